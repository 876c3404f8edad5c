"""The context: everything that templates and style sheets see."""

from dataclasses import dataclass
from math import ceil
from typing import Any

from handouts.graphics.qr_code import qr_code
from handouts.model.block import Place, block_fields, place
from handouts.model.format import Format
from handouts.model.leaflet import Leaflet, drawing_digest
from handouts.model.review_edition import Dossier
from handouts.model.treatment import Treatment, without_citations

DRAWING_UNITS = 493  # the house's drawings are so many units wide
LABEL_UNITS = 18.0
SMALLEST_LABEL_PT = 9.0


@dataclass(frozen=True)
class _Panel:
    """A panel as templates see it, its blocks taken apart."""

    name: str
    widths_mm: tuple[float, ...]
    blocks: tuple[Place, ...]


def context_of(leaflet: Leaflet, dossier: Dossier | None) -> dict[str, Any]:
    """Return everything that templates and style sheets see."""
    return {
        "edition": leaflet.edition,
        "treatment": _as_read(leaflet.treatment),
        "brand": leaflet.brand,
        "format": leaflet.format,
        "blocks": tuple(map(place, leaflet.format.blocks)),
        "panels": tuple(
            _Panel(one.name, one.widths_mm, tuple(map(place, one.blocks))) for one in leaflet.format.panels
        ),
        "fields": block_fields(),
        "carried": leaflet.format.carried(),
        "locale": leaflet.locale,
        "headings": leaflet.locale.headings,
        "labels": leaflet.locale.labels,
        "state": leaflet.state.value,
        "approval": leaflet.standing.approval,
        "last_approval": leaflet.standing.last,
        "next_review": leaflet.next_review,
        "current_version": qr_code(leaflet.current_version) if leaflet.current_version else None,
        "dossier": dossier,
        "digest": leaflet.treatment.digest(),
        "figure_digest": drawing_digest(leaflet.treatment, leaflet.files),
    }


def label_size(form: Format) -> float:
    """Return the size of a drawing's labels in its own units: larger where the narrowest panel makes it small."""
    widths = [width for panel in form.panels for width in panel.widths_mm]
    if not widths or form.margins is None:
        return LABEL_UNITS
    column_pt = (min(widths) - form.margins.left_mm - form.margins.right_mm) * 72 / 25.4
    return max(LABEL_UNITS, ceil(10 * SMALLEST_LABEL_PT * DRAWING_UNITS / column_pt) / 10)


def _as_read(treatment: Treatment) -> Treatment:
    """Return the copy without source marks in the fields that templates print as they are."""
    works = treatment.how_it_works
    if works.figure:
        alt = without_citations(works.figure.alt)
        works = works.model_copy(update={"figure": works.figure.model_copy(update={"alt": alt})})
    return treatment.model_copy(update={"title": without_citations(treatment.title), "how_it_works": works})

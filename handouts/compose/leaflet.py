"""Leaflet to composition: the templates filled with the copy, and nothing typed in it taken for HTML."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil
from typing import Any

import jinja2
from jinja2.bccache import Bucket

from handouts.compose.filters import Filters, Nights, asset, filters, style_filters
from handouts.compose.meter import TooMuchError
from handouts.compose.sandbox import Sandbox, given
from handouts.compose.template_faults import fault_of
from handouts.graphics.pictures import coloured
from handouts.graphics.qr_code import qr_code
from handouts.model.block import STYLES, Place, block_fields, place
from handouts.model.composition import Composition, Stylesheet
from handouts.model.format import Format
from handouts.model.leaflet import Leaflet, drawing_digest
from handouts.model.review_edition import Dossier
from handouts.model.treatment import Treatment, without_citations
from handouts.problem import Location, SourceError, error
from handouts.project import Project

_FOLDER = "templates/"
_NAME = re.compile(r"[\w-][\w. -]*(/[\w-][\w. -]*)*")
TEMPLATE_LIMIT = 256 << 10  # bytes; the longest of the house's own has 12,000
DRAWING_UNITS = 493  # the house's drawings are so many units wide
LABEL_UNITS = 18.0
SMALLEST_LABEL_PT = 9.0
_LONGEST = 20_000  # characters of a text that a filter of ours takes; a field has up to 4,000
MOST_COMPILED = 400  # templates kept at once


@dataclass(frozen=True)
class _Panel:
    """A panel as templates see it, its blocks taken apart."""

    name: str
    widths_mm: tuple[float, ...]
    blocks: tuple[Place, ...]


class Compiled(jinja2.BytecodeCache):
    """Templates as Jinja2 compiled them, by their text: what a worker keeps from one leaflet to the next.

    Nothing of a leaflet is in them. `nights` holds the colours of each palette on a dark screen.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], Any] = {}
        self.nights: Nights = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Put the code of a template into Jinja2's hands, if one of the same text was compiled."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if len(self._codes) >= MOST_COMPILED:
            self._codes.clear()
        self._codes[bucket.key, bucket.checksum] = bucket.code


def compose(
    leaflet: Leaflet,
    project: Project,
    dossier: Dossier | None = None,
    notes: Mapping[str, int] | None = None,
    compiled: Compiled | None = None,
) -> Composition:
    """Return the filled HTML (or text) and style sheets of a leaflet, for a clinician with the dossier of its copy.

    `notes` counts the pages for notes that end a panel, by the panel's name.

    Raises SourceError when a template is missing, is not valid Jinja2, or uses a name that does not exist.
    """
    named = filters(leaflet, compiled.nights if compiled else None)
    environment = _environment(named, project, compiled)
    context = _context(leaflet, dossier) | {"notes": notes or {}}
    html = _filled(environment, leaflet.format.template, context)
    names = _sheets(leaflet.format, project)
    filled = ((_FOLDER + name, _filled(environment, name, context)) for name in names)
    sheets = tuple(Stylesheet(name, text) for name, text in filled if text.strip())
    # Browsers take a family such as Source Sans 3, with a word that is no name, only in quotes.
    face = "'" + re.sub(r"[^\w .-]", "", leaflet.brand.typefaces.text.family) + "'"
    look = leaflet.brand.palette.model_dump() | {"face": face, "label": f"{_label_size(leaflet.format):g}"}
    files = {
        name: coloured(data, look) if name.lower().endswith(".svg") else data for name, data in leaflet.files.items()
    }
    palette = tuple(leaflet.brand.palette.model_dump().values())
    logo, edition = f"data/{leaflet.brand.logo.file}", str(leaflet.edition)
    return Composition(_FOLDER + leaflet.format.template, html, sheets, files, palette, logo, edition)


def compose_sheet(
    template: str, style: str, context: dict[str, Any], files: Mapping[str, bytes], project: Project
) -> Composition:
    """Return the filled HTML and style sheet of a page that is no leaflet, such as a test page.

    Raises SourceError as `compose` does.
    """
    environment = _environment(style_filters(), project)
    sheet = Stylesheet(_FOLDER + style, _filled(environment, style, context))
    return Composition(_FOLDER + template, _filled(environment, template, context), (sheet,), files)


def _sheets(form: Format, project: Project) -> Iterator[str]:
    """Yield the names of a format's style sheets, those of its blocks in the place that it gives them."""
    for name in form.styles:
        if name != STYLES:
            yield name
            continue
        # A part of a block, such as what_to_expect.timeline, looks as the whole does.
        folders = dict.fromkeys(part for one in form.places() for part in (one.name.partition(".")[0], one.name))
        yield from (own for one in folders if project.has(_FOLDER + (own := f"blocks/{one}/style.css")))


def _label_size(form: Format) -> float:
    """Return the size of a drawing's labels in its own units: larger where the narrowest panel makes it small."""
    widths = [width for panel in form.panels for width in panel.widths_mm]
    if not widths or form.margins is None:
        return LABEL_UNITS
    column_pt = (min(widths) - form.margins.left_mm - form.margins.right_mm) * 72 / 25.4
    return max(LABEL_UNITS, ceil(10 * SMALLEST_LABEL_PT * DRAWING_UNITS / column_pt) / 10)


def fill(name: str, context: dict[str, Any], project: Project) -> str:
    """Return a template, by its name below templates/, filled with plain values.

    Raises SourceError as `compose` does.
    """
    return _filled(_environment(style_filters(), project), name, context)


def _context(leaflet: Leaflet, dossier: Dossier | None) -> dict[str, Any]:
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


def _as_read(treatment: Treatment) -> Treatment:
    """Return the copy without source marks in the fields that templates print as they are."""
    works = treatment.how_it_works
    if works.figure:
        alt = without_citations(works.figure.alt)
        works = works.model_copy(update={"figure": works.figure.model_copy(update={"alt": alt})})
    return treatment.model_copy(update={"title": without_citations(treatment.title), "how_it_works": works})


def _environment(named: Filters, project: Project, compiled: Compiled | None = None) -> Sandbox:
    def load(name: str) -> tuple[str, str, None] | None:
        path = _FOLDER + name
        if not _NAME.fullmatch(name):
            return None
        try:
            return project.read(path, Location(path), TEMPLATE_LIMIT).decode("utf-8"), path, None
        except SourceError as reason:
            if reason.problems[0].code == "missing-file":
                return None  # Jinja2 then says who asked for it
            raise
        except UnicodeDecodeError:
            raise SourceError([error(Location(path), "the template is not UTF-8 text", "not-utf-8")]) from None

    environment = Sandbox(
        loader=jinja2.FunctionLoader(load),
        autoescape=lambda name: not (name or "").endswith((".css", ".txt")),
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=compiled,
    )
    for name, (kind, change) in named.items():
        environment.filters[name] = _for(kind, change, environment)
    environment.open_function("asset", _for(str, asset, environment))
    return environment


def _for(kind: type, change: Callable[[Any], str], environment: Sandbox) -> Callable[[Any], str]:
    """Return the filter with a refusal, at the template's line, of what it is not meant for."""

    def guarded(value: Any) -> str:
        if isinstance(given(value), jinja2.Undefined):
            str(value)  # StrictUndefined then says which name does not exist
        if not isinstance(value, kind):
            name = change.__name__.removeprefix("_")
            raise jinja2.TemplateRuntimeError(f'"{name}" is given a value of the wrong kind')
        if isinstance(value, str) and len(value) > _LONGEST:
            raise TooMuchError(f"a text for a filter has more than {_LONGEST:,} characters")
        made: str = environment.meter.made(change(value))
        return made

    return guarded


def _filled(environment: Sandbox, name: str, context: dict[str, Any]) -> str:
    try:
        return environment.get_template(name).render(context)
    except SourceError:
        raise
    except Exception as reason:  # whatever it is, it came out of what the template says
        raise SourceError([fault_of(reason, _FOLDER, name, context)]) from reason

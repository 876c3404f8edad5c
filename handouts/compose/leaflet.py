"""Leaflet to composition: the templates filled with the copy, and nothing typed in it taken for HTML."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from handouts.compose.context import context_of, label_size
from handouts.compose.environment import FOLDER, Compiled, environment_of
from handouts.compose.filters import filters, style_filters
from handouts.compose.sandbox import Sandbox
from handouts.compose.template_faults import fault_of
from handouts.graphics.pictures import coloured
from handouts.model.block import STYLES
from handouts.model.composition import Composition, Stylesheet
from handouts.model.format import Format
from handouts.model.leaflet import Leaflet
from handouts.model.review_edition import Dossier
from handouts.problem import SourceError
from handouts.project import Project


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
    environment = environment_of(named, project, compiled)
    context = context_of(leaflet, dossier) | {"notes": notes or {}}
    html = _filled(environment, leaflet.format.template, context)
    names = _sheets(leaflet.format, project)
    filled = ((FOLDER + name, _filled(environment, name, context)) for name in names)
    sheets = tuple(Stylesheet(name, text) for name, text in filled if text.strip())
    # Browsers take a family such as Source Sans 3, with a word that is no name, only in quotes.
    face = "'" + re.sub(r"[^\w .-]", "", leaflet.brand.typefaces.text.family) + "'"
    look = leaflet.brand.palette.model_dump() | {"face": face, "label": f"{label_size(leaflet.format):g}"}
    files = {
        name: coloured(data, look) if name.lower().endswith(".svg") else data for name, data in leaflet.files.items()
    }
    palette = tuple(leaflet.brand.palette.model_dump().values())
    logo, edition = f"data/{leaflet.brand.logo.file}", str(leaflet.edition)
    return Composition(FOLDER + leaflet.format.template, html, sheets, files, palette, logo, edition)


def compose_sheet(
    template: str, style: str, context: dict[str, Any], files: Mapping[str, bytes], project: Project
) -> Composition:
    """Return the filled HTML and style sheet of a page that is no leaflet, such as a test page.

    Raises SourceError as `compose` does.
    """
    environment = environment_of(style_filters(), project)
    sheet = Stylesheet(FOLDER + style, _filled(environment, style, context))
    return Composition(FOLDER + template, _filled(environment, template, context), (sheet,), files)


def _sheets(form: Format, project: Project) -> Iterator[str]:
    """Yield the names of a format's style sheets, those of its blocks in the place that it gives them."""
    for name in form.styles:
        if name != STYLES:
            yield name
            continue
        # A part of a block, such as what_to_expect.timeline, looks as the whole does.
        folders = dict.fromkeys(part for one in form.places() for part in (one.name.partition(".")[0], one.name))
        yield from (own for one in folders if project.has(FOLDER + (own := f"blocks/{one}/style.css")))


def fill(name: str, context: dict[str, Any], project: Project) -> str:
    """Return a template, by its name below templates/, filled with plain values.

    Raises SourceError as `compose` does.
    """
    return _filled(environment_of(style_filters(), project), name, context)


def _filled(environment: Sandbox, name: str, context: dict[str, Any]) -> str:
    try:
        return environment.get_template(name).render(context)
    except SourceError:
        raise
    except Exception as reason:  # whatever it is, it came out of what the template says
        raise SourceError([fault_of(reason, FOLDER, name, context)]) from reason

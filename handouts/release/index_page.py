"""The showcase: index.html, a page that shows what a release holds to somebody with a browser and nothing else."""

from collections.abc import Iterator, Mapping
from typing import Any

from handouts.compose.leaflet import fill
from handouts.model.edition import Edition
from handouts.prepress.folding import READING
from handouts.problem import Location, SourceError
from handouts.project import TEXT_LIMIT, Inputs, Project
from handouts.release.record import Entry, Manifest
from handouts.sources.yaml_file import read_source

_TEMPLATE = "release.html"
_KINDS = {"pdf": "PDF", "html": "web page", "txt": "text"}


def index_page(manifest: Manifest, project: Project) -> tuple[bytes, Inputs]:
    """Return the page, and what it was made from.

    Raises SourceError when its template is missing or wrong.
    """
    own = project.traced()
    context = {
        "leaflets": list(_leaflets(manifest, own)),
        "due": manifest.due,
        "withdrawn": manifest.withdrawn,
        "failed": [one.edition for one in manifest.failed],
        "tools": manifest.tools,
        "shard": manifest.shard,
    }
    page = fill(_TEMPLATE, context, own).encode()
    return page, dict(own.inputs or {})


def _leaflets(manifest: Manifest, project: Project) -> Iterator[dict[str, Any]]:
    """Yield each leaflet with its editions: those of one treatment in one language, by code."""
    groups: dict[tuple[str, str, str], list[Entry]] = {}
    for entry in manifest.entries():
        edition = Edition.parse(entry.edition)
        groups.setdefault((entry.code, edition.locale, edition.treatment), []).append(entry)
    brands: dict[str, str] = {}
    formats: dict[str, str] = {}
    for (code, locale, treatment), entries in sorted(groups.items()):
        files: dict[str, list[dict[str, Any]]] = {}
        for entry in sorted(entries):
            edition = Edition.parse(entry.edition)
            brand, form = edition.brand, edition.format
            brands[brand] = brands.get(brand) or _word(project, Project.brand_of(brand), "name", brand)
            formats[form] = formats.get(form) or _word(project, Project.format_of(form), "label", form)
            files.setdefault(brands[brand], []).append(_shown(entry, formats[form], manifest))
        yield {"entry": min(entries), "code": code, "locale": locale, "treatment": treatment, "brands": files}


def _shown(entry: Entry, label: str, manifest: Manifest) -> dict[str, Any]:
    kind = entry.path.rsplit(".", 1)[-1]
    is_for_screen = entry.path.endswith(READING)
    picture = manifest.records[entry.edition].thumbnail if kind == "pdf" and not is_for_screen else None
    return {
        "path": entry.path,
        "picture": picture.path if picture else "",
        "label": f"{label}, for the screen" if is_for_screen else label,
        "kind": _KINDS.get(kind, kind),
        "pages": entry.pages,
        "kilobytes": -(-entry.bytes // 1000),
    }


def _word(project: Project, name: str, field: str, otherwise: str) -> str:
    """Return what staff call a brand or a format, or the name of its file where that cannot be read."""
    try:
        value: Mapping[str, Any] = read_source(name, project.read(name, Location(name), TEXT_LIMIT)).value
    except SourceError:
        return otherwise
    word = value.get(field)
    return word if isinstance(word, str) else otherwise

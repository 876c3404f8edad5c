"""The catalogue's file to editions: every name in it is known, and every exception leaves something out."""

import difflib
from collections.abc import Iterator, Mapping, Sequence

from handouts.model.catalogue import ALL, KINDS, Catalogue
from handouts.model.edition import Edition
from handouts.problem import FieldPath, Location, Problem, SourceError, error
from handouts.project import TEXT_LIMIT, Project
from handouts.sources.field_faults import validated
from handouts.sources.format_file import for_clinicians, left_out
from handouts.sources.yaml_file import Source, read_source

NAME = "data/catalogue.yaml"


def load_catalogue(project: Project) -> list[Edition]:
    """Return the editions that are published, sorted.

    A treatment has the editions of those locales that it is written in, and none of a format that leaves it out as too
    long, unless both are named.
    Raises SourceError with every fault of the file: an unknown name, an exception that leaves out nothing, nothing
    left to publish.
    """
    source = read_source(NAME, project.read(NAME, Location(NAME), TEXT_LIMIT))
    problems: list[Problem] = []
    catalogue = validated(source, Catalogue, problems)
    if catalogue is None:
        raise SourceError(problems)
    written = {treatment: project.locales_of(treatment) for treatment in project.treatments()}
    there: dict[str, Sequence[str]] = {
        "treatment": list(written),
        "locale": sorted({locale for locales in written.values() for locale in locales}),
        "brand": project.brands(),
        "format": project.formats(),
    }
    problems += _unknown_names(source, catalogue, there)
    if problems:
        raise SourceError(problems)
    chosen = {kind: _chosen(catalogue, kind, there[kind], project) for kind in KINDS}
    editions = [
        Edition(treatment, locale, brand, form)
        for treatment in chosen["treatment"]
        for locale in chosen["locale"]
        if locale in written[treatment]
        for brand in chosen["brand"]
        for form in chosen["format"]
    ]
    if ALL in catalogue.treatments or ALL in catalogue.formats:
        absent = {name: left_out(name, project) for name in chosen["format"]}
        editions = [one for one in editions if one.treatment not in absent[one.format]]
    return _published(source, catalogue, editions)


def _published(source: Source, catalogue: Catalogue, editions: Sequence[Edition]) -> list[Edition]:
    """Return the editions that no exception leaves out, sorted."""
    problems = list(_idle_exceptions(source, catalogue, editions))
    if problems:
        raise SourceError(problems)
    published = sorted(one for one in editions if not any(other.covers(one) for other in catalogue.exceptions))
    if not published:
        message = "the catalogue leaves nothing to publish"
        hint = "name treatments, brands and formats that are there"
        raise SourceError([error(Location(NAME), message, "empty-catalogue", hint)])
    return published


def _chosen(catalogue: Catalogue, kind: str, there: Sequence[str], project: Project) -> list[str]:
    """Return the names that the catalogue publishes; a format for clinicians only when it is named."""
    names: tuple[str, ...] = getattr(catalogue, f"{kind}s")
    if ALL not in names:
        return list(names)
    if kind == "format":
        return [name for name in there if not for_clinicians(name, project)]
    return list(there)


def _unknown_names(source: Source, catalogue: Catalogue, there: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    rows: list[tuple[str, FieldPath, tuple[str, ...]]] = []
    for kind in KINDS:
        names = getattr(catalogue, f"{kind}s")
        rows.append((kind, (f"{kind}s",), () if names == (ALL,) else names))
        for position, one in enumerate(catalogue.exceptions):
            rows.append((kind, ("exceptions", position, kind), getattr(one, kind) or ()))
    for kind, at, names in rows:
        seen: set[str] = set()
        for position, name in enumerate(names):
            place = source.locate((*at, position))
            if name in seen:
                yield error(place, f'"{name}" is named twice', "repeated-name", "delete one")
            elif name not in there[kind]:
                close = difflib.get_close_matches(name, there[kind], n=1)
                hint = f'did you mean "{close[0]}"?' if close else f"there are: {', '.join(there[kind]) or 'none'}"
                yield error(place, f'there is no {kind} "{name}"', "unknown-name", hint)
            seen.add(name)


def _idle_exceptions(source: Source, catalogue: Catalogue, editions: Sequence[Edition]) -> Iterator[Problem]:
    for position, one in enumerate(catalogue.exceptions):
        if not any(one.covers(edition) for edition in editions):
            message = "the exception leaves out nothing"
            hint = "the editions it names are not published anyway: delete it, or correct a name"
            yield error(source.locate(("exceptions", position)), message, "idle-exception", hint)

"""A format's file: what it does not say it takes over from the one that it is like, and each value keeps its line."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from handouts.model.block import OTHERS, STYLES, block_fields, is_plain, place
from handouts.model.format import Format
from handouts.problem import FieldPath, Location, Problem, SourceError, error, quoted
from handouts.project import NAME, TEXT_LIMIT, Project
from handouts.sources.field_faults import validated
from handouts.sources.yaml_file import Source, read_source

BLOCKS = "templates/blocks"
# What each format says itself, whatever it is like.
_OWN = {"label", "like", "left_out"}
_BODY = {"blocks", "panels"}  # a format has one of them
# What a web page or a text has in common with a format for paper.
_ANY_OUTPUT = {"audience", *_BODY}


def read_format(path: str, project: Project) -> Source:
    """Read the file of a format, and that of the one which it is like, if it is.

    `others` in a list of blocks becomes the blocks of the other format that are named nowhere here, in its order; where
    there is no other, the fields of the copy that are not named: what a clinic writes is printed.
    Raises SourceError with the faults of both files, or when the other is like a third.
    """
    own = read_source(path, project.read(path, Location(path), TEXT_LIMIT))
    name = own.value.get("like")
    if not isinstance(name, str):
        return _filled(own, _printable(project))
    at = own.locate(("like",))
    if not NAME.fullmatch(name):
        message = f"{quoted(name)} cannot be the name of a format"
        raise SourceError([error(at, message, "wrong-name", "name a file of data/formats/, without .yaml")])
    there = f"data/formats/{name}.yaml"
    other = read_source(there, project.read(there, at, TEXT_LIMIT))
    if "like" in other.value:
        message = f'the format "{name}" is itself like another, "{other.value["like"]}"'
        raise SourceError([error(at, message, "like", "name one that is like no other, and say here what differs")])
    other = _filled(other, _printable(project))
    rest = [block for _, blocks in _lists(other.value) for block in blocks]
    return _filled(_joined(own, other), rest)


def _printable(project: Project) -> list[str]:
    """Return the fields of the copy that can be printed; of the others the finding `unprinted-field` tells.

    A newer program may know a field that is no plain list, and for which older templates have no page.
    """
    return [name for name in block_fields() if is_plain(name) or project.has(f"{BLOCKS}/{name}/page.html")]


def load_format(name: str, project: Project) -> Format | None:
    """Return a format, or None when it is broken: it speaks for itself later."""
    try:
        return validated(read_format(f"data/formats/{name}.yaml", project), Format, [])
    except SourceError:
        return None


def for_clinicians(name: str, project: Project) -> bool:
    """Say whether a format is for clinicians."""
    loaded = load_format(name, project)
    return loaded is not None and loaded.audience == "clinician"


def left_out(name: str, project: Project) -> tuple[str, ...]:
    """Return the treatments that a format is not made of unless both are named."""
    loaded = load_format(name, project)
    return loaded.left_out if loaded else ()


def _joined(own: Source, other: Source) -> Source:
    """Return a format's values with those that it takes over: groups field by field, panels by their name."""
    places, names = dict(own.places), dict(own.names)

    def take(at: FieldPath, there: FieldPath) -> None:
        for mine, theirs in ((places, other.places), (names, other.names)):
            mine.update(
                {(*at, *path[len(there) :]): one for path, one in theirs.items() if path[: len(there)] == there}
            )

    def joined(mine: Any, theirs: Any, at: FieldPath, there: FieldPath) -> Any:
        if isinstance(mine, dict) and isinstance(theirs, dict):
            whole = dict(mine)
            for name, value in theirs.items():
                if name in mine:
                    whole[name] = joined(mine[name], value, (*at, name), (*there, name))
                else:
                    whole[name] = value
                    take((*at, name), (*there, name))
            return whole
        if isinstance(mine, list) and isinstance(theirs, list):
            named = {one.get("name"): number for number, one in enumerate(theirs) if isinstance(one, dict)}
            rows = [(one, named.get(one.get("name")) if isinstance(one, dict) else None) for one in mine]
            return [
                one if number is None else joined(one, theirs[number], (*at, position), (*there, number))
                for position, (one, number) in enumerate(rows)
            ]
        return mine

    taken = set(other.value) - _OWN - (_BODY if _BODY & set(own.value) else set())
    if own.value.get("output", "pdf") != other.value.get("output", "pdf"):
        taken &= _ANY_OUTPUT
    value = joined(own.value, {name: one for name, one in other.value.items() if name in taken}, (), ())
    for name in _BODY & set(own.value) & set(other.value):
        value[name] = joined(own.value[name], other.value[name], (name,), (name,))
    return replace(own, value=value, places=places, names=names, remarks=(*own.remarks, *other.remarks))


def _filled(source: Source, rest: Iterable[str]) -> Source:
    """Return a format with the blocks that `others` stands for."""
    lists = list(_lists(source.value))
    named = {place(one).name for _, blocks in lists for one in blocks}
    if OTHERS not in named:
        return source
    left = [one for one in rest if place(one).name not in named]
    value, places = dict(source.value), dict(source.places)
    for at, blocks in lists:
        rows = [(one, number) for number, name in enumerate(blocks) for one in (left if name == OTHERS else [name])]
        if len(at) == 1:
            value["blocks"] = [one for one, _ in rows]
        else:
            panels = [dict(panel) if isinstance(panel, dict) else panel for panel in value["panels"]]
            panels[at[1]]["blocks"] = [one for one, _ in rows]  # type: ignore[index]  # the place of a list entry
            value["panels"] = panels
        places |= {(*at, position): source.places[(*at, number)] for position, (_, number) in enumerate(rows)}
    return replace(source, value=value, places=places)


def _lists(value: dict[str, Any]) -> Iterator[tuple[FieldPath, list[str]]]:
    """Yield each list of blocks that consists of names; any other is for the model to refuse."""
    panels = value.get("panels")
    rows: list[tuple[FieldPath, Any]] = [(("blocks",), value.get("blocks"))]
    for number, panel in enumerate(panels if isinstance(panels, list) else ()):
        rows.append((("panels", number, "blocks"), panel.get("blocks") if isinstance(panel, dict) else None))
    yield from ((at, one) for at, one in rows if isinstance(one, list) and all(isinstance(name, str) for name in one))


def missing_templates(form: Format | None, source: Source, project: Project) -> Iterator[Problem]:
    """Yield a problem for each file below templates/ that a format names, and that cannot be read, at its line."""
    if form is None:
        return
    yield from _unreadable(("template",), f"templates/{form.template}", source, project)
    for position, name in enumerate(form.styles):
        if name != STYLES:
            yield from _unreadable(("styles", position), f"templates/{name}", source, project)
    rows: list[tuple[FieldPath, str]] = [(("blocks", position), one) for position, one in enumerate(form.blocks)]
    for number, panel in enumerate(form.panels):
        rows += [(("panels", number, "blocks", position), one) for position, one in enumerate(panel.blocks)]
    file = "text.txt" if form.output == "text" else "page.html"
    for at, block in rows:
        name = place(block).name
        if project.has(f"{BLOCKS}/{name}/{file}"):
            yield from _unreadable(at, f"{BLOCKS}/{name}/{file}", source, project)
        elif not is_plain(name):
            yield _unknown_block(source.locate(at), name, file, project)


def _unknown_block(at: Location, name: str, file: str, project: Project) -> Problem:
    """Return what is wrong with a block that has no file, with the name that was probably meant."""
    there = {one.name for one in (project.root / BLOCKS).glob("*/") if (one / file).is_file() and one.name[0] != "_"}
    close = get_close_matches(name, sorted(there | set(filter(is_plain, block_fields()))), n=1)
    hint = f'did you mean "{close[0]}"?' if close else f"write {BLOCKS}/{name}/{file}, or name another block"
    return error(at, f'there is no block "{name}": no file "{BLOCKS}/{name}/{file}"', "missing-file", hint)


def _unreadable(at: FieldPath, name: str, source: Source, project: Project) -> Iterator[Problem]:
    try:
        project.confined(name, source.locate(at))
    except SourceError as reason:
        yield from reason.problems

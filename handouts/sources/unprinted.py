"""Unprinted fields: what a copy says, and none of the formats asked for prints."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from handouts.model.block import are_printing
from handouts.model.edition import Edition
from handouts.model.field import declared, named
from handouts.model.format import Format
from handouts.model.passage import SAID, info_role, told
from handouts.model.treatment import Treatment
from handouts.problem import FieldPath, Location, Problem, Severity, SourceError, error
from handouts.project import TEXT_LIMIT, Project
from handouts.sources.field_faults import validated
from handouts.sources.format_file import load_format
from handouts.sources.yaml_file import Source, read_source


def unprinted(editions: Iterable[Edition], project: Project) -> Iterator[Problem]:
    """Yield a problem for each filled field that none of the formats asked for prints to patients.

    A field that no format of the project prints is a warning at its line. What another format prints is one notice
    for the copy: whoever asks for the card alone knows that it is short. A copy or a format that is broken speaks for
    itself.
    """
    asked: dict[tuple[str, str], set[str]] = {}
    for one in editions:
        asked.setdefault((one.treatment, one.locale), set()).add(one.format)
    there = {name: form for name in project.formats() if (form := load_format(name, project)) and _for_patients(form)}
    for (treatment, locale), names in sorted(asked.items()):
        chosen = [there[name] for name in sorted(names) if name in there]
        if chosen and not _prints_all(chosen):
            name = project.copy_of(treatment, locale)
            yield from _of_copy(name, chosen, [form for other, form in there.items() if other not in names], project)


def _for_patients(form: Format) -> bool:
    return form.audience == "patient"


def _prints_all(forms: Sequence[Format]) -> bool:
    """Say whether the formats have a block for each field, so that no copy need be read."""
    blocks = {name for form in forms for name in form.listed()}
    return all(are_printing(blocks, names) for names, info in declared(Treatment) if info_role(info) in SAID)


def _of_copy(name: str, chosen: Sequence[Format], others: Sequence[Format], project: Project) -> Iterator[Problem]:
    try:
        source = read_source(name, project.read(name, Location(name), TEXT_LIMIT))
    except SourceError:
        return
    treatment = validated(source, Treatment, [])
    if treatment is None:
        return
    elsewhere: list[FieldPath] = []
    for at in _fields(treatment, chosen):
        if any(form.carries((*at, "any")) if len(at) == 1 else form.carries(at) for form in others):
            elsewhere.append(at)
        else:
            message = f'no format prints "{_named(at)}"'
            hint = "name its block in a format, or take the field out: a patient never reads it"
            yield replace(error(source.locate(at), message, "unprinted-field", hint), severity=Severity.WARNING)
    if elsewhere:
        yield _notice(source, elsewhere, chosen)


def _notice(source: Source, fields: Sequence[FieldPath], chosen: Sequence[Format]) -> Problem:
    labels = ", ".join(form.label for form in chosen)
    message = f"what was asked for ({labels}) does not print {', '.join(_named(at) for at in fields)}"
    hint = "another format of the project does: hand it out too, where the patient needs these words"
    return replace(error(source.locate(fields[0]), message, "unprinted-field", hint), severity=Severity.NOTICE)


def _fields(treatment: Treatment, forms: Sequence[Format]) -> Iterator[FieldPath]:
    """Yield each field that none of the formats prints: a whole one, or the first place of a part of one.

    Records and sources have a place of their own, files and numbers another form.
    """
    lost: dict[str, dict[tuple[str, ...], FieldPath]] = {}
    printed: set[str] = set()
    for at, *_ in told(treatment, *SAID):
        top = str(at[0])
        if any(form.carries(at) for form in forms):
            printed.add(top)
        else:
            lost.setdefault(top, {}).setdefault(named(at), at)
    for top, parts in lost.items():
        yield from parts.values() if top in printed else [(top,)]


def _named(at: FieldPath) -> str:
    return ".".join(named(at))

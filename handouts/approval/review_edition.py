"""The dossier of a copy: its figures, its gaps, its reading level and what checks say, for the clinician who signs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from handouts.approval.changes import changes
from handouts.language.readability import ReadingLevel, sections
from handouts.language.sentences import FIGURE, blocks, plain, sentences
from handouts.model.leaflet import Leaflet, figure_digest
from handouts.model.review_edition import Change, Dossier, Level, Piece, Remark, Statement
from handouts.model.treatment import CITATION, Reference, Treatment
from handouts.problem import FieldPath, field_name

# Fields that state no fact, or are the clinic's own.
_NO_STATEMENT = {"title", "purpose", "questions", "review", "sources"}
_NO_SENTENCE = {"when", "term", "alt", "file", "word"}


def open_dossier(
    leaflet: Leaflet, remarks: Sequence[Remark], accepted: Sequence[Remark], signed: Treatment | None
) -> Dossier:
    """Gather what the review edition prints; `signed` is the copy that was approved last."""
    treatment = leaflet.treatment
    levels = sections(treatment)
    return Dossier(
        remarks=tuple(remarks),
        accepted=tuple(accepted),
        unsourced=tuple(_unsourced(treatment)),
        figures=tuple(_figures(leaflet)),
        levels=tuple(_level(name, level) for name, level in levels.items() if name != "whole"),
        whole=_level("whole", levels["whole"]),
        changes=tuple(_changes(leaflet, signed)) if signed else (),
        citations=Counter(mark for _, text in treatment.paragraphs() for mark in set(_marks(text))),
    )


def _changes(leaflet: Leaflet, signed: Treatment) -> Iterator[Change]:
    """Yield what differs from the signed copy: its words, and its drawing."""
    yield from changes(signed, leaflet.treatment, leaflet.locale)
    last = leaflet.standing.last
    if last and last.figure != figure_digest(leaflet.treatment, leaflet.files):
        yield Change("how_it_works", "changed", (Piece("in", "The drawing is not the one that was signed."),))


def _level(name: str, level: ReadingLevel) -> Level:
    return Level(name, level.words, level.sentences, round(level.flesch_kincaid, 1), round(level.smog, 1))


def _marks(text: str) -> Iterator[str]:
    for found in CITATION.finditer(text):
        yield from re.split(", ?", found[1])


def _said(treatment: Treatment) -> Iterator[tuple[FieldPath, str, tuple[str, ...]]]:
    """Yield each sentence that states something, with the marks that cover it: its own, or the next in its block."""
    units: dict[FieldPath, list[str]] = {}
    for at, text in treatment.paragraphs():
        units.setdefault(_unit(at), []).extend(_marks(text))
    for at, text in treatment.paragraphs():
        if at[0] in _NO_STATEMENT or at[-1] in _NO_SENTENCE:
            continue
        for block in blocks(text):
            said = list(sentences(block))
            for position, one in enumerate(said):
                after = next((other.marks for other in said[position:] if other.marks), ())
                yield at, one.text, after or tuple(dict.fromkeys(units[_unit(at)] if _is_entry(at) else ()))


def _is_entry(at: FieldPath) -> bool:
    return at[0] in {"risks", "aftercare"} or "timeline" in at


def _unit(at: FieldPath) -> FieldPath:
    """Return the path of the entry around a field: what a risk is, how often and what to do belong together."""
    return at[:3] if _is_entry(at) else at


def _subject(treatment: Treatment, at: FieldPath) -> str:
    """Return what a length of time or a thing to do is about, with a colon."""
    if at[-1] in {"how_long", "why"}:
        advice = getattr(treatment.aftercare, str(at[1]))[at[2]]
        return f"{plain(advice.what).rstrip('.')}: "
    if at[-1] == "what_to_do" and at[0] == "risks":
        return f"{plain(getattr(treatment.risks, str(at[1]))[at[2]].what).rstrip('.')}: "
    return ""


def _unsourced(treatment: Treatment) -> Iterator[Statement]:
    """Yield what carries no source; sentences of one field that follow each other stay together."""
    found: list[Statement] = []
    for at, text, marks in _said(treatment):
        is_marked = "unsourced" in marks
        if is_marked or not (marks or text.endswith(":")):
            found.append(Statement(field_name(at), f"{_subject(treatment, at)}{text}", (), is_marked))
    for (place, is_marked), group in groupby(found, key=lambda one: (one.place, one.is_marked)):
        yield Statement(place, " ".join(one.text for one in group), (), is_marked)


def _figures(leaflet: Leaflet) -> Iterator[Statement]:
    """Yield each sentence with a number, and each frequency, in the order of the leaflet."""
    treatment = leaflet.treatment
    known = {source.key: source for source in treatment.sources}

    def cited(marks: Sequence[str]) -> tuple[Reference, ...]:
        return tuple(known[mark] for mark in marks if mark in known)

    seen: set[FieldPath] = set()
    for at, text, marks in _said(treatment):
        is_stage = "timeline" in at
        if is_stage and at[:3] not in seen:
            seen.add(at[:3])
            stage = treatment.what_to_expect.timeline[int(at[2])]
            told = plain(f"{stage.when}: {stage.what}")
            every = tuple(dict.fromkeys(_marks(stage.what)))
            if FIGURE.search(told):
                yield Statement(field_name(at[:3]), told, cited(every), "unsourced" in every)
        elif not is_stage and FIGURE.search(text):
            subject = _subject(treatment, at)
            yield Statement(field_name(at), f"{subject}{text}", cited(marks), "unsourced" in marks)
        if at[0] == "risks" and at[-1] == "what" and at not in seen:
            seen.add(at)
            risk = getattr(treatment.risks, str(at[1]))[at[2]]
            if risk.how_often.of is not None:
                told = f"{text.rstrip('.')}: {leaflet.locale.frequency(risk.how_often)}"
                yield Statement(field_name((*at[:3], "how_often")), told, cited(marks), "unsourced" in marks)

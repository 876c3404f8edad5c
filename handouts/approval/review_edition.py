"""The dossier of a copy: its figures, its gaps, its reading level and what checks say, for the clinician who signs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from handouts.approval.changes import changes
from handouts.language.frequencies import figure_pattern
from handouts.language.readability import ReadingLevel, sections
from handouts.language.sentences import blocks, plain, sentences
from handouts.model.advice import Advice, Step
from handouts.model.leaflet import Leaflet, drawing_digest
from handouts.model.passage import Passage, Role, value_at
from handouts.model.review_edition import Change, Dossier, Level, Piece, Remark, Statement
from handouts.model.risk import Benefit, Risk
from handouts.model.treatment import CITATION, Stage, Treatment
from handouts.problem import FieldPath, field_name


def open_dossier(
    leaflet: Leaflet, remarks: Sequence[Remark], accepted: Sequence[Remark], signed: Treatment | None
) -> Dossier:
    """Gather what the review edition prints; `signed` is the copy that was approved last."""
    treatment = leaflet.treatment
    levels = sections(treatment) if leaflet.language.reading_level else {}
    return Dossier(
        remarks=tuple(remarks),
        accepted=tuple(accepted),
        unsourced=tuple(_unsourced(leaflet)),
        figures=tuple(_figures(leaflet)),
        levels=tuple(_level(name, level) for name, level in levels.items() if name != "whole"),
        whole=_level("whole", levels["whole"]) if levels else None,
        changes=tuple(_changes(leaflet, signed)) if signed else (),
        citations=Counter(mark for passage in leaflet.passages() for mark in set(_marks(passage.text))),
    )


def _changes(leaflet: Leaflet, signed: Treatment) -> Iterator[Change]:
    """Yield what differs from the signed copy: its words, and its drawing."""
    yield from changes(signed, leaflet.treatment, leaflet.locale)
    last = leaflet.standing.last
    if last and last.figure != drawing_digest(leaflet.treatment, leaflet.files):
        yield Change("how_it_works", "changed", (Piece("in", "The drawing is not the one that was signed."),))


def _level(name: str, level: ReadingLevel) -> Level:
    return Level(name, level.words, level.sentences, round(level.flesch_kincaid, 1), round(level.smog, 1))


def _marks(text: str) -> Iterator[str]:
    for found in CITATION.finditer(text):
        yield from re.split(", ?", found[1])


def _said(leaflet: Leaflet) -> Iterator[tuple[Passage, str, tuple[str, ...]]]:
    """Yield each sentence that states something, with the marks that cover it: its own, or the next in its block.

    Those of its entry count too: what a risk is, how often it happens and what to do belong together.
    """
    entries: dict[FieldPath, list[str]] = {}
    for passage in leaflet.passages():
        if passage.entry != passage.at:
            entries.setdefault(passage.entry, []).extend(_marks(passage.text))
    for passage in leaflet.passages(Role.SENTENCE, Role.CELL):
        for block in blocks(passage.text) if passage.block != "purpose" else ():
            said = list(sentences(block))
            for position, one in enumerate(said):
                after = next((other.marks for other in said[position:] if other.marks), ())
                yield passage, one.text, after or tuple(dict.fromkeys(entries.get(passage.entry, ())))


def _subject(treatment: Treatment, passage: Passage) -> str:
    """Return what a length of time, a reason or a thing to do is about, with a colon."""
    entry = value_at(treatment, passage.entry)
    is_the_line = passage.at in (passage.entry, (*passage.entry, "what"))
    if isinstance(entry, Advice | Benefit | Risk | Step) and not is_the_line:
        return f"{plain(entry.what).rstrip('.')}: "
    return ""


def _unsourced(leaflet: Leaflet) -> Iterator[Statement]:
    """Yield what carries no source; sentences of one field that follow each other stay together."""
    found: list[Statement] = []
    for passage, text, marks in _said(leaflet):
        is_marked = "unsourced" in marks
        if is_marked or not (marks or text.endswith(":")):
            subject = _subject(leaflet.treatment, passage)
            found.append(Statement(field_name(passage.at), f"{subject}{text}", (), is_marked))
    for (place, is_marked), group in groupby(found, key=lambda one: (one.place, one.is_marked)):
        yield Statement(place, " ".join(one.text for one in group), (), is_marked)


def _figures(leaflet: Leaflet) -> Iterator[Statement]:
    """Yield each sentence with a number, and each frequency, in the order of the leaflet."""
    treatment, figure = leaflet.treatment, figure_pattern(leaflet.language)
    known = {source.key: source for source in treatment.sources}

    def stated(at: FieldPath, words: str, marks: Sequence[str]) -> Statement:
        cited = tuple(known[mark] for mark in marks if mark in known)
        return Statement(field_name(at), words, cited, "unsourced" in marks)

    seen: set[FieldPath] = set()
    for passage, text, marks in _said(leaflet):
        entry = value_at(treatment, passage.entry)
        is_new = passage.entry not in seen
        if isinstance(entry, Stage):
            told = plain(f"{entry.when}: {entry.what}")
            if is_new and figure.search(told):
                yield stated(passage.entry, told, tuple(dict.fromkeys(_marks(entry.what))))
        elif figure.search(text):
            yield stated(passage.at, f"{_subject(treatment, passage)}{text}", marks)
        how_often = entry.how_often if isinstance(entry, Benefit | Risk) and is_new else None
        if how_often and how_often.of is not None:
            told = f"{text.rstrip('.')}: {leaflet.locale.frequency(how_often)}"
            yield stated((*passage.entry, "how_often"), told, marks)
        seen.add(passage.entry)

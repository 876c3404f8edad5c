"""Revisions: what has changed in the words since a clinician signed them."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from handouts.model.block import has_parts
from handouts.model.field import leaves, named, unbroken
from handouts.model.locale import Locale
from handouts.model.review_edition import Change, Piece
from handouts.model.risk import Benefit, Risk, Risks
from handouts.model.treatment import Treatment

_Line = tuple[tuple[str, ...], str]  # the names of the field and its groups; the words
ALIKE = 0.4  # share of equal words from which two paragraphs count as one that was changed


def changes(signed: Treatment, now: Treatment, locale: Locale) -> Iterator[Change]:
    """Yield each paragraph that came in, went out or was changed, in the order of the fields."""
    for section in Treatment.model_fields:
        if section == "accepted":
            continue
        before, after = (list(_lines(one, section, locale)) for one in (signed, now))
        for tag, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            if tag != "equal":
                yield from _changes(before[start:end], after[first:last])


def _changes(gone: list[_Line], new: list[_Line]) -> Iterator[Change]:
    """Pair the paragraphs that are alike, in their order, and tell the others one by one."""
    pairs = len(gone) == len(new) or min(len(gone), len(new)) == 1
    while gone or new:
        if pairs and gone and new and gone[0][0] == new[0][0] and _is_alike(gone[0][1], new[0][1]):
            yield Change(_place(new[0]), "changed", tuple(_pieces(gone.pop(0)[1], new.pop(0)[1])))
        elif gone and (len(gone) >= len(new) or not pairs):
            yield Change(_place(gone[0]), "gone", (Piece("out", gone.pop(0)[1]),))
        else:
            yield Change(_place(new[0]), "new", (Piece("in", new.pop(0)[1]),))


def _place(line: _Line) -> str:
    """Return the field, and the group in it where it has several: `aftercare.avoid`."""
    names = line[0]
    return ".".join(names[: 2 if has_parts(names[0]) else 1])


def _is_alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio() >= ALIKE


def _pieces(before: str, after: str) -> Iterator[Piece]:
    """Yield runs of words: the same, gone, come in."""
    old, new = before.split(), after.split()
    for tag, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece("same", " ".join(old[start:end]))
            continue
        if end > start:
            yield Piece("out", " ".join(old[start:end]))
        if last > first:
            yield Piece("in", " ".join(new[first:last]))


def _lines(treatment: Treatment, section: str, locale: Locale) -> Iterator[_Line]:
    """Yield each paragraph, list entry and value of a field as a line of its own, with the names that lead to it."""
    value = getattr(treatment, section)
    if isinstance(value, Risks):
        for group, risks in value.groups():
            for risk in risks:
                yield from (((section, group), line) for line in (*_told(risk, locale), risk.what_to_do))
        return
    if section == "benefits":
        for benefit in value:
            yield from (((section,), line) for line in _told(benefit, locale))
        return
    for at, leaf in leaves(value, (section,)):
        for line in unbroken(str(leaf)).splitlines():
            if line.strip():
                yield named(at), line.strip()


def _told(one: Benefit | Risk, locale: Locale) -> Iterator[str]:
    """Yield what a benefit or a risk says of itself, and how often it is seen."""
    often = locale.frequency(one.how_often) if one.how_often else None
    yield from filter(None, (one.what, often, one.fact, one.note))

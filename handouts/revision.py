"""Revisions: what has changed in the words since a clinician signed them."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from handouts.model.dossier import Change, Piece
from handouts.model.field import leaves
from handouts.model.locale import Locale
from handouts.model.risk import Risks
from handouts.model.treatment import Treatment
from handouts.sentence import blocks

ALIKE = 0.4  # share of equal words from which two paragraphs count as one that was changed


def changes(signed: Treatment, now: Treatment, locale: Locale) -> Iterator[Change]:
    """Yield each paragraph that came in, went out or was changed, in the order of the fields."""
    for section in Treatment.model_fields:
        if section == "accepted":
            continue
        before, after = (list(_lines(one, section, locale)) for one in (signed, now))
        for tag, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            if tag != "equal":
                yield from _changes(section, before[start:end], after[first:last])


def _changes(section: str, gone: list[str], new: list[str]) -> Iterator[Change]:
    """Pair the paragraphs that are alike, in their order, and tell the others one by one."""
    pairs = len(gone) == len(new) or min(len(gone), len(new)) == 1
    while gone or new:
        if pairs and gone and new and _is_alike(gone[0], new[0]):
            yield Change(section, "changed", tuple(_pieces(gone.pop(0), new.pop(0))))
        elif gone and (len(gone) >= len(new) or not pairs):
            yield Change(section, "gone", (Piece("out", gone.pop(0)),))
        else:
            yield Change(section, "new", (Piece("in", new.pop(0)),))


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


def _lines(treatment: Treatment, section: str, locale: Locale) -> Iterator[str]:
    """Yield each paragraph, list entry and value of a field as a line of its own."""
    value = getattr(treatment, section)
    if isinstance(value, Risks):
        for group in ("common", "uncommon", "rare"):
            for risk in getattr(value, group):
                yield from (risk.what, locale.frequency(risk.how_often), risk.what_to_do)
        return
    for _, leaf in leaves(value):
        yield from blocks(leaf) if isinstance(leaf, str) else [str(leaf)]

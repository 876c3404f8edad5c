"""Rows: the lines of a text as they were typed, and which of them a page would run together.

Text that is only broken to fit the editor's window makes one paragraph. Lines that were meant as lines start with a
sign of a list, a day, a time or a number, or end long before the next word would no longer have fitted.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from handouts.model.treatment import CITATION

_SIGNS = "\u2022\xb7\u25aa\u25ab\u25e6\u2023\u2043\u2219\u25cf\u25cb\u25a0\u25a1"
_SIGNS += "\u27a2\u27a4\u25ba\u2713\u2714\u2610\xa7\u2756"
_GAP = "[ \t\xa0]"
# A row that is surely an entry of a list, wherever it stands below another.
_ENTRY = re.compile(rf"(?:[-*+]{_GAP}|[{_SIGNS}]|o[\t\xa0]|\(?1[.)]{{1,2}}{_GAP})\s*\S")
# A row that is one where others are too, or where the row above is complete.
_MAYBE = re.compile(
    rf"(?:-(?=[A-Za-z])|[\u2013\u2014]{_GAP}?|o |\(?[0-9]{{1,2}}[.)]{{1,2}}{_GAP}"
    rf"|\(?(?:[A-Za-z]|[ivxIVX]{{1,4}})[.)]{{1,2}}{_GAP})\s*\S"
)
_DAY = r"(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)?\b"
_LABEL = re.compile(
    rf"(?:{_DAY}|[0-9]{{1,2}}(?:[.:][0-9]{{2}})? ?(?:am|pm|a\.m\.|p\.m\.|noon|o.clock)(?!\w)|[0-9]{{1,2}}:[0-9]{{2}}\b"
    r"|(?:Day|Week|Month|Step|Dose|Tablet|Sachet|Age)s? [0-9]"
    r"|(?:Morning|Noon|Midday|Afternoon|Evening|Night|Bedtime)\b)"
)
_NAME = re.compile(r"[A-Z0-9][\w' /-]{0,24}:\s")
_COMPLETE = tuple(".!?,;\u2026")
_CLOSING = "*_)]\"'\u2019\u201d "
# A line that ends with one of these goes on.
_OPEN = re.compile(
    r"(?:^|\s)(?:the|an?|of|to|and|or|nor|but|for|with|without|at|in|on|by|from|as|is|are|be|was|than|about|until"
    r"|after|before|every|each|your|our|their|this|that|these|those|if|not|dr|mr|mrs|ms)$",
    re.IGNORECASE,
)
_NEW = re.compile(r"[\"'(\u2018\u201c*_]*[A-Z0-9]")
_COLUMNS = re.compile(r"\S(?:\t+|[ \xa0]{3,})\S")
_INLINE = (
    re.compile(rf"(?:^|\s)[{_SIGNS}]\s+\S.*?\s[{_SIGNS}]\s+\S"),
    re.compile(r"(?:^|: ?)\(?1[.)]\s+\S.*?\s\(?2[.)]\s+\S"),
    re.compile(r"[.:;] [-\u2013] [A-Z].*?[.;] [-\u2013] [A-Z]"),
    re.compile(r"(?:^|: ?)\(?a\)\s+\S.*?\s\(?b\)\s+\S.*?\s\(?c\)\s+\S"),
)
WINDOW = 60  # characters: who breaks lines by the window has at least so many in one
_SLACK = 12  # characters: who breaks them by hand breaks a word or two early
_SHORT, _SHORTEST = 40, 25


@dataclass(frozen=True)
class Run:
    """Rows that a page prints as one line: which of them is joined to the one above, and whether numbers begin them."""

    row: str
    is_list: bool
    is_dosed: bool


def run_together(rows: Sequence[str]) -> Run | None:
    """Return what a page would run together of rows that it prints as one paragraph, or None where that is right."""
    rows = [bare for bare in map(str.strip, rows) if bare]
    if len(rows) < 2:
        return None
    entries = [number for number, row in enumerate(rows) if _ENTRY.match(row) or _is_entry(rows, number)]
    if entries and (len(entries) > 1 or entries[0] > 0):
        return Run(rows[max(1, entries[0])], is_list=True, is_dosed=True)
    labels = [number for number, row in enumerate(rows) if _LABEL.match(row)]
    if sum(_NAME.match(row) is not None for row in rows) > 2:
        labels = [number for number, row in enumerate(rows) if _NAME.match(row)]
    if len(labels) > 1:
        return Run(rows[labels[1] if labels[0] == 0 else labels[0]], is_list=False, is_dosed=True)
    breaks = [number for number in range(1, len(rows)) if _is_meant(rows, number)]
    longest = max(map(len, rows))
    if len(breaks) > 1 or (breaks and longest <= WINDOW and (len(rows) == 2 or len(rows[breaks[0] - 1]) < _SHORT)):
        is_dosed = sum(rows[number][0].isdigit() for number in breaks) > 1
        return Run(rows[breaks[0]], is_list=False, is_dosed=is_dosed)
    if len(rows) > 2 and (longest <= _SHORTEST or (longest <= _SHORT and _is_ragged(rows, longest))):
        return Run(rows[1], is_list=False, is_dosed=False)
    columns = [row for row in rows if _COLUMNS.search(row)]
    return Run(columns[0], is_list=False, is_dosed=True) if len(columns) > 1 else None


def inline_list(row: str) -> bool:
    """Say whether the entries of a list stand one after the other in one row, or a pasted sign of a list starts it."""
    bare = CITATION.sub("", row).strip()
    return re.match(rf"[{_SIGNS}]\s*\w|o[\t\xa0]", bare) is not None or any(one.search(bare) for one in _INLINE)


def paragraphs(text: str) -> Iterator[list[str]]:
    """Yield the rows of each paragraph of a text; an empty row parts two of them."""
    for part in re.split(r"\n[ \t]*\n", text):
        rows = [row for row in part.split("\n") if row.strip()]
        if rows:
            yield rows


def _is_entry(rows: Sequence[str], number: int) -> bool:
    if not _MAYBE.match(rows[number]):
        return False
    others = sum(_MAYBE.match(row) is not None for row in rows)
    return others > 1 or (number > 0 and rows[number - 1].endswith(":"))


def _is_meant(rows: Sequence[str], number: int) -> bool:
    """Say whether a row starts anew although its first word would have fitted into the row above."""
    above, word = rows[number - 1], rows[number].split()[0]
    limit = max(WINDOW, *map(len, rows)) - _SLACK
    is_early = len(above) + 1 + len(word) <= limit
    if not is_early or _NEW.match(rows[number]) is None or _OPEN.search(above):
        return False
    return not CITATION.sub("", above).rstrip(_CLOSING).endswith(_COMPLETE)


def _is_ragged(rows: Sequence[str], longest: int) -> bool:
    return any(len(above) + 1 + len(row.split()[0]) <= longest - 3 for above, row in pairwise(rows))

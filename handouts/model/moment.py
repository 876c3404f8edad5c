"""Moments: when advice begins and ends, counted from the treatment, for the calendar of a visit."""

import re
from typing import NamedTuple

_COUNTED = re.compile(r"([0-9]{1,3}) (day|week|month|year)s?( before)?")
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
WORDS = ("healed", "told", "always")
PATTERN = rf"^(?:{_COUNTED.pattern}|{'|'.join(WORDS)})$"


class Moment(NamedTuple):
    """So many days, weeks, months or years after the treatment, or before it."""

    number: int
    unit: str
    is_before: bool


def moment(written: str) -> Moment | None:
    """Return a moment as it is written in the copy, or None for a word such as healed."""
    found = _COUNTED.fullmatch(written)
    return Moment(int(found[1]), found[2], bool(found[3])) if found else None


def is_in_order(since: str | None, until: str | None) -> bool:
    """Say whether one moment is no later than the other; a word may stand anywhere."""
    first, last = moment(since or ""), moment(until or "")
    return first is None or last is None or _day(first) <= _day(last)


def _day(one: Moment) -> int:
    days = one.number * _DAYS[one.unit]
    return -days if one.is_before else days

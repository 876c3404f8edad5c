"""A meter: how much a template may make, and for how long it may work."""

import math
import re
import time
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import islice
from typing import Any

from handouts.model.edition import Edition
from handouts.model.field import Fields

MOST_CHARACTERS = 50_000_000  # made by all templates of one leaflet; the house's own make under one million
MOST_ITEMS = 2_000_000  # in one list, the lists inside it counted
MOST_IN_A_LIST = 40_000_000  # characters of all texts in one list
DEEPEST = 30  # lists inside one another
MOST_BITS = 128  # of a whole number
MOST_SECONDS = 5.0  # of the processor, for one leaflet; the house's own templates take 0.02
WIDEST = 10_000  # columns that a text is filled up to
STEP = 100  # characters that one step costs, such as one turn of a loop
_ENTRY = 10  # characters that an entry of a list costs each time it is taken
_SELDOM = 2_000  # characters between two looks at the clock


class TooMuchError(Exception):
    """A template makes more than a leaflet can need; the words say of what."""


class Meter:
    """Counts what the templates of one leaflet make: characters, entries of lists and steps.

    Each way to make something asks the meter first, so that nothing too large is ever made.
    """

    def __init__(self) -> None:
        self._left = self._next_look = MOST_CHARACTERS
        self._until = time.thread_time() + MOST_SECONDS

    def charge(self, characters: int) -> None:
        """Count so many characters, made or about to be made.

        Raises TooMuchError when they are more than are left, or time is up.
        """
        self._left -= characters
        if self._left < self._next_look:
            self._look()

    def _look(self) -> None:
        self._next_look = max(self._left - _SELDOM, 0)
        if self._left < 0:
            raise TooMuchError(f"it makes more than {MOST_CHARACTERS:,} characters, or repeats itself without end")
        if time.thread_time() > self._until:
            raise TooMuchError(f"it takes more than {MOST_SECONDS:g} seconds")

    def step(self, value: Any = None) -> Any:
        """Count one step, and return the value that it is taken with."""
        self.charge(STEP)
        return value

    def made(self, value: Any) -> Any:
        """Return a value that was made by a template, counted.

        Raises TooMuchError when it is too large a text, list or number.
        """
        if isinstance(value, str):
            self.charge(len(value))
        elif isinstance(value, (list, tuple, dict)):
            self.charge(weight(value))
        elif isinstance(value, float):
            if not math.isfinite(value):
                raise TooMuchError("a number is too large")
        elif isinstance(value, int):
            if value.bit_length() > MOST_BITS:
                raise TooMuchError("a number is too large")
        elif isinstance(value, complex):
            raise TooMuchError("the root of a negative number is no number that can be printed")
        return value

    def gathered(self, values: Iterable[Any]) -> list[Any]:
        """Return the values as a list, counted one by one."""
        kept = list(islice(values, MOST_ITEMS + 1))
        if len(kept) > MOST_ITEMS:
            raise TooMuchError(f"a list has more than {MOST_ITEMS:,} entries")
        self.charge(_ENTRY * len(kept))
        return kept

    def listed(self, value: Any) -> Any:
        """Return a text or a list whose entries are about to be taken one by one, counted."""
        if len(value) > MOST_ITEMS:
            raise TooMuchError(f"a list has more than {MOST_ITEMS:,} entries")
        self.charge(_ENTRY * len(value))
        return value

    def repeated(self, value: Any, times: int) -> None:
        """Count a text or a list that is about to be repeated."""
        times = max(times, 0)
        if isinstance(value, (list, tuple)) and len(value) * times > MOST_ITEMS:
            raise TooMuchError(f"a list has more than {MOST_ITEMS:,} entries")
        self.charge(len(value) * times)


def weight(value: Any) -> int:
    """Return how many entries a list has, those of the lists inside it counted as often as they stand there.

    Raises TooMuchError when they are too many, have too many characters, or lie too deep.
    """
    entries = characters = depth = 0
    row = [value]
    while row:
        below: list[Any] = []
        for one in row:
            if isinstance(one, str):
                characters += len(one)
            elif isinstance(one, (list, tuple)):
                entries += len(one)
                below += one if entries <= MOST_ITEMS else ()
            elif isinstance(one, dict):
                entries += 2 * len(one)
                below += (*one, *one.values()) if entries <= MOST_ITEMS else ()
        depth += 1
        if entries > MOST_ITEMS:
            raise TooMuchError(f"a list has more than {MOST_ITEMS:,} entries")
        if characters > MOST_IN_A_LIST:
            raise TooMuchError(f"a list has more than {MOST_IN_A_LIST:,} characters")
        if depth > DEEPEST:
            raise TooMuchError(f"lists lie more than {DEEPEST} deep in one another")
        row = below
    return entries


def is_plain(value: Any) -> bool:
    """Say whether a value prints as itself: text, a number or a date, but no list and nothing with parts."""
    return isinstance(value, (str, int, float, date, Edition))


def demand_plain(*values: Any) -> None:
    """Refuse what has no form as text.

    Raises TypeError.
    """
    for value in values:
        if not is_plain(value):
            raise TypeError(f"expected a text, a number or a date, found {kind_of(value)}")


def kind_of(value: Any) -> str:
    """Return what a value is, in a reader's words."""
    if isinstance(value, Fields):
        return f'"{type(value).__name__.lower()}"'
    if value is None:
        return "a field that was left out"
    if isinstance(value, str):
        return "a text"
    if isinstance(value, (int, float)):
        return "a number"
    if isinstance(value, Mapping):
        return "a group of values"
    if isinstance(value, (list, tuple, range)):
        return "a list"
    return "a date" if isinstance(value, date) else "something with parts of its own"


def demand_narrow(*widths: Any) -> None:
    """Refuse a width, or a number of parts, that no page has.

    Raises TooMuchError.
    """
    for width in widths:
        if isinstance(width, (int, float)) and abs(width) > WIDEST:
            raise TooMuchError(f"expected a width or a count of at most {WIDEST:,}")


def demand_narrow_form(form: str) -> int:
    """Return the sum of the widths in the form of a value, such as `>8` or `5.2f`.

    Raises TooMuchError when one is too large.
    """
    widths = [int(number[:9]) for number in re.findall(r"[0-9]+", form)]
    demand_narrow(*widths)
    return sum(widths)


def printf_size(pattern: str, values: Any) -> int:
    """Return the most characters that a pattern such as `%5.2f mm` makes with these values.

    Raises TypeError for a value that has no form as text, TooMuchError for a width that is too large or itself a value.
    """
    given = list(values.values()) if isinstance(values, Mapping) else values if isinstance(values, tuple) else [values]
    demand_plain(*given)
    longest = max((len(str(one)) for one in given), default=0)
    size = len(pattern)
    for form in re.findall(r"%(?:\([^)]*\))?([^a-zA-Z%]*)", pattern):
        if "*" in form:
            raise TooMuchError("a width must be written as a number")
        size += demand_narrow_form(form) + longest + 350  # the longest number has 309 digits
    return size


def most_after_replacing(text: str, old: str, new: str) -> int:
    """Return the most characters that a text has after `new` stands for `old`; escaping may make each of them six."""
    length = 6 * len(text)
    return length + (length // max(len(old), 1) + 1) * 6 * len(new)

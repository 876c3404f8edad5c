"""Patterns from the data of a language: compiled when they are first needed, and kept."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from handouts.problem import Location, Problem, SourceError, error, quoted


@lru_cache(maxsize=4096)
def compiled(pattern: str, path: str) -> re.Pattern[str]:
    """Return a pattern that sees lower and upper case alike.

    Raises SourceError, at the file that it stands in, when it is no pattern.
    """
    try:
        return re.compile(pattern, re.IGNORECASE)
    except (re.error, OverflowError, RecursionError) as reason:
        raise SourceError([wrong_pattern(pattern, path, str(reason))]) from None


def wrong_pattern(pattern: str, path: str, reason: str) -> Problem:
    """Return the problem that a pattern of a file cannot be used."""
    message = f"{quoted(pattern)} is no pattern: {reason}"
    return error(Location(path), message, "wrong-pattern", "correct it, or take it out")


def filled(pattern: str, names: Mapping[str, str]) -> str:
    """Return a pattern with the patterns that it names in the place of their names."""
    for name, meant in names.items():
        pattern = pattern.replace(f"{{{name}}}", meant)
    return pattern


def joined(rows: Iterable[str], names: Mapping[str, str]) -> str:
    """Return one pattern for whatever one of the rows matches; no rows match nothing."""
    return "|".join(filled(row, names) for row in rows) or "(?!)"

"""Spaces that are none for YAML: a no-break space in the indentation, after a dash, or beside a colon."""

import re
from collections.abc import Iterator, Sequence

from handouts.text.character_names import named

_WIDE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_THIN = "\u00ad\u200b-\u200f\u2060\ufeff"
_ANY = re.compile(f"[{_WIDE}{_THIN}]")
_MISPLACED = re.compile(
    rf"^ *(?:- +)*(?:(?P<indent>[{_WIDE}]|[{_THIN}](?= |-[ {_WIDE}]))"
    rf"|-(?P<dash>[{_WIDE}{_THIN}])"
    rf"|[a-z_]+(?P<before>[{_WIDE}])[{_WIDE} ]*:(?=[ {_WIDE}]|$)"
    rf"|[a-z_]+:(?P<colon>[{_WIDE}{_THIN}]))",
    re.MULTILINE,
)
_WHERE = {
    "indent": "at the start of the line",
    "dash": "after the dash",
    "before": "before the colon",
    "colon": "after the colon",
}


def misplaced(text: str, written_out: Sequence[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    """Yield the place and what is wrong of each space that YAML does not take for one.

    `written_out` are the stretches of text in quotes or after a sign such as |, where every space is one of the words.
    """
    for match in _MISPLACED.finditer(text):
        kind = match.lastgroup or ""
        index = match.start(kind)
        if not any(start <= index < end for start, end in written_out):
            yield index, f"a character that only looks like a space stands {_WHERE[kind]} ({named(match[kind])})"


def has_any(text: str) -> bool:
    """Say whether a text holds a space that could be misplaced."""
    return not text.isascii() and _ANY.search(text) is not None

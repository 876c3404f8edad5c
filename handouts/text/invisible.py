"""Characters that nobody sees: those that do no harm are left out of a text, the others are named.

A soft hyphen, a space of no width and their like come with every text that is copied from a web page. They would part
a word for whoever looks for it. Marks that set the direction of writing can turn digits round; only around a telephone
number, where telephones put them, they do nothing.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from handouts.text.character_names import named

# Soft hyphen, zero width space, word joiner, zero width no-break space, signs that pick a picture or a plain letter.
_HARMLESS = "\u00ad\u200b\u2060\ufeff\ufe0e\ufe0f"
# They join or part the letters of Arabic and Indian scripts, and the parts of an emoji.
_JOINERS = "\u200c\u200d"
_DIRECTIONS = "\u200e\u202a\u202c\u202d\u2066\u2068\u2069"
_LIGATURES = re.compile("[\ufb00-\ufb06]")
# Everything that is looked at, one class: a text without any of it is passed over at once.
_LOOKED_AT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\ufb00-\ufb06\ue000-\uf8ff\ufdd0-\ufdef\ud800-\udfff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U0010ffff]"
)
_NUMBER = r"(?:\(?\+?[0-9](?:[ ().\u00a0\u2011/-]{0,3}[0-9]){4,}|[0-9]{3,})"
_AROUND_NUMBER = re.compile(rf"[{_DIRECTIONS}]+(?={_NUMBER})|(?:{_NUMBER})[{_DIRECTIONS}]+")
_INSIDE_NUMBER = re.compile(rf"[{_DIRECTIONS}]")


@dataclass(frozen=True)
class Mark:
    """A character nobody sees, at a place of a text that counts from 0; `is_dropped` where it is left out."""

    index: int
    sign: str
    is_dropped: bool


def marks(text: str) -> Iterator[Mark]:
    """Yield each character of a text that nobody sees, and whether it is left out or must be taken out by hand."""
    numbers: set[int] | None = None
    for match in _LOOKED_AT.finditer(text):
        sign, index = match[0], match.start()
        if sign in _DIRECTIONS:
            numbers = _beside_numbers(text) if numbers is None else numbers
            yield Mark(index, sign, index in numbers)
        elif sign in _JOINERS:
            if not _joins(text, index):
                yield Mark(index, sign, is_dropped=True)
        else:
            yield Mark(index, sign, sign in _HARMLESS or _LIGATURES.match(sign) is not None)


def cleaned(text: str) -> str:
    """Return a text as the eye reads it: without what does no harm, each accent in one character with its letter."""
    if text.isascii():
        return text
    if _LOOKED_AT.search(text):
        dropped = {mark.index for mark in marks(text) if mark.is_dropped}
        text = "".join(_plain(sign) if index in dropped else sign for index, sign in enumerate(text))
    return unicodedata.normalize("NFC", text)


def told(sign: str) -> tuple[str, str]:
    """Return what to say about a character that nobody sees, and what to do."""
    kind = unicodedata.category(sign)
    if sign == "\ufffd":
        return f"a character was lost here ({named(sign)})", "type the word anew"
    if kind in {"Co", "Cn"} and ord(sign) < 0xFDD0:
        return (
            f"only the program it was copied from can draw this ({named(sign)})",
            'type it anew; a list needs "- " at the start of its lines',
        )
    return f"an invisible character stands here ({named(sign)})", "delete it, or type the line anew"


def dropped(sign: str) -> str:
    """Say that a character is left out."""
    if _LIGATURES.match(sign):
        return f'"{sign}" ({named(sign)}) is read as "{_plain(sign)}"'
    return f"an invisible character ({named(sign)}) is left out here"


def _plain(sign: str) -> str:
    return unicodedata.normalize("NFKC", sign) if _LIGATURES.match(sign) else ""


def _beside_numbers(text: str) -> set[int]:
    """Return the places of the marks of direction that stand around telephone numbers."""
    return {
        found.start() + inner.start()
        for found in _AROUND_NUMBER.finditer(text)
        for inner in _INSIDE_NUMBER.finditer(found[0])
    }


def _joins(text: str, index: int) -> bool:
    """Say whether a joiner stands after a letter that joins, or inside an emoji."""
    before = text[index - 1 : index].replace("\ufe0f", text[index - 2 : index - 1])
    if not before:
        return False
    number = ord(before)
    return (
        0x600 <= number <= 0x8FF
        or 0x900 <= number <= 0xDFF
        or 0x1F000 <= number <= 0x1FAFF
        or 0x2600 <= number <= 0x27BF
    )

"""Damage: what is left of a text that was saved in one encoding and opened in another, or that went through a table.

`Don't` with a curly apostrophe becomes `Donâ€™t`, a micro sign `Âµ`; a program that knows neither writes `Don?t`.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

# How the second to fourth bytes of a character in UTF-8 look in Windows-1252, Latin-1 and on an old Macintosh.
_WINDOWS = "[\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
_READ_WRONG = re.compile(f"[\xc2\xc3\xc5\xce\xcf]{_WINDOWS}|[\xe2\xef]{_WINDOWS}{{2}}|\xf0{_WINDOWS}{{3}}")
_CLOSING = "\u2019\u201d\xbb"
_MACINTOSH = re.compile("\u201a\xc4[\x80-\u2265]|\u221a[\xa0-\u2265]|\xac[\u2122\xb5\u221e\xb1\u03a9\xa9\xae]")
_PAIRS: tuple[tuple[str, str], ...] = (
    (rf"\xe2\u20ac(?!{_WINDOWS})|\xc2(?= )", "a character"),
    (
        (
            r"\b(?:[Dd]o|[Dd]oes|[Ii]s|[Ww]as|[Aa]re|[Ww]ere|[Hh]as|[Hh]ave|[Hh]ad|[Cc]a|[Ww]o|[Ss]hould|[Ww]ould|[Cc]ould"
            r"|[Dd]id|[Mm]ust|[Nn]eed)n[\xed\xd5\xb9]t\b|\b(?:I|[Yy]ou|[Ww]e|[Tt]hey|[Ii]t|[Ss]?[Hh]e)[\xed\xd5](?:m|re|ve|ll|s|d)\b"
        ),
        "an apostrophe",
    ),
    (r"[0-9] ?[\xf8\xa1](?=[CF]\b)", "a degree sign"),
    (r"[0-9] ?\xe6(?=(?:g|l|m|mol)\b)", "a micro sign"),
    (r"=(?:E2=80=|C[23]=)[0-9A-F]{2}", "a character"),
    (r"#(?:REF!|NAME\?|VALUE!|DIV/0!|N/A|NUM!)|#{5,}", "what a table could not show"),
)
_ODD = re.compile("|".join(f"({pattern})" for pattern, _ in _PAIRS))
_LOST = re.compile(r"\w\?\w|[0-9] \?[a-zA-Z]+|\w\?\?\w")
_ADDRESS = re.compile(r"\S*(?:://|www\.|=)\S*")
_TABLE_DATE = re.compile(
    r"\b(?:[0-3]?[0-9]-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-[0-3][0-9])\b(?!-)"
)


def damages(text: str) -> Iterator[tuple[int, str, str, bool]]:
    """Yield place (from 0), what is wrong, what to do, and whether it is certain, for each damage of a text."""
    if not text.isascii():
        yield from _misread(text)
    for match in _ODD.finditer(text):
        meant = _PAIRS[(match.lastindex or 1) - 1][1]
        yield (
            match.start(),
            f'"{_word_at(text, match.start())}" holds what is left of {meant}',
            "type the word anew",
            True,
        )
    if "?" in text:
        addresses = [found.span() for found in _ADDRESS.finditer(text)]
        for match in _LOST.finditer(text):
            if not any(start <= match.start() < end for start, end in addresses):
                word = _word_at(text, match.start())
                yield (
                    match.start(),
                    f'a question mark stands inside "{word}"',
                    "was a character lost? type it anew",
                    False,
                )
    for match in _TABLE_DATE.finditer(text):
        message = f'"{match[0]}" may be a number that a table took for a date'
        yield match.start(), message, "write the numbers in words, such as 1 to 2, or the month in full", False


def _misread(text: str) -> Iterator[tuple[int, str, str, bool]]:
    """Yield what was saved in one encoding and opened in another."""
    end = 0
    for match in (*_READ_WRONG.finditer(text), *_MACINTOSH.finditer(text)):
        is_quoted = (
            len(match[0]) == 2 and match[0][-1] in _CLOSING and not text[match.start() - 1 : match.start()].islower()
        )
        if match.start() < end or is_quoted:
            continue
        meant, length = _meant(text[match.start() : match.start() + 12])
        if meant is None:
            continue
        end = match.start() + length
        shown = text[match.start() : end]
        hint = (
            f'"{meant}" was meant; type the word anew'
            if meant.isprintable() and meant.strip()
            else "type the word anew"
        )
        yield match.start(), f'"{shown}" is what a wrong encoding has left of one character', hint, True


@lru_cache(maxsize=256)
def _meant(damaged: str) -> tuple[str | None, int]:
    """Return the character that was meant at the start of a damaged text, and how many characters are left of it.

    None where the text is no such damage.
    """
    for codec in ("cp1252", "mac_roman"):
        for length in (8, 7, 6, 5):
            once = _undone(damaged[:length], codec) or ""
            twice = _undone(once, codec) or ""
            if len(once) > len(twice) == 1 and not twice.isascii():
                return twice, length
        for length in (2, 3, 4):
            once = _undone(damaged[:length], codec) or ""
            if len(once) == 1 and not once.isascii():
                return once, length
    return None, 0


def _undone(text: str, codec: str) -> str | None:
    try:
        return b"".join(sign.encode("latin-1" if 0x80 <= ord(sign) < 0xA0 else codec) for sign in text).decode()
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None


def _word_at(text: str, index: int) -> str:
    start = max(text.rfind(" ", 0, index), text.rfind("\n", 0, index)) + 1
    return text[start : start + 40].split(maxsplit=1)[0] if text[index : index + 1].strip() else ""

"""Damage: font files that were cut or mixed up, and letters in them that have lost their shape.

A font with blank or broken outlines is set without a word by WeasyPrint 70: each letter takes its room, and the paper
stays white. So a file is looked at before it is used: every table lies inside the file and has the sum that its
maker wrote down, and every letter that is about to be printed has an outline.

Source: OpenType 1.9.1, "Font File" (table directory, check sums), "glyf", "loca", "head" and "maxp".
"""

import io
import re
import struct
import sys
import unicodedata
import zlib
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import pairwise
from typing import Any

from fontTools.ttLib import TTFont, TTLibError

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.typeset.glyph_outlines import Outlines

CODE = "damaged-font"
MOST_FONTS = 16  # kept at once, as many as a worker has open
_KINDS = {b"\0\1\0\0", b"true", b"OTTO"}
_NEEDED = {b"cmap", b"head", b"hhea", b"hmtx", b"maxp"}
_NO_FONT = "name the TrueType file (.ttf) of the typeface"
COPY_AGAIN = "copy the file again from where it came, or name another one"
_BLANK = {"Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn"}
# Letters and marks that have no shape by design: fillers, joiners, selectors of variants.
_FILLERS = {*"\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u2800\u3164\uffa0", *map(chr, range(0xFE00, 0xFE10))}
# What fontTools raises where a table is not what it should be.
UNREADABLE = (
    TTLibError,
    struct.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
    zlib.error,
)


class DamageError(ValueError):
    """A font file is damaged; its text says how, in words that follow the name of the file."""


@dataclass
class _Known:
    """What is known of one font: what is wrong with it as a whole, and each letter that was looked at."""

    fault: str
    letters: dict[str, bool] = field(default_factory=dict)


class Inspector:
    """Looks at font files, and remembers each by its digest and each letter of it."""

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}

    def findings(self, leaflet: Leaflet, words: str) -> Iterator[Finding]:
        """Yield a finding for each of the brand's font files that cannot draw these words."""
        face = leaflet.brand.typefaces.text
        for weight, name in (("regular", face.regular), ("bold", face.bold)):
            fault = self.fault(leaflet.files[f"data/{name}"], words)
            if fault:
                hint = _NO_FONT if fault.startswith("is no") else COPY_AGAIN
                at = ("typefaces", "text", weight)
                yield Finding(at, f'"{name}" {fault}', hint=hint, part="brand", code=CODE)

    def fault(self, data: bytes, words: str) -> str:
        """Say what is wrong with a font for these words; nothing when each of its letters has a shape."""
        key = sha256(data).hexdigest()
        known = self._known.pop(key, None) or _Known(_whole(data))
        self._known[key] = known
        for oldest in list(self._known)[:-MOST_FONTS]:
            del self._known[oldest]
        wanted = set(words) - known.letters.keys()
        if wanted and not known.fault:
            try:
                known.letters.update(_shapes(data, wanted))
            except UNREADABLE:
                known.fault = "is damaged: its letters cannot be read"
        lost = sorted(sign for sign in set(words) if not known.letters.get(sign, True))
        if known.fault or not lost:
            return known.fault
        named = ", ".join(f'"{sign}"' for sign in lost[:3])
        if len(lost) == 1:
            return f"is damaged: the letter {named} has no outline"
        return f"is damaged: {len(lost)} letters have no outline ({named}{', ...' if len(lost) > 3 else ''})"


def _whole(data: bytes) -> str:
    """Say what is wrong with a font file before any letter is looked at; nothing when it is sound."""
    if data[:4] not in _KINDS:
        return "is no TrueType or OpenType font"
    try:
        tables = _tables(data)
        _demand_sound(tables)
    except DamageError as reason:
        return f"is damaged: {reason}"
    except UNREADABLE:
        return "is damaged: it ends too early"
    return ""


def _tables(data: bytes) -> dict[bytes, memoryview]:
    """Return the tables of a font by their tags.

    Raises DamageError when one lies outside the file, or has not the sum that the file gives for it.
    """
    view = memoryview(data)
    tables = {}
    for number in range(struct.unpack_from(">H", data, 4)[0]):
        tag, sum_, offset, length = struct.unpack_from(">4sIII", data, 12 + 16 * number)
        if offset + length > len(data):
            raise DamageError("it ends too early")
        tables[tag] = view[offset : offset + length]
        if _sum(tag, tables[tag]) != sum_:
            raise DamageError(f"{_part(tag)} is not as its maker wrote it")
    return tables


def _part(tag: bytes) -> str:
    """Return how a table is called; one whose name is damaged too has none."""
    name = tag.decode("latin-1").strip()
    return f'the part "{name}"' if re.fullmatch("[A-Za-z0-9/ ]+", name) else "a part"


def _sum(tag: bytes, table: memoryview) -> int:
    """Return the check sum of a table: its words of 32 bits added up."""
    whole = bytes(table) + b"\0" * (-len(table) % 4)
    if tag == b"head":
        whole = whole[:8] + b"\0\0\0\0" + whole[12:]
    words = array("I", whole)
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF


def _demand_sound(tables: Mapping[bytes, memoryview]) -> None:
    """Raise DamageError when a table is missing, or says something that does not fit another one."""
    drawn = {b"glyf", b"loca"} if b"CFF " not in tables and b"CFF2" not in tables else set()
    missing = sorted((_NEEDED | drawn) - tables.keys())
    if missing:
        raise DamageError(f"{_part(missing[0])} is missing")
    units = struct.unpack_from(">H", tables[b"head"], 18)[0]
    count = struct.unpack_from(">H", tables[b"maxp"], 4)[0]
    metrics = struct.unpack_from(">H", tables[b"hhea"], 34)[0]
    widths = 4 * metrics + 2 * (count - metrics)
    if not 16 <= units <= 16384 or not 0 < metrics <= count or len(tables[b"hmtx"]) < widths:
        raise DamageError("the sizes of its letters do not fit together")
    if drawn:
        places = _places(tables, count)
        if any(first > second for first, second in pairwise(places)) or places[-1] > len(tables[b"glyf"]):
            raise DamageError("the places of its letters do not fit together")


def _places(tables: Mapping[bytes, memoryview], count: int) -> Any:
    """Return where each outline begins in `glyf`, and where the last one ends."""
    is_long = struct.unpack_from(">h", tables[b"head"], 50)[0]
    kind, scale = ("I", 1) if is_long else ("H", 2)
    places = array(kind, bytes(tables[b"loca"][: (count + 1) * array(kind).itemsize]))
    if len(places) != count + 1 or is_long not in {0, 1}:
        raise DamageError("the number of its letters does not fit their places")
    if sys.byteorder == "little":
        places.byteswap()
    return places if scale == 1 else [scale * one for one in places]


def _shapes(data: bytes, signs: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Yield for each sign whether it has a shape; one that the font does not have, or that is blank, needs none."""
    from fontTools.pens.boundsPen import BoundsPen  # noqa: PLC0415  (only fonts of the other kind need it)

    with TTFont(io.BytesIO(data), lazy=True) as font:
        outlines = _outlines(data) if "glyf" in font else None
        if outlines:
            # Any names do: fontTools would read those of the font, which takes most of the time.
            font.setGlyphOrder([str(number) for number in range(font["maxp"].numGlyphs)])
        letters = font.getBestCmap() or {}
        glyphs: Any = None if outlines else font.getGlyphSet()
        for sign in signs:
            name = letters.get(ord(sign))
            if name is None or unicodedata.category(sign) in _BLANK or sign in _FILLERS:
                yield sign, True
            elif outlines:
                yield sign, outlines.is_drawn(int(name))
            else:
                pen = BoundsPen(glyphs)
                glyphs[name].draw(pen)
                yield sign, pen.bounds is not None


def _outlines(data: bytes) -> Outlines:
    tables = _tables(data)
    return Outlines(tables[b"glyf"], _places(tables, struct.unpack_from(">H", tables[b"maxp"], 4)[0]))

"""Outlines: whether the glyphs of a TrueType font have a shape.

Source: OpenType 1.9.1, "glyf".
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

DEEPEST = 8  # levels of letters made of letters


@dataclass(frozen=True)
class Outlines:
    """The table `glyf` of a font, and where in it each outline begins; the last place is the end."""

    glyphs: memoryview = field(repr=False)
    places: Sequence[int] = field(repr=False)

    def is_drawn(self, number: int, depth: int = 0) -> bool:
        """Say whether a glyph, and each part that it is made of, has an outline with an area.

        Raises struct.error or LookupError when there is no such glyph, or its outline ends too early.
        """
        glyph = self.glyphs[self.places[number] : self.places[number + 1]]
        if not glyph:
            return False
        contours, left, bottom, right, top = struct.unpack_from(">5h", glyph)
        if contours < 0:
            parts = list(_parts(glyph))
            return depth < DEEPEST and all(self.is_drawn(one, depth + 1) for one in parts)
        if not contours or left > right or bottom > top or (left == right and bottom == top):
            return False
        ends = struct.unpack_from(f">{contours}H", glyph, 10)
        return all(first < second for first, second in pairwise(ends)) and _has_points(glyph, contours, ends[-1] + 1)


def _parts(glyph: memoryview) -> Iterator[int]:
    """Yield the numbers of the glyphs that one is made of."""
    place, more = 10, True
    while more:
        flags, number = struct.unpack_from(">HH", glyph, place)
        yield number
        # Flags: 1 two bytes for each number, 8 one scale, 0x40 two scales, 0x80 a matrix, 0x20 another part follows.
        place += 4 + (4 if flags & 1 else 2)
        place += 2 if flags & 8 else 4 if flags & 0x40 else 8 if flags & 0x80 else 0
        more = bool(flags & 0x20)


def _has_points(glyph: memoryview, contours: int, count: int) -> bool:
    """Say whether as many points as a glyph has contours for lie inside it."""
    place = 10 + 2 * contours
    place += 2 + struct.unpack_from(">H", glyph, place)[0]
    seen = size = 0
    while seen < count:
        flag = glyph[place]
        place += 1
        times = 1
        if flag & 8:
            times += glyph[place]
            place += 1
        seen += times
        size += times * ((1 if flag & 2 else 0 if flag & 0x10 else 2) + (1 if flag & 4 else 0 if flag & 0x20 else 2))
    return seen == count and place + size <= len(glyph)

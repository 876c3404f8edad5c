import struct

import pytest

from handouts.typeset.glyph_outlines import DEEPEST, Outlines

DOT = struct.pack(">5hHH", 1, 0, 0, 10, 10, 2, 0) + bytes([0x37, 0x37, 0x37, 10, 0, 5, 0, 10, 5])
BLANK = b""
NO_CONTOURS = struct.pack(">5h", 0, 0, 0, 10, 10)
FLAT = struct.pack(">5hHH", 1, 3, 3, 3, 3, 2, 0) + DOT[14:]


def of(*parts):
    """Return a glyph that is made of others."""
    glyph = struct.pack(">5h", -1, 0, 0, 10, 10)
    for position, number in enumerate(parts):
        glyph += struct.pack(">HHbb", 0x20 if position < len(parts) - 1 else 0, number, 0, 0)
    return glyph


def outlines(*glyphs):
    places = [sum(map(len, glyphs[:count])) for count in range(len(glyphs) + 1)]
    return Outlines(memoryview(b"".join(glyphs)), places)


@pytest.mark.parametrize(
    ("glyphs", "drawn"),
    [
        ([DOT], True),
        ([BLANK], False),
        ([NO_CONTOURS], False),
        ([FLAT], False),
        ([of(1), DOT], True),
        ([of(1, 2), DOT, DOT], True),
        ([of(1, 2), DOT, BLANK], False),
        ([of(1), of(2), DOT], True),
        ([of(1), of(2), BLANK], False),
        ([of(0)], False),
        ([DOT[:-1]], False),
    ],
    ids=["shape", "blank", "bare", "flat", "part", "parts", "blank part", "deep", "deep blank", "circle", "cut"],
)
def test_a_glyph_is_drawn_when_each_of_its_parts_has_a_shape(glyphs, drawn):
    assert outlines(*glyphs).is_drawn(0) is drawn


def test_parts_nest_only_so_deep():
    chain = [of(number + 1) for number in range(DEEPEST)]
    assert outlines(*chain, DOT).is_drawn(0)
    assert not outlines(of(1), *(of(number + 2) for number in range(DEEPEST)), DOT).is_drawn(0)


@pytest.mark.parametrize("glyph", [DOT[:4], DOT[:11], of(9), of(1)[:12]])
def test_what_ends_too_early_is_an_error(glyph):
    with pytest.raises((struct.error, LookupError)):
        outlines(glyph).is_drawn(0)

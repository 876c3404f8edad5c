import io
import random
import struct
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from handouts.build.edition import pull_proof
from handouts.problem import SourceError
from handouts.typeset.font_damage import Inspector

TODAY = date(2026, 11, 21)
FONTS = Path(__file__).parent.parent.parent / "data/fonts"
REGULAR = (FONTS / "source-sans-3/SourceSans3-Regular.ttf").read_bytes()
LATO = (FONTS / "lato/Lato-Regular.ttf").read_bytes()
WORDS = "Wash your hands, wait five minutes: 1 to 2 ml."
NEEDED = ("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post")
NAME = "data/fonts/source-sans-3/SourceSans3-Regular.ttf"


def tables(data):
    """Yield tag, place of its entry, offset and length of each table."""
    for number in range(struct.unpack_from(">H", data, 4)[0]):
        place = 12 + 16 * number
        tag, _, offset, length = struct.unpack_from(">4sIII", data, place)
        yield tag.decode(), place, offset, length


def changed(data, tag, change, *, summed):
    """Return a font with one table changed; `summed` says whether its check sum is made to fit."""
    made = bytearray(data)
    (place, offset, length) = next(row[1:] for row in tables(data) if row[0] == tag)
    new = change(bytes(made[offset : offset + length]))
    assert len(new) == length
    made[offset : offset + length] = new
    if summed:
        words = new[:8] + bytes(4) + new[12:] if tag == "head" else new
        words += bytes(-len(words) % 4)
        struct.pack_into(">I", made, place + 4, sum(struct.unpack(f">{len(words) // 4}I", words)) & 0xFFFFFFFF)
    return bytes(made)


def at(place, form, value):
    """Return a change that writes a number into a table."""
    return lambda table: table[:place] + struct.pack(form, value) + table[place + struct.calcsize(form) :]


def without(data, sign):
    """Return a font in which one sign is a glyph without contours."""
    with TTFont(io.BytesIO(data), lazy=True) as font:
        place = font["loca"].locations[font.getGlyphID(font.getBestCmap()[ord(sign)])]
    return changed(data, "glyf", at(place, ">h", 0), summed=True)


def shuffled(table):
    words = list(struct.unpack(f">{len(table) // 2}H", table))
    random.Random(5).shuffle(words)
    return struct.pack(f">{len(words)}H", *words)


def fault(data, words=WORDS):
    return Inspector().fault(data, words)


@pytest.mark.parametrize("data", [(FONTS / name).read_bytes() for name in sorted(map(str, FONTS.rglob("*.ttf")))])
def test_fonts_that_ship_are_sound_in_every_letter(data):
    assert fault(data, "".join(map(chr, range(0x2800)))) == ""


@pytest.mark.parametrize("share", [0, 0.001, 0.1, 0.5, 0.9, 0.999])
def test_a_font_that_was_cut_is_damaged(share):
    cut = REGULAR[: int(len(REGULAR) * share)]
    assert fault(cut) == ("is damaged: it ends too early" if share else "is no TrueType or OpenType font")


@pytest.mark.parametrize("tag", NEEDED)
@pytest.mark.parametrize("font", [REGULAR, LATO], ids=["source", "lato"])
def test_random_bytes_in_a_table_are_damage(font, tag):
    seeded = random.Random(tag)
    assert "is damaged: " in fault(changed(font, tag, lambda table: seeded.randbytes(len(table)), summed=False))


@pytest.mark.parametrize("tag", NEEDED)
def test_one_wrong_byte_is_damage(tag):
    one = changed(REGULAR, tag, lambda table: bytes([table[0] ^ 1]) + table[1:], summed=False)
    assert fault(one) == f'is damaged: the part "{tag}" is not as its maker wrote it'


@pytest.mark.parametrize("tag", ["cmap", "glyf", "head", "hhea", "loca", "maxp"])
@pytest.mark.parametrize("seed", range(3))
def test_random_bytes_are_damage_when_the_sums_were_made_to_fit(tag, seed):
    seeded = random.Random(seed)
    made = changed(REGULAR, tag, lambda table: seeded.randbytes(len(table)), summed=True)
    assert "is damaged: " in fault(made)


@pytest.mark.parametrize(
    ("tag", "change"),
    [
        ("glyf", lambda table: bytes(len(table))),
        ("loca", lambda table: bytes(len(table))),
        ("loca", shuffled),
        ("maxp", at(4, ">H", 60000)),
        ("maxp", at(4, ">H", 3)),
        ("hhea", at(34, ">H", 0)),
        ("head", at(18, ">H", 0)),
        ("head", at(50, ">h", 7)),
        ("head", at(50, ">h", 0)),
    ],
    ids=["blank", "no places", "shuffled", "many letters", "few letters", "no widths", "no size", "odd form", "form"],
)
def test_a_table_that_does_not_fit_the_others_is_damage(tag, change):
    assert fault(changed(REGULAR, tag, change, summed=True)).startswith("is damaged: ")


def test_a_letter_without_an_outline_is_named():
    assert fault(without(LATO, "i")) == 'is damaged: the letter "i" has no outline'
    assert fault(without(LATO, "i"), "no such thing") == 'is damaged: the letter "i" has no outline'
    assert fault(without(LATO, "i"), "a gap") == ""


def test_a_letter_of_parts_needs_each_of_them():
    assert fault(without(REGULAR, "\u0301"), "é") == 'is damaged: the letter "é" has no outline'
    assert fault(without(REGULAR, "\u0301"), "e") == ""


def test_many_letters_are_counted():
    blank = changed(LATO, "glyf", lambda table: bytes(len(table)), summed=True)
    assert fault(blank, "abcdef") == 'is damaged: 6 letters have no outline ("a", "b", "c", ...)'


def test_spaces_and_marks_that_nobody_sees_need_no_outline():
    blank = changed(LATO, "glyf", lambda table: bytes(len(table)), summed=True)
    assert fault(blank, " \t\n\u00a0\u2003\u200b\u00ad\u202f\u2060") == ""


def test_letters_that_a_font_does_not_have_are_the_business_of_another_check():
    assert fault(REGULAR, "\u0e44\u05d0\U0001f9b5") == ""


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no font",
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b"\x89PNG\r\n\x1a\n" + bytes(99),
        b"wOFF" + bytes(99),
    ],
    ids=["empty", "text", "drawing", "picture", "web font"],
)
def test_what_is_no_font_is_named_as_such(data):
    assert fault(data) == "is no TrueType or OpenType font"


def test_a_font_is_looked_at_once():
    inspector = Inspector()
    assert inspector.fault(without(LATO, "i"), "a") == ""
    assert "no outline" in inspector.fault(without(LATO, "i"), "i")
    assert inspector.fault(REGULAR, "i") == ""


@pytest.mark.parametrize("form", ["a4", "web", "text"])
@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_every_format_refuses_a_damaged_font_at_the_line_of_the_brand(project, edition, shop, form, weight):
    path = project.root / NAME.replace("Regular", weight)
    path.write_bytes(changed(path.read_bytes(), "glyf", lambda table: bytes(len(table)), summed=True))
    with pytest.raises(SourceError) as caught:
        pull_proof(replace(edition, format=form), project, TODAY, shop)
    (problem,) = caught.value.problems
    brand = (project.root / "data/brands/riverside.yaml").read_text(encoding="utf-8").splitlines()
    assert (problem.location.path, problem.code) == ("data/brands/riverside.yaml", "damaged-font")
    assert brand[problem.location.line - 1].strip().startswith(f"{weight.lower()}:")
    assert problem.message.startswith(f'"fonts/source-sans-3/SourceSans3-{weight}.ttf" is damaged: ')


def test_a_drawing_that_is_named_as_a_font_is_refused(project, edition, shop, rewrite):
    rewrite("data/brands/riverside.yaml", NAME.removeprefix("data/"), "figures/knee.svg")
    with pytest.raises(SourceError, match=r'"figures/knee\.svg" is no TrueType or OpenType font') as caught:
        pull_proof(replace(edition, format="web"), project, TODAY, shop)
    assert [one.code for one in caught.value.problems] == ["damaged-font"]

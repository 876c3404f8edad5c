import unicodedata

import pytest

from handouts.text.invisible import cleaned, dropped, marks, told


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("pain\u00adless", "painless"),
        ("guar\u200banteed", "guaranteed"),
        ("a\u2060b\ufeffc", "abc"),
        ("para\u200ccetamol, ibu\u200dprofen", "paracetamol, ibuprofen"),
        ("Call \u200e01632 960 003\u200e today", "Call 01632 960 003 today"),
        ("\u202a+44 (0)1632 960-003\u202c", "+44 (0)1632 960-003"),
        ("\u2068999\u2069", "999"),
        ("\u2714\ufe0f Wash", "\u2714 Wash"),
        ("of\ufb01ce, \ufb02uid, a\ufb03x", "office, fluid, affix"),
        ("e\u0301 n\u0303 o\u0308", "\u00e9 \u00f1 \u00f6"),
    ],
)
def test_what_nobody_sees_and_does_no_harm_is_left_out(typed, read):
    assert cleaned(typed) == read


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "10\u00a0mg, 6\u202fweeks, re\u2011do",
        "\u00bd \u2154 \u00b2 \u2265 \u2026 \u2013 \u2019",
        "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0915\u094d\u200d\u0937",
        "Nguy\u1ec5n, \u0141\u00f3d\u017a, \u00c7a\u011fr\u0131, \u00de\u00f3r",
        "x\u0304",
    ],
)
def test_all_else_stays_as_it_is(text):
    assert cleaned(text) == text == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    "sign", list("\u200f\u061c\u202e\u2067\u2063\u034f\u180e\ufff9\uf0b7\ufffd\u2028\x07\U000e0041\ufe00\u2800")
)
def test_what_may_do_harm_is_told_and_not_left_out(sign):
    ((mark),) = marks(f"a{sign}b")
    assert (mark.index, mark.sign, mark.is_dropped) == (1, sign, False)
    assert f"U+{ord(sign):04X}" in told(sign)[0]


@pytest.mark.parametrize("text", ["1 \u200e2 - 3 years", "a\u200eb", "\u200e12 weeks", "\u202d1 - 3"])
def test_a_mark_of_direction_anywhere_but_at_a_telephone_number_is_told(text):
    assert [mark.is_dropped for mark in marks(text)] == [False]


def test_two_letters_in_one_are_told_as_read():
    assert dropped("\ufb01") == '"\ufb01" (latin small ligature fi, U+FB01) is read as "fi"'

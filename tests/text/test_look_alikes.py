import pytest

from handouts.text.look_alikes import look_alikes

HONEST = [
    "5 \u03bcg and 5 \u00b5g, 3 \u03bcmol, 2 \u03bcL, 100 \u03bcgrams",
    "TNF\u03b1, IL-1\u03b2, NF\u03baB, PPAR\u03b3, \u03b2hCG, A\u03b242, TGF\u03b21",
    "\u0394F508, 5\u03b1-reductase, \u03b11-antitrypsin",
    "\u03b2-blocker, \u03b1-hydroxy, \u03b3-GT, 10 k\u03a9, \u03a3",
    "\u0432\u043e\u0434\u0430 \u0430 \u0432\u043e\u0442",
    "\u0395\u03bb\u03bb\u03ac\u03b4\u03b1",
    "\u0627\u0644\u064a\u0648\u0645 \u0663 \u0623\u064a\u0627\u0645",
    "\u0141\u00f3d\u017a \u00c7a\u011fr\u0131 Nguy\u1ec5n \u00de\u00f3r \u0160koda stra\u00dfe na\u00efve \u0153uvre",
    "\u00bd \u00b2 \u2122 \u00aa 10\u2079/L mmol\u00b7L\u207b\u00b9",
    "x\u0304 is a mean",
    "HbA1c CO2 5-FU",
]
FAULTY = [
    ("p\u0430inless", 1, "U+0430"),
    ("guarant\u0435ed", 7, "U+0435"),
    ("ibupr\u03bffen", 5, "U+03BF"),
    ("p\u03b1inless", 1, "U+03B1"),
    ("\u039deurofen", 0, "U+039D"),
    ("take \u0430 tablet", 5, "U+0430"),
    ("Vitamin \u0410 daily", 8, "U+0410"),
    ("Hepatitis \u0392", 10, "U+0392"),
    ("\u0441\u043e\u0441\u043e\u0430 butter", 0, "U+0441"),
    ("\uff21spirin", 0, "U+FF21"),
    ("2\uff10 mg", 1, "U+FF10"),
    ("\U0001d403o not", 0, "U+1D403"),
    ("\u0251spirin", 0, "U+0251"),
    ("\u0663 days", 0, "U+0663"),
    ("\u0967 day", 0, "U+0967"),
    ("Take \u0301 two", 5, "U+0301"),
]


@pytest.mark.parametrize("text", HONEST)
def test_words_that_mean_what_they_show_are_fine(text):
    assert list(look_alikes(text)) == []


@pytest.mark.parametrize(("text", "index", "number"), FAULTY)
def test_a_letter_that_only_looks_like_another_is_told(text, index, number):
    ((at, message),) = look_alikes(text)
    assert (at, number in message) == (index, True)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Take 1O mg.", 6),
        ("Reach us at O1632 960 201.", 12),
        ("Call 01632 96O 201.", 13),
        ("Call 9l1.", 6),
        ("Drink 2l a day, not 91l; E. coli O157:H7, CO2, H2O, O2, blood group O, ICD I10, L5, B12, 3D.", None),
        ("Serial A1O2, version 2.O, OOH care, 100 OOO.", None),
    ],
)
def test_a_letter_in_a_number_is_told_and_names_of_things_are_not(text, place):
    assert [at for at, _ in look_alikes(text)] == ([] if place is None else [place])

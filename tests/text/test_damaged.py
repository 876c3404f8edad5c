import pytest

from handouts.text.damaged import damages


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Don\u00e2\u20ac\u2122t rub", "\u2019"),
        ("5 \u00c2\u00b5g", "\u00b5"),
        ("38 \u00c2\u00b0C", "\u00b0"),
        ("\u00c3\u00a9tat", "\u00e9"),
        ("\u00c2\u00a35 to pay", "\u00a3"),
        ("\u00e2\u2030\u00a5 38", "\u2265"),
        ("2 \u00e2\u20ac\u201c 3", "\u2013"),
        ("\u00c5\u201a\u00c3\u00b3d\u00c5\u00ba", "\u0142"),
        ("\u00ce\u00b2-blocker", "\u03b2"),
        ("\u00e2\u20ac\u00a2 Soap", "\u2022"),
        ("Don\u00c3\u00a2\u00e2\u201a\u00ac\u00e2\u201e\u00a2t", "\u2019"),
        ("Don\u201a\u00c4\u00f4t", "\u2019"),
        ("caf\u221a\u00a9", "\u00e9"),
        ("5 \u00ac\u00b5g", "\u00b5"),
    ],
)
def test_what_a_wrong_encoding_has_left_is_told_with_what_was_meant(text, meant):
    _, _, hint, is_certain = next(iter(damages(text)))
    assert (hint, is_certain) == (f'"{meant}" was meant; type the word anew', True)


@pytest.mark.parametrize(
    "text",
    [
        "Call us\u00e2\u20ac now",
        "5\u00c2 mg",
        "Don\u00d5t",
        "Don\u00edt",
        "you\u00edll",
        "38\u00f8C",
        "5 \u00e6g",
        "it=E2=80=99s",
        "#REF!",
        "#NAME?",
        "######",
    ],
)
def test_other_remains_of_a_lost_character_are_told(text):
    ((_, message, _, is_certain),) = damages(text)
    assert ("left of" in message, is_certain) == (True, True)


@pytest.mark.parametrize("text", ["Don?t", "above 38?C", "dont?t", "5 ?g", "caf??s", "now?Then", "take 02-Jan tablets"])
def test_what_may_be_damage_is_told_as_such(text):
    ((_, _, _, is_certain),) = damages(text)
    assert not is_certain


@pytest.mark.parametrize(
    "text",
    [
        "Why? Because.",
        '"Why?" she asked (did she?).',
        "https://a.example/b?c=d",
        "www.a.example/p?q",
        "\u201cMEN\u00dc\u201d, \u201cMANH\u00c3\u201d, \u201c\u00c2\u201d, \u201etouch\u00e9\u201c",
        "S\u00e3o Paulo, N\u00c3O, \u00e2ge, \u00cele, \u00c5ngstr\u00f6m, na\u00efve, El Ni\u00f1o",
        "37 \u00b0C, 5 \u00b5g, \u00bd tablet, \u00a35, \u221a 2",
        "12-Nov-2026",
        "on 12 November",
        "\u00bfQu\u00e9?",
        "\u00d8 5 mm, Sm\u00f8rrebr\u00f8d, \u00e6ble",
    ],
)
def test_honest_text_is_no_damage(text):
    assert list(damages(text)) == []

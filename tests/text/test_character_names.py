import pytest

from handouts.text.character_names import named


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("\u00ad", "soft hyphen, U+00AD"),
        ("\x00", "null, U+0000"),
        ("\x01", "control character, U+0001"),
        ("\uf0b7", "a sign of private use, U+F0B7"),
        ("\U000e0041", "tag latin capital letter a, U+E0041"),
        ("\uffff", "no character of Unicode, U+FFFF"),
    ],
)
def test_a_character_is_called_by_name_and_number(sign, name):
    assert named(sign) == name

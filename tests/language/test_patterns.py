import pytest

from handouts.language.patterns import compiled, filled, joined
from handouts.problem import SourceError

NAMES = {"MARK": "scars?|acne"}


def test_a_pattern_sees_lower_and_upper_case_alike():
    assert compiled("scar", "en.yaml").search("SCAR")


def test_a_name_stands_for_a_shared_pattern():
    assert filled("banish (?:{MARK})", NAMES) == "banish (?:scars?|acne)"


def test_rows_are_choices():
    assert joined(["a {MARK}", "b"], NAMES) == "a scars?|acne|b"


def test_what_is_no_pattern_is_told_at_its_file():
    with pytest.raises(SourceError) as caught:
        compiled("(scar", "data/locales/en/claims.yaml")
    assert str(caught.value).startswith('data/locales/en/claims.yaml:1:1: error: "(scar" is no pattern: ')

from handouts.language.claim_kind import MARK, Kind, filled


def test_a_line_set_further_in_goes_on_with_the_row_above():
    assert Kind("", "", "\n        a|\n            b\n        c\n").rows() == ["a|b", "c"]


def test_a_name_stands_for_a_shared_pattern():
    assert filled("banish {MARK}") == f"banish {MARK}"

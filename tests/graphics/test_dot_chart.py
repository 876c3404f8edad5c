from urllib.parse import unquote

import pytest

from handouts.graphics.dot_chart import dots
from handouts.model.risk import HowOften

FULL, MAYBE, NOBODY = "r='4' fill='#0b5d62'", "r='3.2' fill='white' stroke='#0b5d62'", "r='2.8'"


def drawn(**numbers):
    return unquote(dots(HowOften(**numbers), "#0b5d62"))


@pytest.mark.parametrize(
    ("numbers", "full", "maybe", "nobody"),
    [
        ({"n": 7, "of": 100}, 7, 0, 93),
        ({"n": 10, "to": 15, "of": 100}, 10, 5, 85),
        ({"n": 1, "of": 50}, 1, 0, 49),
        ({"n": 0, "of": 20}, 0, 0, 20),
        ({"n": 100, "of": 100}, 100, 0, 0),
    ],
)
def test_there_is_one_dot_for_each_person(numbers, full, maybe, nobody):
    picture = drawn(**numbers)
    assert (picture.count(FULL), picture.count(MAYBE), picture.count(NOBODY)) == (full, maybe, nobody)


@pytest.mark.parametrize(
    "numbers",
    [
        {"word": "unknown"},
        {"word": "expected"},
        {"n": 1, "of": 101},
        {"to": 13, "of": 100},
        {"n": 5, "to": 92, "of": 100},
    ],
)
def test_what_is_no_small_number_has_no_picture(numbers):
    assert drawn(**numbers) == ""


@pytest.mark.parametrize(("of", "height"), [(10, 10), (25, 10), (26, 20), (100, 40)])
def test_dots_stand_in_rows_of_twenty_five(of, height):
    assert f"viewBox='0 0 250 {height}'" in drawn(n=1, of=of)

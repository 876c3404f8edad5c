import re
from urllib.parse import unquote

import pytest

from handouts.graphics.dot_chart import dots
from handouts.model.risk import HowOften

BRAND, GREY = "#0b5d62", "#525252"


def drawn(**numbers):
    return unquote(dots(HowOften(**numbers), BRAND, GREY))


def counted(picture, colour, width):
    """Return how many dots the lines of one colour and width draw."""
    pattern = rf"h([0-9.]+)' fill='none' stroke='{colour}' stroke-width='{width}'"
    return sum(round((float(long) - 0.1) / 20) + 1 for long in re.findall(pattern, picture))


@pytest.mark.parametrize(
    ("numbers", "full", "rings"),
    [
        ({"n": 7, "of": 100}, 7, 0),
        ({"n": 10, "to": 15, "of": 100}, 10, 5),
        ({"to": 92, "of": 100}, 0, 92),
        ({"n": 5, "to": 92, "of": 100}, 5, 87),
        ({"n": 1, "of": 50}, 2, 0),
        ({"n": 0, "of": 20}, 0, 0),
        ({"n": 26, "of": 100}, 26, 0),
        ({"n": 100, "of": 100}, 100, 0),
        ({"to": 1, "of": 200}, 0, 1),
    ],
)
def test_there_is_one_dot_for_each_of_a_hundred_people(numbers, full, rings):
    picture = drawn(**numbers)
    assert counted(picture, GREY, "16") == 100
    assert counted(picture, BRAND, "16") == full + rings
    assert counted(picture, "white", "8") == rings


@pytest.mark.parametrize(
    ("numbers", "slices"), [({"n": 1, "of": 3}, 1), ({"n": 1, "of": 1000}, 1), ({"n": 1, "of": 4}, 0)]
)
def test_a_part_of_a_person_is_a_part_of_a_dot(numbers, slices):
    assert drawn(**numbers).count(f"Z' fill='{BRAND}'") == slices


@pytest.mark.parametrize("word", ["unknown", "expected"])
def test_a_word_has_no_picture(word):
    assert drawn(word=word) == ""


def test_dots_are_at_least_1_6_mm_where_a_row_is_50_mm():
    assert "viewBox='0 0 500 80'" in drawn(n=1, of=100)
    assert "stroke-width='16'" in drawn(n=1, of=100)

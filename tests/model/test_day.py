from datetime import date

import pytest

from handouts.model.day import impossible, shifted


@pytest.mark.parametrize(
    ("day", "days", "then"),
    [
        (date(2026, 12, 31), 1, date(2027, 1, 1)),
        (date(2026, 1, 1), -1, date(2025, 12, 31)),
        (date.max, 1, date.max),
        (date(9999, 12, 1), 90, date.max),
        (date.min, -1, date.min),
        (date(1, 2, 1), -1129, date.min),
    ],
)
def test_no_day_leaves_the_calendar(day, days, then):
    assert shifted(day, days) == then


@pytest.mark.parametrize(
    ("day", "is_possible"),
    [
        (date(1, 2, 1), False),
        (date(1999, 12, 31), False),
        (date(2000, 1, 1), True),
        (date(2099, 12, 31), True),
        (date(2100, 1, 1), False),
        (date(9999, 12, 31), False),
    ],
)
def test_a_day_is_one_of_this_century(day, is_possible):
    assert bool(impossible(day)) is not is_possible

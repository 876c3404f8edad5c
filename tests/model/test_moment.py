import re

import pytest

from handouts.model.moment import PATTERN, Moment, is_in_order, moment


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("0 days", Moment(0, "day", is_before=False)),
        ("1 week", Moment(1, "week", is_before=False)),
        ("6 months before", Moment(6, "month", is_before=True)),
        ("2 years", Moment(2, "year", is_before=False)),
        ("healed", None),
        ("told", None),
        ("always", None),
    ],
)
def test_a_moment_is_counted_or_a_word(written, found):
    assert re.match(PATTERN, written)
    assert moment(written) == found


@pytest.mark.parametrize(
    "written", ["2 hours", "two weeks", "2weeks", "before", "-1 days", "1000 days", "healed 2", ""]
)
def test_anything_else_is_none(written):
    assert re.match(PATTERN, written) is None


@pytest.mark.parametrize(
    ("since", "until", "is_right"),
    [
        ("0 days", "2 weeks", True),
        ("2 weeks", "14 days", True),
        ("15 days", "2 weeks", False),
        ("1 week before", "0 days", True),
        ("0 days", "1 week before", False),
        ("2 weeks before", "1 week before", True),
        ("1 year", "6 months", False),
        ("healed", "2 weeks", True),
        ("2 weeks", "always", True),
        (None, "2 weeks", True),
        ("2 weeks", None, True),
    ],
)
def test_one_is_no_later_than_the_other(since, until, is_right):
    assert is_in_order(since, until) is is_right

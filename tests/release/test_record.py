import pytest

from handouts.problem import Location, Problem, Severity
from handouts.release.record import Record, holds_on, problem_of, warnings

FINDING = Problem(Location("a.yaml", 2, 3), Severity.WARNING, "look at this", "look", "and mend it")


@pytest.mark.parametrize(
    ("holds", "day", "is_held"),
    [
        (("", ""), "2026-11-21", True),
        (("2026-11-21", ""), "2026-11-21", True),
        (("2026-11-22", ""), "2026-11-21", False),
        (("", "2026-11-22"), "2026-11-21", True),
        (("", "2026-11-21"), "2026-11-21", False),
    ],
)
def test_what_was_found_holds_from_its_first_day_until_the_day_before_its_last(holds, day, is_held):
    assert holds_on(holds, day) is is_held


def test_a_problem_comes_back_from_its_facts():
    assert problem_of(FINDING.facts()) == FINDING


def test_a_warning_of_several_editions_is_counted_once_and_nothing_else_is():
    error = FINDING.facts() | {"severity": "error"}
    records = [Record(name, (), (), (FINDING.facts(), error), ("", "")) for name in ("a.en.b.a4", "a.en.b.letter")]
    assert warnings(records) == 1

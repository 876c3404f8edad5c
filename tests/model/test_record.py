import pytest

from handouts.model.record import Outcome, Record, holds_on, problem_of, warnings
from handouts.problem import Location, Problem, Severity

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


def test_an_edition_that_is_current_shows_what_was_found_when_it_was_made():
    record = Record("a.en.b.a4", (), (), (FINDING.facts(),), ("", ""))
    assert list(Outcome("a.en.b.a4", "current", "", record).findings()) == [FINDING]
    assert list(Outcome("a.en.b.a4", "failed", "", None, (FINDING,)).findings()) == [FINDING]


def test_a_warning_of_several_editions_is_counted_once_and_nothing_else_is():
    error = FINDING.facts() | {"severity": "error"}
    records = [Record(name, (), (), (FINDING.facts(), error), ("", "")) for name in ("a.en.b.a4", "a.en.b.letter")]
    assert warnings(records) == 1

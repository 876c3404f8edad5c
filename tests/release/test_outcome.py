from handouts.problem import Location, Problem, Severity
from handouts.release.outcome import Outcome, recorded
from handouts.release.record import Entry, Record

FINDING = Problem(Location("a.yaml", 2, 3), Severity.WARNING, "look at this", "look", "and mend it")
ENTRY = Entry("x.pdf", "a.en.b.a4", "K", "Knee", 1, "draft", "", "0" * 64, 1, 4, "", "", "2027-11-30")


def test_an_edition_that_is_current_shows_what_was_found_when_it_was_made():
    record = Record("a.en.b.a4", (), (), (FINDING.facts(),), ("", ""))
    assert list(Outcome("a.en.b.a4", "current", "", record).all_problems()) == [FINDING]
    assert list(Outcome("a.en.b.a4", "failed", "", None, (FINDING,)).all_problems()) == [FINDING]


def test_an_edition_that_is_in_the_release_says_pages_and_state_of_its_first_file():
    record = Record("a.en.b.a4", (ENTRY,), (), (), ("", ""))
    one = recorded(record, "built", "copy changed")
    assert (one.edition, one.status, one.why, one.pages, one.state) == (
        "a.en.b.a4",
        "built",
        "copy changed",
        4,
        "draft",
    )

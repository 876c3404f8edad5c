from datetime import date

from handouts.release.due import falling_due, unchanging
from handouts.release.manifest import read_manifest
from handouts.release.record import Entry

TODAY = date(2026, 11, 21)
A4 = "knee-arthroscopy.en.riverside.a4"


def entry(next_review, edition=A4):
    return Entry("x.pdf", edition, "K", "Knee", 1, "draft", "", "0" * 64, 1, 1, "", "", next_review)


def test_what_falls_due_within_90_days_or_is_overdue_is_told_once_and_in_order():
    rows = [
        entry("2027-02-19"),
        entry("2027-02-20"),
        entry("2026-01-01"),
        entry("2026-01-01", A4.replace("a4", "letter")),
    ]
    assert [one.next_review for one in falling_due(rows, TODAY)] == ["2026-01-01", "2027-02-19"]


def test_a_release_says_the_same_until_a_review_falls_due_or_a_check_finds_something_else(released):
    manifest = read_manifest(released.output)
    assert unchanging(manifest, TODAY) == ("2024-10-27", "2027-09-01")
    assert unchanging(manifest, date(2027, 9, 1))[0] == "2027-09-01"

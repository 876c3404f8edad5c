from datetime import date

import pytest

from handouts.checks.copy.unsourced import check
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("It helps.", 0),
        ("It helps. [S1]", 0),
        ("It helps. (unsourced)", 0),
        ("It helps. [unsourced]", 1),
        ("It helps. [S1, unsourced]", 1),
        ("It helps. [unsourced] It lasts. [unsourced]", 2),
        ("It helps. [unsourced]\n\nIt lasts. [unsourced]", 2),
    ],
)
def test_each_sentence_that_rests_on_no_source_is_found(leaflet_saying, text, findings):
    assert len(list(check(leaflet_saying(text), TODAY))) == findings


def test_the_statement_is_quoted_without_its_mark(leaflet_saying):
    (finding,) = check(leaflet_saying("It helps. [unsourced]"), TODAY)
    assert (finding.at, finding.message) == (("what_it_is",), 'no source for "It helps."')


def test_it_is_only_a_notice(leaflet_saying):
    assert [one.severity for one in check(leaflet_saying("It helps. [unsourced]"), TODAY)] == [Severity.NOTICE]

import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.risk_order import check
from handouts.model.risk import HowOften, Risk, Risks
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def found_with(leaflet, **groups):
    """Return the findings with these groups of numbers or words."""
    risks = Risks(
        **{
            group: tuple(Risk(what="Itch. [S1]", how_often=HowOften(**one), what_to_do="Rest.") for one in numbers)
            for group, numbers in groups.items()
        }
    )
    changed = dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update={"risks": risks}))
    return list(check(changed, TODAY))


def places(findings):
    return [one.at[1:3] for one in findings]


def in_100(n, to=None):
    return {"n": n, "to": to, "of": 100}


UNKNOWN, EXPECTED = {"word": "unknown"}, {"word": "expected"}


def test_the_risks_of_the_example_are_in_order(leaflet):
    assert list(check(leaflet, TODAY)) == []


@pytest.mark.parametrize(
    ("groups", "wanted"),
    [
        ({"common": [in_100(5)], "uncommon": [in_100(5)]}, []),
        ({"common": [in_100(5)], "uncommon": [in_100(6)]}, [("uncommon", 0)]),
        ({"common": [in_100(20), in_100(5)], "uncommon": [in_100(6)]}, [("uncommon", 0)]),
        ({"common": [in_100(5)], "rare": [UNKNOWN, in_100(6)]}, [("rare", 1)]),
        ({"uncommon": [in_100(1)], "rare": [in_100(2)]}, [("rare", 0)]),
        ({"common": [in_100(5)], "uncommon": [{"n": 1, "of": 10}]}, [("uncommon", 0)]),
        ({"common": [in_100(5)], "uncommon": [in_100(1, 6)]}, [("uncommon", 0)]),
        ({"common": [in_100(1, 6)], "uncommon": [in_100(5)]}, []),
        ({"common": [{"to": 13, "of": 100}], "uncommon": [in_100(7)], "rare": [{"to": 1, "of": 100}]}, []),
        ({"common": [UNKNOWN, EXPECTED], "uncommon": [in_100(50)]}, []),
        ({"common": [in_100(5)], "uncommon": [UNKNOWN], "rare": [EXPECTED]}, []),
        ({"common": [in_100(2), in_100(40)]}, []),
        ({}, []),
    ],
)
def test_no_risk_is_more_frequent_than_one_in_a_group_above(leaflet, groups, wanted):
    assert places(found_with(leaflet, **groups)) == wanted


@pytest.mark.parametrize(
    ("group", "numbers", "findings"),
    [
        ("rare", {"n": 1, "of": 10}, 1),
        ("rare", {"n": 99, "of": 1000}, 0),
        ("uncommon", {"n": 1, "of": 10}, 0),
        ("common", {"n": 1, "of": 100}, 0),
        ("common", {"n": 9, "of": 1000}, 1),
        ("uncommon", {"n": 9, "of": 1000}, 0),
    ],
)
def test_the_name_of_a_group_fits_the_number(leaflet, group, numbers, findings):
    assert len(found_with(leaflet, **{group: [numbers]})) == findings


def test_a_risk_with_two_faults_is_named_once(leaflet):
    (finding,) = found_with(leaflet, common=[in_100(5)], rare=[in_100(20)])
    assert (finding.at, finding.severity) == (("risks", "rare", 0, "how_often"), Severity.WARNING)
    assert finding.message == '"Itch." with 20 in 100 is not rare'


def test_both_risks_are_named_without_their_marks(leaflet):
    (finding,) = found_with(leaflet, common=[in_100(2)], rare=[in_100(3)])
    assert finding.message == '"Itch." with 3 in 100 stands below "Itch." with 2 in 100'


def test_a_leaflet_without_risks_has_no_order(leaflet):
    treatment = leaflet.treatment.model_copy(update={"risks": None})
    assert list(check(dataclasses.replace(leaflet, treatment=treatment), TODAY)) == []

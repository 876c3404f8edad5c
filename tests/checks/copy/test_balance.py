import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.balance import check
from handouts.model.risk import Benefit, HowOften, Risk, Risks
from handouts.problem import Severity

TODAY = date(2026, 11, 21)
HELPS = Benefit(what="It helps.")
RISK = Risk(what="Itch.", how_often=HowOften(word="unknown"), what_to_do="Rest.")


def found_with(leaflet, **fields):
    changed = dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update=fields))
    return [(one.at, one.severity) for one in check(changed, TODAY)]


def test_the_example_is_balanced(leaflet):
    assert found_with(leaflet) == []


@pytest.mark.parametrize("risks", [None, Risks()])
def test_benefits_without_any_risk_are_an_error(leaflet, risks):
    assert found_with(leaflet, benefits=(HELPS,), risks=risks) == [(("benefits",), Severity.ERROR)]


@pytest.mark.parametrize(
    ("benefits", "risks", "wanted"),
    [
        (3, 1, []),
        (4, 1, [(("risks",), Severity.WARNING)]),
        (6, 2, []),
        (7, 2, [(("risks",), Severity.WARNING)]),
        (0, 1, []),
        (0, 0, []),
    ],
)
def test_a_third_of_the_benefits_is_enough(leaflet, benefits, risks, wanted):
    fields = {"benefits": (HELPS,) * benefits, "risks": Risks(rare=(RISK,) * risks)}
    assert found_with(leaflet, **fields) == wanted


def test_all_groups_of_risks_count(leaflet):
    risks = Risks(common=(RISK,), uncommon=(RISK,), rare=(RISK,))
    assert found_with(leaflet, benefits=(HELPS,) * 9, risks=risks) == []


def test_what_nobody_knows_is_missed(leaflet):
    expect = leaflet.treatment.what_to_expect.model_copy(update={"uncertainty": None})
    assert found_with(leaflet, what_to_expect=expect) == [(("what_to_expect",), Severity.WARNING)]


def test_advice_for_what_is_done_already_need_not_speak_of_uncertainty(leaflet):
    expect = leaflet.treatment.what_to_expect.model_copy(update={"uncertainty": None, "results": None})
    assert found_with(leaflet, benefits=(), what_to_expect=expect) == []
    assert found_with(leaflet, benefits=(HELPS,), what_to_expect=expect) != []

import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.ownership import check
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def found(leaflet, name, value):
    review = leaflet.treatment.review.model_copy(update={name: value})
    changed = dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update={"review": review}))
    return list(check(changed, TODAY))


@pytest.mark.parametrize("value", ["tbc", "TBD", "n/a", "N/A.", "-", "–", "?", "unknown", "to be confirmed", "someone"])
@pytest.mark.parametrize("name", ["written_by", "owner", "funding", "update_policy"])
def test_a_field_that_says_nothing_is_a_warning(leaflet, name, value):
    (finding,) = found(leaflet, name, value)
    assert (finding.at, finding.severity) == (("review", name), Severity.WARNING)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("written_by", "The skin team"),
        ("owner", "Clinical lead for scar treatment"),
        ("funding", "No outside funding"),
        ("funding", "None"),
        ("update_policy", "We review it every year."),
        ("update_policy", "Reviewed annually, and sooner if advice changes"),
        ("update_policy", "Every 18 months."),
    ],
)
def test_a_field_that_names_somebody_gives_nothing(leaflet, name, value):
    assert found(leaflet, name, value) == []


@pytest.mark.parametrize("value", ["When needed.", "We keep it up to date.", "Regularly"])
def test_an_update_policy_says_how_often(leaflet, value):
    (finding,) = found(leaflet, "update_policy", value)
    assert finding.message.endswith("does not say how often the leaflet is reviewed")

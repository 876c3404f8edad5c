import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.review_date import check, turning_days
from handouts.model.approval import Standing, State
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def found(leaflet, day, state=State.DRAFT):
    review = leaflet.treatment.review.model_copy(update={"next_review": day})
    treatment = leaflet.treatment.model_copy(update={"review": review})
    changed = dataclasses.replace(leaflet, treatment=treatment, standing=Standing(state))
    return list(check(changed, TODAY))


@pytest.mark.parametrize(
    ("day", "findings"),
    [
        (date(2026, 11, 20), 1),
        (date(2026, 11, 21), 0),
        (date(2027, 11, 30), 0),
        (date(2029, 12, 23), 0),
        (date(2029, 12, 25), 1),
        (date(2099, 1, 1), 1),
    ],
)
def test_a_date_in_the_past_or_far_away_is_a_warning(leaflet, day, findings):
    rows = found(leaflet, day)
    assert [(one.at, one.severity) for one in rows] == [(("review", "next_review"), Severity.WARNING)] * findings


def test_an_approved_leaflet_is_overdue_instead(leaflet):
    assert found(leaflet, date(2026, 11, 20), State.OVERDUE) == []


@pytest.mark.parametrize("day", [date.min, date(1, 2, 1), date.max])
def test_the_days_that_matter_are_days_of_the_calendar(leaflet, day):
    review = leaflet.treatment.review.model_copy(update={"next_review": day})
    changed = dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update={"review": review}))
    assert all(date.min <= one <= date.max for one in turning_days(changed))

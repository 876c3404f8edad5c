import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.no_treatment import check
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def found_with(leaflet, *alternatives):
    changed = dataclasses.replace(
        leaflet, treatment=leaflet.treatment.model_copy(update={"alternatives": alternatives})
    )
    return [(one.at, one.severity) for one in check(changed, TODAY)]


def test_the_example_offers_no_surgery(leaflet):
    assert list(check(leaflet, TODAY)) == []


@pytest.mark.parametrize(
    "text",
    [
        "**No treatment.** Most scars get paler and flatter over up to 2 years. [S2]",
        "No surgery. Some knees get better with time.",
        "No treatment is also a choice.",
        "No treatment can be right for a flat scar.",
        "You can do nothing.",
        "Doing nothing is safe.",
        "Nothing. Scars fade with time.",
        "Leave it alone.",
        "Leave the scar as it is.",
        "Leaving your scar to fade by itself.",
        "Wait and see.",
        "Waiting to see if it fades.",
        "Watch and wait.",
        "Watchful waiting.",
        "Live with the scar.",
        "You can choose not to have it.",
        "You may decide against it.",
        "You do not have to have any treatment.",
        "Not having the injection.",
        "Some people go without treatment.",
        "Let the scar settle.",
        "You can say no.",
    ],
)
def test_many_wordings_offer_to_do_nothing(leaflet, text):
    assert found_with(leaflet, "Silicone gel.", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Silicone gel or sheets.",
        "No treatment takes a scar away fully.",
        "No treatment works as well as laser.",
        "Do not leave it untreated.",
        "Do not wait and see.",
        "Do not have it if you are pregnant.",
        "Silicone sheets. Leave it on for 12 hours.",
        "There is no better treatment.",
        "Nothing works as well as laser.",
        "You must not have it with a cold sore.",
        "No-touch laser.",
    ],
)
def test_other_choices_and_boasts_do_not_count(leaflet, text):
    assert found_with(leaflet, text) == [(("alternatives",), Severity.WARNING)]


def test_missing_alternatives_are_found_at_the_title(leaflet):
    assert found_with(leaflet) == [(("title",), Severity.WARNING)]


def test_advice_for_what_is_done_already_needs_no_choice(leaflet):
    treatment = leaflet.treatment.model_copy(update={"alternatives": (), "benefits": ()})
    assert list(check(dataclasses.replace(leaflet, treatment=treatment), TODAY)) == []

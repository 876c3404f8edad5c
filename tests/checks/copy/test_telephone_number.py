import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.telephone_number import check
from handouts.model.brand import OtherNumber
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


@pytest.fixture
def said(leaflet_saying):
    """Return a function that gives what is found in a text, for a brand with these fields."""

    def find(text, **brand):
        leaflet = leaflet_saying(text)
        leaflet = dataclasses.replace(leaflet, brand=leaflet.brand.model_copy(update=brand))
        return [(one.words, one.severity) for one in check(leaflet, TODAY)]

    return find


def test_a_number_that_is_not_the_clinics_is_an_error(said):
    assert said("Ring 01632 960 777 and ask for the nurse.") == [("01632 960 777", Severity.ERROR)]


@pytest.mark.parametrize("number", ["01632 960 201", "01632960202", "+44 1632 960201", "(01632) 960-201", "999"])
def test_a_number_of_the_clinic_is_a_notice(said, number):
    assert said(f"Call {number} now.") == [(number, Severity.NOTICE)]


def test_a_number_of_another_brand_is_an_error_there(said):
    assert said("Call 01632 960 201.", phone="01632 960 999") == [("01632 960 201", Severity.ERROR)]


def test_a_helpline_that_the_brand_lists_may_stand_in_the_copy(said):
    assert said("Ring NHS 111.") == [("111", Severity.ERROR)]
    assert said("Ring NHS 111.", other_numbers=(OtherNumber(name="NHS 111", number="111"),)) == []


def test_an_emergency_number_of_elsewhere_is_left_to_its_own_check(said):
    assert said("Call 911 now.") == []


def test_each_field_of_the_copy_is_read(leaflet):
    signs = leaflet.treatment.get_help.call_clinic.model_copy(update={"what_to_do": "Ring 01632 960 777."})
    help_ = leaflet.treatment.get_help.model_copy(update={"call_clinic": signs})
    treatment = leaflet.treatment.model_copy(update={"get_help": help_})
    (finding,) = check(dataclasses.replace(leaflet, treatment=treatment), TODAY)
    assert finding.at == ("get_help", "call_clinic", "what_to_do")
    assert finding.message == (
        'the telephone number "01632 960 777" is neither this clinic\'s nor in its list other_numbers'
    )


def test_the_example_has_no_number(leaflet):
    assert list(check(leaflet, TODAY)) == []


@pytest.mark.parametrize(
    ("field", "typed", "count"),
    [
        ("phone", "ask at reception", 1),
        ("phone", "01632 96O 001", 1),
        ("phone", "01632 960 001 or 960 002", 0),
        ("out_of_hours", "O1632 960 001", 1),
        ("out_of_hours", "Nobody; go to A&E", 0),
        ("other_numbers", (OtherNumber(name="Helpline", number="by e-mail"),), 1),
        ("other_numbers", (OtherNumber(name="NHS 111", number="111"),), 0),
    ],
)
def test_a_number_of_the_brand_that_nobody_can_dial_is_an_error(leaflet, field, typed, count):
    brand = leaflet.brand.model_copy(update={field: typed})
    rows = [one for one in check(dataclasses.replace(leaflet, brand=brand), TODAY) if one.part == "brand"]
    assert [(one.at[0], one.severity) for one in rows] == [(field, Severity.ERROR)] * count

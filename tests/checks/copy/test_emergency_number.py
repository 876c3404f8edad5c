import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.emergency_number import check
from handouts.model.brand import OtherNumber
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def found(leaflet, number, *others):
    listed = tuple(OtherNumber(name="Another line", number=one) for one in others)
    brand = leaflet.brand.model_copy(update={"emergency_number": number, "other_numbers": listed})
    return [one.words for one in check(dataclasses.replace(leaflet, brand=brand), TODAY)]


@pytest.mark.parametrize(
    ("ours", "text", "words"),
    [
        ("999", "Call 911 now.", "911"),
        ("999", "Call 9-1-1 at once.", "9-1-1"),
        ("999", "Dial nine-one-one.", "nine-one-one"),
        ("999", "Ring triple zero.", "triple zero"),
        ("999", "In an emergency, ring 112.", "112"),
        ("999", "If you cannot breathe (911), do not wait for an ambulance.", "911"),
        ("999", "[Call](tel:911) an ambulance.", "911"),
        ("999", "The emergency number is 911.", "911"),
        ("999", "Call 995.", "995"),
        ("999", "Call 144.", "144"),
        ("999", "Call 15.", "15"),
        ("911", "Call 999.", "999"),
        ("911", "Call nine-nine-nine.", "nine-nine-nine"),
        ("911", "Call 112.", "112"),
        ("911", "Dial 111 for an ambulance.", "111"),
        ("112", "Call 911.", "911"),
        ("112", "Call 999.", "999"),
        ("000", "Call 999.", "999"),
    ],
)
def test_the_emergency_number_of_another_country_is_an_error(leaflet_saying, ours, text, words):
    assert found(leaflet_saying(text), ours) == [words]


@pytest.mark.parametrize(
    ("ours", "text"),
    [
        ("999", "Call 999."),
        ("999", "Ring 111 for advice."),
        ("999", "Call 101 for the police."),
        ("999 or 112", "Call 112 from a mobile."),
        ("112", "Call 110."),
        ("911", "Call 911."),
        ("911", "Call 988 to talk to someone."),
        ("999", "Call us. In 1911 and 112 days later it was found."),
        ("999", "Call us if more than 911 ml come out."),
        ("999", "Call an ambulance if your pulse is over 112."),
    ],
)
def test_a_number_that_is_no_emergency_number_of_elsewhere_is_left_alone(leaflet_saying, ours, text):
    assert found(leaflet_saying(text), ours) == []


@pytest.mark.parametrize(
    ("ours", "other", "findings"),
    [("999", "911", 1), ("999", "112", 0), ("911", "999", 1), ("112", "999", 0), ("999", "144", 0)],
)
def test_a_list_of_the_brand_allows_none_but_those_that_are_answered_there(leaflet_saying, ours, other, findings):
    assert len(found(leaflet_saying(f"Call {other} now."), ours, other)) == findings


def test_the_country_and_the_clinics_own_number_are_named(leaflet_saying):
    (finding,) = check(leaflet_saying("Call 911 now."), TODAY)
    assert finding.severity is Severity.ERROR
    assert finding.message == '"911" is the emergency number of the United States and Canada; this clinic\'s is 999'


def test_the_example_names_none(leaflet):
    assert list(check(leaflet, TODAY)) == []


@pytest.mark.parametrize(
    ("typed", "severities"),
    [
        ("999", []),
        ("999 or 112", []),
        ("call us", [Severity.ERROR]),
        ("9O9", [Severity.ERROR]),
        ("9999", [Severity.WARNING]),
        ("0999", [Severity.WARNING]),
        ("99", [Severity.WARNING]),
    ],
)
def test_a_number_of_the_brand_that_calls_no_ambulance_is_told(leaflet, typed, severities):
    brand = leaflet.brand.model_copy(update={"emergency_number": typed})
    rows = [one for one in check(dataclasses.replace(leaflet, brand=brand), TODAY) if one.part == "brand"]
    assert [one.severity for one in rows] == severities
    assert all(one.at == ("emergency_number",) for one in rows)

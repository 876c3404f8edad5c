from dataclasses import replace
from datetime import date

import pytest

from handouts.checks.copy.help_orders import check
from handouts.model.get_help import DEGREES, Signs
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def found_with(leaflet, degree, what_to_do):
    signs = Signs(signs=("Your knee is hot.",), what_to_do=what_to_do)
    help_ = leaflet.treatment.get_help.model_copy(update={degree: signs})
    treatment = leaflet.treatment.model_copy(update={"get_help": help_})
    return list(check(replace(leaflet, treatment=treatment), TODAY))


@pytest.mark.parametrize(
    ("degree", "text"),
    [
        ("emergency", "Call emergency help now."),
        ("emergency", "Press on it. Call 999 at once. Then call us the same day."),
        ("emergency", "Ring for an ambulance."),
        ("hospital", "Go straight to A&E."),
        ("hospital", "Go to the emergency department now. Do not drive."),
        ("urgent_line", "Call NHS 111 now."),
        ("urgent_line", "Call the line now. You need no ambulance."),
        ("call_clinic", "Call us the same day. If nobody answers, go to A&E."),
        ("call_clinic", "Phone our nurses before 6 pm."),
        ("soon", "Call us to book a visit."),
        ("soon", "Call us in the next few days."),
        ("soon", "Tell us at your next visit."),
        ("emergency", None),
    ],
)
def test_an_order_that_fits_its_heading_gives_nothing(leaflet, degree, text):
    assert found_with(leaflet, degree, text) == []


@pytest.mark.parametrize(
    ("degree", "text", "words"),
    [
        ("emergency", "Call us the same day.", "Call us"),
        ("emergency", "Go to A&E, then call 999.", "Go to A&E"),
        ("hospital", "Call 999 now.", "Call 999"),
        ("urgent_line", "Book an appointment.", "Book an appointment"),
        ("call_clinic", "Call 999. Then call us.", "Call 999"),
        ("call_clinic", "Call us to book a visit.", "book a visit"),
        ("soon", "Call us the same day.", "Call us"),
    ],
)
def test_an_order_of_another_degree_is_an_error(leaflet, degree, text, words):
    (finding,) = found_with(leaflet, degree, text)
    assert (finding.at, finding.severity) == (("get_help", degree, "what_to_do"), Severity.ERROR)
    assert finding.message.startswith(f'"{words}')
    assert finding.words in text


@pytest.mark.parametrize("degree", DEGREES)
def test_the_fixed_order_of_a_degree_fits_it(leaflet, degree):
    labels = leaflet.locale.labels
    names = {"number": "999", "place": "the emergency department", "name": "NHS 111"}
    assert found_with(leaflet, degree, getattr(labels, f"{degree}_what_to_do").format(**names)) == []


def test_the_day_order_of_a_clinic_without_nights_fits_it(leaflet):
    assert found_with(leaflet, "call_clinic", leaflet.locale.labels.call_clinic_by_day) == []

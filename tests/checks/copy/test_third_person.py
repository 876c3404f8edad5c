from datetime import date

import pytest

from handouts.checks.copy.third_person import check
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def found_in(leaflet):
    return list(check(leaflet, TODAY))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Patients should avoid the sun.", "Patients should"),
        ("After that, patients should not drive.", "patients should"),
        ("The patient must rest.", "The patient must"),
        ("Every patient needs to rest.", "Every patient needs to"),
        ("Individuals are advised to rest.", "Individuals are advised"),
        ("Individuals are strongly advised to rest.", "Individuals are strongly advised"),
        ("Clients will see a change.", "Clients will"),
        ("The patient will be asleep.", "The patient will"),
        ("Patients may shower.", "Patients may"),
        ("Patients do not need to fast.", "Patients do not need to"),
        ("Patients shouldn’t drive.", "Patients shouldn’t"),
        ("Some patients should not have it.", "patients should"),
        ("He or she should rest.", "He or she"),
        ("Ask what he/she wants.", "he/she"),
        ("What (s)he wants.", "(s)he"),
        ("**Patients** must rest. [S1]", "Patients must"),
    ],
)
def test_an_instruction_to_patients_is_found(leaflet_saying, text, words):
    (finding,) = found_in(leaflet_saying(text))
    assert (finding.at, finding.severity, finding.words) == (("what_it_is",), Severity.WARNING, words)
    assert finding.message == f'"{words}" speaks about patients, not to the reader'


@pytest.mark.parametrize(
    "text",
    [
        "You should rest.",
        "In studies of 40 patients, it helped.",
        "About 40 patients will notice a change.",
        "Patients in the trial got better.",
        "Patient information is printed here.",
        "Your patient record can be seen.",
        "Other patients may tell you more.",
        "Most patients will feel better.",
        "Many clients may feel sore.",
        "The patient is a child.",
        "Outpatients should be signposted.",
        "She heals well, or he does.",
        "Be patient. You must wait.",
    ],
)
def test_what_is_said_of_people_in_studies_or_of_some_is_left_alone(leaflet_saying, text):
    assert found_in(leaflet_saying(text)) == []


def test_the_sentence_leads_to_the_place(leaflet_saying):
    (finding,) = found_in(leaflet_saying("Rest. Patients must wait. [S1]"))
    assert finding.sentence == "Patients must wait."


def test_the_example_speaks_to_the_reader(leaflet):
    assert found_in(leaflet) == []

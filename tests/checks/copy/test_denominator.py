import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.denominator import check
from handouts.model.risk import HowOften, Risk, Risks
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def with_risks(leaflet, *numbers, **fields):
    """Return the leaflet with one common risk for each set of numbers."""
    risks = Risks(common=tuple(Risk(what="Itch.", how_often=HowOften(**one), what_to_do="Rest.") for one in numbers))
    return dataclasses.replace(
        leaflet, treatment=leaflet.treatment.model_copy(update={"risks": risks, "benefits": ()} | fields)
    )


def hints(leaflet):
    return [(one.at, one.hint) for one in check(leaflet, TODAY)]


def at(position):
    return ("risks", "common", position, "how_often")


def test_the_example_counts_in_one_number_of_people(leaflet):
    assert hints(leaflet) == []


@pytest.mark.parametrize(
    ("numbers", "wanted"),
    [
        ([{"n": 1, "of": 50}, {"n": 13, "of": 100}], [(at(0), "write 2 in 100")]),
        ([{"n": 1, "to": 3, "of": 50}, {"n": 13, "of": 100}], [(at(0), "write 2 to 6 in 100")]),
        ([{"to": 3, "of": 50}, {"n": 13, "of": 100}], [(at(0), "write up to 6 in 100")]),
        ([{"n": 1, "of": 10_000}, {"n": 13, "of": 100}], []),
        ([{"n": 1, "of": 3}, {"n": 13, "of": 100}], []),
        ([{"n": 1, "of": 10}, {"n": 2, "of": 10}, {"n": 20, "of": 100}], [(at(2), "write 2 in 10")]),
        ([{"n": 1, "of": 10}, {"n": 2, "of": 10}, {"n": 13, "of": 100}], []),
        ([{"n": 1, "of": 10}, {"n": 4, "of": 1000}], [(at(0), "write 100 in 1,000")]),
        ([{"n": 1, "of": 10_000}, {"n": 3, "of": 10_000}, {"n": 5, "of": 100}], []),
        ([{"n": 1, "of": 50}], []),
        ([{"word": "unknown"}, {"word": "expected"}], []),
        ([], []),
    ],
)
def test_a_frequency_that_fits_the_others_is_rewritten(leaflet, numbers, wanted):
    assert hints(with_risks(leaflet, *numbers)) == wanted


def test_risks_and_text_count_together(leaflet):
    text = "In 1 in 20 people it comes back. Pain scored 6 out of 10."
    (finding,) = check(with_risks(leaflet, {"n": 13, "of": 100}, what_it_is=text), TODAY)
    assert (finding.at, finding.hint, finding.severity) == (("what_it_is",), "write 5 in 100", Severity.WARNING)
    assert (finding.words, finding.sentence) == ("1 in 20", "In 1 in 20 people it comes back.")


def test_both_numbers_of_people_are_named(leaflet):
    (finding,) = check(with_risks(leaflet, {"n": 1, "of": 50}, {"n": 13, "of": 100}), TODAY)
    assert finding.message == '"1 in 50" counts in 50 people, the rest of the leaflet in 100'

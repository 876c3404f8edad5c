import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.citation import check
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def with_keys(leaflet, *keys):
    """Return the leaflet with sources of these keys."""
    source = leaflet.treatment.sources[0]
    sources = tuple(source.model_copy(update={"key": key}) for key in keys)
    return dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update={"sources": sources}))


def found_in(leaflet):
    return [(one.at, one.message, one.severity) for one in check(leaflet, TODAY)]


def test_the_example_cites_each_of_its_sources(leaflet):
    assert found_in(leaflet) == []


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("It helps. [S9]", ["S9"]),
        ("It helps. [S1, S9]", ["S9"]),
        ("It helps. [S8,S9]", ["S8", "S9"]),
        ("It helps. [unsourced, S9]", ["S9"]),
        ("It helps. [S1, S2]", []),
        ("It helps. [unsourced]", []),
        ("It helps (S9) and S9.", []),
    ],
)
def test_a_mark_without_a_source_is_found(leaflet_saying, text, missing):
    errors = [one for one in found_in(leaflet_saying(text)) if one[2] is Severity.ERROR]
    assert errors == [(("what_it_is",), f"[{mark}] is not in the list of sources", Severity.ERROR) for mark in missing]


def test_a_source_that_no_statement_cites_is_a_warning(leaflet):
    wanted = (("sources", 2, "key"), "no statement cites [S3]", Severity.WARNING)
    assert found_in(with_keys(leaflet, "S1", "S2", "S3")) == [wanted]


def test_a_key_given_twice_is_found_at_both_places(leaflet):
    assert found_in(with_keys(leaflet, "S1", "S2", "S2")) == [
        (("sources", position, "key"), 'the key "S2" stands more than once', Severity.ERROR) for position in (1, 2)
    ]


def test_s1_is_not_s10(leaflet_saying):
    leaflet = with_keys(leaflet_saying("It helps. [S10]"), "S1", "S2", "S10")
    assert found_in(leaflet) == []


@pytest.mark.parametrize(
    "text", ["It helps. [S1; S2]", "It helps. [s1]", "It helps. [S 1]", "It helps. [S1 and S2]", "It helps. [S1,\nS2]"]
)
def test_a_mark_written_badly_is_found(leaflet_saying, text):
    assert [one for one in found_in(leaflet_saying(text)) if one[0] == ("what_it_is",)]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("It heals. [S1", "[S1"),
        ("It heals. S1]", "S1]"),
        ("It heals. {S1}", "{S1}"),
        ("It heals. [S1.", "[S1."),
        ("It heals. [2]", "[2]"),
        ("It heals [1, 3-5].", "[1, 3-5]"),
    ],
)
def test_a_mark_that_is_broken_off_is_found(leaflet_saying, text, mark):
    found = [one.message for one in check(leaflet_saying(text), TODAY) if one.at == ("what_it_is",)]
    assert found == [f'"{mark}" is not a mark that is left out of the page']


@pytest.mark.parametrize(
    "text",
    [
        "The S1 nerve is below.",
        "Nerves (L5 and S1) may hurt.",
        "It is [2](https://a.example) here.",
        "It heals. [S1, S2]",
    ],
)
def test_a_nerve_is_no_mark(leaflet_saying, text):
    assert [one for one in check(leaflet_saying(text), TODAY) if one.at == ("what_it_is",)] == []

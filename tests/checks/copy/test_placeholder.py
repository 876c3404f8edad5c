import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.placeholder import check
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[to write: one sentence]", "[to write: one sentence]"),
        ("It helps. [To write what it is", "[To write what it is"),
        ("TODO", "TODO"),
        ("todo: ask the nurse", "todo"),
        ("Costs are TBC.", "TBC"),
        ("Costs are TBD.", "TBD"),
        ("FIXME", "FIXME"),
        ("Call XXX now.", "XXX"),
        ("Call xxxxx now.", "xxxxx"),
        ("Lorem ipsum dolor sit amet.", "Lorem ipsum"),
        ("It lasts ??? weeks.", "???"),
    ],
)
def test_a_placeholder_is_found(leaflet_saying, text, found):
    (finding,) = check(leaflet_saying(text), TODAY)
    assert (finding.at, finding.message) == (("what_it_is",), f'"{found}" is a placeholder')


@pytest.mark.parametrize(
    "text",
    [
        "It helps the knee.",
        "What do I want to write down?",
        "Is that so?? Yes.",
        "A mastodon, a TBCX and XX chromosomes.",
        "the method of the day [S1]",
    ],
)
def test_other_words_are_no_placeholder(leaflet_saying, text):
    assert list(check(leaflet_saying(text), TODAY)) == []


def test_a_placeholder_does_not_stop_the_leaflet(leaflet_saying):
    assert [one.severity for one in check(leaflet_saying("TODO"), TODAY)] == [Severity.WARNING]


def test_each_paragraph_with_a_placeholder_is_found(leaflet_saying):
    assert len(list(check(leaflet_saying("TODO one\n\nfine\n\nTODO two"), TODAY))) == 2


@pytest.mark.parametrize("field", ["title", "publisher"])
def test_a_placeholder_in_a_source_is_found(leaflet, field):
    first, second = leaflet.treatment.sources
    sources = (first, second.model_copy(update={field: "TODO"}))
    changed = dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update={"sources": sources}))
    assert [(one.at, one.hint) for one in check(changed, TODAY)] == [(("sources", 1, field), "name the source")]


def test_the_example_has_no_placeholder(leaflet):
    assert list(check(leaflet, TODAY)) == []

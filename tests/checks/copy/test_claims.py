import dataclasses
from datetime import date
from pathlib import Path

import pytest
import yaml

from handouts.checks import check_copy
from handouts.checks.copy.claims import check
from handouts.model.risk import Benefit
from handouts.problem import Location, Severity
from handouts.project import Project
from handouts.sources.leaflet import load_leaflet, load_treatment, read_sources

TODAY = date(2026, 11, 21)
REPOSITORY = Path(__file__).parents[3]
TEXTS = yaml.safe_load(Path(__file__).with_name("claims.yaml").read_text(encoding="utf-8"))
SEEN = yaml.safe_load(Path(__file__).with_name("advertisements.yaml").read_text(encoding="utf-8"))
KNEE = "data/treatments/knee-arthroscopy/en.yaml"


def titles(rows):
    return [row["title"] for row in rows]


def found_in(leaflet):
    return [one.words for one in check(leaflet, TODAY)]


def names(found, words):
    return any(words.lower() in one.lower() or one.lower() in words.lower() for one in found)


@pytest.mark.parametrize("row", TEXTS["articles"], ids=titles(TEXTS["articles"]))
def test_a_marketing_article_fails_with_each_promise_named(leaflet_saying, row):
    found = found_in(leaflet_saying(row["text"]))
    assert [words for words in row["named"] if not names(found, words)] == []


@pytest.mark.parametrize("row", TEXTS["leaflets"], ids=titles(TEXTS["leaflets"]))
def test_an_honest_leaflet_has_no_finding(leaflet_saying, row):
    assert found_in(leaflet_saying(row["text"])) == []


@pytest.mark.parametrize("row", SEEN["advertisements"], ids=titles(SEEN["advertisements"]))
def test_an_advertisement_has_no_fewer_findings_than_once(leaflet_saying, row):
    assert len(found_in(leaflet_saying(row["text"]))) >= row["least"]


@pytest.mark.parametrize("row", SEEN["honest"], ids=titles(SEEN["honest"]))
def test_an_honest_passage_has_no_finding(leaflet_saying, row):
    assert found_in(leaflet_saying(row["text"])) == []


@pytest.mark.parametrize("treatment", ["laser-scar-treatment", "steroid-scar-injection", "home-scar-care"])
def test_the_shipped_copy_has_no_finding(leaflet, treatment):
    copy = load_treatment(f"data/treatments/{treatment}/en.yaml", Project(REPOSITORY))
    assert found_in(dataclasses.replace(leaflet, treatment=copy)) == []


def test_the_example_has_no_finding(leaflet):
    assert found_in(leaflet) == []


def test_a_finding_names_the_promise_and_says_what_to_write_instead(leaflet_saying):
    (found,) = check(leaflet_saying("The camera is painless."), TODAY)
    assert (found.at, found.severity) == (("what_it_is",), Severity.ERROR)
    assert found.message == '"painless" promises that nothing hurts'
    assert found.hint == "say how it may feel, and what can ease it"
    assert (found.words, found.sentence) == ("painless", "The camera is painless.")


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The camera is painless.", Severity.ERROR),
        ("Is it risky? Not at all.", Severity.ERROR),
        ("95% of clients saw a change.", Severity.ERROR),
        ("Why pay a surgeon when oil does it?", Severity.ERROR),
        ("Book now and save 60%.", Severity.WARNING),
        ("You deserve it.", Severity.WARNING),
    ],
)
def test_a_sure_promise_is_an_error_and_the_tone_of_sellers_a_warning(leaflet_saying, text, severity):
    assert {one.severity for one in check(leaflet_saying(text), TODAY)} == {severity}


@pytest.mark.parametrize("row", TEXTS["articles"] + SEEN["advertisements"], ids=lambda row: row["title"])
def test_an_advertisement_stops_the_leaflet(leaflet_saying, row):
    assert any(one.severity is Severity.ERROR for one in check(leaflet_saying(row["text"]), TODAY))


@pytest.mark.parametrize(
    ("changes", "at"),
    [
        ({"title": "The miracle laser"}, ("title",)),
        ({"key_points": ("You go home.", "It is painless.", "You rest.")}, ("key_points", 1)),
        ({"benefits": (Benefit(what="Flawless knees."),)}, ("benefits", 0)),
        ({"alternatives": ("Risk-free tape.",)}, ("alternatives", 0)),
        ({"questions": ("Tired of ugly scars?",)}, ("questions", 0)),
    ],
)
def test_a_promise_is_found_in_each_field(leaflet, changes, at):
    changed = leaflet.treatment.model_copy(update=changes)
    assert [one.at for one in check(dataclasses.replace(leaflet, treatment=changed), TODAY)] == [at]


def test_a_caption_and_a_term_are_looked_at(leaflet):
    figure = leaflet.treatment.how_it_works.figure.model_copy(update={"caption": "Flawless skin."})
    works = leaflet.treatment.how_it_works.model_copy(update={"figure": figure})
    term = leaflet.treatment.glossary[0].model_copy(update={"meaning": "a painless place."})
    changed = leaflet.treatment.model_copy(update={"how_it_works": works, "glossary": (term,)})
    found = [one.at for one in check(dataclasses.replace(leaflet, treatment=changed), TODAY)]
    assert found == [("how_it_works", "figure", "caption"), ("glossary", 0, "meaning")]


def test_a_patients_question_is_no_promise(leaflet):
    changed = leaflet.treatment.model_copy(update={"questions": ("Is it painless?", "Will it erase my scar?")})
    assert found_in(dataclasses.replace(leaflet, treatment=changed)) == []


def test_the_title_of_a_source_is_not_looked_at(leaflet):
    source = leaflet.treatment.sources[0].model_copy(update={"title": "Painless, flawless, guaranteed"})
    changed = leaflet.treatment.model_copy(update={"sources": (source, leaflet.treatment.sources[1])})
    assert found_in(dataclasses.replace(leaflet, treatment=changed)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("95% of clients saw a change.", ["95%"]),
        ("We have a 98 per cent success rate.", ["98 per cent"]),
        ("9 out of 10 women would recommend it.", ["9 out of 10"]),
        ("95% of clients saw a change. [S1]", []),
        ("Of 50 people, 95% improved. They were young. [S1]", []),
        ("They were young. [S1] Of them, 95% improved.", ["95%"]),
        ("- 95% of clients saw a change.\n- It swells. [S1]", ["95%"]),
        ("About 5 in 100 people get an infection.", []),
        ("Rest for 10 minutes in each hour.", []),
    ],
)
def test_a_success_figure_needs_a_source(leaflet_saying, text, found):
    assert found_in(leaflet_saying(text)) == found


def test_a_plain_yes_makes_a_promise_of_a_question(leaflet_saying):
    assert found_in(leaflet_saying("Is it painless? Absolutely!")) == ["painless"]
    assert found_in(leaflet_saying("Is it painless? It can sting.")) == []


def test_each_promise_is_reported_at_its_line(project, edition, rewrite):
    first = "  It is not painless, and it\n  can sting. A clinic may say it is painless. It is\n"
    rest = "  **completely\n  safe** to us.\n\n  And so on:\n\n  - You go home.\n  - Your skin is flawless. [S1]\n"
    rewrite(KNEE, "  A doctor looks into your knee with a small camera.\n", first + rest)
    sources = read_sources(edition, project)
    findings = [one for one in check_copy(load_leaflet(sources, project, TODAY), TODAY) if one.code == "claims"]
    start = (project.root / KNEE).read_text(encoding="utf-8").splitlines().index("  It is not painless, and it") + 1
    assert [sources.problem(one).location for one in findings] == [
        Location(KNEE, start + 2, 5),
        Location(KNEE, start + 8, 18),
    ]

import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.risk_words import check
from handouts.model.risk import HowOften, Risk, Risks
from handouts.model.treatment import Suits
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def words_in(leaflet):
    return [one.words for one in check(leaflet, TODAY)]


def changed(leaflet, **fields):
    return dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update=fields))


def test_the_example_needs_no_such_words(leaflet):
    assert words_in(leaflet) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Infection is rare.", "rare"),
        ("Rarely, it comes back.", "Rarely"),
        ("A very rare problem is a burn.", "very rare"),
        ("Itch is common.", "common"),
        ("Itch is not uncommon.", "not uncommon"),
        ("Itch commonly follows.", "commonly"),
        ("The most common problem is itch.", "most common"),
        ("Less common: infection.", "Less common"),
        ("It is unlikely to hurt.", "unlikely"),
        ("It seldom hurts.", "seldom"),
        ("Infrequently, it hurts.", "Infrequently"),
        ("Occasionally, it hurts.", "Occasionally"),
        ("Frequent side effects are itch and pain.", "Frequent side effects"),
        ("It hardly ever hurts.", "hardly ever"),
        ("It is rare after 6 weeks.", "rare"),
        ("It is rare. It happens in 1 in 1,000 people.", "rare"),
    ],
)
def test_a_word_of_frequency_without_a_number_is_found(leaflet_saying, text, words):
    assert words_in(leaflet_saying(text)) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Infection is rare: 1 in 1,000 people get it.",
        "Infection is rare (fewer than 0.5 in 100).",
        "One in ten people get an itch, so it is common.",
        "Itch is common, in half of all people.",
        "It is rare: 18 cases are known.",
        "It is rare (less than 1%).",
        "It is rare (2 of 300 patients).",
        "You have a common cold.",
        "They have much in common.",
        "Use common sense.",
        "A scar, commonly called a keloid.",
        "Keloids are more common in brown skin.",
        "It is less common than itch.",
        "Is it rare?",
        "Scars often fade.",
        "Wash frequently.",
        "A rare-earth magnet.",
    ],
)
def test_a_number_beside_it_or_another_meaning_is_fine(leaflet_saying, text):
    assert words_in(leaflet_saying(text)) == []


def risks(how_often):
    return Risks(rare=(Risk(what="Infection is rare.", how_often=how_often, what_to_do="It rarely lasts."),))


def test_the_numbers_of_a_risk_stand_beside_its_words(leaflet):
    assert words_in(changed(leaflet, risks=risks(HowOften(n=1, of=100)))) == []


@pytest.mark.parametrize("word", ["unknown", "expected"])
def test_a_risk_without_numbers_says_no_such_word(leaflet, word):
    found = list(check(changed(leaflet, risks=risks(HowOften(word=word))), TODAY))
    assert [one.at for one in found] == [("risks", "rare", 0, "what"), ("risks", "rare", 0, "what_to_do")]


@pytest.mark.parametrize(
    ("text", "findings"), [("You have a rare blood disease.", 0), ("You had a rare reaction to it.", 1)]
)
def test_a_rare_illness_is_no_frequency(leaflet, text, findings):
    assert len(words_in(changed(leaflet, who_it_suits=Suits(tell_us_first=(text,))))) == findings


def test_questions_may_ask_how_common_it_is(leaflet):
    assert words_in(changed(leaflet, questions=("How common is it?", "Rare side effects"))) == []


def test_the_finding_names_its_sentence(leaflet_saying):
    (finding,) = check(leaflet_saying("It helps. Infection is rare. [S1]"), TODAY)
    assert (finding.message, finding.severity) == ('"rare" stands without a number', Severity.WARNING)
    assert (finding.at, finding.sentence) == (("what_it_is",), "Infection is rare.")


def test_the_strength_of_a_product_is_no_number_of_people(leaflet_saying):
    found = [one.words for one in check(leaflet_saying("Burns from 4% chlorhexidine are rare."), TODAY)]
    assert found == ["rare"]

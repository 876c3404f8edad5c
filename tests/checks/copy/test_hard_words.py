import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.hard_words import check
from handouts.model.treatment import Term
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def found_in(leaflet):
    return [(one.at, one.words) for one in check(leaflet, TODAY)]


def changed(leaflet, **fields):
    return dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update=fields))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Erythema is common.", ["Erythema"]),
        ("You may have a haematoma.", ["haematoma"]),
        ("You may have a hematoma.", ["hematoma"]),
        ("Lesions heal.", ["Lesions"]),
        ("Biopsies are sent off.", ["Biopsies"]),
        ("The metastases spread.", ["metastases"]),
        ("We commenced it.", ["commenced"]),
        ("We are utilising it.", ["utilising"]),
        ("It was administered.", ["administered"]),
        ("Permitted? Rest prior\nto it.", ["prior to"]),
        ("Subsequent to this, rest.", ["Subsequent to"]),
        ("Rest in order to heal.", ["in order to"]),
        ("Pain or erythema.", ["erythema"]),
        ("You may see pain, swelling, or erythema.", ["erythema"]),
        ("The pain, oedema, and sores go.", ["oedema"]),
        ("Bleeding (which may need sutures) is rare.", ["sutures"]),
        ("Erythema (1 in 10).", ["Erythema"]),
        ("Lesions: keep them dry.", ["Lesions"]),
        ("Non-ablative laser.", ["Non-ablative"]),
        ("**Topical** cream. [S1]", ["Topical"]),
    ],
)
def test_a_hard_word_without_an_explanation_is_found(leaflet_saying, text, words):
    assert found_in(leaflet_saying(text)) == [(("what_it_is",), word) for word in words]


@pytest.mark.parametrize(
    "text",
    [
        "Redness is common.",
        "It reaches the dermis, the deeper skin.",
        "Heating laser, or non-ablative laser, takes no skin off.",
        "You have weak bones, called osteoporosis, or myasthenia gravis, a muscle illness.",
        "The steroid, triamcinolone, is like a body hormone.",
        "The steroid (triamcinolone) is not new.",
        "Redness (erythema) fades.",
        "Redness (also called erythema) fades.",
        "Redness, also known as erythema, fades.",
        "Erythema (redness) fades.",
        "Erythema, or redness, fades.",
        "Erythema means redness.",
        "Lesions, which means sores.",
        "A seroma is a pocket of fluid.",
        "Cushing's syndrome: too much steroid in the body.",
        "Erythema – redness – fades.",
        "Inform yourself. The institute is open.",
        "Ablatively speaking.",
    ],
)
def test_plain_and_explained_words_are_left_alone(leaflet_saying, text):
    assert found_in(leaflet_saying(text)) == []


def test_each_word_is_found_once_at_its_first_use(leaflet_saying):
    leaflet = changed(leaflet_saying("Erythema fades. Erythemas stay."), alternatives=("Less erythema.",))
    assert found_in(leaflet) == [(("what_it_is",), "Erythema")]


def test_a_word_explained_at_an_earlier_place_may_stand_alone(leaflet_saying):
    leaflet = changed(leaflet_saying("Redness (erythema) fades."), alternatives=("Less erythema.",))
    assert found_in(leaflet) == []


def test_a_word_explained_at_a_later_place_only_is_found(leaflet_saying):
    leaflet = changed(leaflet_saying("Erythema fades."), alternatives=("Less redness (erythema).",))
    assert found_in(leaflet) == [(("what_it_is",), "Erythema")]


@pytest.mark.parametrize(("term", "findings"), [("Haematoma", 0), ("Haematomas", 0), ("Hematoma", 0), ("Scar", 1)])
def test_a_word_in_the_glossary_may_stand_alone(leaflet_saying, term, findings):
    glossary = (Term(term=term, meaning="Something in plain words."),)
    assert len(found_in(changed(leaflet_saying("You may have a haematoma."), glossary=glossary))) == findings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Redness (erythema) fades.", []),
        ("Erythema fades.", [(("what_it_is",), "Erythema")]),
        ("It fades.", [(("title",), "Erythema")]),
    ],
)
def test_a_word_of_the_title_is_explained_in_the_text(leaflet_saying, text, found):
    assert found_in(changed(leaflet_saying(text), title="Erythema")) == found


def test_the_finding_names_the_plain_word(leaflet_saying):
    (finding,) = check(leaflet_saying("Rest. Your lesion heals. [S1]"), TODAY)
    assert finding.severity is Severity.WARNING
    assert finding.message == '"lesion" is a hard word without an explanation'
    assert finding.hint == "plain words: spot, sore or patch; or explain it here, or in the glossary"
    assert finding.sentence == "Your lesion heals."


def test_an_official_word_is_not_for_the_glossary(leaflet_saying):
    (finding,) = check(leaflet_saying("Commence at once."), TODAY)
    assert finding.hint == "plain words: start"


def test_the_example_has_no_hard_word(leaflet):
    assert found_in(leaflet) == []


@pytest.fixture
def entries(english):
    return [*english.hard_words.medical.items(), *english.hard_words.official.items()]


def test_the_list_has_more_than_150_words_each_with_plain_words(entries):
    assert len(entries) > 150
    assert all(all(entry) for entry in entries)


def test_no_word_stands_in_the_list_twice(entries):
    words = [word for hard, _ in entries for word in hard.split("|")]
    assert sorted(words) == sorted(set(words))


def test_the_plain_words_hold_no_hard_word(leaflet_saying, entries):
    text = "\n".join(f"- {plain}." for _, plain in entries)
    assert found_in(leaflet_saying(text)) == []

import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.passive_voice import check, is_passive
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def found_in(leaflet):
    return list(check(leaflet, TODAY))


def with_key_points(leaflet, *points):
    treatment = leaflet.treatment.model_copy(update={"key_points": points})
    return dataclasses.replace(leaflet, treatment=treatment)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The wound should be kept dry.", "should be kept"),
        ("Sunscreen must be applied.", "must be applied"),
        ("Dressings are to be changed.", "are to be changed"),
        ("The cast has to be worn at night.", "has to be worn"),
        ("Stitches will need to be removed.", "need to be removed"),
        ("The area should not be scratched.", "should not be scratched"),
        ("Skin must be gently washed.", "must be gently washed"),
        ("Sun cream should be used.", "should be used"),
        ("The leg should be raised.", "should be raised"),
        ("Stitches must be removed by the end of week 2.", "must be removed"),
        ("It is recommended that you rest.", "It is recommended that"),
        ("It is advised to rest.", "It is advised to"),
        ("It is strongly recommended to rest.", "It is strongly recommended to"),
        ("You are advised to rest.", "You are advised to"),
        ("The wound **should be kept** dry. [S1]", "should be kept"),
    ],
)
def test_an_instruction_in_the_passive_is_found(leaflet_saying, text, words):
    (finding,) = found_in(leaflet_saying(text))
    assert (finding.at, finding.severity, finding.words) == (("what_it_is",), Severity.WARNING, words)
    assert finding.message == f'"{words}" does not say who acts'


@pytest.mark.parametrize(
    "text",
    [
        "Keep the wound dry.",
        "You should keep it dry.",
        "You should be able to walk.",
        "You should be seen within a day.",
        "Stitches must be removed by a nurse.",
        "The dressing must be changed every day by your nurse.",
        "The skin must be fully healed.",
        "You must not be worried, tired or pregnant.",
        "It should be red.",
        "Surgery alone is not advised for keloids.",
        "Pulsed dye laser is used for red scars.",
        "It can be treated.",
        "The dose must be high. Kept dry, it heals.",
    ],
)
def test_other_sentences_are_no_instruction_that_hides_who_acts(leaflet_saying, text):
    assert found_in(leaflet_saying(text)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Laser is given by nurses.",
        "The skin was cut.",
        "Doses are based on weight.",
        "The wound has been cleaned.",
        "Scars can be treated.",
        "It isn't known.",
        "Stitches get removed.",
        "It is usually done here.",
    ],
)
def test_a_sentence_in_which_something_is_done_to_somebody_is_passive(english, sentence):
    assert is_passive(sentence, english)


@pytest.mark.parametrize(
    "sentence",
    [
        "You are tired, worried or scarred.",
        "The skin is raised and swollen.",
        "The skin is infected.",
        "You are allowed to swim.",
        "You are pregnant.",
        "It is red.",
        "You get used to it.",
        "We need it.",
        "The bed is a hundred years old.",
        "We removed it.",
        "Get dressed.",
        "We have used it.",
    ],
)
def test_a_sentence_about_how_somebody_is_is_not_passive(english, sentence):
    assert not is_passive(sentence, english)


def counted_without_points(leaflet):
    """Return how many sentences of the example are counted besides its key points; all are in the active."""
    (finding,) = found_in(with_key_points(leaflet, *["Laser is given here."] * 100))
    return int(finding.message.split()[2]) - 100


@pytest.mark.parametrize(("more", "notices"), [(0, 0), (1, 1)])
def test_a_leaflet_with_more_than_a_fifth_of_passive_sentences_has_a_notice(leaflet, more, notices):
    others = counted_without_points(leaflet)
    active = -others % 4
    passive = (others + active) // 4 + more
    points = ["You go home."] * active + ["Laser is given here."] * passive
    found = found_in(with_key_points(leaflet, *points))
    assert [(one.at, one.severity) for one in found] == [(("title",), Severity.NOTICE)] * notices


def test_the_notice_gives_both_numbers(leaflet):
    (finding,) = found_in(with_key_points(leaflet, *["Laser is given here."] * 42))
    of = counted_without_points(leaflet) + 42
    assert finding.message == f"42 of {of} sentences are passive; the limit is 20 in 100"

import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.skin_tone import check
from handouts.model.get_help import GetHelp, Signs
from handouts.model.risk import HowOften, Risk, Risks
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def words_in(leaflet):
    return [one.words for one in check(leaflet, TODAY)]


def with_signs(leaflet, *signs, **fields):
    help_wanted = GetHelp(call_clinic=Signs(signs=signs), emergency=Signs(signs=("You collapse.",)))
    changes = {"get_help": help_wanted} | fields
    return dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update=changes))


def risks(what):
    return Risks(common=(Risk(what=what, how_often=HowOften(word="unknown"), what_to_do="Rest."),))


def test_the_example_names_no_colour(leaflet):
    assert words_in(leaflet) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The scar is red.", "red"),
        ("Redness spreads.", "Redness"),
        ("It looks reddish.", "reddish"),
        ("The scar reddens.", "reddens"),
        ("It turns pink.", "pink"),
        ("You look pale.", "pale"),
        ("The scar may look paler.", "paler"),
        ("Pallor is a sign.", "Pallor"),
        ("Your face is flushed.", "flushed"),
        ("You have blue lips.", "blue lips"),
        ("Your lips turn blue.", "turn blue"),
        ("The skin goes white.", "goes white"),
        ("Your fingers look bluish.", "bluish"),
        ("Pulsed dye laser is used for red scars.", "red"),
    ],
)
def test_a_change_of_colour_needs_a_description(leaflet_saying, text, words):
    assert words_in(leaflet_saying(text)) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The scar is red, darker or purple.",
        "Redness may look grey on brown or black skin.",
        "Redness. On black or brown skin it is hard to see.",
        "Redness. If your skin is brown, look for heat.",
        "Redness is harder to see on darker skin tones.",
        "It looks red or oddly coloured.",
        "It is red, or another change in colour.",
        "The scar is red.\n\nIt can look purple.",
        "Your risk is reduced.",
        "We predict what is required.",
        "Mix blue clay.",
        "We use red light.",
        "Red flag signs.",
        "White blood cells.",
        "Flush it with water.",
        "Wear white clothes.",
        "You are bored and tired.",
        "You have a red eye.",
        "It bruises.",
    ],
)
def test_a_description_or_another_meaning_is_fine(leaflet_saying, text):
    assert words_in(leaflet_saying(text)) == []


@pytest.mark.parametrize(
    ("signs", "findings"),
    [
        (["Spreading redness."], 1),
        (["Spreading redness, or darkening."], 0),
        (["Spreading redness.", "It looks purple on black skin."], 0),
        (["Heat and swelling."], 0),
        (["Blotchy or oddly coloured skin."], 0),
    ],
)
def test_the_signs_say_it_themselves(leaflet, signs, findings):
    text = "Redness looks darker, purple or grey on brown or black skin."
    assert len(words_in(with_signs(leaflet, *signs, what_it_is=text))) == findings


def test_the_risks_say_it_themselves(leaflet):
    changed = with_signs(leaflet, "Redness, or a darker scar.", risks=risks("Red skin."))
    assert [(one.at, one.severity) for one in check(changed, TODAY)] == [
        (("risks", "common", 0, "what"), Severity.WARNING)
    ]


def test_a_description_in_the_signs_is_enough_for_the_rest(leaflet):
    assert words_in(with_signs(leaflet, "Redness, or a darker scar.", what_it_is="A scar is red.")) == []


def test_each_block_is_named_once(leaflet):
    changed = with_signs(leaflet, "Redness.", "You look pale.", risks=risks("Red skin."), what_it_is="It is red.")
    assert [(one.at[0], one.words) for one in check(changed, TODAY)] == [("risks", "Red"), ("get_help", "Redness")]


def test_pictures_and_questions_are_no_sign_and_no_description(leaflet_saying):
    leaflet = leaflet_saying("It is red.")
    figure = leaflet.treatment.how_it_works.figure.model_copy(update={"alt": "A red scar on brown or black skin."})
    explained = leaflet.treatment.how_it_works.model_copy(update={"figure": figure})
    changes = {"how_it_works": explained, "questions": ("How does it look on my skin tone?",)}
    changed = dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update=changes))
    assert [one.at for one in check(changed, TODAY)] == [("what_it_is",)]


def test_the_finding_says_where_it_is_missed(leaflet):
    (finding,) = check(with_signs(leaflet, "Tell us. Redness spreads. [S1]"), TODAY)
    assert finding.message == '"Redness", and get_help does not say how it looks on brown or black skin'
    assert finding.sentence == "Redness spreads."


@pytest.mark.parametrize(
    "text",
    [
        "The 5 mg tablet is pink.",
        "The 1 mg tablet is brown and the 5 mg tablet is pink.",
        "Show the red card.",
        "Carry your red card at all times.",
        "A red eye needs help.",
        "Your eye is red and sore.",
        "Call us if your eye turns red.",
        "Your fingers turn blue.",
        "Your fingers or toes go blue or cold.",
        "Blue fingers need help.",
        "Press the red button.",
        "The light turns red.",
        "Use the pink inhaler.",
        "Use the white cream at night.",
        "The reliever inhaler is blue.",
        "The pink form is for your doctor.",
        "Your urine is pink.",
        "Your urine may turn red or orange.",
        "Beetroot turns urine pink.",
        "You have pale stools.",
        "Your stools look pale.",
        "There is bright red blood.",
        "The blood is bright red.",
        "Put it in the yellow bag.",
        "Keep it in the brown bottle.",
        "If you are in the red zone, call.",
        "Follow the red line.",
        "Red flags need help.",
        "Eat less red meat.",
        "No red wine.",
        "The capsule is red and white.",
        "The cap of the bottle is red.",
        "Wear pale clothes.",
        "Take the pink liquid.",
        "The red prescription is for you.",
        "Your throat is red.",
        "The lamp goes red.",
        "The red cells are low.",
        "Red light helps.",
        "The drops come in a red box.",
    ],
)
def test_the_colour_of_a_thing_is_not_about_skin(leaflet_saying, text):
    assert list(check(leaflet_saying(text), TODAY)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Your skin turns red.",
        "Spreading redness.",
        "The wound is red and hot.",
        "The area goes pink.",
        "A pink scar is normal.",
        "Your lips turn blue.",
        "Your face is pale.",
        "You look pale.",
        "The skin around the eye is red.",
        "The scar is red for months.",
        "The redness spreads.",
        "A red rash.",
        "Red skin.",
        "Red, hot skin.",
        "The leg is red and swollen.",
        "Your cheek is flushed.",
        "A yellow tinge.",
        "Your skin looks yellow.",
        "Reddened skin.",
        "The cut is red.",
        "Red patches.",
        "Skin turns white under pressure.",
        "Jaundice.",
        "A bluish tint.",
        "Your tongue turns blue.",
        "The cream makes skin red.",
        "After the tablet your skin may go red.",
        "Red spots after the laser.",
        "Your hand is red under the cast.",
        "The area under the plaster is red.",
        "The skin under the dressing is red.",
    ],
)
def test_a_colour_of_skin_beside_a_thing_is_found(leaflet_saying, text):
    assert len(list(check(leaflet_saying(text), TODAY))) == 1

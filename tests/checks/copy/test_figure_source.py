import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.figure_source import check
from handouts.model.risk import HowOften, Risk, Risks
from handouts.model.treatment import Advice, Aftercare, Stage
from handouts.problem import Severity

from strengths import STRENGTHS  # isort: skip  (what tests share)

TODAY = date(2026, 11, 21)
NUMBERS = HowOften(n=1, of=100)


def changed(leaflet, **fields):
    return dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update=fields))


def found_in(leaflet, block):
    return [(one.words, one.severity) for one in check(leaflet, TODAY) if one.at[0] == block]


def said(leaflet_saying, text):
    return found_in(leaflet_saying(text), "what_it_is")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("46 in 100 people got better.", "46 in 100"),
        ("One in ten people got better.", "One in ten"),
        ("46% got better.", "46%"),
        ("46 per cent got better.", "46 per cent"),
        ("9 out of 10 were happy.", "9 out of 10"),
        ("Pain scored 6 out of 10.", "scored 6"),
        ("It is twice as strong.", "twice as"),
        ("It works 3 times better.", "3 times better"),
        ("Sun makes it ten times more likely.", "ten times more"),
        ("It is 3x faster.", "3x faster"),
        ("It grew 3-fold.", "3-fold"),
        ("A tenfold rise.", "tenfold"),
        ("It doubles the risk.", "doubles the risk"),
        ("Half of people get better.", "Half of people"),
        ("Two thirds of patients get better.", "Two thirds of patients"),
        ("The success rate is 95.", "success rate is 95"),
        ("Over 5,000 successful treatments.", "5,000 success"),
        ("In 10 small studies it helped.", "10 small studies"),
        ("By 2012, 18 cases were known.", "18 cases"),
        ("It was tried on 22 people.", "22 people"),
        ("Results last for 5 years.", "last for 5 years"),
        ("The effect lasts 3 to 5 years.", "lasts 3 to 5 years"),
    ],
)
def test_a_result_without_a_source_is_an_error(leaflet_saying, text, words):
    ((found, severity),) = said(leaflet_saying, text)
    assert severity is Severity.ERROR
    assert words.lower() in found.lower()
    assert said(leaflet_saying, f"{text} [S1]") == []
    assert said(leaflet_saying, f"{text} [unsourced]") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Swelling goes in 3 days.", "3 days"),
        ("It fades in 3 to 6 months.", "3 to 6 months"),
        ("It fades in 3-6 months.", "3-6 months"),
        ("Start on day 2.", "day 2"),
        ("Take 0.5 mg.", "0.5 mg"),
        ("Take 2000 mg.", "2000 mg"),
        ("Keep out of the sun for 2 years.", "2 years"),
        ("Take 10ml.", "10ml"),
        ("Wash it at 40 °C.", "40 °C"),
        ("You need 3 to 6 visits.", "3 to 6 visits"),
        ("Rub it in 3 times a day.", "3 times"),
        ("A 6-week course.", "6-week"),
    ],
)
def test_another_number_with_a_unit_is_a_warning(leaflet_saying, text, words):
    assert said(leaflet_saying, text) == [(words, Severity.WARNING)]
    assert said(leaflet_saying, f"{text} [S1]") == []


@pytest.mark.parametrize(
    "text",
    [
        "CO2 laser, 5-FU treatment and vitamin B12.",
        "Use SPF 50 sun cream with 5-star UVA every day.",
        "Use SPF 50 day cream.",
        "Ring 999 or 111 at once.",
        "Ring 111 day or night.",
        "Ring our 24-hour line.",
        "We are here 24 hours a day.",
        "Call us before 6 pm.",
        "Open every day 8.30 am to 5 pm.",
        "One visit is enough.",
        "Eat nothing for six hours.",
        "Most people feel better.",
        "Do you have 2 weeks?",
        "Arrive 15 minutes early.",
        "Your visit takes about 30 minutes.",
        "We call you within 2 days.",
        "Do not use twice the amount.",
        "You are over 18 years old.",
        "Bring 2 people.",
        "On 30 November 2027.",
        "1. Wash it.\n2. Dry it.",
    ],
)
def test_names_times_questions_and_arrangements_are_no_figures(leaflet_saying, text):
    assert said(leaflet_saying, text) == []


@pytest.mark.parametrize(
    "text",
    [
        *STRENGTHS,
        "Use a 5% cream.",
        "Use 1 in 1,000 adrenaline.",
        "You get 5 x 10^9 cells.",
    ],
)
def test_the_strength_of_a_product_is_no_figure(leaflet_saying, text):
    assert said(leaflet_saying, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "46% got better.",
        "4% of people get an infection.",
        "It works in 95% of cases.",
        "In 95% of cases it heals.",
        "It works in 8 of 10 people.",
        "It worked in 8 out of 10.",
        "The risk is 2%.",
        "5% of patients need a second operation.",
        "About 10% of scars come back.",
        "The infection rate is 4%.",
        "A 4% chance of infection.",
        "30% fewer people felt pain.",
        "With steroid injections, 46% got better.",
        "Of those who used the cream, 60% saw a change.",
        "60% used the cream for a year.",
        "In 50% of treatments it works.",
        "Success is 95%.",
        "1 in 1,000 people get a clot.",
        "2.5% of women feel sick.",
        "20% of babies need help.",
        "90% are happy.",
        "15% have a rash from the gel.",
        "Nearly 80% heal in a month.",
        "0.5% of eyes get an infection.",
        "1% of hips need more surgery.",
        "About 3% lose their hearing.",
        "70% said it helped.",
        "Steroids help in 70% of keloids.",
        "Oxygen levels fell in 12% of children.",
        "The cure rate with 5% permethrin is 90%.",
    ],
)
def test_a_share_of_people_beside_a_medicine_is_a_figure(leaflet_saying, text):
    assert [severity for _, severity in said(leaflet_saying, text)] == [Severity.ERROR]


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("It takes 3 days. It fades. [S1]", 0),
        ("It fades. [S1] It takes 3 days.", 1),
        ("It takes 3 days.\n\nIt fades. [S1]", 1),
        ("- It takes 3 days.\n- It fades. [S1]", 1),
        ("- It takes 3 days. [S1]\n- It fades.", 0),
        ("It takes 3 days. It hurts for 2 days.", 2),
        ("It takes 3 days or 2 weeks.", 1),
    ],
)
def test_a_mark_proves_what_stands_before_it_in_the_same_block(leaflet_saying, text, findings):
    assert len(said(leaflet_saying, text)) == findings


@pytest.mark.parametrize(
    ("what", "what_to_do", "wanted"),
    [
        ("Itch.", "Rest.", [(("risks", "rare", 0, "how_often"), Severity.ERROR)]),
        ("Itch. [S1]", "Rest.", []),
        ("Itch.", "Rest. [unsourced]", []),
        ("Itch. [S1]", "It goes in 3 days.", []),
    ],
)
def test_one_mark_in_a_risk_is_enough_for_its_numbers(leaflet, what, what_to_do, wanted):
    risks = Risks(rare=(Risk(what=what, how_often=NUMBERS, what_to_do=what_to_do),))
    found = [one for one in check(changed(leaflet, risks=risks), TODAY) if one.at[0] == "risks"]
    assert [(one.at, one.severity) for one in found] == wanted


def test_a_mark_in_one_risk_proves_nothing_in_the_next(leaflet):
    risks = Risks(
        common=(
            Risk(what="Itch. [S1]", how_often=NUMBERS, what_to_do="Rest."),
            Risk(what="Rash.", how_often=NUMBERS, what_to_do="Rest."),
        )
    )
    found = [one.at for one in check(changed(leaflet, risks=risks), TODAY) if one.at[0] == "risks"]
    assert found == [("risks", "common", 1, "how_often")]


def test_a_risk_of_unknown_frequency_needs_no_mark(leaflet):
    risks = Risks(rare=(Risk(what="Itch.", how_often=HowOften(word="unknown"), what_to_do="Rest."),))
    assert found_in(changed(leaflet, risks=risks), "risks") == []


@pytest.mark.parametrize(("what", "findings"), [("It hurts. [S1]", 0), ("It hurts.", 1)])
def test_a_stage_of_healing_is_one_unit(leaflet, what, findings):
    expect = leaflet.treatment.what_to_expect.model_copy(update={"timeline": (Stage(when="Days 1 to 3", what=what),)})
    found = [one for one in check(changed(leaflet, what_to_expect=expect), TODAY) if "timeline" in one.at]
    assert len(found) == findings


@pytest.mark.parametrize(("what", "findings"), [("Rest. [S1]", 0), ("Rest.", 1)])
def test_a_piece_of_advice_is_one_unit(leaflet, what, findings):
    aftercare = Aftercare(do=(Advice(what=what, how_long="2 days"), Advice(what="Walk. [S1]")))
    assert len(found_in(changed(leaflet, aftercare=aftercare), "aftercare")) == findings


@pytest.mark.parametrize("field", ["title", "code"])
def test_title_and_code_are_not_read(leaflet, field):
    assert found_in(changed(leaflet, **{field: "Better in 3 days"}), field) == []


def test_questions_are_not_read(leaflet):
    assert found_in(changed(leaflet, questions=("Will 6 visits do", "Who?")), "questions") == []


def test_the_figure_and_its_sentence_are_named(leaflet_saying):
    (finding,) = [
        one for one in check(leaflet_saying("It helps. It takes 3 days in all."), TODAY) if one.at == ("what_it_is",)
    ]
    assert (finding.message, finding.sentence) == ('"3 days" has no source', "It takes 3 days in all.")

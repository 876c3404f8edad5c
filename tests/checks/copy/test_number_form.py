import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.number_form import check
from handouts.problem import Severity

from strengths import STRENGTHS  # isort: skip  (what tests share)

TODAY = date(2026, 11, 21)


def hints(leaflet):
    return [(one.words, one.hint) for one in check(leaflet, TODAY)]


def test_the_example_writes_whole_numbers(leaflet):
    assert hints(leaflet) == []


@pytest.mark.parametrize(
    ("text", "words", "hint"),
    [
        ("46% got better.", "46%", "write 46 in 100"),
        ("46 % got better.", "46 %", "write 46 in 100"),
        ("46 per cent got better.", "46 per cent", "write 46 in 100"),
        ("46 percent got better.", "46 percent", "write 46 in 100"),
        ("Fifty per cent got better.", "Fifty per cent", "write 50 in 100"),
        ("It is 0.5% of people.", "0.5%", "write 5 in 1,000"),
        ("It is 0.02%.", "0.02%", "write 2 in 10,000"),
        ("It is 3-6% of people.", "3-6%", "write 3 to 6 in 100"),
        ("It is 3% to 6% of people.", "3% to 6%", "write 3 to 6 in 100"),
        ("It is 2.5 to 5%.", "2.5 to 5%", "write 25 to 50 in 1,000"),
        ("It is 100% safe.", "100%", 'write "all", or leave it out'),
        ("It grew by 150%.", "150%", "say it in words, such as twice as many"),
    ],
)
def test_a_percentage_is_written_as_people(leaflet_saying, text, words, hint):
    assert hints(leaflet_saying(text)) == [(words, hint)]


@pytest.mark.parametrize(
    ("text", "words", "hint"),
    [
        ("It took 2.5 hours.", "2.5", "write 2 and a half"),
        ("It was 2.5 times as high.", "2.5", "write 2 and a half"),
        ("It is 2.5x better.", "2.5", "write 2 and a half"),
        ("Wait 0.5 hours.", "0.5", "write half"),
        ("It took 1.25 hours.", "1.25", "write 1 and a quarter"),
        ("It took 1.75 hours.", "1.75", "write 1 and three quarters"),
        ("It took 2.3 weeks.", "2.3", "write about 2"),
        ("It was 0.3 of the size.", "0.3", "write 30 in 100"),
        ("It is 0.5 in 100 people.", "0.5", "write 5 in 1,000"),
        ("It is 2.5 in 100 people.", "2.5", "write 25 in 1,000"),
        ("It took 2·5 hours.", "2·5", "write 2 and a half"),
        ("It ended at 2.5.", "2.5", "write 2 and a half"),
        ("It took 2½ hours.", "2½", "write 2 and a half"),
        ("It took ½ hour.", "½", "write half"),
    ],
)
def test_a_decimal_is_written_in_whole_numbers_or_words(leaflet_saying, text, words, hint):
    assert hints(leaflet_saying(text)) == [(words, hint)]


@pytest.mark.parametrize(
    ("text", "words", "hint"),
    [
        ("It takes 3-6 weeks.", "3-6", "write 3 to 6"),
        ("It takes 3–6 weeks.", "3–6", "write 3 to 6"),
        ("It takes 3 — 6 weeks.", "3 — 6", "write 3 to 6"),
        ("Wait 24-48 hours.", "24-48", "write 24 to 48"),
        ("A 3-6-month course.", "3-6", "write 3 to 6"),
        ("It is 3-6 in 100.", "3-6", "write 3 to 6"),
        ("Give 1.5-2.5 mg.", "1.5-2.5", "write 1.5 to 2.5"),
        ("It is 3mm-5mm deep.", "3mm-5", "write 3mm to 5"),
        ("We are open 9am-5pm.", "9am-5pm", "write 9am to 5pm"),
        ("It takes 1,000-2,000 pulses.", "1,000-2,000", "write 1,000 to 2,000"),
        ("On days 0-3.", "0-3", "write 0 to 3"),
        ("From 2020-2023.", "2020-2023", "write 2020 to 2023"),
    ],
)
def test_a_dash_for_a_range_is_written_as_to(leaflet_saying, text, words, hint):
    assert hints(leaflet_saying(text)) == [(words, hint)]


@pytest.mark.parametrize(
    ("text", "words", "hint"),
    [
        ("Use 1/2 of it.", "1/2", "write half"),
        ("Use 3/4 of it.", "3/4", "write three quarters"),
        ("It is 1/50 people.", "1/50 people", "write 1 in 50"),
        ("Use it 2/3 times a day.", "2/3 times", "write 2 or 3"),
        ("Your pain is 3/10.", "3/10", "write 3 out of 10"),
        ("We are here 24/7.", "24/7", "write day and night"),
    ],
)
def test_a_slash_is_written_in_words(leaflet_saying, text, words, hint):
    assert [(one.words.removesuffix(" people"), one.hint) for one in check(leaflet_saying(text), TODAY)] == [
        (words.removesuffix(" people"), hint)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "46 in 100 people got better in 3 to 6 weeks.",
        "Take 0.5 mg.",
        "Take 0.5mg a day.",
        "The cut is 2.5 cm long.",
        "Call if it is above 38.5 °C or 38.5C.",
        "It costs £2.50.",
        "Come at 8.30 am.",
        "Come by 8.30.",
        "Open from 8.30 to 17.30.",
        "Use a 5% cream or 70% alcohol.",
        "5-FU is a drug.",
        "Use 5-star UVA and UVA-1.",
        "COVID-19 and CO2.",
        "On 2027-11-30.",
        "On 30-11-2027.",
        "On 05-12-2027.",
        "On 30/11/2027.",
        "On 05/12/2027.",
        "Call 0113 243-2799.",
        "Call 555-0123.",
        "Call 243-2799.",
        "Call +44 113-555.",
        "Call 1-800-555-0199.",
        "Your pressure is 120/80.",
        "Step 1 - 2 tablets.",
        "Version 1.2 of the leaflet.",
        "It takes 10,000 steps.",
        "See [page](https://example.org/1-2/0.5).",
        "We open 9-5.",
        "Twenty-one days.",
        "A 24-hour line.",
    ],
)
def test_doses_times_names_and_telephone_numbers_are_fine(leaflet_saying, text):
    assert hints(leaflet_saying(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Give 7.5 ml, then 2.5 mL at night.",
        "Give 2.5 mL.",
        "Take 2.5 mg/kg.",
        "Take 7.5 mg/kg a day.",
        "Take 62.5 micrograms.",
        "Take 0.125 mg of digoxin.",
        "Take 2.5 tablets.",
        "Take 1.5 teaspoons.",
        "Take 1/2 tablet.",
        "Take ½ tablet.",
        "Take 2½ tablets.",
        "Take 0.5 to 1 mg.",
        "Take 2.5 or 5 mg.",
        "Your INR should be 2.5 to 3.5.",
        "Call us if your temperature is 38.5.",
        "Call us if your fever is above 37.5 °C.",
        "Keep your sugar above 4.5.",
        "Co-codamol 30/500 is strong.",
        "Take co-codamol 8/500.",
        "Take 30/500 mg.",
        "Use Seretide 25/125.",
        "Inject 0.3 ml of 1:1000 adrenaline.",
        "You get 2.5 x 10^9 cells.",
        "You get 5 x 10^9 cells.",
        "The dose is 2.5 Gy.",
        "HbA1c of 6.5 is the aim.",
        "Take 2.5 to start.",
        "Give 1.25 mL twice a day.",
        "Give 0.5 units.",
        "Use 1.5 spoonfuls.",
        "Your vision is 6/12.",
        "Use SPF 50 cream.",
        "A 2.5 MBq dose.",
        "Run at 62.5 ml/hr.",
        "It is 0.4 J/cm2.",
        *STRENGTHS,
    ],
)
def test_a_dose_and_a_strength_are_never_reworded(leaflet_saying, text):
    assert hints(leaflet_saying(text)) == []


def test_half_a_tablet_and_one_or_two_are_not_guessed_at(leaflet_saying):
    found = [(one.words, one.hint) for one in check(leaflet_saying("Take 1/2 tablets."), TODAY)]
    assert found == [("1/2 tablets", "say which is meant: half, or 1 or 2")]


def test_each_number_of_a_sentence_is_named_once(leaflet_saying):
    found = list(check(leaflet_saying("It helps. 46% got better in 3-6 weeks, or 2.5 months."), TODAY))
    assert [one.words for one in found] == ["46%", "3-6", "2.5"]
    assert {(one.at, one.sentence, one.severity) for one in found} == {
        (("what_it_is",), "46% got better in 3-6 weeks, or 2.5 months.", Severity.WARNING)
    }


def test_the_form_is_named(leaflet_saying):
    messages = [one.message for one in check(leaflet_saying("46%, 1/2, 3-6 and 2.5."), TODAY)]
    assert messages == [
        '"46%" is a percentage',
        '"1/2" is written with a slash',
        '"3-6" is a range with a dash',
        '"2.5" is a decimal',
    ]


def test_the_imprint_is_not_read(leaflet):
    review = leaflet.treatment.review.model_copy(update={"update_policy": "Every 1-2 years."})
    changed = dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update={"review": review}))
    assert hints(changed) == []

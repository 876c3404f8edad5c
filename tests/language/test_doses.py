import pytest

from handouts.language.doses import is_dose, is_pair_of_doses, strengths, without_strengths

from strengths import STRENGTHS  # isort: skip  (what tests share)


@pytest.mark.parametrize(
    "text",
    [
        *STRENGTHS,
        "Your HbA1c should be 48 mmol/mol, which is 6.5%.",
        "Call us if your oxygen level is under 92%.",
    ],
)
def test_the_strength_of_a_medicine_is_known(english, text):
    assert strengths(text, english)


@pytest.mark.parametrize(
    "text",
    [
        "46% got better.",
        "4% of people get an infection.",
        "It works in 95% of cases.",
        "In 95% of cases it heals.",
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
        "46% used the cream.",
        "Use saline. 5% of people itch.",
    ],
)
def test_a_share_of_people_is_no_strength(english, text):
    assert strengths(text, english) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Use a 5% cream.", True),
        ("Use 70% rubbing alcohol.", True),
        ("Use 0.5 per cent hydrocortisone.", True),
        ("5% of people used cream.", False),
        ("In 5% it stings.", False),
    ],
)
def test_the_strength_of_a_product_is_told_from_a_share_of_people(english, text, found):
    assert bool(strengths(text, english)) is found


def test_a_strength_and_a_share_in_one_sentence_are_told_apart(english):
    text = "The cure rate with 5% permethrin is 90%."
    assert without_strengths(text, english).split() == ["The", "cure", "rate", "with", "is", "90%."]


@pytest.mark.parametrize(
    ("before", "number", "after"),
    [
        ("Give ", "2.5", " mL."),
        ("Take ", "7.5", " mg/kg a day."),
        ("Take ", "62.5", " micrograms."),
        ("Take ", "2.5", " tablets."),
        ("Take ", "2½", " small tablets."),
        ("Take ", "0.5", " to 1 mg."),
        ("Your INR should be ", "2.5", "."),
        ("Call us if your temperature is ", "38.5", "."),
        ("You get ", "2.5", " x 10^9 cells."),
    ],
)
def test_an_amount_and_a_reading_are_known(english, before, number, after):
    assert is_dose(before + number + after, len(before), len(before) + len(number), english)


@pytest.mark.parametrize(("before", "number", "after"), [("It took ", "2.5", " hours."), ("It was ", "2.5", " times.")])
def test_a_time_and_a_multiple_are_no_dose(english, before, number, after):
    assert not is_dose(before + number + after, len(before), len(before) + len(number), english)


@pytest.mark.parametrize(
    ("before", "number", "found"), [("Take co-codamol ", "30/500", True), ("It is ", "1/50", False)]
)
def test_two_strengths_with_a_slash_name_a_medicine(english, before, number, found):
    assert is_pair_of_doses(f"{before}{number}.", len(before), len(before) + len(number), english) is found

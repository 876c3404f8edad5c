import textwrap
from pathlib import Path

import pytest

from handouts.language.typed_rows import inline_list, paragraphs, run_together
from handouts.model.passage import passages
from handouts.model.treatment import Treatment
from handouts.sources.yaml_file import read_source

LIBRARY = Path(__file__).parents[2] / "data" / "treatments"
LINES = [
    "Wash your hands.\n- Use soap.\n- Dry them.",
    "You need:\n\u2022\tSoap\n\u2022\tWater\n\u2022\tA towel",
    "Monday: 2 tablets\nTuesday: 1 tablet",
    "5 pm: drink sachet 1.\n- Sip 250 ml",
    "a) Soap\nb) Water",
    "(i) Soap\n(ii) Water",
    "1.) Soap\n2.) Water",
    "o\tSoap\no\tWater",
    "\u2013 Soap\n\u2013 Water",
    "\u25aa Soap\n\u25aa Water",
    "\xa7 Soap\n\xa7 Water",
    "\xb7 Soap\n\xb7 Water",
    "1 High Street\nExampletown\nEX1 1EX",
    "You need:\nsoap\nwater\na towel",
    "8 am sachet 1\n2 pm sachet 2",
    "Mon 2\nTue 1\nWed 2",
    "Sip water slowly\nRest in the shade\nCall us if it hurts",
    "The sun goes down\nand so do I\nto rest my head\nbeneath the sky",
    "2 tablets at breakfast\n1 tablet at lunch\n2 tablets at night",
    "Breakfast: toast\nLunch: soup\nDinner: rice",
    "Strength\tColour\n1 mg\tBrown\n3 mg\tBlue",
    "1 mg    Brown\n3 mg    Blue",
    "Take these\n* soap",
    "Take\n+ soap\n+ water",
    "-Soap\n-Water",
    "Name: Ann Smith\nRole: nurse",
    "Step 1 wash\nStep 2 dry",
    "Day 1: rest\nDay 2: walk",
    "Ward 4\nFloor 2\nRoom 7",
    "Take two tablets in the morning with food\nTake one tablet in the evening with food",
    "Dr Ann Smith\nConsultant surgeon",
    "i. Soap\nii. Water",
    "A. Soap\nB. Water",
    "Week 1: 20 mg once a day at breakfast, with some milk\nWeek 2: 15 mg once a day at breakfast, with some milk",
    "Under 6 years: do not give\n6 to 8 years: 250 mg\n9 to 12 years: 500 mg",
    "Sachet one at 6 pm\nSachet two at 8 pm",
    "1) Soap\n2) Water",
    "\u25a1 Soap\n\u25a1 Water",
    "Milk, 200 ml\nBread, two slices\nEggs, one",
    "\u2013 no milk\n\u2013 no tea",
    "08:00 one tablet\n20:00 one tablet",
    "Take:\n(a) soap\n(b) water",
]
IN_ONE_LINE = [
    "You need: \u2022 Soap \u2022 Water \u2022 A towel",
    "\u2022 Soap",
    "1. Soap 2. Water 3. Towel",
    "Wash your hands. - Use soap. - Dry them.",
    "o\tSoap",
    "You need: 1) soap 2) water",
    "You need: a) soap; b) water; c) towel",
    "\xb7 Soap \xb7 Water",
]
PROSE_LINES = [
    "See step 1. Then go to step 2. Then stop.",
    "5 mmol\xb7L and 2 \xb7 3",
    "Mon - Fri, 8 am - 6 pm.",
    "The knee - or hip - is sore. It swells.",
    "Vitamin A. It is good.",
    "Ask a) your nurse or b) your doctor.",
    "10 \u2022 20",
    "o'clock",
    "Monday to Friday \u2022 8 to 6",
    "In 1. Example",
]
PROSE = [
    "The scar may be red and raised for the first few weeks after\nyou have had it treated.",
    "Call us.\nWe are there all day.",
    "Take no more than\n8 tablets a day, with food or with milk, and never with any alcohol.",
    "Your nurse is at the\nNHS clinic",
    "Do not drive for a day after you have had the\nI V drip.",
    "Wash it with soap and water each day, then pat it dry with a clean\ntowel. Ask Dr Lee first.",
    "You may bathe after\nthree days.",
    " You lie down.",
]


@pytest.mark.parametrize("text", LINES)
def test_lines_that_were_meant_as_lines_are_found(text):
    assert run_together(text.split("\n"))


@pytest.mark.parametrize("text", PROSE)
def test_prose_that_is_broken_by_the_window_is_fine(text):
    assert run_together(text.split("\n")) is None


@pytest.mark.parametrize("width", [50, 60, 72, 80, 100, 120])
def test_the_library_may_be_broken_at_any_width(width):
    for path in sorted(LIBRARY.glob("*/en.yaml"))[:6]:
        treatment = Treatment.model_validate(read_source(str(path), path.read_bytes()).value)
        for passage in passages(treatment):
            rows = textwrap.wrap(" ".join(passage.text.split()), width)
            if not passage.text.startswith("- "):
                assert run_together(rows) is None, rows


@pytest.mark.parametrize("row", IN_ONE_LINE)
def test_a_list_in_one_row_is_found(row):
    assert inline_list(row)


@pytest.mark.parametrize("row", PROSE_LINES)
def test_signs_and_numbers_in_a_sentence_are_no_list(row):
    assert not inline_list(row)


@pytest.mark.parametrize(
    ("text", "row", "is_list", "is_dosed"),
    [
        ("Wash your hands.\n- Use soap.\n- Dry them.", "- Use soap.", True, True),
        ("\u2022\tSoap\n\u2022\tWater", "\u2022\tWater", True, True),
        ("Monday: 2 tablets\nTuesday: 1 tablet", "Tuesday: 1 tablet", False, True),
        ("For you:\n2 tablets at noon\n1 tablet at night", "2 tablets at noon", False, True),
        ("1 High Street\nExampletown", "Exampletown", False, False),
    ],
)
def test_the_row_is_named_that_is_joined_to_the_one_above(text, row, is_list, is_dosed):
    run = run_together(text.split("\n"))
    assert (run.row, run.is_list, run.is_dosed) == (row, is_list, is_dosed)


def test_source_marks_do_not_count_at_the_end_of_a_row():
    assert run_together(["It helps a little. [S1]", "Most people feel well after it and go home the same day."]) is None


def test_an_empty_row_parts_two_paragraphs():
    assert list(paragraphs("a\nb\n \n\nc\n")) == [["a", "b"], ["c"]]

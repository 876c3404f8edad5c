import pytest
from pydantic import ValidationError

from handouts.model.treatment import Treatment
from handouts.sources.field_faults import reworded
from handouts.sources.yaml_file import read_source

NAMES = "n, to, of, unit, word"
HOW_OFTEN = "how_often: {n: 1, of: 50}, a range such as {n: 1, to: 3, of: 50}, {to: 3, of: 50} for up to, or unknown"


def told(text):
    """Return what staff read about a copy that says only this, without the file's name."""
    source = read_source("en.yaml", text.encode())
    with pytest.raises(ValidationError) as caught:
        Treatment.model_validate(source.value)
    lines = [str(reworded(source, Treatment, row)) for row in caught.value.errors(include_url=False)]
    return [line.removeprefix("en.yaml:") for line in lines]


def risk(how_often):
    return f"risks:\n  rare:\n    - how_often: {how_often}"


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("{n: 1, of: 50}", (1, None, 50, None)),
        ("{n: 0, of: 50}", (0, None, 50, None)),
        ("{n: 50, of: 50}", (50, None, 50, None)),
        ("{n: 1, to: 3, of: 50}", (1, 3, 50, None)),
        ("{n: 0, to: 1, of: 1}", (0, 1, 1, None)),
        ("{to: 3, of: 50}", (None, 3, 50, None)),
        ("unknown", (None, None, None, "unknown")),
        ("expected", (None, None, None, "expected")),
        ("{word: unknown}", (None, None, None, "unknown")),
    ],
)
def test_a_frequency_is_whole_people_or_a_word(copy_with, written, numbers):
    found = copy_with("{n: 20, to: 30, of: 100}", written).risks.common[0].how_often
    assert (found.n, found.to, found.of, found.word) == numbers


@pytest.mark.parametrize("written", ["often", "Unknown", '"{n: 1, of: 50}"', "~"])
def test_any_other_word_is_no_frequency(written):
    found = written.strip('"')
    line = f'expected numbers such as {{n: 1, of: 50}}, or the word unknown, found "{found}" [how-often]'
    assert f"3:18: error: {line}\n  hint: {HOW_OFTEN}" in told(risk(written))


@pytest.mark.parametrize("written", ["1 in 50", "1:50", "1/50", "1 out of 50"])
def test_a_frequency_in_words_is_told_with_its_form(written):
    line = f'expected numbers such as {{n: 1, of: 50}}, or the word unknown, found "{written}" [how-often]'
    assert f"3:18: error: {line}\n  hint: write {{n: 1, of: 50}}" in told(risk(written))


@pytest.mark.parametrize("written", ["{n: 1}", "{of: 50}", "{to: 3}", "{n: , of: 50}", "{}"])
def test_a_frequency_needs_both_numbers(written):
    line = "expected both n and of, such as {n: 1, of: 50}, or the word unknown [how-often]"
    assert f"3:18: error: {line}\n  hint: {HOW_OFTEN}" in told(risk(written))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("{n: 51, of: 50}", "51 in 50"),
        ("{n: 1, to: 51, of: 50}", "1 to 51 in 50"),
        ("{n: 3, to: 1, of: 50}", "3 to 1 in 50"),
        ("{n: 3, to: 3, of: 50}", "3 to 3 in 50"),
        ("{to: 51, of: 50}", "0 to 51 in 50"),
    ],
)
def test_a_frequency_that_cannot_be_is_refused(written, shown):
    line = f"3:18: error: {shown} people is not possible [how-often]\n  hint: {HOW_OFTEN}"
    assert line in told(risk(written))


@pytest.mark.parametrize(
    ("written", "line", "hint"),
    [
        (
            "{n: one, of: 50}",
            '3:22: error: expected a whole number such as 3, found "one" [not-a-number]',
            "n: how many people have it",
        ),
        (
            "{n: 1.5, of: 50}",
            '3:22: error: expected a whole number such as 3, found "1.5" [not-a-number]',
            "n: how many people have it",
        ),
        (
            "{n: 1, of: 0}",
            '3:29: error: "risks.rare.1.how_often.of" is 0; expected at least 1 [out-of-range]',
            "of: of how many people",
        ),
        (
            "{n:1, of: 50}",
            '3:19: error: unknown field "n:1" in risks.rare.1.how_often [extra-field]',
            "a space is missing after the colon",
        ),
        (
            "{n: 1, off: 50}",
            '3:25: error: unknown field "off" in risks.rare.1.how_often [extra-field]',
            'did you mean "of"?',
        ),
        (
            "[1, 50]",
            f'3:18: error: expected fields ({NAMES}) in "risks.rare.1.how_often", found a list [wrong-kind]',
            HOW_OFTEN,
        ),
        ("", '3:17: error: the field "risks.rare.1.how_often" is empty [empty-field]', HOW_OFTEN),
    ],
)
def test_a_fault_in_a_frequency_is_told_at_its_place(written, line, hint):
    assert f"{line}\n  hint: {hint}" in told(risk(written))


@pytest.mark.parametrize("written", ["{n: 1, of: 50, word: unknown}", "{of: 50, word: expected}"])
def test_numbers_beside_a_word_are_refused_and_not_silently_dropped(written):
    assert any("[how-often]" in line for line in told(risk(written)))


def test_groups_come_from_the_most_to_the_least_frequent(leaflet):
    risks = leaflet.treatment.risks
    assert list(risks.groups()) == [("common", risks.common), ("uncommon", ()), ("rare", risks.rare)]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("{n: 1, of: 50, unit: scars}", "1 in 50 scars"),
        ("{n: 1, to: 3, of: 50, unit: scars}", "1 to 3 in 50 scars"),
        ("{to: 3, of: 50, unit: scars}", "Up to 3 in 50 scars"),
        ("{n: 1, of: 50}", "1 in 50 people"),
    ],
)
def test_what_is_counted_is_told(leaflet, copy_with, written, words):
    found = copy_with("{n: 20, to: 30, of: 100}", written).risks.common[0].how_often
    assert leaflet.locale.frequency(found) == words


def test_a_benefit_says_what_a_risk_says(leaflet):
    line, entry = leaflet.treatment.benefits
    assert (line.what, line.how_often, line.fact, line.note) == ("You may walk with less pain.", None, None, None)
    assert (entry.how_often.n, entry.how_often.unit, entry.fact) == (40, "knees", "knee-bends-more")
    assert [at for at, _ in leaflet.treatment.each_frequency()] == [
        ("benefits", 1),
        ("risks", "common", 0),
        ("risks", "rare", 0),
        ("risks", "rare", 1),
    ]

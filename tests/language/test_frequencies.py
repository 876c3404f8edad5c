import pytest

from handouts.language.frequencies import Frequency, amount, figure_pattern, frequencies, frequency_of
from handouts.model.language import Language
from handouts.model.risk import HowOften


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("It happens to 1 in 50 people.", (1, 1, 50)),
        ("About 1 in 50 get a rash.", (1, 1, 50)),
        ("It helped 46 people in 100.", (46, 46, 100)),
        ("It is about 50 in 100 by 5 years.", (50, 50, 100)),
        ("As 45 to 100 in 100 come back.", (45, 100, 100)),
        ("As 3-6 in 100 come back.", (3, 6, 100)),
        ("Fewer than 1 in 10,000 people.", (1, 1, 10_000)),
        ("Fewer than 1 in 10 000 people.", (1, 1, 10_000)),
        ("One in ten people feel sore.", (1, 1, 10)),
        ("One in a thousand people.", (1, 1, 1000)),
        ("Forty-six in a hundred people.", (46, 46, 100)),
        ("It helped 9 out of 10 patients.", (9, 9, 10)),
        ("9 out of 10 had less pain.", (9, 9, 10)),
        ("1 out of every 20 users stops.", (1, 1, 20)),
        ("4 of 22 treated people had it.", (4, 4, 22)),
        ("5 per 1000 have it.", (5, 5, 1000)),
        ("2 for every 100 scars.", (2, 2, 100)),
        ("It settled in 1 in 3.", (1, 1, 3)),
    ],
)
def test_so_many_in_so_many_is_a_frequency(english, sentence, numbers):
    assert [(one.least, one.most, one.of) for one in frequencies(sentence, english)] == [numbers]


@pytest.mark.parametrize(
    "sentence",
    [
        "Its pain scored 6 to 8 out of 10.",
        "People rated it 9 out of 10.",
        "Page 1 of 4.",
        "Page 1 in 4.",
        "Take 1 of 3 tablets.",
        "Drink 2 in 24 hours.",
        "Not more than 4 in 24-hour spells.",
        "Mix 1 in 10 ml of water.",
        "Use a 3 in 1 cream.",
        "We saw 18 in 2012.",
        "Take 5 mg per 10 kg.",
        "In 22 people, it came after 4 months.",
        "It is 0.5 in 100.",
        "It is 1 in 1.5 or so.",
        "Someone in ten minutes.",
        "Come in 2 or 3 weeks.",
    ],
)
def test_scores_places_doses_and_times_are_no_frequency(english, sentence):
    assert list(frequencies(sentence, english)) == []


def test_a_score_beside_people_is_still_a_frequency(english):
    (one,) = frequencies("3 out of 10 people scored it high.", english)
    assert (one.words, one.least, one.of) == ("3 out of 10", 3, 10)


@pytest.mark.parametrize(
    ("least", "most", "of", "people", "words"),
    [
        (1, 1, 50, 100, "2 in 100"),
        (1, 3, 50, 100, "2 to 6 in 100"),
        (1, 1, 3, 100, None),
        (1, 2, 40, 100, None),
        (1, 1, 10_000, 100, None),
        (1, 1, 2, 10_000, "5,000 in 10,000"),
    ],
)
def test_a_frequency_is_counted_in_other_people_where_that_gives_whole_numbers(least, most, of, people, words):
    assert Frequency("", least, most, of).counted_in(people) == words


@pytest.mark.parametrize(
    ("fields", "words", "share"),
    [
        ({"n": 1, "of": 50}, "1 in 50", 0.02),
        ({"n": 1, "to": 3, "of": 50}, "1 to 3 in 50", 0.06),
        ({"to": 3, "of": 50}, "up to 3 in 50", 0.06),
        ({"n": 0, "of": 50}, "0 in 50", 0),
    ],
)
def test_the_numbers_of_a_risk_are_a_frequency_with_its_largest_share(fields, words, share):
    frequency = frequency_of(HowOften(**fields))
    assert (frequency.words, frequency.share) == (words, share)


@pytest.mark.parametrize("word", ["unknown", "expected"])
def test_a_risk_without_numbers_has_no_frequency(word):
    assert frequency_of(HowOften(word=word)) is None


@pytest.mark.parametrize(
    ("words", "number"), [("1,000", 1000), ("10 000", 10_000), ("Twelve", 12), ("forty-six", 46), ("hundred", 100)]
)
def test_numbers_are_read_in_figures_and_words(english, words, number):
    assert amount(words, english) == number


def test_a_language_without_numbers_in_words_has_no_frequency_and_figures_in_digits():
    assert list(frequencies("1 in 50 people.", Language())) == []
    assert figure_pattern(Language()).findall("1 of two, 5-FU and 2.5") == ["1", "2.5"]


def test_a_figure_is_a_number_in_digits_or_words(english):
    assert figure_pattern(english).findall("1 of two, 5-FU and 2.5") == ["1", "two", "2.5"]

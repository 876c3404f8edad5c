import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from handouts.language.promises import PromiseReader
from handouts.language.sentences import sentences
from handouts.problem import SourceError
from handouts.project import Project
from handouts.sources.language_files import load_language

COPY = Path(__file__).parents[1] / "checks/copy"
HELD_OUT = yaml.safe_load((COPY / "claims.yaml").read_text(encoding="utf-8"))["held_out"]
ROOT = Path(__file__).parents[2]
SHIPPED = Project(ROOT)
LANGUAGES = {
    locale: language.claims
    for locale in sorted(path.name for path in (ROOT / "data/locales").iterdir())
    if (language := load_language(locale, SHIPPED, [])).claims
}
CLAIMS = LANGUAGES["en"]
READER = PromiseReader(CLAIMS)
READERS = {locale: PromiseReader(claims) for locale, claims in LANGUAGES.items()}
PROMISED = [
    (locale, kind.says, example)
    for locale, claims in LANGUAGES.items()
    for _, kind in claims.kinds
    for example in kind.promises
]
HONEST = [
    (locale, example)
    for locale, claims in LANGUAGES.items()
    for example in [*(one for _, kind in claims.kinds for one in kind.honest), *claims.shared.honest]
]


def promised_in(text, locale="en"):
    said = list(sentences(text))
    after = [*(one.text for one in said[1:]), ""]
    return [row for one, answer in zip(said, after, strict=True) for row in READERS[locale].promises(one.text, answer)]


def found_in(text, locale="en"):
    reader = READERS[locale]
    figures = [figure for one in sentences(text) if not one.is_cited for figure in reader.success_figures(one.text)]
    return [one.words for one in promised_in(text, locale)] + figures


def taken_apart(example):
    return example.replace("[", "").replace("]", ""), re.search(r"\[(.*?)\]", example)[1]


@pytest.mark.parametrize(("locale", "says", "example"), PROMISED)
def test_an_example_of_a_promise_is_found_as_its_kind(locale, says, example):
    text, words = taken_apart(example)
    found = [one.words for one in promised_in(text, locale) if one.says == says]
    assert any(words in one or one in words for one in found)


@pytest.mark.parametrize("example", CLAIMS.shared.figures.promises)
def test_an_example_of_a_success_figure_is_found(example):
    text, words = taken_apart(example)
    assert words in found_in(text)


@pytest.mark.parametrize(("locale", "text"), HONEST)
def test_an_honest_example_promises_nothing(locale, text):
    assert found_in(text, locale) == []


def test_a_language_without_words_for_warnings_finds_its_promises_all_the_same():
    empty = CLAIMS.shared.context.model_copy(update={"warned": (), "asked": (), "undone": (), "near": ()})
    reader = PromiseReader(replace(CLAIMS, shared=CLAIMS.shared.model_copy(update={"context": empty})))
    assert [one.words for one in reader.promises("It is painless and lasts for life.")]


@pytest.mark.parametrize("row", HELD_OUT["false_promises"], ids=lambda row: row["text"])
def test_a_false_promise_is_found(row):
    assert any(row["words"] in words or words in row["words"] for words in found_in(row["text"]))


@pytest.mark.parametrize("text", HELD_OUT["innocent"])
def test_an_innocent_sentence_promises_nothing(text):
    assert found_in(text) == []


@pytest.mark.parametrize("row", ["(painless", "wow|\\w+", "{NOBODY} is painless"])
def test_what_is_no_pattern_is_told_at_its_file(row):
    path, kind = CLAIMS.kinds[0]
    broken = replace(CLAIMS, kinds=((path, kind.model_copy(update={"patterns": (row,)})),))
    with pytest.raises(SourceError) as caught:
        PromiseReader(broken).promises("It is painless.")
    assert str(caught.value).startswith(f"{path}:1:1: error:")
    assert "[wrong-pattern]" in str(caught.value)


def test_the_words_are_given_as_typed_and_the_longest_once():
    (found,) = READER.promises("It’s Completely Pain\u2011Free!")
    assert (found.words, found.says) == ("Pain\u2011Free", "promises that nothing hurts")


def test_the_tone_of_sellers_never_hides_a_sure_promise():
    found = READER.promises("Our most gifted team offers the ultimate cure, and you deserve it.")
    assert [(one.words, one.is_sure) for one in found] == [
        ("most gifted team", False),
        ("ultimate cure", True),
        ("you deserve", False),
    ]


def test_promises_come_in_reading_order():
    assert [one.words for one in READER.promises("A miracle, and painless.")] == ["miracle", "painless"]


@pytest.mark.parametrize(
    ("question", "answer", "found"),
    [
        ("Does it hurt?", "Not at all.", ["Does it hurt?"]),
        ("Does it hurt?", "It stings.", []),
        ("Are there risks?", "No, none.", ["Are there risks?"]),
        ("Are there risks?", "No treatment is free of them.", []),
        ("Is it permanent?", "Yes!", []),
        ("Will it erase my scar?", "Yes, it will.", ["erase my scar"]),
        ("Will it erase my scar?", "No, it will not.", []),
    ],
)
def test_the_answer_makes_a_promise_of_a_question(question, answer, found):
    assert [one.words for one in READER.promises(question, answer)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("95% of clients saw a change.", ["95%"]),
        ("9 out of 10 users recommend it.", ["9 out of 10"]),
        ("Nine out of ten women agree.", ["Nine out of ten"]),
        ("1 in 100 people get an infection.", []),
        ("Use a sheet for 12 hours a day.", []),
    ],
)
def test_a_figure_counts_when_it_tells_of_success(text, found):
    assert list(READER.success_figures(text)) == found


@pytest.mark.parametrize("word", ["pa\u0131nless", "painIess", "painless", "pain\u2010free", "risk\u2010free"])
def test_a_promise_is_read_as_the_eye_reads_it(word):
    assert found_in(f"This treatment is {word}.") == [word]

from pathlib import Path

import pytest
import yaml

from handouts.language.promises import promises, success_figures
from handouts.language.sentences import sentences

TEXTS = yaml.safe_load((Path(__file__).parents[1] / "checks/copy/claims.yaml").read_text(encoding="utf-8"))
HELD_OUT = TEXTS["held_out"]


def found_in(text):
    said = list(sentences(text))
    after = [*(one.text for one in said[1:]), ""]
    promised = [row.words for one, answer in zip(said, after, strict=True) for row in promises(one.text, answer)]
    return promised + [figure for one in said if not one.is_cited for figure in success_figures(one.text)]


@pytest.mark.parametrize("row", TEXTS["false_promises"] + HELD_OUT["false_promises"], ids=lambda row: row["text"])
def test_a_false_promise_is_found(row):
    assert any(row["words"] in words or words in row["words"] for words in found_in(row["text"]))


@pytest.mark.parametrize("text", TEXTS["innocent"] + HELD_OUT["innocent"])
def test_an_innocent_sentence_promises_nothing(text):
    assert found_in(text) == []


def test_the_words_are_given_as_typed_and_the_longest_once():
    (found,) = promises("It’s Completely Pain\u2011Free!")
    assert (found.words, found.says) == ("Pain\u2011Free", "promises that nothing hurts")


def test_promises_come_in_reading_order():
    assert [one.words for one in promises("A miracle, and painless.")] == ["miracle", "painless"]


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
    assert [one.words for one in promises(question, answer)] == found


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
    assert list(success_figures(text)) == found

from datetime import date

import pytest

from handouts.checks.copy.sentence_length import check
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def of_words(count):
    return " ".join(["Word"] + ["word"] * (count - 1))


def found_in(leaflet):
    return list(check(leaflet, TODAY))


@pytest.mark.parametrize(("count", "findings"), [(24, 0), (25, 0), (26, 1), (60, 1)])
def test_complains_above_twenty_five_words(leaflet_saying, count, findings):
    assert len(found_in(leaflet_saying(of_words(count) + "."))) == findings


@pytest.mark.parametrize(
    "text",
    [
        f"{of_words(20)}. {of_words(20)}.",
        f"{of_words(20)}\n\n{of_words(20)}",
        f"- {of_words(20)}\n- {of_words(20)}",
        f"{of_words(25)}. [S1, S2]",
        f"{of_words(24)} skin-removing.",
    ],
)
def test_short_sentences_marks_and_hyphens_do_not_add_up(leaflet_saying, text):
    assert found_in(leaflet_saying(text)) == []


def test_the_finding_points_to_the_sentence(leaflet_saying):
    (finding,) = found_in(leaflet_saying(f"Rest. {of_words(26)}. [S1] Call us."))
    assert finding.at == ("what_it_is",)
    assert finding.severity is Severity.WARNING
    assert finding.words == finding.sentence == of_words(26) + "."
    assert finding.message.startswith('a sentence of 26 words, the limit is 25: "Word word')


def test_the_example_has_no_long_sentence(leaflet):
    assert found_in(leaflet) == []

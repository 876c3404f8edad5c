from datetime import date

import pytest

from handouts.checks.copy.paragraph_length import check
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def of_sentences(count):
    """Return so many sentences of five words."""
    return " ".join(["Keep your skin dry now."] * count)


def found_in(leaflet):
    return list(check(leaflet, TODAY))


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (of_sentences(12), 0),
        (of_sentences(12) + " Rest.", 1),
        (of_sentences(12) + " [S1]", 0),
        (of_sentences(7) + "\n\n" + of_sentences(7), 0),
        (of_sentences(7) + "\n" + of_sentences(7), 1),
        ("- " + of_sentences(7) + "\n- " + of_sentences(7), 0),
        ("- " + of_sentences(13) + "\n- " + of_sentences(13), 2),
        (of_sentences(13) + "\n\n" + of_sentences(13), 2),
    ],
)
def test_complains_above_sixty_words_in_one_block(leaflet_saying, text, findings):
    assert len(found_in(leaflet_saying(text))) == findings


def test_the_finding_points_to_the_paragraph(leaflet_saying):
    (finding,) = found_in(leaflet_saying("Rest.\n\n**Wash** it. [S1] " + of_sentences(12)))
    assert finding.at == ("what_it_is",)
    assert finding.severity is Severity.WARNING
    assert finding.words == "Wash it."
    assert finding.sentence == "Wash it. " + of_sentences(12)
    assert finding.message.startswith('a paragraph of 62 words, the limit is 60: "Wash it. Keep')


def test_the_example_has_no_long_paragraph(leaflet):
    assert found_in(leaflet) == []

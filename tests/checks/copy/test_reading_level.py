import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.reading_level import check
from handouts.language.readability import ReadingLevel, reading_level, sections
from handouts.problem import Severity

TODAY = date(2026, 11, 21)
FIELDS = ("during", "straight_after", "sessions", "results", "uncertainty")
EASY = "Keep the scar out of the sun and pat it dry with a soft towel."
# 15 words, 30 syllables, 4 long words: grade 13.9 by Flesch-Kincaid, 14.6 by SMOG.
HARD = "Moisturisation of the affected skin facilitates an early recovery of the outer layer of cells."


def found_in(leaflet):
    return list(check(leaflet, TODAY))


def saying_only(leaflet, **fields):
    """Return a leaflet of these fields; what cannot be left out is short and easy."""
    treatment = leaflet.treatment
    nothing = {"signs": (), "what_to_do": None}
    degrees = {name: treatment.get_help.emergency.model_copy(update=nothing) for name in ("call_clinic", "emergency")}
    optional = {name: one.default for name, one in type(treatment).model_fields.items() if not one.is_required()}
    easy = optional | {
        "purpose": "Rest.",
        "what_it_is": "Rest.",
        "how_it_works": treatment.how_it_works.model_copy(update={"text": "Rest.", "figure": None}),
        "what_to_expect": treatment.what_to_expect.model_copy(update=dict.fromkeys(FIELDS) | {"timeline": ()}),
        "aftercare": treatment.aftercare.model_copy(update={"do": (), "avoid": ()}),
        "get_help": type(treatment.get_help)(**degrees),
    }
    return dataclasses.replace(leaflet, treatment=treatment.model_copy(update=easy | fields))


def whole_of(findings):
    return [(one.severity, one.message) for one in findings if one.at == ("title",)]


def test_an_easy_leaflet_has_no_finding(leaflet):
    assert found_in(leaflet) == []


def test_the_hard_sentence_is_as_hard_as_counted_by_hand():
    assert reading_level([HARD]) == ReadingLevel(words=15, sentences=1, syllables=30, polysyllables=4)


@pytest.mark.parametrize(
    ("hard", "grade", "severities"),
    [
        (14, "8.0", []),
        (15, "8.2", [Severity.WARNING]),
        (22, "9.9", [Severity.WARNING]),
        (23, "10.1", [Severity.ERROR]),
    ],
)
def test_the_whole_leaflet_is_a_warning_above_8_and_an_error_above_10(leaflet, hard, grade, severities):
    judged = saying_only(leaflet, alternatives=tuple([EASY] * (40 - hard) + [HARD] * hard))
    assert f"{sections(judged.treatment)['whole'].grade:.1f}" == grade
    assert [severity for severity, _ in whole_of(found_in(judged))] == severities


def test_the_message_shows_both_formulas_and_the_aim(leaflet):
    ((_, message),) = whole_of(found_in(saying_only(leaflet, alternatives=(EASY,) * 20 + (HARD,) * 20)))
    level = reading_level(["Rest."] * 3 + [EASY] * 20 + [HARD] * 20)
    grades = f"(Flesch-Kincaid {level.flesch_kincaid:.1f}, SMOG {level.smog:.1f})"
    assert message == f"reading grade {level.grade:.1f} {grades}; aim for 6"


def test_a_short_leaflet_says_that_smog_needs_more_sentences(leaflet):
    ((_, message),) = whole_of(found_in(saying_only(leaflet, alternatives=(HARD,) * 5)))
    assert "from fewer sentences than the 30 it needs" in message


@pytest.mark.parametrize(("words", "findings"), [(29, 0), (30, 1)])
def test_a_leaflet_of_fewer_than_thirty_words_is_not_judged(leaflet, words, findings):
    # Three words stand in the fields that cannot be left out.
    text = " ".join([HARD] * 2)
    texts = (" ".join(text.split()[: words - 3]),)
    judged = saying_only(leaflet, alternatives=texts)
    assert sections(judged.treatment)["whole"].words == words
    assert len(found_in(judged)) == findings


@pytest.mark.parametrize(("words", "findings"), [(59, 0), (60, 1)])
def test_a_section_is_judged_from_sixty_words(leaflet, words, findings):
    texts = (HARD,) * 3 + (" ".join(HARD.split()[60 - words :]),)
    judged = saying_only(leaflet, alternatives=texts)
    assert sections(judged.treatment)["alternatives"].words == words
    assert [one.severity for one in found_in(judged) if one.at != ("title",)] == [Severity.WARNING] * findings


def test_a_hard_section_in_an_easy_leaflet_is_found(leaflet):
    found = found_in(saying_only(leaflet, alternatives=(HARD,) * 4, questions=(EASY,) * 40))
    assert [(one.at[0], one.message.split(" ")[0]) for one in found] == [("alternatives", "alternatives:")]


def test_a_section_points_to_its_hardest_sentence_and_names_two(leaflet):
    harder = "Rehabilitation necessitates individualised physiotherapy following considerable immobilisation periods."
    found = found_in(saying_only(leaflet, alternatives=(EASY, HARD, harder, HARD, HARD, "Hyperpigmentation.")))
    (finding,) = [one for one in found if one.at != ("title",)]
    assert finding.at == ("alternatives", 2)
    assert finding.words == finding.sentence == harder
    assert finding.hint.startswith('start with "Rehabilitation')
    assert ' and "Moisturisation' in finding.hint

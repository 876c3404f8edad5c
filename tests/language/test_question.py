import pytest

from handouts.language.question import QuestionReader


@pytest.mark.parametrize(
    ("text", "answer", "found"),
    [
        ("It is painless.", "", "words"),
        ("Is it painless?", "", "none"),
        ("Is it painless?", "Yes, it is.", "words"),
        ("Does it hurt?", "Not at all.", "all"),
        ("Is it red?", "Not at all.", "none"),
        ("Tired of scars?", "", "words"),
        ("Why pay a doctor?", "", "words"),
        ("It is only water, so what could go wrong?", "", "words"),
        ("What can go wrong?", "", "none"),
    ],
)
def test_a_question_promises_by_how_it_is_asked_or_answered(kept_leaflet, text, answer, found):
    claims = kept_leaflet.language.claims
    assert QuestionReader(claims.shared, claims.path).read(text, answer) == found

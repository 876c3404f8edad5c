import pytest

from handouts.model.advice import Advice, Step
from handouts.model.passage import Role
from handouts.problem import SourceError

KNEEL = "      until: 6 weeks\n"


def test_a_step_may_be_a_line_or_carry_a_time(leaflet):
    line, _, timed = leaflet.treatment.before
    assert line == Step(what="Eat nothing for six hours.")
    assert (timed.when, timed.act, timed.since, timed.until) == ("1 week before", "shave", "1 week before", "0 days")


def test_a_step_that_is_a_line_is_found_as_that_line(leaflet):
    found = {one.at: one.role for one in leaflet.passages() if one.block == "before"}
    assert found == {
        ("before", 0): Role.SENTENCE,
        ("before", 1): Role.SENTENCE,
        ("before", 2, "what"): Role.SENTENCE,
        ("before", 2, "when"): Role.LABEL,
    }


def test_advice_carries_words_for_a_picture_and_days_for_a_calendar(leaflet):
    (dry, bend), (kneel,) = leaflet.treatment.aftercare.do, leaflet.treatment.aftercare.avoid
    assert (dry.short, dry.picture, dry.act, dry.since, dry.until) == (
        "Keep dry",
        "dressing",
        "wash",
        "0 days",
        "2 days",
    )
    assert (bend.short, bend.picture, bend.act) == (None, None, None)
    assert (kneel.act, kneel.since, kneel.until) == ("kneel", None, "6 weeks")


def test_a_picture_comes_with_the_leaflet(leaflet):
    assert "data/pictograms/dressing.svg" in leaflet.files


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("      until: soon\n", '"soon" is not a valid "aftercare.avoid.1.until" [wrong-form]'),
        ("      until: 6 hours\n", '"6 hours" is not a valid "aftercare.avoid.1.until" [wrong-form]'),
        ("      from: next week\n", '"next week" is not a valid "aftercare.avoid.1.from" [wrong-form]'),
        ("      from: 7 weeks\n      until: 6 weeks\n", "it ends (6 weeks) before it begins (7 weeks) [wrong-times]"),
        ("      picture: ../x\n", '"../x" is not a valid "aftercare.avoid.1.picture" [wrong-form]'),
        (
            "      form: 2 weeks\n",
            'unknown field "form" in aftercare.avoid.1 [extra-field]\n  hint: did you mean "from"?',
        ),
        ("      since: 2 weeks\n", 'unknown field "since" in aftercare.avoid.1 [extra-field]'),
    ],
)
def test_what_is_wrong_with_a_time_is_told_in_the_words_of_the_file(copy_with, new, said):
    with pytest.raises(SourceError) as caught:
        copy_with(KNEEL, new)
    assert said in str(caught.value)


def test_the_hint_shows_how_a_moment_is_written(copy_with):
    with pytest.raises(SourceError) as caught:
        copy_with("      from: 0 days\n", "      from: tomorrow\n")
    assert "hint: from: when it begins, such as 0 days" in str(caught.value)


def test_a_digest_of_old_copy_knows_nothing_of_new_fields():
    assert set(Advice(what="Walk.").model_dump(exclude_none=True)) == {"what"}

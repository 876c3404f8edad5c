from dataclasses import replace
from datetime import date

import pytest

from handouts.checks.copy.advice_times import check
from handouts.model.advice import Advice, Step
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def found_with(leaflet, *advice, before=()):
    care = leaflet.treatment.aftercare.model_copy(update={"do": advice or (Advice(what="Walk."),), "avoid": ()})
    treatment = leaflet.treatment.model_copy(update={"aftercare": care, "before": before})
    return list(check(replace(leaflet, treatment=treatment), TODAY))


def advice(what="Do not swim.", how_long=None, **times):
    return Advice.model_validate({"what": what, "how_long": how_long, "act": "swim", **times})


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("2 weeks", "2 weeks"),
        ("2 weeks", "14 days"),
        ("two weeks or more", "2 weeks"),
        ("48 hours", "2 days"),
        ("4 to 6 weeks", "6 weeks"),
        ("4-6 weeks", "6 weeks"),
        ("At least 12 months", "1 year"),
        ("for a week", "1 week"),
        ("3 days, then twice a day for 2 weeks", "2 weeks"),
        ("10 minutes, every 2 days, for 3 months", "3 months"),
        ("Until the scab is off", "healed"),
        ("Until it has healed, about 2 weeks", "healed"),
        ("Until we tell you", "told"),
        ("Always", "always"),
        (None, "always"),
    ],
)
def test_days_that_the_sentence_names_give_nothing(leaflet, said, until):
    assert found_with(leaflet, advice(how_long=said, until=until)) == []


@pytest.mark.parametrize(
    ("said", "until", "heard"),
    [
        ("6 weeks", "2 weeks", '"6 weeks"'),
        ("4 to 6 weeks", "4 weeks", '"4 to 6 weeks"'),
        ("4 weeks", "1 month", '"4 weeks"'),
        ("every 2 days", "2 days", "no such time"),
        (None, "2 weeks", "no such time"),
        ("2 weeks", "healed", '"2 weeks"'),
        ("2 weeks", "told", '"2 weeks"'),
        ("2 weeks", "always", '"2 weeks"'),
        ("3 days or 2 weeks", "1 week", '"3 days" and "2 weeks"'),
    ],
)
def test_other_days_are_an_error(leaflet, said, until, heard):
    (finding,) = found_with(leaflet, advice(how_long=said, until=until))
    assert (finding.at, finding.severity) == (("aftercare", "do", 0, "until"), Severity.ERROR)
    assert finding.message == f'until is "{until}"; the sentence says {heard}'


def test_the_time_may_stand_in_the_advice_itself(leaflet):
    assert found_with(leaflet, advice(what="Keep it dry for 2 days. [S1]", until="2 days")) == []


def test_the_reason_does_not_count(leaflet):
    one = Advice.model_validate({"what": "Keep dry.", "why": "Germs live 2 days.", "until": "2 days"})
    assert [finding.at for finding in found_with(leaflet, one)] == [("aftercare", "do", 0, "until")]


def test_the_beginning_is_compared_too(leaflet):
    one = advice(how_long="From 2 days to 3 weeks", **{"from": "2 days", "until": "3 weeks"})
    assert found_with(leaflet, one) == []
    other = advice(how_long="Up to 3 weeks", **{"from": "1 week", "until": "3 weeks"})
    assert [finding.at[-1] for finding in found_with(leaflet, other)] == ["from"]


def test_the_day_itself_needs_no_words(leaflet):
    assert found_with(leaflet, advice(how_long="2 days", **{"from": "0 days", "until": "2 days"})) == []


def test_a_length_without_a_moment_is_a_warning_where_an_act_is_named(leaflet):
    (finding,) = found_with(leaflet, advice(how_long="2 weeks"))
    assert (finding.at, finding.severity) == (("aftercare", "do", 0, "how_long"), Severity.WARNING)
    assert finding.message == 'the sentence says "2 weeks", and until is left out'
    assert found_with(leaflet, Advice(what="Do not swim.", how_long="2 weeks")) == []


def test_a_step_is_compared_with_what_it_says_of_when(leaflet):
    step = {"what": "Stop smoking.", "when": "4 weeks before", "until": "0 days"}
    right = Step.model_validate({**step, "from": "4 weeks before"})
    wrong = Step.model_validate({**step, "from": "2 weeks before"})
    assert found_with(leaflet, before=(right,)) == []
    assert [one.at for one in found_with(leaflet, before=(right, wrong))] == [("before", 1, "from")]

from dataclasses import replace
from datetime import date

from handouts.checks.copy.unknown_act import check
from handouts.model.advice import Advice, Step
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def found_with(leaflet, **fields):
    return list(check(replace(leaflet, treatment=leaflet.treatment.model_copy(update=fields)), TODAY))


def test_an_act_of_the_list_gives_nothing(leaflet):
    assert found_with(leaflet) == []


def test_a_misspelt_act_is_an_error_with_the_name_that_was_meant(leaflet):
    (finding,) = found_with(leaflet, before=(Step(what="Stay out of the sun."), Step(what="Stop.", act="shaev")))
    assert (finding.at, finding.severity) == (("before", 1, "act"), Severity.ERROR)
    assert (finding.message, finding.hint) == ('no act is called "shaev"', 'did you mean "shave"?')


def test_any_other_act_is_an_error_with_all_names(leaflet):
    care = leaflet.treatment.aftercare.model_copy(update={"avoid": (Advice(what="Do not.", act="zzz"),)})
    (finding,) = found_with(leaflet, aftercare=care)
    assert finding.at == ("aftercare", "avoid", 0, "act")
    assert finding.hint.startswith("the acts are: alcohol, bath, ")

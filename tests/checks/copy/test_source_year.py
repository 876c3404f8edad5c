import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.source_year import check
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def found(leaflet, *years):
    first = leaflet.treatment.sources[0]
    rows = tuple(first.model_copy(update={"key": f"S{number}", "year": year}) for number, year in enumerate(years, 1))
    changed = dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update={"sources": rows}))
    return [(one.severity, one.at, one.message) for one in check(changed, TODAY)]


def test_sources_with_a_fresh_year_give_nothing(leaflet):
    assert found(leaflet, 2016, 2026) == []


def test_sources_without_a_year_are_one_notice(leaflet):
    message = "sources without a year (2 of 3): S1, S3"
    assert found(leaflet, None, 2024, None) == [(Severity.NOTICE, ("sources",), message)]


def test_sources_of_more_than_ten_years_are_one_notice(leaflet):
    message = "sources of more than 10 years ago (2 of 3): S2 (2015), S3 (1998)"
    assert found(leaflet, 2016, 2015, 1998) == [(Severity.NOTICE, ("sources",), message)]


@pytest.mark.parametrize(("year", "findings"), [(2026, 0), (2027, 1)])
def test_a_year_to_come_is_a_warning(leaflet, year, findings):
    assert [(severity, at) for severity, at, _ in found(leaflet, year)] == [
        (Severity.WARNING, ("sources", 0, "year"))
    ] * findings

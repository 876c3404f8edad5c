import dataclasses

import pytest

from handouts.checks.pages.page_limit import check
from handouts.compose import compose
from handouts.typeset import typeset


def with_limit(leaflet, limit):
    return dataclasses.replace(leaflet, format=leaflet.format.model_copy(update={"page_limit": limit}))


@pytest.mark.parametrize(("count", "findings"), [(1, 0), (5, 0), (6, 0), (7, 1), (40, 1)])
def test_more_pages_than_the_format_allows_are_found(leaflet, pages_saying, count, findings):
    assert len(list(check(with_limit(leaflet, 6), pages_saying(*[""] * count)))) == findings


def test_a_finding_names_pages_format_and_limit(leaflet, pages_saying):
    (finding,) = check(with_limit(leaflet, 6), pages_saying(*[""] * 7))
    assert (finding.at, finding.message) == (("title",), "the leaflet has 7 pages; A4 allows 6")


@pytest.mark.parametrize(("limit", "findings"), [(2, 1), (3, 0)])
def test_the_pages_of_the_pdf_are_counted(leaflet, project, limit, findings):
    leaflet = with_limit(leaflet, limit)
    assert len(list(check(leaflet, typeset(compose(leaflet, project), project)))) == findings

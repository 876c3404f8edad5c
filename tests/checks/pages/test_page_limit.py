import dataclasses

import pytest

from handouts.checks.pages.page_limit import check
from handouts.model.format import Format, Panel
from handouts.model.pages import Page


def with_limit(leaflet, limit):
    return dataclasses.replace(leaflet, format=leaflet.format.model_copy(update={"page_limit": limit}))


@pytest.mark.parametrize(("count", "findings"), [(1, 0), (5, 0), (6, 0), (7, 1), (40, 1)])
def test_more_pages_than_the_format_allows_are_found(leaflet, pages_saying, count, findings):
    assert len(list(check(with_limit(leaflet, 6), pages_saying(*[""] * count)))) == findings


def test_a_finding_names_pages_format_and_limit(leaflet, pages_saying):
    (finding,) = check(with_limit(leaflet, 6), pages_saying(*[""] * 7))
    assert (finding.at, finding.message) == (("title",), "the leaflet has 7 pages; A4 allows 6")


@pytest.mark.parametrize(("names", "findings"), [("cit", 0), ("ciiit", 0), ("citt", 1), ("ciiitt", 1)])
def test_pages_too_many_for_a_panel_are_not_counted_again(leaflet, pages_saying, names, findings):
    kinds = {"c": "cover", "i": "inside", "t": "text"}
    rooms = {"c": (100.0,), "i": (97.0,), "t": ()}
    panels = tuple(Panel(name=kinds[one], widths_mm=rooms[one], blocks=(kinds[one],)) for one in "cit")
    form = Format.model_construct(**dict(leaflet.format) | {"panels": panels, "blocks": (), "page_limit": 3})
    pages = pages_saying(pages=tuple(Page(100, 210, "", "", kinds[one]) for one in names))
    assert len(list(check(dataclasses.replace(leaflet, format=form), pages))) == findings


@pytest.mark.parametrize(("limit", "findings"), [(3, 1), (4, 0)])
def test_the_pages_of_the_pdf_are_counted(pulled, limit, findings):
    leaflet, proof = pulled("a4")
    assert len(list(check(with_limit(leaflet, limit), proof.pages))) == findings

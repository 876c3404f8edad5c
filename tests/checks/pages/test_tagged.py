import pytest

from handouts.checks.pages.tagged import check
from handouts.problem import Severity


@pytest.mark.parametrize(("is_tagged", "findings"), [(True, 0), (False, 1)])
def test_a_pdf_without_tags_is_found(leaflet, pages_saying, is_tagged, findings):
    assert len(list(check(leaflet, pages_saying(is_tagged=is_tagged)))) == findings


def test_a_finding_stops_the_leaflet(leaflet, pages_saying):
    (finding,) = check(leaflet, pages_saying())
    assert (finding.severity, finding.part, finding.at) == (Severity.ERROR, "format", ("template",))


def test_the_example_is_tagged(pulled):
    leaflet, proof = pulled("a4")
    assert list(check(leaflet, proof.pages)) == []

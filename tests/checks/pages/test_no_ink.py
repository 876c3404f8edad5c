import pytest

from handouts.checks.pages.no_ink import check
from handouts.model.pages import Blemish

KINDS = ("unseen", "covered", "cut", "faint", "overlap")


def test_what_was_seen_on_the_page_is_told(leaflet, pages_saying):
    (finding,) = check(leaflet, pages_saying("", blemishes=(Blemish("unseen", 2, "Call 999", "Rest", ratio=1.5),)))
    assert (finding.part, finding.at, finding.severity) == ("format", ("template",), "error")
    assert finding.message == 'page 2: "Call 999" cannot be seen: there is no ink, or it has the colour of its ground'


@pytest.mark.parametrize("kind", [one for one in KINDS if one != "unseen"])
def test_other_faults_have_checks_of_their_own(leaflet, pages_saying, kind):
    assert list(check(leaflet, pages_saying("", blemishes=(Blemish(kind, 1, "Call 999"),)))) == []


def test_the_leaflet_of_the_example_is_clean(pulled):
    leaflet, proof = pulled("a4")
    assert list(check(leaflet, proof.pages)) == []

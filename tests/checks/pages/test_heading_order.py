import pytest

from handouts.checks.pages.heading_order import check
from handouts.problem import Severity

EXPECT = "templates/blocks/what_to_expect/page.html"


@pytest.fixture
def said_of(leaflet, pages_saying):
    """Return a function that gives back what is said of headings of these levels."""
    return lambda *levels: [one.message for one in check(leaflet, pages_saying(headings=levels))]


@pytest.mark.parametrize("levels", [(1,), (1, 2, 2), (1, 2, 3, 2, 3, 3), (1, 2, 3, 4, 5, 6, 2), (1, 2, 3, 4, 2, 3)])
def test_headings_that_go_down_step_by_step_have_no_finding(said_of, levels):
    assert said_of(*levels) == []


@pytest.mark.parametrize("levels", [(), (2,), (2, 3, 2)])
def test_a_leaflet_without_a_heading_of_level_1_is_found(said_of, levels):
    assert said_of(*levels) == ["no heading of the PDF has level 1"]


def test_a_heading_before_the_title_is_found(said_of):
    assert said_of(2, 1, 2) == ["the first heading of the PDF has level 2; level 1 is expected"]


def test_a_second_title_is_found(said_of):
    assert said_of(1, 2, 1, 2) == ["2 headings of the PDF have level 1; one is expected"]


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        ((1, 3), "heading 2 of the PDF has level 3 after level 1; level 2 is expected"),
        ((1, 2, 2, 4), "heading 4 of the PDF has level 4 after level 2; level 3 is expected"),
        ((1, 3, 2, 4), "heading 2 of the PDF (and 1 more) has level 3 after level 1; level 2 is expected"),
    ],
)
def test_a_skipped_level_is_found_and_many_are_one_finding(said_of, levels, said):
    assert said_of(*levels) == [said]


def test_a_finding_stops_the_leaflet(leaflet, pages_saying):
    (finding,) = check(leaflet, pages_saying(headings=(1, 3)))
    assert (finding.severity, finding.part, finding.at) == (Severity.ERROR, "format", ("template",))


def test_the_headings_of_the_example_are_in_order(pulled):
    leaflet, proof = pulled("a4")
    assert list(check(leaflet, proof.pages)) == []


def test_a_level_that_a_template_skips_is_found(leaflet, pages_of, rewrite):
    rewrite(EXPECT, "<h3>{{ labels[name] }}</h3>", "<h4>{{ labels[name] }}</h4>")
    (finding,) = check(leaflet, pages_of(leaflet))
    assert "has level 4 after level 2" in finding.message

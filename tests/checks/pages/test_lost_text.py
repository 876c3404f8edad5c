import pytest

from handouts.checks.pages.lost_text import check
from handouts.model.pages import Lost

HEADING = "h1, h2, h3 { font-weight: 700;"


def test_pages_that_lose_nothing_have_no_finding(leaflet, pages_saying):
    assert list(check(leaflet, pages_saying())) == []


def test_each_element_that_loses_text_is_found(leaflet, pages_saying):
    lost = (Lost("p", "Some words", 9), Lost("li", "More", 4))
    findings = check(leaflet, pages_saying(lost=lost))
    assert [(one.part, one.message) for one in findings] == [
        ("format", '9 characters of "Some words" (<p>) are not on any page'),
        ("format", '4 characters of "More" (<li>) are not on any page'),
    ]


def test_a_heading_that_a_style_sheet_hides_is_found(leaflet, pages_of, rewrite):
    rewrite("templates/styles/leaflet.css", HEADING, f"h1 {{ display: none }} {HEADING}")
    (finding,) = check(leaflet, pages_of(leaflet))
    assert finding.message == '23 characters of "Keyhole surgery of the knee" (<h1>) are not on any page'


def test_furniture_in_a_box_of_fixed_height_at_the_end_of_a_page_is_found(leaflet, pages_of, rewrite):
    rewrite("templates/styles/leaflet.css", ".panel {", "main { height: 20mm } .panel {")
    messages = [one.message for one in check(leaflet, pages_of(leaflet))]
    assert '16 characters of "About this leaflet" (<h2>) are not on any page' in messages


@pytest.mark.parametrize("text", ["a text that was cut short", "words in two lines"])
def test_a_finding_is_one_line(leaflet, pages_saying, text):
    (finding,) = check(leaflet, pages_saying(lost=(Lost("p", text * 20, 9),)))
    assert len(finding.message) < 120
    assert "\n" not in finding.message

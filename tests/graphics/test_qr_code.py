from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from handouts.graphics.qr_code import LEAST_MM, LEAST_MODULE_MM, QUIET_ZONE, qr_code

SVG = "{http://www.w3.org/2000/svg}"


def drawing(code):
    return ET.fromstring(unquote(code.picture.removeprefix("data:image/svg+xml,")))


def modules(code):
    """Return how many squares the code is wide, without the quiet zone."""
    left, top, width, height = (float(part) for part in drawing(code).attrib["viewBox"].split())
    assert (left, top, width) == (0, 0, height)
    return width - 2 * QUIET_ZONE


@pytest.mark.parametrize("letters", [1, 20, 60, 120, 200])
def test_a_code_is_at_least_twenty_millimetres_wide_and_its_squares_can_be_seen(letters):
    code = qr_code("https://x.example/" + "a" * letters)
    module_mm = code.width_mm / (modules(code) + 2 * QUIET_ZONE)
    assert module_mm * modules(code) > LEAST_MM - 0.01
    assert module_mm > LEAST_MODULE_MM - 0.01


def test_a_code_is_pure_black_on_white_and_has_no_picture_points():
    paths = list(drawing(qr_code("https://x.example/SC-01")))
    assert [one.tag for one in paths] == [f"{SVG}path"] * 2
    assert [one.attrib.get("fill") or one.attrib["stroke"] for one in paths] == ["#fff", "#000"]


def test_nothing_is_drawn_in_the_quiet_zone():
    code = qr_code("https://x.example/SC-01")
    black = drawing(code)[1].attrib["d"]
    assert black.startswith(f"M{QUIET_ZONE} {QUIET_ZONE}.5h7")  # the corner sign begins after four squares


def test_the_same_address_gives_the_same_code():
    assert qr_code("https://x.example/SC-01") == qr_code("https://x.example/SC-01")

from dataclasses import replace

import pytest

from handouts.checks.pages.coarse_picture import check
from handouts.model.pages import Placed

NAME = "data/figures/knee.png"


def findings(leaflet, pages_saying, pixels):
    head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + pixels.to_bytes(4, "big") * 2
    changed = replace(leaflet, files={**leaflet.files, NAME: head})
    return list(check(changed, pages_saying(pictures=(Placed(NAME, 1, 0, 0, 25.4, 25.4),))))


@pytest.mark.parametrize(("pixels", "count"), [(150, 0), (148, 1), (3000, 0)])
def test_a_picture_needs_150_dots_an_inch(leaflet, pages_saying, pixels, count):
    assert len(findings(leaflet, pages_saying, pixels)) == count


def test_a_finding_says_how_many_pixels_are_needed(leaflet, pages_saying):
    (finding,) = findings(leaflet, pages_saying, 75)
    assert "printed 25 mm wide, with 75 dots an inch" in finding.message
    assert finding.hint == "take one that is at least 150 pixels wide"

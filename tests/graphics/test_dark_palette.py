import pytest

from handouts.graphics.colours import contrast_ratio, luminance
from handouts.graphics.dark_palette import RATIOS, night
from handouts.model.brand import Palette

TEAL = Palette(brand="#0b5d62", accent="#b3261e", tint="#e6f0f0", ink="#1c1c1c", muted="#525252")
GREY = Palette(brand="#000000", accent="#000000", tint="#ffffff", ink="#000000", muted="#000000")
LOUD = Palette(brand="#0000ff", accent="#ff0000", tint="#ffffcc", ink="#330000", muted="#663300")


@pytest.mark.parametrize("palette", [TEAL, GREY, LOUD])
@pytest.mark.parametrize("name", sorted(RATIOS))
def test_each_colour_can_be_read_on_page_and_panel(palette, name):
    dark = night(palette)
    assert contrast_ratio(dark[name], dark["paper"]) >= RATIOS[name]
    assert contrast_ratio(dark[name], dark["tint"]) >= RATIOS[name]


@pytest.mark.parametrize("palette", [TEAL, GREY, LOUD])
def test_a_panel_is_dark_and_lighter_than_the_page(palette):
    dark = night(palette)
    assert luminance(dark["paper"]) < luminance(dark["tint"]) < 0.03


def test_a_colour_that_can_be_read_stays():
    assert night(TEAL.model_copy(update={"muted": "#dddddd"}))["muted"] == "#dddddd"


def test_a_colour_keeps_its_hue():
    red, green, blue = (int(night(TEAL)["brand"][at : at + 2], 16) for at in (1, 3, 5))
    assert red < green
    assert red < blue

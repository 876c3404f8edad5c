import dataclasses
import re
from datetime import date
from pathlib import Path

import pytest

from handouts.checks.copy import contrast
from handouts.checks.copy.grey_scale import BEST_PERCENT, check
from handouts.graphics.colours import grey_percent, lightness
from handouts.problem import Severity
from handouts.project import Project
from handouts.sources.leaflet import read_brand

TODAY = date(2026, 11, 21)
SHIPPED = Project(Path(__file__).parent.parent.parent.parent)


def with_colours(leaflet, **colours):
    palette = leaflet.brand.palette.model_copy(update=colours)
    return dataclasses.replace(leaflet, brand=leaflet.brand.model_copy(update={"palette": palette}))


def hinted(finding):
    return re.findall(r'(\w+): "(#[0-9a-f]{6})"', finding.hint)


def test_the_example_is_told_apart_in_grey(leaflet):
    assert list(check(leaflet, TODAY)) == []


# Greys whose lightness L* is known: #3b3b3b has 24.9, #6b6b6b has 45.2, #696969 has 44.4.
@pytest.mark.parametrize(("brand", "accent", "findings"), [("#3b3b3b", "#6b6b6b", 0), ("#3b3b3b", "#696969", 1)])
def test_less_than_twenty_steps_are_found(leaflet, brand, accent, findings):
    assert len(list(check(with_colours(leaflet, brand=brand, accent=accent), TODAY))) == findings


def test_it_does_not_matter_which_of_the_two_is_darker(leaflet):
    assert list(check(with_colours(leaflet, brand="#6b6b6b", accent="#3b3b3b"), TODAY)) == []


def test_a_red_and_a_green_that_are_one_grey_are_found(leaflet):
    (finding,) = check(with_colours(leaflet, brand="#007f3b", accent="#d5281b"), TODAY)
    assert finding.message == 'in grey, "brand" and "accent" are 0 steps of lightness apart; at least 20 are needed'
    assert (finding.part, finding.at, finding.severity) == ("brand", ("palette", "accent"), Severity.WARNING)


@pytest.mark.parametrize(
    ("brand", "accent"),
    [("#007f3b", "#d5281b"), ("#0b5d62", "#b3261e"), ("#b3261e", "#0b5d62"), ("#111111", "#222222")],
)
def test_each_colour_of_the_hint_passes_in_grey_and_in_contrast(leaflet, brand, accent):
    dressed = with_colours(leaflet, brand=brand, accent=accent)
    (finding,) = check(dressed, TODAY)
    assert hinted(finding)
    for name, colour in hinted(finding):
        mended = with_colours(dressed, **{name: colour})
        assert list(check(mended, TODAY)) == []
        assert list(contrast.check(mended, TODAY)) == []


def test_a_tint_on_which_no_text_can_be_read_is_sent_to_contrast_first(leaflet):
    (finding,) = check(with_colours(leaflet, ink="#999999", tint="#ffffff"), TODAY)
    assert finding.hint == "mend the contrast of text on it first"


@pytest.mark.parametrize(
    ("tint", "percent"), [("#f4f4f4", "4"), ("#efefef", None), ("#e6e6e6", None), ("#dcdcdc", None), ("#d8d8d8", "15")]
)
def test_a_tint_too_pale_or_too_dark_is_found(leaflet, tint, percent):
    found = [one.message for one in check(with_colours(leaflet, tint=tint), TODAY)]
    wanted = f'the colour "tint" prints as {percent} % grey; expected about 8 to 12 %'
    assert found == ([wanted] if percent else [])


@pytest.mark.parametrize("tint", ["#ffffff", "#f9fbe7", "#c0c0c0"])
def test_the_tint_of_the_hint_prints_as_it_should(leaflet, tint):
    dressed = with_colours(leaflet, tint=tint)
    (finding,) = check(dressed, TODAY)
    mended = with_colours(dressed, **dict(hinted(finding)))
    assert BEST_PERCENT[0] <= grey_percent(mended.brand.palette.tint) <= BEST_PERCENT[1]
    assert list(contrast.check(mended, TODAY)) == []


@pytest.mark.parametrize("brand", SHIPPED.brands())
def test_the_brands_we_ship_are_told_apart_and_their_tints_print_best(brand):
    palette = read_brand(f"data/brands/{brand}.yaml", SHIPPED)[0].palette
    assert abs(lightness(palette.brand) - lightness(palette.accent)) >= 20
    assert BEST_PERCENT[0] <= grey_percent(palette.tint) <= BEST_PERCENT[1]

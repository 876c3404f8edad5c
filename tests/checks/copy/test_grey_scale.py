import dataclasses
import re
from datetime import date
from pathlib import Path

import pytest

from handouts.checks.copy import contrast
from handouts.checks.copy.grey_scale import BEST_PERCENT, check
from handouts.graphics.colours import grey_percent
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


def test_the_emergency_of_the_example_is_the_darkest(leaflet):
    assert list(check(leaflet, TODAY)) == []


@pytest.mark.parametrize(("brand", "accent", "findings"), [("#3b3b3b", "#3b3b3b", 0), ("#3b3b3b", "#3c3c3c", 1)])
def test_an_emergency_paler_than_the_brand_is_found(leaflet, brand, accent, findings):
    assert len(list(check(with_colours(leaflet, brand=brand, accent=accent), TODAY))) == findings


def test_a_finding_says_how_dark_both_print(leaflet):
    (finding,) = check(with_colours(leaflet, brand="#044245", accent="#c73b30"), TODAY)
    assert finding.message == (
        'in grey, the ground of the emergency ("accent", 57 %) is paler than "brand" (77 %); it must be the darkest'
    )
    assert (finding.part, finding.at, finding.severity) == ("brand", ("palette", "accent"), Severity.WARNING)


@pytest.mark.parametrize(("brand", "accent"), [("#005a2b", "#a3231a"), ("#0b5d62", "#a3231a"), ("#111111", "#222222")])
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
def test_the_emergency_of_a_brand_we_ship_is_the_darkest_and_its_tint_prints_best(brand):
    palette = read_brand(f"data/brands/{brand}.yaml", SHIPPED)[0].palette
    assert grey_percent(palette.accent) >= grey_percent(palette.brand)
    assert BEST_PERCENT[0] <= grey_percent(palette.tint) <= BEST_PERCENT[1]

import dataclasses
import re
from datetime import date

import pytest

from handouts.checks.copy.contrast import PAIRS, TEXT_RATIO, check, contrast_ratio, luminance

TODAY = date(2026, 11, 21)


def with_colours(leaflet, **colours):
    palette = leaflet.brand.palette.model_copy(update=colours)
    return dataclasses.replace(leaflet, brand=leaflet.brand.model_copy(update={"palette": palette}))


# Reference values: WCAG 2.2, and the WebAIM contrast checker.
@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#949494", "#ffffff", 3.03),
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#ffffff", 8.59),
        ("#00ff00", "#ffffff", 1.37),
    ],
)
def test_contrast_is_that_of_the_standard(one, other, ratio):
    assert round(contrast_ratio(one, other), 2) == ratio


def test_contrast_is_the_same_both_ways():
    assert contrast_ratio("#0b4f8a", "#e6eef5") == contrast_ratio("#e6eef5", "#0b4f8a")


@pytest.mark.parametrize(("colour", "value"), [("#000000", 0.0), ("#ffffff", 1.0), ("#FF0000", 0.2126)])
def test_luminance_goes_from_black_to_white(colour, value):
    assert round(luminance(colour), 4) == value


def test_the_example_can_be_read(leaflet):
    assert list(check(leaflet, TODAY)) == []


@pytest.mark.parametrize(("colour", "findings"), [("#767676", 0), ("#777777", 1)])
def test_text_below_the_ratio_is_found(leaflet, colour, findings):
    assert len(list(check(with_colours(leaflet, muted=colour), TODAY))) == findings


@pytest.mark.parametrize("name", ["ink", "muted", "brand", "accent"])
def test_each_colour_of_text_is_looked_at_on_paper(leaflet, name):
    found = [one.at for one in check(with_colours(leaflet, **{name: "#aaaaaa"}), TODAY)]
    assert ("palette", name) in found


def test_text_on_a_panel_is_looked_at_on_its_ground(leaflet):
    messages = [one.message for one in check(with_colours(leaflet, tint="#888888"), TODAY)]
    assert [re.findall(r'"(\w+)" on "tint"', one) for one in messages] == [["brand"]]


def test_a_finding_stands_in_the_file_of_the_brand(leaflet):
    (finding,) = check(with_colours(leaflet, muted="#aaaaaa"), TODAY)
    assert (finding.part, finding.at) == ("brand", ("palette", "muted"))


def test_a_finding_names_colour_ground_and_ratio(leaflet):
    (finding,) = check(with_colours(leaflet, muted="#aaaaaa"), TODAY)
    assert finding.message.startswith('the colour "muted" on white paper has a contrast of 2.3')


def test_a_ratio_below_the_limit_is_not_written_as_the_limit(leaflet):
    (finding,) = check(with_colours(leaflet, muted="#777777"), TODAY)
    assert f"a contrast of {TEXT_RATIO}:1" not in finding.message


def test_every_pair_names_colours_of_the_palette(leaflet):
    names = set(type(leaflet.brand.palette).model_fields)
    assert {name for pair in PAIRS for name in pair if not name.startswith("#")} <= names

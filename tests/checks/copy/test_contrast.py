import dataclasses
import re
from datetime import date
from pathlib import Path

import pytest

from handouts.checks.copy import grey_scale
from handouts.checks.copy.contrast import PAPER, TEXT_RATIO, check, pairs
from handouts.graphics.colours import contrast_ratio
from handouts.project import Project
from handouts.sources.leaflet import read_brand

TODAY = date(2026, 11, 21)


def with_colours(leaflet, **colours):
    palette = leaflet.brand.palette.model_copy(update=colours)
    return dataclasses.replace(leaflet, brand=leaflet.brand.model_copy(update={"palette": palette}))


def test_the_example_can_be_read(leaflet):
    assert list(check(leaflet, TODAY)) == []


@pytest.mark.parametrize(("colour", "findings"), [("#767676", 0), ("#777777", 1)])
def test_text_below_the_ratio_is_found(leaflet, colour, findings):
    assert len(list(check(with_colours(leaflet, muted=colour), TODAY))) == findings


# White on #595959 has 7.00:1, on #5a5a5a 6.90:1.
@pytest.mark.parametrize(("colour", "findings"), [("#595959", 0), ("#5a5a5a", 1)])
def test_a_ground_of_the_emergency_below_its_ratio_is_found(leaflet, colour, findings):
    found = list(check(with_colours(leaflet, accent=colour), TODAY))
    assert [one.at for one in found] == [("palette", "accent")] * findings
    assert [one.message.partition(" has")[0] for one in found] == ['white on "accent"'] * findings


@pytest.mark.parametrize("name", ["ink", "muted", "brand", "accent"])
def test_each_colour_of_text_is_looked_at_on_paper(leaflet, name):
    found = [one.at for one in check(with_colours(leaflet, **{name: "#aaaaaa"}), TODAY)]
    assert ("palette", name) in found


def test_text_on_a_panel_is_looked_at_on_its_ground(leaflet):
    messages = [one.message for one in check(with_colours(leaflet, tint="#808080"), TODAY)]
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
    used = {name for pair in pairs(leaflet.format) for name in (pair.colour, pair.ground)}
    assert used - {PAPER} <= names


def with_headings(leaflet, heading_pt):
    sizes = leaflet.format.type.model_copy(update={"heading_pt": heading_pt})
    return dataclasses.replace(leaflet, format=leaflet.format.model_copy(update={"type": sizes}))


# #767676 on #e1e9f0 has 3.70:1, enough for large type only; #8a8a8a has 2.81:1 there.
@pytest.mark.parametrize(
    ("colour", "heading_pt", "needed"),
    [("#767676", 14, None), ("#767676", 13.9, "4.5:1"), ("#8a8a8a", 14, "3:1"), ("#8a8a8a", 13.9, "4.5:1")],
)
def test_large_headings_need_less_than_text(leaflet, colour, heading_pt, needed):
    found = check(with_headings(with_colours(leaflet, brand=colour), heading_pt), TODAY)
    messages = [one.message for one in found if 'on "tint"' in one.message]
    assert [re.findall(r"at least ([0-9.]+:1)", one) for one in messages] == ([[needed]] if needed else [])


def hinted(findings):
    """Return the names and colours that the hints give."""
    return [re.fullmatch(r'the nearest that passes is (\w+): "(#[0-9a-f]{6})"', one.hint).groups() for one in findings]


@pytest.mark.parametrize("name", ["ink", "muted", "brand", "accent"])
@pytest.mark.parametrize("colour", ["#aaaaaa", "#ffd700", "#ff8da1", "#00e5ff", "#ffffff"])
def test_the_colour_of_the_hint_passes_on_every_ground(leaflet, name, colour):
    found = hinted(check(with_colours(leaflet, **{name: colour}), TODAY))
    assert {one for one, _ in found} == {name}
    assert list(check(with_colours(leaflet, **dict(found)), TODAY)) == []


@pytest.mark.parametrize("colour", ["#aaaaaa", "#ffd700", "#ff8da1", "#00e5ff"])
def test_the_colour_of_the_hint_is_the_nearest(leaflet, colour):
    ((_, found),) = hinted(check(with_colours(leaflet, muted=colour), TODAY))
    assert TEXT_RATIO <= contrast_ratio(found, PAPER) < TEXT_RATIO + 0.15


def test_where_no_colour_would_pass_the_hint_gives_a_ground(leaflet):
    findings = list(check(with_colours(leaflet, tint="#303030"), TODAY))
    assert {name for name, _ in hinted(findings)} == {"tint"}
    mended = dict(hinted(findings))
    assert list(check(with_colours(leaflet, **mended), TODAY)) == []


def test_where_no_single_colour_helps_the_hint_says_which_way_to_go(leaflet):
    findings = check(with_colours(leaflet, tint="#303030", ink="#999999"), TODAY)
    hints = {one.hint for one in findings if '"brand" on "tint"' in one.message}
    assert hints == {"choose a darker colour, or a lighter ground"}


# What the third brand's designer chose first, and its file holds mended.
FIRST = {"brand": "#3d8fd1", "accent": "#e8743b", "tint": "#e2e9f1", "ink": "#1b1e23", "muted": "#8c8c8c"}


def test_the_first_colours_of_the_third_brand_were_too_pale(leaflet):
    findings = list(check(with_colours(leaflet, **FIRST), TODAY))
    assert [(*one.at[1:], one.hint) for one in findings] == [
        ("muted", 'the nearest that passes is muted: "#767676"'),
        ("brand", 'the nearest that passes is brand: "#267bbc"'),
        ("brand", 'the nearest that passes is brand: "#267bbc"'),
        ("accent", 'the nearest that passes is accent: "#983c02"'),
    ]


def test_the_third_brand_is_mended(leaflet):
    brand, _ = read_brand("data/brands/imaginary-hill-scar-clinic.yaml", Project(Path(__file__).parents[3]))
    dressed = with_colours(leaflet, **brand.palette.model_dump())
    assert list(check(dressed, TODAY)) == []
    assert list(grey_scale.check(dressed, TODAY)) == []

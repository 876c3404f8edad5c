import pytest

from handouts.graphics.colours import contrast_ratio, grey_percent, lightness, luminance, nearest


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


# Reference values: CIE L* of the sRGB colours (D65); a red and a green that are one grey.
@pytest.mark.parametrize(
    ("colour", "value"),
    [
        ("#000000", 0),
        ("#ffffff", 100),
        ("#777777", 50),
        ("#ff0000", 53),
        ("#0000ff", 32),
        ("#d5281b", 47),
        ("#007f3b", 46),
        ("#010101", 0),
    ],
)
def test_lightness_is_that_of_the_standard(colour, value):
    assert round(lightness(colour)) == value


@pytest.mark.parametrize(
    ("colour", "percent"), [("#ffffff", 0), ("#e6e6e6", 10), ("#808080", 50), ("#000000", 100), ("#00ff00", 14)]
)
def test_a_grey_prints_as_the_share_of_black_that_it_is(colour, percent):
    assert round(grey_percent(colour)) == percent


@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#0b5d62", "#ff0000", "#fe01d3", "#808080"])
def test_a_colour_that_will_do_is_its_own_nearest(colour):
    assert nearest(colour, lambda _: True) == colour


@pytest.mark.parametrize("colour", ["#ff0000", "#00ff00", "#3d8fd1", "#ffff00", "#ffffff"])
@pytest.mark.parametrize("limit", [10, 30, 49, 70, 95])
def test_the_nearest_colour_is_only_as_far_away_as_it_must_be(colour, limit):
    darker = nearest(colour, lambda one: lightness(one) <= limit)
    assert lightness(darker) <= limit
    assert lightness(darker) > min(limit, lightness(colour)) - 1


def test_the_nearest_colour_keeps_its_hue():
    found = nearest("#ff0000", lambda one: contrast_ratio(one, "#ffffff") >= 4.5)
    red, green, blue = (int(found[at : at + 2], 16) for at in (1, 3, 5))
    assert red > 200
    assert max(green, blue) < 60


def test_a_grey_stays_a_grey():
    found = nearest("#999999", lambda one: contrast_ratio(one, "#ffffff") >= 4.5)
    assert found == "#767676"


def test_where_nothing_will_do_there_is_no_nearest():
    assert nearest("#999999", lambda one: contrast_ratio(one, "#777777") >= 7) is None

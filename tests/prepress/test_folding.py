from dataclasses import replace

import pytest

from handouts.model.format import Format, Panel, Trim
from handouts.model.pages import Page
from handouts.prepress.folding import booklet_order, empty_pages, trifold_order

INSIDE = Panel(name="inside", widths_mm=(100.0, 100.0, 97.0), blocks=("what_it_is",))
COVER = Panel(name="cover", widths_mm=(100.0,), blocks=("cover",))
FREE = Panel(name="text", blocks=("what_it_is",))
BACK = Panel(name="back", blocks=("review",))


@pytest.fixture
def pages_of(pages_saying):
    """Return a function that makes pages which belong to these panels."""

    def make(*panels):
        pages = pages_saying(*panels)
        return replace(pages, pages=tuple(Page(100, 210, "", "", panel, lines=20) for panel in panels))

    return make


def folded(leaflet, imposition, *panels):
    sheet = Trim(width_mm=297.0, height_mm=210.0)
    changes = {"imposition": imposition, "sheet": sheet, "panels": panels, "blocks": () if panels else ("what_it_is",)}
    return Format.model_construct(**dict(leaflet.format) | changes)


def test_a_trifold_opens_on_the_flap_and_hides_the_inside():
    assert trifold_order(6) == [(5, 6, 1), (2, 3, 4)]


@pytest.mark.parametrize("count", [0, 5, 7])
def test_a_trifold_has_six_panels(count):
    with pytest.raises(ValueError, match="6 panels"):
        trifold_order(count)


@pytest.mark.parametrize(
    ("count", "sides"),
    [
        (4, [(4, 1), (2, 3)]),
        (8, [(8, 1), (2, 7), (6, 3), (4, 5)]),
        (6, [(None, 1), (2, None), (6, 3), (4, 5)]),
        (1, [(None, 1), (None, None)]),
        (0, []),
    ],
)
def test_a_booklet_is_put_in_saddle_stitch_order(count, sides):
    assert booklet_order(count) == sides


@pytest.mark.parametrize("count", range(1, 41))
def test_a_booklet_read_sheet_by_sheet_is_in_order(count):
    sides = booklet_order(count)
    halves = [half for front, back in zip(sides[::2], sides[1::2], strict=True) for half in (front[1], back[0])]
    rest = [half for front, back in zip(sides[::2], sides[1::2], strict=True) for half in (back[1], front[0])]
    leaves = halves + [half for pair in zip(rest[-2::-2], rest[::-2], strict=True) for half in pair]
    assert [number for number in leaves if number] == list(range(1, count + 1))
    assert len(leaves) % 4 == 0


@pytest.mark.parametrize(
    ("filled", "empty"),
    [
        (["cover", "inside", "inside", "inside"], {}),
        (["cover", "inside"], {"inside": 2}),
        (["cover", "inside", "inside", "inside", "inside"], {}),
    ],
)
def test_empty_panels_of_a_trifold_are_for_notes(leaflet, pages_of, filled, empty):
    assert empty_pages(folded(leaflet, "trifold", COVER, INSIDE), pages_of(*filled)) == empty


def test_a_panel_without_words_is_for_notes(leaflet, pages_of):
    cover, inside = pages_of("cover", "inside").pages
    pages = replace(pages_of(), pages=(cover, inside, replace(inside, lines=0)))
    assert empty_pages(folded(leaflet, "trifold", COVER, INSIDE), pages) == {"inside": 2}


@pytest.mark.parametrize(("count", "empty"), [(4, {}), (5, {"text": 3}), (6, {"text": 2}), (7, {"text": 1}), (8, {})])
def test_empty_pages_of_a_booklet_stand_before_its_back_cover(leaflet, pages_of, count, empty):
    form = folded(leaflet, "booklet", FREE, BACK)
    assert empty_pages(form, pages_of(*["text"] * (count - 1), "back")) == empty


def test_empty_pages_of_a_booklet_without_panels_stand_at_its_end(leaflet, pages_of):
    assert empty_pages(folded(leaflet, "booklet"), pages_of("", "", "")) == {"": 1}


def test_a_format_that_is_not_folded_has_no_empty_pages(leaflet, pages_of):
    assert empty_pages(leaflet.format, pages_of("", "", "")) == {}

from dataclasses import replace

import pytest

from handouts.checks.pages.panel_overflow import check
from handouts.model.format import Format, Panel
from handouts.model.pages import Page

INSIDE = Panel(name="inside", widths_mm=(100.0, 97.0), blocks=("what_to_expect", "glossary", "questions"))


@pytest.fixture
def found(leaflet, pages_saying):
    """Return a function that checks so many pages of ten lines (50 mm) in the panel "inside"."""

    def make(count, panel=INSIDE):
        form = Format.model_construct(**dict(leaflet.format) | {"panels": (panel,), "blocks": ()})
        pages = pages_saying(*[""] * count)
        pages = replace(pages, pages=tuple(Page(100, 210, "", "", "inside", 10, 50.0) for _ in range(count)))
        return list(check(replace(leaflet, format=form), pages))

    return make


@pytest.mark.parametrize(("count", "findings"), [(1, 0), (2, 0), (3, 1)])
def test_complains_when_a_panel_has_more_pages_than_room(found, count, findings):
    assert len(found(count)) == findings


def test_says_which_panel_and_by_how_much(found):
    assert "the words take 4: about 20 lines (100 mm) too long" in found(4)[0].message
    assert '"inside"' in found(4)[0].message


@pytest.mark.parametrize(("free_mm", "said"), [(0, "10 lines (50 mm)"), (38, "3 lines (12 mm)"), (50, "1 line (5 mm)")])
def test_room_that_is_left_on_the_last_panel_counts(leaflet, pages_saying, free_mm, said):
    form = Format.model_construct(**dict(leaflet.format) | {"panels": (INSIDE,), "blocks": ()})
    rooms = (0.0, free_mm, 0.0)
    pages = pages_saying(pages=tuple(Page(100, 210, "", "", "inside", 10, 50.0, free) for free in rooms))
    (finding,) = check(replace(leaflet, format=form), pages)
    assert f"about {said} too long" in finding.message


@pytest.mark.parametrize(
    ("blocks", "at"),
    [
        (("get_help", "review"), ("get_help",)),
        (("cover", "key_points"), ("key_points",)),
        (("what_to_expect.timeline",), ("what_to_expect", "timeline")),
        (("cover",), ("title",)),
    ],
)
def test_points_at_the_words_that_are_too_long(found, blocks, at):
    (finding,) = found(2, Panel(name="inside", widths_mm=(100.0,), blocks=blocks))
    assert (finding.at, finding.part) == (at, "treatment")


def test_names_the_blocks_that_could_go(found, leaflet):
    carried = [name for name in ("glossary", "questions") if getattr(leaflet.treatment, name)]
    assert carried
    assert found(3)[0].hint.endswith(", ".join(carried))


def test_never_offers_to_leave_out_the_heart_of_the_leaflet(found):
    heart = Panel(name="inside", widths_mm=(100.0,), blocks=("what_to_expect", "risks", "get_help"))
    assert "take a block out" not in found(2, heart)[0].hint


def test_a_panel_without_widths_takes_as_many_pages_as_it_needs(found):
    assert found(9, Panel(name="inside", blocks=("what_to_expect",))) == []

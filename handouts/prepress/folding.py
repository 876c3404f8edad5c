"""Folding: which page lies where on the sheets that are printed on both sides, and how many pages stay empty."""

from collections.abc import Mapping, Sequence

from handouts.model.format import Format
from handouts.model.pages import Pages

Side = tuple[int | None, ...]
READING = ".reading.pdf"  # ends the name of a folded leaflet whose pages lie in reading order, for the screen


def empty_pages(form: Format, pages: Pages) -> Mapping[str, int]:
    """Return how many pages for notes each panel needs, by its name, so that every page of the sheets is used.

    A folded leaflet has as many panels as its format names; one without words is a blank page until then. A booklet
    has a multiple of four pages; its empty ones stand before its last panel, so that the back cover stays the back
    cover.
    """
    if form.imposition == "trifold":
        filled = [page.panel for page in pages.pages if page.lines]
        missing = {panel.name: len(panel.widths_mm) - filled.count(panel.name) for panel in form.panels}
        return {name: count for name, count in missing.items() if count > 0}
    short = -len(pages.pages) % 4
    if form.imposition == "booklet" and short:
        return {form.panels[max(len(form.panels) - 2, 0)].name if form.panels else "": short}
    return {}


def trifold_order(page_count: int) -> Sequence[Side]:
    """Return the sides of a sheet folded twice: outside, inside; pages count from 1.

    Reading order is cover, three inside panels, the flap that is folded in, back. The flap and the third inside
    panel are the same piece of paper.
    """
    if page_count != 6:
        raise ValueError(f"a trifold has 6 panels, not {page_count}")
    return [(5, 6, 1), (2, 3, 4)]


def booklet_order(page_count: int) -> Sequence[Side]:
    """Return the sides of a saddle-stitched booklet: front, back, front, back.

    Pages count from 1 and are made up with blanks (None) to a multiple of four.
    """
    total = page_count + -page_count % 4
    pages = [number if number <= page_count else None for number in range(1, total + 1)]
    sides: list[Side] = []
    for first in range(0, total // 2, 2):
        sides.append((pages[-1 - first], pages[first]))
        sides.append((pages[first + 1], pages[-2 - first]))
    return sides

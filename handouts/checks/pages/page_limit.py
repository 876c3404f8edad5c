"""The leaflet has more pages than its format allows.

A long leaflet is left unread, and loose pages get lost. A patient who looks for the telephone number should
not have to search.

Limit: the page_limit of the format, such as 6 pages for A4; more is an error.

To mend it: shorten the copy first: say each thing once, and put what few patients need into the talk. If the
format is too strict for all your leaflets, raise its page_limit. Before: "page_limit: 6". After: "page_limit:
8".

Pages that a panel of a folded leaflet has no room for are not counted: `panel-overflow` names them.

It cannot tell: whether a page is well filled, or which part of the copy could go.

Source: our own rule. No guideline that we know names a number of pages; each clinic decides it in the format.
"""

from collections.abc import Iterator

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages

OUTPUTS = ("pdf",)


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding when there are too many pages."""
    count, limit = len(pages.pages) - _overflowing(leaflet, pages), leaflet.format.page_limit
    if count > limit:
        message = f"the leaflet has {count} pages; {leaflet.format.label} allows {limit}"
        yield Finding(("title",), message, hint="shorten the copy, or raise page_limit in the format")


def _overflowing(leaflet: Leaflet, pages: Pages) -> int:
    """Count the pages that are too much for their panel."""
    names = [page.panel for page in pages.pages]
    rooms = {panel.name: len(panel.widths_mm) for panel in leaflet.format.panels if panel.widths_mm}
    return sum(max(names.count(name) - room, 0) for name, room in rooms.items())

"""The leaflet has more pages than its format allows."""

from collections.abc import Iterator

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding when there are too many pages."""
    count, limit = len(pages.pages), leaflet.format.page_limit
    if count > limit:
        message = f"the leaflet has {count} pages; {leaflet.format.label} allows {limit}"
        yield Finding(("title",), message, hint="shorten the copy, or raise page_limit in the format")

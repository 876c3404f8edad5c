"""Type on the page is too small to read.

Source: UK Association for Accessible Formats, "Creating clear print and large print documents": clear
print is 12 point or more; we allow 9 point for imprint, sources and page numbers, nowhere less.
"""

from collections.abc import Iterator
from math import floor

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages

SMALLEST_PT = 9.0


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding when any text is below the limit."""
    if pages.smallest_pt < SMALLEST_PT - 0.01:
        message = (
            f'"{pages.smallest_text[:40]}" is set in {floor(pages.smallest_pt * 100 + 1e-6) / 100:g} pt; '
            f"at least {SMALLEST_PT:g} pt is needed"
        )
        yield Finding(("type",), message, hint="raise the size in the style sheet", part="format")

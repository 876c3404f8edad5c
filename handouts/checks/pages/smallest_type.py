"""Type on the page is too small to read.

Many patients are old or have poor sight, and read the leaflet at home in the evening.

Limit: 9 point anywhere on the page; less is an error. Running text should have 12 point or more: the format
says so.

To mend it: raise the size in the format or in the style sheet. Before: "small_pt: 7". After: "small_pt: 9".
If the leaflet then has too many pages, shorten the copy.

It cannot tell: how large words inside a drawing are on the paper, or how large a typeface looks: two
typefaces of 12 point can differ much.

Source: UK Association for Accessible Formats, "Creating clear print and large print documents" (clear print
is 12 point or more). That imprint, sources and page numbers may have 9 point is our own rule.
"""

from collections.abc import Iterator
from math import floor

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages

OUTPUTS = ("pdf",)
SMALLEST_PT = 9.0


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding when any text is below the limit."""
    if pages.smallest_pt < SMALLEST_PT - 0.01:
        message = (
            f'"{pages.smallest_text[:40]}" is set in {floor(pages.smallest_pt * 100 + 1e-6) / 100:g} pt; '
            f"at least {SMALLEST_PT:g} pt is needed"
        )
        yield Finding(("type",), message, hint="raise the size in the style sheet", part="format")

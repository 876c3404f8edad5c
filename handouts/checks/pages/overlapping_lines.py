"""Two lines of text lie on one another.

Where letters are printed over letters, both are lost; the file holds every word, and no reader program minds.

Limit: none; where the letters of two lines touch, it is an error.

To mend it: this is work for the designer. Give the lines their height back. Before: "margin-bottom: -14pt" or
"line-height: 0.7". After: no margin below zero, and a line height of at least 1.2.

It cannot tell: letters of one word that stand too close, or words of a drawing that were made to touch.

Source: our own rule. What a clinician approved must be there to be read, not only in the file.
"""

from collections.abc import Iterator

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages
from handouts.problem import quoted

OUTPUTS = ("pdf",)


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each piece of text that lies on another."""
    for one in pages.blemishes:
        if one.kind == "overlap":
            message = f"page {one.page}: {quoted(one.text)} and {quoted(one.other)} lie on one another"
            yield Finding(
                ("template",),
                message,
                hint="take away what pulls the lines together: a margin below zero, a small line height",
                part="format",
            )

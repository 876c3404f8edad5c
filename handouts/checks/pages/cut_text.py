"""Text is cut off by the box it stands in.

A box of a fixed size that hides what sticks out shows half a line, or half a word. Half a warning can be worse than
none.

Limit: more than 0.4 points of a line's letters behind the edge of its box is an error.

To mend it: this is work for the designer. Let the box grow. Before: "height: 10mm; overflow: hidden". After:
"min-height: 10mm".

It cannot tell: whether the rest of a sentence was left out on purpose, or text that a round corner touches.

Source: our own rule. What a clinician approved must be there to be read, not only in the file.
"""

from collections.abc import Iterator

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages
from handouts.problem import quoted

OUTPUTS = ("pdf",)


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each piece of text that a box cuts."""
    for one in pages.blemishes:
        if one.kind == "cut":
            message = f"page {one.page}: {quoted(one.text)} is cut off by the box it stands in"
            yield Finding(
                ("template",), message, hint="give its box more room, and no overflow that is hidden", part="format"
            )

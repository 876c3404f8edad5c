"""Text of the template or the copy is in no line of the pages.

What does not fit into a box of fixed height is dropped by the typesetter without a word. The patient misses
it and cannot know.

Limit: none; each element that lost a single letter is an error.

To mend it: this is work for the designer. Give the box more room, or no fixed height; or shorten the copy.
Before: a box with "height: 40mm". After: the same box with "min-height: 40mm".

It cannot tell: text that is there and cannot be seen; no-ink, covered-text, cut-text and faint-text look for that.

Source: our own rule. Nothing that a clinician approved may vanish between the copy and the paper.
"""

from collections.abc import Iterator

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages

OUTPUTS = ("pdf",)


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each element with characters that were not typeset."""
    for lost in pages.lost:
        message = f'{lost.missing} characters of "{lost.text[:60]}" (<{lost.tag}>) are not on any page'
        yield Finding(("template",), message, hint="give its box more room, or none of a fixed height", part="format")

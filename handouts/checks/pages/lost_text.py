"""Text of the template or the copy is in no line of the pages.

WeasyPrint drops what does not fit into a box of fixed height, an absolute or a floating box, without a word.
"""

from collections.abc import Iterator

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each element with characters that were not typeset."""
    for lost in pages.lost:
        message = f'{lost.missing} characters of "{lost.text[:60]}" (<{lost.tag}>) are not on any page'
        yield Finding(("template",), message, hint="give its box more room, or none of a fixed height", part="format")

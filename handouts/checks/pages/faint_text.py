"""Text is too faint on the ground that it stands on.

Old eyes, tired eyes and office printers all take away contrast. The colours of a brand are checked by themselves
(contrast); here it is what a style sheet or a drawing has made of them.

Limit: 4.5:1 for text on its ground, 3:1 for large type (18 pt, or bold from 14 pt); less is an error.

To mend it: this is work for the designer: a darker colour, a lighter ground, no half transparent words. Before:
"opacity: 0.4". After: a solid colour of the palette.

It cannot tell: how a printer mixes colours. Over a photograph most of the letters count, so a few may be fainter.

Source: W3C, "Web Content Accessibility Guidelines (WCAG) 2.2" (2023), success criterion 1.4.3.
"""

from collections.abc import Iterator

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages
from handouts.problem import quoted

OUTPUTS = ("pdf",)


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each piece of text with too little contrast."""
    for one in pages.blemishes:
        if one.kind == "faint":
            message = f"page {one.page}: {quoted(one.text)} has a contrast of {one.ratio:.2f}:1 with its ground"
            yield Finding(
                ("template",),
                message,
                hint="it needs 4.5:1, large type 3:1; take a darker colour, or a lighter ground",
                part="format",
            )

"""Text is on the page and nobody can see it.

White letters on white paper, letters without any colour, text that was moved away or squeezed to nothing: a program
finds the words, the patient does not.

Limit: less than an eighth of what a letter draws may be missing; text without any ink of its own is an error.

To mend it: this is work for the designer. Give the text a colour of the palette, and take away what hides it. Before:
"color: #fff" on white paper. After: "color: {{ brand.palette.ink }}".

It cannot tell: words that are part of a photograph, or a letter that the typeface draws badly.

Source: our own rule. What a clinician approved must be there to be read, not only in the file.
"""

from collections.abc import Iterator

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages
from handouts.problem import quoted

OUTPUTS = ("pdf",)


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each piece of text that leaves no ink."""
    for one in pages.blemishes:
        if one.kind == "unseen":
            seen = "cannot be seen: there is no ink, or it has the colour of its ground"
            message = f"page {one.page}: {quoted(one.text)} {seen}"
            yield Finding(
                ("template",), message, hint="give it a colour of the palette, and a place on the page", part="format"
            )

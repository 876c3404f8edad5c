"""Text lies behind something else.

A box or a picture that is painted later hides the words, or a part of them. A program finds them in the file, the
patient cannot read them.

Limit: where more than an eighth of what the letters draw is hidden, it is an error. Thin rules do not count.

To mend it: this is work for the designer. Move the box or picture, or give it room of its own. Before: a picture with
"position: absolute" over a paragraph. After: the same picture with "float: right".

It cannot tell: text that another program or a stamp covers later on.

Source: our own rule. What a clinician approved must be there to be read, not only in the file.
"""

from collections.abc import Iterator

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages
from handouts.problem import quoted

OUTPUTS = ("pdf",)


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each piece of text that something hides."""
    for one in pages.blemishes:
        if one.kind == "covered":
            message = f"page {one.page}: {quoted(one.text)} is covered by something that is painted over it"
            yield Finding(
                ("template",), message, hint="move what lies over it, or give it a place of its own", part="format"
            )

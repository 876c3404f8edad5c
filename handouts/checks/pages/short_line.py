"""A line ends although the next word would have fitted.

A line with one word in the middle of a paragraph looks like the end of it. The reader stops there, or takes what
follows for something else.

Limit: none; each line that is not the last of its paragraph, and has room for a space and the first word of the next
line, is a warning.

To mend it: put another word into that sentence, or take one out. It is a fault of the program that sets the pages: it
loses count where bold type, a link or a telephone number follows. Tell us of it too, so that we can mend the cause.

It cannot tell: whether a line is too short when the next one is on another page, when something floats beside it, when
it ends with a hyphen, or when it is written from right to left. The first line of a paragraph that is indented is
passed over, and so is a line with a picture in it.

Source: our own rule. A line is as long as its words allow.
"""

from collections.abc import Iterator

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages
from handouts.problem import Severity, quoted

OUTPUTS = ("pdf",)


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each line that is too short."""
    for one in pages.short_lines:
        message = (
            f"page {one.page}: the line {quoted(one.text, 40)} ends too early: {quoted(one.word, 40)} would have fitted"
        )
        hint = "put another word into that sentence, or take one out"
        yield Finding(("template",), message, Severity.WARNING, hint=hint, part="format")

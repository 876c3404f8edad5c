"""The PDF is not tagged.

Tags tell a screen reader what is a heading, a list or a picture, and in which order to read. Without them it
guesses, and may read across two columns.

Limit: none; a PDF without tags is an error.

To mend it: this is a fault of the program or of its installation, not of your copy. Run "handouts doctor",
and report the line you see. Do not hand out the leaflet as a file; on paper it is not changed.

It cannot tell: whether each tag is the right one. The order of headings and the alternative texts have checks
of their own. Our tests hold every leaflet that we ship against the whole of PDF/UA-1.

Source: ISO 14289-1:2014 (PDF/UA-1), 7.1. W3C, "Web Content Accessibility Guidelines (WCAG) 2.2" (2023),
success criterion 1.3.1.
"""

from collections.abc import Iterator

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages

OUTPUTS = ("pdf",)


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding when the PDF has no tags."""
    if not pages.is_tagged:
        hint = 'run "handouts doctor", and report this line'
        yield Finding(("template",), "the PDF has no tags, so a screen reader must guess", hint=hint, part="format")

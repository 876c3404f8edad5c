"""The headings of the PDF or web page are out of order.

A screen reader lists the headings, and people jump from one to the next. A level that is left out sounds as
if a part of the leaflet were missing. The title is the one heading of level 1.

Limit: the first heading has level 1 and no other heading has; no level is skipped on the way down. Anything
else is an error.

To mend it: this is work for the designer. In the templates, write the title as h1, a section as h2, a part of
a section as h3. Before: h2 "What can go wrong?", then h4 "Common". After: h2, then h3.

It cannot tell: whether a heading says what its section is about, or whether large bold words should have been
a heading.

Source: ISO 14289-1:2014 (PDF/UA-1), 7.4.2. W3C, "Web Content Accessibility Guidelines (WCAG) 2.2" (2023),
success criteria 1.3.1 and 2.4.6.
"""

from collections.abc import Iterator
from itertools import pairwise

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages

OUTPUTS = ("pdf", "html")
_AT = ("template",)


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding when the title is not the only heading of level 1, and for the first level that is skipped."""
    levels, product = pages.headings, leaflet.format.product
    titles = levels.count(1)
    if not titles:
        yield Finding(_AT, f"no heading of the {product} has level 1", hint="write the title as h1", part="format")
    elif levels[0] != 1:
        message = f"the first heading of the {product} has level {levels[0]}; level 1 is expected"
        yield Finding(_AT, message, hint="put the title before every other heading", part="format")
    if titles > 1:
        message = f"{titles} headings of the {product} have level 1; one is expected"
        yield Finding(_AT, message, hint="write only the title as h1", part="format")
    skips = [(place, above, level) for place, (above, level) in enumerate(pairwise(levels), 2) if level > above + 1]
    if skips:
        place, above, level = skips[0]
        more = f" (and {len(skips) - 1} more)" if len(skips) > 1 else ""
        found = f"has level {level} after level {above}; level {above + 1} is expected"
        message = f"heading {place} of the {product}{more} {found}"
        yield Finding(_AT, message, hint=f"write it as h{above + 1}", part="format")

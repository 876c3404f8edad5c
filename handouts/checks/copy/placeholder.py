"""A placeholder is still in the copy.

A new treatment begins with texts such as "[to write: one sentence]". A patient who takes one home has no
advice at this point.

Limit: none; each field with a placeholder is a warning. It is no error, so that you can print the leaflet and
look at it while you write.

To mend it: write the text, or take the field out. Before: "Keep the area dry for TBC." After: "Keep the area
dry for two days."

It cannot tell: a placeholder in other words, such as "text follows". It knows "[to write", TODO, TBC, TBD,
FIXME, XXX, ??? and lorem ipsum.

Source: our own rule. An unfinished sentence has no meaning that a clinician could approve.
"""

import re
from collections.abc import Iterator
from datetime import date

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import Severity

FIRM = True

PLACEHOLDER = re.compile(r"\[to write\b[^\]]*\]?|\b(?:TODO|TBC|TBD|FIXME|XXX+)\b|lorem ipsum|\?\?\?", re.IGNORECASE)


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each field that still waits for its text."""
    for at, text in leaflet.treatment.paragraphs():
        found = PLACEHOLDER.search(text)
        if found:
            yield Finding(at, f'"{found[0]}" is a placeholder', Severity.WARNING, hint="write the text, or take it out")
    for position, source in enumerate(leaflet.treatment.sources):
        for name in ("title", "publisher"):
            found = PLACEHOLDER.search(getattr(source, name))
            if found:
                at = ("sources", position, name)
                yield Finding(at, f'"{found[0]}" is a placeholder', Severity.WARNING, hint="name the source")

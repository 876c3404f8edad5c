"""A placeholder is still in the copy.

`handouts new` fills a file with texts such as "[to write: one sentence]"; nobody should take one home.
A warning and no error: the leaflet can be printed and looked at while it is being written.
"""

import re
from collections.abc import Iterator
from datetime import date

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import Severity

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

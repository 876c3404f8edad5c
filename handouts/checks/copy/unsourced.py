"""A statement rests on no source yet.

`[unsourced]` marks general medical knowledge that stands in the copy because the leaflet would be unsafe
without it. A clinician must confirm each one before signing.
"""

from collections.abc import Iterator
from datetime import date

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.treatment import CITATION, without_citations
from handouts.problem import Severity, quoted


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a notice for each paragraph with the mark [unsourced]."""
    for at, text in leaflet.treatment.paragraphs():
        if any("unsourced" in found[1] for found in CITATION.finditer(text)):
            message = f"no source for {quoted(without_citations(text))}"
            yield Finding(at, message, Severity.NOTICE, hint="a clinician must confirm it before signing")

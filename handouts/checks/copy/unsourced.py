"""A statement rests on no source yet.

The mark `[unsourced]` stands after general medical knowledge that no listed source proves, but without which
the leaflet would be unsafe.

Limit: none; each sentence with the mark is a notice. A clinician must confirm each one before signing.

To mend it: find a source and cite it, or let the clinician confirm it. Before: "Do not drive for a day.
[unsourced]" After: "Do not drive for a day. [S4]"

It cannot tell: whether the statement is true, or how much harm it does if it is not. A statement with no mark
at all is not found.

Source: Patient Information Forum, "PIF TICK", criterion 2 (information is created using robust evidence and
sources can be traced).
"""

from collections.abc import Iterator
from datetime import date

from handouts.language.sentences import sentences
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import Severity, quoted


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a notice for each sentence with the mark [unsourced]."""
    for passage in leaflet.passages():
        for sentence in sentences(passage.text):
            if "unsourced" in sentence.marks:
                message = f"no source for {quoted(sentence.text)}"
                hint = "a clinician must confirm it before signing"
                yield Finding(passage.at, message, Severity.NOTICE, hint, words=sentence.text)

"""A statement cites a source that is not in the list, or a source is listed that no statement cites.

`[S3]` after a statement must lead somewhere. Otherwise nobody can check the fact, and a patient may act on a
wrong one.

Limit: a mark without its source, a mark written in another way, and a key used twice are errors. A source
that no statement cites is a warning.

To mend it: correct the mark, or add the source to the list. Before: "Most scars get flatter. [s3]" with
sources S1 and S2. After: "Most scars get flatter. [S2]"

It cannot tell: whether the source says what the statement says, or whether a statement without any mark needs
one.

Source: Patient Information Forum, "PIF TICK", criterion 2 (information is created using robust evidence and
sources can be traced).
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.treatment import CITATION, without_citations
from handouts.problem import Severity, quoted

FIRM = True

# Looks like a mark and is none, so the patient would read it.
_SPOILT = re.compile(
    r"\[\s*(?:s\s*[0-9]|un-?sourced)[^\]]*\]|\[(?:S[0-9]+|unsourced)\b[^\[\]\n]*$|(?<![\w\[,])(?<!, )S[0-9]+\]"
    r"|\{S[0-9]+(?:, ?S[0-9]+)*\}|\[[0-9]{1,3}(?:[ ,;–-]+[0-9]{1,3})*\](?!\()",
    re.IGNORECASE | re.MULTILINE,
)


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each mark without a source or badly written, source without a mark, key used twice."""
    keys = Counter(source.key for source in leaflet.treatment.sources)
    cited: set[str] = set()
    for passage in leaflet.passages():
        marks = {mark for found in CITATION.finditer(passage.text) for mark in re.findall(r"S[0-9]+", found[1])}
        for mark in sorted(marks - set(keys)):
            yield Finding(
                passage.at, f"[{mark}] is not in the list of sources", hint="correct the mark, or add the source"
            )
        cited |= marks
        for spoilt in _SPOILT.findall(without_citations(passage.text)):
            message = f"{quoted(spoilt)} is not a mark that is left out of the page"
            yield Finding(passage.at, message, hint="write [S1], [S1, S2] or [unsourced]")
    for position, source in enumerate(leaflet.treatment.sources):
        if keys[source.key] > 1:
            yield Finding(
                ("sources", position, "key"), f'the key "{source.key}" stands more than once', hint="number it anew"
            )
        elif source.key not in cited:
            message = f"no statement cites [{source.key}]"
            yield Finding(("sources", position, "key"), message, Severity.WARNING, hint="cite it, or take it out")

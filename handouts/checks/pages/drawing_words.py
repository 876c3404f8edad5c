"""Words of a drawing are not on the page, or are too small to read.

The words of a drawing belong to the leaflet. They get lost where a drawing uses what a page of print does not know
(text on a path, text that flows into a shape, a switch of languages), where they are hidden or white, reach over the
edge of the drawing, or stand as in a mirror.

Limit: none for what is lost, an error; 9 points for the size in which the words are printed in this format. Small words
of a logo are a notice: the clinic's name is printed as text too.

To mend it: set the words as plain text inside the drawing's edges, or delete those that nobody should read; raise
their size where they are too small. `font-size="var(--label)"` is large enough in every format, for a drawing of 493
units. Before: "Stop if it hurts" ends 40 units beyond the viewBox. After: it begins 60 units further left.

It cannot tell: which words of a drawing nobody can read where they lie on one another or are too pale; it names the
drawing.

Source: UK Association for Accessible Formats, "Creating clear print and large print documents" (2012).
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from handouts.graphics.drawing_labels import labels
from handouts.graphics.drawing_parts import read_drawing
from handouts.model.finding import Finding, Part
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages, Placed
from handouts.problem import FieldPath, Severity, quoted

OUTPUTS = ("pdf",)
SMALLEST_PT = 9.0
_TOLERANCE_PT = 0.05
_BLANK = re.compile(r"[\s\u00ad\u200b\u2060\ufeff\ufffe-]+")
_LOST = "set them as plain text inside the edges of the drawing, or delete them"
_UNREADABLE = {
    "unseen": "they have no ink, or that of their ground",
    "covered": "something is painted over them",
    "cut": "an edge cuts them",
    "faint": "they are too pale for their ground",
    "overlap": "they lie on one another",
}
_SMALL = 'raise their size; font-size="var(--label)" fits every format'


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for words of the figure or the logo that no reader finds."""
    told: set[tuple[str, str]] = set()
    for one in pages.pictures:
        faults = (
            {label.words: label.fault for label in labels(read_drawing(leaflet.files[one.name]))} if one.printed else {}
        )
        missing = set(_missing(one))
        for words, size_pt in one.printed:
            fault = faults.get(words, "")
            if (one.name, words) in told:
                continue
            if fault or words in missing:
                told.add((one.name, words))
                why = fault or "it is not inside the drawing on the page"
                yield _finding(leaflet, one, f"the words {quoted(words)} are lost: {why}", _LOST)
            elif size_pt < SMALLEST_PT - _TOLERANCE_PT:
                told.add((one.name, words))
                message = (
                    f"the words {quoted(words)} are printed in {size_pt:.1f} pt; at least {SMALLEST_PT:g} pt is needed"
                )
                finding = _finding(leaflet, one, message, _SMALL)
                yield replace(finding, severity=Severity.NOTICE) if finding.part == "brand" else finding
        if one.is_mirrored and (one.name, "mirror") not in told:
            told.add((one.name, "mirror"))
            hint = "flip the shapes alone, and set the words again"
            yield _finding(leaflet, one, "words of it stand as in a mirror", hint)
        if one.blemishes and not any(name == one.name for name, _ in told):
            told.add((one.name, ""))
            kinds = sorted({_UNREADABLE[each.kind] for each in one.blemishes})
            message = f"words of it cannot be read on the page: {', '.join(kinds)}"
            yield _finding(leaflet, one, message, _LOST)


def _finding(leaflet: Leaflet, one: Placed, message: str, hint: str) -> Finding:
    at: FieldPath = ("how_it_works", "figure", "file")
    part: Part = "treatment"
    if one.name == f"data/{leaflet.brand.logo.file}":
        at, part = ("logo", "file"), "brand"
    return Finding(at, f'"{one.name.removeprefix("data/")}": {message}', hint=hint, part=part)


def _missing(one: Placed) -> Iterator[str]:
    """Yield the words of which letters are not found in the drawing's box."""
    found = _squeezed(one.found)
    absent = Counter("".join(_squeezed(words) for words, _ in one.printed)) - Counter(found)
    if not absent:
        return
    for words, _ in one.printed:
        if _squeezed(words) not in found and Counter(_squeezed(words)) & absent:
            yield words


def _squeezed(text: str) -> str:
    return _BLANK.sub("", text).casefold()

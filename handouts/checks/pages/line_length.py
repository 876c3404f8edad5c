"""Lines of text are too long or too short to read with ease.

At the end of a long line the eye loses its way to the next one. In very short lines it jumps at every few
words. People with poor sight or reading trouble lose their place first.

Limit: more than 75 characters in a full line, blanks counted, is a warning. So are fewer than 45 in the
running text of a format, or than 38 in that of a leaflet folded into panels. Counted is the mean of a paragraph's
full lines, in paragraphs of three lines or more; running text is judged from four full lines on. Small type in
sources, panels and tables only has the upper limit. Large print (16 point or more) may have shorter lines.

To mend it: this is work for the designer. Make the column narrower, or the type larger, in the style sheet.
Lines of 124 characters in 9 point across a whole A4 page become lines of 62 in two columns.

It cannot tell: how wide spaces and letters are, or whether a narrow column was meant to be one. Paragraphs of
one or two lines and headings are not measured. Languages such as Chinese need other limits.

Source: Robert Bringhurst, "The Elements of Typographic Style", 2.1.2 (45 to 75 characters, in several columns 40 to
50; on folded paper we let two fewer pass). W3C, "Web Content Accessibility Guidelines (WCAG) 2.2" (2023), success
criterion 1.4.8 (80 characters, level AAA). UK Association for Accessible Formats, "Creating clear print and large
print documents".
"""

from collections import defaultdict
from collections.abc import Iterator
from math import ceil, floor

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Measure, Pages
from handouts.problem import Severity, quoted

OUTPUTS = ("pdf",)
MOST = 75
FEWEST = 45
FEWEST_IN_PANELS = 38
FEWEST_LINES = 4
LARGE_PT = 16.0
_AT = ("type",)


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each size of type with lines too long, and one when running text has lines too short."""
    long: dict[float, list[Measure]] = defaultdict(list)
    for one in pages.measures:
        if one.characters > MOST:
            long[round(one.size_pt, 1)].append(one)
    for size_pt, group in sorted(long.items()):
        worst = max(group, key=lambda one: one.characters)
        more = f" (and {len(group) - 1} more)" if len(group) > 1 else ""
        message = (
            f"page {worst.page}: the paragraph {quoted(worst.text, 40)}{more} has lines of "
            f"{ceil(worst.characters)} characters in {size_pt:g} pt; at most {MOST} are easy to read"
        )
        yield Finding(_AT, message, Severity.WARNING, hint="make its column narrower in the style sheet", part="format")
    main = [one for one in pages.measures if one.is_main and one.size_pt < LARGE_PT]
    lines = sum(one.lines for one in main)
    if lines >= FEWEST_LINES:
        fewest = FEWEST_IN_PANELS if leaflet.format.imposition == "trifold" else FEWEST
        mean = sum(one.characters * one.lines for one in main) / lines
        if mean < fewest:
            message = f"running text has lines of {floor(mean)} characters; at least {fewest} are easy to read"
            hint = "make the column wider, or the type smaller, in the style sheet or the format"
            yield Finding(_AT, message, Severity.WARNING, hint=hint, part="format")

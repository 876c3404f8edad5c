"""Text or a picture sticks out of the paper.

The printer cuts off what lies over the edge. Half a word of a warning can be worse than none.

Limit: more than 0.2 mm over an edge of the page is an error.

To mend it: shorten the long word, or let the designer give its box more room. Before: "Swellingandbruising"
in a narrow column. After: "Swelling and bruising".

It cannot tell: the white edge that an office printer cannot print on, or text that runs over its neighbour
inside the page.

Source: our own rule. What is cut off cannot be read.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Outside, Pages
from handouts.problem import quoted

OUTPUTS = ("pdf",)


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each piece that a printer would cut off."""
    rows: dict[tuple[str, str], list[Outside]] = defaultdict(list)
    for one in pages.outside:
        rows[one.side, re.sub(r"[0-9]+", "", one.what)].append(one)
    for (side, _), group in rows.items():
        first, by_mm = group[0], max(one.by_mm for one in group)
        numbers = sorted({one.page for one in group})
        more = f" (and {len(numbers) - 1} more)" if len(numbers) > 1 else ""
        message = f"page {numbers[0]}{more}: {quoted(first.what)} sticks out {by_mm} mm at the {side}"
        figure = leaflet.treatment.how_it_works.figure
        if figure and first.what == f"data/{figure.file}":
            hint = "use a picture that is less tall, or let the designer make it smaller"
            yield Finding(("how_it_works", "figure", "file"), message, hint=hint)
        elif first.what == f"data/{leaflet.brand.logo.file}":
            hint = "use a logo that is less wide, or let the designer make it smaller"
            yield Finding(("logo", "file"), message, hint=hint, part="brand")
        else:
            hint = "shorten the word, or widen its box in the style sheet"
            yield Finding(("trim",), message, hint=hint, part="format")

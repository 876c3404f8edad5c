"""The words for one panel of a folded leaflet do not fit on it.

A folded leaflet has six panels and no more. What does not fit would be printed over a fold, or not at all.

Limit: the panels that the format gives to each part of the leaflet; one line more is an error. It says how many lines
and millimetres are too much.

To mend it: shorten that part of the copy. Or hand out another format, which has room: A4, A5 or the booklet. Or let the
designer take a block out of the format that patients can do without. Before: the inside carries six blocks. After: the
glossary stands in the A4 leaflet only.

It cannot tell: how much shorter the words must be to the letter. Blocks that are kept whole can leave room at the foot
of a panel, so a little more than the named lines may have to go.

Source: our own rule. What does not fit must never vanish.
"""

from collections.abc import Iterator

from handouts.model.finding import Finding
from handouts.model.format import Panel
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages

OUTPUTS = ("pdf",)
# PRODUCT: the heart of the card, and what every leaflet must say.
_NEEDED = {"what_it_is", "how_it_works", "what_to_expect", "aftercare", "aftercare_steps", "get_help", "review"}


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each panel that has more words than room."""
    for position, panel in enumerate(leaflet.format.panels):
        room = len(panel.widths_mm)
        own = [page for page in pages.pages if page.panel == panel.name]
        if room and len(own) > room:
            lines = sum(page.lines for page in own[room:])
            height_mm = sum(page.filled_mm for page in own[room:])
            panels = "1 panel" if room == 1 else f"{room} panels"
            message = (
                f'"{panel.name}" of {leaflet.format.label} has room for {panels}; '
                f"the words take {len(own)}: {lines} lines ({height_mm:.0f} mm) too long"
            )
            yield Finding(("panels", position), message, hint=_hint(leaflet, panel), part="format")


def _hint(leaflet: Leaflet, panel: Panel) -> str:
    """Say what could go: blocks that this leaflet has words for, and that patients can find in a longer format."""
    spare = [name for name in panel.blocks if name not in _NEEDED and getattr(leaflet.treatment, name, None)]
    if not spare:
        return "shorten these parts of the copy, or hand out a longer format"
    return f"shorten this part of the copy, or take a block out of the format: {', '.join(spare)}"

"""The words for one panel of a folded leaflet do not fit on it.

A folded leaflet has six panels and no more. What does not fit would be printed over a fold, or not at all.

Limit: the panels that the format gives to each part of the leaflet; one line more is an error. It says how many lines
and millimetres are too much.

To mend it: shorten that part of the copy. Or hand out another format, which has room: A4, A5 or the booklet. Or let the
designer take a block out of the format that patients can do without. Before: the inside carries six blocks. After: the
glossary stands in the A4 leaflet only.

It cannot tell: how much shorter the words must be to the letter. A list or a table that is kept whole moves as one, so
a line more or less than named may have to go.

Source: our own rule. What does not fit must never vanish.
"""

from collections.abc import Iterator
from math import ceil

from handouts.model.block import field_of, is_needed
from handouts.model.finding import Finding
from handouts.model.format import Panel
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Page, Pages
from handouts.problem import FieldPath

OUTPUTS = ("pdf",)


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each panel that has more words than room."""
    for panel in leaflet.format.panels:
        room = len(panel.widths_mm)
        own = [page for page in pages.pages if page.panel == panel.name]
        if room and len(own) > room:
            lines, height_mm = _too_much(own, room)
            panels = "1 panel" if room == 1 else f"{room} panels"
            message = (
                f'"{panel.name}" of {leaflet.format.label} has room for {panels}; '
                f"the words take {len(own)}: about {'1 line' if lines == 1 else f'{lines} lines'} "
                f"({height_mm:.0f} mm) too long"
            )
            yield Finding(_copy(leaflet, panel)[0], message, hint=_hint(leaflet, panel))


def _too_much(own: list[Page], room: int) -> tuple[int, float]:
    """Return how many lines and millimetres must go: what flows over, less what stays free on the last panel."""
    lines = sum(page.lines for page in own[room:])
    over_mm = sum(page.filled_mm for page in own[room:])
    line_mm = over_mm / max(lines, 1)
    height_mm = max(over_mm - own[room - 1].free_mm, line_mm)
    return max(ceil(height_mm / max(line_mm, 0.1) - 0.01), 1), max(height_mm, 1.0)


def _copy(leaflet: Leaflet, panel: Panel) -> list[FieldPath]:
    """Return the fields of the copy that stand on the panel; the title where it has none."""
    below = [field_of(name) for name in panel.blocks]
    return [at for at in below if at != ("review",) and getattr(leaflet.treatment, str(at[0]), None)] or [("title",)]


def _hint(leaflet: Leaflet, panel: Panel) -> str:
    """Say what could go: blocks that this leaflet has words for, and that patients can find in a longer format."""
    spare = [name for name in panel.blocks if not is_needed(name) and getattr(leaflet.treatment, name, None)]
    fields = " or ".join(str(at[0]) for at in _copy(leaflet, panel))
    if not spare:
        return f"shorten {fields}, or hand out a longer format"
    return f"shorten {fields}, hand out a longer format, or take a block out of this one: {', '.join(spare)}"

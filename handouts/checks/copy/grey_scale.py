"""The emergency is not the darkest thing on a black-and-white copy, or a tint vanishes there.

Most leaflets are read from an office printer or a photocopier without colours, and many from a copy of a copy. There
the eye goes to what is darkest first: that must be the ground of the emergency number. A tint can vanish on a copy,
or turn so dark that its text suffers.

Limit: accent, the ground of the emergency, prints at least as dark as brand; a tint prints as 6 to 14 % grey, best as
8 to 12 %. Anything else is a warning and no error: the emergency stands first and has the largest number, a sign and
words besides its ground, and panels have a rule at the left.

To mend it: take a colour that the hint gives, or make the accent a little darker or the brand a little lighter, as
far as contrast allows. Before: brand "#044245" prints as 77 % grey and accent "#c73b30" as 57 %. After: accent
"#730a0c", 78 %.

It cannot tell: what a logo or a drawing looks like in grey, or how much grey a printer really puts down. "handouts
doctor --calibrate" makes a page to see it.

Source: CIE 15, "Colorimetry"; WCAG 2.2 (2023), success criterion 1.4.1, asks for a second cue besides colour; the
limits are our own rule, from prints that were looked at.
"""

from collections.abc import Iterator
from datetime import date

from handouts.checks.copy.contrast import passes
from handouts.graphics.colours import grey_percent, nearest
from handouts.model.brand import Palette
from handouts.model.finding import Finding
from handouts.model.format import Format
from handouts.model.leaflet import Leaflet
from handouts.problem import Severity

FIRM = True

FEWEST_PERCENT, MOST_PERCENT = 6, 14
BEST_PERCENT = 8, 12


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for an emergency paler than the brand in grey, and for a tint too pale or too dark."""
    palette, form = leaflet.brand.palette, leaflet.format
    if not _is_darkest(palette):
        message = (
            f'in grey, the ground of the emergency ("accent", {grey_percent(palette.accent):.0f} %) is paler than '
            f'"brand" ({grey_percent(palette.brand):.0f} %); it must be the darkest'
        )
        yield Finding(("palette", "accent"), message, Severity.WARNING, hint=_other_hues(palette, form), part="brand")
    percent = grey_percent(palette.tint)
    if not FEWEST_PERCENT <= percent <= MOST_PERCENT:
        message = (
            f'the colour "tint" prints as {percent:.0f} % grey; expected about {BEST_PERCENT[0]} to {BEST_PERCENT[1]} %'
        )
        yield Finding(("palette", "tint"), message, Severity.WARNING, hint=_other_tint(palette, form), part="brand")


def _is_darkest(palette: Palette) -> bool:
    return grey_percent(palette.accent) >= grey_percent(palette.brand)


def _other_hues(palette: Palette, form: Format) -> str:
    """Name the nearest accent, and the nearest brand, that are in order and still have their contrast."""
    found = []
    for name in ("accent", "brand"):

        def will_do(colour: str, name: str = name) -> bool:
            other = palette.model_copy(update={name: colour})
            return _is_darkest(other) and passes(other, form, name)

        colour = nearest(getattr(palette, name), will_do)
        if colour:
            found.append(f'{name}: "{colour}"')
    return f"the nearest that passes is {' or '.join(found)}"


def _other_tint(palette: Palette, form: Format) -> str:
    def will_do(colour: str) -> bool:
        is_best = BEST_PERCENT[0] <= grey_percent(colour) <= BEST_PERCENT[1]
        return is_best and passes(palette.model_copy(update={"tint": colour}), form, "tint")

    colour = nearest(palette.tint, will_do)
    return f'the nearest that passes is tint: "{colour}"' if colour else "mend the contrast of text on it first"

"""Colours of the brand cannot be told apart on a black-and-white copy.

Most leaflets are read from an office printer or a photocopier without colours. A red and a green that differ
strongly on a screen can become the same grey, and a tint can vanish or turn so dark that its text suffers.

Limit: brand and accent at least 20 steps of lightness apart (of 100); a tint that prints as 6 to 14 % grey, best as
8 to 12 %. Anything else is a warning and no error: the emergency panel has a thicker border, a sign and words besides
its colour, and panels have a rule at the left.

To mend it: take a colour that the hint gives, or make the darker of the two a little darker and the lighter a
little lighter, as far as contrast allows. Before: brand "#0b5d62" and accent "#b3261e", 4 steps. After:
"#044245" and "#c73b30", 20 steps.

It cannot tell: what a logo or a drawing looks like in grey, or how much grey a printer really puts down. "handouts
doctor --calibrate" makes a page to see it.

Source: CIE 15, "Colorimetry" (lightness L*). WCAG 2.2 (2023), success criterion 1.4.1, asks for a second cue besides
colour; the numbers are our own rule, from prints that were looked at.
"""

from collections.abc import Iterator
from datetime import date
from math import floor

from handouts.checks.copy.contrast import passes
from handouts.graphics.colours import grey_percent, lightness, nearest
from handouts.model.brand import Palette
from handouts.model.finding import Finding
from handouts.model.format import Format
from handouts.model.leaflet import Leaflet
from handouts.problem import Severity

FIRM = True

STEPS = 20
FEWEST_PERCENT, MOST_PERCENT = 6, 14
BEST_PERCENT = 8, 12


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for brand and accent too alike in grey, and for a tint too pale or too dark."""
    palette, form = leaflet.brand.palette, leaflet.format
    steps = _apart(palette)
    if steps < STEPS:
        message = (
            f'in grey, "brand" and "accent" are {floor(steps)} steps of lightness apart; at least {STEPS} are needed'
        )
        yield Finding(("palette", "accent"), message, Severity.WARNING, hint=_other_hues(palette, form), part="brand")
    percent = grey_percent(palette.tint)
    if not FEWEST_PERCENT <= percent <= MOST_PERCENT:
        message = (
            f'the colour "tint" prints as {percent:.0f} % grey; expected about {BEST_PERCENT[0]} to {BEST_PERCENT[1]} %'
        )
        yield Finding(("palette", "tint"), message, Severity.WARNING, hint=_other_tint(palette, form), part="brand")


def _apart(palette: Palette) -> float:
    return abs(lightness(palette.brand) - lightness(palette.accent))


def _other_hues(palette: Palette, form: Format) -> str:
    """Name the nearest brand, and the nearest accent, that are told apart and still have their contrast."""
    found = []
    for name in ("brand", "accent"):

        def will_do(colour: str, name: str = name) -> bool:
            other = palette.model_copy(update={name: colour})
            return _apart(other) >= STEPS and passes(other, form, name)

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

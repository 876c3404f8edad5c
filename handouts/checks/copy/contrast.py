"""A colour of the brand is too pale, or too like its ground, to be read.

Old eyes, tired eyes and office printers all take away contrast. What looks elegant on a screen is gone on
paper.

Limit: 4.5:1 for text on its ground, 3:1 for large type (18 pt, or bold from 14 pt) and for rules, 7:1 for the white
number on the ground of an emergency (accent); less is an error. The ratio goes from 1:1 (the same colour) to 21:1
(black on white).

To mend it: take the colour that the hint gives. It is the nearest that passes on every ground on which the
templates use it, lighter or darker in the same hue. Before: muted "#999999" on white paper, 2.84:1. After: muted
"#767676", 4.54:1.

It cannot tell: colours inside drawings and logos, colours that a style sheet sets by itself, or how a printer
mixes them. A colour that just passes is still paler than a good one: 7:1 is better.

Source: W3C, "Web Content Accessibility Guidelines (WCAG) 2.2" (2023), success criteria 1.4.3, 1.4.6 and 1.4.11; the
formula is its "relative luminance" and "contrast ratio". Lighter and darker are counted in OKLab.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import floor

from handouts.graphics.colours import contrast_ratio, nearest
from handouts.model.brand import Palette
from handouts.model.finding import Finding
from handouts.model.format import Format
from handouts.model.leaflet import Leaflet

FIRM = True

TEXT_RATIO = 4.5
LARGE_RATIO = 3.0
EMERGENCY_RATIO = 7.0
LARGE_BOLD_PT = 14.0
PAPER = "#ffffff"


@dataclass(frozen=True)
class Pair:
    """A colour and its ground (white paper, or another colour of the palette) as the templates put them together."""

    colour: str
    ground: str
    ratio: float

    def on(self, palette: Palette) -> float:
        """Return the contrast of the two in a palette."""
        return contrast_ratio(_shade(palette, self.colour), _shade(palette, self.ground))


def pairs(form: Format) -> tuple[Pair, ...]:
    """Return each pair with the ratio that it needs; on tint the brand's colour is headings, list signs and rules."""
    is_large = form.type is not None and form.type.heading_pt >= LARGE_BOLD_PT
    heading = LARGE_RATIO if is_large else TEXT_RATIO
    return (
        Pair("ink", PAPER, TEXT_RATIO),
        Pair("ink", "tint", TEXT_RATIO),
        Pair("muted", PAPER, TEXT_RATIO),
        Pair("brand", PAPER, TEXT_RATIO),
        Pair("brand", "tint", heading),
        Pair(PAPER, "accent", EMERGENCY_RATIO),
    )


def passes(palette: Palette, form: Format, *names: str) -> bool:
    """Say whether every pair with one of these colours has the contrast it needs."""
    return all(pair.on(palette) >= pair.ratio for pair in pairs(form) if pair.colour in names or pair.ground in names)


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each pair of the brand's colours below its ratio."""
    palette = leaflet.brand.palette
    for pair in pairs(leaflet.format):
        ratio = pair.on(palette)
        if ratio < pair.ratio:
            on = "white paper" if pair.ground == PAPER else f'"{pair.ground}"'
            said = "white" if pair.colour == PAPER else f'the colour "{pair.colour}"'
            shown = f"{floor(ratio * 100) / 100:.2f}"  # rounded down: 4.48 is not 4.5
            message = f"{said} on {on} has a contrast of {shown}:1; at least {pair.ratio:g}:1 is needed"
            name = pair.ground if pair.colour == PAPER else pair.colour
            yield Finding(("palette", name), message, hint=_hint(pair, leaflet), part="brand")


def _shade(palette: Palette, name: str) -> str:
    return name if name == PAPER else str(getattr(palette, name))


def _hint(pair: Pair, leaflet: Leaflet) -> str:
    """Name the nearest colour that passes: of the pair's colour, else of its ground."""
    palette, form = leaflet.brand.palette, leaflet.format
    for name in (pair.colour, pair.ground):
        if name == PAPER:
            continue

        def will_do(colour: str, name: str = name) -> bool:
            return passes(palette.model_copy(update={name: colour}), form, name)

        found = nearest(getattr(palette, name), will_do)
        if found:
            return f'the nearest that passes is {name}: "{found}"'
    return "choose a darker colour, or a lighter ground"

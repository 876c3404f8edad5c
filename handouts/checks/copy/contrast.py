"""A colour of the brand is too pale, or too like its ground, to be read.

Old eyes, tired eyes and office printers all take away contrast. What looks elegant on a screen is gone on
paper.

Limit: 4.5:1 for each pair of ink and ground on which the templates put text; less is an error. The ratio goes
from 1:1 (the same colour) to 21:1 (black on white).

To mend it: choose a darker colour in the palette of the brand. Before: muted "#999999" on white paper,
2.84:1. After: muted "#595959", 7.00:1.

It cannot tell: colours inside drawings and logos, colours that a style sheet sets by itself, or how a printer
mixes them. Large type and rules would need only 3:1; here all colours are held to the 4.5:1.

Source: W3C, "Web Content Accessibility Guidelines (WCAG) 2.2" (2023), success criteria 1.4.3 and 1.4.11; the
formula is its "relative luminance" and "contrast ratio".
"""

from collections.abc import Iterator
from datetime import date
from math import floor

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet

FIRM = True

TEXT_RATIO = 4.5
PAPER = "#ffffff"
# Ink and ground as the templates pair them.
PAIRS = (
    ("ink", PAPER),
    ("ink", "tint"),
    ("muted", PAPER),
    ("brand", PAPER),
    ("brand", "tint"),
    ("accent", PAPER),
)


def luminance(colour: str) -> float:
    """Return the relative luminance of #rrggbb: 0 is black, 1 is white."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_ratio(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each pair of the brand's colours below the ratio."""
    palette = leaflet.brand.palette
    for name, ground in PAIRS:
        under = ground if ground == PAPER else getattr(palette, ground)
        ratio = contrast_ratio(getattr(palette, name), under)
        if ratio < TEXT_RATIO:
            on = "white paper" if ground == PAPER else f'"{ground}"'
            shown = f"{floor(ratio * 100) / 100:.2f}"  # rounded down: 4.48 is not 4.5
            message = f'the colour "{name}" on {on} has a contrast of {shown}:1; at least {TEXT_RATIO}:1 is needed'
            yield Finding(("palette", name), message, hint="choose a darker colour", part="brand")

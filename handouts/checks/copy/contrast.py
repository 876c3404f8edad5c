"""A colour of the brand is too pale or too like its ground to be read.

Text needs 4.5:1 on its ground, large type and rules 3:1.
Source: WCAG 2.2, success criteria 1.4.3 (contrast, minimum) and 1.4.11 (non-text contrast), W3C 2023; the
formula is its "relative luminance" and "contrast ratio".
"""

from collections.abc import Iterator
from datetime import date
from math import floor

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet

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

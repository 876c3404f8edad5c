"""A photograph has too few pixels for the size in which it is printed.

It looks sharp on a screen, and is printed as blocks. A leaflet that nobody can see into is not looked at.

Limit: 150 dots an inch in this format. The finding says how many pixels are needed.

To mend it: take the picture as it came from the camera, not the small one of a web page. Making it larger in a drawing
program adds nothing. Before: 240 pixels wide. After: 1,000 pixels wide.

It cannot tell: whether a picture is blurred, or was made larger before.

Source: Adobe, "Image size and resolution" (2023): 150 to 300 pixels an inch for print.
"""

import struct
from collections.abc import Iterator
from math import ceil

from handouts.model.finding import Finding, Part
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages
from handouts.problem import FieldPath, Severity

OUTPUTS = ("pdf",)
FEWEST_DPI = 150
MM_PER_INCH = 25.4


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for the figure and the logo where they are coarser than the limit, each at its largest."""
    widest = {one.name: one for one in sorted(pages.pictures, key=lambda one: one.width_mm)}
    for name, one in sorted(widest.items()):
        if not name.lower().endswith(".png") or one.width_mm <= 0:
            continue
        wide, high = struct.unpack(">II", leaflet.files[name][16:24])
        dpi = min(wide / one.width_mm, high / one.height_mm) * MM_PER_INCH
        if dpi < FEWEST_DPI - 1:
            needed = ceil(wide * FEWEST_DPI / dpi)
            is_logo = name == f"data/{leaflet.brand.logo.file}"
            at: FieldPath = ("logo", "file") if is_logo else ("how_it_works", "figure", "file")
            part: Part = "brand" if is_logo else "treatment"
            message = (
                f'"{name.removeprefix("data/")}" is printed {one.width_mm:.0f} mm wide, with {dpi:.0f} dots an inch; '
                f"at least {FEWEST_DPI} are needed"
            )
            hint = f"take one that is at least {needed:,} pixels wide"
            yield Finding(at, message, Severity.WARNING, hint, part)

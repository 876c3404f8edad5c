"""The drawing of surgical scar revision."""

from figures.label import Label, drawn
from figures.scar import Scar, bell, flat_line, lens, times
from figures.skin import Skin
from figures.svg import fill, picture, stroke
from figures.tone import TAN
from figures.tool import BRAND, INK, WHITE, arrow, disc, stitch


def surgical_scar_revision() -> str:
    """Draw a wide scar with the cut around it, and the fine stitched line that follows."""
    middle, half = 114, 52
    wide = Scar(
        middle - half, middle + half, TAN.pale, times(-5, bell(middle, half)), lens(middle, half, 56, 0.5), (62, 166)
    )
    before = Skin(6, 222, 86, 170, 206, TAN, (wide,), (18,))
    after = Skin(271, 487, 86, 170, 206, TAN, (flat_line(379, 4, 80, TAN.scar),), (283,))
    cut = f"M{middle - 64} 76C{middle - 60} 120 {middle - 34} 152 {middle} 156S{middle + 60} 120 {middle + 64} 76"
    deep = "M379 131C365 131 365 155 379 155S393 131 379 131Z"
    dashes = ' stroke-dasharray="8 5"'
    parts = [*before.ground(), *before.cover(), *after.ground(), *after.cover()]
    parts += [
        stroke(WHITE, 5, cut),
        stroke(BRAND, 2.8, cut, dashes),
        stroke(WHITE, 4, deep),
        stroke(BRAND, 2.2, deep),
        fill(BRAND, disc(379, 155, 3)),
        *stitch((379, 85), 18, 35),
        stroke(INK, 3, "M231 132H254"),
        fill(INK, arrow((231, 132), (263, 132))),
        *drawn(
            [
                Label("Wide scar", (46, 46), (92, 52), (106, 104)),
                Label("Cut", (168, 46), (182, 52), (177, 80)),
                Label("Stitches", (296, 46), (336, 52), (361, 102)),
                Label("Fine line", (410, 46), (440, 52), (381, 125)),
            ]
        ),
    ]
    return picture(212, parts, 24)

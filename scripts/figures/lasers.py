"""Drawings of the three lasers: acne scars, young stretch marks, old stretch marks."""

from math import sin

from figures.label import Label, at_right, below, drawn, layers
from figures.scar import boxcar, ice_pick, rolling, stretch_mark
from figures.skin import Skin
from figures.svg import fill, line, picture, sampled, stroke
from figures.tone import BROWN, LIGHT, OLIVE
from figures.tool import BRAND, WHITE, Columns, Laser


def laser_acne_scars() -> str:
    """Draw columns through an ice-pick, a boxcar and a rolling scar."""
    pits = (ice_pick(76, 46, BROWN), boxcar(186, 42, 24, BROWN), rolling(315, 68, 15, BROWN))
    skin = Skin(6, 396, 84, 172, 203, BROWN, pits, (18,))
    columns = Columns(skin, (50, 76, 102, *range(156, 217, 20), *range(268, 371, 20)), 146)
    laser = Laser(150, 222)
    parts = [
        laser.light(skin),
        *skin.ground(),
        *skin.cover(),
        *columns.inside(),
        columns.above(150, 222),
        *laser.body(),
        *drawn(
            [
                Label("Laser beam", (262, 46), (258, 40), (216, 62)),
                *layers(skin),
                below("Ice-pick", 76, 224),
                below("Boxcar", 186, 224),
                below("Rolling", 315, 224),
            ]
        ),
    ]
    return picture(230, parts)


def laser_stretch_marks() -> str:
    """Draw light that reaches the small blood vessels under a young stretch mark."""
    mark = stretch_mark(196, 70, 2, 64, LIGHT.young)
    skin = Skin(6, 396, 92, 186, 221, LIGHT, (mark,), (40,))
    laser = Laser(146, 246)
    vessels = [(162, 128, 23), (205, 121, 22), (236, 134, 18), (192, 144, 24)]
    tubes = "".join(_vessel(*vessel) for vessel in vessels)
    rays = range(158, 243, 19)
    ends = [min((y for x, y, half in vessels if abs(x - ray) < half + 3), default=140) - 7 for ray in rays]
    shafts = "".join(f"M{ray} 45V{end - 6}" for ray, end in zip(rays, ends, strict=True))
    heads = "".join(f"M{ray} {end}l-5 -9h10Z" for ray, end in zip(rays, ends, strict=True))
    parts = [
        laser.light(skin),
        *skin.ground(),
        *skin.cover(),
        stroke("#7d1f3a", 7.4, tubes),
        stroke("#d2566a", 4.4, tubes),
        stroke(WHITE, 4.4, shafts),
        stroke(WHITE, 3, heads),
        stroke(BRAND, 2, shafts),
        fill(BRAND, heads),
        *laser.body(),
        *drawn(
            [
                Label("Light", (292, 62), (288, 56), (238, 66)),
                Label("Stretch|mark", (62, 56), (104, 68), (136, 97), "middle"),
                at_right("Blood|vessels", (247, 138), 396),
                *layers(skin, 174),
            ]
        ),
    ]
    return picture(227, parts)


def laser_resurfacing_older_stretch_marks() -> str:
    """Draw fractional columns through an old, pale stretch mark, down into the dermis."""
    mark = stretch_mark(206, 72, 7, 62, OLIVE.pale)
    skin = Skin(6, 396, 92, 176, 209, OLIVE, (mark,), (42, 338))
    columns = Columns(skin, tuple(range(152, 261, 18)), 150)
    laser = Laser(146, 266)
    parts = [
        laser.light(skin),
        *skin.ground(),
        *skin.cover(),
        *columns.inside(),
        columns.above(0, 400),
        *laser.body(),
        *drawn(
            [
                Label("Laser beam", (305, 64), (301, 58), (260, 68)),
                Label("Old stretch|mark", (62, 54), (104, 66), (142, 101), "middle"),
                *layers(skin),
            ]
        ),
    ]
    return picture(215, parts)


def _vessel(x: float, y: float, half: float) -> str:
    """Return the path data of a small, winding blood vessel around a place."""
    return line(sampled(lambda at: y + 3 * sin((at + 2 * y) / 7), x - half, x + half))

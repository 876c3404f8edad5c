"""Drawings of what needles do: mesotherapy, freezing from inside, filler under a dent."""

from figures.label import Label, at_right, drawn, layers
from figures.scar import keloid, sunken
from figures.skin import Skin
from figures.svg import closed, fill, line, picture, shape, stroke
from figures.tone import BROWN, DEEP, OLIVE
from figures.tool import BRAND, INK, TINT, WHITE, arrow, box, crystal, drops, short_needle, syringe, turned


def mesotherapy() -> str:
    """Draw short needles that put tiny drops high in the dermis."""
    scar = sunken(201, 128, 8, BROWN.pale)
    skin = Skin(6, 396, 96, 184, 217, BROWN, (scar,), (24, 352))
    tips = [(x, skin.base(x) + 9) for x in range(105, 298, 48)]
    tiny = [(x + a, y + b, 3) for x, y in tips for a, b in ((-9, 9), (9, 8), (0, 18))]
    parts = [*skin.ground(), *skin.cover()]
    for x, y in tips:
        parts += short_needle((x, y), y - 66)
        parts += [
            stroke(BRAND, 3, f"M{x} 26V12M{x - 7} 11H{x + 7}"),
            shape(WHITE, BRAND, 1.8, box(x - 8, 24, x + 8, 55, 2)),
            fill(TINT, box(x - 6.6, 36, x + 6.6, 53.6, 1)),
            fill(BRAND, box(x - 7, 33, x + 7, 38, 1)),
        ]
    labels = [
        Label("Short|needles", (340, 36), (336, 42), (304, 60)),
        at_right("Tiny|drops", (300, 139), 396),
        *layers(skin, 175),
    ]
    return picture(223, [*parts, drops(tiny), *drawn(labels)])


def cryotherapy_for_scars() -> str:
    """Draw a hollow needle that freezes the core of a keloid."""
    scar = keloid(200, 100, 40, 54, DEEP.scar)
    skin = Skin(6, 396, 104, 182, 215, DEEP, (scar,), (44, 344))
    ice = "M122 109C130 86 165 82 200 82S270 86 278 109C270 131 238 138 200 138S130 131 122 109Z"
    flakes = [(150, 109, 12), (182, 96, 9), (182, 123, 9), (214, 96, 9), (216, 123, 9), (249, 109, 12)]
    needle = [
        shape(WHITE, INK, 1.2, closed([(96, -2.2), (322, -2.2), (332, 2.2), (96, 2.2)])),
        fill(BRAND, closed([(96, -4), (82, -8), (82, 8), (96, 4)])),
        fill(BRAND, box(52, -9, 83, 9, 3)),
    ]
    parts = [
        *skin.ground(),
        *skin.cover(),
        shape(WHITE, BRAND, 2, ice),
        stroke(BRAND, 1.5, "".join(crystal(*flake) for flake in flakes)),
        stroke(BRAND, 5, "M20 10C16 40 16 62 36 74"),
        turned((-22, 62), 11, needle),
        *drawn(
            [
                Label("Hollow needle", (48, 30), (98, 37), (88, 83)),
                Label("Ice", (220, 30), (232, 37), (236, 98)),
                Label("Keloid", (318, 44), (326, 50), (284, 88)),
                *layers(skin),
            ]
        ),
    ]
    return picture(221, parts)


def scar_fillers_and_grafts() -> str:
    """Draw a sunken scar, and the same scar lifted by filler under it."""
    before = Skin(6, 222, 84, 168, 204, OLIVE, (sunken(114, 74, 24, OLIVE.pale),), (18,))
    after = Skin(271, 487, 84, 168, 204, OLIVE, (sunken(379, 74, 4, OLIVE.pale),), (283,))
    old = [(x + 265, before.surface(x)) for x in range(44, 187, 2)]
    filler = [(346, 126, 6), (363, 122, 7), (381, 124, 8), (354, 140, 6), (371, 142, 7), (400, 136, 6), (388, 143, 6)]
    parts = [*before.ground(), *before.cover(), *after.ground(), *after.cover()]
    parts += [
        stroke(OLIVE.line, 1.6, line(old), ' stroke-dasharray="2 5"'),
        drops(filler),
        syringe((402, 122), -58, 54, 36),
        stroke(INK, 3, "M231 130H254"),
        fill(INK, arrow((231, 130), (263, 130))),
        *drawn(
            [
                Label("Sunken scar", (66, 52), (114, 58), (114, before.surface(114) + 5)),
                Label("Filler", (318, 52), (344, 58), (361, 122)),
            ]
        ),
    ]
    return picture(210, parts)

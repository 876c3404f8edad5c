"""Drawings of sound and rays: ultrasound, radiotherapy."""

from figures.label import Label, at_right, drawn, layers
from figures.scar import flat_line, raised
from figures.skin import Skin
from figures.svg import closed, fill, line, picture, sampled, shape, stroke
from figures.tone import BROWN, DEEP, mix
from figures.tool import BRAND, INK, TINT, WHITE, arrow, box, stitch


def ultrasound_therapy_for_scars() -> str:
    """Draw a sound head on gel, and waves that spread under a raised scar."""
    scar = raised(200, 108, 16, 56, DEEP.scar)
    skin = Skin(6, 396, 104, 188, 221, DEEP, (scar,), (36, 348))
    gel = line([*sampled(skin.surface, 118, 282), (280, 82)]) + "Q276 70 262 70H138Q124 70 120 82Z"
    waves = "".join(
        f"M{200 - wide} {y}Q200 {y + wide * 0.5} {200 + wide} {y}"
        for wide, y in ((34, 114), (50, 127), (66, 140), (82, 153))
    )
    head = "M186 8H214V38Q214 46 226 50L258 57V72H142V57L174 50Q186 46 186 38Z"
    parts = [
        *skin.ground(),
        *skin.cover(),
        shape(TINT, BRAND, 1.6, gel),
        stroke(WHITE, 5, waves),
        stroke(BRAND, 2.8, waves),
        shape(TINT, BRAND, 2, head),
        fill(BRAND, box(140, 64, 260, 74, 2)),
        fill(BRAND, box(194, 14, 206, 32, 2)),
        stroke(INK, 2.6, "M130 30H166M234 30H270"),
        fill(INK, arrow((150, 30), (122, 30), 6) + arrow((250, 30), (278, 30), 6)),
        *drawn(
            [
                Label("Sound|head", (40, 34), (84, 50), (152, 60)),
                Label("Gel", (322, 66), (318, 62), (271, 82)),
                at_right("Waves", (266, 146), 396),
                *layers(skin, 176),
            ]
        ),
    ]
    return picture(227, parts)


def radiotherapy_for_keloids() -> str:
    """Draw a shallow beam on a line that surgery has closed; the fat lies outside the beam."""
    scar = flat_line(200, 5, 60, BROWN.scar)
    skin = Skin(6, 396, 106, 193, 226, BROWN, (scar,), (44, 340))
    left, right, low = 150, 250, 176
    bed = line(sampled(skin.surface, left, right)) + f"V{low - 14}q0 14 -14 14H{left + 14}q-14 0 -14 -14Z"
    rays = (159, 174, 226, 241)
    shafts = "".join(f"M{x} 52V{low - 44}" for x in rays)
    heads = "".join(arrow((x, 0), (x, low - 34), 5) for x in rays)
    parts = [
        *skin.tissue(),
        fill(mix(BROWN.dermis, WHITE, 0.7), bed),
        *skin.bodies(),
        *skin.cover(),
        fill(TINT, closed([(160, 40), *sampled(skin.surface, left, right), (240, 40)])),
        *stitch((200, 106), 13, 27),
        stroke(WHITE, 4.2, shafts),
        stroke(WHITE, 3, heads),
        stroke(BRAND, 2, shafts),
        fill(BRAND, heads),
        shape(TINT, BRAND, 2, box(140, 8, 260, 40, 5)),
        fill(BRAND, box(152, 38, 248, 47, 2)),
        fill(INK, box(86, 95.5, left, 105.5, 2) + box(right, 95.5, 314, 105.5, 2)),
        *drawn(
            [
                Label("Shield", (62, 66), (92, 72), (110, 98)),
                Label("Rays", (300, 58), (296, 54), (241, 66)),
                at_right("Closed|line", (202, 155), 396),
                *layers(skin, 187),
            ]
        ),
    ]
    return picture(232, parts)

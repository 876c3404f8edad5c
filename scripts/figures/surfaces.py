"""Drawings of what is done to the surface: silicone, dermabrasion, peels."""

from figures.label import Label, at_right, below, drawn, layers
from figures.scar import Scar, bell, eased, lens, raised, times
from figures.skin import Skin
from figures.svg import Point, between, closed, fill, line, picture, sampled, shape, stroke
from figures.tone import DEEP, OLIVE, TAN
from figures.tool import BRAND, INK, TINT, WHITE, arrow, box, disc, drops, turned


def topical_scar_treatment() -> str:
    """Draw a silicone sheet on a raised scar, with the moisture that it keeps in."""
    scar = raised(200, 104, 26, 56, DEEP.scar)
    skin = Skin(6, 396, 92, 172, 205, DEEP, (scar,), (34, 350))
    sheet = between(lambda x: skin.surface(x) - 12, lambda x: skin.surface(x) - 1.5, 84, 316)
    wet = [(x, (skin.surface(x) + skin.base(x)) / 2 + 1, 3) for x in range(140, 261, 20)]
    parts = [
        *skin.ground(),
        *skin.cover(),
        shape(TINT, BRAND, 2, sheet),
        drops(wet),
        *drawn(
            [
                Label("Moisture", (52, 36), (100, 42), (138, wet[0][1])),
                Label("Silicone sheet", (262, 36), (288, 42), (280, skin.surface(280) - 7)),
                at_right("Scar", (262, 127), 396),
                *layers(skin, 158),
            ]
        ),
    ]
    return picture(211, parts, 14)


def _pit(middle: float, half: float, depth: float) -> Scar:
    """Return a shallow pit, whose edges dermabrasion can level."""
    reach = (middle - half * 0.9, middle + half * 0.9)
    body = lens(middle, half * 0.9, depth + 26, 0.5)
    return Scar(middle - half, middle + half, OLIVE.quiet, times(-depth, bell(middle, half)), body, reach, thin=2)


def dermabrasion() -> str:
    """Draw a turning wheel that takes off the surface and the top of the dermis of a pitted scar."""
    pits = (_pit(66, 27, 15), _pit(122, 25, 13), _pit(238, 27, 13), _pit(296, 25, 12))
    skin = Skin(6, 396, 88, 168, 201, OLIVE, pits, (322,))
    left, right, wheel = 176, 352, (196, 87)

    def cut(x: float) -> float:
        ramp = eased((right - x) / 12) * 24
        from_wheel = wheel[1] + max(0, 24**2 - (x - wheel[0]) ** 2) ** 0.5 if x < wheel[0] else 999
        return max(skin.surface(x), min(skin.level + ramp, from_wheel))

    raw = sampled(cut, left, right)
    old = sampled(skin.surface, wheel[0] + 26, right)
    spin = "M190 56A32 32 0 0 1 214 60"
    parts = [
        *skin.ground(),
        *skin.cover(),
        fill(WHITE, closed([*raw, (right, 60), (left, 60)])),
        stroke("#b8453f", 3, line(raw)),
        stroke(OLIVE.line, 1.6, line(old), ' stroke-dasharray="2 5"'),
        turned(wheel, -128, [fill(BRAND, box(0, -4, 40, 4, 2)), shape(TINT, BRAND, 2, box(34, -9, 90, 9, 5))]),
        shape(TINT, BRAND, 2, disc(*wheel, 23)),
        stroke(BRAND, 2.4, _grit(wheel)),
        fill(BRAND, disc(*wheel, 5)),
        stroke(INK, 2.2, spin),
        fill(INK, arrow((210, 56), (222, 67), 5.5)),
        *drawn(
            [
                Label("Pitted scar", (34, 44), (76, 50), (68, skin.surface(68) + 4)),
                Label("Turning wheel", (256, 50), (252, 50), (207, 79)),
                *layers(skin),
            ]
        ),
    ]
    return picture(207, parts)


def _grit(wheel: tuple[float, float]) -> str:
    """Return the grains on the wheel."""
    x, y = wheel
    near, far = 15, 12
    ring = [
        (near, 0),
        (far, 9),
        (4.6, 14.3),
        (-4.6, 14.3),
        (-far, 9),
        (-near, 0),
        (-far, -9),
        (-4.6, -14.3),
        (4.6, -14.3),
        (far, -9),
    ]
    return "".join(f"M{x + a:.1f} {y + b:.1f}h.1" for a, b in ring)


def chemical_peel() -> str:
    """Draw how deep a light, a medium and a deep peel reach."""
    skin = Skin(6, 396, 60, 156, 192, TAN)
    zones = ((22, 122, 9), (140, 242, 34), (260, 362, 62))
    parts = [*skin.ground(), *skin.cover()]
    for left, right, depth in zones:
        parts += _band(skin, left, right, depth)
    names = [
        below(word, (zone[0] + zone[1]) / 2, 38) for word, zone in zip(("Light", "Medium", "Deep"), zones, strict=True)
    ]
    peel = Label("Peel", (412, 44), (408, 42), (354, 56))
    return picture(198, [*parts, *drawn([peel, *names, *layers(skin)])], 16)


def _band(skin: Skin, left: float, right: float, depth: float) -> list[str]:
    """Return the part of the skin that a peel reaches, hatched, and the liquid on it."""
    low = skin.level + depth
    frame = line(sampled(skin.surface, left, right)) + f"V{low - 5:.1f}q0 5 -5 5H{left + 5:.1f}q-5 0 -5 -5Z"
    rows = "".join(
        line(_slanted(x, left, right, (skin.level, low))) for x in range(int(left + 7), int(right + depth), 9)
    )
    film = between(lambda x: skin.surface(x) - 7, skin.surface, left, right)
    return [stroke(BRAND, 1.4, rows), stroke(WHITE, 4, frame), stroke(BRAND, 2, frame), shape(BRAND, BRAND, 2, film)]


def _slanted(x: float, left: float, right: float, rows: tuple[float, float]) -> list[Point]:
    """Return a line down to the left from `x` in the upper row, as far as it lies between left and right."""
    top, low = rows
    first, last = min(x, right - 2), max(x - (low - top), left + 2)
    return [(first, top + x - first), (last, top + x - last)]

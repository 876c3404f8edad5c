"""What treats: lasers, needles and drops, in the brand's colours."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians, sin

from figures.skin import Skin
from figures.svg import Point, closed, fill, line, number, sampled, shape, stroke
from figures.tone import mix

BRAND, TINT, INK, WHITE = "var(--brand)", "var(--tint)", "var(--ink)", "#ffffff"


def turned(place: Point, degrees: float, parts: Iterable[str]) -> str:
    """Return parts that were drawn at 0, 0 moved to a place and turned around it."""
    x, y = place
    move = f"translate({number(x)} {number(y)}) rotate({number(degrees)})"
    return f'<g transform="{move}">{"".join(parts)}</g>'


def box(left: float, top: float, right: float, bottom: float, radius: float = 3) -> str:
    """Return the path data of a box with rounded corners."""
    r, wide, high = number(radius), right - left - 2 * radius, bottom - top - 2 * radius
    arc = f"a{r} {r} 0 0 1"
    return (
        f"M{number(left + radius)} {number(top)}h{number(wide)}{arc} {r} {r}v{number(high)}{arc} -{r} {r}"
        f"h{number(-wide)}{arc} -{r} -{r}v{number(-high)}{arc} {r} -{r}Z"
    )


def disc(x: float, y: float, radius: float) -> str:
    """Return the path data of a disc."""
    r = number(radius)
    return (
        f"M{number(x - radius)} {number(y)}a{r} {r} 0 1 0 {number(2 * radius)} 0a{r} {r} 0 1 0 {number(-2 * radius)} 0Z"
    )


def arrow(start: Point, end: Point, size: float = 7) -> str:
    """Return the path data of an arrow's head that points from start to end, its tip at the end."""
    x, y = end[0] - start[0], end[1] - start[1]
    long = (x * x + y * y) ** 0.5
    x, y = x / long, y / long
    foot = end[0] - 1.5 * size * x, end[1] - 1.5 * size * y
    return closed(
        [
            end,
            (foot[0] - size * 0.85 * y, foot[1] + size * 0.85 * x),
            (foot[0] + size * 0.85 * y, foot[1] - size * 0.85 * x),
        ]
    )


@dataclass(frozen=True)
class Laser:
    """A hand-piece: its window lies from `left` to `right`, its lower edge at 45; the cable leaves at the left."""

    left: float
    right: float

    def body(self) -> list[str]:
        """Return the hand-piece."""
        a, b = self.left, self.right
        grip = (
            f"M{number(a - 47)} 9H{number(b - 34)}q7 0 11 5L{number(b - 5)} 37H{number(a + 6)}"
            f"L{number(a)} 30Q{number(a - 2)} 28 {number(a - 5)} 28H{number(a - 47)}a5 5 0 0 1 -5 -5V14a5 5 0 0 1 5 -5Z"
        )
        cable = f"M{number(a - 53)} 19C{number(a - 73)} 19 {number(a - 77)} 9 {number(a - 101)} 9"
        slots = "".join(f"M{number(a - 41 + 6 * at)} 14V23" for at in range(3))
        middle = (a + b) / 2 - 12
        return [
            stroke(BRAND, 4, cable),
            shape(TINT, BRAND, 2, grip),
            stroke(BRAND, 2, slots),
            fill(BRAND, box(middle - 22, 16, middle + 22, 28, 2)),
            fill(BRAND, box(a - 5, 36, b + 5, 45, 2)),
        ]

    def light(self, skin: Skin) -> str:
        """Return the light between the window and the skin."""
        return fill(TINT, closed([(self.left, 44), *sampled(skin.surface, self.left, self.right), (self.right, 44)]))


@dataclass(frozen=True)
class Columns:
    """Narrow columns of a fractional laser, each from the surface down to its own depth."""

    skin: Skin
    at: tuple[float, ...]
    deep: float

    def _end(self, place: int) -> float:
        return self.deep + (0, 4, 1, 5, 2)[place % 5]

    def inside(self) -> list[str]:
        """Return the columns in the skin, each with a pale edge."""
        edges, cores = "", ""
        for place, x in enumerate(self.at):
            top, end = self.skin.surface(x) - 0.6, self._end(place)
            edges += line([(x - 4.6, top), (x - 4, end + 1)]) + f"q4 9 8 0L{number(x + 4.6)} {number(top)}Z"
            cores += line([(x - 2.8, top), (x - 2, end - 2)]) + f"q2 5 4 0L{number(x + 2.8)} {number(top)}Z"
        return [fill(mix(self.skin.tone.dermis, WHITE, 0.75), edges), fill(BRAND, cores)]

    def above(self, first: float, last: float) -> str:
        """Return the beams between the hand-piece and the columns from `first` to `last`."""
        data = "".join(f"M{number(x)} 44V{number(self.skin.surface(x))}" for x in self.at if first <= x <= last)
        return stroke(BRAND, 1.4, data)


def drops(places: Iterable[tuple[float, float, float]]) -> str:
    """Return drops, each with its place and its size."""
    data = ""
    for x, y, size in places:
        a, b, c, d, e = (number(size * share) for share in (0.3, 0.85, 1, 1.2, 2))
        data += (
            f"M{number(x)} {number(y - 1.7 * size)}c{a} {b} {c} {d} {c} {e}a{c} {c} 0 0 1 -{e} 0"
            f"c0 -{number(0.8 * size)} {number(0.7 * size)} -{number(1.15 * size)} {c} -{e}Z"
        )
    return shape(TINT, BRAND, 1.4, data)


def syringe(tip: Point, degrees: float, needle: float, barrel: float = 66) -> str:
    """Return a syringe whose needle ends at `tip` and comes from the right before it is turned."""
    n, end = needle, needle + 14 + barrel
    parts = [
        shape(WHITE, INK, 1.2, f"M0 0L6 -1.8H{number(n + 2)}V1.8H2Z"),
        fill(BRAND, closed([(n, -3.2), (n + 14, -6), (n + 14, 6), (n, 3.2)])),
        shape(WHITE, BRAND, 2, box(n + 14, -10, end, 10, 2)),
        fill(TINT, box(n + 16, -8.6, end - 28, 8.6, 1)),
        fill(BRAND, box(end - 29, -9, end - 23, 9, 1)),
        stroke(BRAND, 4, f"M{number(end - 23)} 0H{number(end + 18)}"),
        stroke(BRAND, 4, f"M{number(end + 1)} -14V14M{number(end + 19)} -9V9"),
        stroke(BRAND, 1.2, "".join(f"M{number(n + 23 + 9 * at)} -9V-3" for at in range(round(barrel / 22)))),
    ]
    return turned(tip, degrees, parts)


def short_needle(tip: Point, length: float) -> list[str]:
    """Return one short upright needle in its holder."""
    x, y = tip
    top = y - length
    return [
        shape(WHITE, INK, 1.1, closed([(x, y), (x - 1.6, y - 7), (x - 1.6, top), (x + 1.6, top), (x + 1.6, y - 7)])),
        fill(BRAND, closed([(x - 3.4, top), (x - 7, top - 12), (x + 7, top - 12), (x + 3.4, top)])),
    ]


def crystal(x: float, y: float, size: float) -> str:
    """Return the path data of an ice crystal: three bars, each with its barbs."""
    data = ""
    for turn in (0, 60, 120, 180, 240, 300):
        a, b = cos(radians(turn - 90)) * size, sin(radians(turn - 90)) * size
        data += f"M{number(x)} {number(y)}L{number(x + a)} {number(y + b)}"
        for side in (-32, 32):
            c, d = cos(radians(turn - 90 + side)) * size * 0.34, sin(radians(turn - 90 + side)) * size * 0.34
            data += line([(x + a * 0.58, y + b * 0.58), (x + a * 0.58 + c, y + b * 0.58 + d)])
    return data


def stitch(place: Point, half: float, deep: float) -> list[str]:
    """Return a stitch that holds a line together at `place`: a loop under the surface, its knot at one side."""
    x, y = place
    r, low, third = number(half), number(deep), number(half / 3)
    loop = f"M{number(x - half)} {number(y + 1)}c-{third} {number(deep * 0.7)} {third} {low} {r} {low}"
    loop += f"s{number(half * 1.33)} -{number(deep * 0.3)} {r} -{low}"
    over = f"M{number(x - half)} {number(y)}q{number(half)} -5 {number(2 * half)} 0"
    knot = x - half * 0.62, y - 2.4
    tails = line([(knot[0] - 7, knot[1] - 11), knot, (knot[0] - 13, knot[1] - 4)])
    return [stroke(WHITE, 4, loop), stroke(BRAND, 2.2, loop + over + tails), fill(BRAND, disc(*knot, 3.8))]

"""Skin cut through: surface, dermis and fat, with hairs and scars."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import sin, sqrt, tau

from figures.scar import Scar
from figures.svg import Curve, Point, between, fill, line, number, rounded, sampled, shape, stroke, thinned
from figures.tone import Tone

FAT, FAT_LINE = "#f9e8bb", "#a37a30"
LOBULE, LOBULE_LINE = "#eac56c", "#bd9245"
GOLDEN = 0.618034  # its multiples fill 0 to 1 evenly: as good as chance, and the same every time


@dataclass(frozen=True)
class Skin:
    """A piece of skin. `level` is its surface at rest, `floor` where fat begins, `bottom` where the piece ends."""

    left: float
    right: float
    level: float
    floor: float
    bottom: float
    tone: Tone
    scars: tuple[Scar, ...] = ()
    hairs: tuple[float, ...] = ()
    thick: float = 11
    ridge: float = 19  # from one ridge of the surface's underside to the next
    lobule: float = 31

    def surface(self, x: float) -> float:
        """Return the height of the surface."""
        return self.level + 1.3 * sin(tau * x / 330 + 1) - sum(scar.lift(x) for scar in self.scars)

    def _thickness(self, x: float) -> float:
        return self.thick - sum(scar.thin for scar in self.scars if scar.left < x < scar.right)

    def _smooth_base(self, x: float) -> float:
        """Return the curve that runs as far below the surface everywhere, along steep walls too."""
        reach = int(self.thick)
        steps = (x + step / 2 for step in range(-2 * reach, 2 * reach + 1))
        found = ((at, self._thickness(at) ** 2 - (x - at) ** 2) for at in steps)
        return max(self.surface(at) + sqrt(room) for at, room in found if room >= 0)

    def calm(self, x: float) -> float:
        """Return how far the ridges are gone: 0 in sound skin, 1 in a scar."""
        soft = 8
        return max(
            (scar.calm * min(1, max(0, (min(x - scar.left, scar.right - x) + soft) / soft)) for scar in self.scars),
            default=0,
        )

    @cached_property
    def _base(self) -> dict[float, float]:
        return {}

    def base(self, x: float) -> float:
        """Return the underside of the surface, with its ridges."""
        key = round(x, 3)
        if key not in self._base:
            wave = 2.9 * sin(tau * x / self.ridge) * (1 - self.calm(x))
            self._base[key] = self._smooth_base(x) + wave
        return self._base[key]

    def border(self, x: float) -> float:
        """Return where the fat begins."""
        return self.floor + 3.4 * sin(tau * x / 152 + 0.6) + 1.3 * sin(tau * x / 61)

    def ground(self) -> list[str]:
        """Return everything under the surface: dermis, fat and the bodies of the scars."""
        return [*self.tissue(), *self.bodies()]

    def bodies(self) -> list[str]:
        """Return the bodies of the scars."""
        return [part for scar in self.scars for part in self._body(scar)]

    def tissue(self) -> list[str]:
        """Return dermis and fat."""
        lower = [(self.right, self.bottom), (self.left, self.bottom)]
        dermis = between(self.surface, lambda x: self.border(x) + 1, self.left, self.right)
        edge = sampled(self.border, self.left, self.right)
        parts = [fill(self.tone.dermis, dermis), fill(FAT, _flat_foot(edge + lower, 4))]
        cells = "".join(self._lobules())
        return [*parts, shape(LOBULE, LOBULE_LINE, 1.2, cells), stroke(FAT_LINE, 1.3, line(edge)), self._fibres()]

    def cover(self) -> list[str]:
        """Return the surface with its outline, and the hairs."""
        roots = [self._root(x) for x in self.hairs]
        parts = [fill(self.tone.surface, "".join(roots))] if roots else []
        parts.append(fill(self.tone.surface, between(self.surface, self.base, self.left, self.right)))
        parts += [
            fill(scar.hue.surface, between(self.surface, self.base, scar.left, scar.right))
            for scar in self.scars
            if scar.hue.surface != self.tone.surface
        ]
        parts.append(self.outline())
        if self.hairs:
            parts.append(stroke(self.tone.hair, 2.2, "".join(self._hair(x) for x in self.hairs)))
        return parts

    def outline(self) -> str:
        """Return the lines above and below the surface."""
        both = [sampled(curve, self.left, self.right) for curve in (self.surface, self.base)]
        return stroke(self.tone.line, 1.3, "".join(line(points) for points in both))

    def _body(self, scar: Scar) -> Iterator[str]:
        left, right = scar.reach
        yield fill(scar.hue.body, between(self.surface, self.depth(scar), left, right))
        rows = "".join(line(row) for row in self._scar_fibres(scar))
        if rows:
            yield stroke(scar.hue.fibre, 1.4, rows)

    def depth(self, scar: Scar) -> Curve:
        """Return the lower edge of a scar's body."""
        return lambda x: max(self.level + scar.depth(x), self.surface(x))

    def _scar_fibres(self, scar: Scar) -> Iterator[list[Point]]:
        """Yield wavy lines, side by side, that stay inside the body of a scar."""
        lower, (left, right) = self.depth(scar), scar.reach
        top = min(self.base(x) for x, _ in sampled(lower, left, right)) + 7
        for row in range(int((self.floor - top) / 12) + 1):
            y = top + 12 * row
            wave = [(x, y + 2.2 * sin(tau * x / 74 + row)) for x in _steps(left, right, 2)]
            inside = [(x, at) for x, at in wave if self.base(x) + 4 < at < lower(x) - 5]
            for run in _runs(inside, 3):
                if run[-1][0] - run[0][0] > 12:
                    yield thinned(run)

    def _fibres(self) -> str:
        """Return the short wavy fibres of the sound dermis."""
        marks: list[Point] = []
        for at in range(int((self.right - self.left) / 6)):
            x = self.left + 8 + (self.right - self.left - 40) * (at * GOLDEN % 1)
            y = self.level + 27 + (self.floor - self.level - 40) * (at * GOLDEN * GOLDEN * 1.37 % 1)
            if self._free(x, y) and all(abs(x - a) > 27 or abs(y - b) > 11 for a, b in marks):
                marks.append((x, y))
        data = "".join(f"M{number(x)} {number(y)}c6 -4 9 -4 12 -1s8 3 12 -1" for x, y in marks)
        return stroke(self.tone.fibre, 1.4, data)

    def _free(self, x: float, y: float) -> bool:
        """Tell whether a fibre fits here: in sound dermis, away from scars and hairs."""
        ends = (x - 4, x + 12, x + 28)
        clear = all(not (s.reach[0] < at < s.reach[1] and y < self.depth(s)(at) + 6) for s in self.scars for at in ends)
        hairs = all(abs(x + 10 - hair - 8) > 24 for hair in self.hairs)
        return clear and hairs and all(self.base(at) + 8 < y < self.border(at) - 7 for at in ends)

    def _root(self, x: float) -> str:
        """Return the sheath of a hair: from the surface down to the bulb."""
        y, deep = self.surface(x), self.level + 0.66 * (self.floor - self.level)
        long = deep - y
        return (
            f"M{number(x - 4)} {number(y)}c1 {number(long * 0.2)} 10.6 {number(long * 0.7)} 7.6 {number(long)}"
            f"c-2 11 14 11 12 0c0 {number(-long * 0.27)} -12.6 {number(-long * 0.8)} -12.6 {number(-long)}Z"
        )

    def _hair(self, x: float) -> str:
        y, deep = self.surface(x), self.level + 0.66 * (self.floor - self.level) + 2
        long = deep - y
        return (
            f"M{number(x + 10.6)} {number(deep)}c1 {number(-long * 0.33)} -10.6 {number(-long * 0.77)} -10.6 "
            f"{number(-long)}c0 -8 -3 -14 -7 -20"
        )

    def _lobules(self) -> Iterator[str]:
        """Yield the fat's lobules: two rows of rounded cells that fit into one another."""
        low = self.bottom - 2.5
        upper = _uneven(self.left + 2.5, self.right - 2.5, self.lobule, 0.0)
        lower = _uneven(self.left + 2.5, self.right - 2.5, self.lobule, 0.5)
        seam = [
            (x, (self.border(x) + low) / 2 + (4 if at % 2 else -4)) for at, x in enumerate(sorted({*upper, *lower}))
        ]
        for row, ends in ((0, upper), (1, lower)):
            for a, b in pairwise(ends):
                middle = [point for point in seam if a <= point[0] <= b]
                if row:
                    cell = [*middle, (b, low), (a, low)]
                else:
                    cell = [
                        *middle[::-1],
                        (a, self.border(a) + 2),
                        ((a + b) / 2, self.border((a + b) / 2) + 2),
                        (b, self.border(b) + 2),
                    ]
                yield rounded(_inset(cell, 1.6), 8)


def _uneven(left: float, right: float, width: float, shift: float) -> list[float]:
    """Return the ends of cells that are nearly equally wide."""
    count = round((right - left) / width)
    wide = (right - left) / count
    inner = [
        left + wide * (at + shift + 0.3 * ((at * GOLDEN + shift) % 1 - 0.5)) for at in range(0 if shift else 1, count)
    ]
    return [left, *inner, right]


def _inset(points: list[Point], by: float) -> list[Point]:
    """Move the corners of a cell towards its middle."""
    x, y = sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)
    moved = []
    for px, py in points:
        length = sqrt((x - px) ** 2 + (y - py) ** 2) or 1
        moved.append((px + (x - px) / length * by, py + (y - py) / length * by))
    return moved


def _flat_foot(points: list[Point], radius: float) -> str:
    """Return a closed shape whose last two corners, at its foot, are rounded."""
    (right, low), (left, _) = points[-2:]
    foot = f"V{number(low - radius)}Q{number(right)} {number(low)} {number(right - radius)} {number(low)}"
    return (
        line(points[:-2])
        + foot
        + f"H{number(left + radius)}Q{number(left)} {number(low)} {number(left)} {number(low - radius)}Z"
    )


def _steps(left: float, right: float, step: float) -> Iterator[float]:
    for at in range(int((right - left) / step) + 1):
        yield left + at * step


def _runs(points: list[Point], gap: float) -> Iterator[list[Point]]:
    """Split points where they leave a gap."""
    run: list[Point] = []
    for point in points:
        if run and point[0] - run[-1][0] > gap:
            yield run
            run = []
        run.append(point)
    if run:
        yield run

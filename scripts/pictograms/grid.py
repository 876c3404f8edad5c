"""The grid of 256 units, its one line, and everything that writes SVG."""

from collections.abc import Iterable
from math import cos, radians, sin

SIDE = 256
STROKE = 16  # about 0.6 mm where a pictogram with its frame is 12 mm wide: it survives being copied three times
EDGE = 20  # units that stay free on each side, for the frames


def number(value: float) -> str:
    """Return a number with one decimal, and none where it would be 0."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def line(data: str) -> str:
    """Return a line along some path data."""
    return f'<path d="{data}"/>'


def solid(data: str) -> str:
    """Return a shape that is filled with ink."""
    return f'<path fill="var(--ink)" d="{data}"/>'


def ring(x: float, y: float, radius: float) -> str:
    """Return a circle around a point."""
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"/>'


def dots(*places: tuple[float, float]) -> str:
    """Return dots as wide as the line."""
    return line("".join(f"M{number(x)} {number(y)}h.1" for x, y in places))


def box(left: float, top: float, right: float, bottom: float, radius: float = 14) -> str:
    """Return a box with rounded corners."""
    x, y, wide, high, r = (number(one) for one in (left, top, right - left, bottom - top, radius))
    return f'<rect x="{x}" y="{y}" width="{wide}" height="{high}" rx="{r}"/>'


def arrow(start: tuple[float, float], end: tuple[float, float], head: float = 26) -> str:
    """Return an arrow from start to end."""
    (ax, ay), (bx, by) = start, end
    long = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
    x, y = (bx - ax) / long * head, (by - ay) / long * head
    wings = ((bx - x - y, by - y + x), (bx - x + y, by - y - x))
    tips = "".join(f"M{number(a)} {number(b)}L{number(bx)} {number(by)}" for a, b in wings)
    return line(f"M{number(ax)} {number(ay)}L{number(bx)} {number(by)}{tips}")


def rays(x: float, y: float, inner: float, outer: float, turns: Iterable[float]) -> str:
    """Return short lines that lead away from a point, at some angles clockwise from the top."""
    data = ""
    for turn in turns:
        a, b = sin(radians(turn)), -cos(radians(turn))
        data += f"M{number(x + a * inner)} {number(y + b * inner)}L{number(x + a * outer)} {number(y + b * outer)}"
    return line(data)


def drop(x: float, y: float, size: float, *, filled: bool = False) -> str:
    """Return a drop, its tip at the point and `size` wide."""
    r = size / 2
    data = f"M{number(x)} {number(y)}c{number(r * 0.5)} {number(r * 0.8)} {number(r)} {number(r * 1.2)} {number(r)} "
    data += f"{number(r * 1.9)}a{number(r)} {number(r)} 0 0 1 {number(-size)} 0c0 {number(-r * 0.7)} {number(r * 0.5)} "
    data += f"{number(-r * 1.1)} {number(r)} {number(-r * 1.9)}z"
    return solid(data) if filled else line(data)


def turned(degrees: float, parts: Iterable[str]) -> str:
    """Return parts that are turned clockwise around the middle of the grid."""
    return f'<g transform="rotate({number(degrees)} {SIDE // 2} {SIDE // 2})">{"".join(parts)}</g>'


def pictogram(parts: Iterable[str]) -> str:
    """Return the whole file."""
    look = f'fill="none" stroke="var(--ink)" stroke-width="{STROKE}" stroke-linecap="round" stroke-linejoin="round"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}" {look}>'
    return "\n".join([head, *parts, "</svg>", ""])

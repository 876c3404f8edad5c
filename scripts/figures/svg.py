"""Points, paths and elements: everything that writes SVG."""

from collections.abc import Callable, Iterable, Sequence
from math import hypot

Point = tuple[float, float]
Curve = Callable[[float], float]

WIDTH = 493
STEP = 1.5  # between two samples of a curve
COARSE = 0.07  # a point nearer than this to its neighbours' line is left out


def number(value: float) -> str:
    """Return a number with one decimal, and none where it would be 0."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def sampled(curve: Curve, left: float, right: float) -> list[Point]:
    """Return points on a curve, both ends among them, with the ones left out that nobody would see."""
    count = max(1, round((right - left) / STEP))
    return thinned([(x, curve(x)) for x in (left + (right - left) * at / count for at in range(count + 1))])


def thinned(points: Sequence[Point]) -> list[Point]:
    """Leave out the points that lie on the line of their neighbours (Douglas and Peucker)."""
    (ax, ay), (bx, by) = points[0], points[-1]
    length = hypot(bx - ax, by - ay) or 1
    away = [abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length for x, y in points]
    far = max(range(len(points)), key=away.__getitem__)
    if len(points) < 3 or away[far] < COARSE:
        return [points[0], points[-1]]
    return thinned(points[: far + 1])[:-1] + thinned(points[far:])


def line(points: Iterable[Point]) -> str:
    """Return the path data of an open line."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def closed(points: Iterable[Point]) -> str:
    """Return the path data of a closed shape."""
    return line(points) + "Z"


def between(upper: Curve, lower: Curve, left: float, right: float) -> str:
    """Return the path data of the shape between two curves."""
    return closed(sampled(upper, left, right) + sampled(lower, left, right)[::-1])


def rounded(points: Sequence[Point], radius: float) -> str:
    """Return the path data of a closed shape with soft corners."""
    parts = []
    for at, corner in enumerate(points):
        before, after = points[at - 1], points[(at + 1) % len(points)]
        (ax, ay), (bx, by) = _towards(corner, before, radius), _towards(corner, after, radius)
        x, y = corner
        parts.append(f"{number(ax)} {number(ay)}Q{number(x)} {number(y)} {number(bx)} {number(by)}")
    return "M" + "L".join(parts) + "Z"


def _towards(start: Point, end: Point, length: float) -> Point:
    """Return the point `length` from start towards end, at most halfway."""
    x, y = end[0] - start[0], end[1] - start[1]
    share = min(0.5, length / (hypot(x, y) or 1))
    return start[0] + x * share, start[1] + y * share


def fill(colour: str, data: str) -> str:
    """Return a filled path."""
    return f'<path fill="{colour}" d="{data}"/>'


def stroke(colour: str, width: float, data: str, more: str = "") -> str:
    """Return a path drawn as a line with round ends."""
    ends = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'
    return f'<path {ends} stroke="{colour}" stroke-width="{number(width)}"{more} d="{data}"/>'


def shape(colour: str, edge: str, width: float, data: str) -> str:
    """Return a filled path with an outline."""
    return f'<path fill="{colour}" stroke="{edge}" stroke-width="{number(width)}" stroke-linejoin="round" d="{data}"/>'


def picture(bottom: int, parts: Iterable[str], top: int = 0) -> str:
    """Return the whole file; nothing is drawn above `top` or below `bottom`."""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 {top} {WIDTH} {bottom - top}">'
    return "\n".join([head, *parts, "</svg>", ""])

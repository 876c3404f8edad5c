"""What several pictograms are put together from: sun, clock, crystal, skin, and hands from the side."""

from collections.abc import Iterator
from math import cos, radians, sin

from pictograms.grid import line, number, rays, ring

SKIN = "M24 220Q128 184 232 220"


def skin() -> str:
    """Return the surface of the skin, at the foot of the grid."""
    return line(SKIN)


def sun(x: float, y: float, radius: float, turns: range = range(0, 360, 45)) -> Iterator[str]:
    """Yield a sun with its rays at some angles."""
    yield ring(x, y, radius)
    yield rays(x, y, radius + 22, radius + 32, turns)


def clock(x: float, y: float, radius: float) -> Iterator[str]:
    """Yield a clock."""
    yield ring(x, y, radius)
    yield line(f"M{number(x)} {number(y - radius * 0.5)}V{number(y)}H{number(x + radius * 0.42)}")


def hand(index: float, middle: float, ring_finger: float = 116, little: float = 104) -> str:
    """Return a hand that reaches down, its thumb at the left; each finger ends at its height."""
    data = f"M100 24C100 44 88 52 72 64L44 84a16 16 0 0 0 20 26L76 102V{number(index - 18)}a18 18 0 0 0 36 0V92"
    data += f"M112 {number(middle - 18)}V{number(index - 18)}M112 {number(middle - 18)}a18 18 0 0 0 36 0V88"
    data += f"M148 {number(ring_finger - 18)}a18 18 0 0 0 36 0V84"
    return line(data + f"M184 {number(little - 16)}a16 16 0 0 0 32 0V72C216 52 208 44 208 24")


def crystal(x: float, y: float, size: float) -> str:
    """Return a snow crystal: three bars with barbs at their ends."""
    data = ""
    for turn in range(0, 360, 60):
        a, b = sin(radians(turn)), -cos(radians(turn))
        data += f"M{number(x)} {number(y)}L{number(x + a * size)} {number(y + b * size)}"
        for side in (-1, 1):
            c, d = sin(radians(turn + side * 50)), -cos(radians(turn + side * 50))
            foot = x + a * size * 0.56, y + b * size * 0.56
            data += f"M{number(foot[0])} {number(foot[1])}"
            data += f"L{number(foot[0] + c * size * 0.4)} {number(foot[1] + d * size * 0.4)}"
    return line(data)


def wave(left: float, y: float, right: float, height: float = 18) -> str:
    """Return a line of water with two crests."""
    part = number((right - left) / 4)
    high = number(height)
    return line(f"M{number(left)} {number(y)}q{number((right - left) / 8)} -{high} {part} 0t{part} 0t{part} 0t{part} 0")


def steam(x: float, top: float, bottom: float) -> str:
    """Return a line of steam that rises."""
    rise = (bottom - top) / 2
    first, second, up, wide = (number(rise * share) for share in (0.4, 0.6, 1, 0.5))
    left = f"c-{wide} -{first} -{wide} -{second} 0 -{up}"
    return line(f"M{number(x)} {number(bottom)}{left}{left.replace('c-', 'c').replace(f' -{wide}', f' {wide}')}")

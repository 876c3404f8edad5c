"""Kinds of scars: how each shapes the surface, and how deep its body reaches."""

from dataclasses import dataclass
from math import cos, pi

from figures.svg import Curve
from figures.tone import Hue, Tone


@dataclass(frozen=True)
class Scar:
    """One scar: `lift` raises (or, below 0, sinks) the surface; `depth` is its body's reach below the skin's level.

    Between `left` and `right` the surface has the scar's colour; `calm` is how far it has lost its ridges (0 to 1),
    `thin` how much thinner the surface is, in units.
    """

    left: float
    right: float
    hue: Hue
    lift: Curve
    depth: Curve
    reach: tuple[float, float]  # where the body begins and ends
    calm: float = 1
    thin: float = 0


def eased(value: float) -> float:
    """Return 0 below 0, 1 above 1, and a soft step between them."""
    held = min(1, max(0, value))
    return held * held * (3 - 2 * held)


def plateau(middle: float, half: float, edge: float) -> Curve:
    """Return a curve that is 1 around the middle and falls to 0 at `half`, within `edge`."""
    return lambda x: eased((half - abs(x - middle)) / edge)


def bell(middle: float, half: float) -> Curve:
    """Return a curve that is 1 in the middle and 0 from `half` on."""
    return lambda x: (1 + cos(pi * min(1, abs(x - middle) / half))) / 2


def lens(middle: float, half: float, depth: float, power: float = 0.6) -> Curve:
    """Return how deep a rounded body reaches."""
    return lambda x: depth * max(0, 1 - ((x - middle) / half) ** 2) ** power


def times(factor: float, curve: Curve) -> Curve:
    """Return a curve made higher."""
    return lambda x: factor * curve(x)


def raised(middle: float, half: float, height: float, depth: float, hue: Hue) -> Scar:
    """Return a raised scar that stays within its wound."""
    lift = times(height, plateau(middle, half, half * 0.72))
    reach = (middle - half, middle + half)
    return Scar(middle - half * 0.9, middle + half * 0.9, hue, lift, lens(middle, half, depth), reach)


def keloid(middle: float, half: float, height: float, depth: float, hue: Hue) -> Scar:
    """Return a keloid: steep sides, and a body that has grown beyond its wound."""
    lift = times(height, lambda x: max(0, 1 - ((x - middle) / half) ** 4) ** 0.55)
    reach = (middle - half * 1.06, middle + half * 1.06)
    return Scar(middle - half, middle + half, hue, lift, lens(middle, half * 1.06, depth, 0.5), reach)


def flat_line(middle: float, half: float, depth: float, hue: Hue) -> Scar:
    """Return a flat line: a narrow band straight down into the dermis."""
    body = lens(middle, half * 1.15, depth, 0.22)
    return Scar(
        middle - half,
        middle + half,
        hue,
        times(-1.5, bell(middle, half)),
        body,
        (middle - half * 1.15, middle + half * 1.15),
    )


def ice_pick(middle: float, depth: float, tone: Tone) -> Scar:
    """Return a pit as narrow and deep as a pick makes it."""
    half = 19
    lift = times(-depth, bell(middle, half))
    body = lens(middle, half, depth + 20, 0.5)
    return Scar(middle - half, middle + half, tone.quiet, lift, body, (middle - half, middle + half), thin=2)


def boxcar(middle: float, half: float, depth: float, tone: Tone) -> Scar:
    """Return a pit with steep sides and a level floor."""
    lift = times(-depth, plateau(middle, half, 13))
    body = lens(middle, half, depth + 24, 0.4)
    return Scar(middle - half, middle + half, tone.quiet, lift, body, (middle - half + 4, middle + half - 4), thin=2)


def rolling(middle: float, half: float, depth: float, tone: Tone) -> Scar:
    """Return two soft dips side by side, like waves."""
    near, far = bell(middle - half * 0.48, half * 0.56), bell(middle + half * 0.46, half * 0.54)
    reach = (middle - half * 0.9, middle + half * 0.9)
    body = lens(middle, half * 0.9, depth + 26, 0.5)
    return Scar(
        middle - half, middle + half, tone.quiet, lambda x: -depth * (near(x) + 0.8 * far(x)), body, reach, 0.7, 1
    )


def sunken(middle: float, half: float, depth: float, hue: Hue) -> Scar:
    """Return one wide, soft dent."""
    lift = times(-depth, bell(middle, half))
    reach = (middle - half * 0.8, middle + half * 0.8)
    body = lens(middle, half * 0.8, depth + 30, 0.6)
    return Scar(middle - half * 0.75, middle + half * 0.75, hue, lift, body, reach, thin=1)


def stretch_mark(middle: float, half: float, dip: float, depth: float, hue: Hue) -> Scar:
    """Return a stretch mark: torn fibres under a thin surface that sinks by `dip`."""
    lift = times(-dip, plateau(middle, half, half * 0.7))
    reach = (middle - half * 1.05, middle + half * 1.05)
    return Scar(middle - half, middle + half, hue, lift, lens(middle, half * 1.05, depth, 0.5), reach, thin=5)

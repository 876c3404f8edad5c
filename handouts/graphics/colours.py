"""Colours as the eye sees them: contrast, lightness, the grey they print as, and the nearest colour that will do.

Source: W3C, "Web Content Accessibility Guidelines (WCAG) 2.2" (2023): relative luminance, contrast ratio. CIE 15:
the lightness L*. Bjoern Ottosson, "A perceptual color space for image processing" (2020): OKLab.
"""

from collections.abc import Callable
from itertools import chain

_STEPS = 500  # from black to white
_Triple = tuple[float, float, float]


def luminance(colour: str) -> float:
    """Return the relative luminance of #rrggbb: 0 is black, 1 is white."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_ratio(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def lightness(colour: str) -> float:
    """Return the lightness L* of #rrggbb: 0 is black, 100 is white, equal steps look equal."""
    share = luminance(colour)
    return 116 * share ** (1 / 3) - 16 if share > (6 / 29) ** 3 else share * (29 / 3) ** 3


def grey_percent(colour: str) -> float:
    """Return how much grey a printer without colours puts down for #rrggbb: 0 is white paper, 100 is black."""
    return 100 * (1 - _encoded(luminance(colour)))


def nearest(colour: str, will_do: Callable[[str], bool]) -> str | None:
    """Return the colour nearest to #rrggbb in lightness that will do, as "#rrggbb"; None when there is none.

    It keeps its hue, and as much of its strength as a colour of that lightness can have.
    """
    level, green_red, blue_yellow = _oklab(_linear(colour))
    sides = ((level - step / _STEPS, level + step / _STEPS) for step in range(_STEPS + 1))
    for other in chain.from_iterable(sides):
        if 0 <= other <= 1:
            found = _within_reach(other, green_red, blue_yellow)
            if will_do(found):
                return found
    return None


def _within_reach(level: float, green_red: float, blue_yellow: float) -> str:
    """Return the strongest colour of a lightness and hue that paper and screen can show."""
    for tenth in range(20, -1, -1):
        parts = _from_oklab(level, green_red * tenth / 20, blue_yellow * tenth / 20)
        if all(-0.001 <= part <= 1.001 for part in parts):
            return _written(parts)
    return _written((level**3, level**3, level**3))


def _linear(colour: str) -> _Triple:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _decoded(red), _decoded(green), _decoded(blue)


def _decoded(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _encoded(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else float(1.055 * part ** (1 / 2.4) - 0.055)


def _written(parts: _Triple) -> str:
    return "#" + "".join(f"{round(255 * min(1, max(0, _encoded(max(0, part))))):02x}" for part in parts)


def _oklab(parts: _Triple) -> _Triple:
    red, green, blue = parts
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _from_oklab(level: float, green_red: float, blue_yellow: float) -> _Triple:
    long = (level + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    middle = (level - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (level - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )

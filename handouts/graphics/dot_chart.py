"""Dot pictures: a hundred people as a hundred dots, so that a frequency can be seen."""

from fractions import Fraction
from math import ceil, cos, pi, sin
from urllib.parse import quote

from handouts.model.risk import HowOften

PEOPLE = 100
_ACROSS, _STEP = 25, 20  # dots in a row; from one to the next, in tenths of a millimetre where a row is 50 mm wide
_DOT, _OUTLINE, _RING = 16, 2, 4  # across; the stroke of a dot that nobody fills, and of a ring
_LEAST = Fraction(1, 12)  # of a dot: less cannot be seen


def dots(how_often: HowOften, colour: str, outline: str) -> str:
    """Return a picture of a frequency as a data address, or nothing where there is no number.

    A hundred people, each an outlined dot: full dots are those who have it, rings those who may; a part of a person is
    a part of a dot. It tells nothing that the words beside it do not tell.
    """
    if how_often.of is None:
        return ""
    sure = Fraction(how_often.n or 0, how_often.of) * PEOPLE
    possible = max(sure, Fraction(how_often.to or 0, how_often.of) * PEOPLE)
    drawn = _rows(0, PEOPLE, _DOT, outline) + _rows(0, PEOPLE, _DOT - 2 * _OUTLINE, "white")
    rings = int(sure), ceil(possible)  # someone who may is a whole ring
    if possible > sure:
        drawn += _rows(*rings, _DOT, colour) + _rows(*rings, _DOT - 2 * _RING, "white")
    drawn += _rows(0, int(sure), _DOT, colour)
    if sure % 1:
        drawn += _slice(int(sure), max(sure % 1, _LEAST), colour)
    wide, high = _ACROSS * _STEP, PEOPLE // _ACROSS * _STEP
    size = f"viewBox='0 0 {wide} {high}' width='{wide}' height='{high}'"
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' {size}>{drawn}</svg>"
    return f"data:image/svg+xml,{quote(svg)}"


def _rows(first: int, last: int, size: float, colour: str) -> str:
    """Draw the dots from one number to another: each row is one line of round dashes, which costs least."""
    return "".join(
        f"<path d='M{max(first - row, 0) * _STEP + _STEP // 2} {row // _ACROSS * _STEP + _STEP // 2}"
        f"h{(min(last - row, _ACROSS) - max(first - row, 0) - 1) * _STEP + 0.1:g}' fill='none' stroke='{colour}' "
        f"stroke-width='{size:g}' stroke-linecap='round' stroke-dasharray='0.1 {_STEP - 0.1:g}'/>"
        for row in range(first // _ACROSS * _ACROSS, last, _ACROSS)
    )


def _slice(number: int, share: Fraction, colour: str) -> str:
    """Fill a part of one dot, clockwise from the top."""
    across, down = number % _ACROSS * _STEP + _STEP // 2, number // _ACROSS * _STEP + _STEP // 2
    turn, radius = 2 * pi * float(share), _DOT / 2
    end = f"{across + radius * sin(turn):.2f} {down - radius * cos(turn):.2f}"
    way = int(share > Fraction(1, 2))
    return f"<path d='M{across} {down}V{down - radius:g}A{radius:g} {radius:g} 0 {way} 1 {end}Z' fill='{colour}'/>"

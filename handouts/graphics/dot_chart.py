"""Dot pictures: one dot for each person, so that a frequency can be seen."""

from urllib.parse import quote

from handouts.model.risk import HowOften

MOST = 100  # dots; more cannot be told apart
_ACROSS, _STEP, _RADIUS = 25, 10, 3.6
_NOBODY = "#c9d0d2"  # pale, also on a photocopy


def dots(how_often: HowOften, colour: str) -> str:
    """Return a picture of a frequency as a data address, or nothing where there is no number to count.

    It is drawn for 100 people or fewer. Full dots are the people who have it, rings those who may; the others are pale.
    It tells nothing that the words beside it do not tell.
    """
    sure, of = how_often.n, how_often.of
    if sure is None or of is None or of > MOST:
        return ""  # "up to" is no count: a picture of it would only look exact
    possible = max(sure, how_often.to or 0)
    if 2 * (possible - sure) > of:
        return ""  # so is a range as wide as this
    height = -(-of // _ACROSS) * _STEP
    drawn = "".join(_dot(number, sure, possible, colour) for number in range(of))
    size = f"viewBox='0 0 {_ACROSS * _STEP} {height}' width='{_ACROSS * _STEP}' height='{height}'"
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' {size}>{drawn}</svg>"
    return f"data:image/svg+xml,{quote(svg)}"


def _dot(number: int, sure: int, possible: int, colour: str) -> str:
    across, down = number % _ACROSS * _STEP + _STEP / 2, number // _ACROSS * _STEP + _STEP / 2
    place = f"cx='{across:g}' cy='{down:g}'"
    if number < sure:
        return f"<circle {place} r='{_RADIUS + 0.4:g}' fill='{colour}'/>"
    if number < possible:
        return f"<circle {place} r='{_RADIUS - 0.4:g}' fill='white' stroke='{colour}' stroke-width='1.6'/>"
    return f"<circle {place} r='{_RADIUS - 0.8:g}' fill='{_NOBODY}'/>"

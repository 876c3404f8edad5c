"""Geometry: the numbers of a drawing, looked at before anything draws them.

WeasyPrint 70 stops at numbers that it cannot read, and then the whole drawing is left out.
"""

import re
from collections.abc import Iterator

from handouts.graphics.drawing_parts import Part

SIDE_LIMIT = 1_000_000  # units from side to side; a drawing for print has some hundred
MARKED_LIMIT = 20_000  # points of lines that carry markers
_SPACE = r"[\s,]*+"
_NUMBER = r"[+-]?(?:\d++\.?\d*+|\.\d++)(?:[eE][+-]?\d++)?+"
_NEXT = _SPACE + _NUMBER
_ONE = re.compile(_NUMBER)
_UNITS = r"(?:px|pt|pc|mm|cm|in|Q|q|rem|em|ex|%)?"
_LENGTH = re.compile(rf"\s*{_NUMBER}\s*{_UNITS}\s*")
_LENGTHS = re.compile(rf"(?:{_NEXT}\s*{_UNITS})++\s*")
_NUMBERS = re.compile(rf"(?:{_NEXT})++{_SPACE}")
_PAIRS = re.compile(rf"(?:{_NEXT}{_NEXT})*+{_SPACE}")
_ARC = _NEXT * 3 + rf"{_SPACE}[01]{_SPACE}[01]" + _NEXT * 2
_STEP = (
    rf"[zZ]|[mMlLtT](?:{_NEXT * 2})++|[hHvV](?:{_NEXT})++|[cC](?:{_NEXT * 6})++|[sSqQ](?:{_NEXT * 4})++"
    rf"|[aA](?:{_ARC})++"
)
_PATH = re.compile(rf"\s*+(?:none|(?:[mM](?:{_NEXT * 2})++(?:{_SPACE}(?:{_STEP}))*+)?+){_SPACE}")
_VALUE = rf"{_NUMBER}(?:deg|rad|grad|turn|px|pt|mm|cm|in|pc|em)?"
_TURN = re.compile(rf"{_SPACE}(\w+)\s*\({_SPACE}({_VALUE}(?:{_SPACE}{_VALUE})*){_SPACE}\){_SPACE}")
_TAKES = {"matrix": {6}, "translate": {1, 2}, "scale": {1, 2}, "rotate": {1, 3}, "skewX": {1}, "skewY": {1}}
_TAKES |= {"translateX": {1}, "translateY": {1}, "scaleX": {1}, "scaleY": {1}, "skew": {1, 2}}
_HUGE = re.compile(r"(?<![\d.])0*[1-9]\d{6,}|[eE]\+?0*(?:[6-9]|[1-9]\d)")

_ONE_LENGTH = {"cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2", "fx", "fy", "fr", "offset", "stroke-width"}
_ONE_LENGTH |= {"width", "height", "markerWidth", "markerHeight", "textLength", "stroke-dashoffset"}
_MAY_BE_AUTO = {"width", "height", "rx", "ry"}
_MANY_LENGTHS = {"x", "y", "dx", "dy", "stroke-dasharray"}
_OPACITIES = {"opacity", "fill-opacity", "stroke-opacity", "stop-opacity"}
_TURNS = {"transform", "gradientTransform", "patternTransform"}
_MAY_BE_NONE = _TURNS | {"stroke-dasharray"}
_MOST_SHOWN = 40


def broken_numbers(part: Part) -> Iterator[str]:
    """Yield what is broken in the numbers of a part, such as `the viewBox "0 0 100" ...`."""
    for name, value in part.own.items():
        why = "" if _is_kept(name, value) else _broken(name, value, part.tag)
        if why:
            shown = " ".join(value.split())
            shown = shown if len(shown) <= _MOST_SHOWN else f"{shown[:_MOST_SHOWN]} ..."
            yield f'{name}="{shown}" in <{part.tag}>: {why}'


def marked_points(part: Part) -> int:
    """Return at how many points of a line a marker is drawn, nearly."""
    if not any(name.startswith("marker") and value.startswith("url") for name, value in part.held.items()):
        return 0
    return len(_ONE.findall(part.own.get("d", "") + " " + part.own.get("points", ""))) // 2


def _is_kept(name: str, value: str) -> bool:
    """Say whether a word stands in place of a number."""
    if value == "inherit":
        return name != "viewBox"
    return (value == "none" and name in _MAY_BE_NONE) or (name == "font-size" and value == "var(--label)")


def _broken(name: str, value: str, tag: str) -> str:  # noqa: C901, PLR0911, PLR0912  (a table in words)
    if name in _TABLE_OF_NUMBERS and _HUGE.search(value):
        return "the number is too large for a drawing"
    if name == "viewBox":
        if not _NUMBERS.fullmatch(value) or len(_ONE.findall(value)) != 4:
            return "four numbers are needed: left, top, width and height"
        wide, high = (float(one) for one in _ONE.findall(value)[2:])
        return "" if wide > 0 and high > 0 else "width and height must be more than 0"
    if name == "d":
        return "" if _PATH.fullmatch(value) else "the path cannot be read to its end"
    if name == "points":
        return "" if _PAIRS.fullmatch(value) else "pairs of numbers are needed"
    if name in _TURNS:
        return "" if _turns(value) else "this is no movement that can be read"
    if name in _OPACITIES:
        return "" if re.fullmatch(rf"\s*{_NUMBER}\s*%?\s*", value) else "a number from 0 to 1 is needed"
    if name == "font-size" or name in _ONE_LENGTH:
        if name in _MAY_BE_AUTO and value == "auto":
            return ""
        if not _LENGTH.fullmatch(value):
            return "a number is needed, with no unit but px, pt, mm, cm, in, em or %"
        below = name in {"width", "height", "r", "rx", "ry", "font-size", "stroke-width"}
        return "it may not be less than 0" if below and _first(value) < 0 else _empty(name, value, tag)
    if name in _MANY_LENGTHS:
        return "" if not value or _LENGTHS.fullmatch(value) else "numbers are needed"
    if name in {"rotate", "stroke-miterlimit", "pathLength"} and not _NUMBERS.fullmatch(value):
        return "a number is needed"
    if name == "orient" and not re.fullmatch(rf"auto|auto-start-reverse|{_NUMBER}", value):
        return "an angle in plain degrees is needed, or auto"
    return ""


_TABLE_OF_NUMBERS = _ONE_LENGTH | _MANY_LENGTHS | _TURNS | {"viewBox", "d", "points", "font-size", "rotate"}


def _empty(name: str, value: str, tag: str) -> str:
    """Say that a whole drawing is nothing wide; a shape without a size is only not drawn."""
    is_whole = tag == "svg" and name in {"width", "height"}
    return "it must be more than 0" if is_whole and _first(value) == 0 else ""


def _first(value: str) -> float:
    found = _ONE.search(value)
    return float(found[0]) if found else 0.0


def _turns(value: str) -> bool:
    """Say whether every step of a `transform` can be read, and leaves something to see."""
    at = 0
    while at < len(value):
        step = _TURN.match(value, at)
        if not step or len(_ONE.findall(step[2])) not in _TAKES.get(step[1], ()):
            return False
        at = step.end()
    return True

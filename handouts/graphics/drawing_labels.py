"""Labels: the words of a drawing, how large they are set, and why some will not be seen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf, sqrt
from xml.etree import ElementTree as ET

from handouts.graphics.drawing_parts import SVG, Part, parts

_DEFAULT_SIZE = 16.0
_UNITS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6, "": 1.0}
_LENGTH = re.compile(r"([+-]?[\d.]+(?:[eE][+-]?\d+)?)\s*([a-zA-Z%]*)")
_STEP = re.compile(r"(matrix|scale[XY]?)\s*\(([^)]*)\)")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_SILENT = {f"{SVG}title", f"{SVG}desc", f"{SVG}metadata", f"{SVG}style"}
_FLOWED = {"flowRoot", "flowPara", "flowDiv", "flowSpan", "flowLine"}
_NEVER_DRAWN = {"pattern", "marker", "mask", "clipPath"}
_WHITE = {"#fff", "#ffffff", "white", "transparent", "none", "rgb(255,255,255)"}
_SEEN = {"path", "rect", "circle", "ellipse", "polygon", "polyline", "use"}


@dataclass(frozen=True)
class Label:
    """Words of a drawing that stand together.

    `size` is that of its smallest letters, in the units of the drawing; `fault` says why it will not be read, as far as
    the drawing itself tells.
    """

    words: str
    size: float
    fault: str = ""


def labels(root: ET.Element) -> tuple[Label, ...]:
    """Return the words of a drawing; its title and description are none."""
    everything = list(parts(root))
    within: dict[ET.Element, list[Part]] = {}
    for part in everything:
        for outer in (*part.above, part):
            if outer.tag in {"text", "flowRoot"}:
                within.setdefault(outer.element, []).append(part)
                break
    used = _used(everything)
    painted = False  # has anything been drawn below that white letters could stand on?
    found = []
    for part in everything:
        if part.element in within and within[part.element][0] is part:
            words = " ".join("".join(_spoken(part.element)).split())
            if words:
                inside = within[part.element]
                found.append(Label(words, _smallest(inside), _fault(inside, painted=painted, used=used)))
        painted = painted or _is_ground(part)
    return tuple(found)


def _spoken(element: ET.Element) -> Iterator[str]:
    """Yield the words of a text, without what only machines read."""
    yield element.text or ""
    for child in element:
        if child.tag not in _SILENT:
            yield from _spoken(child)
            if str(child.tag).removeprefix(SVG) in _FLOWED:
                yield " "
        yield child.tail or ""


def _used(everything: list[Part]) -> set[str]:
    return {part.own["href"].removeprefix("#") for part in everything if part.tag == "use" and "href" in part.own}


def _fault(inside: list[Part], *, painted: bool, used: set[str]) -> str:  # noqa: PLR0911  (a table in words)
    text = inside[0]
    around = (*text.above, text)
    tags = {part.tag for part in (*around, *inside)}
    if tags & _FLOWED or any(_flows(part) for part in inside):
        return "it flows into a shape"
    if "textPath" in tags:
        return "it runs along a path"
    if "tref" in tags:
        return "it is taken from elsewhere in the drawing"
    if "switch" in tags:
        return "it is one of several for different readers"
    if tags & _NEVER_DRAWN or any(
        one.tag in {"defs", "symbol"} and not used & {part.own.get("id", "") for part in around} for one in text.above
    ):
        return "it stands in a part that is never drawn"
    spoken = [part for part in inside if _has_words(part)]
    for part in spoken:
        chain = (*part.above, part)
        if any(one.own.get("display") == "none" for one in chain) or part.held.get("visibility") in {
            "hidden",
            "collapse",
        }:
            return "it is hidden"
        if any(_is_zero(one.own.get("opacity")) for one in chain) or (
            _is_zero(part.held.get("fill-opacity")) and _is_pale(part, "stroke", "none", painted=painted)
        ):
            return "it is transparent"
        pale = _is_pale(part, "fill", "black", painted=painted) and _is_pale(part, "stroke", "none", painted=painted)
        if pale:
            return "it has no colour that shows"
    return ""


def _flows(part: Part) -> bool:
    return any(part.held.get(name, "auto") not in {"auto", "none", "0"} for name in ("inline-size", "shape-inside"))


def _is_pale(part: Part, paint: str, usual: str, *, painted: bool) -> bool:
    colour = part.held.get(paint, usual).lower().replace(" ", "")
    return colour in ({"none", "transparent"} if painted else _WHITE)


def _is_zero(value: str | None) -> bool:
    numbers = _NUMBER.findall(value or "")
    return bool(numbers) and float(numbers[0]) <= 0


def _is_ground(part: Part) -> bool:
    """Say whether a part paints a ground on which white letters can be read."""
    if part.tag not in _SEEN:
        return False
    paints = (part.held.get("fill", "black"), part.held.get("stroke", "none"))
    return any(one.lower().replace(" ", "") not in _WHITE for one in paints)


def _has_words(part: Part) -> bool:
    own = [part.element.text, *(child.tail for child in part.element)]
    return any((one or "").strip() for one in own)


def _smallest(inside: list[Part]) -> float:
    return min((_size(part) * _scale(part) for part in inside if _has_words(part)), default=inf)


def _size(part: Part) -> float:
    """Return the size of a part's letters in its own units; sizes in em and % count from those around it."""
    size = _DEFAULT_SIZE
    for one in (*part.above, part):
        value = one.own.get("font-size") or one.own.get("font", "")
        found = _LENGTH.search(value)
        if not found:
            continue
        number, unit = float(found[1]), found[2].lower()
        if unit in {"em", "%", "ex"}:
            size *= number * {"em": 1, "%": 0.01, "ex": 0.5}[unit]
        elif unit == "rem":
            size = number * _DEFAULT_SIZE
        else:
            size = number * _UNITS.get(unit, 0.0)
    return size


def _scale(part: Part) -> float:
    """Return how much larger than drawn a part is set, by the movements of those around it."""
    scale = 1.0
    for one in (*part.above, part):
        for step in _STEP.finditer(one.own.get("transform", "")):
            numbers = [float(number) for number in _NUMBER.findall(step[2])]
            if step[1] == "matrix" and len(numbers) == 6:
                scale *= sqrt(abs(numbers[0] * numbers[3] - numbers[1] * numbers[2]))
            elif step[1] != "matrix" and numbers:
                scale *= min(abs(number) for number in numbers)
    return scale

"""Pictograms: signs for what to do, taken out of their files so that a frame can be drawn round them."""

import re
from xml.etree import ElementTree as ET
from xml.sax.saxutils import quoteattr

from handouts.graphics.drawing_parts import SVG, read_drawing

SIDE = 256  # units of the grid, across and down
_OF_THE_FILE = {"viewBox", "width", "height", "x", "y", "version", "id", "class", "preserveAspectRatio"}


def file_of(name: str) -> str:
    """Return the file of a pictogram by its name, such as `cold-pack`."""
    return f"data/pictograms/{name}.svg"


def drawn(data: bytes) -> str:
    """Return what a pictogram draws as one group of SVG, on a grid of 256 units.

    Its file was looked at before (see `pictures`); a drawing on another grid is made to fit this one.
    """
    root = read_drawing(data)
    look = {name: value for name, value in root.attrib.items() if name not in _OF_THE_FILE}
    box = root.get("viewBox") or f"0 0 {root.get('width', SIDE)} {root.get('height', SIDE)}"
    left, top, wide, high = (float(one) for one in re.findall(r"[-+.\de]+", box))
    if (left, top, wide, high) != (0, 0, SIDE, SIDE):
        scale = SIDE / max(wide, high)
        x, y = SIDE / 2 - (left + wide / 2) * scale, SIDE / 2 - (top + high / 2) * scale
        look["transform"] = f"translate({x:g} {y:g}) scale({scale:g})"
    return _element("g", look, root)


def _element(tag: str, attributes: dict[str, str], part: ET.Element) -> str:
    """Return an element as text, with plain names; words and what has another vocabulary are left out."""
    own = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items() if "{" not in name)
    inner = "".join(
        _element(str(one.tag).removeprefix(SVG), one.attrib, one) for one in part if str(one.tag).startswith(SVG)
    )
    return f"<{tag}{own}>{inner}</{tag}>" if inner else f"<{tag}{own}/>"

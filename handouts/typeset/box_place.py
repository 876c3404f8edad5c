"""Places: where a box stands on the page, and which file its picture comes from."""

from typing import Any
from urllib.parse import unquote

from weasyprint.layout.replaced import replacedbox_layout

from handouts.model.pages import Placed

MM_PER_PX = 25.4 / 96
Box = tuple[float, float, float, float]
_ASSET = "asset:///"


def name_of(box: Any) -> str:
    """Return the file of a picture, such as `data/figures/knee.svg`; empty for what is no file of the project."""
    address = unquote(box.element.get("src", "")) if box.element is not None else ""
    return address.removeprefix(_ASSET) if address.startswith(_ASSET) else ""


def place_of(box: Any, page: int) -> Placed:
    """Say where a picture stands: as large as it is drawn in its box (`object-fit`)."""
    wide, high, left, top = replacedbox_layout(box)
    return Placed(name_of(box), page, *(edge * MM_PER_PX for edge in (left, top, wide, high)))


def moved(box: Box, matrix: Any) -> Box:
    """Return the box around one that a transform has moved, turned or made smaller."""
    if not matrix:
        return box
    corners = [matrix.transform_point(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    return (
        min(x for x, _ in corners),
        min(y for _, y in corners),
        max(x for x, _ in corners),
        max(y for _, y in corners),
    )

"""Pictures read back: the words of each drawing as they stand in the finished PDF, and how large they are."""

import ctypes
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import hypot, inf
from typing import Any

import pypdfium2
from pypdfium2 import raw

from handouts.graphics.drawing_labels import labels
from handouts.graphics.drawing_parts import read_drawing
from handouts.model.pages import Blemish, Placed

PT_PER_MM = 72 / 25.4
PX_PER_MM = 96 / 25.4
Box = tuple[float, float, float, float]
_REACH_PT = 12.0  # of a letter that an edge cuts
_EDGE_PT = 0.5  # letters whose boxes reach this far over the edge are whole
# What changes the size of letters in other ways than the drawing's own numbers tell.
_REACHES_IN = re.compile(
    rb"<(?:\w+:)?(?:use|symbol)\b|textLength|lengthAdjust|matrix|scale|skew|viewBox.*viewBox", re.DOTALL
)


def read_pictures(
    pdf: bytes, placed: Sequence[Placed], files: Mapping[str, bytes], blemishes: Sequence[Blemish] = ()
) -> tuple[tuple[Placed, ...], tuple[Blemish, ...]]:
    """Return the pictures that are files of the composition, and the blemishes that lie in none of them.

    Drawings come with the words that are found in them, and with what is wrong with their ink.
    """
    named = [one for one in placed if one.name in files]
    if not any(_may_speak(one.name, files) for one in named):
        return tuple(named), tuple(blemishes)
    pictures, left = [], list(blemishes)
    with pypdfium2.PdfDocument(pdf) as document:
        for one in named:
            if not _may_speak(one.name, files):
                pictures.append(one)
                continue
            page = document[one.page - 1]
            box = _box(page, one)
            own = tuple(each for each in left if each.page == one.page and _holds(box, each.box))
            left = [each for each in left if each not in own]
            words = page.get_textpage()
            found: str = words.get_text_bounded(*box)
            printed = tuple(_printed(one, files[one.name]))
            is_mirrored = False
            if _REACHES_IN.search(files[one.name]):
                letters = list(_letters(words, box))
                printed = tuple((said, min(size, _measured(said, letters))) for said, size in printed)
                is_mirrored = any(is_turned for _, _, is_turned in letters)
            pictures.append(replace(one, found=found, printed=printed, blemishes=own, is_mirrored=is_mirrored))
    return tuple(pictures), tuple(left)


def _may_speak(name: str, files: Mapping[str, bytes]) -> bool:
    return name.lower().endswith(".svg") and (b"text" in files[name] or b"flowRoot" in files[name])


def _printed(one: Placed, data: bytes) -> Iterator[tuple[str, float]]:
    """Yield the words of a drawing, each with the size of its smallest letters in points."""
    root = read_drawing(data)
    scale = 1.0
    box = (root.get("viewBox") or "").replace(",", " ").split()
    if len(box) == 4:
        scale = min(one.width_mm / float(box[2]), one.height_mm / float(box[3])) * PX_PER_MM
    for label in labels(root):
        yield label.words, label.size * scale * 0.75


def _letters(words: Any, box: Box) -> Iterator[tuple[str, float, bool]]:
    """Yield the letters in a box: each with its size in points, the smaller way, and whether it stands mirrored."""
    left, bottom, right, top = box
    x, y, matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
    for index in range(words.count_chars()):
        raw.FPDFText_GetCharOrigin(words, index, x, y)
        if not (left <= x.value <= right and bottom <= y.value <= top):
            continue
        sign = chr(raw.FPDFText_GetUnicode(words, index))
        if sign.isspace() or not raw.FPDFText_GetMatrix(words, index, matrix):
            continue
        size = raw.FPDFText_GetFontSize(words, index)
        smaller = size * min(hypot(matrix.a, matrix.b), hypot(matrix.c, matrix.d))
        yield sign, smaller, matrix.a * matrix.d < matrix.b * matrix.c


def _measured(said: str, letters: Sequence[tuple[str, float, bool]]) -> float:
    """Return the size of the smallest letter of words, wherever they are printed; inf where they are not found."""
    wanted, printed = "".join(said.split()), "".join(sign for sign, _, _ in letters)
    places = [found.start() for found in re.finditer(re.escape(wanted), printed)]
    return min((size for at in places for _, size, _ in letters[at : at + len(wanted)]), default=inf)


def _box(page: Any, one: Placed) -> Box:
    """Return a picture's box in points from the bottom left of its sheet, with room for letters that reach over it."""
    west, _, _, north = page.get_trimbox()
    left, top = west + one.left_mm * PT_PER_MM, north - one.top_mm * PT_PER_MM
    right, bottom = left + one.width_mm * PT_PER_MM, top - one.height_mm * PT_PER_MM
    return left - _EDGE_PT, bottom - _EDGE_PT, right + _EDGE_PT, top + _EDGE_PT


def _holds(box: Box, other: Box) -> bool:
    """Say whether the middle of a box lies in another, or hardly outside: letters that are cut reach over the edge."""
    across, up = (other[0] + other[2]) / 2, (other[1] + other[3]) / 2
    return box[0] - _REACH_PT <= across <= box[2] + _REACH_PT and box[1] - _REACH_PT <= up <= box[3] + _REACH_PT

"""Paint: what a page of a PDF puts on the paper, in the order in which it is painted."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from pypdfium2 import raw

Box = tuple[float, float, float, float]  # left, bottom, right, top in points from the page's bottom left
EVERYWHERE: Box = (-1e6, -1e6, 1e6, 1e6)
_RECTANGLE = 5  # most segments of a rectangle's path
_FRAME = 40  # most of a frame's, with round corners
_TWO = 2  # outlines of a frame
_FLOATS = tuple(ctypes.c_float() for _ in range(4))
_WHOLE = tuple(ctypes.c_uint() for _ in range(4))
_LONGEST_NAME = 256  # bytes
_BOLD = re.compile(rb"bold|black|heavy", re.IGNORECASE)
_MODES = (ctypes.c_int(), ctypes.c_int())
_TO_MODES = tuple(map(ctypes.byref, _MODES))
_TO_FLOATS = tuple(map(ctypes.byref, _FLOATS))
_TO_WHOLE = tuple(map(ctypes.byref, _WHOLE))


@dataclass(slots=True)
class Group:
    """What a group hands down to what is in it."""

    matrix: raw.FS_MATRIX | None
    alpha: float
    clip: Box


@dataclass(slots=True)
class Painted:
    """One piece of paint: text, a filled or stroked path, or a picture (a photograph, a gradient by name).

    `box` is where it lies, `clip` what of it may be seen; `colour` is red, green, blue from 0 to 255. `is_whole` says
    that it fills all of its box, `segments` counts those of a frame. `alpha` counts that of its `group`
    too, `own_alpha` does not.
    """

    kind: Literal["text", "fill", "line", "picture"]
    box: Box
    colour: tuple[int, int, int]
    alpha: float
    own_alpha: float
    clip: Box
    is_whole: bool
    segments: int
    thing: Any = field(repr=False)
    group: Group = field(repr=False)
    _hole: Box | None = None

    @property
    def hole(self) -> Box | None:
        """Return the box that a frame leaves open; None of what is no frame."""
        if self.segments:
            self._hole, self.segments = _hole(self.thing, self.segments, self.group), 0
        return self._hole


def painted(page: Any) -> Iterator[Painted]:
    """Yield everything that a page paints, from the first to the last."""
    top = Group(None, 1.0, EVERYWHERE)
    for position in range(raw.FPDFPage_CountObjects(page)):
        yield from _read(raw.FPDFPage_GetObject(page, position), top)


def _read(thing: Any, inside: Group) -> Iterator[Painted]:
    kind = raw.FPDFPageObj_GetType(thing)
    raw.FPDFPageObj_GetFillColor(thing, *_TO_WHOLE)
    red, green, blue, alpha = (one.value for one in _WHOLE)
    share = inside.alpha * alpha / 255
    clip = inside.clip
    path = raw.FPDFPageObj_GetClipPath(thing)
    count = raw.FPDFClipPath_CountPaths(path)
    if count > 0:
        clip = _clipped(path, count, inside)
    if kind == raw.FPDF_PAGEOBJ_FORM:
        matrix = raw.FS_MATRIX()
        raw.FPDFPageObj_GetMatrix(thing, matrix)
        below = Group(_product(matrix, inside.matrix), share, clip)
        for position in range(raw.FPDFFormObj_CountObjects(thing)):
            yield from _read(raw.FPDFFormObj_GetObject(thing, position), below)
        return
    raw.FPDFPageObj_GetBounds(thing, *_TO_FLOATS)
    left, bottom, right, top = (one.value for one in _FLOATS)
    box = (left, bottom, right, top) if inside.matrix is None else _moved((left, bottom, right, top), inside.matrix)
    shape: Literal["text", "fill", "line", "picture"] = "picture"
    is_whole, frame = True, 0
    if kind == raw.FPDF_PAGEOBJ_TEXT:
        shape = "text"
    elif kind == raw.FPDF_PAGEOBJ_PATH:
        raw.FPDFPath_GetDrawMode(thing, *_TO_MODES)
        mode = _MODES[0].value
        shape = "fill" if mode else "line"
        segments = raw.FPDFPath_CountSegments(thing)
        is_whole = count <= 1 and segments <= _RECTANGLE
        if mode == raw.FPDF_FILLMODE_ALTERNATE and 2 * _RECTANGLE <= segments <= _FRAME:
            frame = segments
    yield Painted(shape, box, (red, green, blue), share, alpha / 255, clip, is_whole, frame, thing, inside)


def _hole(thing: Any, segments: int, inside: Group) -> Box | None:
    """Return the box that a frame leaves open: the inner one of its two outlines."""
    outlines: list[list[tuple[float, float]]] = []
    for position in range(segments):
        segment = raw.FPDFPath_GetPathSegment(thing, position)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
            outlines.append([])
        outlines[-1].append(_point(segment))
    if len(outlines) != _TWO:
        return None
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(thing, matrix)
    whole = _product(matrix, inside.matrix)
    first, second = (_moved(_around(points), whole) for points in outlines)
    return first if common(first, second) == first else second


def _point(segment: Any) -> tuple[float, float]:
    raw.FPDFPathSegment_GetPoint(segment, *_TO_FLOATS[:2])
    return _FLOATS[0].value, _FLOATS[1].value


def _around(points: list[tuple[float, float]]) -> Box:
    return min(x for x, _ in points), min(y for _, y in points), max(x for x, _ in points), max(y for _, y in points)


def _clipped(path: Any, count: int, inside: Group) -> Box:
    """Return the box around what a clip leaves."""
    box = inside.clip
    for number in range(count):
        segments = range(raw.FPDFClipPath_CountPathSegments(path, number))
        points = [_point(raw.FPDFClipPath_GetPathSegment(path, number, position)) for position in segments]
        if points:
            around = _around(points)
            box = common(box, around if inside.matrix is None else _moved(around, inside.matrix))
    return box


def common(one: Box, other: Box) -> Box:
    """Return what two boxes share; where they share nothing, left lies right of right, or bottom above top."""
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def _product(one: raw.FS_MATRIX, other: raw.FS_MATRIX | None) -> raw.FS_MATRIX:
    """Return a matrix that does first the one and then the other."""
    if other is None:
        return one
    return raw.FS_MATRIX(
        one.a * other.a + one.b * other.c,
        one.a * other.b + one.b * other.d,
        one.c * other.a + one.d * other.c,
        one.c * other.b + one.d * other.d,
        one.e * other.a + one.f * other.c + other.e,
        one.e * other.b + one.f * other.d + other.f,
    )


def _moved(box: Box, matrix: raw.FS_MATRIX) -> Box:
    """Return the box around one that a matrix has moved, turned or made smaller."""
    corners = [
        (matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f)
        for x in (box[0], box[2])
        for y in (box[1], box[3])
    ]
    return (
        min(x for x, _ in corners),
        min(y for _, y in corners),
        max(x for x, _ in corners),
        max(y for _, y in corners),
    )


def words(thing: Any, text_page: Any) -> str:
    """Return the words of a piece of text."""
    size = raw.FPDFTextObj_GetText(thing, text_page, None, 0)
    buffer = (ctypes.c_ushort * (size // 2))()
    raw.FPDFTextObj_GetText(thing, text_page, buffer, size)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\x00")


def type_of(thing: Any) -> tuple[float, bool]:
    """Return the size of a piece of text on the paper in points, and whether it is bold."""
    size, matrix = ctypes.c_float(), raw.FS_MATRIX()
    raw.FPDFTextObj_GetFontSize(thing, size)
    raw.FPDFPageObj_GetMatrix(thing, matrix)
    scale = (matrix.c**2 + matrix.d**2) ** 0.5
    name = ctypes.create_string_buffer(_LONGEST_NAME)
    raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(thing), name, _LONGEST_NAME)
    # WeasyPrint 70 gives every font the weight 400.
    return size.value * scale, _BOLD.search(name.value) is not None

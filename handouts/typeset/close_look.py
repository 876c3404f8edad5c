"""A lens: looks closely at one piece of text on a page, with everything else and alone."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil
from typing import Any

from pypdfium2 import raw

from handouts.graphics.colours import contrast_ratio
from handouts.typeset.paint_order import Box, Painted

SCALE = 300 / 72  # pixels a point
_SEEN = 3  # of 255: two pixels that differ less are the same to the eye
_CORE = 0.5  # of the darkest: the pixels of a stroke that are covered for the most part

Pixels = list[tuple[int, int, int]]


@dataclass(frozen=True)
class Look:
    """What was seen of a piece of text: how much of its strokes (0 to 1), and its contrast with what lies below."""

    share: float
    ratio: float


@dataclass(frozen=True)
class Lens:
    """One page, and everything that is painted on it."""

    page: Any
    things: list[Painted]

    def look(self, one: Painted) -> Look:
        """Look at a piece of text: as it is, without it, and alone."""
        with_it = self._pixels(one.box)
        with self._without([one]):
            below = self._pixels(one.box)
        strokes = self._strokes(one, one.box)
        seen = [place for place in strokes if _differ(with_it[place], below[place])]
        if not seen:
            return Look(0.0, 1.0)
        ratios = sorted(contrast_ratio(_hex(with_it[place]), _hex(below[place])) for place in seen)
        return Look(len(seen) / len(strokes), ratios[len(ratios) * 3 // 4])

    def touch(self, one: Painted, other: Painted) -> bool:
        """Say whether the strokes of two pieces of text lie on one another."""
        area = _around(one.box, other.box)
        first, second = set(self._strokes(one, area)), set(self._strokes(other, area))
        return bool(first & second)

    def _strokes(self, one: Painted, area: Box) -> list[int]:
        """Return the places of the pixels that a text covers, when it is black and nothing else is there."""
        with self._without([other for other in self.things if other is not one]), _blackened(one):
            pixels = self._pixels(area)
        darkest = min(sum(pixel) for pixel in pixels)
        limit = 765 - _CORE * (765 - darkest)
        return [place for place, pixel in enumerate(pixels) if sum(pixel) <= limit] if darkest < 765 else []

    @contextmanager
    def _without(self, others: list[Painted]) -> Iterator[None]:
        for other in others:
            raw.FPDFPageObj_SetIsActive(other.thing, 0)
        try:
            yield
        finally:
            for other in others:
                raw.FPDFPageObj_SetIsActive(other.thing, 1)

    def _pixels(self, area: Box) -> Pixels:
        """Return the pixels of an area, from the top left, row by row; paper is white."""
        columns, rows, stride, data = drawn(self.page, area, SCALE, raw.FPDFBitmap_BGRx)
        return [
            (data[at + 2], data[at + 1], data[at])
            for row in range(rows)
            for at in range(row * stride, row * stride + 4 * columns, 4)
        ]


def drawn(page: Any, area: Box, scale: float, form: int) -> tuple[int, int, int, bytes]:
    """Draw an area of a page on white paper; return columns, rows, bytes in a row, and the pixels from the top left."""
    west, south, east, north = page.get_bbox()
    left, bottom, right, top = area
    columns, rows = max(1, ceil((right - left) * scale)), max(1, ceil((top - bottom) * scale))
    bitmap = raw.FPDFBitmap_CreateEx(columns, rows, form, None, 0)
    try:
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, 0xFFFFFFFF)
        place = (round((west - left) * scale), round((top - north) * scale))
        size = (round((east - west) * scale), round((north - south) * scale))
        raw.FPDF_RenderPageBitmap(bitmap, page, *place, *size, 0, 0)
        stride = raw.FPDFBitmap_GetStride(bitmap)
        return columns, rows, stride, ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * rows)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)


@contextmanager
def _blackened(one: Painted) -> Iterator[None]:
    raw.FPDFPageObj_SetFillColor(one.thing, 0, 0, 0, 255)
    try:
        yield
    finally:
        alpha = round(255 * one.own_alpha)
        raw.FPDFPageObj_SetFillColor(one.thing, *one.colour, alpha)


def _differ(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return any(abs(first - second) >= _SEEN for first, second in zip(one, other, strict=True))


def _hex(pixel: tuple[int, int, int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*pixel)


def _around(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])

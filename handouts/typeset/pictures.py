"""Pictures read back: the words of each drawing as they stand in the finished PDF, and how large they are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import pypdfium2

from handouts.drawing.label import labels
from handouts.drawing.part import read_drawing
from handouts.model.pages import Placed

PT_PER_MM = 72 / 25.4
PX_PER_MM = 96 / 25.4
_EDGE_PT = 0.5  # letters whose boxes reach this far over the edge are whole


def read_pictures(pdf: bytes, placed: Sequence[Placed], files: Mapping[str, bytes]) -> Iterator[Placed]:
    """Yield the pictures that are files of the composition; drawings with the words that are found in them."""
    named = [one for one in placed if one.name in files]
    if not any(_may_speak(one.name, files) for one in named):
        yield from named
        return
    with pypdfium2.PdfDocument(pdf) as document:
        for one in named:
            printed = tuple(_printed(one, files[one.name])) if _may_speak(one.name, files) else ()
            found = _words(document, one) if printed else ""
            yield replace(one, found=found, printed=printed)


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


def _words(document: pypdfium2.PdfDocument, one: Placed) -> str:
    """Return what can be read inside a picture's box."""
    page = document[one.page - 1]
    west, _, _, north = page.get_trimbox()
    left, top = west + one.left_mm * PT_PER_MM, north - one.top_mm * PT_PER_MM
    right, bottom = left + one.width_mm * PT_PER_MM, top - one.height_mm * PT_PER_MM
    text = page.get_textpage()
    found: str = text.get_text_bounded(left - _EDGE_PT, bottom - _EDGE_PT, right + _EDGE_PT, top + _EDGE_PT)
    return found

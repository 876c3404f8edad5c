"""Read back: the finished PDF as a reader program sees it."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import pypdfium2
from pypdfium2 import raw

from handouts.model.pages import Blemish, Page
from handouts.typeset.ink import Pairs, look_at
from handouts.typeset.measure import PlacedWords

PT_PER_MM = 72 / 25.4
_HEADING = re.compile("H[1-6]")
_MOST_FAULTS = 120  # of a leaflet: then its other pages are not looked at
_MOST_TEXTS = 256  # bytes
_WIDE = ctypes.POINTER(raw.FPDF_WCHAR)


@dataclass(frozen=True)
class ReadBack:
    """Pages, embedded and missing fonts, link addresses, alternative texts and what a screen reader is told first."""

    pages: tuple[Page, ...]
    faces: frozenset[str]
    unembedded: frozenset[str]
    links: frozenset[str]
    alternative_texts: frozenset[str]
    headings: tuple[int, ...]
    figures_without_alt: int
    language: str
    title: str
    is_tagged: bool
    blemishes: tuple[Blemish, ...]
    pairs: Pairs


@dataclass(frozen=True)
class _Element:
    """One element of the structure tree: its type (`H1`, `Figure`) and its alternative text."""

    kind: str
    alternative: str


def read_back(
    data: bytes,
    bodies: tuple[tuple[float, float, float, float], ...],
    placed: tuple[tuple[PlacedWords, ...], ...] | None = None,
) -> ReadBack:
    """Read a PDF; `bodies` holds each page's text area in mm from the top left: left, top, right, bottom.

    `placed` are the words that were laid out on each page; without them the ink is not looked at.
    """
    with pypdfium2.PdfDocument(data) as document:
        pages: list[Page] = []
        faces, unembedded, links = set[str](), set[str](), set[str]()
        elements: list[_Element] = []
        found: list[Blemish] = []
        pairs: Pairs = frozenset()
        for number, (page, body) in enumerate(zip(document, bodies, strict=True), 1):
            words = page.get_textpage()
            pages.append(_page(page, words, body))
            if placed is not None and len(found) < _MOST_FAULTS:
                wrong, colours = look_at(page, number, words, placed[number - 1])
                found += wrong
                pairs |= colours
            for name, embedded in _fonts(page):
                (faces if embedded else unembedded).add(name)
            links.update(_links(document, page))
            elements += _elements(page)
        return ReadBack(
            pages=tuple(pages),
            faces=frozenset(faces),
            unembedded=frozenset(unembedded),
            links=frozenset(links),
            alternative_texts=frozenset(one.alternative for one in elements if one.alternative),
            headings=tuple(int(one.kind[1]) for one in elements if _HEADING.fullmatch(one.kind)),
            figures_without_alt=sum(one.kind == "Figure" and not one.alternative.strip() for one in elements),
            language=_language(document),
            title=document.get_metadata_value("Title"),
            is_tagged=document.is_tagged(),
            blemishes=tuple(found),
            pairs=pairs if len(found) < _MOST_FAULTS else pairs | {None},
        )


def _page(page: Any, words: Any, body: tuple[float, float, float, float]) -> Page:
    """Read one page; what counts is the page as it is cut: paper for bleed and crop marks lies around it."""
    west, south, east, north = page.get_trimbox()
    left, top, right, bottom = (edge * PT_PER_MM for edge in body)
    first, last = north - top, north - bottom
    inside = words.get_text_bounded(left=west + left - 1, right=west + right + 1, top=first + 1, bottom=last - 1)
    everything = words.get_text_bounded()
    below = words.get_text_bounded(left=west, right=east, top=last, bottom=south)
    above = words.get_text_bounded(left=west, right=east, top=north, bottom=first)
    margins = f"{above}\n{below}" if len(everything) > len(inside) else ""
    return Page((east - west) / PT_PER_MM, (north - south) / PT_PER_MM, inside, margins)


def _fonts(page: Any) -> Iterator[tuple[str, bool]]:
    """Yield the name of each font in use, without its subset mark, and whether it is embedded."""
    seen: set[int] = set()
    for font in _fonts_in_use(page):
        address = ctypes.cast(font, ctypes.c_void_p).value or 0
        if address in seen:
            continue
        seen.add(address)
        name = _text(lambda buffer, size, font=font: raw.FPDFFont_GetBaseFontName(font, buffer, size), "utf-8")
        yield name.split("+", 1)[-1].rstrip(","), raw.FPDFFont_GetIsEmbedded(font) == 1


def _fonts_in_use(page: Any) -> Iterator[Any]:
    """Yield the font of each piece of text, also of those inside groups."""
    waiting = [raw.FPDFPage_GetObject(page, position) for position in range(raw.FPDFPage_CountObjects(page))]
    while waiting:
        thing = waiting.pop()
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            yield raw.FPDFTextObj_GetFont(thing)
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            inside = range(raw.FPDFFormObj_CountObjects(thing))
            waiting += [raw.FPDFFormObj_GetObject(thing, position) for position in inside]


def _links(document: Any, page: Any) -> Iterator[str]:
    position = ctypes.c_int(0)
    link = raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page, position, link):
        action = raw.FPDFLink_GetAction(link)
        if action:
            yield _text(
                lambda buffer, size, action=action: raw.FPDFAction_GetURIPath(document, action, buffer, size), "utf-8"
            )


def _language(document: Any) -> str:
    """Return the language that the document names for all its text, such as `en`; empty when it names none."""

    def get(buffer: Any, size: int) -> int:
        return int(raw.FPDFCatalog_GetLanguage(document, buffer and ctypes.cast(buffer, _WIDE), size))

    return _text(get, "utf-16-le")


def _elements(page: Any) -> Iterator[_Element]:
    """Yield the elements of the structure tree that stand on a page, in reading order; none without tags."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return
    try:
        count = raw.FPDF_StructTree_CountChildren(tree)
        waiting = [raw.FPDF_StructTree_GetChildAtIndex(tree, position) for position in reversed(range(count))]
        while waiting:
            element = waiting.pop()
            if not element:
                continue
            kind = _text(partial(raw.FPDF_StructElement_GetType, element), "utf-16-le")
            yield _Element(kind, _text(partial(raw.FPDF_StructElement_GetAltText, element), "utf-16-le"))
            count = raw.FPDF_StructElement_CountChildren(element)
            waiting += [
                raw.FPDF_StructElement_GetChildAtIndex(element, position) for position in reversed(range(count))
            ]
    finally:
        raw.FPDF_StructTree_Close(tree)


def _text(get: Any, encoding: str) -> str:
    """Call a pdfium function for a text, and once more where it is longer than most."""
    buffer = ctypes.create_string_buffer(_MOST_TEXTS)
    size = get(buffer, _MOST_TEXTS)
    if not size:
        return ""
    if size > _MOST_TEXTS:
        buffer = ctypes.create_string_buffer(size)
        get(buffer, size)
    return buffer.raw[:size].decode(encoding, "replace").rstrip("\x00")

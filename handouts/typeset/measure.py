"""Fit: text that is in no line of the pages, or that sticks out of its page; and how long the lines are.

WeasyPrint 70 drops what does not fit into a box of fixed height, an absolute or a floating box without a
word. `_page_box` is not public: the version is pinned for it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from weasyprint.formatting_structure import boxes

from handouts.model.pages import Lost, Measure, Outside, Placed, ShortLine
from handouts.typeset.box_place import MM_PER_PX, Box, moved, name_of, place_of
from handouts.typeset.short_lines import short_lines

PT_PER_PX = 0.75
TOLERANCE_MM = 0.2
FEWEST_LINES = 3
LETTER_HEIGHT = 0.7  # of the size of type: from the baseline to the top of a capital

PlacedWords = tuple[
    Box, str
]  # words, and where they stand: left, bottom, right, top in points from the page's bottom left
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_CAPTIONS = {"figcaption", "caption"}
_SKIPPED = {"head", "style", "script", "title", "template", "noscript"}
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_IGNORED = re.compile(r"[\s\u00ad\u200b\u2060\ufeff-]+")


@dataclass(frozen=True)
class Filling:
    """How full one page is: its panel's name, its lines, how far down the text area they reach, and what is left."""

    panel: str
    lines: int
    filled_mm: float
    free_mm: float


@dataclass(frozen=True)
class Fit:
    """What was found on the laid-out pages.

    For each page, `bodies` holds its text area in mm (left, top, right, bottom), `fillings` how full it is, and `words`
    where its words stand.
    """

    lost: tuple[Lost, ...]
    outside: tuple[Outside, ...]
    smallest_pt: float
    smallest_text: str
    bodies: tuple[tuple[float, float, float, float], ...]
    fillings: tuple[Filling, ...]
    measures: tuple[Measure, ...]
    words: tuple[tuple[PlacedWords, ...], ...]
    placed: tuple[Placed, ...] = ()
    short_lines: tuple[ShortLine, ...] = ()


def fit(html: Any, document: Any, sheets: list[Any]) -> Fit:
    """Compare the elements of the composition with the boxes on the pages.

    A leaflet of one page need not show a running element: running heads begin on the second page. And no leaflet need
    show one whose words another one shows: the foot that changes on a page changes back after it.
    """
    walk = _Walk()
    bodies = []
    fillings = []
    measures: list[Measure] = []
    short: list[ShortLine] = []
    for number, page in enumerate(document.pages, 1):
        box = page._page_box  # noqa: SLF001  (pinned, see above)
        paper = (0.0, 0.0, box.margin_width(), box.margin_height())
        walk.words.append([])
        walk.visit(box, paper, number, None)
        measures += _measures(box, number)
        short += short_lines(box, number)
        left, top = box.content_box_x(), box.content_box_y()
        edges = (left, top, left + box.width, top + box.height)
        bodies.append(tuple(edge * MM_PER_PX for edge in edges))
        fillings.append(_filling(box))
    lost = tuple(_lost(html.etree_element, walk.shown, []))
    if lost:  # only then: rules are matched anew to find them
        running = list(_running(html, sheets))
        absent = [one for one in running if not any(part in walk.shown for part in one.iter())]
        seen = {_words_of(one) for one in running if one not in absent}
        spare = [one for one in absent if len(document.pages) == 1 or _words_of(one) in seen]
        lost = tuple(_lost(html.etree_element, walk.shown, spare))
    shape = (tuple(bodies), tuple(fillings), tuple(measures), tuple(map(tuple, walk.words)))
    return Fit(
        lost, tuple(walk.outside), walk.smallest_pt, walk.smallest_text, *shape, tuple(walk.placed), tuple(short)
    )


@dataclass
class _Walk:
    """A walk over the boxes of all pages."""

    shown: dict[Any, list[str]] = field(default_factory=lambda: defaultdict(list))
    outside: list[Outside] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    smallest_pt: float = 1000.0
    smallest_text: str = ""
    words: list[list[PlacedWords]] = field(default_factory=list)

    def visit(self, box: Any, limit: Box, page: int, matrix: Any) -> None:
        box = getattr(box, "_box", box)
        if box.transformation_matrix:
            matrix = box.transformation_matrix @ matrix if matrix else box.transformation_matrix
            if not box.transformation_matrix.determinant:
                box.transformation_matrix = None  # WeasyPrint 70 cannot tag what it does not draw; it is told as lost
        if isinstance(box, boxes.TextBox):
            self._read(box, limit, matrix)
        if isinstance(box, boxes.ReplacedBox):
            self.placed.append(place_of(box, page))
        if isinstance(box, (boxes.TextBox, boxes.ReplacedBox)) and getattr(box, "text", "x").strip():
            self._measure(box, limit, page, matrix)
        for child in getattr(box, "children", ()):
            self.visit(child, limit, page, matrix)

    def _read(self, box: Any, limit: Box, matrix: Any) -> None:
        is_drawn = box.style["visibility"] == "visible" and not (matrix and not matrix.determinant)
        tag = box.element_tag or ""
        if is_drawn and ("::" not in tag or tag.endswith("::first-letter")):
            self.shown[box.element].append(box.text)
        text = box.text.strip()
        if not text or not is_drawn:
            return
        scale = abs(matrix.determinant) ** 0.5 if matrix else 1.0
        size_px = box.style["font_size"]
        if size_px * scale * PT_PER_PX < self.smallest_pt:
            self.smallest_pt, self.smallest_text = size_px * scale * PT_PER_PX, text
        baseline = box.position_y + box.baseline
        left, top, right, bottom = moved(
            (box.position_x, baseline - LETTER_HEIGHT * size_px, box.position_x + box.width, baseline), matrix
        )
        place = (left, limit[3] - bottom, right, limit[3] - top)
        west, south, east, north = (PT_PER_PX * edge for edge in place)
        self.words[-1].append(((west, south, east, north), text))

    def _measure(self, box: Any, limit: Box, page: int, matrix: Any) -> None:
        left, top = box.position_x, box.position_y
        left, top, right, bottom = moved((left, top, left + box.margin_width(), top + box.margin_height()), matrix)
        over = {
            "left": limit[0] - left,
            "top": limit[1] - top,
            "right": right - limit[2],
            "bottom": bottom - limit[3],
        }
        for side, by_px in over.items():
            if by_px * MM_PER_PX > TOLERANCE_MM:
                what = getattr(box, "text", "").strip() or name_of(box) or "a picture"
                self.outside.append(Outside(page, side, round(by_px * MM_PER_PX, 1), what))


def _filling(page: Any) -> Filling:
    """Count the lines of a page's body; a page without lines is filled nowhere."""
    waiting = [child for child in page.children if not isinstance(child, boxes.MarginBox)]
    bottoms = []
    while waiting:
        box = waiting.pop()
        box = getattr(box, "_box", box)
        if isinstance(box, boxes.LineBox):
            bottoms.append(box.position_y + box.height)
        else:
            waiting += getattr(box, "children", ())
    reach_px = max(bottoms, default=page.content_box_y()) - page.content_box_y()
    return Filling(
        page.page_type.name or "", len(bottoms), reach_px * MM_PER_PX, max(page.height - reach_px, 0) * MM_PER_PX
    )


def _measures(page: Any, number: int) -> Iterator[Measure]:
    """Yield the measure of each paragraph of three lines or more in a page's body; headings are no paragraphs.

    Main text is set in the size of the whole document and in the flow: no cell of a table, no caption, no floating box.
    """
    waiting = [(child, 0.0, True) for child in reversed(page.children) if not isinstance(child, boxes.MarginBox)]
    while waiting:
        box, body_px, is_main = waiting.pop()
        box = getattr(box, "_box", box)
        if not isinstance(box, boxes.ParentBox):
            continue
        body_px = body_px or (box.style["font_size"] if box.element_tag == "html" else 0.0)
        is_main = is_main and box.is_in_normal_flow() and not isinstance(box, boxes.TableCellBox)
        if isinstance(box.children[0] if box.children else None, boxes.LineBox):
            if len(box.children) >= FEWEST_LINES and box.element_tag not in _HEADINGS:
                yield from _measure_of(box, number, body_px if is_main else 0.0)
        else:
            waiting += [(child, body_px, is_main) for child in reversed(box.children)]


def _measure_of(block: Any, number: int, body_px: float) -> Iterator[Measure]:
    """Yield the measure of one block of lines, unless each of them ends where the author ended it."""
    lines = ["".join(_words(line)) for line in block.children]
    full = [len(line.strip()) for line in lines[:-1] if not line.endswith("\n")]
    if full:
        size_px = block.style["font_size"]
        is_main = size_px == body_px and block.element_tag not in _CAPTIONS
        mean = sum(full) / len(full)
        yield Measure(number, mean, len(full), size_px * PT_PER_PX, is_main, lines[0].strip())


def _words(box: Any) -> Iterator[str]:
    """Yield the words in a line, and a line feed where <br> ends it."""
    if isinstance(box, boxes.TextBox):
        yield _INVISIBLE.sub("", box.text)
    elif box.element_tag == "br":
        yield "\n"
    else:
        for child in getattr(box, "children", ()):
            yield from _words(getattr(child, "_box", child))


def _squeezed(text: str) -> str:
    return _IGNORED.sub("", text).casefold()


def _running(html: Any, sheets: list[Any]) -> Iterator[Any]:
    """Yield each element that a style sheet takes out of the text as a running element."""
    for wrapper in html.wrapper_element.iter_subtree():
        rules = [rule for sheet in sheets for rule in sheet.matcher.match(wrapper)]
        declared = [one for _, _, pseudo, (declarations, _) in rules if not pseudo for one in declarations]
        if any(name == "position" and value[0] == "running()" for name, value, *_ in declared):
            yield wrapper.etree_element


def _words_of(element: Any) -> str:
    return _squeezed(" ".join(element.itertext()))


def _lost(root: Any, shown: dict[Any, list[str]], absent: list[Any]) -> Iterator[Lost]:
    """Yield each element with characters that no text box on any page has, but for those that may be absent."""
    hidden: set[Any] = set(absent)
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in _SKIPPED or "svg" in element.tag or element in hidden:
            hidden.update(element.iter())
            continue
        own = " ".join([element.text or "", *(child.tail or "" for child in element)])
        wanted = _squeezed(own)
        missing = Counter(wanted) - Counter(_squeezed("".join(shown.get(element, ()))))
        if missing:
            yield Lost(element.tag, " ".join(own.split()), missing.total())

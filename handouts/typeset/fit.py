"""Fit: text that is in the composition and in no line of the pages, or that sticks out of its page.

WeasyPrint 70 drops what does not fit into a box of fixed height, an absolute or a floating box without a
word. `_page_box` is not public: the version is pinned for it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from weasyprint.formatting_structure import boxes

from handouts.model.pages import Lost, Outside

MM_PER_PX = 25.4 / 96
PT_PER_PX = 0.75
TOLERANCE_MM = 0.2
_SKIPPED = {"head", "style", "script", "title", "template", "noscript"}
_IGNORED = re.compile(r"[\s\u00ad\u200b\u2060\ufeff-]+")


@dataclass(frozen=True)
class Fit:
    """What was found on the laid-out pages; `bodies` holds each page's text area in mm (left, top, right, bottom)."""

    lost: tuple[Lost, ...]
    outside: tuple[Outside, ...]
    smallest_pt: float
    smallest_text: str
    bodies: tuple[tuple[float, float, float, float], ...]


def fit(html: Any, document: Any, sheets: list[Any]) -> Fit:
    """Compare the elements of the composition with the boxes on the pages.

    A leaflet of one page need not show a running element: running heads begin on the second page.
    """
    walk = _Walk()
    bodies = []
    for number, page in enumerate(document.pages, 1):
        box = page._page_box  # noqa: SLF001  (pinned, see above)
        paper = (0.0, 0.0, box.margin_width(), box.margin_height())
        walk.visit(box, paper, number)
        left, top = box.content_box_x(), box.content_box_y()
        edges = (left, top, left + box.width, top + box.height)
        bodies.append(tuple(edge * MM_PER_PX for edge in edges))
    running = _running(html, sheets) if len(document.pages) == 1 else ()
    absent = [one for one in running if not any(part in walk.shown for part in one.iter())]
    lost = tuple(_lost(html.etree_element, walk.shown, absent))
    return Fit(lost, tuple(walk.outside), walk.smallest_pt, walk.smallest_text, tuple(bodies))


@dataclass
class _Walk:
    """A walk over the boxes of all pages."""

    shown: dict[Any, list[str]] = field(default_factory=lambda: defaultdict(list))
    outside: list[Outside] = field(default_factory=list)
    smallest_pt: float = 1000.0
    smallest_text: str = ""

    def visit(self, box: Any, limit: tuple[float, float, float, float], page: int) -> None:
        box = getattr(box, "_box", box)
        if isinstance(box, boxes.TextBox):
            self._read(box)
        if isinstance(box, (boxes.TextBox, boxes.ReplacedBox)) and getattr(box, "text", "x").strip():
            self._measure(box, limit, page)
        for child in getattr(box, "children", ()):
            self.visit(child, limit, page)

    def _read(self, box: Any) -> None:
        tag = box.element_tag or ""
        if "::" not in tag or tag.endswith("::first-letter"):
            self.shown[box.element].append(box.text)
        size_pt = box.style["font_size"] * PT_PER_PX
        if box.text.strip() and size_pt < self.smallest_pt:
            self.smallest_pt, self.smallest_text = size_pt, box.text.strip()

    def _measure(self, box: Any, limit: tuple[float, float, float, float], page: int) -> None:
        left, top = box.position_x, box.position_y
        right, bottom = left + box.margin_width(), top + box.margin_height()
        over = {
            "left": limit[0] - left,
            "top": limit[1] - top,
            "right": right - limit[2],
            "bottom": bottom - limit[3],
        }
        for side, by_px in over.items():
            if by_px * MM_PER_PX > TOLERANCE_MM:
                what = getattr(box, "text", "").strip() or "a picture"
                self.outside.append(Outside(page, side, round(by_px * MM_PER_PX, 1), what))


def _squeezed(text: str) -> str:
    return _IGNORED.sub("", text).casefold()


def _running(html: Any, sheets: list[Any]) -> Iterator[Any]:
    """Yield each element that a style sheet takes out of the text as a running element."""
    for wrapper in html.wrapper_element.iter_subtree():
        rules = [rule for sheet in sheets for rule in sheet.matcher.match(wrapper)]
        declared = [one for _, _, pseudo, (declarations, _) in rules if not pseudo for one in declarations]
        if any(name == "position" and value[0] == "running()" for name, value, *_ in declared):
            yield wrapper.etree_element


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

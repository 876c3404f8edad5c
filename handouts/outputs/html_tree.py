"""The tree of a web page: its elements as they lie in one another, and where each stands in the text."""

from collections import Counter
from html.parser import HTMLParser
from itertools import accumulate
from xml.etree import ElementTree as ET

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# Elements that a browser closes by itself; a page is not deep because they are left open.
_FLAT = {"colgroup", "dd", "dt", "li", "option", "p", "tbody", "td", "tfoot", "th", "thead", "tr"}


class Tree(HTMLParser):
    """The elements of a page.

    `places` tells where the attributes of each begin, `above` what it lies in, `attributes` holds all of all elements
    with their tags, `styles` the style sheets inside the page, and `depth` counts how many lie in one another at most.
    """

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = ET.Element("html")
        self.open = [self.root]
        self.places: dict[ET.Element, int] = {}
        self.above: dict[ET.Element, ET.Element] = {}
        self.attributes: list[tuple[str, str, str]] = []
        self.styles: list[str] = []
        self.depth = 0
        self._inside: Counter[str] = Counter()
        self._levels = [0]
        self._starts = [0, *accumulate(len(line) + 1 for line in html.split("\n"))]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        element = ET.SubElement(self.open[-1], tag, {name: value or "" for name, value in reversed(attrs)})
        self.above[element] = self.open[-1]
        line, column = self.getpos()
        self.places[element] = self._starts[line - 1] + column + 1 + len(tag)
        if tag not in _VOID:
            self.open.append(element)
            self._inside[tag] += 1
            self._levels.append(self._levels[-1] + (tag not in _FLAT))
            self.depth = max(self.depth, self._levels[-1])

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those inside it that were left open."""
        while self._inside[tag]:
            name = self.open.pop().tag
            self._levels.pop()
            self._inside[name] -= 1
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        """Take in words."""
        above = self.open[-1]
        if above.tag == "style":
            self.styles.append(data)
        if len(above):
            above[-1].tail = (above[-1].tail or "") + data
        else:
            above.text = (above.text or "") + data

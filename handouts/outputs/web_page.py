"""Web pages: a composition bound into one file that asks for nothing outside itself."""

import base64
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from handouts.model.composition import Composition, Stylesheet
from handouts.model.pages import Page, Pages
from handouts.outputs.hidden_text import Hidden, seen
from handouts.outputs.html_reader import Reading, read_html
from handouts.outputs.html_tree import Tree
from handouts.outputs.outside_requests import DEEPEST, outside_of_page, outside_of_sheet
from handouts.problem import Location, Problem, SourceError, error, quoted
from handouts.typeset import fonts

_ASSET = "asset:///"
_NAMED = re.compile(r"""url\(\s*(["']?)asset:///([^"')\s]+)\1\s*\)""")
_SOURCE = re.compile(r'\bsrc="asset:///([^"]+)"')
_FACE = re.compile(r"@font-face\s*\{[^}]*\}")
_ROOT = re.compile(r"""<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>""")
_FONT = (".ttf", ".otf")
# What a style sheet's counters, list signs and page numbers may print.
_ALWAYS = frozenset(map(chr, range(0x20, 0x7F)))
_HINT = "keep everything inside the page: pictures below data/, styles in the format's style sheets, no scripts"


@dataclass(frozen=True)
class _Binder:
    """What pictures and fonts are taken from; `letters` are those that the page prints."""

    files: Mapping[str, bytes]
    faces: str
    letters: frozenset[str]

    def address(self, name: str, letters: frozenset[str]) -> str:
        """Return a file as a data: address; a font with these letters only, a drawing with the fonts of its words."""
        data = self.files[name]
        if name.lower().endswith(_FONT):
            return _encoded("font/woff", fonts.subset(name, data, letters))
        if name.lower().endswith(".svg"):
            return _encoded("image/svg+xml", self.drawn(data))
        return _encoded("image/png", data)

    def sheet(self, text: str, letters: frozenset[str]) -> str:
        """Return a style sheet with the files that it names."""

        def found(named: re.Match[str]) -> str:
            name = unquote(named[2])
            return f'url("{self.address(name, letters)}")' if name in self.files else named[0]

        return _NAMED.sub(found, text)

    def faces_for(self, letters: frozenset[str]) -> str:
        """Return the rules that name fonts, with the fonts; what is no font has no letters to lend."""
        names = [unquote(named[2]).lower() for named in _NAMED.finditer(self.faces)]
        return self.sheet(self.faces, letters) if all(one.endswith(_FONT) for one in names) else ""

    def drawn(self, data: bytes) -> bytes:
        """Return a drawing with the fonts of its words: a browser lends it none of the page."""
        text = data.decode("utf-8-sig")
        root = ET.fromstring(text)  # noqa: S314  (looked at when it was read)
        words = frozenset(sign for part in root.iter() if _is_text(part) for sign in "".join(part.itertext()))
        if not words:
            return data
        style = f"<style>{escape(self.faces_for(words))}</style>"
        return _ROOT.sub(lambda root: root[0] + style, text, count=1).encode()


def bind(composition: Composition) -> Pages:
    """Return the finished web page with styles, pictures and fonts inside it, and what can be read on it.

    Raises SourceError when it asks for anything outside itself, brings a script, or hides words of its own.
    """
    light = _SOURCE.sub(
        lambda named: 'src="data:"' if unquote(named[1]) in composition.files else named[0], composition.html
    )
    tree, whole = Tree(light), read_html(light)
    _demand_whole(composition, whole, tree)
    own = [Stylesheet("", text) for text in tree.styles]
    marked, hidden = seen(light, tree, [*own, *composition.stylesheets])
    read = read_html(marked) if marked != light else whole
    problems = list(_hidden_problems(composition, hidden, read))
    if problems:
        raise SourceError(problems)
    css = "\n".join(sheet.text for sheet in composition.stylesheets)
    binder = _Binder(composition.files, "".join(_FACE.findall(css)), _ALWAYS | set(whole.text) | set(css))
    sheet = binder.sheet(css, binder.letters)

    def found(named: re.Match[str]) -> str:
        name = unquote(named[1])
        return f'src="{binder.address(name, _ALWAYS)}"' if name in composition.files else named[0]

    html = _SOURCE.sub(found, composition.html)
    # Inside a string of a style sheet "<\/" is read as "</", which alone would end the style element.
    html = html.replace("</head>", "<style>\n" + sheet.replace("</", "<\\/") + "</style>\n</head>", 1)
    return _read_back(html, read, composition, css)


def _demand_whole(composition: Composition, whole: Reading, tree: Tree) -> None:
    """Refuse a page that asks for something outside itself, brings a script, or is too deep to be read."""
    problems = list(_sheet_problems(composition))
    at = Location(composition.template)
    for what in dict.fromkeys((*whole.outside, *outside_of_page(tree))):
        message = f"the templates bring {what}; a web page must do without"
        problems.append(error(at, message, "not-self-contained", _HINT))
    if tree.depth > DEEPEST:
        message = f"elements lie more than {DEEPEST} deep in one another"
        problems.append(error(at, message, "out-of-range", "close each element that is opened"))
    if problems:
        raise SourceError(problems)


def _hidden_problems(composition: Composition, hidden: Sequence[Hidden], read: Reading) -> Iterator[Problem]:
    """Yield each rule that hides words which stand nowhere else on the page.

    What it hides on a screen alone, for instance lines to write on, or leaves to screen readers, is no fault in itself:
    whether the page says everything, other checks find in what is read.
    """
    said = "".join(read.text.split())
    unsaid = [one for one in hidden if one.is_gone and "".join(one.words.split()) not in said]
    for at, words in {one.at: one.words for one in reversed(unsaid)}.items():
        place = at if at.path else Location(composition.template)
        message = f"the words {quoted(words)} are hidden from everybody"
        yield error(place, message, "hidden-text", "show them, or leave them out of the template")


def _read_back(html: str, read: Reading, composition: Composition, css: str) -> Pages:
    own = [data for name, data in sorted(composition.files.items()) if name.lower().endswith(_FONT)]
    named = {unquote(found[2]) for found in _NAMED.finditer(css)}
    glyphs = fonts.code_points(own)
    return Pages(
        data=html.encode(),
        pages=(Page(0, 0, read.text, ""),),
        faces=fonts.families(data for name, data in composition.files.items() if name in named),
        unembedded=frozenset(),
        glyphs=glyphs,
        links=read.links,
        alternative_texts=read.alternative_texts,
        smallest_pt=0.0,
        smallest_text="",
        lost=(),
        outside=(),
        complaints=(),
        families=fonts.families(own),
        undrawn=frozenset(ord(sign) for sign in set(read.text) if sign.isprintable() and ord(sign) not in glyphs),
        headings=read.headings,
        language=read.language,
        title=read.title,
        figures_without_alt=read.pictures_without_alt,
    )


def _sheet_problems(composition: Composition) -> Iterator[Problem]:
    for sheet in composition.stylesheets:
        text = _NAMED.sub(lambda named: _kept(named, composition), sheet.text)
        for place, what in outside_of_sheet(text):
            line = text.count("\n", 0, place) + 1
            message = f"the style sheet asks for {quoted(what, 100)}, outside the web page"
            yield error(Location(sheet.path, line), message, "not-self-contained", _HINT)


def _kept(named: re.Match[str], composition: Composition) -> str:
    """Return nothing for a file that is bound into the page, else what was written (same length, same line)."""
    return " " * len(named[0]) if unquote(named[2]) in composition.files else named[0]


def _is_text(part: ET.Element) -> bool:
    return str(part.tag).endswith("}text")


def _encoded(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"

"""Hidden text: what the style sheets of a web page keep from a reader's eyes.

A browser is not asked: rules that hide something are matched with the page, and one that shows it again counts where it
is at least as strong. White words on white are not found.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as ET

import cssselect2

from handouts.model.composition import Stylesheet
from handouts.outputs.html_tree import Tree
from handouts.problem import Location

_PIECE = re.compile(r"""/\*.*?(?:\*/|\Z)|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)]*\)|[{};]""", re.DOTALL)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ZERO = r"[-+]?0*\.?0*(?:px|pt|em|rem|%|mm|cm|in)?"
_FAR = r"-(?:\d{3,}(?:\.\d+)?px|\d{2,}(?:\.\d+)?r?em|\d{3,}%|\d{3,}vw|\d{2,}in|\d{3,}[mc]m|\d{3,}pt)"
# Values that hide by their property: those that nobody at all is to see, and those that leave it to a screen reader.
_GONE = {
    "display": r"none",
    "visibility": r"hidden|collapse",
    "content-visibility": r"hidden",
    "opacity": r"0*\.0\d*|0+\.?|\d%",
    "font-size": rf"{_ZERO}|0*\.\d+(?:px|pt)|[01]px|[01]pt",
    "font": r"(?:.*\s)?0(?:px|pt|em|rem|%)?(?:\s*/.*)?\s.*",
    "color": r"transparent|#[0-9a-f]{6}00|#[0-9a-f]{3}0|(?:rgb|hsl)a?\(.*[,/]\s*(?:0*\.?0+|0%)\s*\)",
    "-webkit-text-fill-color": r"transparent",
    "transform": rf"(?:.*\s)?(?:scale[xy3d]*\(\s*{_ZERO}\s*[,)].*|translate[xy]?\(.*{_FAR}.*)",
    "scale": r"0+\.?0*.*",
    "filter": r".*opacity\(\s*(?:0*\.?0+|0%)\s*\).*",
}
_APART = {
    "clip": r"rect\(\s*(?:[01](?:px)?[\s,]*){2}.*",
    "clip-path": r"(?:inset\(\s*(?:[5-9]\d|\d{3,})%.*|circle\(\s*0.*|ellipse\(\s*0.*|polygon\(\s*0\s+0\s*\))",
    **dict.fromkeys(("left", "right", "top", "bottom", "text-indent", "margin-left", "margin-top"), _FAR),
}
_SMALL = {"height", "max-height", "width", "max-width", "block-size", "inline-size"}


@dataclass(frozen=True)
class Hidden:
    """Words that a rule keeps from the screen; `is_gone` tells that nobody is meant to get them, not even on paper."""

    at: Location
    words: str
    is_gone: bool


@dataclass(frozen=True)
class _Rule:
    """One declaration that decides whether something is seen."""

    at: Location
    selector: str
    media: str
    name: str
    hides: bool
    is_gone: bool
    is_important: bool


def seen(html: str, tree: Tree, sheets: Sequence[Stylesheet]) -> tuple[str, list[Hidden]]:
    """Return the page with what is hidden marked as such, and what that is.

    The words of an element inside another that is hidden are told with that one.
    """
    rules = [one for sheet in sheets for one in _rules(sheet)]
    matched = _Matched(tree)
    hiding = dict.fromkeys(_hiding_themselves(tree), Location(""))
    gone = set(hiding)
    for order, rule in enumerate(rules):
        for selector in _compiled(rule.selector) if rule.hides else ():
            own = (rule.is_important, selector.specificity, order)
            for element in matched.candidates(selector):
                if selector.test(element) and not _is_shown_again(rule, own, element, rules):
                    hiding.setdefault(element.etree_element, rule.at)
                    if rule.is_gone:
                        gone.add(element.etree_element)
    told = [Hidden(at, " ".join(" ".join(one.itertext()).split()), one in gone) for one, at in hiding.items()]
    for place in sorted((tree.places[one] for one in hiding), reverse=True):
        html = f"{html[:place]} hidden {html[place:]}"
    return html, told


class _Matched:
    """The elements of a page as selectors see them; each is looked at as soon as one asks for it."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._seen = {tree.root: cssselect2.ElementWrapper.from_html_root(tree.root)}

    def candidates(self, selector: Any) -> Iterator[cssselect2.ElementWrapper]:
        """Yield the elements, as selectors see them, of the kind that a selector speaks of."""
        for element in self.tree.places:
            if selector.id is not None:
                is_one = element.get("id") == selector.id
            elif selector.class_name is not None:
                is_one = selector.class_name in element.get("class", "").split()
            else:
                is_one = selector.local_name is None or element.tag == selector.lower_local_name
            if is_one:
                yield self._wrapped(element)

    def _wrapped(self, element: ET.Element) -> cssselect2.ElementWrapper:
        if element not in self._seen:
            for one in self._wrapped(self.tree.above[element]).iter_children():
                self._seen[one.etree_element] = one
        return self._seen[element]


def _hiding_themselves(tree: Tree) -> Iterator[ET.Element]:
    """Yield each element that hides itself with a style of its own, or is a dialogue that is closed."""
    for element in tree.places:
        style = element.get("style", "")
        is_hidden = bool(style) and any(one.hides for one in _rules(Stylesheet("", f"x{{{style}}}")))
        if is_hidden or (element.tag == "dialog" and element.get("open") is None):
            yield element


def _rules(sheet: Stylesheet) -> Iterator[_Rule]:
    """Yield the declarations of a style sheet that hide something on a screen, or show it again."""
    above: list[str] = []
    blocks: list[list[tuple[int, str]]] = [[]]
    text, last = sheet.text, 0
    for found in _PIECE.finditer(text):
        if found[0] not in {"{", "}", ";"}:
            continue
        words = _COMMENT.sub(lambda comment: " " * len(comment[0]), text[last : found.start()])
        place = last + len(words) - len(words.lstrip())
        last = found.end()
        if found[0] == "{":
            above.append(words.strip())
            blocks.append([])
        elif ":" in words and above:
            blocks[-1].append((place, words.strip()))
        if found[0] == "}" and above:
            block = blocks.pop()
            for place, declaration in block:
                rule = _rule(sheet, place, declaration, above, block)
                if rule:
                    yield rule
            above.pop()


def _rule(
    sheet: Stylesheet, place: int, declaration: str, above: list[str], block: list[tuple[int, str]]
) -> _Rule | None:
    name, _, value = (part.strip().lower() for part in declaration.partition(":"))
    important = "!" in value
    value = value.partition("!")[0].strip()
    media = " and ".join(one.lower() for one in above if one.startswith("@media"))
    if name not in {*_GONE, *_APART, *_SMALL} or not _is_on_screen(media):
        return None
    if name in _SMALL:
        clipped = any(re.search(r"overflow[-a-z]*\s*:\s*(?:hidden|clip)", other) for _, other in block)
        hides = clipped and re.fullmatch(rf"{_ZERO}|1px", value) is not None
    else:
        hides = re.fullmatch(_GONE.get(name) or _APART[name], value, re.DOTALL) is not None
    at = Location(sheet.path, sheet.text.count("\n", 0, place) + 1, place - sheet.text.rfind("\n", 0, place))
    is_gone = hides and name in _GONE and "screen" not in media
    return _Rule(at, _selector(above), media, name, hides, is_gone, important)


def _is_on_screen(media: str) -> bool:
    """Say whether a rule under these conditions can count on a screen."""
    each = [one.strip() for one in media.removeprefix("@media").split(",")]
    return any(not re.match(r"(?:only\s+)?(?:print|speech)\b|not\s+(?:all|screen)\b", one) for one in each)


def _selector(above: list[str]) -> str:
    """Return the selector of a rule, of one that lies inside others with theirs."""
    selector = ""
    for one in above:
        if not one.startswith("@"):
            inner = one if "&" in one or not selector else f"& {one}"
            selector = inner.replace("&", f":is({selector})") if selector else one
    return selector


def _compiled(selector: str) -> list[Any]:
    try:
        found = cssselect2.compile_selector_list(selector)
    except (cssselect2.SelectorError, RecursionError, SyntaxError):
        return []
    return [one for one in found if one.pseudo_element is None and not one.never_matches]


def _is_shown_again(
    rule: _Rule, own: tuple[bool, Any, int], element: cssselect2.ElementWrapper, rules: Sequence[_Rule]
) -> bool:
    """Say whether a stronger rule, which counts wherever this one does, undoes it."""
    for order, other in enumerate(rules):
        if not other.hides and other.name == rule.name and other.media in {"", rule.media}:
            strengths = [one.specificity for one in _compiled(other.selector) if one.test(element)]
            if strengths and (other.is_important, max(strengths), order) > own:
                return True
    return False

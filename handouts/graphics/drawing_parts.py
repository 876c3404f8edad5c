"""The parts of a drawing, each with the styles that hold for it, as WeasyPrint 70 reads them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"
# What a part does not hand down to those inside it.
_OWN = {"class", "clip-path", "dx", "dy", "filter", "height", "href", "id", "mask", "opacity", "overflow", "rotate"}
_OWN |= {"style", "transform", "transform-origin", "viewBox", "width", "x", "y"}
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True)
class Part:
    """One element of a drawing: `own` are its attributes and styles, `held` those that hold for it, handed down too.

    `above` are the parts around it, the outermost first.
    """

    element: ET.Element = field(repr=False)
    tag: str
    own: Mapping[str, str] = field(repr=False)
    held: Mapping[str, str] = field(repr=False)
    above: tuple["Part", ...] = field(repr=False)


def read_drawing(data: bytes) -> ET.Element:
    """Return the outermost element of a drawing that was looked at before (see `picture`)."""
    return ET.fromstring(data.decode("utf-8-sig"))  # noqa: S314  (entities are refused before)


def parts(root: ET.Element) -> Iterator[Part]:
    """Yield the parts of a drawing in the order in which they are painted; other vocabularies are left out."""
    ruled = _ruled(root)
    waiting: list[tuple[ET.Element, tuple[Part, ...]]] = [(root, ())]
    while waiting:
        element, above = waiting.pop()
        if not str(element.tag).startswith(SVG):
            continue
        own = _attributes(element)
        normal, important = ruled.get(element, ({}, {}))
        own |= normal
        own |= declarations(own.get("style", ""))
        own |= important
        inherited = above[-1].held if above else {}
        held = {name: value for name, value in inherited.items() if name not in _OWN} | own
        part = Part(element, str(element.tag).removeprefix(SVG), own, held, above)
        yield part
        waiting += [(child, (*above, part)) for child in reversed(element)]


def declarations(style: str) -> dict[str, str]:
    """Return the properties in a `style` attribute."""
    rows = (one.partition(":") for one in _COMMENT.sub("", style).split(";"))
    return {
        name.strip() if name.strip().startswith("--") else name.strip().lower(): value.split("!")[0].strip()
        for name, mark, value in rows
        if mark
    }


def _attributes(element: ET.Element) -> dict[str, str]:
    found = {name: value.strip() for name, value in element.attrib.items() if not name.startswith("{")}
    if _LINK in element.attrib:
        found.setdefault("href", element.attrib[_LINK].strip())
    return found


def _ruled(root: ET.Element) -> dict[ET.Element, tuple[dict[str, str], dict[str, str]]]:
    """Return what the drawing's own style sheets say of each element: what is normal, and what is important."""
    sheets = [one.text or "" for one in root.iter(f"{SVG}style") if one.get("type", "text/css") == "text/css"]
    if not any(sheets):
        return {}
    import cssselect2  # noqa: PLC0415  (few drawings have a style sheet)

    matchers = (cssselect2.Matcher(), cssselect2.Matcher())
    for sheet in sheets:
        for selectors, said in _rules(sheet):
            for selector in selectors:
                for matcher, rows in zip(matchers, said, strict=True):
                    matcher.add_selector(selector, rows)
    found = {}
    for wrapper in cssselect2.ElementWrapper.from_xml_root(root).iter_subtree():
        both: tuple[dict[str, str], dict[str, str]] = ({}, {})
        for rows, matcher in zip(both, matchers, strict=True):
            for match in matcher.match(wrapper):
                rows.update(match[-1])
        found[wrapper.etree_element] = both
    return found


def _rules(sheet: str) -> Iterator[tuple[Any, tuple[dict[str, str], dict[str, str]]]]:
    """Yield the selectors of each rule, with what is normal and what is important in it."""
    import cssselect2  # noqa: PLC0415  (as above)
    import tinycss2  # noqa: PLC0415

    for rule in tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
        if rule.type != "qualified-rule":
            continue
        try:
            selectors = cssselect2.compile_selector_list(rule.prelude)
        except cssselect2.SelectorError:
            return  # WeasyPrint 70 reads no further either
        said: tuple[dict[str, str], dict[str, str]] = ({}, {})
        for one in tinycss2.parse_blocks_contents(rule.content):
            if one.type == "declaration":
                said[bool(one.important)][one.lower_name] = tinycss2.serialize(one.value).strip()
        yield selectors, said

"""Joined tags: what runs over the end of a page is one thing to a screen reader, as it is on paper.

WeasyPrint 70 begins the structure tree anew on each page: a list of 60 steps becomes a list for each page, and so does
a table, with its headings again. Works on the finished objects, before artifacts are told from text (see `tags`).
`_page_box` is not public: the version is pinned for it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import pydyf
from weasyprint.formatting_structure import boxes

_KINDS = {
    "main": "/Part",
    "article": "/Art",
    "section": "/Sect",
    "div": "/Div",
    "blockquote": "/BlockQuote",
    "p": "/P",
    "ul": "/L",
    "ol": "/L",
    "dl": "/L",
    "li": "/LI",
    "dd": "/LI",
    "table": "/Table",
    "tbody": "/TBody",
    "tr": "/TR",
    "th": "/TH",
    "td": "/TD",
}
_WRAPPERS = {"/LBody", "/NonStruct"}  # elements of the structure tree that no HTML element asked for


def join(document: Any, pdf: pydyf.PDF, root: Any) -> None:
    """Make one element of each that was split over pages; `root` is the element that stands for the document."""
    pages = [one._page_box for one in document.pages]  # noqa: SLF001  (pinned, see above)
    numbers = {reference: number for number, reference in enumerate(pdf.page_references)}
    for number, (page, following) in enumerate(pairwise(pages), 1):
        split = list(_split(page, following))
        firsts = (place for place, one in enumerate(root["K"]) if numbers[structure(pdf, one)["Pg"]] == number)
        place = next(firsts, 0)
        if split and place:
            _join(pdf, root["K"], place, split)


def structure(pdf: pydyf.PDF, reference: Any) -> Any:
    """Return the object that a reference such as `12 0 R` names."""
    text = reference.decode() if isinstance(reference, bytes) else reference
    return pdf.objects[int(text.split()[0])]


def _split(page: Any, following: Any) -> Iterator[str]:
    """Yield the kind of each element that a page ends in and the next one goes on with, from the outermost."""
    for last, first in zip(_edge(page, -1), _edge(following, 0), strict=False):
        if last.element is not first.element or last.element_tag not in _KINDS:
            return
        yield _KINDS[last.element_tag]


def _edge(page: Any, end: int) -> Iterator[Any]:
    """Yield the boxes at the start (0) or the end (-1) of a page from the outermost, one for each element.

    The headings of a table, which are printed again on each page, do not count.
    """
    inner, element = page, None
    while below := [one for one in getattr(inner, "children", ()) if not _is_repeated(one)]:
        inner = below[end]
        if inner.element is not element and inner.element_tag not in {"html", "body"}:
            element = inner.element
            yield inner


def _is_repeated(box: Any) -> bool:
    heads = getattr(box, "is_header", False) or getattr(box, "is_footer", False)
    return heads or isinstance(box, boxes.MarginBox)


def _join(pdf: pydyf.PDF, siblings: list[Any], place: int, split: Sequence[str]) -> None:
    """Join the element at a place among its siblings to the one before, and inside of it what is split as well."""
    before, after = structure(pdf, siblings[place - 1]), structure(pdf, siblings[place])
    if (split[0], before["S"], after["S"]) == ("/LI", "/L", "/LI") and place > 1:
        # An inner list hangs beside its entry: of both, the rest comes on the next page.
        _move(pdf, siblings, place, structure(pdf, siblings[place - 2]))
        if split[1:] and place < len(siblings):
            _join(pdf, siblings, place, split[1:])
        return
    if before["S"] != after["S"] or before["S"] not in {split[0], *_WRAPPERS}:
        return
    if not all(isinstance(kid, (str, bytes)) for kid in (*before["K"], *after["K"])):
        return  # marked content itself, whose number counts on one page alone
    if after["S"] == "/Table":
        _drop_headings(pdf, before, after)
    inner = len(before["K"])
    _move(pdf, siblings, place, before)
    rest = split[1:] if before["S"] == split[0] else split
    if rest and 0 < inner < len(before["K"]):
        _join(pdf, before["K"], inner, rest)


def _move(pdf: pydyf.PDF, siblings: list[Any], place: int, before: Any) -> None:
    """Give everything in the element at a place to another one, and take it out."""
    for kid in structure(pdf, siblings.pop(place))["K"]:
        structure(pdf, kid)["P"] = before.reference
        before["K"].append(kid)


def _drop_headings(pdf: pydyf.PDF, before: Any, after: Any) -> None:
    """Take the headings that are printed again out of a table; its cells name the first ones in their place."""
    heads = [[kid for kid in one["K"] if structure(pdf, kid)["S"] == "/THead"] for one in (before, after)]
    if not all(heads):
        return
    first, again = ([cell["ID"].string for cell in _cells(pdf, kids, "/TH")] for kids in heads)
    names = dict(zip(again, first, strict=True))
    after["K"] = pydyf.Array(kid for kid in after["K"] if kid not in heads[1])
    for cell in _cells(pdf, after["K"], "/TD"):
        told = [one.string for one in cell["A"].get("Headers", ())]
        cell["A"]["Headers"] = pydyf.Array(pydyf.String(names.get(name, name)) for name in told)


def _cells(pdf: pydyf.PDF, kids: Sequence[Any], kind: str) -> Iterator[Any]:
    """Yield the cells of a kind below row groups and rows, in their order."""
    for kid in kids:
        if isinstance(kid, (str, bytes)):
            element = structure(pdf, kid)
            if element.get("S") == kind:
                yield element
            elif "K" in element:
                yield from _cells(pdf, element["K"], kind)

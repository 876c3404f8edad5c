"""Tags: repairs to the PDF's structure tree that WeasyPrint 70 leaves open (seen with pydyf 0.13).

What was split over pages is one element again. Running heads and feet become artifacts, so that a screen reader does
not read them on every page, and table headings say whether they head a row or a column, and over how many columns they
stand (PDF/UA-1, ISO 14289-1, 7.1 and 7.5).
Given to write_pdf(finisher=...); works on the finished objects alone.
"""

from collections.abc import Iterator
from typing import Any

import pydyf

from handouts.typeset.joined_tags import join, structure


def repair(document: Any, pdf: pydyf.PDF) -> None:
    """Mend the structure tree of a tagged PDF before it is written."""
    root = structure(pdf, pdf.catalog["StructTreeRoot"])
    join(document, pdf, structure(pdf, root["K"][0]))
    numbers = structure(pdf, root["ParentTree"])["Nums"]
    pages = [one for one in pdf.objects if isinstance(one, dict) and one.get("Type") == "/Page"]
    parents = {numbers[position]: numbers[position + 1] for position in range(0, len(numbers), 2)}
    reached = {number for one in root["K"] for number in _reached(pdf, one)}
    for position, page in enumerate(pages):
        owners = parents[position]
        places: dict[int, tuple[list[Any], int]] = {}
        for mark, place in _marks(_streams(pdf, structure(pdf, page["Contents"]), page["Resources"])):
            places.setdefault(mark, place)
        for mark, owner in enumerate(list(owners)):
            if int(owner.split()[0]) not in reached:
                _make_artifact(places, mark)
                owners[mark] = "null"
    for one in pdf.objects:
        if isinstance(one, dict) and one.get("S") == "/TR":
            _name_scopes(pdf, one)
        if isinstance(one, dict) and one.get("S") == "/Table":
            _span_headings(pdf, one)


def _kids(pdf: pydyf.PDF, element: Any) -> Iterator[Any]:
    for kid in element.get("K", ()):
        if isinstance(kid, (str, bytes)):
            yield kid


def _reached(pdf: pydyf.PDF, reference: Any) -> Iterator[int]:
    """Yield the number of each element that hangs on the document's tree."""
    open_references = [reference]
    while open_references:
        text = open_references.pop()
        text = text.decode() if isinstance(text, bytes) else text
        yield int(text.split()[0])
        element = structure(pdf, text)
        if isinstance(element, dict):
            open_references += list(_kids(pdf, element))


def _streams(pdf: pydyf.PDF, content: Any, resources: Any) -> Iterator[list[Any]]:
    """Yield the drawing of a page, and of each group that it draws: half transparent words are a group."""
    yield content.stream
    names = resources if isinstance(resources, dict) else structure(pdf, resources)
    for operand in content.stream:
        if isinstance(operand, bytes) and operand.endswith(b" Do"):
            drawn = names["XObject"][operand.decode()[1:-3]]
            group = structure(pdf, drawn) if isinstance(drawn, (str, bytes)) else drawn
            if group.extra.get("Subtype") == "/Form":
                yield from _streams(pdf, group, group.extra["Resources"])


def _marks(streams: Iterator[list[Any]]) -> Iterator[tuple[int, tuple[list[Any], int]]]:
    """Yield the number of each piece of marked content, and where it begins: its stream, and the place in it."""
    for stream in streams:
        for position, operand in enumerate(stream):
            if type(operand) is pydyf.Dictionary and "MCID" in operand and stream[position + 1] == b"BDC":
                yield operand["MCID"], (stream, position)


def _make_artifact(places: dict[int, tuple[list[Any], int]], mark: int) -> None:
    """Turn one piece of marked content into a pagination artifact."""
    if mark not in places:
        raise RuntimeError(f"marked content {mark} is not on its page; WeasyPrint 70.0 and pydyf 0.13.0 are expected")
    stream, position = places[mark]
    stream[position - 1] = "/Artifact"
    stream[position] = pydyf.Dictionary({"Type": "/Pagination"})


def _name_scopes(pdf: pydyf.PDF, row: Any) -> None:
    cells = [structure(pdf, kid) for kid in _kids(pdf, row)]
    only_headings = all(cell.get("S") == "/TH" for cell in cells)
    for cell in cells:
        if cell.get("S") == "/TH":
            cell["A"]["Scope"] = "/Column" if only_headings else "/Row"


def _span_headings(pdf: pydyf.PDF, table: Any) -> None:
    """Let a heading alone in its row span the table: WeasyPrint forgets it where cells are set as blocks."""
    rows = [[structure(pdf, cell) for cell in _kids(pdf, row)] for row in _rows(pdf, table)]
    columns = max((len(cells) for cells in rows), default=1)
    for cells in rows:
        if len(cells) == 1 and cells[0].get("S") == "/TH" and columns > 1:
            cells[0]["A"]["ColSpan"] = columns


def _rows(pdf: pydyf.PDF, element: Any) -> Iterator[Any]:
    """Yield the rows of a table, also those inside groups."""
    for kid in _kids(pdf, element):
        inner = structure(pdf, kid)
        if inner.get("S") == "/TR":
            yield inner
        elif inner.get("S") in {"/THead", "/TBody", "/TFoot"}:
            yield from _rows(pdf, inner)

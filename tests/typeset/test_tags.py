import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import page as validator
import pypdfium2
import pytest
from pypdfium2 import raw

from handouts.model.composition import Composition, Stylesheet

FONTS = "data/fonts/source-sans-3/SourceSans3"
FACE = "".join(
    f'@font-face{{font-family:"Source Sans 3";font-weight:{weight};src:url(asset:///{FONTS}-{name}.ttf)}}'
    for weight, name in ((400, "Regular"), (700, "Bold"))
)
RUNNING = """
html { font: 12pt "Source Sans 3" }
.head { position: running(head) }
@page { @top-center { content: element(head) } @bottom-center { content: "Page " counter(page) } }
"""
KNEE = "asset:///data/figures/knee.svg"


class Piece(NamedTuple):
    """One piece of text on a page: is it marked as an artifact, and does it hang on the structure tree?"""

    page: int
    text: str
    is_artifact: bool
    is_tagged: bool


@pytest.fixture
def tagged(project, typeset):
    """Return a function that gives the PDF of a body with a running head and a page number."""

    def make(body, head="A running head", css=""):
        page = (
            f'<!doctype html><html lang="en"><head><title>T</title></head><body><div class="head">{head}</div>'
            f"<h1>A heading</h1>{body}</body></html>"
        )
        sheets = (Stylesheet("templates/styles/page.css", FACE + RUNNING + css),)
        pages = typeset(Composition("templates/leaflet.html", page, sheets, {}), project)
        assert pages.complaints == ()
        return pages.data

    return make


def elements(page) -> Iterator:
    """Yield each element of a page's structure tree; the tree is open while they are looked at."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    open_elements = [
        raw.FPDF_StructTree_GetChildAtIndex(tree, position)
        for position in range(raw.FPDF_StructTree_CountChildren(tree))
    ]
    while open_elements:
        element = open_elements.pop(0)
        if element:
            yield element
            open_elements += [
                raw.FPDF_StructElement_GetChildAtIndex(element, position)
                for position in range(raw.FPDF_StructElement_CountChildren(element))
            ]
    raw.FPDF_StructTree_Close(tree)


def string(get, *words) -> str:
    """Return what a pdfium function writes as UTF-16."""
    size = get(*words, None, 0)
    data = ctypes.create_string_buffer(max(size, 1))
    get(*words, data, size)
    return data.raw[:size].decode("utf-16-le").rstrip("\0")


def marks(thing) -> list[str]:
    names = []
    for position in range(raw.FPDFPageObj_CountMarks(thing)):
        words, size = (ctypes.c_ushort * 64)(), ctypes.c_ulong()
        raw.FPDFPageObjMark_GetName(raw.FPDFPageObj_GetMark(thing, position), words, 128, ctypes.byref(size))
        names.append(bytes(words)[: size.value].decode("utf-16-le").rstrip("\0"))
    return names


def pieces(pdf: bytes) -> list[Piece]:
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, 1):
            on_tree = {
                raw.FPDF_StructElement_GetMarkedContentIdAtIndex(element, position)
                for element in elements(page)
                for position in range(max(raw.FPDF_StructElement_GetMarkedContentIdCount(element), 0))
            } - {-1}
            words = page.get_textpage()
            for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=15):
                size = raw.FPDFTextObj_GetText(thing, words, None, 0)
                text = (ctypes.c_ushort * (size // 2))()
                raw.FPDFTextObj_GetText(thing, words, text, size)
                found.append(
                    Piece(
                        number,
                        bytes(text).decode("utf-16-le").rstrip("\0").strip(),
                        "Artifact" in marks(thing),
                        raw.FPDFPageObj_GetMarkedContentID(thing) in on_tree,
                    )
                )
    return found


def scope_of(element) -> str:
    value = raw.FPDF_StructElement_Attr_GetValue(raw.FPDF_StructElement_GetAttributeAtIndex(element, 0), b"Scope")
    words, size = (ctypes.c_ushort * 64)(), ctypes.c_ulong()
    raw.FPDF_StructElement_Attr_GetStringValue(value, words, 128, ctypes.byref(size))
    return bytes(words)[: size.value].decode("utf-16-le").rstrip("\0")


def scopes(pdf: bytes) -> list[tuple[str, str]]:
    """Return kind and scope of each table cell, in their order."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [
            (kind, scope_of(element))
            for page in document
            for element in elements(page)
            if (kind := string(raw.FPDF_StructElement_GetType, element)) in {"TH", "TD"}
        ]


def faults(pdf: bytes) -> list[str]:
    report = validator.validate_pdf_bytes(pdf, profile=validator.ValidationProfile.PDF_UA_1)
    return [failure.message for failure in report.failures]


# Running heads and feet


def test_running_head_and_page_number_are_artifacts_on_every_page(tagged):
    pdf = tagged('<p>one</p><p style="break-before:page">two</p>')
    assert [(one.page, one.text) for one in pieces(pdf) if one.is_artifact] == [
        (1, "A running head"),
        (1, "Page 1"),
        (2, "A running head"),
        (2, "Page 2"),
    ]


def test_artifacts_hang_on_no_structure_tree(tagged):
    assert not [one for one in pieces(tagged("<p>one</p>")) if one.is_artifact and one.is_tagged]


BODIES = {
    "paragraphs": "<p>one</p><p>two <strong>three</strong></p>",
    "lists": "<ul><li>one</li></ul><ol><li>two</li></ol>",
    "a table": "<table><tr><th>one</th></tr><tr><td>two</td></tr></table>",
    "a table by style": '<div style="display:table"><div style="display:table-cell">one</div></div>',
    "a link": '<p><a href="https://x.example">one</a></p>',
    "a footnote": '<p>one<span style="float:footnote">two</span></p>',
    "a float": '<p style="float:right">one</p><p>two</p>',
    "an absolute box": '<p style="position:absolute">one</p>',
    "columns": '<div style="columns:2"><p>one</p><p>two</p></div>',
    "text of a style": '<p class="x">one</p><style>.x::before{content:"two "}</style>',
    "half transparent text": '<p style="opacity:.5">one</p>',
    "tilted text": '<p style="transform:rotate(2deg)">one</p>',
    "a picture with words": f'<p><img src="{KNEE}" alt="one" style="width:90mm"></p>',
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_text_of_the_body_hangs_on_the_structure_tree(tagged, body):
    inside = [one for one in pieces(tagged(body)) if one.text not in {"A running head", "Page 1"}]
    assert len(inside) > 1
    assert [one for one in inside if one.is_artifact or not one.is_tagged] == []


def test_every_word_of_the_example_is_either_on_the_tree_or_an_artifact(pulled):
    pdf = pulled("a4")[1].pages.data
    assert [one for one in pieces(pdf) if one.is_artifact == one.is_tagged] == []


HEADS = {
    "bold words": "A <strong>bold</strong> word",
    "a link": '<a href="https://x.example">A link</a>',
    "a picture": f'<img src="{KNEE}" alt="x" style="width:20mm"> A word',
    "tilted words": '<span style="display:inline-block;transform:rotate(2deg)">A word</span>',
    "half transparent words": '<span style="opacity:.5">A word</span>',
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_a_running_head_can_hold_what_a_page_can(tagged, head):
    outside = [one for one in pieces(tagged("<p>one</p>", head)) if one.text not in {"A heading", "one"}]
    assert len(outside) > 1
    assert [one for one in outside if one.is_tagged or not one.is_artifact] == []


PAGES = {
    "a blank page": '<p>one</p><p style="break-before:right">two</p><p style="break-before:right">three</p>',
    "a page with a picture alone": f'<img src="{KNEE}" alt="x" style="display:block;width:90mm;break-before:page">',
    "a paragraph over a page end": f"<p>{'many words ' * 900}</p>",
}


@pytest.mark.parametrize("css", ["", "@page { @top-center { content: none } @bottom-center { content: none } }"])
@pytest.mark.parametrize("body", PAGES.values(), ids=PAGES)
def test_pages_of_every_kind_are_accessible_by_pdf_ua_1(tagged, body, css):
    assert faults(tagged(body, css=css)) == []


# Headings of tables


def test_a_heading_above_a_column_says_so(tagged):
    pdf = tagged("<table><thead><tr><th>a</th><th>b</th></tr></thead><tr><td>1</td><td>2</td></tr></table>")
    assert scopes(pdf) == [("TH", "Column"), ("TH", "Column"), ("TD", ""), ("TD", "")]


def test_a_heading_before_a_row_says_so(tagged):
    pdf = tagged("<table><tr><th>a</th><td>1</td></tr><tr><th>b</th><td>2</td></tr></table>")
    assert scopes(pdf) == [("TH", "Row"), ("TD", ""), ("TH", "Row"), ("TD", "")]


def test_a_table_can_have_both(tagged):
    pdf = tagged(
        "<table><thead><tr><th>what</th><th>when</th></tr></thead><tbody><tr><th>rest</th><td>now</td></tr></tbody></table>",
    )
    assert scopes(pdf) == [("TH", "Column"), ("TH", "Column"), ("TH", "Row"), ("TD", "")]


def test_headings_over_many_cells_say_so_too(tagged):
    pdf = tagged(
        '<table><thead><tr><th colspan="2">a</th></tr></thead><tr><th rowspan="2">b</th><td>1</td></tr>'
        "<tr><td>2</td></tr></table>",
    )
    assert [one for one in scopes(pdf) if one[0] == "TH"] == [("TH", "Column"), ("TH", "Row")]


def test_a_table_over_a_page_end_is_accessible_by_pdf_ua_1(tagged):
    rows = "".join(f"<tr><th>row {number}</th><td>{number}</td></tr>" for number in range(90))
    assert faults(tagged(f"<table><thead><tr><th>a</th><th>b</th></tr></thead>{rows}</table>")) == []

import io

import page as validator
import pikepdf
import pytest

from handouts.model.composition import Composition, Stylesheet

FONTS = "data/fonts/source-sans-3/SourceSans3"
FACE = "".join(
    f'@font-face{{font-family:"Source Sans 3";font-weight:{weight};src:url(asset:///{FONTS}-{name}.ttf)}}'
    for weight, name in ((400, "Regular"), (700, "Bold"))
)
SMALL = """
html { font: 12pt/1.5 "Source Sans 3" }
@page { size: 90mm 60mm; margin: 10mm }
td, th { display: table-cell }
"""
STEPS = "".join(f"<li>Step {number} of many.</li>" for number in range(1, 21))
ROWS = "".join(f'<tr><th scope="row">Risk {n}</th><td>{n} in 100</td></tr>' for n in range(1, 21))


@pytest.fixture
def set_pages(project, typeset):
    """Return a function that sets a body on small pages."""

    def make(body, css=""):
        page = (
            f'<!doctype html><html lang="en"><head><title>T</title></head><body><h1>A heading</h1>{body}</body></html>'
        )
        sheets = (Stylesheet("templates/styles/page.css", FACE + SMALL + css),)
        pages = typeset(Composition("templates/leaflet.html", page, sheets, {}), project)
        assert len(pages.pages) > 2
        return pages

    return make


@pytest.fixture
def tree_of(set_pages):
    """Return a function that gives the structure tree of a body: kind, and what is below."""
    return lambda body, css="": tree(set_pages(body, css).data)


def tree(data):
    with pikepdf.open(io.BytesIO(data)) as pdf:
        root = pdf.Root.StructTreeRoot.K[0]
        assert_parents(root)
        return outline(root)


def kids(element):
    return [one for one in element.get("/K", []) if isinstance(one, pikepdf.Dictionary) and "/S" in one]


def outline(element):
    return (str(element.S)[1:], [outline(one) for one in kids(element)])


def assert_parents(element):
    """Assert that each element hangs where its parent has it."""
    for one in kids(element):
        assert one.P.objgen == element.objgen
        assert_parents(one)


def kinds(found, *wanted):
    """Return how many entries each element of a kind has, in reading order."""
    kind, below = found
    own = [(kind, len(below))] if kind in wanted else []
    return own + [row for one in below for row in kinds(one, *wanted)]


def faults(data):
    report = validator.validate_pdf_bytes(data, profile=validator.ValidationProfile.PDF_UA_1)
    return [failure.message for failure in report.failures]


@pytest.mark.parametrize("name", ["ol", "ul"])
def test_a_list_over_pages_is_one_list(tree_of, name):
    assert kinds(tree_of(f"<main><section><{name}>{STEPS}</{name}></section></main>"), "Part", "Sect", "L") == [
        ("Part", 1),
        ("Sect", 1),
        ("L", 20),
    ]


def test_two_lists_in_a_row_stay_two(tree_of):
    found = kinds(tree_of(f"<ul>{STEPS}</ul><ul>{STEPS}</ul>"), "L")
    assert found == [("L", 20), ("L", 20)]


def test_a_list_that_begins_where_another_ended_the_page_before_stays_another(tree_of):
    found = kinds(
        tree_of('<ul><li>One</li></ul><ul style="break-before: page"><li>Two</li></ul>' + f"<ol>{STEPS}</ol>"), "L"
    )
    assert found == [("L", 1), ("L", 1), ("L", 20)]


def test_an_inner_list_over_pages_is_one_list_too(tree_of):
    found = tree_of(f"<ul><li>Outer<ul>{STEPS}</ul></li><li>Last</li></ul>")
    assert kinds(found, "L") == [("L", 3), ("L", 20)]


def test_an_entry_over_pages_is_one_entry(tree_of):
    long = " ".join(["word"] * 120)
    found = tree_of(f"<ol><li><p>{long}</p></li><li>Two</li></ol>", "p { orphans: 1; widows: 1 }")
    assert kinds(found, "L") == [("L", 2)]
    assert len(kinds(found, "LI")) == 2
    assert len(kinds(found, "P")) == 1


def test_a_paragraph_over_pages_is_one_paragraph(tree_of):
    assert len(kinds(tree_of(f"<p>{' '.join(['word'] * 200)}</p>"), "P")) == 1


def test_a_table_over_pages_is_one_table_with_its_headings_once(tree_of):
    head = "<thead><tr><th>What</th><th>How often</th></tr></thead>"
    found = tree_of(f"<table>{head}<tbody>{ROWS}</tbody></table>")
    assert kinds(found, "Table", "THead", "TBody") == [("Table", 2), ("THead", 1), ("TBody", 20)]


def test_cells_on_later_pages_name_the_headings_of_the_first(set_pages):
    head = "<thead><tr><th>What</th><th>How often</th></tr></thead>"
    data = set_pages(f"<table>{head}<tbody>{ROWS}</tbody></table>").data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        table = next(one for one in kids(pdf.Root.StructTreeRoot.K[0]) if one.S == "/Table")
        groups = kids(table)
        columns = [str(cell.ID) for cell in kids(kids(groups[0])[0])]
        for row in kids(groups[1]):
            name, cell = kids(row)
            assert [str(one) for one in cell.A.Headers] == [str(name.ID), columns[1]]


def test_headings_that_are_printed_again_are_artifacts(set_pages):
    head = "<thead><tr><th>What</th><th>How often</th></tr></thead>"
    pages = set_pages(f"<table>{head}<tbody>{ROWS}</tbody></table>")
    assert all("How often" in page.body for page in pages.pages[1:])
    assert faults(pages.data) == []


def test_a_table_without_headings_is_one_table_too(tree_of):
    found = tree_of(f"<table><tbody>{ROWS}</tbody></table>", "table, tbody, tr, td, th { display: block }")
    assert kinds(found, "Table", "TBody") == [("Table", 1), ("TBody", 20)]


def test_headings_are_read_once_in_their_order(set_pages):
    body = "".join(f"<section><h2>Part {number}</h2><p>{' '.join(['word'] * 60)}</p></section>" for number in range(3))
    assert set_pages(f"<main>{body}</main>").headings == (1, 2, 2, 2)


def test_joined_pages_pass_the_accessibility_check(set_pages):
    body = f"<main><section><ol>{STEPS}</ol><p>{' '.join(['word'] * 100)}</p></section></main>"
    assert faults(set_pages(body).data) == []

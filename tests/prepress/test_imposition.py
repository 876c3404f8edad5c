import io

import pikepdf
import pypdfium2
import pytest

from handouts.model.composition import Composition, Stylesheet
from handouts.model.format import Format, Trim
from handouts.outputs.provenance import read_origin
from handouts.prepress.imposition import impose

PT_PER_MM = 72 / 25.4


@pytest.fixture(scope="module")
def panels():
    """Return a PDF of six panels, each with its number, as wide as those of a trifold."""
    target = pypdfium2.PdfDocument.new()
    for width in (100, 100, 100, 97, 97, 100):
        target.new_page(width * PT_PER_MM, 210 * PT_PER_MM)
    output = io.BytesIO()
    target.save(output)
    return output.getvalue()


def trifold(leaflet):
    sheet = Trim(width_mm=297.0, height_mm=210.0)
    return Format.model_construct(**dict(leaflet.format) | {"imposition": "trifold", "sheet": sheet})


def booklet(leaflet):
    sheet = Trim(width_mm=420.0, height_mm=297.0)
    return Format.model_construct(**dict(leaflet.format) | {"imposition": "booklet", "sheet": sheet})


@pytest.fixture
def leaflet_pdf(pulled):
    """Return the example's A4 leaflet as it was set."""
    return pulled("a4")[1].pages


def words(data):
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def test_a_trifold_is_two_sides_of_one_sheet(leaflet, panels):
    with pypdfium2.PdfDocument(impose(panels, trifold(leaflet))) as document:
        sizes = [[round(side / PT_PER_MM, 1) for side in page.get_size()] for page in document]
    assert sizes == [[297, 210], [297, 210]]


def test_fold_marks_lie_on_the_folds_and_clear_of_the_words(leaflet, panels):
    with pypdfium2.PdfDocument(impose(panels, trifold(leaflet))) as document:
        for side, folds in zip(document, ((97, 197), (100, 200)), strict=True):
            marks = [mark.get_bounds() for mark in side.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH])]
            assert sorted({round((left + right) / 2 / PT_PER_MM) for left, _, right, _ in marks}) == list(folds)
            reach = [min(top, side.get_height() - bottom) / PT_PER_MM for _, bottom, _, top in marks]
            assert len(reach) == 4
            assert max(reach) <= 7.2


def test_the_cover_lies_on_the_right_and_the_narrow_flap_behind_the_narrow_inside(leaflet):
    numbered = pikepdf.new()
    for number, width in enumerate((100, 100, 100, 97, 97, 100), 1):
        page = numbered.add_blank_page(page_size=(width * PT_PER_MM, 210 * PT_PER_MM))
        page.Contents = numbered.make_stream(b"%f 0 0 rg 0 0 20 20 re f" % (number / 10))
    output = io.BytesIO()
    numbered.save(output)
    with pypdfium2.PdfDocument(impose(output.getvalue(), trifold(leaflet))) as document:
        reds = [
            [side.render().to_pil().getpixel((round(left * PT_PER_MM) + 5, 590))[0] for left in edges]
            for side, edges in zip(document, ((0, 97, 197), (0, 100, 200)), strict=True)
        ]
    assert [[round(red / 25.5) for red in side] for side in reds] == [[5, 6, 1], [2, 3, 4]]


def test_the_printer_is_told_to_flip_on_the_short_edge_and_not_to_scale(leaflet, panels):
    with pikepdf.open(io.BytesIO(impose(panels, trifold(leaflet)))) as pdf:
        wishes = pdf.Root.ViewerPreferences
        assert (str(wishes.Duplex), str(wishes.PrintScaling)) == ("/DuplexFlipShortEdge", "/None")


def test_every_word_of_the_pages_is_on_the_sheets(leaflet, leaflet_pdf):
    printed = "".join("".join(words(impose(leaflet_pdf.data, booklet(leaflet)))).split())
    for page in words(leaflet_pdf.data):
        assert "".join(page.split()) in printed


def test_the_first_sheet_of_a_booklet_carries_the_cover_on_the_right(leaflet, leaflet_pdf):
    with pypdfium2.PdfDocument(impose(leaflet_pdf.data, booklet(leaflet))) as document:
        width, height = document[0].get_size()
        right = document[0].get_textpage().get_text_bounded(left=width / 2, right=width, bottom=0, top=height)
    assert leaflet.treatment.title in right


def test_the_sheets_say_which_copy_they_were_made_from(leaflet, leaflet_pdf):
    assert read_origin(impose(leaflet_pdf.data, booklet(leaflet))) == read_origin(leaflet_pdf.data)


def test_the_same_pages_give_the_same_sheets(leaflet, leaflet_pdf):
    form = booklet(leaflet)
    assert impose(leaflet_pdf.data, form) == impose(leaflet_pdf.data, form)


def test_a_format_without_imposition_has_no_sheets(leaflet, leaflet_pdf):
    with pytest.raises(ValueError, match="no imposition"):
        impose(leaflet_pdf.data, leaflet.format)


# A booklet, page by page


@pytest.fixture(scope="module")
def twenty(kept_project, shop):
    """Return a PDF of twenty A5 pages, each with its number in words of its own: leaf 1, leaf 2 ..."""
    face = "@font-face{font-family:S;src:url(asset:///data/fonts/source-sans-3/SourceSans3-Regular.ttf)}"
    sheet = Stylesheet("templates/page.css", face + "@page{size:148mm 210mm;margin:20mm} h1{font:20pt S}")
    body = "".join(f'<h1 style="break-after:page">leaf {number}.</h1>' for number in range(1, 21))
    html = f'<!doctype html><html lang="en"><title>T</title><body>{body}</body></html>'
    made = Composition("templates/leaflet.html", html, (sheet,), {})
    return shop.typesetter.typeset(made, kept_project).data


def first_pages(data, count):
    with pikepdf.open(io.BytesIO(data)) as pdf:
        del pdf.pages[count:]
        output = io.BytesIO()
        pdf.save(output)
        return output.getvalue()


def halves(data):
    """Return the words on the left and on the right half of each side of the sheets."""
    with pypdfium2.PdfDocument(data) as document:
        sides = []
        for page in document:
            (width, height), text = page.get_size(), page.get_textpage()
            spans = ((0, width / 2), (width / 2, width))
            found = [text.get_text_bounded(left=a, right=b, bottom=0, top=height).strip() for a, b in spans]
            sides.append(found)
        return sides


@pytest.mark.parametrize("count", range(4, 21))
def test_a_booklet_that_is_folded_is_read_from_its_first_page_to_its_last(leaflet, twenty, count):
    sheet = Trim(width_mm=297.0, height_mm=210.0)
    form = Format.model_construct(**dict(leaflet.format) | {"imposition": "booklet", "sheet": sheet})
    sides = halves(impose(first_pages(twenty, count), form))
    fronts, backs = sides[::2], sides[1::2]
    # Fold the heap with the first front outside: go in through the right halves, and out again through the left ones.
    into = [words for front, back in zip(fronts, backs, strict=True) for words in (front[1], back[0])]
    out = [words for front, back in reversed(list(zip(fronts, backs, strict=True))) for words in (back[1], front[0])]
    made_up = count + -count % 4
    assert into + out == [f"leaf {number}." for number in range(1, count + 1)] + [""] * (made_up - count)


def test_a_booklet_is_marked_where_its_sheets_are_folded_on_the_outside_only(leaflet, twenty):
    sheet = Trim(width_mm=297.0, height_mm=210.0)
    form = Format.model_construct(**dict(leaflet.format) | {"imposition": "booklet", "sheet": sheet})
    with pikepdf.open(io.BytesIO(impose(first_pages(twenty, 8), form))) as pdf:
        marks = [marks_of(page) for page in pdf.pages]
    assert marks == [[(148.5, 0.0, 7.0), (148.5, 203.0, 210.0)], []] * 2


def marks_of(page):
    """Return where a page's own lines stand: from the left, and from where to where upwards, in mm."""
    points = [
        [float(operand) / PT_PER_MM for operand in operands]
        for operands, operator in pikepdf.parse_content_stream(page)
        if str(operator) in {"m", "l"}
    ]
    pairs = zip(points[::2], points[1::2], strict=True)
    return sorted((round(a[0], 1), *sorted((round(a[1], 1), round(b[1], 1)))) for a, b in pairs)

import io

import pikepdf
import pypdfium2
import pytest

from handouts.compose import compose
from handouts.impose import impose
from handouts.model.format import Format, Trim
from handouts.origin import read_origin
from handouts.typeset import typeset

PT_PER_MM = 72 / 25.4


@pytest.fixture(scope="module")
def panels(tmp_path_factory):
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
def leaflet_pdf(leaflet, project):
    """Return the example's A4 leaflet as it was set."""
    return typeset(compose(leaflet, project), project)


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
            assert max(reach) <= 4.2


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

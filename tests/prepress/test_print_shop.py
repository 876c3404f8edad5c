import io
from datetime import date
from pathlib import Path

import page
import pikepdf
import pypdfium2
import pytest

from handouts.build.edition import files_of, pull_proof
from handouts.model.edition import Edition
from handouts.outputs.provenance import read_origin
from handouts.prepress.print_shop import prepare_for_press
from handouts.project import Project

SHIPPED = Project(Path(__file__).parents[2])
PT_PER_MM = 72 / 25.4
COLOURS = {"g", "G", "rg", "RG", "k", "K"}


@pytest.fixture(scope="module")
def made():
    """Return a leaflet of the library for the press, its proof and the file that a print shop gets."""
    edition = Edition("laser-scar-treatment", "en", "sample-dermatology-centre", "press")
    leaflet, proof = pull_proof(edition, SHIPPED, date(2026, 11, 21))
    ((suffix, data),) = files_of(leaflet, proof)
    assert suffix == ".pdf"
    return leaflet, proof, data


@pytest.fixture
def printed(made):
    with pikepdf.open(io.BytesIO(made[2])) as pdf:
        yield pdf


def millimetres(box):
    return [round(float(edge) / PT_PER_MM, 1) for edge in box]


def rows(pdf):
    """Yield each operator of every drawing with its operands as numbers."""
    drawings = [*pdf.pages, *(one for one in pdf.objects if isinstance(one, pikepdf.Stream) and is_drawing(one))]
    for drawing in drawings:
        for operands, operator in pikepdf.parse_content_stream(drawing):
            yield str(operator), operands


def is_drawing(stream):
    return stream.get("/Subtype") == "/Form" or stream.get("/PatternType") == 1


def colours(pdf):
    return {(operator, tuple(map(float, operands))) for operator, operands in rows(pdf) if operator in COLOURS}


def test_the_page_is_a4_with_3_mm_of_bleed_and_room_for_marks(printed):
    for one in printed.pages:
        assert millimetres(one.trimbox) == [0, 0, 210, 297]
        assert millimetres(one.BleedBox) == [-3, -3, 213, 300]
        assert millimetres(one.mediabox) == [-10, -10, 220, 307]


def test_crop_marks_lie_outside_the_bleed_on_the_lines_of_the_cut(printed):
    for one in printed.pages:
        marked = list(pikepdf.parse_content_stream(one))[-26:]
        ends = [millimetres(operands) for operands, operator in marked if str(operator) in {"m", "l"}]
        marks = sorted(tuple(sorted((tuple(a), tuple(b)))) for a, b in zip(ends[::2], ends[1::2], strict=True))
        assert marks == [
            ((-8.5, 0.0), (-3.5, 0.0)),
            ((-8.5, 297.0), (-3.5, 297.0)),
            ((0.0, -8.5), (0.0, -3.5)),
            ((0.0, 300.5), (0.0, 305.5)),
            ((210.0, -8.5), (210.0, -3.5)),
            ((210.0, 300.5), (210.0, 305.5)),
            ((213.5, 0.0), (218.5, 0.0)),
            ((213.5, 297.0), (218.5, 297.0)),
        ]


def test_the_band_of_colour_reaches_the_edge_of_the_bleed_and_no_further(made):
    leaflet, _, data = made
    with pypdfium2.PdfDocument(data) as document:
        picture = document[0].render(scale=4 * 25.4 / 72).to_pil().convert("RGB")  # 4 pixels a millimetre
    brand = tuple(bytes.fromhex(leaflet.brand.palette.brand[1:]))
    edge = 7 * 4  # from the paper's edge to the bleed's
    assert near(picture.getpixel((edge + 2, edge + 2)), brand)
    assert near(picture.getpixel((picture.width - edge - 3, edge + 2)), brand)
    assert near(picture.getpixel((picture.width // 2, edge + 8 * 4)), brand)
    assert picture.getpixel((edge - 3, edge + 2)) == (255, 255, 255)
    assert picture.getpixel((picture.width // 2, edge - 3)) == (255, 255, 255)


def near(one, other):
    return all(abs(a - b) <= 3 for a, b in zip(one, other, strict=True))


def test_no_grey_and_no_black_is_left_in_three_colours(printed):
    for operator, values in colours(printed):
        assert operator not in {"g", "G"}
        if operator in {"rg", "RG"}:
            assert max(values) - min(values) > 0.01, values
            assert max(values) > 0.3, values
        else:
            assert values[:3] == (0, 0, 0)


def test_type_is_printed_in_full_black(printed):
    assert ("k", (0, 0, 0, 1)) in colours(printed)
    assert {values[3] for operator, values in colours(printed) if operator == "k"} <= {0, 1}


def test_the_colours_of_the_brand_stay_as_they_are(made, printed):
    palette = made[0].brand.palette
    found = {tuple(round(value * 255) for value in values) for operator, values in colours(printed) if operator == "rg"}
    for colour in (palette.brand, palette.accent, palette.tint):
        assert tuple(bytes.fromhex(colour[1:])) in found


@pytest.mark.parametrize(
    ("drawn", "printed"),
    [
        (b"0 0 0 rg", b"0 0 0 1 k"),
        (b"0 G", b"0 0 0 1 K"),
        (b"1 1 1 rg", b"0 0 0 0 k"),
        (b"1 g", b"0 0 0 0 k"),
        (b".32 .32 .32 rg", b"0 0 0 1 k"),
        (b".11 .1 .12 RG", b"0 0 0 1 K"),
        (b".302 .333 .376 rg", b"0 0 0 1 k"),
        (b".5 .5 .5 rg", b"0 0 0 0.5 k"),
        (b"0.945 0.922 0.957 rg", b"0.945 0.922 0.957 rg"),
        (b"0.04 0.36 0.38 rg", b"0.04 0.36 0.38 rg"),
    ],
)
def test_a_grey_becomes_black_ink_and_a_colour_stays(made, drawn, printed):
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(100, 100))
    pdf.pages[0].Contents = pdf.make_stream(drawn + b" 0 0 9 9 re f")
    source = io.BytesIO()
    pdf.save(source)
    with pikepdf.open(io.BytesIO(prepare_for_press(source.getvalue(), made[0].format))) as result:
        assert printed in result.pages[0].Contents.read_bytes()


def test_every_word_is_still_there(made):
    _, proof, data = made
    with pypdfium2.PdfDocument(data) as document:
        words = ["".join(one.get_textpage().get_text_bounded().split()) for one in document]
    assert all("".join(page.body.split()) in text for page, text in zip(proof.pages.pages, words, strict=True))


def test_the_file_says_where_it_comes_from_and_keeps_its_tags(made):
    _, proof, data = made
    assert read_origin(data) == read_origin(proof.pages.data)
    report = page.validate_pdf_bytes(data, profile=page.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, [str(one) for one in report.failures]


def test_the_same_pages_give_the_same_bytes(made):
    leaflet, proof, data = made
    assert prepare_for_press(proof.pages.data, leaflet.format) == data

"""The test page for printers, measured in the finished PDF."""

import pypdfium2
import pytest

from handouts.problem import SourceError
from handouts.setup.printer_test import PAPERS, set_test_page, write_test_page

RIVERSIDE = "data/brands/riverside.yaml"
MM = 72 / 25.4


@pytest.fixture(scope="module", params=sorted(PAPERS))
def made(request, kept_project):
    """Return a paper and its test page; each is set once."""
    paper = PAPERS[request.param]
    return paper, set_test_page(paper, RIVERSIDE, kept_project)


def words_of(pages):
    return [" ".join(one.body.split()) for one in pages.pages]


def lines_of(pdf, side):
    """Return each path of a side as left, top, right and bottom in mm from the top left, a pen wider all round."""
    with pypdfium2.PdfDocument(pdf) as document:
        sheet = document[side]
        height = sheet.get_height()
        paths = [one for one in sheet.get_objects() if one.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH]
        bounds = [one.get_bounds() for one in paths]
    return [(left / MM, (height - top) / MM, right / MM, (height - bottom) / MM) for left, bottom, right, top in bounds]


def is_there(lines, *wanted):
    return any(all(abs(one - other) < 0.5 for one, other in zip(line, wanted, strict=True)) for line in lines)


def test_it_is_two_landscape_sides_of_the_paper(made):
    paper, pages = made
    sizes = [(one.width_mm, one.height_mm) for one in pages.pages]
    assert sizes == [pytest.approx((paper.width_mm, paper.height_mm), abs=0.1)] * 2
    assert 2 * paper.panel_mm + paper.flap_mm == pytest.approx(paper.width_mm)


def test_the_fold_lines_of_both_sides_lie_upon_one_another(made):
    paper, pages = made
    outside, inside = (paper.flap_mm, paper.flap_mm + paper.panel_mm), (paper.panel_mm, 2 * paper.panel_mm)
    assert [paper.width_mm - x for x in inside] == pytest.approx(outside[::-1])
    for side, folds in enumerate((outside, inside)):
        lines = lines_of(pages.data, side)
        assert [is_there(lines, x, 0, x, paper.height_mm) for x in folds] == [True, True]


def test_the_frame_is_eight_millimetres_from_every_edge(made):
    paper, pages = made
    for side in (0, 1):
        assert is_there(lines_of(pages.data, side), 8, 8, paper.width_mm - 8, paper.height_mm - 8)


def test_the_bar_is_one_hundred_millimetres_long(made):
    paper, pages = made
    bars = [line for line in lines_of(pages.data, 0) if abs(line[2] - line[0] - 100.8) < 0.1 and line[3] - line[1] < 7]
    assert len(bars) == 1
    assert bars[0][0] + bars[0][2] == pytest.approx(paper.width_mm, abs=0.2)


def test_a_ruler_counts_millimetres_from_every_edge(made):
    paper, pages = made
    for side in (0, 1):
        lines = lines_of(pages.data, side)
        for mm in range(1, 13):
            flat = [line for line in lines if line[3] - line[1] < 0.6 and line[2] - line[0] < 10]
            upright = [line for line in lines if line[2] - line[0] < 0.6 and line[3] - line[1] < 10]
            middles = [(line[1] + line[3]) / 2 for line in flat] + [-1.0]
            sides = [(line[0] + line[2]) / 2 for line in upright] + [-1.0]
            for wanted, found in (
                (mm, middles),
                (paper.height_mm - mm, middles),
                (mm, sides),
                (paper.width_mm - mm, sides),
            ):
                assert any(abs(one - wanted) < 0.05 for one in found), (side, wanted)


def test_the_marks_of_both_sides_meet_against_the_light_and_only_when_flipped_on_the_short_edge(made):
    paper, pages = made
    marks = []
    for side in (0, 1):
        rings = [
            one
            for one in lines_of(pages.data, side)
            if one[2] - one[0] == pytest.approx(10.4, abs=0.5) and one[3] - one[1] == pytest.approx(10.4, abs=0.5)
        ]
        ((left, top, right, bottom),) = rings
        marks.append(((left + right) / 2, (top + bottom) / 2))
    (x, y), (behind_x, behind_y) = marks
    assert (paper.width_mm - behind_x, behind_y) == pytest.approx((x, y), abs=0.1)
    assert abs(paper.height_mm - behind_y - y) > 50  # flipped on the long edge it is far away


def test_both_sides_say_top_and_which_edge_to_flip_on(made):
    first, second = words_of(made[1])
    for words in (first, second):
        assert "Top" in words
        assert "lip on the short edge" in words or "Flip on short edge" in words
    assert "100 %" in first


def test_the_smallest_type_is_nine_points(made):
    assert made[1].smallest_pt >= 9
    assert "This is 9 point" in words_of(made[1])[1]


def test_the_greys_are_what_they_are_called(made):
    with pypdfium2.PdfDocument(made[1].data) as document:
        picture = document[1].render(scale=2).to_pil().convert("L")
    left, top = made[0].panel_mm + 12.5, 49
    found = [picture.getpixel((round((left + 9 * place) * MM * 2), round(top * MM * 2))) for place in range(9)]
    shares = [round(100 * (255 - one) / 255) for one in found]
    assert shares == pytest.approx([5, 8, 10, 12, 15, 25, 50, 75, 100], abs=1)


def test_it_is_set_in_the_typeface_of_the_brand_alone(made):
    _, pages = made
    assert {one.split("+")[-1].replace("-", " ") for one in pages.faces} == {"Source Sans 3", "Source Sans 3 Bold"}
    assert pages.complaints == pages.lost == pages.outside == ()


def test_it_is_the_same_every_time(made, project):
    paper, pages = made
    assert set_test_page(paper, RIVERSIDE, project).data == pages.data


def test_text_that_does_not_fit_is_an_error(project, rewrite):
    rewrite("templates/calibration.html", "<h2>Greys</h2>", "<h2>" + "Greys " * 4000 + "</h2>")
    with pytest.raises(SourceError) as caught:
        set_test_page(PAPERS["a4"], RIVERSIDE, project)
    assert "the test page does not fit on two sides [page-limit]" in str(caught.value)


def test_a_style_that_is_not_understood_is_an_error(project, rewrite):
    rewrite("templates/styles/calibration.css", "h1 {", "h1 { colour: red;")
    with pytest.raises(SourceError) as caught:
        set_test_page(PAPERS["a4"], RIVERSIDE, project)
    assert "calibration.css" in str(caught.value)


def test_an_output_folder_in_the_way_of_a_file_is_an_error(project):
    project.output.write_text("", encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        write_test_page("a4", RIVERSIDE, project)
    assert "the test page cannot be written" in str(caught.value)

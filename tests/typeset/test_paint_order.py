import pypdfium2
import pytest

from handouts.model.composition import Composition, Stylesheet
from handouts.typeset.paint_order import common, painted, type_of, words


@pytest.fixture
def paint_of(project, typeset):
    """Return a function that sets a page and gives everything that it paints, with the words of its texts."""

    def look(body):
        face = '@font-face{font-family:"S";src:url(asset:///data/fonts/source-sans-3/SourceSans3-Bold.ttf)}'
        css = f'{face}@page{{size:150mm 100mm;margin:10mm}}html{{font:12pt "S"}}'
        sheets = (Stylesheet("templates/styles/page.css", css),)
        page = f'<!doctype html><html lang="en"><title>T</title><body><h1>H</h1>{body}</body></html>'
        data = typeset(Composition("templates/leaflet.html", page, sheets, {}), project).data
        with pypdfium2.PdfDocument(data) as document:
            sheet = document[0]
            text_page = sheet.get_textpage()
            rows = []
            for one in painted(sheet):
                is_text = one.kind == "text"
                rows.append(
                    (one, words(one.thing, text_page) if is_text else "", type_of(one.thing) if is_text else ())
                )
            return [row for row in rows if row[1] != "H"]

    return look


def test_text_is_read_with_colour_size_and_words(paint_of):
    ((one, said, size),) = paint_of('<p style="color:#123456">Some words</p>')
    assert (one.kind, one.colour, one.alpha, said) == ("text", (0x12, 0x34, 0x56), 1.0, "Some words")
    assert (round(size[0], 2), size[1]) == (12, True)


def test_a_ground_comes_before_its_text(paint_of):
    kinds = [one.kind for one, _, _ in paint_of('<p style="background:#eee">Some words</p>')]
    assert kinds == ["fill", "text"]


def test_groups_hand_down_their_transparency(paint_of):
    ((one, _, _),) = paint_of('<p style="opacity:.2">Some words</p>')
    assert (round(one.alpha, 2), one.own_alpha) == (0.2, 1)


def test_a_clip_is_what_may_be_seen(paint_of):
    ((one, _, _),) = paint_of('<p style="height:8px;overflow:hidden">Some words</p>')
    assert round(one.clip[3] - one.clip[1], 1) == 6.0


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [((0, 0, 4, 4), (2, 1, 6, 3), (2, 1, 4, 3)), ((0, 0, 1, 1), (2, 0, 3, 1), (2, 0, 1, 1))],
)
def test_boxes_share_what_lies_in_both(one, other, shared):
    assert common(one, other) == shared

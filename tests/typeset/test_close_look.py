import pypdfium2
import pytest

from handouts.model.composition import Composition, Stylesheet
from handouts.typeset.close_look import Lens
from handouts.typeset.paint_order import painted


@pytest.fixture
def looks(project, typeset):
    """Return a function that sets a page and looks closely at each of its texts, and whether the first two touch."""

    def look(body):
        face = '@font-face{font-family:"S";src:url(asset:///data/fonts/source-sans-3/SourceSans3-Bold.ttf)}'
        css = f'{face}@page{{size:150mm 100mm;margin:10mm}}html{{font:12pt "S"}}'
        sheets = (Stylesheet("templates/styles/page.css", css),)
        page = f'<!doctype html><html lang="en"><title>T</title><body><h1>H</h1>{body}</body></html>'
        with pypdfium2.PdfDocument(
            typeset(Composition("templates/leaflet.html", page, sheets, {}), project).data
        ) as document:
            sheet = document[0]
            things = list(painted(sheet))
            lens = Lens(sheet, things)
            texts = [one for one in things if one.kind == "text"][1:]
            before = [lens.look(one) for one in texts]
            assert [lens.look(one) for one in texts] == before
            return before, len(texts) > 1 and lens.touch(*texts[:2])

    return look


def test_black_text_on_white_is_seen_whole(looks):
    ((look,), _) = looks("<p>Some words</p>")
    assert look.share == 1
    assert look.ratio > 15


def test_white_text_is_not_seen(looks):
    ((look,), _) = looks('<p style="color:#fff">Some words</p>')
    assert look.share == 0


def test_half_covered_text_is_seen_in_part(looks):
    cover = '<div style="position:absolute;top:0;left:0;width:10mm;height:80mm;background:#fff"></div>'
    ((look,), _) = looks(f"<p>Some words</p>{cover}")
    assert 0.2 < look.share < 0.8


@pytest.mark.parametrize(("margin", "touch"), [("0", False), ("-26pt", True)])
def test_two_lines_touch_where_letters_lie_on_letters(looks, margin, touch):
    assert looks(f'<p style="margin:0 0 {margin}">Some words</p><p>Other words</p>')[1] is touch

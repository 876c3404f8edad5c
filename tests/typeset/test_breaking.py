import pytest
from weasyprint.layout import inline
from weasyprint.text import line_break

from handouts.model.composition import Composition, Stylesheet
from handouts.typeset import breaking

FONTS = "data/fonts/source-sans-3/SourceSans3"
FACE = "".join(
    f'@font-face{{font-family:"Source Sans 3";font-weight:{weight};src:url(asset:///{FONTS}-{name}.ttf)}}'
    for weight, name in ((400, "Regular"), (700, "Bold"))
)
PAPER = '@page{size:250mm 200mm;margin:10mm}html{font:12pt "Source Sans 3"}p{margin:0}'
TEXT = "It is the daily care of a new scar. Ask the ward how, and ring"
WHOLE_PX = range(384, 410)


@pytest.fixture
def lines_of(project, typeset):
    """Return a function that gives the lines of a paragraph in a column of so many pixels."""

    def lines(words, width_px, style=""):
        body = f'<p style="width:{width_px}px;{style}">{words}</p>'
        page = f'<!doctype html><html lang="en"><title>T</title><body>{body}</body></html>'
        sheets = (Stylesheet("templates/styles/page.css", FACE + PAPER),)
        pages = typeset(Composition("templates/leaflet.html", page, sheets, {}), project)
        assert pages.complaints == ()
        return [line.rstrip() for line in pages.pages[0].body.splitlines()]

    return lines


@pytest.fixture
def as_it_was(monkeypatch):
    """Have WeasyPrint break its lines by itself."""
    monkeypatch.setattr(inline, "split_first_line", line_break.split_first_line)


@pytest.mark.usefixtures("as_it_was")
def test_weasyprint_itself_cuts_a_text_after_its_first_word(lines_of):
    assert any(lines_of(f"{TEXT} <b>01632 960</b>", width)[0] == "It" for width in WHOLE_PX)


@pytest.mark.parametrize("style", ["", "hyphens: auto", "white-space: pre-line", "text-align: justify"])
def test_a_text_that_fills_its_line_is_not_cut_after_its_first_word(lines_of, style):
    starts = {lines_of(f"{TEXT} <b>01632 960</b>", width, style)[0] for width in WHOLE_PX}
    assert starts == {TEXT, TEXT.removesuffix(" ring")}


def test_what_follows_such_a_text_begins_the_next_line(lines_of):
    found = {tuple(lines_of(f"{TEXT} <b>01632\N{NO-BREAK SPACE}960</b>", width)) for width in WHOLE_PX}
    assert (TEXT, "01632\N{NO-BREAK SPACE}960") in {
        tuple(line.replace(" 960", "\xa0960") for line in one) for one in found
    }


@pytest.mark.parametrize(
    "words", ["plain words, with no more than text in it", "a <b>bold</b> word", "so<br>it is", "a b "]
)
@pytest.mark.parametrize("width_px", [30, 90, 150, 400])
def test_other_lines_are_broken_where_they_were(lines_of, monkeypatch, words, width_px):
    mended = lines_of(words, width_px)
    monkeypatch.setattr(inline, "split_first_line", line_break.split_first_line)
    assert lines_of(words, width_px) == mended


def test_leaflets_are_set_with_the_mended_function():
    assert inline.split_first_line is breaking.split_first_line

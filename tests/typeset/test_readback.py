import pytest

from handouts.model.composition import Composition, Stylesheet
from handouts.typeset.readback import read_back

FONTS = "data/fonts/source-sans-3/SourceSans3"
FACE = "".join(
    f'@font-face{{font-family:"Source Sans 3";font-weight:{weight};src:url(asset:///{FONTS}-{name}.ttf)}}'
    for weight, name in ((400, "Regular"), (700, "Bold"))
)
PAPER = """
@page { size: 150mm 100mm; margin: 20mm 10mm }
@page { @top-center { content: "The head" } @bottom-center { content: "The foot" } }
html { font: 12pt "Source Sans 3" }
"""
KNEE = "asset:///data/figures/knee.svg"
# A page as old programs write it: its font is named and not embedded.
OLD = b"""%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 283.4646 141.7323] /Contents 4 0 R
  /Resources <</Font <</F 5 0 R>>>>>> endobj
4 0 obj <</Length 41>> stream
BT /F 12 Tf 40 70 Td (Some words) Tj ET
endstream endobj
5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
trailer <</Root 1 0 R>>
%%EOF
"""


@pytest.fixture
def read(project, typeset):
    """Return a function that sets a body, writes it as PDF and gives back what was read in it."""

    def set_and_read(body, css=""):
        page = f'<!doctype html><html lang="en"><title>T</title><body>{body}</body></html>'
        sheets = (Stylesheet("templates/styles/page.css", FACE + PAPER + css),)
        pages = typeset(Composition("templates/leaflet.html", page, sheets, {}), project)
        assert pages.complaints == ()
        return pages

    return set_and_read


def test_the_size_of_a_page_is_given_in_millimetres(read):
    (page,) = read("<h1>A</h1>").pages
    assert (round(page.width_mm, 1), round(page.height_mm, 1)) == (150.0, 100.0)


def test_body_and_margins_are_told_apart(read):
    (page,) = read("<h1>A heading</h1><p>Some words</p>").pages
    assert (page.body.split("\r\n"), page.margins.split("\n")) == (
        ["A heading", "Some words"],
        ["The head", "The foot"],
    )


def test_a_page_without_head_and_foot_has_empty_margins(read):
    css = "@page { @top-center { content: none } @bottom-center { content: none } }"
    assert [page.margins for page in read("<h1>A</h1>", css).pages] == [""]


def test_pages_come_in_their_order(read):
    pages = read('<h1>one</h1><p style="break-before:page">two</p><p style="break-before:page">three</p>').pages
    assert [page.body for page in pages] == ["one", "two", "three"]


def test_words_in_the_first_and_last_line_belong_to_the_body(read):
    body = '<h1 style="margin:0">top</h1><p style="position:absolute;margin:0;bottom:0">bottom</p>'
    assert read(body).pages[0].body.split("\r\n") == ["top", "bottom"]


@pytest.mark.parametrize("style", ["position:absolute;top:-15mm", "position:absolute;top:65mm"])
def test_words_pushed_out_of_the_body_do_not_count_as_body(read, style):
    (page,) = read(f'<h1 style="margin:0">A heading</h1><p style="margin:0;{style}">pushed out</p>').pages
    assert (page.body, "pushed out" in page.margins) == ("A heading", True)


def test_words_pushed_off_the_paper_are_nowhere(read):
    (page,) = read('<h1>A heading</h1><p style="transform:translateX(300mm)">pushed off</p>').pages
    assert "pushed" not in page.body + page.margins


def test_paper_for_the_bleed_does_not_count(read):
    (page,) = read("<h1>A heading</h1><p>Some words</p>", "@page { bleed: 3mm }").pages
    assert (round(page.width_mm, 1), round(page.height_mm, 1)) == (150.0, 100.0)
    assert (page.body.split("\r\n"), page.margins.split("\n")) == (
        ["A heading", "Some words"],
        ["The head", "The foot"],
    )


def test_letters_joined_in_print_are_read_apart(read):
    assert read("<h1>office baffle flow</h1>").pages[0].body == "office baffle flow"


def test_text_typed_with_separate_accents_is_read(read):
    assert read("<h1>e\u0301te\u0301</h1>").pages[0].body in {"\u00e9t\u00e9", "e\u0301te\u0301"}


def test_embedded_fonts_are_named_without_the_mark_of_a_subset(read):
    pages = read("<h1>bold</h1><p>regular</p>")
    assert (pages.faces, pages.unembedded) == ({"Source-Sans-3", "Source-Sans-3-Bold"}, frozenset())


def test_a_font_of_which_no_letter_is_used_is_not_embedded(read):
    assert read("<h1>bold</h1>", "@page { @top-center { content: none } @bottom-center { content: none } }").faces == {
        "Source-Sans-3-Bold"
    }


def test_the_font_of_words_in_a_drawing_counts(read):
    css = "@page { @top-center { content: none } @bottom-center { content: none } }"
    faces = read(f'<h1>bold</h1><img src="{KNEE}" alt="x" style="width:90mm">', css).faces
    assert faces == {"Source-Sans-3", "Source-Sans-3-Bold"}


def test_a_font_that_is_named_and_not_embedded_is_told_apart():
    found = read_back(OLD, ((10, 10, 90, 40),))
    assert (found.faces, found.unembedded) == (frozenset(), {"Helvetica"})


def test_a_pdf_without_tags_has_no_descriptions_and_no_links():
    found = read_back(OLD, ((10, 10, 90, 40),))
    assert (found.pages[0].body, found.links, found.alternative_texts) == ("Some words", frozenset(), frozenset())


@pytest.mark.parametrize(
    "address", ["https://knee.example/a?x=1&amp;y=2#z", "mailto:ask@knee.example", "tel:01632960201"]
)
def test_links_are_read_with_their_address(read, address):
    assert read(f'<h1>A</h1><p><a href="{address}">there</a></p>').links == {address.replace("&amp;", "&")}


def test_a_link_over_two_lines_and_pages_is_one_address(read):
    body = f'<h1>A</h1><p><a href="https://knee.example/">{"many words " * 200}</a></p>'
    assert read(body).links == {"https://knee.example/"}


@pytest.mark.parametrize("words", ["A bent knee", "caf\u00e9 \u2013 \u00bd \u201cquoted\u201d", "\U0001f9b5 \u0e44"])
def test_descriptions_of_pictures_are_read(read, words):
    assert read(f'<h1>A</h1><p><img src="{KNEE}" alt="{words}"></p>').alternative_texts == {words}


def test_descriptions_on_every_page_are_read(read):
    body = "".join(f'<h1 style="break-before:page">A</h1><p><img src="{KNEE}" alt="knee {n}"></p>' for n in (1, 2))
    assert read(body).alternative_texts == {"knee 1", "knee 2"}


# What a screen reader is told first


@pytest.mark.parametrize(
    ("body", "levels"),
    [
        ("<p>Some words</p>", ()),
        ("<h1>A</h1>", (1,)),
        ("<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>", (1, 2, 3, 2)),
        ("<h3>C</h3><h1>A</h1>", (3, 1)),
        ("<h4>D</h4><h5>E</h5><h6>F</h6>", (4, 5, 6)),
        ("<h1>A <b>bold</b> title</h1>", (1,)),
        ("<section><div><h1>A</h1></div><h2>B</h2></section><h2>C</h2>", (1, 2, 2)),
    ],
)
def test_levels_of_headings_come_in_reading_order(read, body, levels):
    assert read(body).headings == levels


def test_headings_of_later_pages_come_after_those_of_earlier_ones(read):
    body = "<h1>A</h1><h2>B</h2>" + '<h2 style="break-before:page">C</h2><h3>D</h3>' * 2
    assert read(body).headings == (1, 2, 2, 3, 2, 3)


def test_a_heading_is_read_where_it_stands_in_the_text_and_not_where_it_stands_on_the_paper(read):
    assert read('<h1>A</h1><h3>C</h3><h2 style="position:absolute;top:0">B</h2>').headings == (1, 3, 2)


def test_a_heading_in_a_running_head_is_not_read(read):
    css = ".head{position:running(head)} @page{@top-center{content:element(head)}}"
    body = '<div class="head"><h2>Running</h2></div><h1>A</h1><p style="break-before:page">x</p>'
    assert read(body, css).headings == (1,)


def test_large_bold_words_are_no_heading(read):
    assert read('<h1>A</h1><p style="font-weight:700;font-size:30pt">B</p>').headings == (1,)


def test_pictures_with_descriptions_are_not_counted_as_without(read):
    assert read(f'<h1>A</h1><p><img src="{KNEE}" alt="A knee"></p>').figures_without_alt == 0


@pytest.mark.parametrize(("alt", "count"), [("", 2), ('alt=""', 2), ('alt=" "', 2), ('alt="A knee"', 0)])
def test_pictures_without_descriptions_are_counted(project, alt, count, typeset):
    body = f"<h1>A</h1>{f'<p><img src={chr(34)}{KNEE}{chr(34)} {alt}></p>' * 2}"
    page = f'<!doctype html><html lang="en"><title>T</title><body>{body}</body></html>'
    sheets = (Stylesheet("templates/styles/page.css", FACE + PAPER),)
    assert typeset(Composition("templates/leaflet.html", page, sheets, {}), project).figures_without_alt == count


@pytest.mark.parametrize("language", ["en", "de", "en-GB", "zh-Hant"])
def test_the_language_of_the_document_is_read(project, language, typeset):
    page = f'<!doctype html><html lang="{language}"><title>T</title><body><h1>A</h1></body></html>'
    sheets = (Stylesheet("templates/styles/page.css", FACE + PAPER),)
    assert typeset(Composition("templates/leaflet.html", page, sheets, {}), project).language == language


@pytest.mark.parametrize("title", ["T", "Laser treatment for scars", "caf\u00e9 \u2013 \u00bd", "\u0e44\u0e17\u0e22"])
def test_the_title_of_the_document_is_read(project, title, typeset):
    page = f'<!doctype html><html lang="en"><title>{title}</title><body><h1>A</h1></body></html>'
    sheets = (Stylesheet("templates/styles/page.css", FACE + PAPER),)
    assert typeset(Composition("templates/leaflet.html", page, sheets, {}), project).title == title


def test_a_document_with_tags_is_tagged(read):
    assert read("<h1>A</h1>").is_tagged is True


def test_an_old_document_says_nothing_of_itself():
    found = read_back(OLD, ((10, 10, 90, 40),))
    assert (found.is_tagged, found.language, found.title, found.headings, found.figures_without_alt) == (
        False,
        "",
        "",
        (),
        0,
    )

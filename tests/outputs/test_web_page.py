import base64
import io
import re
from datetime import date

import pytest
from fontTools.ttLib import TTFont

from handouts.build.edition import pull_proof
from handouts.compose.leaflet import compose
from handouts.model.composition import Composition, Stylesheet
from handouts.model.edition import Edition
from handouts.outputs.web_page import bind
from handouts.problem import SourceError
from handouts.sources.leaflet import load_leaflet, read_sources

FONTS = "data/fonts/source-sans-3/SourceSans3-{}.ttf"
FACE = (
    '@font-face { font-family: "Source Sans 3"; src: url("asset:///data/fonts/source-sans-3/SourceSans3-Regular.ttf") }'
)
PIXEL = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def page(kept_project):
    """Return a function that binds a page from its body and style sheet."""

    def make(body="<h1>Knee</h1>", css=FACE, **files):
        start = '<!doctype html>\n<html lang="en">\n<head>\n<title>Knee</title>\n</head>\n'
        html = f"{start}<body>{body}</body>\n</html>"
        fonts = {FONTS.format(one): (kept_project.root / FONTS.format(one)).read_bytes() for one in ("Regular", "Bold")}
        named = {f"data/{name.replace('_', '.')}": data for name, data in files.items()}
        return bind(
            Composition("templates/web.html", html, (Stylesheet("templates/styles/web.css", css),), fonts | named)
        )

    return make


@pytest.fixture(scope="module")
def whole(kept_project):
    """Return the example's leaflet as a web page."""
    edition = Edition("knee-arthroscopy", "en", "riverside", "web")
    leaflet = load_leaflet(read_sources(edition, kept_project), kept_project, None)
    return leaflet, bind(compose(leaflet, kept_project))


def fonts_in(html):
    return [
        TTFont(io.BytesIO(base64.b64decode(found)))
        for found in re.findall(r"data:font/woff;base64,([A-Za-z0-9+/=]+)", html)
    ]


def test_a_page_names_no_file_and_no_other_place(whole):
    _, pages = whole
    html = pages.data.decode()
    assert "asset:" not in html
    assert re.findall(r'(?:src|srcset|action)="(?!data:)[^"]*"', html) == []
    assert re.findall(r"url\([\"']?(?!data:|\"data:)", html) == []
    assert "<script" not in html
    assert "default-src 'none'" in html


def test_equal_compositions_give_equal_bytes(page):
    assert page("<p>Rest &amp; ice</p>").data == page("<p>Rest &amp; ice</p>").data


def test_a_font_is_cut_down_to_the_letters_of_the_page(page):
    (font,) = fonts_in(page("<p>Zoë</p>").data.decode())
    letters = set(font.getBestCmap())
    assert {ord(sign) for sign in "Zoë09az"} <= letters
    assert ord("ß") not in letters
    assert len(letters) < 120


def test_a_drawing_brings_the_fonts_of_its_words(page):
    drawing = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text font-family="Source Sans 3">Fat</text></svg>'
    )
    html = page('<img src="asset:///data/knee.svg" alt="A knee">', knee_svg=drawing).data.decode()
    (data,) = re.findall(r'src="data:image/svg\+xml;base64,([^"]*)"', html)
    made = base64.b64decode(data).decode()
    assert "<style>@font-face" in made
    (font,) = fonts_in(made)
    assert set(map(chr, font.getBestCmap())) == set("Fat")


def test_a_drawing_without_words_is_bound_as_it_is(page):
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'
    html = page('<img src="asset:///data/knee.svg" alt="A knee">', knee_svg=drawing).data.decode()
    assert base64.b64encode(drawing).decode() in html


def test_a_photograph_is_bound_as_it_is(page):
    html = page('<img src="asset:///data/logo.png" alt="Riverside">', logo_png=PIXEL).data.decode()
    assert f'src="data:image/png;base64,{base64.b64encode(PIXEL).decode()}"' in html


def test_a_style_sheet_cannot_end_its_element(page):
    html = page(css=FACE + ' p::after { content: "</style><script>x</script>" }').data.decode()
    assert html.count("</style>") == 1
    assert "<\\/script>" in html


def test_an_address_that_is_typed_as_words_stays_words(page):
    assert page("<p>src=&#34;asset:///data/x.svg&#34;</p>").data.decode().count("asset:///data/x.svg") == 1


@pytest.mark.parametrize(
    ("body", "css", "where"),
    [
        ('<img src="https://a.example/x.png" alt="x">', FACE, "templates/web.html:1:1"),
        ('<img src="asset:///data/other.png" alt="x">', FACE, "templates/web.html:1:1"),
        ("<script>x</script>", FACE, "templates/web.html:1:1"),
        ("<p>x</p>", FACE + "\n\n@import 'x.css';", "templates/styles/web.css:3:1"),
        ("<p>x</p>", FACE + "\np { background: url(x.png) }", "templates/styles/web.css:2:1"),
        ("<p>x</p>", FACE + '\np { background: url( "https://a.example/x.png" ) }', "templates/styles/web.css:2:1"),
        ("<p>x</p>", FACE + '\np { background: url("asset:///data/other.png") }', "templates/styles/web.css:2:1"),
    ],
)
def test_a_page_that_asks_for_something_outside_itself_is_refused(page, body, css, where):
    with pytest.raises(SourceError) as caught:
        page(body, css)
    (problem,) = caught.value.problems
    assert (str(problem.location), problem.code) == (where, "not-self-contained")


def test_a_data_address_in_a_style_sheet_is_inside(page):
    assert page(css=FACE + " p { background: url(\"data:image/svg+xml,<svg fill='url(#a)'></svg>\") }").data


def test_a_page_is_read_back(whole):
    leaflet, pages = whole
    (page,) = pages.pages
    assert page.body.index(leaflet.locale.labels.draft) < page.body.index(leaflet.treatment.title)
    assert pages.language == "en"
    assert leaflet.treatment.title in pages.title
    assert pages.headings[:2] == (1, 2)
    assert {"tel:01632960201", "tel:999", "mailto:ask@riverside.example"} <= pages.links
    assert leaflet.treatment.how_it_works.figure.alt in pages.alternative_texts
    assert (pages.faces, pages.undrawn, pages.figures_without_alt) == ({"Source Sans 3"}, frozenset(), 0)


def test_a_sign_that_the_typeface_does_not_have_is_noted(page):
    assert page("<p>Rest \u2708</p>").undrawn == {0x2708}


def test_every_link_inside_the_page_leads_somewhere(whole):
    html = whole[1].data.decode()
    for name in re.findall(r'href="#([^"]*)"', html):
        assert html.count(f'id="{name}"') == 1, name


@pytest.mark.parametrize(
    ("body", "css", "where"),
    [
        ("<style>@IMPORT 'x.css';</style>", FACE, "templates/web.html:1:1"),
        ('<p style="background: URL(http://a.example)">x</p>', FACE, "templates/web.html:1:1"),
        ('<a href="java&#9;script:x">x</a>', FACE, "templates/web.html:1:1"),
        ('<svg><a xlink:href="javascript:x">x</a></svg>', FACE, "templates/web.html:1:1"),
        ("<p>x</p>", FACE + '\n@IMPORT "x.css";', "templates/styles/web.css:2:1"),
        ("<p>x</p>", FACE + "\n\np { background: URL(x.png) }", "templates/styles/web.css:3:1"),
        (
            "<p>x</p>",
            FACE + '\np { background: image-set("http://a.example/x.png" 1x) }',
            "templates/styles/web.css:2:1",
        ),
        ("<p>x</p>", FACE + '\np { background: URL("asset:///data/x.png") }', "templates/styles/web.css:2:1"),
    ],
)
def test_however_it_is_written_a_page_keeps_to_itself(page, body, css, where):
    with pytest.raises(SourceError) as caught:
        page(body, css)
    (problem,) = caught.value.problems
    assert (str(problem.location), problem.code) == (where, "not-self-contained")


@pytest.mark.parametrize(
    ("body", "css", "where"),
    [
        ("<main><p>Rest.</p></main>", FACE + "\nmain { display: none }", "templates/styles/web.css:2:8"),
        (
            "<main><p>Rest.</p></main>",
            FACE + "\n@media (max-width: 9rem) {\n p { opacity: 0 } }",
            "templates/styles/web.css:3:6",
        ),
        ("<p style='display: none'>Rest.</p>", FACE, "templates/web.html:1:1"),
        ("<style>p { font-size: 0 }</style><p>Rest.</p>", FACE, "templates/web.html:1:1"),
    ],
)
def test_words_that_a_style_hides_are_told_at_the_style(page, body, css, where):
    with pytest.raises(SourceError) as caught:
        page(body, css)
    (problem,) = caught.value.problems
    assert (str(problem.location), problem.code) == (where, "hidden-text")
    assert problem.message == 'the words "Rest." are hidden from everybody'


def test_words_that_stand_elsewhere_may_be_hidden(page):
    assert page("<p class='a'>Rest.</p><p>Rest.</p>", FACE + ".a { display: none }").pages[0].body.split() == ["Rest."]


def test_what_a_screen_does_not_show_is_not_read(page):
    css = FACE + "@media screen { .a { display: none } }"
    assert page("<p class='a'>Name</p><p>Rest.</p>", css).pages[0].body.split() == ["Rest."]


def test_the_state_of_a_leaflet_must_be_seen_on_the_screen(new_project, shop):
    project = new_project()
    sheet = project.root / "templates/styles/web.css"
    sheet.write_text(
        sheet.read_text(encoding="utf-8") + "\n@media screen { .state { display: none } }", encoding="utf-8"
    )
    edition = Edition("knee-arthroscopy", "en", "riverside", "web")
    _, proof = pull_proof(edition, project, date(2026, 11, 21), shop)
    assert "imprint" in [one.code for one in proof.problems]


def test_a_drawing_named_as_a_font_does_not_go_round_in_circles(page):
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>Fat</text></svg>'
    css = '@font-face { font-family: "A"; src: url("asset:///data/knee.svg") }'
    assert page("<p>x</p>", css, knee_svg=drawing).faces == frozenset()


def test_a_page_too_deep_to_be_read_is_refused(page):
    with pytest.raises(SourceError, match="elements lie more than 250 deep in one another"):
        page("<div>" * 3000 + "x" + "</div>" * 3000)

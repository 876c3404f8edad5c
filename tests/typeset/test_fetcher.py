import base64

import pytest

from handouts.model.composition import Composition, Stylesheet
from handouts.problem import SourceError
from handouts.typeset import typeset

FONT = "data/fonts/source-sans-3/SourceSans3-Regular.ttf"
FACE = f'@font-face{{font-family:"Source Sans 3";src:url(asset:///{FONT})}}html{{font-family:"Source Sans 3"}}'
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
ENCODED = "data:image/svg+xml;base64," + base64.b64encode(DRAWING.encode()).decode()
COPY_IT = "\n  hint: copy the file into templates/ and name the copy"


def made(body, css=""):
    page = f'<!doctype html><html lang="en"><title>T</title><body><h1>A</h1>{body}</body></html>'
    return Composition("templates/leaflet.html", page, (Stylesheet("templates/styles/page.css", FACE + css),), {})


def said_by(body, project, css=""):
    with pytest.raises(SourceError) as caught:
        typeset(made(body, css), project)
    return str(caught.value)


@pytest.fixture
def folder(project, tmp_path):
    """Return the project with a drawing in each place, one of them outside."""
    for name in ("templates", "templates/styles", "output"):
        (project.root / name).mkdir(exist_ok=True)
        (project.root / name / "drawing.svg").write_text(DRAWING, encoding="utf-8")
    (tmp_path / "drawing.svg").write_text(DRAWING, encoding="utf-8")
    (project.root / "data/out.svg").symlink_to(tmp_path / "drawing.svg")
    (project.root / "data/in.svg").symlink_to(project.root / "data/figures/knee.svg")
    return project


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ("https://x.example/a.svg", f'the templates ask for "https://x.example/a.svg"; {{}}{COPY_IT}'),
        ("http://127.0.0.1:9/a.svg", f'the templates ask for "http://127.0.0.1:9/a.svg"; {{}}{COPY_IT}'),
        ("ftp://x.example/a.svg", f'the templates ask for "ftp://x.example/a.svg"; {{}}{COPY_IT}'),
        ("file:///etc/passwd", f'the templates ask for "file:///etc/passwd"; {{}}{COPY_IT}'),
    ],
)
def test_an_address_outside_the_project_is_refused(folder, address, line):
    wanted = line.format("nothing outside the project is read [outside-project]")
    assert said_by(f'<img src="{address}" alt="x">', folder) == f"templates/leaflet.html:1:1: error: {wanted}"


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("asset:///data/../../drawing.svg", "data/../../drawing.svg"),
        ("asset:///data/%2e%2e/%2e%2e/drawing.svg", "data/../../drawing.svg"),
        ("asset:///data/..%2f..%2fdrawing.svg", "data/../../drawing.svg"),
        ("asset:///output/drawing.svg", "output/drawing.svg"),
        ("asset:////etc/passwd", "etc/passwd"),
        ("../output/drawing.svg", "output/drawing.svg"),
        ("../../../drawing.svg", "drawing.svg"),
    ],
)
def test_a_path_out_of_data_and_templates_is_refused(folder, address, name):
    assert said_by(f'<img src="{address}" alt="x">', folder) == (
        f'templates/leaflet.html:1:1: error: the templates ask for "{name}", outside data/ and templates/ '
        "[outside-project]"
    )


def test_a_link_that_leads_out_is_refused(folder):
    assert said_by('<img src="asset:///data/out.svg" alt="x">', folder) == (
        'templates/leaflet.html:1:1: error: "data/out.svg" leads out of the project [outside-project]\n'
        "  hint: copy the file into the project's folder data and name the copy"
    )


def test_a_missing_picture_is_reported_with_the_nearest_name(folder):
    assert said_by('<img src="asset:///data/figures/kne.svg" alt="x">', folder) == (
        'templates/leaflet.html:1:1: error: there is no file "data/figures/kne.svg" [missing-file]\n'
        '  hint: did you mean "data/figures/knee.svg"?'
    )


def test_a_folder_is_no_picture(folder):
    assert said_by('<img src="asset:///data/figures" alt="x">', folder) == (
        'templates/leaflet.html:1:1: error: "data/figures" is not a plain file [unreadable-file]'
    )


@pytest.mark.parametrize("name", ["bad.svg", "BAD.SVG"])
def test_a_drawing_with_a_script_is_refused(folder, name):
    unsafe = DRAWING.replace("<path", "<script/><path")
    (folder.root / "templates" / name).write_text(unsafe, encoding="utf-8")
    assert said_by(f'<img src="{name}" alt="x">', folder) == (
        f'templates/leaflet.html:1:1: error: "templates/{name}" holds the element <script> [unsafe-picture]\n'
        "  hint: save it as plain SVG, without scripts or links"
    )


@pytest.mark.parametrize(
    "css",
    [
        "body{background:url(https://x.example/a.svg)}",
        "li{list-style-image:url(https://x.example/a.svg)}",
        "p::before{content:url(https://x.example/a.svg)}",
        "@font-face{font-family:X;src:url(https://x.example/a.ttf)}",
    ],
)
def test_an_address_in_a_style_sheet_is_refused(folder, css):
    assert "nothing outside the project is read" in said_by("<p>x</p><ul><li>y</li></ul>", folder, css)


@pytest.mark.parametrize(
    "body",
    [
        '<link rel="stylesheet" href="https://x.example/a.css">',
        "<style>@import url(https://x.example/a.css);</style>",
        '<object data="https://x.example/a.svg">x</object>',
        '<embed src="https://x.example/a.svg">',
        '<link rel="attachment" href="file:///etc/passwd">',
    ],
)
def test_no_element_reads_from_outside_the_project(folder, body):
    assert "nothing outside the project is read" in said_by(body, folder)


def test_a_drawing_in_the_template_that_reaches_outside_is_refused(folder):
    drawing = (
        '<svg viewBox="0 0 9 9"><title>t</title><image href="https://x.example/a.svg" width="9" height="9"/></svg>'
    )
    assert "nothing outside the project is read" in said_by(drawing, folder)


def test_all_refused_addresses_are_reported_at_once(folder):
    body = '<img src="asset:///data/one.svg" alt="x"><img src="asset:///data/two.svg" alt="y">'
    assert "two.svg" in said_by(body, folder)


def test_a_refused_address_in_a_style_sheet_is_reported_at_that_sheet(folder):
    css = "@font-face{font-family:X;src:url(https://x.example/a.ttf)}"
    assert said_by("<p>x</p>", folder, css).startswith("templates/styles/page.css:")


def test_a_refused_address_is_reported_at_its_line_of_the_style_sheet(folder):
    css = "\nh1 { color: red }\n  p { background: url('kne.svg') }"
    said = said_by("<p>x</p>", folder, css)
    assert said.startswith('templates/styles/page.css:3:19: error: there is no file "templates/styles/kne.svg"')


def test_an_imported_style_sheet_with_a_size_that_no_page_has_is_refused_at_its_line(folder):
    (folder.root / "templates/styles/more.css").write_text("p { margin: 0 }\np { margin: 1e9pt }", encoding="utf-8")
    page = made("<p>x</p>")
    sheet = Stylesheet("templates/styles/page.css", f'@import "more.css";{FACE}')
    with pytest.raises(SourceError) as caught:
        typeset(Composition(page.template, page.html, (sheet,), {}), folder)
    assert str(caught.value).startswith('templates/styles/more.css:2:13: error: "1e9pt" is too large')


def test_a_refused_font_is_not_missed_by_the_next_leaflet(folder, shop):
    body = '<p style="font-family: X">x</p>'
    with pytest.raises(SourceError):
        shop.typesetter.typeset(made(body, "@font-face{font-family:X;src:url(asset:///data/none.ttf)}"), folder)
    assert shop.typesetter.typeset(made(body), folder).complaints == ()


@pytest.mark.parametrize(
    "address",
    [
        "asset:///data/figures/knee.svg",
        "asset:///data/in.svg",
        "asset:///templates/drawing.svg",
        "drawing.svg",
        "styles/drawing.svg",
        "../data/figures/knee.svg",
        ENCODED,
    ],
)
def test_a_picture_of_the_project_is_drawn(folder, address):
    pages = typeset(made(f'<img src="{address}" alt="a picture">'), folder)
    assert (pages.alternative_texts, pages.complaints) == ({"a picture"}, ())


def test_an_address_in_a_style_sheet_counts_from_the_style_sheet(folder):
    (folder.root / "templates/drawing.svg").unlink()
    pages = typeset(made("<p>x</p>", "body{background:url(drawing.svg)}"), folder)
    assert pages.complaints == ()


def test_the_files_of_the_composition_go_before_those_of_the_folder(folder):
    name = "data/figures/knee.svg"
    words = DRAWING.replace("<path", '<text y="5" font-size="3">mine</text><path').encode()
    base = made(f'<img src="asset:///{name}" alt="x" style="width:90mm">')
    pages = typeset(Composition(base.template, base.html, base.stylesheets, {name: words}), folder)
    assert "mine" in pages.pages[0].body

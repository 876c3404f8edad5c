import time

import pytest

from handouts.compose.leaflet import compose
from handouts.model.composition import Composition, Stylesheet
from handouts.model.edition import Edition
from handouts.problem import SourceError
from handouts.sources.leaflet import load_leaflet, read_sources
from handouts.typeset.css_limits import demand_moderate, html_problems, names_problems, sheet_problems

PATH = "templates/styles/own.css"


def told(css):
    return [(one.location.line, one.location.column, one.message) for one in sheet_problems(Stylesheet(PATH, css))]


def doubling(count):
    rows = [f"--a{number}: var(--a{number - 1}) var(--a{number - 1});" for number in range(1, count)]
    return "html { --a0: 1px 1px;\n" + "\n".join(rows) + "}"


@pytest.mark.parametrize(
    "value",
    [
        *("1e9pt", "-1e9pt", "100001px", "99999in", "1e400px", "99999cm", "10001em", "-1e9rem", "1e9%", "1e5vw"),
        *("1000000", "-1000000", "10001", "1e300", "1e300deg", "999999999"),
        *("1e-7px", "0.01px", "-0.001pt", "1e-5%", "0.0001em", "1e-300mm"),
        *("calc(infinity * 1px)", "calc(-infinity * 1px)", "calc(NaN * 1px)"),
    ],
)
def test_a_size_that_no_page_has_is_refused_at_its_place(value):
    css = f"h1 {{ color: red }}\np {{\n  margin: 0 {value};\n}}"
    ((line, column, _),) = told(css)
    assert line == 3
    assert css.split("\n")[2][column - 1 :].startswith(value.removeprefix("calc("))


@pytest.mark.parametrize(
    "css",
    [
        "p { margin: 0 -10mm 1e1pt .5em; width: 100%; line-height: 1.25; font: 700 9pt/1.2 'A 99999999' }",
        "p { margin-left: -9999px; border-radius: 9999px; text-indent: -999em; flex: 999 1 0 }",
        "p { z-index: 2147483647; letter-spacing: 0.005em; border: 0.1pt solid; outline: 0.02mm dotted }",
        "@font-face { unicode-range: U+0000-00FF, U+20000-2A6DF, U+1F6??; src: url(asset:///data/a99999999.ttf) }",
        "p { background: url(\"data:image/svg+xml,<svg viewBox='0 0 99999999 1e-9'/>\") } /* 99999999px 1e-9px */",
        "p { color: #99999999; color: rgb(255 255 255 / 0.5) } .a99999999 > h1:nth-child(2n + 1) { opacity: 0.04 }",
        "p { transform: rotate(-90deg) scale(0.01) } @media (min-width: 9999px) { p { transition: 0.001s } }",
        "p { animation: none infinite; grid-template-columns: 1fr repeat(12, minmax(0, 1fr)) }",
        "p::after { content: '1e9pt' \"}}}{{{((\" }",
        "p { a: " + "(" * 40 + ")" * 40 + "}",
    ],
)
def test_an_ordinary_style_sheet_is_left_alone(css):
    assert told(css) == []


def test_each_line_is_told_once():
    assert [line for line, _, _ in told("p { margin: 1e9pt 1e9pt }\np { margin: 1e9pt }")] == [1, 2]


@pytest.mark.parametrize(
    "css",
    [
        ":is(" * 3000 + "p" + ")" * 3000 + "{ color: red }",
        "@media print {" * 3000,
        "p { & p {" * 1000,
        "p { width: " + "calc(" * 1000,
        "p { --a: " + "[" * 3000,
        "p { color: " + "var(--a, " * 1000,
    ],
    ids=["selector", "media", "nested", "calc", "brackets", "var"],
)
def test_brackets_without_end_are_refused_at_their_line(css):
    ((line, _, message),) = told(f"h1 {{ color: red }}\n\n{css}")
    assert (line, message) == (3, "brackets lie more than 50 deep in one another")


@pytest.mark.parametrize("count", [30, 90, 2000])
def test_names_that_double_one_another_are_refused(count):
    (problem,) = names_problems([Stylesheet(PATH, doubling(count))])
    assert problem.location.path == PATH
    assert "becomes more than 10,000 words" in problem.message


def test_names_that_double_over_two_sheets_are_refused():
    head, tail = doubling(40).split("--a20:")
    assert names_problems([Stylesheet(PATH, head), Stylesheet("templates/styles/two.css", f"p {{ --a20:{tail}")])


@pytest.mark.parametrize(
    "css", [doubling(8), "p { --a: var(--b); --b: var(--a) }", "p { --a: var(--a, var(--b)); --c: red }"]
)
def test_ordinary_names_are_left_alone(css):
    assert names_problems([Stylesheet(PATH, css)]) == []


@pytest.mark.parametrize(
    "html",
    [
        '<p style="font-size: 1e9pt">x</p>',
        "<p class='a' style='margin: 1e-9px'>x</p>",
        "<style>p { letter-spacing: 1e9px }</style>",
        '<table><tr><td colspan="99999999">x</table>',
        "<table><tr><td rowspan=1001>x</table>",
        "<table><col span='5000'></table>",
    ],
)
def test_a_size_in_the_html_is_refused_at_the_template(html):
    (problem,) = html_problems(Composition("templates/leaflet.html", html, (), {}))
    assert (str(problem.location), problem.code) == ("templates/leaflet.html:1:1", "out-of-range")


@pytest.mark.parametrize(
    "html", ['<p style="width: 25.71mm">99999999 &lt;p style="1e9pt"&gt;</p>', '<td colspan="3">colspan=9999999</td>']
)
def test_ordinary_html_is_left_alone(html):
    assert list(html_problems(Composition("templates/leaflet.html", html, (), {}))) == []


def test_the_house_keeps_to_its_limits(kept_project):
    for form in sorted(kept_project.formats()):
        if form == "review":
            continue
        edition = Edition("knee-arthroscopy", "en", "riverside", form)
        demand_moderate(compose(load_leaflet(read_sources(edition, kept_project), kept_project, None), kept_project))


def test_a_long_style_sheet_is_looked_through_in_a_moment():
    before = time.thread_time()
    assert told("p { margin: 0 " + "1px " * 200_000 + "}" + "'" * 1000 + '"' * 1000 + "/*" * 1000) == []
    assert time.thread_time() - before < 5


def test_all_is_refused_at_once():
    made = Composition("templates/x.html", '<p style="width: 1e9px">', (Stylesheet(PATH, "p { top: 1e9px }"),), {})
    with pytest.raises(SourceError) as caught:
        demand_moderate(made)
    assert [one.location.path for one in caught.value.problems] == [PATH, "templates/x.html"]

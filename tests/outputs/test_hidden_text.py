import pytest

from handouts.model.composition import Stylesheet
from handouts.outputs.hidden_text import seen
from handouts.outputs.html_reader import read_html
from handouts.outputs.html_tree import Tree

PAGE = """<html><head><title>T</title></head><body>
<p class="state">Draft</p>
<main id="main"><h1>Knee</h1>
<p class="a b">One <b>two</b> three</p>
<ul><li>Four</li><li class="last">Five</li></ul></main>
<p class="only-on-paper">Name</p></body></html>"""
ALL = "Draft Knee One two three Four Five Name"


def told(css, page=PAGE):
    marked, hidden = seen(page, Tree(page), [Stylesheet("templates/styles/web.css", css)])
    return " ".join(read_html(marked).text.split()), [(one.at.line, one.words, one.is_gone) for one in hidden]


@pytest.mark.parametrize(
    "declaration",
    [
        *("display: none", "DISPLAY : NONE", "display:none!important", "visibility: hidden", "visibility: collapse"),
        *("opacity: 0", "opacity: 0.0", "opacity: .01", "opacity: 0%", "font-size: 0", "font-size: 0.1px"),
        *("font-size: 0rem", "font: 0/0 a", "font: bold 0px serif", "color: transparent", "color: rgb(0 0 0 / 0)"),
        *("color: rgba(1, 2, 3, 0.0)", "color: #12345600", "transform: scale(0)", "transform: rotate(1deg) scaleY(0)"),
        *("scale: 0", "filter: opacity(0)", "content-visibility: hidden", "-webkit-text-fill-color: transparent"),
        *("position: absolute; left: -9999px", "text-indent: -999em", "clip-path: inset(100%)", "clip: rect(0 0 0 0)"),
        *("height: 0; overflow: hidden", "overflow-x: clip; max-width: 0", "transform: translateX(-9999px)"),
        *("/* a */ display/**/: none",),
    ],
)
def test_what_a_style_hides_is_not_read(declaration):
    said, hidden = told(f"h1 {{ color: red }}\nmain {{ {declaration} }}")
    assert said == "Draft Name"
    assert [(line, words) for line, words, _ in hidden] == [(2, "Knee One two three Four Five")]


@pytest.mark.parametrize(
    "declaration",
    [
        *("display: block", "display: none-such", "visibility: visible", "opacity: 1", "opacity: 0.5", "opacity: 100%"),
        *("font-size: 1rem", "font: 700 10pt/1.2 a", "font: 1.125rem/1.5 'A', serif", "color: #000000", "color: #f00"),
        *("color: rgb(0 0 0 / 0.9)", "transform: scale(0.9)", "transform: none", "scale: 1", "left: -0.5rem"),
        *("margin: 0", "height: 0", "height: 1px", "overflow: hidden", "max-width: 100%", "clip-path: none"),
        *("text-indent: -1em", "top: 0; position: sticky", "transform: translateX(-50%)", "content: 'display: none'"),
    ],
)
def test_what_a_style_does_not_hide_is_read(declaration):
    assert told(f"main {{ {declaration} }}") == (ALL, [])


@pytest.mark.parametrize(
    ("selector", "words"),
    [
        (".state", "Draft"),
        ("#main h1", "Knee"),
        ("main > p.a.b", "One two three"),
        ("li:nth-child(2)", "Five"),
        ("b, .nothing", "two"),
        ("p:not(.state):not(.a)", "Name"),
        ("[class=state]", "Draft"),
    ],
)
def test_the_element_is_found_by_any_selector(selector, words):
    said, hidden = told(f"{selector} {{ display: none }}")
    assert said == " ".join(ALL.replace(words, "").split())
    assert [one for _, one, _ in hidden] == [words]


@pytest.mark.parametrize(
    "selector", ["main::after", "p:hover", "main:focus-visible", "main::first-line", "p:::x", "h2"]
)
def test_what_is_no_element_hides_no_words(selector):
    assert told(f"{selector} {{ display: none }}") == (ALL, [])


@pytest.mark.parametrize(
    ("css", "is_hidden"),
    [
        (".state { display: none } .state { display: block }", False),
        (".state { display: block } .state { display: none }", True),
        ("p.state { display: block } .state { display: none }", False),
        (".state { display: none !important } p.state { display: block }", True),
        (".state { display: none } @media (min-width: 60rem) { .state { display: block } }", True),
        ("@media (a) { .state { display: none } } @media (a) { .state { display: block } }", False),
        ("body { .state { display: none } }", True),
        ("body { & > .state { display: none } }", True),
        ("main { .state { display: none } }", False),
        ("main { color: red; h2 { color: red } display: none } main { display: block }", False),
        ("@supports (display: grid) { .state { display: none } }", True),
        ("@layer a { .state { display: none } }", True),
    ],
)
def test_the_stronger_rule_counts(css, is_hidden):
    assert ("Draft" not in told(css)[0]) == is_hidden


@pytest.mark.parametrize(
    ("media", "is_hidden"),
    [
        *(
            ("print", False),
            ("speech", False),
            ("not screen", False),
            ("not all and (a)", False),
            ("only print", False),
        ),
        *(("screen", True), ("all", True), ("(max-width: 30rem)", True), ("print, (max-width: 9rem)", True)),
        *(("screen and (prefers-color-scheme: dark)", True), ("not print", True)),
    ],
)
def test_what_is_hidden_on_paper_alone_is_read(media, is_hidden):
    assert ("Draft" not in told(f"@media {media} {{ .state {{ display: none }} }}")[0]) == is_hidden


@pytest.mark.parametrize(
    ("css", "is_gone"),
    [
        (".state { display: none }", True),
        ("@media (max-width: 9rem) { .state { display: none } }", True),
        ("@media screen { .state { display: none } }", False),
        (".state { position: absolute; left: -9999px }", False),
    ],
)
def test_what_paper_or_a_screen_reader_gets_is_not_gone(css, is_gone):
    ((_, _, found),) = told(css)[1]
    assert found == is_gone


@pytest.mark.parametrize(
    "words", ['<p style="display:none">x</p>', "<p style='color: red; opacity: 0'>x</p>", "<dialog>x</dialog>"]
)
def test_an_element_that_hides_itself_is_not_read(words):
    said, hidden = told("", PAGE.replace("<main", f"{words}<main"))
    assert said == ALL
    assert hidden == [(1, "x", True)]

import time

import pytest

from handouts.outputs.html_tree import Tree
from handouts.outputs.outside_requests import outside_of_page, outside_of_sheet, plain


@pytest.mark.parametrize(
    "css",
    [
        "@import 'x.css';",
        '@IMPORT "http://a.example/x.css";',
        "@imp\\6f rt url(x.css);",
        "/* a */@import/* b */url(//a.example/x)",
        "p { background: url(http://a.example/x.png) }",
        "p { background: URL(http://a.example/x.png) }",
        "p { background: \\75rl(http://a.example/x.png) }",
        "p { background: u\\000072 l( 'http://a.example/x.png' ) }",
        'p { background: url( "//a.example/x.png" ) }',
        "p { background: url(/x.png) }",
        "p { background: url(x.png) }",
        "p { background: url(\\68ttp://a.example) }",
        "p { background: url(javascript:x) }",
        "p { background: url(data:text/html,x) }",
        "p { background: url(/**/data:image/png) }",
        'p { background: image-set("http://a.example/x.png" 1x) }',
        'p { background: -webkit-image-set("x.png" 1x, "data:image/png;base64,AA" 2x) }',
        "p { background: IMAGE-SET(url(x.png) 1x) }",
        'p { background: cross-fade("x.png", red) }',
        "@font-face { src: url(x.woff) }",
        "@font-face { src: src('x.woff') }",
        "@namespace url(http://a.example/);",
        "p { cursor: url(x.cur), auto; filter: url(x.svg#a) }",
        "p { behavior: url(#default) }",
        "p { width: expression(alert(1)) }",
        "p { content: 'open\n; background: url(x.png) }",
        'p { content: "\\""; background: url(x.png) }',
    ],
)
def test_a_style_sheet_that_asks_for_something_outside_is_found(css):
    assert list(outside_of_sheet(css))


@pytest.mark.parametrize(
    "css",
    [
        "p { background: url(data:image/png;base64,AAAA) }",
        "p { background: url(\"data:image/svg+xml,<svg fill='url(#a)' xmlns='http://www.w3.org/2000/svg'></svg>\") }",
        "p { background: url( 'data:image/svg+xml,%3Csvg/%3E' ), linear-gradient(red, blue) }",
        "p { background: image-set(url(data:image/png;base64,AA) 1x) }",
        "@font-face { font-family: 'url(x)'; src: url(data:font/woff;base64,AAAA) format('woff') }",
        "p { fill: url(#a); mask: url('#b') } /* @import url(http://a.example) */",
        "p::after { content: '@import url(http://a.example)' counter(page) attr(href) }",
        "@media print { a::after { content: ' (' attr(href) ')' } }",
        "p:not(.url) { width: calc((1px + 2px) * 3) } .image-set { color: red }",
        "p { background: url(DATA:image/png;base64,AAAA) }",
    ],
)
def test_a_style_sheet_that_keeps_to_itself_is_left_alone(css):
    assert list(outside_of_sheet(css)) == []


def test_the_place_of_what_is_found_is_told():
    assert [place for place, _ in outside_of_sheet("p{}\n@import 'x';\np { a: url(x) }")] == [4, 24]


def test_escapes_are_taken_out_as_a_browser_does():
    assert plain("\\75 rl\\28 \\000041\\\nb\\g\\110000") == "url(Abg\ufffd"


@pytest.mark.parametrize(
    "html",
    [
        "<style>@import 'x.css';</style>",
        "<STYLE>p { background: URL(http://a.example) }</STYLE>",
        '<p style="background: url(http://a.example/x.png)">x</p>',
        '<p STYLE="background: u\\72l(//a.example)">x</p>',
        '<p style="background: &#117;rl(x.png)">x</p>',
        '<a href="javascript:x">x</a>',
        '<a href="java&#9;script:x">x</a>',
        '<a href=" &#1;JavaScript&#58;x">x</a>',
        '<a href="java\nscript:x">x</a>',
        '<a href="vbscript:x">x</a>',
        '<a href="data:text/html,x">x</a>',
        '<a href="file:///etc/passwd">x</a>',
        '<a href="#a" href="javascript:x">x</a>',
        '<a href="javascript:x" href="#a">x</a>',
        '<a href="blob:x">x</a>',
        '<a href="ftp://a.example">x</a>',
        '<a href="intent:x">x</a>',
        '<svg><a xlink:href="javascript:x">x</a></svg>',
        '<svg><use href="http://a.example/x.svg#a"/></svg>',
        '<svg><use xlink:href="x.svg#a"/></svg>',
        '<svg><image href="//a.example/x.png"/></svg>',
        '<svg><feImage xlink:href="http://a.example"/></svg>',
        '<svg><a><animate attributeName="href" values="javascript:x"/></a></svg>',
        '<svg><set attributeName="href" to="java&#10;script:x"/></svg>',
        '<svg><rect fill="url(http://a.example#a)"/></svg>',
        '<svg><g filter="url(x.svg#a)"/></svg>',
        "<svg><style>@import 'x';</style></svg>",
        '<iframe srcdoc="x"></iframe>',
        '<math href="javascript:x"></math>',
        '<link imagesrcset="x.png 1x">',
    ],
)
def test_an_element_that_reaches_outside_or_runs_something_is_found(html):
    assert list(outside_of_page(Tree(html)))


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://a.example/x">x</a><a href="tel:999">x</a><a href="mailto:a@b.example">x</a>',
        '<a href="HTTPS://A.EXAMPLE">x</a><a href="sms:999">x</a><a href="#a">x</a>',
        '<p style="background-image: url(data:image/svg+xml,%3Csvg/%3E); height: 3.4pt">x</p>',
        '<img src="data:image/svg+xml,%3Cuse href=%22url(x)%22/%3E" alt="url(http://a.example)">',
        "<p>javascript:x and url(http://a.example) and @import</p>",
        '<meta name="description" content="url(x)"><meta name="a" content="javascript-free">',
        '<svg><use href="#a"/><rect fill="url(#b)"/><image href="data:image/png;base64,AA"/></svg>',
        "<style>p { color: red }</style>",
    ],
)
def test_an_ordinary_element_is_left_alone(html):
    assert list(outside_of_page(Tree(html))) == []


def test_a_long_style_sheet_is_read_in_a_moment():
    before = time.thread_time()
    for css in ("url(" * 50_000, "'" * 100_000, "\\" * 100_000, "a(" * 100_000, "/*" * 100_000, "url(a" * 50_000):
        list(outside_of_sheet(css))
    assert time.thread_time() - before < 10

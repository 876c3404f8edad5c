from time import process_time

import pytest

from handouts.outputs.html_reader import read_html

PAGE = """<!doctype html>
<html lang="en"><head><title>Knee &amp; leg</title><meta name="a" content="b"><meta name="a" content="c">
<style>p { color: red }</style></head>
<body><h1>Knee</h1><p>Call <strong>99</strong>9.</p><div><h2>Rest<h3>More</h3></div>
<img src="data:image/png;base64,x" alt="A knee"><img src="data:,"><img alt="">
<ul><li>one</li><li>two</li></ul><p hidden>secret <b>words</b></p><p>a<br>b</p>
<a href="tel:999">Call</a></body></html>"""


def test_a_page_is_read_as_a_browser_without_styles_reads_it():
    words = [line.strip() for line in read_html(PAGE).text.split("\n") if line.strip()]
    assert words == ["Knee", "Call 999.", "Rest", "More", "one", "two", "a", "b", "Call"]


def test_a_page_says_what_it_is():
    read = read_html(PAGE)
    assert (read.language, read.title, read.headings) == ("en", "Knee & leg", (1, 2, 3))
    assert read.links == {"tel:999"}


def test_the_first_of_two_facts_of_one_name_counts():
    assert read_html(PAGE).metas == {"a": "b"}


def test_a_picture_without_alternative_text_is_counted_and_one_that_decorates_is_not():
    read = read_html(PAGE)
    assert read.alternative_texts == {"A knee", ""}
    assert read.pictures_without_alt == 1


@pytest.mark.parametrize(
    "hidden", ["<script>x</script>", "<style>x</style>", "<template>x</template>", "<p hidden>x</p>"]
)
def test_what_nobody_sees_is_no_text(hidden):
    assert read_html(f"<body>{hidden}<p>y</p></body>").text.split() == ["y"]


@pytest.mark.parametrize(
    ("html", "what"),
    [
        ("<script>1</script>", "<script>"),
        ('<link rel="stylesheet" href="a.css">', "<link>"),
        ('<iframe src="data:,x"></iframe>', "<iframe>"),
        ('<img src="https://a.example/x.png" alt="x">', '"https://a.example/x.png"'),
        ('<img src="x.png" alt="x">', '"x.png"'),
        ('<img srcset="x.png 2x" alt="x">', '"x.png 2x"'),
        ('<p onclick="go()">x</p>', 'the script attribute "onclick"'),
        ('<a href="JavaScript:go()">x</a>', '"JavaScript:go()"'),
        ('<meta http-equiv="Refresh" content="1">', "a page that reloads itself"),
        ('<form action="/send"></form>', '"/send"'),
    ],
)
def test_what_reaches_out_of_the_page_is_named(html, what):
    assert read_html(html).outside == (what,)


@pytest.mark.parametrize(
    "html",
    [
        '<img src="data:image/png;base64,x" alt="x">',
        '<a href="https://a.example">x</a>',
        '<a href="#x">x</a>',
        "<p>src=</p>",
    ],
)
def test_what_stays_inside_the_page_is_no_fault(html):
    assert read_html(html).outside == ()


@pytest.mark.parametrize(
    "html",
    [
        "<b>" * 60_000 + "</i>" * 60_000,
        "<b>x" * 60_000,
        "<b><i>" * 30_000 + "</b>" * 30_000,
        "</p>" * 120_000,
    ],
)
def test_a_page_of_many_tags_is_read_in_a_moment(html):
    began = process_time()
    read_html(html)
    assert process_time() - began < 3


@pytest.mark.parametrize("html", ["<!doctype html><![x</html>", "<p>a</p><![ x ]>", "<![%"])
def test_what_the_parser_trips_over_cannot_be_read(html):
    with pytest.raises(ValueError, match=r"."):
        read_html(html)

import re

import pytest

from handouts.model.composition import Composition, Stylesheet
from handouts.text.markdown import blocks, inline, plain_blocks, plain_inline


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>\n"),
        ("One\ntwo.", "<p>One\ntwo.</p>\n"),
        ("**Do** rest", "<p><strong>Do</strong> rest</p>\n"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"),
        ("1. one\n2. two", "<ol>\n<li>one</li>\n<li>two</li>\n</ol>\n"),
        (
            "3. three\n4. four",
            '<ol>\n<li style="counter-increment:list-item 3">three</li>\n<li>four</li>\n</ol>\n',
        ),
        ("Bring:\n- one", "<p>Bring:</p>\n<ul>\n<li>one</li>\n</ul>\n"),
        ("- one\n  - two", "<ul>\n<li>one\n<ul>\n<li>two</li>\n</ul>\n</li>\n</ul>\n"),
        ("- **one**", "<ul>\n<li><strong>one</strong></li>\n</ul>\n"),
    ],
)
def test_the_small_subset_becomes_html(typed, html):
    assert blocks(typed) == html


@pytest.mark.parametrize(
    "typed",
    [
        "*soft*",
        "_soft_",
        "__hard__",
        "# Heading",
        "`code`",
        "~~gone~~",
        "---",
        "5 * 3 * 2",
        "2**3",
        "https://a.example",
        "![a knee](knee.png)",
        "[S1]",
        "[x][S1]",
        "a | b",
        "-10 degrees",
        "{{ treatment }}",
        "{% raw %}",
    ],
)
def test_everything_else_is_printed_as_typed(typed):
    assert blocks(typed) == f"<p>{typed}</p>\n"


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
        ("<script>x()</script>", "&lt;script&gt;x()&lt;/script&gt;"),
        ("<!-- x -->", "&lt;!-- x --&gt;"),
        ("salt & water", "salt &amp; water"),
        ("&lt; &copy;", "&amp;lt; &amp;copy;"),
        ("> quote", "&gt; quote"),
        ("<https://a.example>", "&lt;https://a.example&gt;"),
        ("**<i>**", "<strong>&lt;i&gt;</strong>"),
    ],
)
def test_html_is_printed_and_never_obeyed(typed, html):
    assert (blocks(typed), inline(typed)) == (f"<p>{html}</p>\n", html)


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("[NHS](https://a.example/b)", '<a href="https://a.example/b">NHS</a> (a.example/b)'),
        ("[NHS](http://a.example)", '<a href="http://a.example">NHS</a> (a.example)'),
        ("[call](tel:01632960201)", '<a href="tel:01632960201">call</a> (01632960201)'),
        ("[write](mailto:a@b.example)", '<a href="mailto:a@b.example">write</a> (a@b.example)'),
        ("[**NHS** page](https://a.example)", '<a href="https://a.example"><strong>NHS</strong> page</a> (a.example)'),
        ("[x](https://a.example/?b=1&c=2)", '<a href="https://a.example/?b=1&amp;c=2">x</a> (a.example/?b=1&amp;c=2)'),
    ],
)
def test_a_link_prints_its_address_for_readers_on_paper(typed, html):
    assert inline(typed) == html


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("[a.example](https://a.example)", '<a href="https://a.example">a.example</a>'),
        ("[https://a.example](https://a.example)", '<a href="https://a.example">https://a.example</a>'),
    ],
)
def test_an_address_that_is_its_own_words_is_printed_once(typed, html):
    assert inline(typed) == html


@pytest.mark.parametrize(
    "address",
    ["javascript:x()", "JavaScript:x()", "data:text/html,x", "file:///etc/passwd", "other.html", "//a.example"],
)
def test_a_link_to_anything_else_is_printed_as_typed(address):
    assert inline(f"[x]({address})") == f"[x]({address})"


def test_an_address_cannot_break_out_of_its_quotes():
    assert 'href="https://a.example/%22onclick=x"' in inline('[x](https://a.example/"onclick=x)')


def test_a_line_is_one_line_however_it_was_typed():
    assert inline("one\n  two\n\nthree") == "one two three"


def test_a_line_knows_no_lists():
    assert inline("- one") == "- one"


def test_a_backslash_takes_the_meaning_from_a_sign():
    assert inline(r"\*\*stars\*\*") == "**stars**"


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("3. week: rest.\n6. week: walk.", ["3.", "6."]),
        ("1. one\n2. two\n3. three", ["1.", "2.", "3."]),
        ("0. none\n1. one", ["0.", "1."]),
        ("5. five\n2. two\n2. two", ["5.", "2.", "2."]),
        ("4. four\n   1. one\n   3. three\n7. seven", ["4.", "1.", "3.", "7."]),
    ],
)
def test_the_numbers_of_a_list_are_printed_as_typed(project, typed, numbers, typeset):
    file = "asset:///data/fonts/source-sans-3/SourceSans3-Regular.ttf"
    sheet = Stylesheet("templates/x.css", f'@font-face {{ font-family: Face; src: url("{file}") }} p {{ margin: 0 }}')
    html = f"<!doctype html><html lang=en><title>x</title><body style='font-family:Face'>{blocks(typed)}"
    pages = typeset(Composition("templates/x.html", html, (sheet,), {}), project)
    assert re.findall(r"[0-9]+\.", pages.pages[0].body) == numbers


# Plain text


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("One\ntwo.\n\nThree.", "One two.\n\nThree."),
        ("**Do** rest", "Do rest"),
        ("Bring:\n- one\n- **two**", "Bring:\n- one\n- two"),
        ("1. one\n2. two", "1. one\n2. two"),
        ("3. three\n4. four", "3. three\n4. four"),
        ("- one\n  - two\n- three", "- one\n  - two\n- three"),
        ("2 * 3, *soft*, <b> & \\*", "2 * 3, *soft*, <b> & *"),
        ("See [us](https://a.example/x).", "See us (https://a.example/x)."),
        ("[a.example](https://a.example)", "a.example"),
        ("Call [us](tel:999) or [write](mailto:a@b.example)", "Call us (999) or write (a@b.example)"),
    ],
)
def test_the_small_subset_becomes_plain_text(typed, text):
    assert plain_blocks(typed) == text


@pytest.mark.parametrize(
    ("typed", "text"), [("**Do**\nrest", "Do rest"), ("- 10 degrees", "- 10 degrees"), ("1. one", "1. one"), ("", "")]
)
def test_one_line_stays_one_line_of_plain_text(typed, text):
    assert plain_inline(typed) == text

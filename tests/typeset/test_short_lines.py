import random

import pytest
from weasyprint.layout import inline
from weasyprint.text import line_break

from handouts.model.composition import Composition, Stylesheet

FONTS = "data/fonts/source-sans-3/SourceSans3"
FACE = "".join(
    f'@font-face{{font-family:"Source Sans 3";font-weight:{weight};src:url(asset:///{FONTS}-{name}.ttf)}}'
    for weight, name in ((400, "Regular"), (700, "Bold"))
)
PAPER = '@page{size:250mm 250mm;margin:10mm}html{font:12pt "Source Sans 3"}'
WIDE = "width:400px"
TEXT = (
    "Wash your hands. Take the dressing off on the third day, and leave the wound open to the air for as long as it is "
    "dry. A little clear fluid is normal. Call us when it turns yellow or green, smells, or hurts more each day: "
    "we are there from Monday to Friday, 8 to 18 hours. Do not put cream, powder or plaster on it in the first 2 weeks."
)
COPY = TEXT.split()


@pytest.fixture
def short_in(project, typeset):
    """Return a function that gives the short lines of a body, each with the word that would have fitted."""

    def short(body, css=""):
        page = f'<!doctype html><html lang="en"><title>T</title><body>{body}</body></html>'
        sheets = (Stylesheet("templates/styles/page.css", FACE + PAPER + css),)
        pages = typeset(Composition("templates/leaflet.html", page, sheets, {}), project)
        assert pages.complaints == ()
        return [(one.text, one.word) for one in pages.short_lines]

    return short


def columns(generator, count):
    """Return paragraphs of columns of chance widths, with bold words, links and numbers in them."""
    rows = []
    for _ in range(count):
        words = list(COPY)
        for place in generator.sample(range(len(words)), 9):
            tag = generator.choice(["b", "a", "i", "span"])
            words[place] = f"<{tag}>{words[place]}</{tag}>"
        width = generator.uniform(60, 700)
        rows.append(f'<p style="width:{width:.2f}px">{" ".join(words)} </p>')
    return "".join(rows)


@pytest.mark.parametrize("seed", range(3))
def test_no_line_of_a_column_of_any_width_is_short(short_in, seed):
    assert short_in(columns(random.Random(seed), 40)) == []


def test_lines_that_weasyprint_itself_ends_after_a_word_are_found(short_in, monkeypatch):
    monkeypatch.setattr(inline, "split_first_line", line_break.split_first_line)
    assert any(short_in(columns(random.Random(seed), 40)) for seed in range(8))


@pytest.fixture
def too_early(monkeypatch):
    """Have every line broken as if it were 60 pixels narrower than it is."""

    def narrower(text, style, context, max_width, *rest, **how):
        return line_break.split_first_line(text, style, context, max_width and max_width - 60, *rest, **how)

    monkeypatch.setattr(inline, "split_first_line", narrower)


@pytest.mark.usefixtures("too_early")
def test_a_line_with_room_for_the_next_word_is_found_with_that_word(short_in):
    found = short_in(f'<p style="{WIDE}">{" ".join(COPY)}</p>')
    assert len(found) > 2
    assert all(word in COPY for _, word in found)


@pytest.mark.usefixtures("too_early")
def test_a_word_that_runs_on_in_another_typeface_is_one_word(short_in):
    assert short_in(f'<p style="{WIDE}">{"a " * 50}<b>imm</b>e<i>diate</i>ly {"a " * 50}</p>')
    words = {
        word for count in range(20, 60) for _, word in short_in(f'<p style="{WIDE}">{"a " * count}x<b>y</b>z a</p>')
    }
    assert words == {"a", "xyz"}


@pytest.mark.usefixtures("too_early")
@pytest.mark.parametrize("style", ["white-space:pre-wrap", "direction:rtl", "word-spacing:2px"])
def test_lines_that_are_measured_otherwise_are_passed_over(short_in, style):
    assert short_in(f'<p style="{WIDE};{style}">{" ".join(COPY)}</p>') == []


@pytest.mark.parametrize(
    "body",
    [
        "<p>One<br>two<br>three</p>",
        '<p style="white-space:pre-line">One\ntwo\nthree</p>',
        '<p style="width:120px">It was a <span style="white-space:nowrap">very long run of words</span> in it</p>',
        '<p style="width:120px">It was one very\N{NO-BREAK SPACE}long\N{NO-BREAK SPACE}run of words</p>',
        '<p style="width:110px">One two <span style="display:inline-block">a block of words</span> three</p>',
        f'<div><p style="float:right;width:300px">{"Beside it. " * 9}</p><p style="{WIDE}">{" ".join(COPY)}</p></div>',
        f'<table style="width:300px"><tr><td style="width:70px">{" ".join(COPY)}<td>{" ".join(COPY)}</table>',
        f'<div style="columns:3">{" ".join(COPY)}</div>',
        f'<p style="width:200px;hyphens:auto" lang="en">{"internationalisation extraordinary " * 5}</p>',
        f'<p style="width:200px;text-indent:2em">{" ".join(COPY)}</p>',
        f'<p style="width:200px;text-align:center">{" ".join(COPY)}</p>',
        f'<p style="width:200px;text-align:justify">{" ".join(COPY)}</p>',
        '<p style="width:70px">10 years / 12 years / 14 years</p>',
        '<p style="width:60px;overflow-wrap:anywhere">, abcdefghijklmnopqrstuvwxyz, abcdefgh</p>',
        '<ul style="width:200px"><li>One <li>two <li>three</ul>',
        "<h2>One</h2><p>two</p>",
        "",
    ],
)
def test_a_line_that_ends_for_another_reason_is_not_short(short_in, body):
    assert short_in(body) == []

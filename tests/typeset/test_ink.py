import pytest

from handouts.model.composition import Composition, Stylesheet
from handouts.typeset.ink import MOST_FAULTS, stand_out

FONTS = "data/fonts/source-sans-3/SourceSans3"
FACE = "".join(
    f'@font-face{{font-family:"Source Sans 3";font-weight:{weight};src:url(asset:///{FONTS}-{name}.ttf)}}'
    for weight, name in ((400, "Regular"), (700, "Bold"))
)
PAPER = '@page{size:150mm 100mm;margin:10mm}html{font:12pt "Source Sans 3"}'
CIRCLE = '<circle cx="20" cy="20" r="18" fill="#003"/><text x="12" y="22" font-size="8" fill="#fff">Go</text>'
KNEE = "asset:///data/figures/knee.svg"


@pytest.fixture
def seen(project, typeset):
    """Return a function that sets the body of a page and gives each blemish on it: its kind and its words."""

    def look(body, css=""):
        page = f'<!doctype html><html lang="en"><title>T</title><body><h1>A heading</h1>{body}</body></html>'
        sheets = (Stylesheet("templates/styles/page.css", FACE + PAPER + css),)
        pages = typeset(Composition("templates/leaflet.html", page, sheets, {}), project)
        return {(one.kind, one.text) for one in pages.blemishes}

    return look


def over(style, inside=""):
    return (
        f'<p>Some words</p><div style="position:absolute;top:0;left:0;width:130mm;height:80mm;{style}">{inside}</div>'
    )


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ('<p style="opacity:0">Some words</p>', "unseen"),
        ('<p style="color:#fff">Some words</p>', "unseen"),
        ('<p style="color:transparent">Some words</p>', "unseen"),
        ('<p style="background:#123456;color:#123456">Some words</p>', "unseen"),
        ('<p style="transform:translateX(400mm)">Some words</p>', "unseen"),
        ('<p style="height:0;overflow:hidden">Some words</p>', "unseen"),
        ('<p style="position:absolute;clip:rect(0,0,0,0)">Some words</p>', "unseen"),
        ('<p style="text-indent:-9999px">Some words</p>', "unseen"),
        ('<p style="height:10px;overflow:hidden">Some words</p>', "cut"),
        ('<p style="width:8mm;white-space:nowrap;overflow:hidden">Some words</p>', "cut"),
        ('<p style="opacity:.05">Some words</p>', "faint"),
        ('<p style="color:rgba(0,0,0,.3)">Some words</p>', "faint"),
        ('<p style="color:#999">Some words</p>', "faint"),
        ('<p style="color:#888;font-size:15pt">Some words</p>', "faint"),
        ('<p style="background:rgba(0,0,0,.8)">Some words</p>', "faint"),
        ('<p style="background:linear-gradient(#000,#111)">Some words</p>', "faint"),
        (over("background:#fff"), "covered"),
        (over("background:#fff;width:10mm"), "covered"),
        (over("z-index:9;background:#ff0"), "covered"),
        (
            '<p style="position:relative;z-index:-1">Some words</p>' + over("background:#eee").partition("</p>")[2],
            "covered",
        ),
    ],
)
def test_what_the_eye_cannot_read_is_seen(seen, body, kind):
    assert (kind, "Some words") in seen(body)


@pytest.mark.parametrize(
    "body",
    [
        '<p style="line-height:.5">' + "Some gypsy words " * 12,
        '<p style="line-height:.75">' + "Some gypsy boldly " * 12,
        '<p style="margin:0 0 -26pt">Some words</p><p>Other words</p>',
        '<p>Some words</p><p style="position:absolute;top:22mm;left:5mm;margin:0">Other words</p>',
    ],
    ids=["half", "three quarters", "margin", "position"],
)
def test_lines_on_one_another_are_seen(seen, body):
    assert {kind for kind, _ in seen(body)} == {"overlap"}


@pytest.mark.parametrize(
    "body",
    [
        "<p>Some words</p><p>.</p><p>-</p><p>\u00b7</p><p>|</p>",
        '<p style="background:#123456;color:#fff;border-radius:4mm;padding:3mm">Some words</p>',
        '<div style="border:5mm solid #123456;border-radius:3mm">Some words</div>',
        '<div style="border:1mm solid #000;border-left:9mm solid #000;padding:1mm">Some words</div>',
        "<p><u>Some gypsy words</u> <s>struck words</s></p>",
        '<p style="line-height:1">' + "gypsy Boldly " * 30,
        "<p>m<sup>2</sup> H<sub>2</sub>O CO<sup>x</sup></p>",
        f'<svg viewBox="0 0 90 40" width="300"><title>t</title>{CIRCLE}</svg>',
        '<p style="background:linear-gradient(#eee,#fff)">Some words</p>',
        '<div style="overflow:hidden">Some words gypsy</div>',
        '<p style="color:#888;font-size:20pt">Some words</p>',
        '<p style="color:#888;font-size:15pt;font-weight:700">Some words</p>',
        '<p style="color:#767676;font-size:8pt">Some words</p>',
        '<p style="transform:rotate(20deg);margin-top:20mm">Some words</p>',
        '<p style="opacity:.9">Some words</p>',
        '<table style="border-collapse:collapse"><tr><td style="border:1px solid">One<td>Two</table>',
        '<div style="box-shadow:0 0 4px #888;padding:3mm">Some words</div>',
        f'<p>Some words</p><p><img src="{KNEE}" alt="a knee" style="width:40mm"></p>',
    ],
)
def test_what_can_be_read_is_left_alone(seen, body):
    assert seen(body) == set()


def test_the_letters_of_a_drawing_are_told_as_words(seen):
    text = '<text y="5" font-size="1" fill="#ddd">Words</text>'
    assert seen(f'<svg viewBox="0 0 9 9" width="90"><title>t</title>{text}</svg>') == {("faint", "Words")}


def test_running_heads_are_looked_at_too(seen):
    css = ".head{position:running(head);color:#fff} @page{@top-center{content:element(head)}}"
    assert seen('<div class="head">Some words</div><p>x</p>', css) == {("unseen", "Some words")}


INK, PAPER_WHITE, PALE = (28, 28, 28), (255, 255, 255), (230, 230, 230)


@pytest.mark.parametrize(
    ("pairs", "exchanged", "well"),
    [
        ({(INK, PAPER_WHITE)}, {}, True),
        ({(INK, PAPER_WHITE)}, {INK: PALE}, False),
        ({(INK, PALE)}, {INK: PAPER_WHITE, PALE: INK}, True),
        ({(INK, PAPER_WHITE), None}, {}, False),
    ],
)
def test_other_colours_must_stand_out_too(pairs, exchanged, well):
    assert stand_out(frozenset(pairs), exchanged) is well


def test_a_page_with_very_many_faults_is_not_looked_at_to_its_end(seen):
    words = "".join(f"<p>Word{number}</p>" for number in range(3 * MOST_FAULTS))
    found = seen(words, "p{float:left;width:12mm;margin:0;font-size:6pt;color:#fff}")
    assert len(found) == MOST_FAULTS
    assert {kind for kind, _ in found} == {"unseen"}

import dataclasses
from datetime import date

import pytest

from handouts.build.edition import pull_proof
from handouts.checks.pages.missing_glyph import check

KNEE = "data/treatments/knee-arthroscopy/en.yaml"
RIVERSIDE = "data/brands/riverside.yaml"
LOCALE = "data/locales/en/words.yaml"
TODAY = date(2026, 11, 21)
HINT = "\n  hint: take it out, or use a word"


@pytest.fixture
def drawing(pages_saying):
    """Return a function that makes pages whose fonts draw these letters, and all of Latin."""

    def make(extra=""):
        more = {ord(sign) for sign in extra + "\u2013\u2019\u2026"}
        return pages_saying(glyphs=frozenset(range(0x20, 0x17F)) | more)

    return make


@pytest.fixture
def found(project, edition, shop):
    """Return a function that gives the signs without a shape in the example's leaflet, as problems."""

    def find():
        problems = pull_proof(edition, project, TODAY, shop)[1].problems
        return [str(one) for one in problems if one.code == "missing-glyph"]

    return find


def test_an_emoji_in_the_copy_is_reported_at_its_line(found, rewrite):
    rewrite(KNEE, "You go home the same day.", "You go home \U0001f9b5 the same day.")
    wanted = f'{KNEE}:6:5: error: "\U0001f9b5" (leg, U+1F9B5) has no shape in Source Sans 3 [missing-glyph]{HINT}'
    assert found() == [wanted]


def test_thai_in_the_copy_is_reported_at_its_line(project, found, rewrite):
    rewrite(KNEE, "  - Who will do it?", "  - \u0e44\u0e17\u0e22?")
    line = (project.root / KNEE).read_text(encoding="utf-8").splitlines().index("  - \u0e44\u0e17\u0e22?") + 1
    assert [one.split(" (")[0] for one in found()] == [
        f'{KNEE}:{line}:5: error: "{sign}"' for sign in "\u0e17\u0e22\u0e44"
    ]


def test_a_sign_in_the_brand_is_reported_at_its_line(found, rewrite):
    rewrite(RIVERSIDE, "name: Riverside Clinic", "name: Riverside \u2695 Clinic")
    wanted = f'{RIVERSIDE}:1:7: error: "\u2695" (staff of aesculapius, U+2695) has no shape in Source Sans 3'
    assert found() == [f"{wanted} [missing-glyph]{HINT}"]


def test_a_sign_in_the_locale_is_reported_at_its_line(found, rewrite):
    rewrite(LOCALE, "  risks: What can go wrong?", "  risks: \u26a0 What can go wrong?")
    (said,) = found()
    assert said.startswith(f"{LOCALE}:")
    assert '"\u26a0" (warning sign, U+26A0) has no shape' in said


def test_a_sign_in_a_template_is_reported(found, rewrite):
    rewrite("templates/page/head.html", "<h1>", "<h1>\U0001f9b5 ")
    assert [one for one in found() if "U+1F9B5" in one]


def test_a_sign_in_a_drawing_is_reported(found, rewrite):
    rewrite("data/figures/knee.svg", "Camera", "\U0001f9b5 Camera")
    assert [one for one in found() if "U+1F9B5" in one]


def test_a_sign_in_a_style_sheet_is_reported(found, rewrite):
    rewrite(
        "templates/styles/leaflet.css", "body { margin: 0 }", 'body { margin: 0 } h1::before { content: "\U0001f9b5" }'
    )
    assert [one for one in found() if "U+1F9B5" in one]


@pytest.mark.parametrize(
    ("text", "findings"),
    [("A knee", 0), ("\u0e44", 1), ("\u0e44\u0e44", 1), ("\u0e44\u0e17", 2), ("\u00e9\u00bd", 0), ("e\u0304", 1)],
)
def test_each_sign_without_a_shape_is_found_once_a_field(leaflet_saying, drawing, text, findings):
    found = [one for one in check(leaflet_saying(text), drawing()) if one.at == ("what_it_is",)]
    assert len(found) == findings


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u200d", "\u2060", "\u00a0", "\u2009", "\u202f", "\n", "\u2028"])
def test_signs_that_are_never_drawn_need_no_shape(leaflet_saying, drawing, sign):
    assert list(check(leaflet_saying(f"a{sign}b"), drawing())) == []


def test_a_sign_that_the_fonts_draw_is_no_finding(leaflet_saying, drawing):
    assert list(check(leaflet_saying("\u0e44"), drawing("\u0e44"))) == []


def test_a_sign_in_a_source_is_found(leaflet, drawing):
    first, second = leaflet.treatment.sources
    sources = (first, second.model_copy(update={"title": "\u0e44"}))
    changed = dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update={"sources": sources}))
    assert [(one.part, one.at) for one in check(changed, drawing())] == [("treatment", ("sources", 1, "title"))]


def test_fonts_without_any_letter_are_not_reported_sign_by_sign(leaflet, drawing):
    empty = dataclasses.replace(drawing(), glyphs=frozenset())
    assert len(list(check(leaflet, empty))) < 10

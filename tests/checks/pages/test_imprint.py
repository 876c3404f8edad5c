import dataclasses

import pytest

from handouts.checks.pages.imprint import check
from handouts.model.format import Format
from handouts.model.pages import Page

DRAFT = "Draft: not yet approved by a clinician"
CALLS = "01632 960 201 01632 960 202 999 ask@riverside.example www.riverside.example"
FOOT = "KN-01 Version 3 en Next review 30 November 2027 {draft} Page {page} of {pages}"


@pytest.fixture
def reading(pages_saying):
    """Return a function that makes pages with these heads and feet, all with the same body."""

    def make(*margins, body=CALLS):
        return pages_saying(pages=tuple(Page(210, 297, body, text) for text in margins))

    return make


def feet(count):
    """Return the feet of so many pages with everything that belongs there."""
    return [FOOT.format(draft=DRAFT, page=number, pages=count) for number in range(1, count + 1)]


def said_of(leaflet, pages):
    return [one.message for one in check(leaflet, pages)]


def test_pages_that_say_everything_have_no_finding(leaflet, reading):
    assert said_of(leaflet, reading(*feet(3))) == []


@pytest.mark.parametrize("words", ["KN-01", "Version 3", "30 November 2027", DRAFT])
def test_what_one_page_does_not_say_is_found(leaflet, words, reading):
    first, second, third = feet(3)
    (said,) = said_of(leaflet, reading(first, second.replace(words, ""), third))
    assert said.startswith(f'page 2 does not show "{words}"')


def test_a_page_without_its_number_is_found(leaflet, reading):
    first, second = feet(2)
    (said,) = said_of(leaflet, reading(first, second.replace("Page 2 of 2", "")))
    assert said.startswith('page 2 does not show "the page number"')


def test_a_wrong_page_number_is_found(leaflet, reading):
    first, second = feet(2)
    assert len(said_of(leaflet, reading(second, first))) == 1


def test_what_many_pages_do_not_say_is_one_finding(leaflet, reading):
    (said,) = said_of(leaflet, reading(*(one.replace("KN-01", "") for one in feet(4))))
    assert said.startswith('page 1 (and 3 more) does not show "KN-01"')


def test_a_page_that_is_too_many_is_left_to_the_page_limit(leaflet, reading):
    most = leaflet.format.page_limit
    pages = feet(most + 1)
    assert said_of(leaflet, reading(*pages[:-1], "")) == []
    assert len(said_of(leaflet, reading(*pages[:-2], "", ""))) > 0


def test_code_and_version_in_the_body_do_not_count_for_a_page(leaflet, reading):
    (foot,) = feet(1)
    pages = reading(foot.replace("KN-01", "").replace("Version 3", ""), body=f"{CALLS} KN-01 Version 3")
    assert len(said_of(leaflet, pages)) == 2


@pytest.mark.parametrize(("right", "wrong"), [("KN-01", "KN-011"), ("Version 3", "Version 31")])
def test_a_longer_number_is_not_the_number(leaflet, right, wrong, reading):
    (foot,) = feet(1)
    assert len(said_of(leaflet, reading(foot.replace(right, wrong)))) == 1


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("phone", "01632 960 201"),
        ("out_of_hours", "01632 960 202"),
        ("emergency_number", "999"),
        ("email", "ask@riverside.example"),
        ("web", "www.riverside.example"),
    ],
)
def test_whoever_can_be_called_and_is_nowhere_on_the_leaflet_is_found(leaflet, field, words, reading):
    (finding,) = check(leaflet, reading(*feet(2), body=CALLS.replace(words, "")))
    assert (finding.part, finding.at, finding.message) == ("brand", (field,), f'"{words}" is nowhere on the leaflet')


@pytest.mark.parametrize("other", ["01632 960 999", "page999.example"])
def test_an_emergency_number_inside_another_number_is_not_on_the_leaflet(leaflet, other, reading):
    body = CALLS.replace(" 999 ", f" {other} ")
    assert '"999" is nowhere on the leaflet' in said_of(leaflet, reading(*feet(1), body=body))


@pytest.mark.parametrize("words", ["Call 999.", "999: ambulance", "999\n2 nurses", "call 999, or 112"])
def test_an_emergency_number_among_words_is_on_the_leaflet(leaflet, words, reading):
    assert said_of(leaflet, reading(*feet(1), body=CALLS.replace(" 999 ", f" {words} "))) == []


@pytest.mark.parametrize("field", ["email", "web"])
def test_what_a_clinic_does_not_have_is_not_missed(leaflet, field, reading):
    changed = dataclasses.replace(leaflet, brand=leaflet.brand.model_copy(update={field: None}))
    body = CALLS.replace(getattr(leaflet.brand, field), "")
    assert said_of(changed, reading(*feet(1), body=body)) == []


@pytest.fixture
def folded(leaflet):
    """Return the example's leaflet as one sheet folded into panels."""
    return dataclasses.replace(
        leaflet, format=Format.model_construct(**dict(leaflet.format) | {"imposition": "trifold"})
    )


def panels_saying(pages_saying, *words):
    names = ("cover", "inside", "back")
    return pages_saying(pages=tuple(Page(100, 210, text, DRAFT, name) for name, text in zip(names, words, strict=True)))


IMPRINT = "KN-01 Version 3 Next review 30 November 2027"


@pytest.mark.parametrize("place", [0, 1, 2])
def test_folded_panels_carry_the_imprint_once(folded, pages_saying, place):
    words = [CALLS, "", ""]
    words[place] += f" {IMPRINT}"
    assert said_of(folded, panels_saying(pages_saying, *words)) == []


@pytest.mark.parametrize("words", ["KN-01", "Version 3", "30 November 2027"])
def test_what_no_panel_says_is_found(folded, pages_saying, words):
    back = IMPRINT.replace(words, "")
    assert said_of(folded, panels_saying(pages_saying, CALLS, "", back)) == [f'"{words}" is on none of the panels']


def test_every_panel_of_a_draft_says_so(folded, pages_saying):
    pages = panels_saying(pages_saying, CALLS, "", IMPRINT)
    cover, inside, back = pages.pages
    pages = dataclasses.replace(pages, pages=(cover, dataclasses.replace(inside, margins=""), back))
    (said,) = said_of(folded, pages)
    assert said.startswith(f'the panel "inside" does not show "{DRAFT}"')


def test_the_imprint_is_read_from_the_pdf(pulled):
    leaflet, proof = pulled("a4")
    assert said_of(leaflet, proof.pages) == []


def test_a_leaflet_without_running_feet_is_found(leaflet, project, pages_of):
    (project.root / "templates/page/running.html").write_text("", encoding="utf-8")
    said = said_of(leaflet, pages_of(leaflet))
    for words in ("KN-01", "Version 3", "30 November 2027", "the page number"):
        assert f'page 1 (and 3 more) does not show "{words}"' in " ".join(said)


# Web pages and texts


@pytest.fixture(params=["web", "text"])
def screen(request, pulled):
    """Return the example as a web page or a text, and its words."""
    made, proof = pulled(request.param)
    return made, proof.pages, proof.pages.pages[0].body.replace("\u00a0", " ")


def changed(pages, words):
    return dataclasses.replace(pages, pages=(Page(0, 0, words, ""),))


def test_a_leaflet_for_the_screen_that_says_everything_has_no_finding(screen):
    leaflet, pages, _ = screen
    assert said_of(leaflet, pages) == []


@pytest.mark.parametrize("gone", ["KN-01", "Version 3", "30 November 2027"])
def test_what_a_leaflet_for_the_screen_does_not_say_is_found(screen, gone):
    leaflet, pages, words = screen
    (said,) = said_of(leaflet, changed(pages, words.replace(gone, "")))
    assert said == f'the {leaflet.format.product} does not show "{gone}"'


def test_a_state_that_stands_only_below_the_title_is_found(screen):
    leaflet, pages, words = screen
    (said,) = said_of(leaflet, changed(pages, words.replace(DRAFT, "") + DRAFT))
    assert said == f'the {leaflet.format.product} does not show "{DRAFT}" at its top'

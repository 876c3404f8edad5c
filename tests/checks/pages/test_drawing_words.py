from dataclasses import replace

import pytest

from handouts.checks.pages.drawing_words import check
from handouts.model.pages import Placed

NAME = "data/figures/knee.svg"
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 493 200">'


def findings(leaflet, pages_saying, body, found, size_pt=12.0):
    words = "Stop if it hurts"
    changed = replace(leaflet, files={**leaflet.files, NAME: f"{HEAD}{body}</svg>".encode()})
    picture = Placed(NAME, 1, 0, 0, 100, 40, found, ((words, size_pt),))
    return list(check(changed, pages_saying(pictures=(picture,))))


PLAIN = "<text>Stop if it hurts</text>"


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ((PLAIN, "Stop if it hurts", 12.0), 0),
        ((PLAIN, "Stop if\r\nit hurts", 9.0), 0),
        ((PLAIN, "Stop if it h", 12.0), 1),
        ((PLAIN, "", 12.0), 1),
        ((PLAIN, "Stop if it hurts", 8.9), 1),
        ((f'<g display="none">{PLAIN}</g>', "", 12.0), 1),
    ],
)
def test_words_that_are_lost_or_small_are_one_finding(leaflet, pages_saying, said, count):
    assert len(findings(leaflet, pages_saying, *said)) == count


def test_a_finding_names_file_words_and_field(leaflet, pages_saying):
    (finding,) = findings(leaflet, pages_saying, PLAIN, "")
    assert finding.at == ("how_it_works", "figure", "file")
    assert '"figures/knee.svg": the words "Stop if it hurts" are lost' in finding.message


@pytest.mark.parametrize(("x", "count"), [(20, 0), (400, 1)])
def test_words_beyond_the_edge_are_found_in_the_finished_page(leaflet, pages_of, x, count):
    body = f'{HEAD}<text x="{x}" y="100" font-size="24">Stop if it hurts</text></svg>'
    changed = replace(leaflet, files={**leaflet.files, NAME: body.encode()})
    assert len(list(check(changed, pages_of(changed)))) == count


def test_the_example_has_no_finding(pulled):
    leaflet, proof = pulled("a4")
    assert list(check(leaflet, proof.pages)) == []


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ('<text x="20" y="100" font-size="24">Stop if it hurts</text><rect width="493" height="200"/>', "painted over"),
        ('<text x="20" y="100" font-size="24" fill="#f4f4f4">Stop if it hurts</text>', "too pale"),
        (
            '<g font-size="24"><text x="20" y="99">Stop if it hurts</text><text x="24" y="101">Call at once</text></g>',
            "lie on one another",
        ),
    ],
)
def test_words_that_are_there_and_cannot_be_read_are_one_finding(leaflet, pages_of, body, why):
    changed = replace(leaflet, files={**leaflet.files, NAME: f"{HEAD}{body}</svg>".encode()})
    pages = pages_of(changed)
    (finding,) = check(changed, pages)
    assert why in finding.message
    assert pages.blemishes == ()


WORDS = '<text id="w" x="20" y="50" font-size="24">Stop if it hurts</text>'


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (f'<svg width="100" height="40" viewBox="0 0 400 160">{WORDS}</svg>', "are printed in 3."),
        (f'<defs>{WORDS}</defs><use href="#w" transform="scale(.2)"/>', "are printed in 2."),
        (
            f'<symbol id="s" viewBox="0 0 400 80">{WORDS}</symbol><use href="#s" width="100" height="20"/>',
            "printed in 3.",
        ),
        (WORDS.replace("<text", '<text textLength="12" lengthAdjust="spacingAndGlyphs"'), "are printed in"),
        (f'<g transform="translate(400 0) scale(-1 1)">{WORDS}</g>', "stand as in a mirror"),
        (f'<svg width="400" height="160" viewBox="0 0 400 160">{WORDS}</svg>', ""),
        (f'<g transform="rotate(180 200 50)">{WORDS}</g>', ""),
        (f'<g transform="matrix(1 0 0 1 9 9)">{WORDS}</g>', ""),
        (f'<defs>{WORDS}</defs><use href="#w"/><use href="#w" y="60"/>', ""),
    ],
)
def test_words_are_as_large_as_they_are_printed_whatever_changes_their_size(leaflet, pages_of, body, why):
    changed = replace(leaflet, files={**leaflet.files, NAME: f"{HEAD}{body}</svg>".encode()})
    found = [finding.message for finding in check(changed, pages_of(changed))]
    assert len(found) == bool(why)
    assert why in "".join(found)

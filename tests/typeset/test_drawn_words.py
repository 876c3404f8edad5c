import random
from pathlib import Path

import pytest

from handouts.graphics.pictures import check_picture
from handouts.model.composition import Composition, Stylesheet
from handouts.model.pages import Placed
from handouts.problem import Location, SourceError
from handouts.typeset.drawn_words import read_pictures

ROOT = Path(__file__).parent.parent.parent
KNEE = (ROOT / "tests/example/data/figures/knee.svg").read_bytes()
SIGNS = b'0123456789.-eE,% MLCAZz"<>/=#()'


def test_the_words_of_the_example_are_found_inside_its_drawings(pulled):
    figure = next(one for one in pulled("a4")[1].pages.pictures if one.name.endswith("knee.svg"))
    ((words, size_pt),) = figure.printed
    assert words in figure.found
    assert 12 < size_pt < 13


def test_pictures_that_are_no_files_of_the_leaflet_are_left_out():
    assert read_pictures(b"", [Placed("templates/a.svg", 1, 0, 0, 9, 9)], {}) == ((), ())


def mutated(seed):
    """Return the example's drawing with a few letters changed, left out or doubled."""
    chance = random.Random(seed)
    data = bytearray(KNEE)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data))
        data[at : at + chance.randint(0, 2)] = bytes(chance.choice(SIGNS) for _ in range(chance.randint(0, 2)))
    return bytes(data)


@pytest.fixture
def drawn(kept_leaflet, kept_project, shop):
    """Return a function that sets a drawing on a page of its own, and returns the pages."""
    fonts = {name: data for name, data in kept_leaflet.files.items() if name.lower().endswith((".ttf", ".otf"))}
    sheet = "".join(f"@font-face {{ font-family: a; src: url(asset:///{name}) }}" for name in fonts)
    styles = (Stylesheet("templates/a.css", f"{sheet} body {{ font-family: a }}"),)

    def draw(data):
        html = '<html lang="en"><title>A</title><p>A</p><img src="asset:///data/a.svg" alt="a" style="width: 9cm">'
        files = {**fonts, "data/a.svg": data.replace(b"var(--face)", b"a").replace(b"var(--label)", b"12")}
        return shop.typesetter.typeset(Composition("templates/a.html", html, styles, files), kept_project)

    return draw


def ends_well(data, drawn):
    try:
        check_picture("data/a.svg", data, Location("a.yaml"))
    except SourceError:
        return
    assert drawn(data).complaints == ()


@pytest.mark.parametrize("tenth", range(6))
def test_a_damaged_drawing_is_refused_or_drawn(tenth, drawn):
    for seed in range(10 * tenth, 10 * tenth + 10):
        ends_well(mutated(seed), drawn)


@pytest.mark.slow
@pytest.mark.parametrize("tenth", range(6, 50))
def test_many_more_damaged_drawings_are_refused_or_drawn(tenth, drawn):
    for seed in range(10 * tenth, 10 * tenth + 10):
        ends_well(mutated(seed), drawn)


def test_a_drawing_that_fails_is_heard_by_its_name(drawn):
    pages = drawn(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path opacity="x" d="M0 0h9"/></svg>')
    assert pages.undrawable == {"data/a.svg"}
    assert pages.complaints == ()

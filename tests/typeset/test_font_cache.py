"""Fonts and parsed style sheets are kept, and no more of them than are needed."""

import pytest

from handouts.build.caches import workshop
from handouts.compose.leaflet import compose
from handouts.model.composition import Composition, Stylesheet
from handouts.typeset.fetcher import ProjectFetcher
from handouts.typeset.weasyprint_log import LogListener

FONT = "data/fonts/source-sans-3/SourceSans3-Regular.ttf"


@pytest.fixture
def shop():
    with workshop() as opened:
        yield opened


@pytest.fixture
def opened(project, leaflet, shop):
    """Return a function that opens fonts and sheets of the A4 leaflet with another palette or another font."""

    def opened(number, name="a"):
        palette = leaflet.brand.palette.model_copy(update={"brand": f"#0000{number:02x}"})
        face = leaflet.brand.typefaces.text.model_copy(update={"family": name})
        typefaces = leaflet.brand.typefaces.model_copy(update={"text": face})
        brand = leaflet.brand.model_copy(update={"palette": palette, "typefaces": typefaces})
        made = compose(type(leaflet)(**(vars(leaflet) | {"brand": brand})), project, compiled=shop.compiled)
        return shop.typesetter._font_cache.fonts_and_sheets(made, ProjectFetcher(made, project), LogListener())

    return opened


@pytest.fixture
def opened_small(project, shop):
    """Return a function that opens fonts and sheets of a page with a style sheet of one rule: a colour in a font."""

    def opened(number, name="a"):
        css = f'@font-face {{ font-family: "{name}"; src: url("asset:///{FONT}") }} p {{ color: #0000{number:02x} }}'
        files = {FONT: (project.root / FONT).read_bytes()}
        made = Composition("templates/leaflet.html", "", (Stylesheet("templates/styles/page.css", css),), files)
        return shop.typesetter._font_cache.fonts_and_sheets(made, ProjectFetcher(made, project), LogListener())

    return opened


def test_fonts_are_opened_once_for_all_style_sheets(opened):
    assert len({id(opened(number).faces.configuration) for number in range(3)}) == 1


def test_style_sheets_that_are_alike_are_parsed_once(opened):
    first, second = opened(1).sheets, opened(2).sheets
    assert 0 < len([one for one, other in zip(first, second, strict=True) if one is other]) < len(first)


def test_the_fonts_of_many_brands_do_not_pile_up(opened_small, shop):
    for number in range(18):
        opened_small(1, f"name {number}")
    assert len(shop.typesetter._font_cache._faces) == 16


def test_the_style_sheets_of_many_brands_do_not_pile_up(opened_small, shop):
    for number in range(270):
        opened_small(number)
    assert len(shop.typesetter._font_cache._sheets) == 256

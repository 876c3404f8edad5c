"""Whom to call: found at once in every format, in grey too."""

from datetime import date
from pathlib import Path

import pypdfium2
import pypdfium2.raw
import pytest
from PIL import ImageFilter

from handouts.build.edition import pull_proof
from handouts.model.edition import Edition
from handouts.project import Project

SHIPPED = Project(Path(__file__).parents[2])
TODAY = date(2026, 11, 21)
LEAST_PT = {
    "a4": 40,
    "letter": 40,
    "large-print": 40,
    "press": 40,
    "a5": 24,
    "booklet": 24,
    "trifold": 24,
    "trifold-letter": 24,
    "aftercare-card": 24,
}
PIXELS_A_MM = 3
LEAST_SIDE_MM = 3  # of what is a filled area, and no letter or rule
GREYS = 2  # of 255, that rendering may add


def shown():
    """Yield each paper in each brand; all but one brand and three papers are for the slow tests."""
    first, *others = SHIPPED.brands()
    for form in LEAST_PT:
        slow = () if form in {"a4", "a5", "large-print"} else pytest.mark.slow
        yield pytest.param((first, form), id=f"{first}-{form}", marks=slow)
        for brand in others:
            yield pytest.param((brand, form), id=f"{brand}-{form}", marks=pytest.mark.slow)


@pytest.fixture(scope="module", params=shown())
def made(request, shop):
    """Return a leaflet of the library and its finished pages, each made once."""
    brand, form = request.param
    leaflet, proof = pull_proof(Edition("home-scar-care", "en", brand, form), SHIPPED, TODAY, shop)
    return leaflet, proof.pages


def sizes(data, words):
    """Yield the number of each page and the largest size there, in points, in which the words are printed."""
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            found, place = [], text.get_text_range().find(words)
            while place >= 0:
                matrix = pypdfium2.raw.FS_MATRIX()
                pypdfium2.raw.FPDFText_GetMatrix(text, place, matrix)
                found.append(matrix.d * pypdfium2.raw.FPDFText_GetFontSize(text, place))
                place = text.get_text_range().find(words, place + 1)
            yield number, max(found, default=0)


def test_the_emergency_number_is_large(made):
    leaflet, pages = made
    largest = max(size for _, size in sizes(pages.data, leaflet.brand.emergency_number))
    assert largest >= LEAST_PT[leaflet.edition.format]


def test_both_numbers_stand_on_every_page(made):
    leaflet, pages = made
    for one in pages.pages:
        if one.panel != "cover":  # it lies beside the back, which says when to get help
            words = f"{one.body} {one.margins}"
            assert leaflet.brand.emergency_number in words
            assert leaflet.brand.phone in words


def test_the_ground_of_the_emergency_is_the_darkest_area_of_its_page_in_grey(made):
    leaflet, pages = made
    accent = tuple(int(leaflet.brand.palette.accent[at : at + 2], 16) for at in (1, 3, 5))
    ground = round(0.299 * accent[0] + 0.587 * accent[1] + 0.114 * accent[2])
    least = LEAST_PT[leaflet.edition.format]
    on = [number for number, size in sizes(pages.data, leaflet.brand.emergency_number) if size >= least]
    assert on
    with pypdfium2.PdfDocument(pages.data) as document:
        for number in on:
            grey = document[number].render(scale=PIXELS_A_MM * 25.4 / 72).to_pil().convert("L")
            areas = grey.filter(ImageFilter.MaxFilter(LEAST_SIDE_MM * PIXELS_A_MM))
            assert abs(min(areas.get_flattened_data()) - ground) <= GREYS

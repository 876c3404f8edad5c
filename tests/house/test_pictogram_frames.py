"""Pictograms on a page: what to do on a disc, what to leave in a square with a bar, never by colour alone."""

import dataclasses
import io
import re
from urllib.parse import unquote

import pikepdf
import pypdfium2
import pytest

from handouts.compose.leaflet import compose
from handouts.graphics.colours import contrast_ratio
from handouts.outputs.web_page import bind
from handouts.problem import Location

LEAFLET, NAME = "templates/leaflet.html", "data/pictograms/swim.svg"
ZOOM = 4
PAGE = """{% extends "base.html" %}
{% from "page/pictogram.html" import pictogram with context %}
{% block body %}
<h1>{{ treatment.title }}</h1>
<p>Swim {{ pictogram("swim", "do") }}</p>
<p>Never swim {{ pictogram("swim", "avoid") }}</p>
{% endblock %}
"""


@pytest.fixture
def framed(project, leaflet):
    """Return a leaflet whose page shows a pictogram in both frames."""
    (project.root / LEAFLET).write_text(PAGE, encoding="utf-8")
    files = {**leaflet.files, NAME: project.read(NAME, Location(NAME))}
    return dataclasses.replace(leaflet, files=files)


@pytest.fixture
def pictures(framed, project):
    """Return both pictures, as SVG: what to do, what to leave."""
    html = compose(framed, project).html
    return [unquote(found) for found in re.findall(r"url\(data:image/svg\+xml,([^)]+)\)", html)]


def greys(data):
    """Return the picture of the first page in grey."""
    with pypdfium2.PdfDocument(data) as document:
        return document[0].render(scale=ZOOM, grayscale=True).to_pil().convert("L")


def test_what_to_do_is_white_on_a_disc_of_the_brand(pictures, leaflet):
    do, _ = pictures
    assert f"<circle cx='128' cy='128' r='128' fill='{leaflet.brand.palette.brand}'/>" in do
    assert 'stroke="#ffffff"' in do
    assert contrast_ratio("#ffffff", leaflet.brand.palette.brand) > 4.5


def test_what_to_leave_is_ink_in_a_square_and_struck_out_by_a_bar_with_a_white_edge(pictures, leaflet):
    _, avoid = pictures
    ink = leaflet.brand.palette.ink
    edge, bar = (avoid.index(f"stroke='{colour}'", avoid.index("</g>")) for colour in ("#ffffff", ink))
    assert avoid.index("<rect ") < avoid.index(f'stroke="{ink}"') < edge < bar
    assert set(re.findall(r"#[0-9a-f]{6}", avoid)) == {ink, "#ffffff"}


def test_no_colour_is_left_to_be_filled_in(pictures):
    assert not any("var(" in one for one in pictures)


def test_both_are_printed_and_nothing_complains_or_lacks_a_description(framed, pages_of):
    pages = pages_of(framed)
    assert (pages.complaints, pages.figures_without_alt) == ((), 0)
    picture = greys(pages.data)
    dark = sum(picture.histogram()[:100]) / (ZOOM * 72 / 25.4) ** 2  # square millimetres
    assert dark > 100, "the disc alone has 113 square millimetres, less the swimmer"


def test_a_screen_reader_passes_both_over(framed, pages_of):
    with pikepdf.open(io.BytesIO(pages_of(framed).data)) as document:
        around, found = [], []
        for operands, operator in pikepdf.parse_content_stream(document.pages[0]):
            match str(operator):
                case "BDC" | "BMC":
                    around.append(str(operands[0]))
                case "EMC":
                    around.pop()
                case "Do":
                    found.append(tuple(around))
    assert found == [("/Artifact",)] * 2


def test_the_web_page_shows_both_and_asks_for_no_file(framed, project):
    web = dataclasses.replace(framed, format=framed.format.model_copy(update={"output": "html"}))
    made = bind(compose(web, project))
    assert made.data.count(b'class="pictogram"') == 2
    assert made.figures_without_alt == 0

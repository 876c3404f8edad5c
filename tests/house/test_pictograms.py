"""Pictograms: drawn by program, on one grid, with one line, in ink alone."""

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pypdfium2
import pytest
from weasyprint import HTML

from handouts.graphics.drawing_paint import unpainted
from handouts.graphics.drawing_parts import parts, read_drawing
from handouts.graphics.pictures import check_picture, coloured
from handouts.problem import Location

ROOT = Path(__file__).parents[2]
PICTOGRAMS = sorted((ROOT / "data/pictograms").iterdir())
SIDE = 256


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """Return the greys of each pictogram as it is printed, a dot for each unit of its grid."""
    target = tmp_path_factory.mktemp("pictograms") / "all.pdf"
    drawn = (quote(coloured(path.read_bytes(), {"ink": "#000000"})) for path in PICTOGRAMS)
    pages = "".join(f'<p><img src="data:image/svg+xml,{data}"></p>' for data in drawn)
    style = "@page{size:256pt;margin:0}p,img{margin:0;display:block;width:256pt;height:256pt}"
    HTML(string=f"<style>{style}</style>{pages}").write_pdf(target)
    with pypdfium2.PdfDocument(target) as document:
        assert len(document) == len(PICTOGRAMS)
        return {path: page.render().to_pil().convert("L") for path, page in zip(PICTOGRAMS, document, strict=True)}


def test_they_are_up_to_date(tmp_path):
    subprocess.run([sys.executable, ROOT / "scripts/draw-pictograms", tmp_path], check=True)
    drawn = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert drawn == {path.name: path.read_text(encoding="utf-8") for path in PICTOGRAMS}, "make pictograms"


@pytest.mark.parametrize("path", PICTOGRAMS, ids=lambda path: path.stem)
def test_a_name_is_words_with_hyphens(path):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*\.svg", path.name)


@pytest.mark.parametrize("path", PICTOGRAMS, ids=lambda path: path.stem)
def test_each_has_one_grid_one_line_and_ink_alone(path):
    found = [part.own for part in parts(read_drawing(path.read_bytes()))]
    said = {name: {own[name] for own in found if name in own} for name in ("viewBox", "stroke-width", "stroke", "fill")}
    assert said.pop("fill") <= {"none", "var(--ink)"}
    assert said == {"viewBox": {f"0 0 {SIDE} {SIDE}"}, "stroke-width": {"16"}, "stroke": {"var(--ink)"}}
    assert not {"opacity", "stroke-opacity", "fill-opacity", "style"} & {name for own in found for name in own}


@pytest.mark.parametrize("path", PICTOGRAMS, ids=lambda path: path.stem)
def test_each_is_painted_as_it_is_drawn_and_says_no_word(path):
    root = read_drawing(path.read_bytes())
    check_picture(path.name, path.read_bytes(), Location("copy"))
    assert unpainted(root, {"ink"}, "") == {}
    assert {part.tag for part in parts(root)} <= {"svg", "g", "path", "circle", "rect"}
    assert not "".join(root.itertext()).strip()


@pytest.mark.parametrize("path", PICTOGRAMS, ids=lambda path: path.stem)
def test_each_fills_its_grid_and_keeps_a_margin_for_the_frame(path, printed):
    left, top, right, bottom = printed[path].point([255 * (level < 128) for level in range(256)]).getbbox()
    assert min(left, top, SIDE - right, SIDE - bottom) >= 8, "ink in the margin"
    assert max(right - left, bottom - top) >= 192, "too small on its grid"

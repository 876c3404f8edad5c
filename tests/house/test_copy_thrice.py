"""The third copy of a page, as those who print look at it: pale things go, strong ones stay."""

import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageDraw, ImageStat

ROOT = Path(__file__).parents[2]
TINT, BLACK, HAIR = (10, 10, 90, 90), (110, 10, 190, 90), (10, 150, 190, 150)


def run(folder, *files):
    subprocess.run([sys.executable, ROOT / "scripts/copy-thrice", folder, *files], check=True)


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """Return a picture of a tint, a black ground and a pale hairline."""
    path = tmp_path_factory.mktemp("page") / "page.png"
    picture = Image.new("RGB", (200, 200), "white")
    draw = ImageDraw.Draw(picture)
    draw.rectangle(TINT, fill="#e2ebeb")
    draw.rectangle(BLACK, fill="black")
    draw.line(HAIR, fill="#b0b0b0")
    picture.save(path, dpi=(200, 200))
    return path


def test_a_tint_and_a_pale_hairline_vanish_and_black_stays(page, tmp_path):
    run(tmp_path, page)
    with Image.open(tmp_path / "page-copy.png") as copied:
        grey = {place: ImageStat.Stat(copied.crop(place)).mean[0] for place in (TINT, BLACK, (10, 148, 190, 153))}
    assert list(grey.values()) == [pytest.approx(250, abs=5), pytest.approx(5, abs=5), pytest.approx(250, abs=6)]


def test_equal_pages_give_equal_copies(page, tmp_path):
    for folder in ("one", "two"):
        run(tmp_path / folder, page)
    assert (tmp_path / "one/page-copy.png").read_bytes() == (tmp_path / "two/page-copy.png").read_bytes()


def test_each_page_of_a_pdf_is_copied(tmp_path):
    document = pypdfium2.PdfDocument.new()
    for _ in range(2):
        document.new_page(72, 36)
    document.save(tmp_path / "leaf.pdf")
    document.close()
    run(tmp_path, tmp_path / "leaf.pdf")
    for name in ("leaf-1-copy.png", "leaf-2-copy.png"):
        with Image.open(tmp_path / name) as copied:
            assert copied.size == (200, 100)

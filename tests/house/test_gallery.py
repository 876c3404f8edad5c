"""The gallery shows a designer every block of the page."""

import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def gallery(tmp_path_factory):
    """Return the words of both pages, drawn into a folder of their own."""
    folder = tmp_path_factory.mktemp("gallery")
    subprocess.run([sys.executable, "scripts/draw-gallery", str(folder)], cwd=ROOT, check=True, capture_output=True)
    with pypdfium2.PdfDocument(folder / "gallery.pdf") as document:
        paper = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)
    return paper, (folder / "gallery.html").read_text(encoding="utf-8")


def shown():
    folders = {path.parent.name for path in (ROOT / "templates/blocks").glob("*/page.html")}
    return sorted(name for name in folders | {"benefits", "questions"} if not name.startswith(("_", "review_")))


@pytest.mark.parametrize("block", shown())
def test_every_block_is_shown_with_its_name_on_paper_and_on_the_screen(gallery, block):
    paper, screen = gallery
    assert f"{block} \u00b7" in paper
    assert f"<strong>{block}</strong>" in screen


def test_the_class_names_and_files_of_a_block_are_told(gallery):
    assert "risks \u00b7 page.html, review.html, style.css, text.txt" in gallery[0]
    assert ".dots .grid .group .key .may .none .odds .risk .risks" in gallery[0]

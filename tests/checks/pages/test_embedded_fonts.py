import dataclasses
import shutil
from pathlib import Path

import pytest

from handouts.checks.pages.embedded_fonts import check

FONTS = Path(__file__).parent.parent.parent.parent / "data" / "fonts"
OPEN_SANS = FONTS / "lato" / "Lato-Regular.ttf"


@pytest.fixture
def with_fonts(pages_saying):
    """Return a function that makes pages with these fonts."""

    def make(faces, unembedded=()):
        return pages_saying(faces=frozenset(faces), unembedded=frozenset(unembedded))

    return make


@pytest.mark.parametrize(
    "faces", [["Source-Sans-3"], ["Source-Sans-3", "Source-Sans-3-Bold"], ["Source Sans 3 Bold"], ["source-sans-3"]]
)
def test_fonts_of_the_brand_are_no_finding(leaflet, with_fonts, faces):
    assert list(check(leaflet, with_fonts(faces))) == []


@pytest.mark.parametrize("face", ["Lato", "DejaVu-Sans-Bold", "Source-Serif-4", "Sans"])
def test_a_font_of_another_family_is_found(leaflet, with_fonts, face):
    (finding,) = check(leaflet, with_fonts(["Source-Sans-3", face]))
    assert (finding.part, finding.at, finding.message) == (
        "brand",
        ("typefaces", "text", "family"),
        f'the font "{face}" is embedded; only Source Sans 3 is expected',
    )


def test_a_font_that_is_not_embedded_is_found(leaflet, with_fonts):
    messages = [one.message for one in check(leaflet, with_fonts(["Source-Sans-3"], ["Helvetica"]))]
    assert messages == ['the font "Helvetica" is used but not embedded']


def test_pages_without_any_font_are_found(leaflet, with_fonts):
    assert [one.message for one in check(leaflet, with_fonts([]))] == ["no font of Source Sans 3 is embedded"]


def test_a_font_that_a_style_sheet_brings_is_found(leaflet, project, rewrite, pages_of):
    shutil.copy(OPEN_SANS, project.root / "data/fonts")
    rule = "@font-face { font-family: Open; src: url(asset:///data/fonts/Lato-Regular.ttf) } h1 { font-family: Open }"
    rewrite("templates/styles/leaflet.css", "body { margin: 0 }", f"body {{ margin: 0 }} {rule}")
    (finding,) = check(leaflet, pages_of(leaflet))
    assert "is embedded; only Source Sans 3 is expected" in finding.message


def test_a_font_that_a_style_sheet_only_names_is_not_embedded(leaflet, pages_of, rewrite):
    rewrite(
        "templates/styles/leaflet.css", "body { margin: 0 }", 'body { margin: 0; font-family: "DejaVu Sans", serif }'
    )
    assert list(check(leaflet, pages_of(leaflet))) == []


@pytest.mark.parametrize(("family", "findings"), [("Source Sans 3", 0), ("source sans 3 Light", 0), ("Lato", 1)])
def test_the_family_inside_the_font_files_is_compared(leaflet, with_fonts, family, findings):
    pages = dataclasses.replace(with_fonts(["Source-Sans-3"]), families=frozenset({family}))
    assert len(list(check(leaflet, pages))) == findings


def test_a_font_file_of_another_family_under_the_name_of_the_brand_is_found(leaflet, pages_of):
    files = {name: OPEN_SANS.read_bytes() if name.endswith(".ttf") else data for name, data in leaflet.files.items()}
    leaflet.files.update(files)
    assert list(check(leaflet, pages_of(leaflet))) != []

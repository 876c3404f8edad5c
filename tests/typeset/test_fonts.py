import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from handouts.model.composition import Composition, Stylesheet
from handouts.problem import SourceError
from handouts.typeset import typeset
from handouts.typeset.fonts import code_points, families, isolate, subset

REPOSITORY = Path(__file__).parent.parent.parent
FONTS = REPOSITORY / "data/fonts"
REGULAR = (FONTS / "source-sans-3/SourceSans3-Regular.ttf").read_bytes()
LATO = (FONTS / "lato/Lato-Regular.ttf").read_bytes()
BOLD = (FONTS / "source-sans-3/SourceSans3-Bold.ttf").read_bytes()
FACE = '@font-face{font-family:"Source Sans 3";src:url(asset:///data/regular.ttf)}html{font-family:"Source Sans 3"}'


def composition(css: str, body: str = "<p>Some words</p>") -> Composition:
    page = f'<!doctype html><html lang="en"><title>T</title><body><h1>A</h1>{body}</body></html>'
    sheets = (Stylesheet("templates/styles/page.css", FACE + css),)
    return Composition("templates/leaflet.html", page, sheets, {"data/regular.ttf": REGULAR})


# Which fonts are there


@pytest.mark.parametrize("family", ['"DejaVu Sans"', '"Lato"', "Arial", "serif", "monospace", "emoji"])
def test_a_font_that_a_style_sheet_asks_for_is_never_taken_from_the_system(project, family):
    pages = typeset(composition(f"p{{font-family:{family}}}"), project)
    assert (pages.faces, pages.unembedded, pages.complaints) == ({"Source-Sans-3"}, frozenset(), ())


def test_a_font_that_the_user_has_installed_is_never_embedded(tmp_path):
    for folder in (".fonts", ".local/share/fonts"):
        (tmp_path / folder).mkdir(parents=True)
        shutil.copy(FONTS / "lato/Lato-Regular.ttf", tmp_path / folder)
    program = f"""
import sys
from pathlib import Path
sys.path[:0] = {[str(REPOSITORY), str(Path(__file__).parent)]!r}
from test_fonts import composition
from handouts.project import Project
from handouts.problem import SourceError
from handouts.typeset import typeset
print(sorted(typeset(composition('p{{font-family:"Lato"}}'), Project(Path())).faces))
"""
    home = os.environ | {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / ".local/share")}
    done = subprocess.run([sys.executable, "-c", program], env=home, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("['Source-Sans-3']\n", "")


def test_the_surroundings_cannot_bring_the_fonts_of_the_system_back():
    program = "import os, handouts.typeset; print(os.path.basename(os.environ['FONTCONFIG_FILE']))"
    given = os.environ | {"FONTCONFIG_FILE": "/etc/fonts/fonts.conf", "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run([sys.executable, "-c", program], env=given, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("fonts.conf\n", "")


def test_the_settings_of_fontconfig_name_no_folder():
    assert "<dir" not in (REPOSITORY / "handouts/typeset/fonts.conf").read_text(encoding="utf-8")


def test_fonts_cannot_be_hidden_once_weasyprint_has_been_imported():
    with pytest.raises(RuntimeError, match="WeasyPrint was imported before"):
        isolate()


# Which letters they draw


def test_a_font_draws_the_letters_that_it_has_shapes_for():
    assert {ord(sign) for sign in "Az5é½→"} <= code_points([REGULAR])


@pytest.mark.parametrize("sign", ["\u0e44", "\U0001f9b5", "\u05d0"])
def test_a_font_does_not_draw_the_letters_that_it_has_no_shapes_for(sign):
    assert ord(sign) not in code_points([REGULAR])


def test_a_letter_must_be_in_every_font():
    letter = 0x2669  # quarter note
    assert [letter in code_points(fonts) for fonts in ([LATO], [LATO, REGULAR])] == [True, False]


def test_regular_and_bold_of_the_example_draw_the_same_letters():
    assert code_points([REGULAR, BOLD]) == code_points([REGULAR])


def test_no_font_draws_nothing():
    assert code_points([]) == frozenset()


def test_a_file_that_is_no_font_draws_nothing():
    assert code_points([REGULAR, b"no font"]) == frozenset()


@pytest.mark.parametrize(
    ("files", "names"),
    [
        ([], set()),
        ([REGULAR, BOLD], {"Source Sans 3"}),
        ([REGULAR, LATO], {"Source Sans 3", "Lato"}),
        ([b"no font"], set()),
    ],
)
def test_the_family_names_inside_font_files_are_read(files, names):
    assert families(files) == names


LATE = """
import sys
import handouts.typeset
assert "fontTools.varLib" in sys.modules
assert "fontTools.subset.svg" not in sys.modules and "fontTools.subset.cff" not in sys.modules
assert sys.modules["fontTools.subset"].Subsetter.__name__ == "Subsetter"
"""


def test_what_is_seldom_used_is_loaded_late_and_works_then():
    subprocess.run([sys.executable, "-c", LATE], check=True)


def test_a_subset_holds_the_letters_asked_for_and_has_the_same_bytes_twice():
    data = (REPOSITORY / "data/fonts/source-sans-3/SourceSans3-Bold.ttf").read_bytes()
    made = subset("data/x.ttf", data, "Zoë!")
    assert made[:4] == b"wOFF"
    assert code_points([made]) == set(map(ord, "Zoë!"))
    assert subset("data/x.ttf", data, ["!", "ë", "o", "Z", "Z"]) == made
    assert len(made) < 5000


@pytest.mark.parametrize("data", [b"no font", REGULAR[:5000], REGULAR[:-9000], b"wOFF" + REGULAR])
def test_what_is_no_font_has_no_subset(data):
    with pytest.raises(
        SourceError, match=r"data/x.ttf:1:1: error: the font is damaged: it cannot be read \[damaged-font]"
    ):
        subset("data/x.ttf", data, "a")

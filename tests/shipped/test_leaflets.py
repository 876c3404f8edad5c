"""Every leaflet that we ship: no error, accessible, its own fonts, the same bytes anywhere."""

import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import page
import pypdfium2
import pytest
from PIL import Image

from handouts.build.edition import files_of, pull_proof
from handouts.language.readability import sections
from handouts.model.edition import Edition
from handouts.problem import Severity
from handouts.project import Project
from handouts.sources.leaflet import load_leaflet, load_treatment, read_brand, read_sources

PT_PER_MM = 72 / 25.4
ROOT = Path(__file__).parents[2]
SHIPPED = Project(ROOT)
TODAY = date(2026, 11, 21)
SCREENS = {"web", "text"}
PATIENTS = {"a4", "letter", "large-print", "trifold", "trifold-letter"}
FOLDED = {"trifold", "trifold-letter"}
# Their words are too long for six panels.
TOO_LONG_FOR_PANELS = ("scar-treatment-options", "your-scar-explained")
# The others whose panels are fullest; they stand for all in Letter, whose panels are like those of A4.
FULLEST_PANELS = {"home-scar-care", "laser-scar-treatment", "topical-scar-treatment"}
# What test_papers.py looks at.
OTHER_PAPERS = {"a5", "aftercare-card", "booklet", "press"}
# Every format in one brand, and A4 in the others: CI's reference checker looks at all of them.
EDITIONS = [
    Edition(treatment, locale, brand, form)
    for treatment in SHIPPED.treatments()
    for locale in SHIPPED.locales_of(treatment)
    for brand in SHIPPED.brands()
    for form in sorted(PATIENTS | {"review"})
    if (form == "a4" or brand == SHIPPED.brands()[0])
    and not (form in FOLDED and treatment in TOO_LONG_FOR_PANELS)
    and not (form == "trifold-letter" and treatment not in FULLEST_PANELS)
]
# Looked at every day: A4 of every treatment, one treatment in every format, the longest copy on other paper and in
# other type, and the fullest panels.
DAILY = {
    "home-scar-care": PATIENTS | {"review"},
    "scar-treatment-options": {"letter", "large-print"},
    "topical-scar-treatment": FOLDED,
}


def is_daily(edition):
    is_first = edition.brand == SHIPPED.brands()[0]
    return is_first and (edition.format == "a4" or edition.format in DAILY.get(edition.treatment, ()))


MARKED = [one if is_daily(one) else pytest.param(one, marks=pytest.mark.slow) for one in EDITIONS]
ON_SCREEN = [
    Edition(treatment, "en", brand, form)
    for number, treatment in enumerate(SHIPPED.treatments())
    for brand in [SHIPPED.brands()[number % len(SHIPPED.brands())]]
    for form in sorted(SCREENS)
]
# Looked at every day: every text, and a third of the web pages, the longest and some of every brand.
DAILY_PAGES = {*SHIPPED.treatments()[::4], "scar-treatment-options"}
MARKED_ON_SCREEN = [
    one if one.format == "text" or one.treatment in DAILY_PAGES else pytest.param(one, marks=pytest.mark.slow)
    for one in ON_SCREEN
]
LIBRARY = {
    "chemical-peel",
    "cryotherapy-for-scars",
    "dermabrasion",
    "home-scar-care",
    "laser-acne-scars",
    "laser-resurfacing-older-stretch-marks",
    "laser-scar-treatment",
    "laser-stretch-marks",
    "mesotherapy",
    "radiotherapy-for-keloids",
    "scar-fillers-and-grafts",
    "scar-treatment-options",
    "steroid-scar-injection",
    "surgical-scar-revision",
    "topical-scar-treatment",
    "ultrasound-therapy-for-scars",
    "your-scar-explained",
}


# A picture for every number takes a line or two each; their sources stand on a fifth page until groups own their pages.
PUSHED_BY_PICTURES = {
    "laser-acne-scars",
    "laser-resurfacing-older-stretch-marks",
    "steroid-scar-injection",
}


@pytest.fixture(scope="module", params=MARKED, ids=str)
def proof(request, shop):
    """Return one shipped edition and its proof; each is made once."""
    return request.param, *pull_proof(request.param, SHIPPED, TODAY, shop)


def test_the_library_is_complete():
    assert set(SHIPPED.treatments()) >= LIBRARY
    assert len(SHIPPED.brands()) >= 3
    assert set(SHIPPED.formats()) >= PATIENTS | OTHER_PAPERS | SCREENS | {"review"}


def test_no_two_leaflets_share_a_code():
    codes = [load_treatment(f"data/treatments/{name}/en.yaml", SHIPPED).code for name in SHIPPED.treatments()]
    assert sorted(codes) == sorted(set(codes))
    assert set(codes) >= {f"SC-{number:02}" for number in range(1, len(LIBRARY) + 1)}


@pytest.mark.parametrize("brand", SHIPPED.brands())
def test_a_shipped_logo_is_a_drawing_or_sharp_in_print(brand):
    logo = read_brand(f"data/brands/{brand}.yaml", SHIPPED)[0].logo
    if logo.file.endswith(".png"):
        with Image.open(ROOT / "data" / logo.file) as picture:
            assert picture.height / (logo.height_mm / 25.4) >= 300  # dots an inch
            assert picture.width / picture.height == 6


@pytest.mark.parametrize("name", sorted(LIBRARY))
def test_a_shipped_leaflet_can_be_read_by_an_eleven_year_old(name):
    levels = sections(load_treatment(f"data/treatments/{name}/en.yaml", SHIPPED))
    assert levels["whole"].flesch_kincaid <= 6
    assert levels["whole"].smog <= 9
    assert {part: level.flesch_kincaid for part, level in levels.items() if level.flesch_kincaid > 7} == {}


def test_a_shipped_leaflet_has_no_error_and_no_warning(proof):
    _, _, made = proof
    assert [str(one) for one in made.problems if one.severity is not Severity.NOTICE] == []


def test_a_shipped_leaflet_is_pdf_ua_1(proof, tmp_path):
    _, _, made = proof
    report = page.validate_pdf_bytes(made.pages.data, profile=page.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, [str(one) for one in report.failures]


def test_a_shipped_leaflet_is_short_enough_to_be_read(proof):
    edition, _, made = proof
    most = {"a4": 4, "letter": 5, "large-print": 17, "review": 14, "trifold": 6, "trifold-letter": 6}
    if edition.treatment == "scar-treatment-options":
        most = {"a4": 6, "letter": 7, "large-print": 22, "review": 22}
    if edition.treatment in PUSHED_BY_PICTURES:
        most["a4"] = 5
    assert len(made.pages.pages) <= most[edition.format]


def test_a_shipped_leaflet_is_a_draft_on_every_page(proof):
    _, leaflet, made = proof
    assert leaflet.state == "draft"
    for one in made.pages.pages:
        assert "Draft: not yet approved by a clinician" in " ".join((one.body + " " + one.margins).split())


def test_help_stands_on_the_first_page(proof):
    edition, leaflet, made = proof
    if edition.format not in PATIENTS:
        pytest.skip("the review edition is not for patients")
    place = -1 if edition.format in FOLDED else 0  # the back of a folded leaflet lies open as its cover does
    first = " ".join(made.pages.pages[place].body.split())
    assert edition.format == "large-print" or leaflet.locale.headings["get_help"] in first
    assert first.count(leaflet.brand.phone) == 1
    assert first.index(leaflet.brand.emergency_number) < first.index(leaflet.brand.phone)


def test_a_telephone_number_stands_on_the_page_of_its_hours(proof):
    edition, leaflet, made = proof
    if edition.format not in PATIENTS - FOLDED:
        pytest.skip("the review edition is not for patients; in a panel the label stands beside its number")
    hours = leaflet.brand.hours
    bodies = [" ".join(one.body.split()) for one in made.pages.pages]
    numbers = (leaflet.brand.phone, leaflet.brand.out_of_hours)
    assert {all(number in body for number in numbers) for body in bodies if hours in body} == {True}


@pytest.mark.parametrize("form", sorted(FOLDED))
def test_a_folded_format_leaves_out_what_is_too_long_for_it(form):
    leaflet = load_leaflet(
        read_sources(Edition("home-scar-care", "en", SHIPPED.brands()[0], form), SHIPPED), SHIPPED, TODAY
    )
    assert leaflet.format.left_out == TOO_LONG_FOR_PANELS


@pytest.mark.parametrize("name", [pytest.param(TOO_LONG_FOR_PANELS[0], marks=pytest.mark.slow), TOO_LONG_FOR_PANELS[1]])
def test_what_is_too_long_for_panels_has_that_one_fault(name, shop):
    _, made = pull_proof(Edition(name, "en", SHIPPED.brands()[0], "trifold"), SHIPPED, TODAY, shop)
    (said,) = [one for one in made.problems if one.severity is not Severity.NOTICE]
    assert (said.code, said.severity) == ("panel-overflow", Severity.ERROR)
    assert '"flap" of Trifold, A4 has room for 1 panel' in said.message


def test_folded_panels_are_read_in_order_with_one_title(proof):
    edition, leaflet, made = proof
    if edition.format not in FOLDED:
        pytest.skip("not folded")
    names = ["cover", "inside-left", "inside-middle", "inside-right", "flap", "back"]
    assert [one.panel for one in made.pages.pages] == names
    assert made.pages.headings.count(1) == 1
    headings = leaflet.locale.headings
    first = ("key_points", "aftercare", "what_to_expect", "risks", "what_it_is", "get_help")
    for head, one in zip([headings[name] for name in first], made.pages.pages, strict=True):
        assert head in " ".join(one.body.split())


def test_every_word_of_the_panels_lies_on_its_place_on_the_sheet(proof):
    edition, leaflet, made = proof
    if edition.format not in FOLDED:
        pytest.skip("not folded")
    (_, sheets), (_, reading) = files_of(leaflet, made)
    with pypdfium2.PdfDocument(sheets) as printed, pypdfium2.PdfDocument(reading) as panels:
        assert len(printed) == 2
        for side, order in zip(printed, [(5, 6, 1), (2, 3, 4)], strict=True):
            left = 0.0
            for number in order:
                panel = panels[number - 1]
                words = side.get_textpage().get_text_bounded(left=left, right=left + panel.get_width())
                assert words.split() == panel.get_textpage().get_text_bounded().split()
                left += panel.get_width()
            assert left == pytest.approx(side.get_width(), abs=0.5)


def test_the_words_of_panels_stay_clear_of_edges_and_folds(proof):
    edition, _, made = proof
    if edition.format not in FOLDED:
        pytest.skip("not folded")
    with pypdfium2.PdfDocument(made.pages.data) as panels:
        for panel in panels:
            words = panel.get_textpage()
            boxes = [words.get_charbox(at) for at in range(words.count_chars()) if words.get_text_range(at, 1).strip()]
            width, height = panel.get_size()
            edges = [min(left, bottom, width - right, height - top) for left, bottom, right, top in boxes]
            assert min(edges) > 7.9 * PT_PER_MM


# Web page and plain text


@pytest.fixture(scope="module", params=MARKED_ON_SCREEN, ids=str)
def screen(request, shop):
    """Return one shipped leaflet for the screen and its proof; each is made once."""
    return request.param, *pull_proof(request.param, SHIPPED, TODAY, shop)


def test_a_leaflet_for_the_screen_has_no_error_and_no_warning(screen):
    _, _, made = screen
    assert [str(one) for one in made.problems if one.severity is not Severity.NOTICE] == []


def test_a_leaflet_for_the_screen_is_a_draft_from_its_first_words_on(screen):
    _, leaflet, made = screen
    (only,) = made.pages.pages
    words = " ".join(only.body.split())
    assert words.index(leaflet.locale.labels.draft) < words.index(leaflet.treatment.title)


def test_a_leaflet_for_the_screen_says_whom_to_call_and_which_it_is(screen):
    _, leaflet, made = screen
    brand, words = leaflet.brand, made.pages.pages[0].body.replace("\u00a0", " ")
    for wanted in (brand.phone, brand.out_of_hours, brand.emergency_number, leaflet.treatment.code, "Version 1"):
        assert wanted in words


def test_a_text_has_eighty_columns_and_no_markup(screen):
    edition, _, made = screen
    if edition.format != "text":
        pytest.skip("a web page has no columns")
    text = made.pages.data.decode()
    assert [row for row in text.splitlines() if len(row) > 80 and not row.strip().startswith("http")] == []
    assert not re.search(r"<[a-z/]|\*\*|&(?:amp|lt|gt|#\d+);|[\r\t\u00a0]| $|\n\n\n", text, re.MULTILINE)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_a_web_page_asks_for_nothing_outside_itself(screen):
    edition, _, made = screen
    if edition.format != "web":
        pytest.skip("a text asks for nothing")
    html = made.pages.data.decode()
    assert "<script" not in html
    assert not re.search(r"""(?:\bsrc|\bsrcset)="(?!data:)|url\(["']?(?!data:|["'])|@import|asset:""", html)


def test_a_leaflet_for_the_screen_has_the_same_bytes_twice(screen):
    edition, _, made = screen
    if edition not in ON_SCREEN[:2]:
        pytest.skip("one web page and one text stand for all")
    assert pull_proof(edition, SHIPPED, TODAY)[1].pages.data == made.pages.data


PROGRAM = """
import sys
from datetime import date
from pathlib import Path
from handouts.build.batch import build_all
from handouts.model.edition import Edition
from handouts.project import Project
edition = Edition("laser-scar-treatment", "en", "example-skin-clinic", "a4")
list(build_all([edition], Project(Path(sys.argv[1])), date(2026, 11, 21), Path(sys.argv[2]), 1))
"""


@pytest.mark.slow  # test_build.py does the same with the example every day
def test_another_folder_seed_zone_and_locale_give_the_same_bytes(tmp_path):
    made = []
    for name, extra in (
        ("one", {"PYTHONHASHSEED": "1", "TZ": "UTC", "LANG": "C"}),
        ("another place", {"PYTHONHASHSEED": "77", "TZ": "Pacific/Auckland", "LANG": "de_DE.UTF-8", "HOME": "/"}),
    ):
        root = tmp_path / name
        root.mkdir()
        for folder in ("data", "templates"):
            subprocess.run(["cp", "-r", ROOT / folder, root / folder], check=True)
        for treatment in set(SHIPPED.treatments()) - {"laser-scar-treatment"}:  # else each is read, for its code
            shutil.rmtree(root / "data/treatments" / treatment)
        temporary = root / "temporary"
        temporary.mkdir()
        environment = {**os.environ, **extra, "TMPDIR": str(temporary)}
        subprocess.run([sys.executable, "-c", PROGRAM, root, root / "out"], env=environment, check=True, cwd=root)
        made.append((root / "out/laser-scar-treatment.en.example-skin-clinic.a4.pdf").read_bytes())
    assert made[0] == made[1]

"""Every leaflet that we ship: no error, accessible, its own fonts, the same bytes anywhere."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import page
import pytest
from PIL import Image

from handouts.build import pull_proof
from handouts.load import load_treatment, read_brand
from handouts.model.edition import Edition
from handouts.problem import Severity
from handouts.project import Project
from handouts.readability import sections

ROOT = Path(__file__).parent.parent
SHIPPED = Project(ROOT)
TODAY = date(2026, 11, 21)
PATIENTS = {"a4", "letter", "large-print"}
# Every format in one brand, and A4 in the others: CI's reference checker looks at all of them.
EDITIONS = [
    Edition(treatment, locale, brand, form)
    for treatment in SHIPPED.treatments()
    for locale in SHIPPED.locales_of(treatment)
    for brand in SHIPPED.brands()
    for form in SHIPPED.formats()
    if form == "a4" or brand == SHIPPED.brands()[0]
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


@pytest.fixture(scope="module", params=EDITIONS, ids=str)
def proof(request):
    """Return one shipped edition and its proof; each is made once."""
    return request.param, *pull_proof(request.param, SHIPPED, TODAY)


def test_the_library_is_complete():
    assert set(SHIPPED.treatments()) == LIBRARY
    assert len(SHIPPED.brands()) == 3
    assert set(SHIPPED.formats()) == PATIENTS | {"review"}


def test_no_two_leaflets_share_a_code():
    codes = [load_treatment(f"data/treatments/{name}/en.yaml", SHIPPED).code for name in SHIPPED.treatments()]
    assert sorted(codes) == [f"SC-{number:02}" for number in range(1, len(LIBRARY) + 1)]


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
    most = {"a4": 4, "letter": 5, "large-print": 17, "review": 14}
    if edition.treatment == "scar-treatment-options":
        most = {"a4": 6, "letter": 7, "large-print": 22, "review": 22}
    assert len(made.pages.pages) <= most[edition.format]


def test_a_shipped_leaflet_is_a_draft_on_every_page(proof):
    _, leaflet, made = proof
    assert leaflet.state == "draft"
    for one in made.pages.pages:
        assert "Draft: not yet approved by a clinician" in " ".join((one.body + " " + one.margins).split())


def test_help_stands_on_the_first_page(proof):
    edition, leaflet, made = proof
    if edition.format == "large-print":
        pytest.skip("in large print the first page holds the main points only; the numbers stand at its foot")
    if edition.format not in PATIENTS:
        pytest.skip("the review edition is not for patients")
    first = " ".join(made.pages.pages[0].body.split())
    assert leaflet.locale.headings.get_help in first
    assert first.count(leaflet.brand.phone) == 1


def test_a_telephone_number_stands_on_the_page_of_its_label(proof):
    edition, leaflet, made = proof
    if edition.format not in PATIENTS:
        pytest.skip("the review edition is not for patients")
    label = f"{leaflet.locale.labels.phone} ({leaflet.brand.hours})"
    bodies = [" ".join(one.body.split()) for one in made.pages.pages]
    numbers = (leaflet.brand.phone, leaflet.brand.out_of_hours)
    assert [all(number in body for number in numbers) for body in bodies if label in body] == [True]


PROGRAM = """
import sys
from datetime import date
from pathlib import Path
from handouts.dispatch import build_all
from handouts.model.edition import Edition
from handouts.project import Project
from handouts.readability import sections
edition = Edition("laser-scar-treatment", "en", "example-skin-clinic", "a4")
list(build_all([edition], Project(Path(sys.argv[1])), date(2026, 11, 21), Path(sys.argv[2]), 1))
"""


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
        temporary = root / "temporary"
        temporary.mkdir()
        environment = {**os.environ, **extra, "TMPDIR": str(temporary)}
        subprocess.run([sys.executable, "-c", PROGRAM, root, root / "out"], env=environment, check=True, cwd=root)
        made.append((root / "out/laser-scar-treatment.en.example-skin-clinic.a4.pdf").read_bytes())
    assert made[0] == made[1]

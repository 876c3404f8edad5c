"""Every kind of paper beside A4, Letter and large print: a few telling leaflets of the library on each.

Every leaflet on every paper is built, checked and read by the reference checker in `make verapdf`.
"""

import functools
import shutil
from datetime import date
from pathlib import Path

import page
import pypdfium2
import pytest
import zxingcpp

from handouts.build.edition import files_of, pull_proof
from handouts.model.edition import Edition
from handouts.model.treatment import without_citations
from handouts.problem import Severity
from handouts.project import Project
from handouts.sources.leaflet import load_leaflet, read_sources

pytestmark = pytest.mark.slow  # as a whole; the example's leaflet is made in every format every day (test_look)
SHIPPED = Project(Path(__file__).parents[2])
FIRST, SECOND = "example-skin-clinic", "sample-dermatology-centre"
TODAY = date(2026, 11, 21)
PT_PER_MM = 72 / 25.4
DRAFT = "Draft: not yet approved by a clinician"
# The shortest, the longest by far, the longest "when to get help" (in the wider typeface), the longest aftercare.
TELLING = [
    ("ultrasound-therapy-for-scars", FIRST),
    ("scar-treatment-options", FIRST),
    ("your-scar-explained", SECOND),
    ("laser-resurfacing-older-stretch-marks", FIRST),
    ("home-scar-care", SECOND),
]
TRIMS = {"a5": (148, 210), "booklet": (148, 210), "aftercare-card": (148, 210), "press": (210, 297)}

# One side of A5 cannot hold these: too many signs and steps, even in 9 point. They say so (page-limit).
TOO_LONG_FOR_A_CARD = ["your-scar-explained"]

# These are made of the same pages as A5 and A4: fewer will do.
FEW = TELLING[:3]

every_paper = pytest.mark.parametrize(
    ("treatment", "brand", "paper"),
    [
        (treatment, brand, paper)
        for paper in TRIMS
        for treatment, brand in (FEW if paper in {"booklet", "press"} else TELLING)
        if not (paper == "aftercare-card" and treatment in TOO_LONG_FOR_A_CARD)
    ],
)
telling = pytest.mark.parametrize(("treatment", "brand"), TELLING)
few = pytest.mark.parametrize(("treatment", "brand"), FEW)


@functools.cache
def proof(treatment, brand, paper):
    """Return a leaflet of the library and its proof; each is made once."""
    return pull_proof(Edition(treatment, "en", brand, paper), SHIPPED, TODAY)


def words(one):
    return " ".join(f"{one.body} {one.margins}".split())


# On every kind of paper


@every_paper
def test_a_leaflet_has_no_error_and_no_warning(treatment, brand, paper):
    _, made = proof(treatment, brand, paper)
    assert [str(one) for one in made.problems if one.severity is not Severity.NOTICE] == []


@every_paper
def test_a_leaflet_is_pdf_ua_1(treatment, brand, paper):
    _, made = proof(treatment, brand, paper)
    report = page.validate_pdf_bytes(made.pages.data, profile=page.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, [str(one) for one in report.failures]


@every_paper
def test_a_leaflet_is_a_draft_on_every_page(treatment, brand, paper):
    _, made = proof(treatment, brand, paper)
    assert [DRAFT in words(one) for one in made.pages.pages] == [True] * len(made.pages.pages)


@every_paper
def test_a_telephone_number_stands_on_the_page_of_its_hours(treatment, brand, paper):
    leaflet, made = proof(treatment, brand, paper)
    hours = leaflet.brand.hours
    bodies = [" ".join(one.body.split()) for one in made.pages.pages]
    numbers = (leaflet.brand.phone, leaflet.brand.out_of_hours)
    assert {all(number in body for number in numbers) for body in bodies if hours in body} == {True}


@pytest.mark.parametrize("treatment", ["radiotherapy-for-keloids", "surgical-scar-revision"])
@pytest.mark.parametrize("paper", ["a5", "booklet"])
def test_a_qr_code_stands_on_the_page_of_its_address(treatment, paper):
    leaflet, made = proof(treatment, SECOND, paper)
    address = leaflet.brand.current_version.format(locale="en", treatment=treatment, code=leaflet.treatment.code)
    with pypdfium2.PdfDocument(made.pages.data) as document:
        codes = [len(zxingcpp.read_barcodes(one.render(scale=3).to_pil())) for one in document]
    assert codes == [int(address in one.body) for one in made.pages.pages]
    assert sum(codes) == 1


@every_paper
def test_a_page_has_the_size_of_its_paper_and_no_type_below_9_points(treatment, brand, paper):
    _, made = proof(treatment, brand, paper)
    assert {(round(one.width_mm), round(one.height_mm)) for one in made.pages.pages} == {TRIMS[paper]}
    assert made.pages.smallest_pt >= 9


@pytest.mark.parametrize("paper", ["a5", "booklet", "press"])
def test_the_full_leaflet_carries_every_block_of_a4_in_type_as_large(paper):
    a4, other = (
        load_leaflet(read_sources(Edition("home-scar-care", "en", FIRST, form), SHIPPED), SHIPPED, TODAY).format
        for form in ("a4", paper)
    )
    assert set(other.carried()) == set(a4.carried())
    assert other.type.body_pt == a4.type.body_pt == 12


# A5


@telling
def test_the_second_page_of_a5_says_when_to_get_help_and_whom_to_call(treatment, brand):
    leaflet, made = proof(treatment, brand, "a5")
    second = " ".join(made.pages.pages[1].body.split())
    assert second.startswith(leaflet.locale.headings["get_help"])
    assert leaflet.locale.labels.emergency.format(number=leaflet.brand.emergency_number) in second
    assert f"{leaflet.brand.phone} {leaflet.locale.labels.out_of_hours} {leaflet.brand.out_of_hours}" in second


@telling
def test_a5_is_short_enough_to_be_read(treatment, brand):
    _, made = proof(treatment, brand, "a5")
    assert len(made.pages.pages) <= (16 if treatment == "scar-treatment-options" else 10)


# The booklet


@few
def test_every_page_of_a_booklet_is_used(treatment, brand):
    leaflet, made = proof(treatment, brand, "booklet")
    pages = made.pages.pages
    labels = leaflet.locale.labels
    notes = [one.body.strip() for one in pages if one.lines == 1]
    assert len(pages) % 4 == 0
    assert notes == [labels.my_questions, labels.agreed, labels.notes][: len(notes)]
    assert [one.body.strip() for one in pages[-1 - len(notes) : -1]] == notes
    assert [labels.page.format(page=n, pages=len(pages)) in words(one) for n, one in enumerate(pages, 1)] == [
        True
    ] * len(pages)


@few
def test_the_back_cover_of_a_booklet_says_when_to_get_help(treatment, brand):
    leaflet, made = proof(treatment, brand, "booklet")
    *inside, back = made.pages.pages
    heading = leaflet.locale.headings["get_help"]
    assert back.panel == "back"
    assert back.body.startswith(heading)
    assert not any(heading in one.body for one in inside)


@few
def test_a_booklet_is_printed_on_sheets_that_carry_every_word_of_its_pages(treatment, brand):
    leaflet, made = proof(treatment, brand, "booklet")
    (_, sheets), (_, reading) = files_of(leaflet, made)
    assert reading == made.pages.data
    with pypdfium2.PdfDocument(sheets) as document:
        sizes = {tuple(round(side / PT_PER_MM) for side in sheet.get_size()) for sheet in document}
        printed = "".join("".join(sheet.get_textpage().get_text_bounded().split()) for sheet in document)
    assert sizes == {(297, 210)}
    assert all("".join(one.body.split()) in printed for one in made.pages.pages)


def test_a_booklet_of_more_than_twenty_pages_is_refused(tmp_path):
    for name in ("data", "templates"):
        shutil.copytree(SHIPPED.root / name, tmp_path / name)
    path = tmp_path / "data/treatments/home-scar-care/en.yaml"
    text = path.read_text(encoding="utf-8")
    more = "".join(f"  - A question of patient number {number}, which is as long as a line.\n" for number in range(330))
    path.write_text(text.replace("questions:\n", f"questions:\n{more}", 1), encoding="utf-8")
    _, made = pull_proof(Edition("home-scar-care", "en", FIRST, "booklet"), Project(tmp_path), TODAY)
    said = [one.message for one in made.problems if one.code == "page-limit"]
    assert said == [f"the leaflet has {len(made.pages.pages)} pages; Booklet, A5 on A4 allows 20"]


# The card


@pytest.mark.parametrize("treatment", SHIPPED.treatments())
def test_an_aftercare_card_is_one_page_or_says_that_it_cannot(treatment):
    _, made = proof(treatment, SECOND, "aftercare-card")
    said = [one.message for one in made.problems if one.severity is Severity.ERROR and one.code == "page-limit"]
    too_long = [f"the leaflet has {len(made.pages.pages)} pages; Aftercare card, A5 allows 1"]
    assert said == (too_long if treatment in TOO_LONG_FOR_A_CARD else [])
    assert len(made.pages.pages) == 1 or treatment in TOO_LONG_FOR_A_CARD


def test_short_copy_is_set_in_larger_type_on_a_card():
    sizes = {}
    for treatment in ("ultrasound-therapy-for-scars", "laser-stretch-marks", "laser-scar-treatment"):
        _, made = proof(treatment, SECOND, "aftercare-card")
        sizes[treatment] = max(one.size_pt for one in made.pages.measures)
    assert list(sizes.values()) == sorted(sizes.values(), reverse=True)
    assert sizes["ultrasound-therapy-for-scars"] >= 11
    assert sizes["laser-stretch-marks"] >= 9.5


def test_a_card_says_what_to_do_and_for_how_long_but_not_why():
    leaflet, made = proof("scar-treatment-options", FIRST, "aftercare-card")
    body = " ".join(made.pages.pages[0].body.split())
    entries = (*leaflet.treatment.aftercare.do, *leaflet.treatment.aftercare.avoid)
    whys = [without_citations(entry.why) for entry in entries if entry.why]
    assert whys
    assert not any(why in body for why in whys)
    assert all(without_citations(entry.how_long) in body for entry in entries if entry.how_long)

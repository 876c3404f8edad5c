import hashlib
from datetime import date
from io import BytesIO
from pathlib import Path

import pydyf
import pytest

from handouts.approval.approve import Signature, approve
from handouts.build.edition import build_leaflet
from handouts.model.edition import Edition
from handouts.outputs.provenance import Origin, page_count, read_origin

REPOSITORY = Path(__file__).parents[2]
TODAY = date(2026, 11, 21)
EXAMPLE = Path(__file__).parents[1] / "example"
EDITION = Edition("knee-arthroscopy", "en", "riverside", "a4")
FIGURE = hashlib.sha256((EXAMPLE / "data/figures/knee.svg").read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def made(new_project, shop):
    """Return the digest of the example's copy, and its leaflet as a draft, approved and overdue."""
    project = new_project()
    pdfs = {"draft": build_leaflet(EDITION, project, TODAY, project.output, shop).paths[0].read_bytes()}
    signature = Signature('Dr "Zoë" (A), Test', "Knee surgeon", TODAY, date(2027, 1, 31))
    approval, _ = approve(EDITION, signature, project, TODAY)
    for state, today in (("approved", TODAY), ("overdue", date(2027, 2, 1))):
        pdfs[state] = build_leaflet(EDITION, project, today, project.output, shop).paths[0].read_bytes()
    return approval.digest, pdfs


def blank(facts):
    """Return a PDF of one blank page that says these things of itself."""
    pdf, data = pydyf.PDF(), BytesIO()
    pdf.info.update({name: pydyf.String(value) for name, value in facts.items()})
    pdf.add_page(pydyf.Dictionary({"Type": "/Page", "MediaBox": pydyf.Array([0, 0, 100, 100])}))
    pdf.write(data)
    return data.getvalue()


FACTS = {
    "handoutsedition": "knee.en.riverside.a4",
    "handoutscode": "KN-01",
    "handoutsversion": "3",
    "handoutsdigest": "0" * 64,
    "handoutsstate": "draft",
}


def test_a_draft_says_which_copy_it_was_made_from(made):
    digest, pdfs = made
    assert read_origin(pdfs["draft"]) == Origin(str(EDITION), "KN-01", "3", digest, "draft", FIGURE, "2027-11-30")


@pytest.mark.parametrize("state", ["approved", "overdue"])
def test_a_signed_leaflet_says_who_signed_it_and_when(made, state):
    digest, pdfs = made
    who = 'Dr "Zoë" (A), Test, Knee surgeon'
    wanted = Origin(str(EDITION), "KN-01", "3", digest, state, FIGURE, "2027-01-31", who, "2026-11-21")
    assert read_origin(pdfs[state]) == wanted


@pytest.mark.parametrize(
    ("edition", "locale"),
    [("knee.en.riverside.a4", "en"), ("knee.en-gb.riverside.a4", "en-gb"), ("knee", ""), ("", "")],
)
def test_the_language_is_the_second_part_of_the_edition(edition, locale):
    assert Origin(edition, "KN-01", "3", "0" * 64, "draft").locale == locale


def test_the_least_that_an_origin_holds_is_enough():
    assert read_origin(blank(FACTS)) == Origin("knee.en.riverside.a4", "KN-01", "3", "0" * 64, "draft")


@pytest.mark.parametrize("missing", sorted(FACTS))
def test_a_pdf_that_lacks_a_fact_was_not_made_by_handouts(missing):
    assert read_origin(blank({name: value for name, value in FACTS.items() if name != missing})) is None


def test_any_other_pdf_was_not_made_by_handouts():
    assert read_origin(blank({"Title": "A leaflet", "Author": "Somebody"})) is None


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"a text file", b"\x00" * 1000, b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_pdf_cannot_be_read(data):
    with pytest.raises(ValueError, match=r"."):
        read_origin(data)


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.99])
def test_a_pdf_that_was_cut_off_cannot_be_read(made, part):
    data = made[1]["draft"]
    with pytest.raises(ValueError, match=r"."):
        read_origin(data[: int(len(data) * part)])


def test_pages_are_counted(made):
    assert page_count(made[1]["draft"]) == 4
    assert page_count(b"no PDF") == 0

"""One copy, every kind of paper: each format says the same words, and every one says whom to call and what it is."""

from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest

from handouts.approval.review_edition import open_dossier
from handouts.approval.verify import verify
from handouts.build.edition import files_of, pull_proof
from handouts.checks.pages.nothing_lost import is_found, squeezed, stands_in
from handouts.compose.leaflet import compose
from handouts.model.edition import Edition
from handouts.project import Project
from handouts.release.audit import audit
from handouts.release.request import Request
from handouts.release.update import update
from handouts.sources.leaflet import load_leaflet, read_sources

from conftest import LIBRARY_DAY  # isort: skip  (what tests share)

SHIPPED = Project(Path(__file__).parents[2])
TODAY = LIBRARY_DAY
BRAND = SHIPPED.brands()[0]
# One whose copy has most kinds of fields, and fits the folded formats.
TREATMENT = "home-scar-care"
# Looked at by "make slow": their pages are those of A4 and of the trifold on A4 on other paper.
ALIKE = {"a5", "letter", "press", "trifold-letter"}
MARKED = [pytest.param(one, marks=pytest.mark.slow) if one in ALIKE else one for one in SHIPPED.formats()]


@pytest.fixture(scope="module")
def made(shop):
    """Return a function that makes the leaflet in a format: itself, the words of its files, and its proof."""

    def make(form):
        leaflet, proof = pull_proof(Edition(TREATMENT, "en", BRAND, form), SHIPPED, TODAY, shop)
        proof.raise_errors()
        return leaflet, [words_of(suffix, data) for suffix, data in files_of(leaflet, proof)], proof

    return cache(make)


def words_of(suffix, data):
    """Return the words of a file as a reader gets them; of a web page without its tags."""
    if not suffix.endswith(".pdf"):
        return data.decode("utf-8")
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


@pytest.fixture(scope="module")
def a4(made):
    return made("a4")


@pytest.fixture(scope="module", params=MARKED)
def other(request, made):
    return made(request.param)


def bodies(proof):
    return "\n".join(f"{page.body}\n{page.margins}" for page in proof.pages.pages)


def test_a_format_says_nothing_that_the_a4_edition_does_not_say(a4, other):
    longest = dict(a4[0].printed())
    if other[0].format.audience == "clinician":
        pytest.skip("the clinician's edition says more: sources and findings")
    for at, text in other[0].printed():
        assert longest[at] == text


def test_every_field_of_a_format_is_in_its_words(other):
    leaflet, files, proof = other
    pages = [squeezed(page.body) for page in proof.pages.pages]
    for _, field in leaflet.printed():
        for line in field.splitlines():
            words = line.split("](")[0].strip("-*0123456789. ")
            assert is_found(words, pages) or squeezed(words) in squeezed(files[-1]), line


def test_the_sheets_of_a_folded_leaflet_have_every_word_of_its_pages(other):
    leaflet, files, _ = other
    if not leaflet.format.imposition:
        pytest.skip("not folded")
    sheets, pages = (Counter("".join(words.split())) for words in files)
    assert sheets == pages


def test_every_emergency_sign_is_in_every_format(other):
    leaflet, _, proof = other
    words = squeezed(bodies(proof))
    assert leaflet.treatment.get_help.emergency.signs
    for sign in (*leaflet.treatment.get_help.emergency.signs, *leaflet.treatment.get_help.call_clinic.signs):
        assert squeezed(sign.split(" [")[0]) in words, sign


@pytest.mark.parametrize("name", ["phone", "out_of_hours", "emergency_number"])
def test_every_number_to_call_is_in_every_format(other, name):
    leaflet, _, proof = other
    if leaflet.format.audience == "patient":
        brand = leaflet.brand
        assert stands_in(getattr(brand, name), bodies(proof), beside=(brand.phone, brand.out_of_hours))


def test_code_version_and_state_are_in_every_file(other):
    leaflet, files, _ = other
    labels = leaflet.locale.labels
    for words in files:
        for wanted in (leaflet.treatment.code, labels.version.format(version=1), labels.draft):
            assert squeezed(wanted) in squeezed(words), wanted


@pytest.mark.parametrize("form", SHIPPED.formats())
def test_no_label_of_the_night_stands_above_nothing(form):
    leaflet = load_leaflet(read_sources(Edition(TREATMENT, "en", BRAND, form), SHIPPED), SHIPPED, TODAY)
    label, by_day = leaflet.locale.labels.out_of_hours, leaflet.locale.labels.call_clinic_by_day
    clinic = leaflet.treatment.get_help.call_clinic.model_copy(update={"what_to_do": None})
    help_ = leaflet.treatment.get_help.model_copy(update={"call_clinic": clinic})
    leaflet = replace(leaflet, treatment=leaflet.treatment.model_copy(update={"get_help": help_}))
    said = {}
    for words in (None, "NHS 111"):
        brand = leaflet.brand.model_copy(update={"out_of_hours": words})
        said[words] = compose(replace(leaflet, brand=brand), SHIPPED, open_dossier(leaflet, [], [], None)).html
    assert label not in said[None]
    assert "at night" not in said[None].split(clinic.signs[-1].split(" [")[0])[-1].split("</p>")[0]
    if leaflet.format.audience == "patient":
        assert label in said["NHS 111"]
        assert by_day in said[None]


@pytest.mark.parametrize("form", ["a4", "text"])
def test_a_clinic_without_a_night_line_has_its_leaflets(short_project, shop, form):
    path = short_project.root / "data/brands/riverside.yaml"
    path.write_text(path.read_text().replace("out_of_hours: 01632 960 202\n", ""), encoding="utf-8")
    _, proof = pull_proof(Edition("knee-arthroscopy", "en", "riverside", form), short_project, TODAY, shop)
    proof.raise_errors()
    assert "Nights and weekends" not in bodies(proof)
    assert "Emergency" in bodies(proof)


def test_words_in_place_of_a_night_line_are_a_link_that_can_be_dialled(short_project, shop):
    path = short_project.root / "data/brands/riverside.yaml"
    path.write_text(path.read_text().replace("01632 960 202", "NHS 111"), encoding="utf-8")
    _, proof = pull_proof(Edition("knee-arthroscopy", "en", "riverside", "web"), short_project, TODAY, shop)
    proof.raise_errors()
    assert 'NHS <a href="tel:111">111</a>' in proof.pages.data.decode("utf-8")


def test_a_clinics_own_number_stands_in_every_file_and_leads_back_to_its_copy(short_project, tmp_path):
    root, code = short_project.root, "RXR 12-345/2"
    path = root / "data/treatments/knee-arthroscopy/en.yaml"
    path.write_text(path.read_text().replace("code: KN-01", f"code: {code}"), encoding="utf-8")
    brand = root / "data/brands/riverside.yaml"
    address = 'current_version: "https://riverside.example/{code}"\n'
    brand.write_text(brand.read_text().replace("web: www", f"{address}web: www"), encoding="utf-8")
    (root / "data/catalogue.yaml").write_text("brands: riverside\nformats: [a4, trifold, web, text]\n")
    request = Request(short_project, tmp_path / "release", TODAY, is_draft=True)
    assert {one.status for one in update(request, 1)} == {"built"}
    judged = audit(request)
    assert judged.manifest is not None
    assert (judged.problems, {one.code for one in judged.manifest.entries()}) == ((), {code})
    for one in judged.manifest.entries():
        if not one.path.endswith(".txt"):
            verdict = verify(request.output / one.path, short_project, TODAY)
            assert (verdict.is_current, verdict.origin.code) == (True, code)
    assert code in (request.output / "index.html").read_text(encoding="utf-8")

import dataclasses
import errno
import re
import tempfile
from datetime import date
from pathlib import Path

import page as validator
import pypdfium2
import pytest

from handouts.compose.leaflet import compose
from handouts.model.edition import Edition
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages
from handouts.problem import SourceError
from handouts.project import Project
from handouts.sources.leaflet import load_leaflet, read_sources
from handouts.typeset import typeset

TODAY = date(2026, 11, 21)

REPOSITORY = Path(__file__).parent.parent.parent
KNEE = "data/treatments/knee-arthroscopy/en.yaml"
RIVERSIDE = "data/brands/riverside.yaml"
FORMATS = ["a4", "letter", "large-print"]


def leaflet_in(form: str, project: Project) -> Leaflet:
    return load_leaflet(read_sources(Edition("knee-arthroscopy", "en", "riverside", form), project), project, TODAY)


def with_figure_alone(leaflet: Leaflet) -> Leaflet:
    return dataclasses.replace(leaflet, format=leaflet.format.model_copy(update={"blocks": ("how_it_works",)}))


@pytest.fixture(scope="module")
def example(pulled) -> dict[str, Pages]:
    """Return the pages of the example in each format, set once: nothing changes them."""
    return {form: pulled(form)[1].pages for form in FORMATS}


@pytest.mark.parametrize("form", FORMATS)
def test_the_example_brings_no_complaint(example, form):
    assert example[form].complaints == ()


@pytest.mark.parametrize("form", FORMATS)
def test_the_example_is_accessible_by_pdf_ua_1(example, form):
    report = validator.validate_pdf_bytes(example[form].data, profile=validator.ValidationProfile.PDF_UA_1)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


@pytest.mark.parametrize(
    ("form", "width_mm", "height_mm"), [("a4", 210, 297), ("letter", 215.9, 279.4), ("large-print", 210, 297)]
)
def test_every_page_has_the_size_of_its_format(example, form, width_mm, height_mm):
    sizes = {(round(one.width_mm, 1), round(one.height_mm, 1)) for one in example[form].pages}
    assert sizes == {(width_mm, height_mm)}


def test_large_print_is_set_in_18_points_or_more(example):
    assert example["large-print"].smallest_pt >= 18


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_of_the_example_is_lost_or_outside(example, form):
    pages = example[form]
    assert (pages.lost, pages.outside) == ((), ())


def test_only_the_typeface_of_the_brand_is_embedded(example):
    pages = example["a4"]
    assert (sorted(pages.faces), sorted(pages.unembedded)) == (["Source-Sans-3", "Source-Sans-3-Bold"], [])


def test_addresses_of_sources_are_links(example):
    assert example["a4"].links == {"https://knee.example/page"}


def test_pictures_carry_their_descriptions(example):
    wanted = {"Riverside Clinic", "A bent knee from the side with a thin camera in the joint."}
    assert example["a4"].alternative_texts == wanted


def test_the_pdf_names_its_title_clinic_and_purpose(example):
    with pypdfium2.PdfDocument(example["a4"].data) as document:
        facts = document.get_metadata_dict()
    assert (facts["Title"], facts["Author"], facts["Subject"]) == (
        "Keyhole surgery of the knee: Patient information, Riverside Clinic",
        "Riverside Clinic",
        "This leaflet helps you get ready for your visit and look after your knee.",
    )


def test_the_pages_know_what_a_screen_reader_is_told_first(example):
    pages = example["a4"]
    assert (pages.language, pages.title, pages.is_tagged, pages.figures_without_alt) == (
        "en",
        "Keyhole surgery of the knee: Patient information, Riverside Clinic",
        True,
        0,
    )


def test_the_pages_know_the_levels_of_their_headings(example):
    assert {form: pages.headings[:4] for form, pages in example.items()} == dict.fromkeys(FORMATS, (1, 2, 2, 2))


def test_the_pages_know_how_long_their_lines_are(leaflet_saying, project):
    leaflet = leaflet_saying("The doctor looks into your knee with a camera. " * 20)
    measures = typeset(compose(leaflet, project), project).measures
    (measure,) = [one for one in measures if one.text.startswith("The doctor")]
    assert (measure.size_pt, measure.is_main) == (12, True)


def test_the_pdf_lists_its_headings_as_bookmarks(example):
    with pypdfium2.PdfDocument(example["a4"].data) as document:
        titles = [mark.get_title() for mark in document.get_toc() if mark.level == 1]
    assert titles[:3] == ["Most important", "The main points", "When to get help"]


def test_a_second_setting_in_another_folder_gives_the_same_bytes(example, leaflet, project):
    assert typeset(compose(leaflet, project), project).data == example["a4"].data


def test_the_signs_that_fonts_can_draw_are_known_whatever_the_case_of_their_file_names(project, rewrite):
    for name in ("SourceSans3-Regular", "SourceSans3-Bold"):
        path = project.root / f"data/fonts/source-sans-3/{name}.ttf"
        path.rename(path.with_name(f"{name.upper()}.TTF"))
        rewrite(RIVERSIDE, f"{name}.ttf", f"{name.upper()}.TTF")
    leaflet = with_figure_alone(leaflet_in("a4", project))
    assert ord("A") in typeset(compose(leaflet, project), project).glyphs


@pytest.mark.parametrize(
    "name", ["knee #2.svg", "knee 50%25.svg", "knee, the left?.svg", "Knie größe.svg", "knee&.svg"]
)
def test_a_picture_of_any_name_is_found(project, rewrite, name):
    (project.root / "data/figures/knee.svg").rename(project.root / "data/figures" / name)
    rewrite(KNEE, "figures/knee.svg", f'"figures/{name}"')
    leaflet = with_figure_alone(leaflet_in("a4", project))
    assert leaflet.treatment.how_it_works.figure.alt in typeset(compose(leaflet, project), project).alternative_texts


def test_a_font_that_cannot_be_read_is_complained_about(project):
    leaflet = with_figure_alone(leaflet_in("a4", project))
    files = leaflet.files | {"data/fonts/source-sans-3/SourceSans3-Bold.ttf": b"no font"}
    pages = typeset(compose(dataclasses.replace(leaflet, files=files), project), project)
    assert [(one.path, one.message) for one in pages.complaints] == [
        ("templates/styles/page.css", "Font-face 'Source Sans 3' cannot be loaded"),
    ]


def test_a_refused_address_gives_no_pages(leaflet, project, rewrite):
    rewrite("templates/page/head.html", "<h1>", '<img src="https://knee.example/a.png" alt="x"><h1>')
    with pytest.raises(SourceError, match=re.escape("nothing outside the project is read [outside-project]")):
        typeset(compose(leaflet, project), project)


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """Return a folder that is the temporary folder of this test."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_nothing_is_left_in_the_temporary_folder(project, temporary):
    pages = typeset(compose(with_figure_alone(leaflet_in("a4", project)), project), project)
    assert (len(pages.pages), list(temporary.iterdir())) == (1, [])


def test_nothing_is_left_in_the_temporary_folder_after_an_error(leaflet, project, rewrite, temporary):
    rewrite("templates/page/head.html", "<h1>", '<img src="https://knee.example/a.png" alt="x"><h1>')
    with pytest.raises(SourceError):
        typeset(compose(leaflet, project), project)
    assert list(temporary.iterdir()) == []


def test_a_temporary_folder_that_cannot_be_used_is_named(leaflet, project, temporary):
    temporary.rmdir()
    with pytest.raises(SourceError) as caught:
        typeset(compose(leaflet, project), project)
    assert str(caught.value).startswith(f"{temporary}:1:1: error: the temporary folder cannot be used: ")


def test_a_full_temporary_folder_is_named(leaflet, project, temporary, monkeypatch):
    def full(path, data):
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    made = compose(leaflet, project)
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(SourceError) as caught:
        typeset(made, project)
    wanted = f"{temporary}:1:1: error: the temporary folder cannot be used: no space left on device [temporary-folder]"
    assert str(caught.value).startswith(wanted)


def test_a_leaflet_without_any_font_is_a_problem_and_not_a_crash(project):
    for weight in ("Regular", "Bold"):
        (project.root / f"data/fonts/source-sans-3/SourceSans3-{weight}.ttf").write_bytes(b"no font at all")
    leaflet = leaflet_in("a4", project)
    with pytest.raises(SourceError) as caught:
        typeset(compose(leaflet, project), project)
    assert str(caught.value).startswith(
        "templates/leaflet.html:1:1: error: no font could be loaded for this leaflet [no-font]\n  hint: are the brand"
    )

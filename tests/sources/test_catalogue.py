import shutil
from pathlib import Path

import pytest

from handouts.problem import SourceError
from handouts.project import Project
from handouts.sources.catalogue import load_catalogue

ROOT = Path(__file__).parents[2]
NAME = "data/catalogue.yaml"


@pytest.fixture
def published(project):
    """Return a function that writes the catalogue and returns the editions it publishes, as words."""
    shutil.copy(ROOT / "data/formats/a4.yaml", project.root / "data/formats/a5.yaml")
    (project.root / "data/brands/lakeside.yaml").write_text("name: Lakeside\n", encoding="utf-8")

    def publish(text):
        (project.root / NAME).write_text(text, encoding="utf-8")
        return [str(one).removeprefix("knee-arthroscopy.en.") for one in load_catalogue(project)]

    return publish


def said(published, text):
    with pytest.raises(SourceError) as caught:
        published(text)
    return str(caught.value)


def test_all_means_every_brand_and_every_format_that_patients_read(project, published):
    named = published("treatments: all\n")
    formats = [name for name in project.formats() if name != "review"]
    assert len(formats) > 3
    assert named == [f"{brand}.{form}" for brand in ("lakeside", "riverside") for form in formats]


def test_a_format_for_clinicians_is_published_when_it_is_named(published):
    assert published("brands: riverside\nformats: [review, a4]\n") == ["riverside.a4", "riverside.review"]


def test_a_treatment_has_the_editions_of_the_languages_it_is_written_in(project, published):
    folder = project.root / "data/treatments/wrist"
    folder.mkdir()
    (folder / "cy.yaml").write_text("title: x\n", encoding="utf-8")
    published("formats: a4\nbrands: riverside\n")
    assert [str(one) for one in load_catalogue(project)] == [
        "knee-arthroscopy.en.riverside.a4",
        "wrist.cy.riverside.a4",
    ]


def test_exceptions_are_not_published(published):
    text = "formats: [a4, letter]\nexceptions:\n  - brand: lakeside\n    format: letter\n    reason: none there\n"
    assert published(text) == ["lakeside.a4", "riverside.a4", "riverside.letter"]


@pytest.mark.parametrize(
    ("text", "line", "code", "hint"),
    [
        ("brands: riversyde\n", '1:9: error: there is no brand "riversyde"', "unknown-name", 'mean "riverside"?'),
        ("brands:\n  - riverside\n  - x\n", '3:5: error: there is no brand "x"', "unknown-name", "are: lakeside, riv"),
        ("treatments: knee\n", '1:13: error: there is no treatment "knee"', "unknown-name", "knee-arthroscopy"),
        ("locales: de\n", '1:10: error: there is no locale "de"', "unknown-name", "there are: en"),
        ("exceptions:\n  - format: a3\n", '2:13: error: there is no format "a3"', "unknown-name", "there are: a4"),
        ("formats: [a4, a4]\n", '1:15: error: "a4" is named twice', "repeated-name", "delete one"),
        ("formatts: a4\n", '1:1: error: unknown field "formatts"', "extra-field", 'did you mean "formats"?'),
        ("exceptions:\n  - reason: why\n", "2:5: error: the exception names no treatment", "empty-exception", ""),
        ("formats: a4\nexceptions:\n  - format: letter\n", "3:5: error: the exception", "idle-exception", "delete it"),
        ("exceptions:\n  - locale: en\n", "1:1: error: the catalogue leaves", "empty-catalogue", "name treatments"),
    ],
)
def test_a_fault_is_told_at_its_line(published, text, line, code, hint):
    found = said(published, text)
    assert found.startswith(f"{NAME}:{line}")
    assert f"[{code}]" in found
    assert hint in found


def test_broken_yaml_is_told(published):
    assert f"{NAME}:" in said(published, "formats: [a4\n")


def test_all_faults_are_told_at_once(published):
    assert said(published, "brands: x1\nformats: y2\n").count("[unknown-name]") == 2


def test_the_library_publishes_every_leaflet_for_both_clinics():
    editions = load_catalogue(Project(ROOT))
    treatments = Project(ROOT).treatments()
    assert {one.treatment for one in editions} == set(treatments)
    assert not [one for one in editions if one.format == "review"]


LEFT_OUT = "page_limit: 6\nleft_out: [knee-arthroscopy]"


@pytest.mark.parametrize(
    ("named", "is_published"),
    [
        ("treatments: all\n", False),
        ("treatments: knee-arthroscopy\n", False),
        ("formats: [a4, letter]\n", False),
        ("treatments: knee-arthroscopy\nformats: [a4, letter]\n", True),
    ],
)
def test_what_a_format_leaves_out_is_published_only_when_both_are_named(published, rewrite, named, is_published):
    rewrite("data/formats/a4.yaml", "page_limit: 6", LEFT_OUT)
    assert ("riverside.a4" in published(named)) is is_published


def test_an_exception_that_a_format_makes_already_is_idle(published, rewrite):
    rewrite("data/formats/a4.yaml", "page_limit: 6", LEFT_OUT)
    text = "exceptions:\n  - {treatment: knee-arthroscopy, format: a4}\n"
    assert "the exception leaves out nothing [idle-exception]" in said(published, text)

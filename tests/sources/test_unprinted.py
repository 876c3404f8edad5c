from dataclasses import replace

import pytest

from handouts.model.edition import Edition
from handouts.problem import Severity
from handouts.sources.unprinted import unprinted

A4 = Edition("knee-arthroscopy", "en", "riverside", "a4")
FORMAT = "data/formats/{}.yaml"


@pytest.fixture
def found(project):
    """Return a function that gives severity, place and words of what the formats asked for leave out."""

    def find(*forms):
        rows = unprinted([replace(A4, format=form) for form in forms], project)
        return [(one.severity, one.location.line, one.message) for one in rows]

    return find


def leave_out(project, form, *blocks):
    path = project.root / FORMAT.format(form)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text(
        "".join(one for one in lines if one.strip() not in {f"- {name}" for name in (*blocks, "others")}),
        encoding="utf-8",
    )


def test_a_format_with_every_block_prints_every_field(found):
    assert found("a4") == []


def test_a_field_that_no_format_prints_is_a_warning_at_its_line(project, found):
    for form in project.formats():
        leave_out(project, form, "benefits")
    ((severity, line, message),) = found("a4")
    assert (severity, message) == (Severity.WARNING, 'no format prints "benefits"')
    assert (project.root / "data/treatments/knee-arthroscopy/en.yaml").read_text().splitlines()[line - 1].strip() in {
        "benefits:",
        "- You may walk with less pain.",
    }


def test_a_field_that_one_of_the_formats_asked_for_prints_is_fine(project, found):
    (project.root / FORMAT.format("letter")).write_bytes((project.root / FORMAT.format("a4")).read_bytes())
    leave_out(project, "a4", "benefits")
    assert found("a4", "letter") == []


def test_what_another_format_prints_is_one_notice(project, found):
    (project.root / FORMAT.format("letter")).write_bytes((project.root / FORMAT.format("a4")).read_bytes())
    leave_out(project, "a4", "benefits", "before", "glossary")
    ((severity, _, message),) = found("a4")
    assert severity is Severity.NOTICE
    assert message.endswith("does not print benefits, before, glossary")


def test_the_review_edition_prints_nothing_to_patients(project, found):
    for form in project.formats():
        if form != "review":
            leave_out(project, form, "benefits")
    assert [row[2] for row in found("a4", "review")] == ['no format prints "benefits"']


def test_a_field_that_was_left_out_is_not_missed(project, found, rewrite):
    rewrite("data/treatments/knee-arthroscopy/en.yaml", "benefits:\n  - You may walk with less pain.\n", "")
    for form in project.formats():
        leave_out(project, form, "benefits")
    assert found("a4") == []


def test_a_part_that_a_short_block_leaves_out_is_named(project, found):
    for form in project.formats():
        path = project.root / FORMAT.format(form)
        text = path.read_text(encoding="utf-8").replace("- aftercare\n", "- aftercare without why\n")
        path.write_text(text, encoding="utf-8")
    assert 'no format prints "aftercare.do.why"' in [row[2] for row in found("a4")]


def test_a_broken_copy_speaks_for_itself(project, found):
    leave_out(project, "a4", "benefits")
    (project.root / "data/treatments/knee-arthroscopy/en.yaml").write_text("title: [", encoding="utf-8")
    assert found("a4") == []

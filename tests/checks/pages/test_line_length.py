from dataclasses import replace

import pytest

from handouts.checks.pages.line_length import check
from handouts.model.format import Format
from handouts.model.pages import Measure
from handouts.problem import Severity

LONG = "The doctor looks into your knee with a small camera and mends what hurts. " * 12
BODY = "body { margin: 0 }"


def paragraph(characters, size_pt=12, page=1, lines=4, *, is_main=True):
    return Measure(page, characters, lines, size_pt, is_main, "Some words")


@pytest.fixture
def said_of(leaflet, pages_saying):
    """Return a function that gives back what is said of paragraphs with these measures."""
    return lambda *measures: [one.message for one in check(leaflet, pages_saying(measures=measures))]


@pytest.mark.parametrize(("characters", "findings"), [(45, 0), (66, 0), (75.0, 0), (75.01, 1), (76, 1), (124, 1)])
@pytest.mark.parametrize("size_pt", [9, 11, 12, 18])
def test_lines_of_more_than_75_characters_are_found_in_any_size(said_of, characters, findings, size_pt):
    assert len(said_of(paragraph(characters, size_pt, is_main=size_pt >= 12))) == findings


@pytest.mark.parametrize(("characters", "findings"), [(45.0, 0), (44.99, 1), (30, 1)])
def test_running_text_of_less_than_45_characters_is_found(said_of, characters, findings):
    assert len(said_of(paragraph(characters))) == findings


@pytest.mark.parametrize(("means", "findings"), [((30, 70), 0), ((30, 59), 1), ((44, 46), 0)])
def test_short_lines_are_judged_over_all_running_text(said_of, means, findings):
    assert len(said_of(*(paragraph(mean) for mean in means))) == findings


@pytest.mark.parametrize(("lines", "findings"), [(3, 0), (4, 1)])
def test_a_few_short_lines_are_not_judged(said_of, lines, findings):
    assert len(said_of(paragraph(30, lines=lines))) == findings


@pytest.mark.parametrize(("characters", "findings"), [(37.9, 1), (38, 0), (75, 0), (75.1, 1)])
def test_the_columns_of_a_folded_leaflet_may_have_38_characters(leaflet, pages_saying, characters, findings):
    form = Format.model_construct(**dict(leaflet.format) | {"imposition": "trifold"})
    pages = pages_saying(measures=(paragraph(characters, 10),))
    assert len(list(check(replace(leaflet, format=form), pages))) == findings


def test_a_paragraph_counts_by_its_lines(said_of):
    assert said_of(paragraph(40, lines=2), paragraph(50, lines=20)) == []
    assert len(said_of(paragraph(40, lines=20), paragraph(50, lines=2))) == 1


@pytest.mark.parametrize("size_pt", [9, 11, 12])
def test_panels_tables_and_sources_may_have_short_lines(said_of, size_pt):
    assert said_of(paragraph(20, size_pt, is_main=False)) == []


@pytest.mark.parametrize(("size_pt", "findings"), [(15.9, 1), (16, 0), (18, 0)])
def test_large_print_may_have_short_lines(said_of, size_pt, findings):
    assert len(said_of(paragraph(30, size_pt))) == findings


def test_pages_without_paragraphs_have_no_finding(said_of):
    assert said_of() == []


def test_long_lines_of_one_size_are_one_finding_with_the_longest(said_of):
    rows = [paragraph(mean, 9, page=page, is_main=False) for page, mean in ((4, 80), (5, 123.2), (6, 90))]
    (said,) = said_of(*rows)
    assert said.startswith('page 5: the paragraph "Some words" (and 2 more) has lines of 124 characters in 9 pt')


def test_each_size_with_long_lines_is_a_finding_of_its_own(said_of):
    assert len(said_of(paragraph(80, 9, is_main=False), paragraph(80, 12))) == 2


def test_a_length_over_the_limit_is_not_written_as_the_limit(said_of):
    assert "lines of 76 characters" in said_of(paragraph(75.2))[0]
    assert "lines of 44 characters" in said_of(paragraph(44.9))[0]


def test_a_finding_is_a_warning_about_the_format(leaflet, pages_saying):
    (finding,) = check(leaflet, pages_saying(measures=(paragraph(80),)))
    assert (finding.severity, finding.part, finding.at) == (Severity.WARNING, "format", ("type",))


@pytest.mark.parametrize(("indent_mm", "findings"), [(44, 0), (4, 1), (110, 1)])
def test_lines_on_the_pages_are_measured(leaflet_saying, pages_of, rewrite, indent_mm, findings):
    css = f".hanging {{ padding-left: {indent_mm}mm !important }} .text p {{ max-width: none !important }}"
    rewrite("templates/styles/leaflet.css", BODY, f"{BODY} {css}")
    leaflet = leaflet_saying(LONG)
    found = [one for one in check(leaflet, pages_of(leaflet)) if "9 pt" not in one.message]
    assert len(found) == findings

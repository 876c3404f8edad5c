from datetime import date

import pytest

from handouts.problem import SourceError
from handouts.sources.fixed_words import is_said
from handouts.sources.leaflet import load_leaflet, read_sources

TODAY = date(2026, 11, 21)
KNEE = "data/treatments/knee-arthroscopy/en.yaml"
ENGLISH = "data/locales/en/words.yaml"
RIVERSIDE = "data/brands/riverside.yaml"
LINE = "urgent_line: {name: Riverside Advice Line, number: 01632 960 210}\n"
DEGREE = """  urgent_line:
    signs:
      - You have a high temperature at night.
    what_to_do: Call the line now. You need no ambulance.
"""


def told(project, edition):
    with pytest.raises(SourceError) as caught:
        load_leaflet(read_sources(edition, project), project, TODAY)
    return str(caught.value)


def test_a_small_word_that_the_copy_needs_is_told(project, edition, rewrite):
    rewrite(ENGLISH, "  soon: Book a visit\n", "")
    said = told(project, edition)
    assert said.startswith(f"{ENGLISH}:")
    assert 'error: the field "soon" is missing in labels [missing-field]' in said
    assert 'hint: the copy fills "get_help.soon"' in said


def test_a_small_word_that_the_copy_does_not_need_may_be_missing(project, edition, rewrite):
    rewrite(ENGLISH, "  urgent_line: Call {name} now\n", "")
    rewrite(KNEE, DEGREE, "")
    assert load_leaflet(read_sources(edition, project), project, TODAY).locale.labels.urgent_line is None


def test_a_copy_that_sends_to_a_line_needs_a_brand_that_names_it(project, edition, rewrite):
    rewrite(RIVERSIDE, LINE, "")
    assert told(project, edition) == (
        f'{RIVERSIDE}:1:1: error: the field "urgent_line" is missing: the copy says when to call it [missing-field]\n'
        "  hint: urgent_line: {name: NHS 111, number: 111}, or another line that answers at any hour"
    )


def test_a_brand_without_a_line_suits_other_copy(project, edition, rewrite):
    rewrite(RIVERSIDE, LINE, "")
    rewrite(KNEE, DEGREE, "")
    assert load_leaflet(read_sources(edition, project), project, TODAY).brand.urgent_line is None


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (("title",), True),
        (("get_help", "soon"), True),
        (("comparison",), False),
        (("aftercare", "nothing"), False),
    ],
)
def test_a_field_is_said_where_the_copy_fills_it(leaflet, at, said):
    assert is_said(leaflet.treatment, at) is said


@pytest.mark.parametrize("name", ["single_unit", "up_to_unit", "range_unit"])
def test_a_copy_that_counts_scars_needs_words_for_it(project, edition, rewrite, name):
    words = (project.root / ENGLISH).read_text(encoding="utf-8")
    (line,) = [row for row in words.splitlines(keepends=True) if row.startswith(f"  {name}:")]
    rewrite(ENGLISH, line, "")
    assert f'error: the field "{name}" is missing in odds [missing-field]' in told(project, edition)
    rewrite(KNEE, ", unit: knees", "")
    assert getattr(load_leaflet(read_sources(edition, project), project, TODAY).locale.odds, name) is None

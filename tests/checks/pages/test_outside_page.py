import dataclasses
import itertools

import pypdfium2
import pytest
from pypdfium2 import raw

from handouts.checks import check_pages
from handouts.checks.pages.outside_page import check
from handouts.model.pages import Outside


def set_with(leaflet, pages_of, **fields):
    changed = dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update=fields))
    return list(check(changed, pages_of(changed)))


def test_pages_with_everything_inside_have_no_finding(leaflet, pages_saying):
    assert list(check(leaflet, pages_saying())) == []


def test_a_finding_says_page_side_and_by_how_much(leaflet, pages_saying):
    outside = (Outside(2, "right", 3.4, "a long word"),)
    (finding,) = check(leaflet, pages_saying(outside=outside))
    assert (finding.part, finding.at, finding.message) == (
        "format",
        ("trim",),
        'page 2: "a long word" sticks out 3.4 mm at the right',
    )


def test_the_same_words_on_many_pages_are_one_finding_with_the_worst_measure(leaflet, pages_saying):
    rows = tuple(Outside(page, "bottom", by_mm, f"Page {page}") for page, by_mm in ((1, 2.0), (2, 5.0), (3, 1.0)))
    messages = [one.message for one in check(leaflet, pages_saying(outside=rows))]
    assert messages == ['page 1 (and 2 more): "Page 1" sticks out 5.0 mm at the bottom']


@pytest.mark.parametrize(
    "other", [Outside(1, "left", 3.0, "a word"), Outside(1, "right", 3.0, "another word")], ids=["a side", "a word"]
)
def test_other_words_and_other_sides_are_findings_of_their_own(leaflet, pages_saying, other):
    outside = (Outside(1, "right", 3.0, "a word"), other)
    assert len(list(check(leaflet, pages_saying(outside=outside)))) == 2


@pytest.mark.parametrize(("letters", "findings"), [(50, 0), (200, 1)])
def test_a_word_wider_than_the_paper_is_found(leaflet, pages_of, letters, findings):
    assert len(set_with(leaflet, pages_of, what_it_is="w" * letters)) == findings


def overlaps(pdf):
    """Return the pairs of text on a page that lie over each other by more than a point both ways."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            boxes = [one.get_bounds() for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1)]
            found += [
                (one, other)
                for one, other in itertools.combinations(boxes, 2)
                if min(one[2], other[2]) - max(one[0], other[0]) > 1
                and min(one[3], other[3]) - max(one[1], other[1]) > 1
            ]
    return found


def test_no_words_of_the_example_lie_over_each_other(pulled):
    assert overlaps(pulled("a4")[1].pages.data) == []


def test_a_telephone_number_never_runs_over_its_neighbour_unnoticed(leaflet, pages_of):
    long = leaflet.brand.model_copy(update={"phone": "+44 (0) 1632 960 201 extension 4457, then press 3"})
    changed = dataclasses.replace(leaflet, brand=long)
    pages = pages_of(changed)
    assert overlaps(pages.data) == [] or list(check_pages(changed, pages)) != []


def test_a_long_word_never_runs_over_the_next_column_unnoticed(leaflet, pages_of):
    (risk,) = leaflet.treatment.risks.common
    word = "Swellingandbruisingandstiffnessandsoreness"
    risks = leaflet.treatment.risks.model_copy(update={"common": (risk.model_copy(update={"what": word}),)})
    changed = dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update={"risks": risks}))
    pages = pages_of(changed)
    assert overlaps(pages.data) == [] or list(check_pages(changed, pages)) != []


def test_a_picture_that_sticks_out_is_told_in_the_copy(leaflet, pages_saying):
    outside = (Outside(3, "bottom", 24.0, "data/figures/knee.svg"),)
    (finding,) = check(leaflet, pages_saying(outside=outside))
    assert (finding.part, finding.at) == ("treatment", ("how_it_works", "figure", "file"))

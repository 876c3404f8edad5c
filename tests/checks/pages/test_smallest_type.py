import pytest

from handouts.checks.pages.smallest_type import check

ACTION = ".action { margin-top: 4pt; font-weight: 700 }"


@pytest.mark.parametrize(
    ("size_pt", "findings"), [(12, 0), (9.0, 0), (8.9999999, 0), (8.98, 1), (8.9, 1), (8, 1), (1, 1)]
)
def test_type_below_nine_points_is_found(leaflet, pages_saying, size_pt, findings):
    assert len(list(check(leaflet, pages_saying(smallest_pt=size_pt)))) == findings


def test_a_finding_quotes_the_words_and_their_size(leaflet, pages_saying):
    (finding,) = check(leaflet, pages_saying(smallest_pt=7.5, smallest_text="Little words"))
    assert (finding.part, finding.at) == ("format", ("type",))
    assert finding.message.startswith('"Little words" is set in 7.5')


def test_a_size_below_the_limit_is_not_written_as_the_limit(leaflet, pages_saying):
    (finding,) = check(leaflet, pages_saying(smallest_pt=8.96))
    assert "is set in 9.0 pt" not in finding.message


@pytest.mark.parametrize(("size_pt", "findings"), [(9, 0), (8.5, 1)])
def test_type_in_the_pdf_is_measured(leaflet, pages_of, rewrite, size_pt, findings):
    rewrite("templates/blocks/get_help/style.css", ACTION, f".action {{ margin-top: 4pt; font-size: {size_pt}pt }}")
    assert len(list(check(leaflet, pages_of(leaflet)))) == findings

import pytest

from handouts.checks.pages.undrawable_picture import check


@pytest.mark.parametrize(
    ("name", "part", "at"),
    [
        ("data/brands/riverside/logo.svg", "brand", ("logo", "file")),
        ("data/figures/knee.svg", "treatment", ("how_it_works", "figure", "file")),
        ("data/other.svg", "format", ("template",)),
    ],
)
def test_a_picture_that_fails_is_told_at_the_field_that_names_it(leaflet, pages_saying, name, part, at):
    (finding,) = check(leaflet, pages_saying(undrawable=frozenset({name})))
    assert (finding.part, finding.at) == (part, at)


def test_pages_with_all_their_pictures_have_no_finding(leaflet, pages_saying):
    assert list(check(leaflet, pages_saying())) == []

import pytest

from handouts.model.edition import Edition


def test_an_edition_is_called_as_its_file():
    edition = Edition("knee-arthroscopy", "en", "riverside", "large-print")
    assert str(edition) == "knee-arthroscopy.en.riverside.large-print"


def test_editions_are_sorted_by_treatment_first():
    ankle, knee = Edition("ankle", "en", "z", "z"), Edition("knee", "cy", "a", "a")
    assert sorted([knee, ankle]) == [ankle, knee]


def test_an_edition_comes_back_from_its_name():
    edition = Edition("knee-arthroscopy", "en", "riverside", "large-print")
    assert Edition.parse(str(edition)) == edition


@pytest.mark.parametrize("name", ["", "a.b.c", "a.b.c.d.e"])
def test_what_is_no_name_of_an_edition_is_none(name):
    with pytest.raises(ValueError, match="unpack"):
        Edition.parse(name)

from handouts.model.edition import Edition


def test_an_edition_is_called_as_its_file():
    edition = Edition("knee-arthroscopy", "en", "riverside", "large-print")
    assert str(edition) == "knee-arthroscopy.en.riverside.large-print"


def test_editions_are_sorted_by_treatment_first():
    ankle, knee = Edition("ankle", "en", "z", "z"), Edition("knee", "cy", "a", "a")
    assert sorted([knee, ankle]) == [ankle, knee]

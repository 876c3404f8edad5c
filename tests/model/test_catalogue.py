import pytest
from pydantic import ValidationError

from handouts.model.catalogue import Catalogue, Exclusion
from handouts.model.edition import Edition

KNEE = Edition("knee", "en", "riverside", "a4")


def test_what_is_left_out_means_all():
    catalogue = Catalogue.model_validate({})
    assert (catalogue.treatments, catalogue.locales, catalogue.brands, catalogue.formats) == (("all",),) * 4


def test_one_name_stands_for_a_list_of_one():
    assert Catalogue.model_validate({"formats": "a4"}).formats == ("a4",)


@pytest.mark.parametrize("names", [[], "", [""], [["a4"]], {"a4": "x"}])
def test_what_is_no_list_of_names_is_refused(names):
    with pytest.raises(ValidationError):
        Catalogue.model_validate({"formats": names})


@pytest.mark.parametrize(
    ("names", "is_left_out"),
    [
        ({"treatment": "knee"}, True),
        ({"treatment": ["wrist", "knee"], "format": "a4"}, True),
        ({"treatment": "knee", "format": "letter"}, False),
        ({"locale": "cy"}, False),
        ({"brand": "riverside", "locale": "en"}, True),
    ],
)
def test_an_exception_leaves_out_what_has_every_name_given(names, is_left_out):
    assert Exclusion.model_validate(names).covers(KNEE) is is_left_out


def test_an_exception_that_names_nothing_is_refused():
    with pytest.raises(ValidationError, match="names no treatment, locale, brand or format"):
        Exclusion.model_validate({"reason": "who knows"})

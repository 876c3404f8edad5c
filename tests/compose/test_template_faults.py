import pytest

from handouts.compose.template_faults import nearest_name, plain_message


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Unexpected end of template.", "unexpected end of template"),
        ("'titel' is undefined", '"titel" is undefined'),
        ("'handouts.model.brand.Brand object' has no attribute 'fone'", '"brand" has no attribute "fone"'),
        (None, ""),
    ],
)
def test_a_message_has_the_form_of_the_house(said, told):
    assert plain_message(said) == told


@pytest.mark.parametrize(
    ("said", "hint"),
    [
        ("'labls' is undefined", 'did you mean "labels"?'),
        ("'handouts.model.brand.Brand object' has no attribute 'fone'", 'did you mean "phone"?'),
        ("'zzz' is undefined", ""),
    ],
)
def test_the_name_that_was_meant_is_found(leaflet, said, hint):
    assert nearest_name(said, {"labels": leaflet.locale.labels, "brand": leaflet.brand}) == hint

from dataclasses import replace
from datetime import date

import pytest

from handouts.checks.copy.drawing_paint import check

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("name", "part"), [("data/figures/knee.svg", "treatment"), ("data/brands/riverside/logo.svg", "brand")]
)
def test_a_feature_is_told_once_at_the_field_that_names_the_drawing(leaflet, name, part):
    hole = '<path clip-rule="evenodd"/>'
    body = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{hole}{hole}</svg>'
    changed = replace(leaflet, files={**leaflet.files, name: body.encode()})
    (finding,) = check(changed, TODAY)
    assert finding.part == part
    assert "clip-rule" in finding.message


def test_the_example_has_no_finding(leaflet):
    assert list(check(leaflet, TODAY)) == []

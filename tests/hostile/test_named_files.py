"""Drawings, pictures and fonts that bite cost one leaflet and a line; nothing outside the project is opened."""

import pytest
from hostile.named_files import drawings, painted, places, typefaces
from hostile.trial import judge

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("case", [*drawings(), *painted(), *places(), *typefaces()], ids=lambda case: case.name)
def test_a_hostile_file_does_no_harm(case, laid_out, tmp_path):
    judge(case, laid_out, tmp_path)

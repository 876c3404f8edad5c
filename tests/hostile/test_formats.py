"""Formats, locales, catalogues, templates and style sheets that bite cost their leaflets and a line."""

import pytest
from hostile.formats import designs, formats
from hostile.trial import judge

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("case", [*designs(), *formats()], ids=lambda case: case.name)
def test_a_hostile_design_does_no_harm(case, laid_out, tmp_path):
    judge(case, laid_out, tmp_path)

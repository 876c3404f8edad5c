"""Brands that bite cost their leaflets and a line."""

import pytest
from hostile.brands import brands
from hostile.trial import judge

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("case", [*brands()], ids=lambda case: case.name)
def test_a_hostile_brand_does_no_harm(case, laid_out, tmp_path):
    judge(case, laid_out, tmp_path)

"""Copies that bite cost one leaflet and a line."""

import pytest
from hostile.copies import odd_texts, whole_files, wrong_fields
from hostile.trial import judge

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("case", [*odd_texts(), *whole_files(), *wrong_fields()], ids=lambda case: case.name)
def test_a_hostile_copy_does_no_harm(case, laid_out, tmp_path):
    judge(case, laid_out, tmp_path)

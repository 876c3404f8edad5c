"""Approvals that are forged, and names that nobody has, cost a line."""

import pytest
from hostile.approvals import approvals
from hostile.trial import judge

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("case", [*approvals()], ids=lambda case: case.name)
def test_a_hostile_approval_does_no_harm(case, laid_out, tmp_path):
    judge(case, laid_out, tmp_path)

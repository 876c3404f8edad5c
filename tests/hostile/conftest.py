"""What trials share: one small project, of which each gets links."""

from pathlib import Path

import pytest
from hostile.trial import lay_out


@pytest.fixture(scope="session")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small project; to be copied, never changed."""
    return lay_out(tmp_path_factory.mktemp("laid-out") / "project")

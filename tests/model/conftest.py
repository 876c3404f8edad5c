"""What tests of the model share: the example's copy with one change."""

import pytest

from handouts.sources.leaflet import load_treatment

KNEE = "data/treatments/knee-arthroscopy/en.yaml"


@pytest.fixture
def copy_with(project, rewrite):
    """Return a function that changes the example's copy and loads it."""

    def load(old, new):
        rewrite(KNEE, old, new)
        return load_treatment(KNEE, project)

    return load

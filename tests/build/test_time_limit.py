"""A leaflet that takes too long is stopped."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from handouts.build.time_limit import time_limit
from handouts.model.edition import Edition
from handouts.problem import SourceError
from handouts.project import Project

KNEE = Edition("knee-00", "en", "riverside", "a4")


def test_a_leaflet_that_takes_too_long_is_stopped():
    def work_for_seconds(seconds):
        with time_limit(KNEE, Project(Path()), seconds=0.05):
            time.sleep(seconds)

    with pytest.raises(SourceError) as caught:
        work_for_seconds(5)
    assert str(caught.value) == (
        "data/treatments/knee-00/en.yaml:1:1: error: "
        "knee-00.en.riverside.a4 took over 0.05 seconds and was stopped [too-slow]\n"
        "  hint: look for a very long text or a very large picture"
    )


def test_a_thread_has_no_deadline():
    def work():
        with time_limit(KNEE, Project(Path()), seconds=0.01):
            time.sleep(0.05)
            return "done"

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(work).result() == "done"

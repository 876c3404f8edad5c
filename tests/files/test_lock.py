import os
import subprocess
import sys
import threading
import time

import pytest

from handouts.files.lock import locked
from handouts.problem import Location, SourceError, error

BUSY = error(Location("folder"), "somebody else is at work here", "busy")
HOLD = """
import sys, time
from pathlib import Path
from handouts.files.lock import locked
from handouts.problem import Location, error
with locked(Path(sys.argv[1]), 0, error(Location("folder"), "busy", "busy")):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path):
    """Return another process that holds the folder until its standard input ends."""
    done = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert done.stdout.readline() == "held\n"
    yield done
    done.kill()
    done.wait()
    done.stdout.close()
    done.stdin.close()


def test_a_folder_is_kept_for_one(tmp_path, holder):
    with pytest.raises(SourceError, match=r"somebody else is at work here \[busy\]"), locked(tmp_path, 0.2, BUSY):
        pass


def test_the_next_one_waits(tmp_path, holder):
    timer = threading.Timer(0.3, holder.stdin.close)
    timer.start()
    before = time.monotonic()
    with locked(tmp_path, 30, BUSY):
        assert time.monotonic() - before >= 0.3
    timer.join()


def test_whoever_is_killed_gives_it_free(tmp_path, holder):
    holder.kill()
    holder.wait()
    with locked(tmp_path, 0, BUSY):
        pass


def test_it_is_free_after_the_work_and_after_an_exception(tmp_path):
    with pytest.raises(KeyError), locked(tmp_path, 0, BUSY):
        raise KeyError
    with locked(tmp_path, 0, BUSY):
        assert os.listdir(tmp_path) == []  # noqa: PTH208


def test_a_folder_that_is_not_there_cannot_be_kept(tmp_path):
    with pytest.raises(FileNotFoundError), locked(tmp_path / "none", 0, BUSY):
        pass

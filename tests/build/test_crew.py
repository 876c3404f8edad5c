"""A crew of processes: one that dies or hangs costs what is in its hands, with a single worker too."""

import ctypes
import faulthandler
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from handouts.build import crew
from handouts.build.pool import Work, spread
from handouts.model.edition import Edition

EDITIONS = [Edition(f"knee-{number:02}", "en", "riverside", "a4") for number in range(5)]
NAMES = [one.treatment for one in EDITIONS]


def lost(edition, job):
    return f"lost {edition.treatment}"


def late(edition, job):
    return f"late {edition.treatment}"


def all_but(change):
    return [change.get(name, name) for name in NAMES]


def end_at_the_second(edition, how):
    if edition.treatment == "knee-01":
        faulthandler.disable()  # pytest's: it would print every thread
        how()
    return edition.treatment


def overflow():
    """Recurse in C until its stack is full."""
    sys.setrecursionlimit(10**9)
    nest = None
    for _ in range(400_000):
        nest = [nest]
    repr(nest)
    signal.raise_signal(signal.SIGSEGV)  # where the stack of this machine was large enough


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize(
    "how",
    [
        os.abort,
        lambda: ctypes.string_at(1),
        lambda: os.kill(os.getpid(), signal.SIGKILL),
        lambda: os.kill(os.getpid(), signal.SIGTERM),
        lambda: os._exit(0),
        overflow,
    ],
    ids=["abort", "segmentation-fault", "killed", "terminated", "exit", "stack"],
)
def test_a_library_that_ends_its_process_costs_one_leaflet(how, workers):
    found = list(spread(Work(end_at_the_second, lost, how), EDITIONS, workers))
    assert found == all_but({"knee-01": "lost knee-01"})


def be_deaf(edition, job):
    """Swallow every bell, as a loop in C does."""
    if edition.treatment == "knee-01":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        until = time.monotonic() + 30
        while time.monotonic() < until:
            try:
                time.sleep(30)
            except BaseException:  # noqa: BLE001
                continue
    return edition.treatment


@pytest.mark.parametrize("workers", [1, 2])
def test_a_worker_that_hears_no_bell_is_stopped_from_outside(workers):
    began = time.monotonic()
    found = list(spread(Work(be_deaf, lost, None, late, 0.5), EDITIONS, workers))
    assert found == all_but({"knee-01": "late knee-01"})
    assert time.monotonic() - began < 5


def test_work_that_is_in_time_is_not_stopped_however_long_nobody_asks_for_it():
    found = spread(Work(end_at_the_second, lost, time.monotonic, late, 0.2), EDITIONS, 1)
    first = next(found)
    time.sleep(0.5)
    assert [first, *found] == NAMES


def count_tries(edition, folder):
    with (folder / edition.treatment).open("a") as file:
        file.write("tried ")
    if edition.treatment in {"knee-01", "knee-03"}:
        os._exit(1)
    return edition.treatment


def test_two_that_die_are_each_tried_twice_and_the_others_once(tmp_path):
    found = list(spread(Work(count_tries, lost, tmp_path), EDITIONS, 2))
    assert found == all_but({"knee-01": "lost knee-01", "knee-03": "lost knee-03"})
    assert [len((tmp_path / name).read_text().split()) for name in NAMES] == [1, 2, 1, 2, 1]


def who(edition, job):
    return os.getpid()


def test_a_single_worker_is_a_process_of_its_own_and_does_all_the_work():
    found = set(spread(Work(who, lost, None), EDITIONS, 1))
    assert len(found) == 1
    assert os.getpid() not in found


def test_where_no_process_can_be_started_the_work_is_done_here(monkeypatch):
    class Full:
        def Pipe(self):  # noqa: N802
            raise OSError(24, "too many open files")

    monkeypatch.setattr(crew.multiprocessing, "get_context", lambda _: Full())
    assert set(spread(Work(who, lost, None), EDITIONS, 2)) == {os.getpid()}


def test_no_worker_is_left_when_the_work_ends_early(tmp_path):
    results = spread(Work(note_and_wait, lost, tmp_path), EDITIONS, 2)
    next(results)
    began = time.monotonic()
    results.close()
    assert time.monotonic() - began < 5
    for path in tmp_path.iterdir():
        with pytest.raises(ProcessLookupError):
            os.kill(int(path.name), 0)


def note_and_wait(edition, folder):
    (folder / str(os.getpid())).touch()
    time.sleep(0 if edition.treatment == "knee-00" else 30)


STOPPED = """
import signal, sys, tempfile, time
from pathlib import Path
from handouts.model.edition import Edition
from handouts.build.pool import Work, spread

def stop(number, frame):
    raise KeyboardInterrupt

def work(edition, folder):
    (Path(folder) / edition.treatment).touch()
    time.sleep(30)

signal.signal(signal.SIGTERM, stop)
try:
    list(spread(Work(work, None, sys.argv[1]), [Edition("knee", "en", "riverside", "a4")], 1))
except KeyboardInterrupt:
    sys.exit(3)
"""


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_ends_the_single_worker_too_and_leaves_nothing_in_the_temporary_folder(tmp_path, stop):
    folder, temporary = tmp_path / "begun", tmp_path / "temporary"
    folder.mkdir()
    temporary.mkdir()
    environment = os.environ | {"TMPDIR": str(temporary)}
    parent = subprocess.Popen(
        [sys.executable, "-c", STOPPED, folder], env=environment, stderr=subprocess.PIPE, start_new_session=True
    )
    while not list(folder.iterdir()):
        time.sleep(0.02)
    os.killpg(parent.pid, stop)
    said = parent.communicate(timeout=10)[1]
    assert (parent.returncode, said) == (3, b"")
    assert list(Path(temporary).iterdir()) == []

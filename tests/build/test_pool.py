import os
import resource
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from handouts.build.pool import Work, spread
from handouts.model.edition import Edition

EDITIONS = [Edition(f"knee-{number:02}", "en", "riverside", "a4") for number in range(12)]
NAMES = [one.treatment for one in EDITIONS]


def note(edition, folder):
    """Leave a mark that the edition was begun; return its name."""
    with (folder / edition.treatment).open("a") as file:
        file.write("begun\n")
    return edition.treatment


def die_of_one(edition, folder):
    name = note(edition, folder)
    if name == "knee-05":
        time.sleep(0.05)
        os.kill(os.getpid(), signal.SIGKILL)
    return name


def die_once(edition, folder):
    name = note(edition, folder)
    if name == "knee-05" and (folder / name).read_text() == "begun\n":
        os.kill(os.getpid(), signal.SIGKILL)
    return name


def give_up(edition, folder):
    return f"lost {edition.treatment}"


@pytest.mark.parametrize("workers", [1, 2, 5, 40])
def test_results_come_in_the_order_given(tmp_path, workers):
    assert list(spread(Work(note, give_up, tmp_path), EDITIONS, workers)) == NAMES


def test_a_worker_that_dies_costs_its_own_leaflet_one_more_attempt_and_nothing_else(tmp_path):
    found = list(spread(Work(die_of_one, give_up, tmp_path), EDITIONS, 2))
    assert found == [name if name != "knee-05" else "lost knee-05" for name in NAMES]
    assert (tmp_path / "knee-05").read_text() == "begun\n" * 2


def test_a_worker_that_dies_once_loses_nothing(tmp_path):
    assert list(spread(Work(die_once, give_up, tmp_path), EDITIONS, 2)) == NAMES


def doomed(edition, folder):
    os._exit(9)


def test_workers_that_all_die_lose_every_leaflet_and_not_the_run(tmp_path):
    assert list(spread(Work(doomed, give_up, tmp_path), EDITIONS[:4], 2)) == [f"lost {name}" for name in NAMES[:4]]


def test_another_executor_does_the_same_work(tmp_path):
    assert list(spread(Work(note, give_up, tmp_path), EDITIONS, 3, ThreadPoolExecutor)) == NAMES


def test_only_a_few_are_begun_before_the_first_is_taken(tmp_path):
    results = spread(Work(note, give_up, tmp_path), EDITIONS, 2)
    next(results)
    time.sleep(0.2)
    assert len(list(tmp_path.iterdir())) <= 6
    results.close()


def heavy(edition, number):
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def test_what_is_kept_does_not_grow_with_the_number_of_leaflets():
    many = [Edition(f"knee-{number}", "en", "riverside", "a4") for number in range(3000)]
    used = list(spread(Work(heavy, give_up, 0), many, 2))
    assert max(used[-100:]) - max(used[200:300]) < 2000  # KiB


ORPHANED = """
import os, sys, time
from handouts.model.edition import Edition
from handouts.build.pool import Work, spread

def work(edition, folder):
    with open(f"{folder}/{os.getpid()}", "w"):
        pass
    time.sleep(30)

list(spread(Work(work, None, sys.argv[1]), [Edition(str(number), "", "", "") for number in range(4)], 2))
"""


def is_running(process):
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="it looks into /proc")
def test_workers_end_when_their_parent_is_killed(tmp_path):
    parent = subprocess.Popen([sys.executable, "-c", ORPHANED, tmp_path])
    while len(list(tmp_path.iterdir())) < 2:
        time.sleep(0.02)
    parent.kill()
    parent.wait()
    for _ in range(100):
        left = [path.name for path in tmp_path.iterdir() if is_running(path.name)]
        if not left:
            break
        time.sleep(0.05)
    assert left == []


BRANDS = [
    Edition(f"knee-{number}", "en", brand, form)
    for number in range(4)
    for brand in ("north", "south", "west")
    for form in ("a4", "letter")
]


def who(edition, folder):
    """Return the edition and its worker, as soon as another worker is at work too."""
    (folder / str(os.getpid())).touch()
    for _ in range(1000):
        if len(list(folder.iterdir())) > 1:
            break
        time.sleep(0.01)
    return edition, os.getpid()


def test_editions_that_differ_in_brand_alone_are_made_by_one_worker(tmp_path):
    found = list(spread(Work(who, who, tmp_path), BRANDS, 2))
    assert [edition for edition, _ in found] == BRANDS
    workers = {}
    for edition, worker in found:
        workers.setdefault((edition.treatment, edition.format), set()).add(worker)
    assert [len(one) for one in workers.values()] == [1] * 8
    assert len(set.union(*workers.values())) == 2


def die_in_a_row(edition, folder):
    if str(edition) == "knee-1.en.south.a4":
        os.kill(os.getpid(), signal.SIGKILL)
    return str(edition)


def lost(edition, folder):
    return f"lost {edition}"


def test_a_worker_that_dies_in_a_row_costs_the_others_of_the_row_nothing():
    found = list(spread(Work(die_in_a_row, lost, None), BRANDS, 2))
    names = [str(edition) for edition in BRANDS]
    assert found == [name if name != "knee-1.en.south.a4" else f"lost {name}" for name in names]


def begun(edition, folder):
    with (folder / "log").open("a") as file:
        file.write(f"{edition.brand}.{edition.format} ")


def test_the_order_of_the_work_is_by_copy_and_that_of_the_results_is_the_one_given(tmp_path):
    editions = [Edition("knee", "en", brand, form) for brand in ("north", "south") for form in ("a4", "letter")] * 2
    list(spread(Work(begun, begun, tmp_path), editions, 1))
    assert (tmp_path / "log").read_text().split() == [
        *["north.a4", "south.a4"] * 2,
        *["north.letter", "south.letter"] * 2,
    ]


INTERRUPTED_WHILE_TIDYING = """
import signal, sys, time
from handouts.model.edition import Edition
from handouts.build.pool import Work, spread

class Clumsy:
    def __del__(self):
        signal.raise_signal(signal.SIGINT)

def work(edition, job):
    return edition

try:
    for _ in spread(Work(work, None, None), [Edition("knee", "en", "riverside", "a4")], 1):
        Clumsy()
        time.sleep(5)
except KeyboardInterrupt:
    sys.exit(3)
"""


def test_ctrl_c_is_not_lost_while_python_tidies_up():
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_WHILE_TIDYING], capture_output=True, text=True, check=False, timeout=20
    )
    assert done.returncode == 3
    assert done.stderr == ""

import os
import signal
import subprocess
import sys
import tempfile
import time
from datetime import date

import pytest

from handouts import dispatch
from handouts.build import Built, pull_proof
from handouts.dispatch import Checked, Failed, build_all, check_all, code_problems
from handouts.model.edition import Edition
from handouts.problem import SourceError

TODAY = date(2026, 11, 21)


@pytest.fixture
def editions():
    return [Edition("knee-arthroscopy", "en", "riverside", name) for name in ("a4", "letter", "large-print")]


@pytest.mark.parametrize("workers", [1, 2])
def test_editions_come_back_in_the_order_given(project, editions, workers):
    outcomes = list(build_all(editions, project, TODAY, project.output, workers))
    assert [outcome.edition for outcome in outcomes] == editions
    assert all(isinstance(outcome, Built) for outcome in outcomes)


def test_one_and_two_workers_write_the_same_bytes(project, editions, tmp_path):
    for workers in (1, 2):
        list(build_all(editions, project, TODAY, tmp_path / str(workers), workers))
    for edition in editions:
        name = f"{edition}.pdf"
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes()


def test_checking_writes_nothing(project, editions):
    assert all(isinstance(outcome, Checked) for outcome in check_all(editions[:1], project, TODAY, 1))
    assert not project.output.exists()


def test_a_failure_travels_from_a_worker_with_its_lines(project, editions, rewrite):
    rewrite("data/formats/letter.yaml", "label:", "labbel:")
    outcomes = list(build_all(editions, project, TODAY, project.output, 2))
    assert [type(outcome) for outcome in outcomes] == [Built, Failed, Built]
    assert str(outcomes[1].problems[0]).startswith('data/formats/letter.yaml:3:1: error: unknown field "labbel"')


def die(edition, job):
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_worker_that_is_killed_costs_no_traceback(project, editions, monkeypatch):
    monkeypatch.setattr(dispatch, "_build", die)
    outcomes = list(build_all(editions, project, TODAY, project.output, 2))
    assert all(isinstance(outcome, Failed) for outcome in outcomes)
    assert "was stopped from outside [worker-lost]" in str(outcomes[0].problems[0])


def test_a_leaflet_that_takes_too_long_is_stopped(project, editions):
    def work_for_seconds(seconds):
        with dispatch._time_limit(editions[0], project, seconds=0.05):
            time.sleep(seconds)

    with pytest.raises(SourceError) as caught:
        work_for_seconds(5)
    assert str(caught.value) == (
        "data/treatments/knee-arthroscopy/en.yaml:1:1: error: "
        "knee-arthroscopy.en.riverside.a4 took over 0.05 seconds and was stopped [too-slow]\n"
        "  hint: look for a very long text or a very large picture"
    )


def test_a_broken_file_has_no_code_to_compare(project, rewrite):
    rewrite("data/treatments/knee-arthroscopy/en.yaml", "code:", "kode:")
    assert list(code_problems(project)) == []


INTERRUPTED_WHILE_TIDYING = """
import signal, sys, time
from handouts import dispatch

class Clumsy:
    def __del__(self):
        signal.raise_signal(signal.SIGINT)

def work(edition, job):
    Clumsy()
    time.sleep(5)

try:
    list(dispatch._spread(work, ["one"], None, 1))
except KeyboardInterrupt:
    sys.exit(3)
"""


def test_ctrl_c_is_not_lost_while_python_tidies_up():
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_WHILE_TIDYING], capture_output=True, text=True, check=False, timeout=20
    )
    assert done.returncode == 3
    assert done.stderr == ""


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """Return a folder that is the temporary folder of this test."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.parametrize("workers", [1, 2])
def test_nothing_is_left_in_the_temporary_folder(project, editions, temporary, workers):
    assert all(isinstance(outcome, Checked) for outcome in check_all(editions[:2], project, TODAY, workers))
    assert list(temporary.iterdir()) == []


def die_with_fonts(edition, job):
    pull_proof(edition, job.project, job.today, dispatch._WORKSHOP.get())
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_worker_that_is_killed_leaves_no_font_behind(project, editions, temporary, monkeypatch):
    monkeypatch.setattr(dispatch, "_check", die_with_fonts)
    assert all(isinstance(outcome, Failed) for outcome in check_all(editions[:2], project, TODAY, 2))
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("workers", [1, 2])
def test_a_temporary_folder_that_is_gone_fails_every_edition(project, editions, temporary, workers):
    temporary.rmdir()
    outcomes = list(check_all(editions[:2], project, TODAY, workers))
    assert [one.edition for one in outcomes] == editions[:2]
    assert {problem.code for one in outcomes for problem in one.problems} == {"temporary-folder"}

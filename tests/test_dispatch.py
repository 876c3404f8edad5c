import os
import signal
import tempfile
from datetime import date

import pytest

from handouts import dispatch
from handouts.build import Built, pull_proof
from handouts.dispatch import Checked, Failed, build_all, check_all, code_problems
from handouts.model.edition import Edition
from handouts.workshop import current_workshop

TODAY = date(2026, 11, 21)


@pytest.fixture
def project(short_project):
    return short_project


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
    assert "was stopped from outside, and once more when it was tried again [worker-lost]" in str(
        outcomes[0].problems[0]
    )


def test_a_broken_file_has_no_code_to_compare(project, rewrite):
    rewrite("data/treatments/knee-arthroscopy/en.yaml", "code:", "kode:")
    assert list(code_problems(project)) == []


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
    pull_proof(edition, job.project, job.today, current_workshop())
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

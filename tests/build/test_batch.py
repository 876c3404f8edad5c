import os
import shutil
import signal
import tempfile
import time
from contextlib import suppress
from datetime import date

import pytest

from handouts.build import batch, time_limit
from handouts.build.batch import Checked, Failed, build_all, check_all, code_problems
from handouts.build.caches import current_workshop
from handouts.build.edition import Built, build_leaflet, pull_proof
from handouts.model.edition import Edition

TODAY = date(2026, 11, 21)
KNEE = "data/treatments/knee-arthroscopy/en.yaml"


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
    monkeypatch.setattr(batch, "_build", die)
    outcomes = list(build_all(editions, project, TODAY, project.output, 2))
    assert all(isinstance(outcome, Failed) for outcome in outcomes)
    assert "was stopped from outside, and once more when it was tried again [worker-lost]" in str(
        outcomes[0].problems[0]
    )


def odd(edition, project, today, output, shop):
    """Fail as a library does with letter, and be deaf to every bell with large-print."""
    if edition.format == "letter":
        raise OverflowError("date value out of range")
    until = time.monotonic() + 20
    while edition.format == "large-print" and time.monotonic() < until:
        with suppress(BaseException):
            time.sleep(20)
    return build_leaflet(edition, project, today, output, shop)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_fault_of_ours_and_a_leaflet_without_end_cost_nothing_but_themselves(project, editions, monkeypatch, workers):
    monkeypatch.setattr(batch, "build_leaflet", odd)
    monkeypatch.setattr(time_limit, "SECONDS_LIMIT", 3)
    monkeypatch.setattr(time_limit, "SECONDS_GRACE", 0)
    last = Edition("knee-arthroscopy", "en", "riverside", "text")
    outcomes = list(build_all([*editions, last], project, TODAY, project.output, workers))
    assert [type(one) for one in outcomes] == [Built, Failed, Failed, Built]
    assert [str(one.problems[0]).split("\n")[0] for one in outcomes[1:3]] == [
        f"{KNEE}:1:1: error: this is a fault of handouts: OverflowError: date value out of range [fault]",
        f"{KNEE}:1:1: error: knee-arthroscopy.en.riverside.large-print took over 3 seconds and was stopped [too-slow]",
    ]
    assert "in odd" in outcomes[1].problems[0].trace


def test_a_folder_in_the_place_of_a_leaflet_costs_that_leaflet(project, editions):
    (project.output / f"{editions[0]}.pdf").mkdir(parents=True)
    outcomes = list(build_all(editions[:2], project, TODAY, project.output, 1))
    assert [type(one) for one in outcomes] == [Failed, Built]
    assert [one.code for one in outcomes[0].problems] == ["unwritable"]
    assert not list(project.output.glob(".*.part"))


def test_a_broken_file_has_no_code_to_compare(project, rewrite):
    rewrite("data/treatments/knee-arthroscopy/en.yaml", "code:", "kode:")
    assert list(code_problems(project)) == []


@pytest.mark.parametrize("line", ["code: kn01", "code: KN-01 # ours", '"code": "KN-01"'])
def test_a_code_that_another_treatment_has_is_told_however_it_is_written(project, line):
    folder = project.root / "data/treatments"
    shutil.copytree(folder / "knee-arthroscopy", folder / "wrist")
    text = (folder / "wrist/en.yaml").read_text(encoding="utf-8")
    (folder / "wrist/en.yaml").write_text(text.replace("code: KN-01", line), encoding="utf-8")
    assert [one.location.path for one in code_problems(project)] == ["data/treatments/wrist/en.yaml"]


def test_a_broken_file_takes_nobodys_code(project):
    folder = project.root / "data/treatments"
    shutil.copytree(folder / "knee-arthroscopy", folder / "ankle")
    text = (folder / "ankle/en.yaml").read_text(encoding="utf-8")
    (folder / "ankle/en.yaml").write_text(text.replace("title:", "titel:"), encoding="utf-8")
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
    monkeypatch.setattr(batch, "_check", die_with_fonts)
    assert all(isinstance(outcome, Failed) for outcome in check_all(editions[:2], project, TODAY, 2))
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("workers", [1, 2])
def test_a_temporary_folder_that_is_gone_fails_every_edition(project, editions, temporary, workers):
    temporary.rmdir()
    outcomes = list(check_all(editions[:2], project, TODAY, workers))
    assert [one.edition for one in outcomes] == editions[:2]
    assert {problem.code for one in outcomes for problem in one.problems} == {"temporary-folder"}

"""Workflows: what they call exists, what they trust is pinned, and the last release is found again."""

import os
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from handouts.cli import main
from handouts.release.manifest import read_manifest
from handouts.release.merge import merge
from handouts.release.request import Request
from handouts.release.update import update

ROOT = Path(__file__).parents[2]
A4, LETTER = "knee-arthroscopy.en.riverside.a4", "knee-arthroscopy.en.riverside.letter"
WORKFLOWS = [*(ROOT / ".github" / "workflows").glob("*.yml"), ROOT / ".pre-commit-hooks.yaml"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_command_and_option_of_a_workflow_exists(path):
    text = path.read_text(encoding="utf-8")
    assert yaml.safe_load(text)
    calls = re.findall(r"(?:\.venv/bin/|entry: )handouts ([a-z]+)(.*)", text)
    assert calls
    for command, rest in calls:
        known = CliRunner().invoke(main, [command, "--help"]).output
        for option in re.findall(r"--[a-z]+", rest):
            assert option in known, f"{command} {option}"


JOBS = [
    pytest.param(name, job, id=f"{path.stem}-{name}")
    for path in (ROOT / ".github" / "workflows").glob("*.yml")
    for name, job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].items()
]


@pytest.mark.parametrize(("name", "job"), JOBS)
def test_every_action_is_pinned_by_its_commit_and_leaves_no_credentials_behind(name, job):
    for step in job["steps"]:
        if "uses" in step:
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"]), step["uses"]
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize(("name", "job"), JOBS)
def test_a_job_that_may_write_runs_nothing_of_the_project(name, job):
    if "write" in job.get("permissions", {}).values():
        commands = [step["run"] for step in job["steps"] if "run" in step]
        assert [one.split()[0] for one in commands] == ["gh"]
        assert not any("checkout" in step.get("uses", "") for step in job["steps"])


@pytest.mark.parametrize(("name", "job"), JOBS)
def test_no_value_from_outside_is_pasted_into_a_command(name, job):
    for step in job["steps"]:
        assert "${{" not in step.get("run", "")


# The last release


@pytest.fixture
def github(tmp_path, monkeypatch):
    """Return a function that makes GitHub answer: with the tag of its last release, and the archive of that."""
    program = tmp_path / "bin" / "gh"
    program.parent.mkdir()

    def answer(tag, archive=None, status=0):
        copy = f'cp "{archive}" "${{@: -1}}/leaflets.zip"' if archive else "exit 1"
        text = f'#!/usr/bin/env bash\nif [ "$2" = list ]; then echo "{tag}"; exit {status}; fi\n{copy}\n'
        program.write_text(text, encoding="utf-8")
        program.chmod(0o755)

    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("GITHUB_REPOSITORY", "clinic/leaflets")
    return answer


def last_release(folder):
    return subprocess.run([ROOT / "scripts/last-release", folder], capture_output=True, text=True, check=False)


def packed(folder, archive):
    subprocess.run([ROOT / "scripts/pack", folder, archive], check=True)
    return archive


def test_a_project_without_a_release_starts_with_nothing(github, tmp_path):
    github("")
    done = last_release(tmp_path / "release")
    assert (done.returncode, done.stdout) == (0, "There is no release yet: everything is made.\n")
    assert not (tmp_path / "release").exists()


@pytest.mark.parametrize(("tag", "status"), [("v1", 0), ("", 1)], ids=["without its archive", "no answer"])
def test_a_last_release_that_cannot_be_had_ends_the_job(github, tmp_path, tag, status):
    github(tag, status=status)
    assert last_release(tmp_path / "release").returncode != 0


def test_the_next_release_makes_only_what_changed_and_tells_what_is_withdrawn(github, released, tmp_path):
    archive = packed(released.output, tmp_path / "leaflets.zip")
    (released.project.root / "data/catalogue.yaml").write_text("formats: a4\n", encoding="utf-8")
    github("v1", archive)
    parts = []
    for number in (1, 2):
        part = replace(released, output=tmp_path / f"part-{number}", shard=(number, 2))
        assert last_release(part.output).stdout == "The last release is v1.\n"
        outcomes = list(update(part, 1))
        assert {one.status for one in outcomes} <= {"current", "withdrawn"}
        parts.append(part.output)
    whole = merge(parts, Request(released.project, tmp_path / "whole", released.today))
    assert list(whole.records) == [A4]
    manifest = read_manifest(tmp_path / "whole")
    assert [(one.edition, one.why) for one in manifest.withdrawn] == [(LETTER, "it left the catalogue")]
    assert (tmp_path / "whole" / f"{A4}.pdf").read_bytes() == (released.output / f"{A4}.pdf").read_bytes()


def test_the_same_files_are_packed_into_the_same_bytes(released, tmp_path):
    first = packed(released.output, tmp_path / "first.zip")
    copy = tmp_path / "copy"
    for path in sorted(released.output.rglob("*"), reverse=True):
        if path.is_file():
            target = copy / path.relative_to(released.output)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
            target.chmod(0o600)
            os.utime(target, (1e9, 1e9))
    assert packed(copy, tmp_path / "second.zip").read_bytes() == first.read_bytes()
    with zipfile.ZipFile(first) as archive:
        assert archive.testzip() is None
        assert archive.read("manifest.json") == (released.output / "manifest.json").read_bytes()

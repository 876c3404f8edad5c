import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from handouts.release.comparison import compare, remember
from handouts.release.unchanged import glance

TODAY = "2026-11-21"
A4 = "knee-arthroscopy.en.riverside.a4"


@pytest.fixture
def seen(released):
    """Return a function that glances at a release that was found to be current long after it was made."""
    remember(compare(released), released)
    memory = released.memory
    stamp = memory.stat().st_mtime + 3600
    os.utime(memory, (stamp, stamp))

    def run(today=TODAY, *, is_draft=True, shard=(1, 1)):
        return glance(replace(released, today=date.fromisoformat(today), is_draft=is_draft, shard=shard))

    return run


def test_a_release_that_nobody_has_touched_is_known_at_a_glance(seen):
    assert seen()["rows"][0] == [A4, 1, "draft"]


def touch(path):
    path.write_bytes(path.read_bytes())


@pytest.mark.parametrize(
    "change",
    [
        lambda one: touch(one.output / f"{A4}.pdf"),
        lambda one: (one.output / f"thumbnails/{A4}.png").unlink(),
        lambda one: touch(one.output / "manifest.json"),
        lambda one: touch(one.output / "SHA256SUMS"),
        lambda one: touch(one.output / "index.html"),
        lambda one: (one.output / "stranger.pdf").write_bytes(b""),
        lambda one: (one.output / ".release").mkdir(),
        lambda one: touch(one.project.root / "data/catalogue.yaml"),
        lambda one: touch(one.project.root / "data/treatments/knee-arthroscopy/en.yaml"),
        lambda one: touch(one.project.root / "templates/page/macros.html"),
        lambda one: touch(one.project.root / "templates/release.html"),
        lambda one: (one.project.root / "data/treatments/knee-arthroscopy/approvals.yaml").write_text(""),
        lambda one: (one.project.root / "data/treatments/knee-arthroscopy/cy.yaml").write_text(""),
        lambda one: (one.project.root / "data/treatments/wrist").mkdir(),
    ],
)
def test_whatever_was_touched_needs_a_look(released, seen, change):
    change(released)
    assert seen() is None


def test_another_question_needs_a_look(seen):
    assert seen(is_draft=False) is None
    assert seen(shard=(1, 2)) is None


@pytest.mark.parametrize(
    ("today", "is_known"),
    [("2027-08-31", True), ("2027-09-01", False), ("2024-10-27", True), ("2024-10-26", False)],
)
def test_a_day_on_which_something_changes_needs_a_look(seen, today, is_known):
    """The review is due on 2027-11-30: from 90 days before, the manifest says so."""
    assert (seen(today) is not None) is is_known


def test_a_release_that_is_not_current_is_not_remembered_as_current(released, seen):
    (released.output / f"{A4}.pdf").unlink()
    remember(compare(released), released)
    assert seen() is None


def test_nothing_is_compared_or_planned_for_it(released, seen):
    program = "import sys; from handouts.cli import main; main(['release', '--draft'], standalone_mode=False)"
    root = released.project.root
    run = [sys.executable, "-c", f"{program}; print(*sys.modules)"]
    for _ in range(2):  # the first time the question has other words: the paths are written otherwise
        done = subprocess.run(run, cwd=root, capture_output=True, text=True, check=True)
        memory = released.memory
        stamp = memory.stat().st_mtime + 3600
        os.utime(memory, (stamp, stamp))
    assert "0 built, 2 current, 0 failed, 0 withdrawn" in done.stdout
    assert not {"handouts.release.comparison", "handouts.release.plan", "handouts.release.manifest", "json.tool"} & set(
        done.stdout.splitlines()[-1].split()
    )


NOTE = {"asked": [], "tools": {}, "from": "", "until": "", "rows": [], "warnings": 0, "absent": []}


LACKING = [{}, {"asked": []}, *({name: value for name, value in NOTE.items() if name != gone} for gone in NOTE)]
ODD = [NOTE | one for one in ({"rows": [1]}, {"rows": [["x"]]}, {"from": 1}, {"absent": [1]}, {"asked": "x"})]


@pytest.mark.parametrize("note", [*LACKING, *ODD])
def test_a_note_that_lacks_something_or_is_odd_needs_a_look(released, note):
    released.memory.write_text(json.dumps({"files": {}, "note": note}), encoding="utf-8")
    assert glance(released) is None


@pytest.mark.parametrize("make", [os.mkfifo, lambda path: path.symlink_to("/dev/zero"), lambda path: path.mkdir()])
def test_a_memory_that_is_no_plain_file_is_none(released, make):
    released.memory.unlink(missing_ok=True)
    make(released.memory)
    assert glance(released) is None


def test_a_look_is_remembered_for_its_own_folder_only(released):
    remember(compare(released), released)
    assert glance(replace(released, output=released.output.with_name("other"))) is None

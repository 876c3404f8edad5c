"""Staging: stopped at any moment, a release is neither half nor wrong, and the next run completes it."""

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from handouts.model.edition import Edition
from handouts.problem import SourceError
from handouts.release.make_edition import Job, finish
from handouts.release.manifest import from_bytes, to_bytes
from handouts.release.record import File
from handouts.release.request import STAGING
from handouts.release.staging import commit, prepare, reserved
from handouts.release.update import update

A4, LETTER = "knee-arthroscopy.en.riverside.a4", "knee-arthroscopy.en.riverside.letter"


def contents(folder):
    """Return every file of a folder, hidden ones too, with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def without_reasons(files):
    """Return the files of a release as if each edition had been made for the first time."""
    manifest = from_bytes(files["manifest.json"])
    records = {name: replace(one, why="") for name, one in manifest.records.items()}
    return files | {"manifest.json": to_bytes(replace(manifest, records=records)), "SHA256SUMS": b""}


def spoil(request, number):
    """Change the copy, so that both leaflets are to be made anew."""
    path = request.project.root / "data/treatments/knee-arthroscopy/en.yaml"
    text = re.sub("title: .*?Key", f"title: No {number} Key", path.read_text(encoding="utf-8"), count=1)
    path.write_text(text, encoding="utf-8")


def assert_true(folder):
    """Assert that whatever can be read in a release's folder is whole, and what it says is true."""
    for path in folder.glob("*.pdf"):
        assert path.read_bytes().endswith(b"%%EOF\n"), path.name
    manifest = json.loads((folder / "manifest.json").read_bytes())
    for row in manifest["files"]:
        assert sha256((folder / row["path"]).read_bytes()).hexdigest() == row["sha256"], row["path"]
    if manifest["index"]:
        assert sha256((folder / "index.html").read_bytes()).hexdigest() == manifest["index"]["sha256"]
    if (folder / "SHA256SUMS").exists():
        rows = [line.split("  ") for line in (folder / "SHA256SUMS").read_text().splitlines()]
        for digest, name in rows:
            assert sha256((folder / name).read_bytes()).hexdigest() == digest, name


# Stopped


def stopped(request, seconds, number):
    """Release in a forked process, and stop it with a signal after so many seconds; returns how it ended."""
    process = os.fork()
    if process == 0:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        is_done = False
        try:
            list(update(request, 2))
            is_done = True
        finally:
            os._exit(0 if is_done else 1)
    time.sleep(seconds)
    os.kill(process, number)
    return os.waitpid(process, 0)[1]


def stop_often(request, times, most_seconds):
    """Stop releases at random moments; after each, what is there is true, and in the end it is as if never stopped."""
    moments = random.Random(20261121)
    ended = set()
    for turn in range(times):
        if turn % 3 != 2:  # of a run that finds nothing to do, little can be stopped
            spoil(request, turn)
        number = moments.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
        ended.add(stopped(request, moments.uniform(0, most_seconds), number))
        assert_true(request.output)
    list(update(request, 2))
    fresh = replace(request, output=request.output.with_name("fresh"))
    list(update(fresh, 2))
    assert without_reasons(contents(request.output)) == without_reasons(contents(fresh.output))
    return ended


def test_stopped_at_random_moments_a_release_is_never_wrong(released):
    assert stop_often(released, 16, 0.8) != {0}


@pytest.mark.slow
def test_stopped_a_hundred_times_a_release_is_never_wrong(released):
    assert stop_often(released, 120, 1.2) != {0}


def killed_at(request, moment):
    """Release in a forked process that is killed before it moves or removes its so many-th file."""
    process = os.fork()
    if process == 0:
        moves = []

        def hear(event, arguments):
            inside = event in {"os.rename", "os.remove"} and str(request.output) in str(arguments[0])
            if inside and moves.append(event) is None and len(moves) == moment:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(hear)
        try:
            list(update(request, 1))
        finally:
            os._exit(0)
    return os.waitpid(process, 0)[1]


def test_killed_before_any_move_of_a_file_a_release_is_never_wrong(released):
    """Two leaflets are made anew, and one is withdrawn; every third move stands for its neighbours."""
    spoil(released, 1)
    catalogue = released.project.root / "data/catalogue.yaml"
    before = contents(released.output)
    moment, ended = 1, signal.SIGKILL
    ends = set()
    while ended:
        shutil.rmtree(released.output)
        for name, data in before.items():
            (released.output / name).parent.mkdir(parents=True, exist_ok=True)
            (released.output / name).write_bytes(data)
        catalogue.write_text("formats: a4\n", encoding="utf-8")
        ended = killed_at(released, moment)
        assert_true(released.output)
        list(update(released, 1))
        ends.add(tuple(sorted((name, sha256(data).hexdigest()) for name, data in contents(released.output).items())))
        moment += 3
    assert moment > 12
    assert len(ends) == 1


def test_what_a_stopped_run_had_finished_is_not_made_again(released):
    spoil(released, 1)
    with reserved(released.output):
        prepare(released.output)
        from handouts.release.digests import Digests  # noqa: PLC0415
        from handouts.release.toolchain import tools  # noqa: PLC0415

        finish(Edition(*A4.split(".")), Job(released, tools(Digests(None))))
    whys = [(one.edition, one.why) for one in update(released, 1)]
    assert whys == [
        (A4, "copy changed; finished before the last run was stopped"),
        (LETTER, "copy changed"),
    ]
    assert not (released.output / STAGING).exists()


HALF = [".index.html.abcd_123.part", f".{A4}.pdf.abcd_123.part", f"thumbnails/.{A4}.png.abcd_123.part"]
FOREIGN = [
    ".my-download.iso.part",
    ".my-download.iso.abcd_123.part",
    f"{A4}.pdf.abcd_123.part",
    f".{A4}.pdf.part",
    ".paths.abcd_123.part",
    ".x.png.abcd_123.part",
    f".{A4.upper()}.pdf.abcd_123.part",
    "thumbnails/.x.png.abcd_123.part",
]


def test_half_written_files_of_ours_are_taken_away_by_the_next_run_and_no_others(released):
    for name in (*HALF, *FOREIGN):
        (released.output / name).write_bytes(b"half")
    list(update(released, 1))
    there = {path.relative_to(released.output).as_posix() for path in released.output.rglob("*.part")}
    assert there == set(FOREIGN)
    before = (released.output / "manifest.json").stat().st_ino
    list(update(released, 1))
    assert (released.output / "manifest.json").stat().st_ino == before  # what is not ours keeps no run busy


def test_workers_end_when_their_parent_is_killed(released):
    spoil(released, 1)
    stopped(released, 0.4, signal.SIGKILL)
    with reserved(released.output):  # the lock is free only when the last worker has ended
        pass


# Two at once, no room, no permission


def test_a_second_release_into_the_same_folder_says_so(released):
    with reserved(released.output), pytest.raises(SourceError) as caught, reserved(released.output):
        pass
    assert str(caught.value) == (
        f"{released.output}:1:1: error: another release is being written into this folder [busy]\n"
        "  hint: wait until it is done, or name another --output"
    )


FULL = """
import subprocess, sys
from datetime import date
from pathlib import Path
from handouts.release.request import Request
from handouts.problem import SourceError
from handouts.project import Project
from handouts.release.update import update

root, size = Path(sys.argv[1]), sys.argv[2]
output = root / "full"
output.mkdir()
subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", output], check=True)
(output / "old").write_bytes(b"old")
try:
    list(update(Request(Project(root), output, date(2026, 11, 21), is_draft=True), 1))
except SourceError as reason:
    print(reason)
print(sorted(path.name for path in output.iterdir() if not path.name.startswith(".")))
print([path.name for path in output.rglob("*.pdf")])
"""


@pytest.mark.parametrize(
    "size", [pytest.param("16k", marks=pytest.mark.slow), "40k", pytest.param("64k", marks=pytest.mark.slow)]
)
def test_a_full_disk_is_told_and_leaves_nothing_half_done(released, size):
    probe = ["unshare", "-rm", "mount", "-t", "tmpfs", "-o", "size=16k", "none", str(released.output)]
    if not shutil.which("unshare") or subprocess.run(probe, capture_output=True, check=False).returncode:
        pytest.skip("this machine allows no file system of one's own")
    done = subprocess.run(
        ["unshare", "-rm", sys.executable, "-c", FULL, released.project.root, size],
        capture_output=True,
        text=True,
        check=False,
    )
    output = released.project.root / "full"
    assert done.stderr == ""
    assert done.stdout == (
        f"{output}:1:1: error: the release cannot be written: no space left on device [unwritable]\n"
        "  hint: make room or choose another folder with --output; no file was left half done\n"
        "['old']\n[]\n"
    )


def test_a_file_in_place_of_the_folder_is_told(released):
    place = released.project.root / "a file"
    place.write_text("", encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        list(update(replace(released, output=place), 1))
    assert f"{place}:1:1: error: the release cannot be written: " in str(caught.value)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write every folder")
def test_a_folder_without_permission_is_told(released):
    spoil(released, 1)
    released.output.chmod(0o555)
    with pytest.raises(SourceError) as caught:
        list(update(released, 1))
    released.output.chmod(0o755)
    assert "the release cannot be written: permission denied [unwritable]" in str(caught.value)


def test_the_manifest_is_where_it_was_when_the_folder_cannot_be_changed(released, monkeypatch):
    before = contents(released.output)
    spoil(released, 1)
    (released.output / STAGING).write_text("a file where a folder shall be", encoding="utf-8")
    with pytest.raises(SourceError):
        list(update(released, 1))
    (released.output / STAGING).unlink()
    assert contents(released.output) == before
    assert Path(released.output / "manifest.json").is_file()


# What others have put there


def precious(request):
    """Return a file and a folder of somebody, beside the release."""
    place = request.project.root / "precious"
    (place / "below").mkdir(parents=True)
    (place / "below/file.txt").write_text("mine", encoding="utf-8")
    (place / f"{A4}.pdf").write_text("mine", encoding="utf-8")
    return place


@pytest.mark.parametrize("name", [STAGING, "thumbnails", f"{STAGING}/records", f"{STAGING}/thumbnails"])
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path, place: path.symlink_to(place), "a link"),
        (lambda path, _: path.symlink_to(path.name), "a link"),
        (lambda path, _: path.write_text("mine"), "a file"),
        (lambda path, _: os.mkfifo(path), "a pipe"),
    ],
    ids=["link", "circle", "file", "pipe"],
)
def test_nothing_is_done_through_what_lies_in_place_of_a_folder(released, name, make, said):
    place = precious(released)
    path = released.output / name
    path.parent.mkdir(exist_ok=True)
    if path.is_dir():
        shutil.rmtree(path)
    make(path, place)
    before = contents(place)
    spoil(released, 1)
    with pytest.raises(SourceError) as caught:
        list(update(released, 1))
    assert str(caught.value).split("\n")[0] == (
        f"{path}:1:1: error: {said} lies in place of a folder of the release [not-ours]"
    )
    assert contents(place) == before
    assert os.path.lexists(path)


@pytest.mark.parametrize("name", ["notes.txt", "records/notes.txt", "deep/notes.txt", "x.pdf", f"{A4}.pdf/notes.txt"])
def test_what_is_not_ours_in_the_staging_folder_is_told_and_stays(released, name):
    path = released.output / STAGING / name
    path.parent.mkdir(parents=True)
    path.write_text("mine", encoding="utf-8")
    spoil(released, 1)
    with pytest.raises(SourceError, match="no release has put this here"):
        list(update(released, 1))
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    "words", ["../../precious/below/file.txt", "{place}/below/file.txt", "notes.txt", "../data", "\0"]
)
def test_a_list_of_files_takes_nothing_away_that_is_no_leaflet(released, words):
    place = precious(released)
    (released.output / "notes.txt").write_text("mine", encoding="utf-8")
    (released.output / STAGING).mkdir()
    (released.output / STAGING / "paths").write_text(words.format(place=place), encoding="utf-8")
    before = contents(place)
    spoil(released, 1)
    assert [one.status for one in update(released, 1)] == ["built", "built"]
    assert contents(place) == before
    assert (released.output / "notes.txt").exists()
    assert not (released.output / STAGING).exists()


@pytest.mark.parametrize("name", ["paths", "interim", "manifest.json", f"records/{A4}.json", f"{A4}.pdf"])
@pytest.mark.parametrize("make", [lambda path: path.symlink_to("/dev/zero"), os.mkfifo], ids=["zero", "pipe"])
def test_a_pipe_or_link_among_what_is_not_finished_is_never_opened(released, name, make):
    path = released.output / STAGING / name
    path.parent.mkdir(parents=True)
    make(path)
    spoil(released, 1)
    assert [one.status for one in update(released, 1)] == ["built", "built"]
    assert not (released.output / STAGING).exists()
    assert not (released.output / f"{A4}.pdf").is_symlink()


@pytest.mark.parametrize("name", ["manifest.json", "SHA256SUMS", "index.html", f"{A4}.pdf", f"thumbnails/{A4}.png"])
@pytest.mark.parametrize("make", [lambda path: path.symlink_to("/dev/zero"), os.mkfifo], ids=["zero", "pipe"])
def test_a_pipe_or_link_in_place_of_a_file_of_the_release_is_replaced(released, name, make):
    before = contents(released.output)
    (released.output / name).unlink()
    make(released.output / name)
    list(update(released, 1))
    assert contents(released.output) == before
    assert not (released.output / name).is_symlink()


@pytest.mark.parametrize("name", [f"{A4}.pdf", "index.html", "SHA256SUMS"])
def test_a_folder_in_place_of_a_file_is_told_and_stays(released, name):
    (released.output / name).unlink()
    (released.output / name).mkdir()
    (released.output / name / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(SourceError, match="a folder lies in place of a file of the release"):
        list(update(released, 1))
    assert (released.output / name / "notes.txt").exists()


@pytest.mark.parametrize("name", ["thumbnails/x.png", "data.txt", "../data.txt", "manifest.json"])
def test_a_name_that_no_leaflet_has_is_never_put_in_place(released, name):
    manifest = from_bytes((released.output / "manifest.json").read_bytes())
    one = manifest.records[A4]
    records = {A4: replace(one, thumbnail=File(name, "0" * 64, 1))}
    with pytest.raises(ValueError, match="a name that none may have"):
        commit(released.output, replace(manifest, records=records), manifest, b"", None)

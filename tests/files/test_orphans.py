"""Orphans: what a killed process has left is taken away, what a living one writes is not, nor what others have."""

import fcntl
import os
import signal
import time

import pytest

from handouts.files.orphans import hold, take_away, whole_name
from handouts.project import write_whole

A4 = "knee-arthroscopy.en.riverside.a4"
PART = f".{A4}.pdf.abcd_123.part"


def test_what_somebody_writes_just_now_is_left(tmp_path):
    part = tmp_path / PART
    with part.open("wb") as file:
        assert hold(file.fileno())
        take_away(tmp_path, bool)
        assert part.exists()
    take_away(tmp_path, bool)
    assert not part.exists()


def test_a_part_that_was_taken_away_in_the_moment_before_is_not_written(tmp_path):
    part = tmp_path / PART
    with part.open("wb") as file:
        part.unlink()
        assert not hold(file.fileno())
    with part.open("wb") as file, part.open("wb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        assert not hold(file.fileno())


def test_whoever_is_killed_while_writing_leaves_an_orphan_that_is_known(tmp_path):
    process = os.fork()
    if process == 0:
        os.fsync = lambda _: time.sleep(60)
        write_whole(tmp_path / f"{A4}.pdf", b"x")
        os._exit(0)
    while not list(tmp_path.glob(".*.part")):
        time.sleep(0.01)
    time.sleep(0.1)
    take_away(tmp_path, bool)
    assert len(list(tmp_path.glob(".*.part"))) == 1
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    take_away(tmp_path, bool)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "make",
    [lambda path: path.symlink_to("precious"), os.mkfifo, lambda path: path.mkdir()],
    ids=["link", "pipe", "folder"],
)
def test_what_is_no_plain_file_is_left(tmp_path, make):
    (tmp_path / "precious").write_text("mine", encoding="utf-8")
    make(tmp_path / PART)
    take_away(tmp_path, bool)
    assert os.path.lexists(tmp_path / PART)
    assert (tmp_path / "precious").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_is_not_there_holds_none(tmp_path):
    take_away(tmp_path / "gone", lambda _: True)
    assert not (tmp_path / "gone").exists()


@pytest.mark.parametrize(
    ("name", "whole"),
    [(".a.pdf.abcd_123.part", "a.pdf"), ("a.pdf.abcd_123.part", ""), (".a.part", ""), (".abcd_123.part", "")],
)
def test_a_part_tells_the_name_that_it_would_have_got(name, whole):
    assert whole_name(name) == whole

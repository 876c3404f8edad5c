"""What a killed run has left in the temporary folder is taken away by the next one, and nothing else ever is."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from handouts.files.scratch import PREFIX, Scratch, take_away_forsaken
from handouts.typeset import font_folder

ORPHAN = f"{PREFIX}abcdefgh"


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def left(folder):
    folder.mkdir(mode=0o700)
    (folder / "deep").mkdir()
    (folder / "deep" / "font.ttf").write_bytes(b"x")
    return folder


def test_a_folder_is_there_while_it_is_used_and_gone_afterwards(temporary):
    with Scratch() as folder:
        assert list(temporary.iterdir()) == [folder]
        assert folder.stat().st_mode & 0o777 == 0o700
        left(folder / "more")
    assert list(temporary.iterdir()) == []


def test_what_a_dead_run_has_left_is_taken_away(temporary):
    left(temporary / ORPHAN)
    with font_folder() as folder:
        assert list(temporary.iterdir()) == [folder]


def test_a_run_without_a_folder_of_its_own_takes_away_what_a_dead_run_has_left(temporary):
    left(temporary / ORPHAN)
    with Scratch() as living:
        left(temporary / f"{PREFIX}ijklmnop")
        take_away_forsaken()
        assert list(temporary.iterdir()) == [living]


def test_without_any_temporary_folder_there_is_nothing_to_take_away(tmp_path, monkeypatch):
    def fail():
        raise FileNotFoundError(2, "no usable temporary directory found")

    monkeypatch.setattr(tempfile, "gettempdir", fail)
    take_away_forsaken()
    with pytest.raises(FileNotFoundError):
        Scratch()


def test_the_folder_of_a_living_run_stays(temporary):
    with Scratch() as other, Scratch() as own:
        assert sorted(temporary.iterdir()) == sorted([other, own])


@pytest.mark.parametrize("name", ["handouts-abcdefgh", f"{PREFIX}abc", f"{PREFIX}abcdefgh.bak", f"my-{ORPHAN}"])
def test_a_folder_of_another_name_stays(temporary, name):
    left(temporary / name)
    with Scratch():
        assert (temporary / name / "deep" / "font.ttf").exists()


def test_a_folder_that_others_may_open_is_not_ours(temporary):
    left(temporary / ORPHAN).chmod(0o755)
    with Scratch():
        assert (temporary / ORPHAN).exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_the_folder_of_somebody_else_stays(temporary):
    os.chown(left(temporary / ORPHAN), 12345, 12345)
    with Scratch():
        assert (temporary / ORPHAN / "deep").exists()


def test_a_link_and_a_file_of_our_name_stay_and_so_does_what_the_link_leads_to(temporary):
    precious = left(temporary / "precious")
    (temporary / ORPHAN).symlink_to(precious)
    (temporary / f"{PREFIX}00000000").write_text("x")
    inside = left(temporary / f"{PREFIX}11111111")
    (inside / "link").symlink_to(precious)
    with Scratch():
        assert (precious / "deep" / "font.ttf").exists()
        assert (temporary / ORPHAN).is_symlink()
        assert (temporary / f"{PREFIX}00000000").exists()
        assert not inside.exists()


RUN = """
import os, sys, time
from handouts.files.scratch import Scratch

with Scratch() as folder:
    if sys.argv[1] == "child" and os.fork() == 0:
        time.sleep(20)
        os._exit(0)
    print(folder, flush=True)
    time.sleep(20)
"""


@pytest.mark.parametrize(("who", "stays"), [("alone", False), ("child", True)])
def test_the_folder_of_a_run_that_was_killed_goes_as_soon_as_its_last_process_is_gone(temporary, who, stays):
    environment = os.environ | {"TMPDIR": str(temporary)}
    run = subprocess.Popen(
        [sys.executable, "-c", RUN, who], stdout=subprocess.PIPE, env=environment, start_new_session=True
    )
    folder = temporary / run.stdout.readline().decode().strip()
    run.kill()
    run.wait()
    with Scratch():
        assert folder.exists() is stays
    if stays:
        os.killpg(run.pid, signal.SIGKILL)
        time.sleep(0.1)
        with Scratch():
            assert not folder.exists()
    run.stdout.close()


def test_many_runs_that_begin_at_once_leave_one_another_alone(temporary):
    def use(number):
        for _ in range(20):
            with Scratch() as folder:
                (folder / "font.ttf").write_bytes(b"x")
                time.sleep(0.001)
                assert (folder / "font.ttf").read_bytes() == b"x"

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(use, range(8)))
    assert list(temporary.iterdir()) == []

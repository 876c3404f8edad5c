"""The release manager's commands: what they print where, and how they end."""

import fcntl
import json
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
import time

import pytest
from click.testing import CliRunner

from handouts.cli import main
from handouts.release.staging import reserved

KNEE = "data/treatments/knee-arthroscopy/en.yaml"
A4, LETTER = "knee-arthroscopy.en.riverside.a4", "knee-arthroscopy.en.riverside.letter"


@pytest.fixture
def place(released, monkeypatch):
    """Work in the folder of a project that is released."""
    monkeypatch.chdir(released.project.root)
    return released


@pytest.fixture
def handouts(place):
    """Return a function that runs the command there."""

    def run(*words):
        return CliRunner().invoke(main, list(words), catch_exceptions=False)

    return run


def change(place, name, old, new):
    path = place.project.root / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def test_a_run_prints_a_line_for_each_edition_and_counts_them(place, handouts):
    change(place, "data/formats/letter.yaml", "page_limit: 1", "page_limit: 2")
    done = handouts("release", "--draft", "--workers", "1")
    assert done.exit_code == 0
    *rows, last = done.stdout.splitlines()
    assert rows == [
        f"current    {A4}  1 page  draft  (nothing has changed)",
        f"built      {LETTER}  1 page  draft  (data/formats/letter.yaml changed)",
    ]
    assert re.fullmatch(r"1 built, 1 current, 0 failed, 0 withdrawn, [0-9]+\.[0-9] seconds", last)


def test_drafts_are_refused_with_a_line_for_each_copy_and_status_1(place, handouts):
    done = handouts("release")
    assert done.exit_code == 1
    assert done.stderr.count("[not-approved]") == 1  # the same copy in two formats
    assert f"{KNEE}:1:1: error: KN-01 is a draft and is not released: never approved" in done.stderr
    assert f"failed     {A4}  (taken out of the release)" in done.stdout
    assert "0 built, 0 current, 2 failed, 0 withdrawn" in done.stdout


def test_json_holds_every_edition_count_and_finding_and_a_quiet_run_the_same_findings(place, handouts):
    change(place, KNEE, "A knee", "The knee")
    first = json.loads(handouts("release", "--draft", "--json", "--workers", "1").stdout)
    again = json.loads(handouts("release", "--draft", "--json").stdout)
    assert {row["status"] for row in first["editions"]} == {"built"} or first["counts"]["current"] == 2
    assert again["editions"][0] == {
        "edition": A4,
        "status": "current",
        "why": "nothing has changed",
        "files": [f"{A4}.pdf"],
    }
    assert again["counts"] == {"built": 0, "current": 2, "failed": 0, "withdrawn": 0}
    assert again["problems"] == first["problems"]
    assert first["problems"]


def test_github_gets_annotations_on_the_lines(place, handouts):
    change(place, "data/formats/letter.yaml", "label:", "labbel:")
    done = handouts("release", "--draft", "--github", "--workers", "1")
    assert done.exit_code == 1
    assert "::error file=data/formats/letter.yaml,line=3,col=1,title=extra-field::unknown field" in done.stdout


def test_a_fault_of_the_catalogue_is_a_problem_line(place, handouts):
    change(place, "data/catalogue.yaml", "riverside", "riversyde")
    done = handouts("release", "--draft")
    assert done.exit_code == 1
    assert 'data/catalogue.yaml:1:9: error: there is no brand "riversyde" [unknown-name]' in done.stderr


@pytest.mark.parametrize("shard", ["0/2", "3/2", "2", "a/b", "1/0", "-1/2", "1/2/3"])
def test_a_part_that_cannot_be_is_wrong_usage(place, handouts, shard):
    done = handouts("release", "--shard", shard)
    assert done.exit_code == 2
    assert "expected a part and their number such as 2/4" in done.stderr


def test_files_that_are_no_part_of_the_release_are_told_and_left_alone(place, handouts):
    (place.output / "notes.txt").write_text("mine", encoding="utf-8")
    done = handouts("release", "--draft")
    assert done.exit_code == 0
    assert "not part of the release, and left alone: notes.txt" in done.stderr
    assert (place.output / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_a_second_run_at_the_same_time_says_so_and_stops(place, handouts):
    change(place, KNEE, "version: 3", "version: 4")
    with reserved(place.output):
        done = handouts("release", "--draft")
    assert done.exit_code == 1
    assert "another release is being written into this folder [busy]" in done.stderr


def test_parts_are_joined(place, handouts):
    for number in ("1", "2"):
        assert handouts("release", "--draft", "--shard", f"{number}/2", "--output", f"part-{number}").exit_code == 0
    done = handouts("merge", "part-1", "part-2", "--output", "whole")
    assert (done.exit_code, done.stdout) == (0, "2 files of 2 parts are in whole\n")
    assert (place.project.root / "whole/manifest.json").read_bytes() == (place.output / "manifest.json").read_bytes()


def test_parts_that_do_not_belong_together_end_with_1(place, handouts):
    assert handouts("release", "--draft", "--shard", "1/2", "--output", "part-1").exit_code == 0
    done = handouts("merge", "part-1", "--output", "whole")
    assert done.exit_code == 1
    assert "part-1/manifest.json:1:1: error: part 2/2 is missing [parts]" in done.stderr


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_is_told_in_one_line_and_leaves_the_old_release(place, number):
    change(place, KNEE, "version: 3", "version: 4")
    before = {path.name: path.read_bytes() for path in place.output.iterdir() if path.is_file()}
    program = [sys.executable, "-c", "from handouts.cli import main; main()", "release", "--draft", "--workers", "2"]
    running = subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while not (place.output / ".release").exists():
        time.sleep(0.02)
    os.kill(running.pid, number)
    _, said = running.communicate(timeout=30)
    assert running.returncode == 1
    assert said == "stopped: files that were finished are whole, all others are as they were\n"
    assert {path.name: path.read_bytes() for path in place.output.iterdir() if path.is_file()} == before


# On a terminal


COMMAND = "from handouts.cli import main; main()"


def on_a_terminal(*words, program=COMMAND):
    """Run the command with a terminal of 100 columns on its standard error; return its status and what stood there."""
    here, there = pty.openpty()
    fcntl.ioctl(there, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
    run = [sys.executable, "-c", program, *words]
    with subprocess.Popen(run, stdout=subprocess.PIPE, stderr=there, env=os.environ | {"TERM": "xterm"}) as started:
        os.close(there)
        shown = b""
        while chunk := _read(here):
            shown += chunk
        said = started.stdout.read().decode()
    os.close(here)
    return started.returncode, said, shown.decode()


def _read(terminal):
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says so when nobody holds the other end any more
        return b""


def test_a_terminal_shows_how_far_the_release_is(place):
    change(place, KNEE, "version:", "# a note\nversion:")
    status, said, shown = on_a_terminal("release", "--draft")
    assert status == 0, shown
    assert "leaflets" in shown
    assert "1/2" in shown
    assert [line.split()[0] for line in said.splitlines()] == ["built", "built", "2"]


def test_a_terminal_is_told_of_what_left_the_catalogue(place):
    change(place, "data/catalogue.yaml", "[a4, letter]", "letter")
    status, said, shown = on_a_terminal("release", "--draft")
    assert status == 0, shown
    assert [line.split()[0] for line in said.splitlines()] == ["current", "withdrawn", "0"]


def test_a_terminal_shows_no_bar_when_there_is_nothing_to_do(place):
    status, said, shown = on_a_terminal("release", "--draft")
    assert (status, shown) == (0, "")
    assert said.startswith("current")


def test_a_terminal_shows_how_far_a_build_is(place):
    status, said, shown = on_a_terminal("build", "--format", "a4", "--format", "letter")
    assert status == 0, shown
    assert "1/2" in shown
    assert said.count("draft") == 2


SLOW = """
import time
from handouts.cli.report import counted

def outcomes():
    for number in range(4):
        time.sleep(0.6)
        yield number

list(counted(outcomes(), [4]))
"""


def test_a_terminal_shows_the_time_left():
    status, _, shown = on_a_terminal(program=SLOW)
    assert status == 0, shown
    assert re.search(r"3/4 +00:00:0\d", shown)

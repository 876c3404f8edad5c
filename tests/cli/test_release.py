import json
import os
import re
import signal
import subprocess
import sys
import time

import pytest
from terminal import on_a_terminal

from handouts.release.staging import reserved

KNEE = "data/treatments/knee-arthroscopy/en.yaml"
A4, LETTER = "knee-arthroscopy.en.riverside.a4", "knee-arthroscopy.en.riverside.letter"


def change(place, name, old, new):
    path = place.project.root / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def test_a_run_prints_a_line_for_each_edition_and_counts_them(place, in_release):
    change(place, "data/formats/letter.yaml", "page_limit: 1", "page_limit: 2")
    done = in_release("release", "--draft", "--workers", "1")
    assert done.exit_code == 0
    *rows, last = done.stdout.splitlines()
    assert rows == [
        f"current    {A4}  1 page  draft  (nothing has changed)",
        f"built      {LETTER}  1 page  draft  (data/formats/letter.yaml changed)",
    ]
    assert re.fullmatch(r"1 built, 1 current, 0 failed, 0 withdrawn, [0-9]+\.[0-9] seconds", last)


def test_drafts_are_refused_with_a_line_for_each_copy_and_status_1(place, in_release):
    done = in_release("release")
    assert done.exit_code == 1
    assert done.stderr.count("[not-approved]") == 1  # the same copy in two formats
    assert f"{KNEE}:1:1: error: KN-01 is a draft and is not released: never approved" in done.stderr
    assert f"failed     {A4}  (taken out of the release)" in done.stdout
    assert "0 built, 0 current, 2 failed, 0 withdrawn" in done.stdout


def test_json_holds_every_edition_count_and_finding_and_a_quiet_run_the_same_findings(place, in_release):
    change(place, KNEE, "A knee", "The knee")
    first = json.loads(in_release("release", "--draft", "--json", "--workers", "1").stdout)
    again = json.loads(in_release("release", "--draft", "--json").stdout)
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


def test_github_gets_annotations_on_the_lines(place, in_release):
    change(place, "data/formats/letter.yaml", "label:", "labbel:")
    done = in_release("release", "--draft", "--github", "--workers", "1")
    assert done.exit_code == 1
    assert "::error file=data/formats/letter.yaml,line=3,col=1,title=extra-field::unknown field" in done.stdout


def test_a_fault_of_the_catalogue_is_a_problem_line(place, in_release):
    change(place, "data/catalogue.yaml", "riverside", "riversyde")
    done = in_release("release", "--draft")
    assert done.exit_code == 1
    assert 'data/catalogue.yaml:1:9: error: there is no brand "riversyde" [unknown-name]' in done.stderr


@pytest.mark.parametrize("shard", ["0/2", "3/2", "2", "a/b", "1/0", "-1/2", "1/2/3"])
def test_a_part_that_cannot_be_is_wrong_usage(place, in_release, shard):
    done = in_release("release", "--shard", shard)
    assert done.exit_code == 2
    assert "expected a part and their number such as 2/4" in done.stderr


def test_files_that_are_no_part_of_the_release_are_told_and_left_alone(place, in_release):
    (place.output / "notes.txt").write_text("mine", encoding="utf-8")
    done = in_release("release", "--draft")
    assert done.exit_code == 0
    assert "not part of the release, and left alone: notes.txt" in done.stderr
    assert (place.output / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_a_second_run_at_the_same_time_says_so_and_stops(place, in_release):
    change(place, KNEE, "version: 3", "version: 4")
    with reserved(place.output):
        done = in_release("release", "--draft")
    assert done.exit_code == 1
    assert "another release is being written into this folder [busy]" in done.stderr


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


# A dry run


def test_a_dry_run_says_what_would_be_made_and_why_and_writes_nothing(place, in_release):
    change(place, "data/formats/letter.yaml", "page_limit: 1", "page_limit: 2")
    before = {path: path.stat().st_mtime_ns for path in place.project.root.rglob("*")}
    done = in_release("release", "--draft", "--dry-run")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        f"keep       {A4}  (nothing has changed)",
        f"build      {LETTER}  (data/formats/letter.yaml changed)",
        "1 to build, 1 to keep, 0 to refuse, 0 to withdraw; nothing was written",
    ]
    assert {path: path.stat().st_mtime_ns for path in place.project.root.rglob("*")} == before


def test_a_dry_run_ends_with_0_where_nothing_is_to_be_done(place, in_release):
    done = in_release("release", "--draft", "--dry-run")
    assert (done.exit_code, done.stdout.splitlines()[-1]) == (
        0,
        "0 to build, 2 to keep, 0 to refuse, 0 to withdraw; nothing was written",
    )


def test_a_dry_run_says_what_else_is_to_be_put_right(place, in_release):
    (place.output / "index.html").unlink()
    done = in_release("release", "--draft", "--dry-run")
    assert (done.exit_code, "besides    index.html is missing or altered\n" in done.stdout) == (0, True)


def test_a_dry_run_makes_no_folder(place, in_release):
    done = in_release("release", "--draft", "--dry-run", "--output", "elsewhere")
    assert (done.exit_code, (place.project.root / "elsewhere").exists()) == (0, False)
    assert f"build      {A4}  (it was not there yet)\n" in done.stdout


def test_a_dry_run_refuses_drafts_with_status_1(place, in_release):
    done = in_release("release", "--dry-run")
    assert done.exit_code == 1
    assert f"refuse     {A4}  (taken out of the release)\n" in done.stdout
    assert "KN-01 is a draft and is not released: never approved [not-approved]" in done.stderr
    assert (place.output / f"{A4}.pdf").exists()


def test_a_dry_run_tells_what_would_be_withdrawn_as_json_too(place, in_release):
    change(place, "data/catalogue.yaml", "[a4, letter]", "a4")
    facts = json.loads(in_release("release", "--draft", "--dry-run", "--json").stdout)
    assert facts["plan"] == [
        {"edition": A4, "step": "keep", "why": "nothing has changed"},
        {"edition": LETTER, "step": "withdraw", "why": "it left the catalogue"},
    ]
    assert facts["counts"] == {"build": 0, "keep": 1, "refuse": 0, "withdraw": 1}
    assert facts["besides"] == ["data/catalogue.yaml changed"]


def test_a_dry_run_foretells_what_the_run_then_says(place, in_release):
    change(place, "data/formats/letter.yaml", "page_limit: 1", "page_limit: 2")
    before = json.loads(in_release("release", "--draft", "--dry-run", "--json").stdout)["plan"]
    after = json.loads(in_release("release", "--draft", "--json", "--workers", "1").stdout)["editions"]
    assert [(one["edition"], one["why"]) for one in before] == [(one["edition"], one["why"]) for one in after]


def test_a_dry_run_sets_no_page(place):
    program = "import sys; from handouts.cli import main; main(['release', '--dry-run'], standalone_mode=False)"
    done = subprocess.run(
        [sys.executable, "-c", f"{program}; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    assert "nothing was written" in done.stdout
    assert not {"weasyprint", "pydyf", "jinja2"} & set(done.stdout.splitlines()[-1].split())


# On a terminal


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

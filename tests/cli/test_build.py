import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time

import pytest
from click.testing import CliRunner
from terminal import on_a_terminal

from handouts.cli import main

KNEE = "data/treatments/knee-arthroscopy/en.yaml"
RIVERSIDE = "data/brands/riverside.yaml"
A4 = ("--format", "a4", "--workers", "1")


def test_build_writes_every_edition_and_prints_a_line_for_each_file(handouts, project):
    done = handouts("build")
    assert done.exit_code == 0
    written = [re.fullmatch(r"output/(\S+)  [0-9]+ pages?  draft", line)[1] for line in done.stdout.splitlines()]
    assert sorted(written) == sorted(path.name for path in project.output.iterdir())
    forms = {name.split(".")[3] for name in written}
    assert forms == {name for name in project.formats() if name != "review"}


def test_build_makes_the_review_edition_only_when_it_is_asked_for(handouts, project):
    done = handouts("build", "--format", "review", "--workers", "1")
    assert done.exit_code == 0
    assert [path.name for path in project.output.iterdir()] == ["knee-arthroscopy.en.riverside.review.pdf"]


def test_build_takes_what_it_is_told(handouts, tmp_path):
    done = handouts("build", "knee-arthroscopy", "--brand", "riverside", "--output", str(tmp_path / "out"), *A4)
    assert done.exit_code == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["knee-arthroscopy.en.riverside.a4.pdf"]


def test_build_and_check_take_a_brand_by_its_path(handouts, project, rewrite):
    (project.root / "campaigns").mkdir()
    shutil.copyfile(project.root / RIVERSIDE, project.root / "campaigns/spring.yaml")
    rewrite("campaigns/spring.yaml", "name: Riverside Clinic", "name: Spring Clinic")
    done = handouts("build", "--brand", "campaigns/spring.yaml", *A4)
    assert (done.exit_code, [path.name for path in project.output.iterdir()]) == (
        0,
        ["knee-arthroscopy.en.spring.a4.pdf"],
    )
    rewrite("campaigns/spring.yaml", 'muted: "#505050"', 'muted: "#999999"')
    done = handouts("check", "--brand", "campaigns/spring.yaml", *A4)
    assert done.exit_code == 1
    assert "campaigns/spring.yaml:19:10: error: the colour" in done.stderr


def test_a_brand_outside_the_project_is_wrong_usage(handouts):
    done = handouts("build", "--brand", "../spring.yaml", *A4)
    assert done.exit_code == 2
    assert 'Error: the brand "../spring.yaml" lies outside the project; copy the file into it' in done.stderr


def test_json_of_build_names_the_files(handouts):
    facts = json.loads(handouts("build", "--json", "--format", "large-print", "--workers", "1").stdout)
    row = facts["written"][0]
    assert row.pop("pages") > 1
    assert row == {
        "edition": "knee-arthroscopy.en.riverside.large-print",
        "path": "output/knee-arthroscopy.en.riverside.large-print.pdf",
        "paths": ["output/knee-arthroscopy.en.riverside.large-print.pdf"],
        "state": "draft",
        "printing": None,
    }


def test_build_says_once_how_a_folded_leaflet_is_printed(handouts, project, rewrite):
    shutil.copytree(project.root / "data/treatments/knee-arthroscopy", project.root / "data/treatments/knee-again")
    rewrite("data/treatments/knee-again/en.yaml", "KN-01", "KN-02")
    done = handouts("build", "--format", "trifold", "--workers", "1")
    assert done.stdout.splitlines()[0].startswith("output/knee-again.en.riverside.trifold.pdf")
    assert done.stderr.count("Trifold, A4: Print on both sides, flip on the short edge, at 100 %.") == 1


def test_an_error_keeps_the_old_file_and_ends_with_1(handouts, project, rewrite):
    handouts("build", *A4)
    path = project.output / "knee-arthroscopy.en.riverside.a4.pdf"
    before = path.read_bytes()
    rewrite(KNEE, "purpose:", "porpose:")
    done = handouts("build", *A4)
    assert done.exit_code == 1
    assert f'{KNEE}:4:1: error: unknown field "porpose" [extra-field]\n  hint: did you mean "purpose"?' in done.stderr
    assert "1 leaflet of 1 not written" in done.stderr
    assert path.read_bytes() == before


def test_one_bad_leaflet_does_not_stop_the_others(handouts, project):
    other = project.root / "data/treatments/broken/en.yaml"
    other.parent.mkdir()
    other.write_text("", encoding="utf-8")
    done = handouts("build", *A4)
    assert done.exit_code == 1
    assert "data/treatments/broken/en.yaml:1:1: error: the file is empty [empty-file]" in done.stderr
    assert (project.output / "knee-arthroscopy.en.riverside.a4.pdf").exists()


def test_two_treatments_with_one_code_are_refused(handouts, project):
    copy = project.root / "data/treatments/other/en.yaml"
    copy.parent.mkdir()
    copy.write_bytes((project.root / KNEE).read_bytes())
    done = handouts("build", "other", *A4)
    assert (
        "data/treatments/other/en.yaml:1:1: error: "
        'the code "KN-01" belongs to data/treatments/knee-arthroscopy already [repeated-code]'
    ) in done.stderr


def test_a_folder_without_data_is_wrong_usage(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["build"])
    assert done.exit_code == 2
    assert "is no project: it has no folder data/treatments" in done.stderr


def test_an_output_folder_that_cannot_be_made_is_a_problem_line(handouts, project):
    (project.root / "here").write_text("a file, not a folder", encoding="utf-8")
    done = handouts("build", "--output", "here/there", *A4)
    assert done.exit_code == 2
    assert '"here" is a file, and leaflets are written into a folder' in done.stderr


def test_a_template_with_a_misspelt_name_is_a_problem_line(handouts, rewrite):
    rewrite("templates/page/head.html", "treatment.title", "treatment.titel")
    done = handouts("build", *A4)
    assert done.exit_code == 1
    assert "templates/page/head.html:13:1: error: " in done.stderr
    assert '"titel" [template-name]\n  hint: did you mean "title"?' in done.stderr


@pytest.mark.parametrize("workers", [pytest.param("1", marks=pytest.mark.slow), "2"])
def test_ctrl_c_leaves_whole_files_and_no_traceback(project, workers):
    for number in range(12):
        copy = project.root / f"data/treatments/knee-{number:02}/en.yaml"
        copy.parent.mkdir()
        text = (project.root / KNEE).read_text(encoding="utf-8").replace("KN-01", f"KN-1{number:02}")
        copy.write_text(text, encoding="utf-8")
    program = [sys.executable, "-c", "from handouts.cli import main; main()", "build", "--workers", workers]
    running = subprocess.Popen(
        program, cwd=project.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert running.stdout.readline().startswith("output/knee-00")
    time.sleep(0.2)
    os.killpg(running.pid, signal.SIGINT)
    _, said = running.communicate(timeout=30)
    assert running.returncode == 1
    assert "Traceback" not in said
    assert "stopped: files that were finished are whole" in said
    files = list(project.output.iterdir())
    assert 0 < len(files) < 100
    ends = {".pdf": b"%%EOF", ".html": b"</html>", ".txt": b"2027"}
    assert all(path.read_bytes().rstrip().endswith(ends[path.suffix]) for path in files)


def test_a_terminal_shows_how_far_a_build_is(project, monkeypatch):
    monkeypatch.chdir(project.root)
    status, said, shown = on_a_terminal("build", "--format", "a4", "--format", "letter")
    assert status == 0, shown
    assert "1/2" in shown
    assert said.count("draft") == 2

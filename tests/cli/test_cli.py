"""The command as staff use it: what it prints where, what it writes, and how it ends."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

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


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("build", "knee-artroscopy"), 'there is no treatment "knee-artroscopy"; did you mean "knee-arthroscopy"?'),
        (("build", "--brand", "nowhere"), 'there is no brand "nowhere"; there are: riverside'),
        (("build", "--format", "a3"), 'there is no format "a3"; there are: a4, large-print, letter'),
        (("build", "--locale", "de"), 'there is no locale "de"; there are: en'),
        (("build", "--workers", "0"), "0 is not in the range 1<=x<=64"),
        (("bild",), "No such command 'bild'"),
    ],
)
def test_wrong_words_end_with_2(handouts, words, said):
    done = handouts(*words)
    assert done.exit_code == 2
    assert said in done.stderr


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
    assert "templates/page/head.html:9:1: error: " in done.stderr
    assert '"titel" [template-name]\n  hint: did you mean "title"?' in done.stderr


def test_new_writes_a_file_that_builds_and_check_names_its_placeholders(handouts, project):
    done = handouts("new", "wart-freezing")
    assert done.exit_code == 0
    assert done.stdout == "data/treatments/wart-freezing/en.yaml\n"
    built = handouts("build", "wart-freezing", *A4)
    assert built.exit_code == 0
    assert re.fullmatch(r'[0-9]+ warnings; "handouts check" names them\n', built.stderr)
    checked = handouts("check", "wart-freezing", *A4)
    assert checked.exit_code == 0
    assert "data/treatments/wart-freezing/en.yaml:15:10: warning: " in checked.stderr
    assert "is a placeholder [placeholder]" in checked.stderr


def test_new_never_overwrites(handouts, project):
    before = (project.root / KNEE).read_bytes()
    done = handouts("new", "knee-arthroscopy")
    assert done.exit_code == 1
    assert f"{KNEE}:1:1: error: the file is there already; nothing was changed [file-exists]" in done.stderr
    assert (project.root / KNEE).read_bytes() == before


@pytest.mark.parametrize("name", ["../outside", "Wart", "a b", "/etc/x", "-x", "é"])
def test_new_refuses_a_name_that_is_no_file_name(handouts, project, name):
    done = handouts("new", "--", name)
    assert done.exit_code == 1
    assert f'error: "{name}" cannot be the name of a treatment [wrong-name]' in done.stderr


def test_init_makes_a_project_that_builds(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["init", "clinic"])
    assert done.exit_code == 0
    monkeypatch.chdir(tmp_path / "clinic")
    done = CliRunner().invoke(main, ["build", "home-scar-care", *A4])
    assert done.exit_code == 0, done.output
    assert "output/home-scar-care.en.example-skin-clinic.a4.pdf" in done.stdout


def test_init_keeps_what_is_there(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    CliRunner().invoke(main, ["init", "clinic"])
    brand = tmp_path / "clinic/data/brands/example-skin-clinic.yaml"
    brand.write_text("name: Mine\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["init", "clinic"])
    assert done.exit_code == 0
    assert "kept as it was: clinic/data/brands/example-skin-clinic.yaml" in done.stderr
    assert brand.read_text(encoding="utf-8") == "name: Mine\n"


def test_doctor_finds_a_sound_installation(handouts):
    done = handouts("doctor")
    assert done.exit_code == 0, done.stdout
    assert "FAULT" not in done.stdout
    assert "a page for riverside" in done.stdout


def test_doctor_says_what_to_do(handouts, project):
    (project.root / "data/fonts/source-sans-3/SourceSans3-Bold.ttf").unlink()
    done = handouts("doctor")
    assert done.exit_code == 1
    assert "FAULT  brand riverside" in done.stdout
    assert "what to do: mend the brand's file" in done.stdout


def test_help_comes_quickly_because_nothing_heavy_is_imported():
    seen = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", "from handouts.cli import main; main(['--help'])"],
        capture_output=True,
        text=True,
        check=True,
    )
    imported = {row.rsplit("|", 1)[-1].strip() for row in seen.stderr.splitlines()}
    assert "click" in imported
    assert not imported & {"weasyprint", "jinja2", "yaml", "pydantic", "PIL", "pypdfium2", "markdown_it"}


@pytest.mark.parametrize(
    "command", ["build", "check", "list", "approve", "release", "merge", "verify", "new", "init", "doctor"]
)
def test_every_command_explains_itself(handouts, command):
    done = handouts(command, "--help")
    assert done.exit_code == 0
    assert "--project" in done.stdout
    assert "--json" in done.stdout


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


@pytest.mark.parametrize(("words", "name"), [((), "calibrate.a4.pdf"), (("--paper", "letter"), "calibrate.letter.pdf")])
def test_doctor_writes_a_test_page_for_a_printer(handouts, project, words, name):
    done = handouts("doctor", "--calibrate", *words)
    assert (done.exit_code, [one.name for one in project.output.iterdir()]) == (0, [name])
    assert done.stdout.startswith(f"output/{name}  2 pages\n")
    assert "flip on the short edge" in done.stdout


def test_a_test_page_for_a_brand_that_is_not_there_is_wrong_usage(handouts):
    done = handouts("doctor", "--calibrate", "--brand", "riversid")
    assert (done.exit_code, 'did you mean "riverside"?' in done.stderr) == (2, True)


# Odd projects


def in_place_of(name, make):
    def spoil(root):
        path = root / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        make(path)

    return spoil


def nothing(path):
    pass


def a_file(path):
    path.write_text("x", encoding="utf-8")


def a_loop(path):
    path.symlink_to(path.name)


FOLDER = "data/treatments/knee-arthroscopy"
APPROVALS = f"{FOLDER}/approvals.yaml"
COMMANDS = {
    "list": ["list"],
    "build": ["build", "--format", "text"],
    "check": ["check", "--format", "text", "--github"],
    "release": ["release", "--draft"],
    "new": ["new", "wrist"],
    "approve": ["approve", "knee-arthroscopy", "--by", "A. Test, Surgeon"],
    "init": ["init", "."],
    "verify": ["verify", "output"],
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(in_place_of(name, make), id=f"{name}-{make.__name__}")
        for name, makes in {
            "data": (nothing, a_file),
            "data/treatments": (nothing, a_file, Path.mkdir, a_loop),
            FOLDER: (a_file, Path.mkdir, a_loop),
            KNEE: (nothing, a_file, Path.mkdir, a_loop, os.mkfifo),
            APPROVALS: (a_file, Path.mkdir, a_loop, os.mkfifo),
            "data/brands": (nothing, a_file),
            "data/formats/text.yaml": (a_file, Path.mkdir, os.mkfifo),
            "data/catalogue.yaml": (nothing, Path.mkdir, a_loop),
            "data/schemas": (a_file, a_loop),
            "templates": (nothing, a_file),
            "output": (a_file,),
        }.items()
        for make in makes
    ],
)
def test_an_odd_project_is_told_in_plain_words(handouts, project, spoil, command):
    (project.root / "data/catalogue.yaml").write_text("brands: riverside\nformats: text\n", encoding="utf-8")
    spoil(project.root)
    done = handouts(*COMMANDS[command])
    assert done.exit_code in {0, 1, 2}
    assert "[fault]" not in done.output
    assert "Traceback" not in done.output
    assert done.exit_code == 0 or done.output.strip()


@pytest.mark.parametrize(
    "words",
    [
        ["new", "x" * 300],
        ["new", ""],
        ["new", "../x"],
        ["new", "a\nb"],
        ["init", "x" * 300],
        ["build", "x" * 300],
        ["build", "--brand", f"data/{'x' * 300}"],
        ["build", "--format", "text", "--output", "x" * 300],
        ["verify", "x" * 300],
        ["verify", "data/brands/riverside.yaml/x"],
        ["approve", "knee-arthroscopy", "--by", "A, B", "--on", "0001-01-01", "--next-review", "9999-12-31"],
        ["approve", "knee-arthroscopy", "--by", "A, B", "--next-review", "0001-01-01"],
        ["list", "--project", "x" * 300],
    ],
)
def test_odd_words_are_told_in_plain_words(handouts, words):
    done = handouts(*words)
    assert done.exit_code in {1, 2}
    assert "[fault]" not in done.output
    assert "Traceback" not in done.output

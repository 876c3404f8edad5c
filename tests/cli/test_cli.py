"""The command as staff use it: what it prints where, what it writes, and how it ends."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

KNEE = "data/treatments/knee-arthroscopy/en.yaml"
RIVERSIDE = "data/brands/riverside.yaml"
A4 = ("--format", "a4", "--workers", "1")


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

"""README and manual pages: what they say is there is there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from handouts.cli import main

ROOT = Path(__file__).parent.parent
DOCUMENTS = ["README.md", "CONTRIBUTING.md", "docs/design.md"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_in_a_document_exists(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    for command in set(re.findall(r"\bhandouts ([a-z]+)\b(?: |`|$)", text, re.MULTILINE)) - {"that", "alone", "sets"}:
        if re.search(rf"(?:^|`|\n|/)handouts {command}\b", text):
            assert command in main.commands, command


def test_the_index_of_the_library_is_up_to_date(tmp_path):
    shutil.copytree(ROOT / "data" / "treatments", tmp_path / "data" / "treatments")
    program = [sys.executable, ROOT / "scripts" / "write-index"]
    subprocess.run(program, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, check=True)
    assert (tmp_path / "data" / "LIBRARY.md").read_text() == (ROOT / "data" / "LIBRARY.md").read_text()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_make_target_in_a_document_exists(name):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"(?:`|\n)make ([a-z-]+)", (ROOT / name).read_text(encoding="utf-8")):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_path_in_a_document_exists(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    for path in re.findall(r"`((?:data|templates|handouts|tests|docs)/[a-z0-9_./-]+)`", text):
        if "my-clinic" in path or "wart-freezing" in path or "my_block" in path:
            continue
        assert (ROOT / path).exists(), path


def test_the_options_that_the_readme_names_are_real():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    texts = [CliRunner().invoke(main, [command, "--help"]).output for command in ("build", "check", "approve")]
    for option in re.findall(r"`(--[a-z-]+)(?: [A-Z]+)?`", text):
        assert any(option in one for one in texts), option


def test_the_problem_that_the_readme_shows_is_what_staff_see(project, rewrite, monkeypatch):
    rewrite("data/treatments/knee-arthroscopy/en.yaml", "purpose:", "porpose:")
    monkeypatch.chdir(project.root)
    said = CliRunner().invoke(main, ["check", "--format", "a4"]).stderr
    shown = 'en.yaml:4:1: error: unknown field "porpose" [extra-field]\n  hint: did you mean "purpose"?'
    assert shown in said
    assert shown in (ROOT / "README.md").read_text(encoding="utf-8")

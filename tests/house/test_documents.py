"""README and manual pages: what they say is there is there."""

import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from handouts.build.edition import pull_proof
from handouts.cli import main
from handouts.model.edition import Edition

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 21)
DOCUMENTS = [
    "README.md",
    "CONTRIBUTING.md",
    *(
        one.relative_to(ROOT).as_posix()
        for one in sorted((ROOT / "docs").rglob("*.md"))
        if one.parent.name != "reference"
    ),
]


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


def test_the_reference_is_up_to_date(tmp_path):
    program = [sys.executable, ROOT / "scripts" / "write-reference"]
    subprocess.run(program, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, check=True)
    for name in ("commands", "fields", "checks"):
        place = f"docs/reference/{name}.md"
        assert (tmp_path / place).read_text() == (ROOT / place).read_text(), "make reference"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_in_a_document_leads_somewhere(name):
    for address in re.findall(r"\]\(([^)#]+)\)", (ROOT / name).read_text(encoding="utf-8")):
        if not address.startswith("http"):
            assert ((ROOT / name).parent / address).exists(), address


def test_the_readme_is_short():
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 100


@pytest.mark.parametrize("name", [path.parent.name for path in sorted((ROOT / "data/treatments").glob("*/en.yaml"))])
def test_an_editor_finds_the_schema_of_each_copy(name):
    first = (ROOT / f"data/treatments/{name}/en.yaml").read_text(encoding="utf-8").split("\n", 1)[0]
    assert first == "# yaml-language-server: $schema=../../schemas/treatment.json"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_make_target_in_a_document_exists(name):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"(?:`|\n)make ([a-z-]+)", (ROOT / name).read_text(encoding="utf-8")):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_path_in_a_document_exists(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    for path in re.findall(r"`((?:data|templates|handouts|tests|docs)/[a-z0-9_./-]+)`", text):
        if any(word in path for word in ("my-clinic", "wart-freezing", "my_block", "visit-sheet", "poster")):
            continue
        assert (ROOT / path).exists(), path


def test_the_options_that_the_readme_names_are_real():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    texts = [
        CliRunner().invoke(main, [command, "--help"]).output
        for command in ("build", "check", "approve", "release", "doctor")
    ]
    for option in re.findall(r"`(--[a-z-]+)(?: [A-Z]+)?`", text):
        assert any(option in one for one in texts), option


def test_the_problem_that_the_readme_shows_is_what_staff_see(project, rewrite, monkeypatch):
    rewrite("data/treatments/knee-arthroscopy/en.yaml", "purpose:", "porpose:")
    monkeypatch.chdir(project.root)
    said = CliRunner().invoke(main, ["check", "--format", "a4"]).stderr
    shown = ':1: error: unknown field "porpose" [extra-field]\n  hint: did you mean "purpose"?'
    assert f"en.yaml:4{shown}" in said
    copy = "data/treatments/home-scar-care/en.yaml"
    rows = (ROOT / copy).read_text(encoding="utf-8").splitlines()
    line = next(number for number, row in enumerate(rows, 1) if row.startswith("purpose:"))
    assert f"{copy}:{line}{shown}" in (ROOT / "README.md").read_text(encoding="utf-8")


def files_in(document):
    """Return each file that a document says to save: the name named last before a block of code, and the block."""
    text = (ROOT / document).read_text(encoding="utf-8")
    files = {}
    for block in re.finditer(r"```(yaml|html|css)\n(.*?)```", text, re.DOTALL):
        names = re.findall(rf"`((?:data|templates)/[a-z/-]+\.{block[1]})`", text[: block.start()])
        files[names[-1]] = block[2]
    return files


def test_the_formats_of_the_manual_work_as_they_are_printed(project):
    files = files_in("docs/how-to/make-a-format.md")
    for name, text in files.items():
        (project.root / name).write_text(text, encoding="utf-8")
    formats = sorted(Path(name).stem for name in files if name.startswith("data/formats/"))
    assert formats == ["poster", "visit-sheet"]
    for form in formats:
        proof = pull_proof(Edition("knee-arthroscopy", "en", "riverside", form), project, TODAY)[1]
        proof.raise_errors()
        assert proof.pages.pages

"""A new field of the copy that is a plain list: the model and the words of the language are all that is touched."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

ROOT = Path(__file__).parents[2]
FIELD = """    moon_walks: Annotated[
        Many[Line], Role.SENTENCE, Field(description="when you may walk on the moon")
    ] = ()
"""
HEADING, WORDS = "When can I walk on the moon?", "Do not fly for two days."


@pytest.fixture(scope="module")
def scratch(tmp_path_factory):
    """Return a copy of the house and a tiny project, with the new field in the model and its heading in English."""
    root = tmp_path_factory.mktemp("scratch")
    shutil.copytree(ROOT / "handouts", root / "handouts", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "tests/example", root / "project")
    shutil.copytree(ROOT / "templates", root / "project/templates")
    for name in ("formats", "locales", "pictograms", "schemas", "fonts/source-sans-3"):
        shutil.copytree(ROOT / "data" / name, root / "project/data" / name)
    model = root / "handouts/model/treatment.py"
    change(model, "    glossary: Annotated", f"{FIELD}    glossary: Annotated")
    (words,) = [
        path for path in (root / "project/data/locales").rglob("*.yaml") if "\nheadings:\n" in path.read_text("utf-8")
    ]
    change(words, "\nheadings:\n", f"\nheadings:\n  moon_walks: {HEADING}\n")
    copy = root / "project/data/treatments/knee-arthroscopy/en.yaml"
    copy.write_text(f"{copy.read_text('utf-8')}\nmoon_walks:\n  - {WORDS}\n", encoding="utf-8")
    return root


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def run(scratch, *words):
    environment = os.environ | {"PYTHONPATH": str(scratch)}
    command = [
        sys.executable,
        "-c",
        "from handouts.cli import main; main()",
        "--project",
        str(scratch / "project"),
        *words,
    ]
    return subprocess.run(command, cwd=scratch, env=environment, capture_output=True, text=True, check=False)


def words_of(path):
    if path.suffix != ".pdf":
        return path.read_text(encoding="utf-8")
    with pypdfium2.PdfDocument(path) as document:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)


def test_the_full_leaflet_the_text_the_web_page_and_the_review_edition_print_it(scratch):
    formats = ("a4", "text", "web", "review")
    done = run(scratch, "build", *(word for form in formats for word in ("--format", form)))
    made = {path.name.split(".")[3]: words_of(path) for path in (scratch / "project/output").iterdir()}
    assert set(made) == set(formats), done.stderr
    for form, words in made.items():
        assert HEADING in words, form
        assert WORDS in words, form


def test_a_new_copy_explains_it(scratch):
    assert run(scratch, "new", "wart-freezing").returncode == 0
    text = (scratch / "project/data/treatments/wart-freezing/en.yaml").read_text(encoding="utf-8")
    assert "# Only where it is needed: when you may walk on the moon." in text
    assert "# moon_walks:\n" in text


def test_without_a_heading_it_is_told_at_the_words_of_the_language(scratch, tmp_path):
    shutil.copytree(scratch, tmp_path / "other")
    for path in (tmp_path / "other/project/data/locales").rglob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace(f"  moon_walks: {HEADING}\n", ""), encoding="utf-8")
    done = run(tmp_path / "other", "check", "--format", "text")
    assert "data/locales/en" in done.stderr + done.stdout
    assert 'error: the field "moon_walks" is missing in headings [missing-field]' in done.stderr + done.stdout

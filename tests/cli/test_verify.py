import hashlib
import json
import os
import shutil
import signal
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from tampered import tampered

from handouts.cli import main
from handouts.project import Project
from handouts.release.request import Request
from handouts.release.update import update

REPOSITORY = Path(__file__).parent.parent.parent
KNEE = "data/treatments/knee-arthroscopy/en.yaml"
TODAY = date(2026, 11, 21)

A4, LETTER = "knee-arthroscopy.en.riverside.a4", "knee-arthroscopy.en.riverside.letter"


def test_a_release_that_is_as_it_was_made_is_told_in_one_line(place, in_release):
    done = in_release("verify", "output/release")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == "output/release: 5 files, every byte as recorded, and all of it current\n"


def test_differences_of_a_release_are_named_and_end_with_1(place, in_release):
    (place.output / "index.html").write_text("other", encoding="utf-8")
    done = in_release("verify", "output/release")
    assert done.exit_code == 1
    assert "output/release/index.html:1:1: error: the file was altered [not-as-recorded]" in done.stderr
    assert "1 difference, named above" in done.stdout


def test_json_tells_of_a_release_and_of_a_file(place, in_release):
    facts = json.loads(in_release("verify", "output/release", f"output/release/{A4}.pdf", "--json").stdout)
    assert facts["releases"] == [{"path": "output/release", "is_current": True, "files": 5}]
    assert facts["verified"][0]["is_current"]


def renamed(place):
    shutil.copy(place.output / f"{A4}.pdf", "Downloads (2).bin")
    return "Downloads (2).bin"


def test_a_renamed_file_of_a_release_is_known(place, in_release):
    done = in_release("verify", renamed(place), "--release", "output/release")
    assert done.exit_code == 0
    assert f"  byte for byte {A4}.pdf of the release\n" in done.stdout


def test_a_file_that_the_release_holds_otherwise_is_not_current(place, in_release):
    name = renamed(place)
    path = place.project.root / name
    path.write_bytes(path.read_bytes() + b"\n")
    done = in_release("verify", name, "--release", "output/release")
    assert done.exit_code == 1
    assert "not the file of the release: that one has other bytes" in done.stdout


def test_a_file_that_was_withdrawn_from_the_release_says_so(place, in_release):
    shutil.copy(place.output / f"{LETTER}.pdf", "letter.pdf")
    (place.project.root / "data/catalogue.yaml").write_text("formats: a4\n", encoding="utf-8")
    in_release("release", "--draft", "--workers", "1")
    done = in_release("verify", "letter.pdf", "--release", "output/release")
    assert done.exit_code == 1
    assert "withdrawn from the release: it left the catalogue" in done.stdout


def test_a_folder_of_pdfs_without_a_manifest_is_verified_file_by_file(place, in_release):
    (place.output / "manifest.json").unlink()
    done = in_release("verify", "output/release")
    assert done.stdout.count("it says: KN-01 version 3, draft") == 2


@pytest.mark.parametrize("words", [("templates",), ("output/release", "--release", "templates")])
def test_a_folder_without_release_and_pdf_is_wrong_usage(place, in_release, words):
    done = in_release("verify", *words)
    assert done.exit_code == 2
    assert '"templates" holds n' in done.stderr


# A manifest that came from elsewhere


@pytest.fixture(scope="session")
def texts_once(released_once, tmp_path_factory):
    """Return a project with one leaflet as plain text, which is made in a moment, and its release; never changed."""
    root = tmp_path_factory.mktemp("texts") / "project"
    shutil.copytree(released_once, root, ignore=shutil.ignore_patterns("output"))
    shutil.copy(REPOSITORY / "data/formats/text.yaml", root / "data/formats")
    (root / "data/catalogue.yaml").write_text("formats: text\n", encoding="utf-8")
    outcomes = list(update(Request(Project(root), root / "output/release", TODAY, is_draft=True), 1))
    assert [one.status for one in outcomes] == ["built"]
    return root


def everything(*folders):
    return {path: path.read_bytes() for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("count", [40, pytest.param(120, marks=pytest.mark.slow)])
@pytest.mark.parametrize("with_sums", [True, False])
def test_a_manifest_that_was_tampered_with_is_answered_in_words(texts_once, tmp_path, monkeypatch, count, with_sums):
    root, outside = tmp_path / "project", tmp_path / "outside"
    shutil.copytree(texts_once, root)
    outside.mkdir()
    (outside / "precious.txt").write_text("precious", encoding="utf-8")
    monkeypatch.chdir(root)
    kept = root.parent / "kept"
    shutil.copytree(root / "output/release", kept)
    before = everything(root / "data", root / "templates", outside)

    def ring(number, frame):
        raise AssertionError("it hangs")

    old = signal.signal(signal.SIGALRM, ring)
    try:
        for what, data in tampered((kept / "manifest.json").read_bytes(), count, seed=count + with_sums):
            for words in (
                ("verify", "part"),
                ("merge", "part", "--output", "merged"),
                ("release", "--draft", "--workers", "1", "--output", "part"),
            ):
                for name in ("part", "merged"):
                    shutil.rmtree(root / name, ignore_errors=True)
                shutil.copytree(kept, root / "part")
                (root / "part/manifest.json").write_bytes(data)
                if with_sums:
                    text = (kept / "SHA256SUMS").read_text(encoding="utf-8").splitlines()[:-1]
                    rows = [*text, f"{hashlib.sha256(data).hexdigest()}  manifest.json"]
                    (root / "part/SHA256SUMS").write_text("\n".join(rows) + "\n", encoding="utf-8")
                signal.alarm(60)
                done = CliRunner().invoke(main, list(words))
                signal.alarm(0)
                assert done.exit_code in {0, 1}, (words[0], what, done.output)
                assert done.exception is None or isinstance(done.exception, SystemExit), (words[0], what)
                assert "\x1b" not in done.output
        assert everything(root / "data", root / "templates", outside) == before
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, old)


@pytest.mark.parametrize("sign", ["&#10;", "&#13;", "&#x1b;[2K", "&#x9b;2K", "&#x2028;", "&#x202e;", "&#xd800;"])
def test_what_a_page_says_of_itself_stays_on_its_line(place, in_release, sign):
    facts = {"edition": A4, "code": f"KN{sign}leaflet.pdf: current", "version": "3", "digest": "0" * 64, "state": "x"}
    metas = "".join(f'<meta name="handouts-{name}" content="{value}">' for name, value in facts.items())
    Path("a.html").write_text(f"<!doctype html><html><head>{metas}</head></html>", encoding="utf-8")
    done = in_release("verify", "a.html")
    assert done.exit_code == 1
    first, second = done.stdout.splitlines()
    assert first.startswith("a.html: withdrawn: no treatment of this project has the code KN")
    assert second.startswith("  it says: KN")
    assert json.loads(in_release("verify", "a.html", "--json").stdout)["verified"][0]["is_current"] is False


def test_the_name_of_a_file_stays_on_its_line(place, in_release):
    shutil.copy(place.output / f"{A4}.pdf", "a\nleaflet.pdf: current\x1b[2K.pdf")
    done = in_release("verify", "a\nleaflet.pdf: current\x1b[2K.pdf")
    assert done.stdout.splitlines()[0].startswith("a<U+000A>leaflet.pdf: current<U+001B>[2K.pdf: a draft")


def test_one_file_that_cannot_be_read_leaves_the_others_to_be_read(place, in_release):
    Path("b.html").write_text("<!doctype html><![x</html>", encoding="utf-8")
    os.mkfifo("c.pdf")
    done = in_release("verify", "b.html", "c.pdf", "/dev/zero", f"output/release/{A4}.pdf")
    said = [line for line in done.stdout.splitlines() if not line.startswith("  ")]
    assert [line.split(": ", 1)[1].split(":")[0] for line in said] == [
        "not a PDF or web page that can be read",
        "not a file",
        "not a file",
        "a draft, and the words are current; no clinician has approved them",
    ]


# A single leaflet


@pytest.fixture
def pdf(handouts, project):
    """Return a leaflet that was built as a draft."""
    handouts("build", "--format", "a4", "--workers", "1")
    return project.output / "knee-arthroscopy.en.riverside.a4.pdf"


def test_verify_says_what_a_pdf_is_and_whether_it_is_current(handouts, row, pdf):
    done = handouts("verify", str(pdf))
    assert (done.exit_code, done.stderr) == (0, "")
    name, message = "output/knee-arthroscopy.en.riverside.a4.pdf", "a draft, and the words are current"
    assert done.stdout.splitlines() == [
        f"{name}: {message}; no clinician has approved them",
        f"  it says: KN-01 version 3, draft, copy {row()['digest'][:12]}",
    ]


def test_verify_knows_a_renamed_file_and_who_signed_it(handouts, project, signed, today, pdf):
    path = pdf.rename(project.root / "leaflet (1)")
    done = handouts("verify", str(path))
    assert done.exit_code == 0
    assert done.stdout.startswith("leaflet (1): current\n")
    assert f"KN-01 version 3, approved, approved by A. Test, Knee surgeon on {today}, copy " in done.stdout


def test_verify_ends_with_1_when_one_file_is_not_current(handouts, project, pdf, rewrite):
    other = project.root / "other.pdf"
    other.write_bytes(b"%PDF-")
    done = handouts("verify", str(other), str(pdf), "none.pdf")
    assert done.exit_code == 1
    assert [line.split(": ")[1].split(",")[0] for line in done.stdout.splitlines() if not line.startswith(" ")] == [
        "not a PDF or web page that can be read",
        "a draft",
        "cannot be read",
    ]
    rewrite(KNEE, "less pain", "little pain")
    assert handouts("verify", str(pdf)).exit_code == 1


def test_verify_goes_on_after_a_broken_copy(handouts, pdf, rewrite):
    rewrite(KNEE, "title:", "titel:")
    done = handouts("verify", str(pdf), "none.pdf")
    assert done.exit_code == 1
    assert "[extra-field]" in done.stderr
    assert "none.pdf: cannot be read" in done.stdout


def test_verify_gives_json_too(handouts, pdf):
    facts = json.loads(handouts("verify", "--json", str(pdf), "none.pdf").stdout)
    first, second = facts["verified"]
    assert (first["is_current"], first["made_from"]["code"], first["version_now"]) == (True, "KN-01", 3)
    assert (second["is_current"], second["made_from"]) == (False, None)


def test_verify_without_a_file_is_wrong_usage(handouts):
    assert handouts("verify").exit_code == 2


def test_verify_outside_a_project_is_wrong_usage(handouts, tmp_path):
    done = handouts("verify", "--project", str(tmp_path), "x.pdf")
    assert done.exit_code == 2
    assert "is no project" in done.stderr

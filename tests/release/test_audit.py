import json
import os
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from handouts.files.plain_file import MANIFEST_LIMIT
from handouts.release.audit import audit
from handouts.release.manifest import SUMS, as_file, from_bytes, sums, to_bytes
from handouts.release.update import update

REPOSITORY = Path(__file__).parents[2]
TODAY = date(2026, 11, 21)
A4, LETTER = "knee-arthroscopy.en.riverside.a4", "knee-arthroscopy.en.riverside.letter"


def lines(request):
    """Return what is found, without the folder's name and the hints."""
    found = [str(one).split("\n")[0] for one in audit(request).problems]
    return [line.replace(f"{request.output}/", "") for line in found]


def test_a_release_that_nobody_has_touched_has_no_difference(released):
    found = audit(released)
    assert (found.problems, found.note) == ((), "")
    assert len(list(found.manifest.files())) == 5


def test_a_release_of_sheets_web_pages_and_texts_has_no_difference(released):
    root = released.project.root
    for name in ("trifold", "web", "text"):
        shutil.copy(REPOSITORY / f"data/formats/{name}.yaml", root / "data/formats")
    (root / "data/catalogue.yaml").write_text("formats: [trifold, web, text]\n", encoding="utf-8")
    assert [one.status for one in update(released, 1)] == ["built"] * 3 + ["withdrawn"] * 2
    found = audit(released)
    assert found.problems == ()
    kinds = {file.path.partition(".riverside.")[2]: file for file in found.manifest.entries()}
    assert {name: entry.pages for name, entry in kinds.items()} == {
        "trifold.pdf": 2,
        "trifold.reading.pdf": 6,
        "web.html": 0,
        "text.txt": 0,
    }


@pytest.mark.parametrize("name", [f"{A4}.pdf", f"thumbnails/{A4}.png", "index.html"])
def test_one_altered_byte_is_named(released, name):
    path = released.output / name
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))
    assert f"{name}:1:1: error: the file was altered [not-as-recorded]" in lines(released)


@pytest.mark.parametrize("name", [f"{A4}.pdf", f"thumbnails/{A4}.png", "index.html", "SHA256SUMS", "manifest.json"])
def test_a_missing_file_is_named(released, name):
    (released.output / name).unlink()
    assert f"{name}:1:1: error: the file is missing [not-as-recorded]" in lines(released)


def test_an_extra_file_is_named(released):
    (released.output / "old-leaflet.pdf").write_bytes(b"%PDF")
    assert lines(released) == ["old-leaflet.pdf:1:1: error: no release has put this file here [extra-file]"]


def test_what_changed_in_the_project_is_named_for_each_file(released):
    path = released.project.root / "data/formats/letter.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# note\n", encoding="utf-8")
    assert lines(released) == [f"{LETTER}.pdf:1:1: error: not current: data/formats/letter.yaml changed [not-current]"]


def test_two_leaflets_that_were_exchanged_are_named(released):
    one, other = (released.output / f"{name}.pdf" for name in (A4, LETTER))
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)
    assert sum("was altered [not-as-recorded]" in line for line in lines(released)) == 2


def forge(request, change):
    """Change the manifest, and the sums to fit it."""
    path = request.output / "manifest.json"
    facts = json.loads(path.read_bytes())
    change(facts)
    data = to_bytes(from_bytes(json.dumps(facts).encode()))
    path.write_bytes(data)
    (request.output / SUMS).write_bytes(sums([*from_bytes(data).files(), as_file(data)]))


@pytest.mark.parametrize(
    "change",
    [
        lambda facts: facts["files"][0].update(version=4),
        lambda facts: facts["files"][0].update(code="KN-02"),
        lambda facts: facts["files"][0].update(state="approved"),
        lambda facts: facts["files"][0].update(pages=2),
        lambda facts: facts["files"][0].update(copy="0" * 64),
    ],
)
def test_a_manifest_that_says_otherwise_than_the_pdf_is_named(released, change):
    forge(released, change)
    wanted = f"{A4}.pdf:1:1: error: the file says something else of itself than the manifest [not-as-recorded]"
    assert wanted in lines(released)


def test_sums_that_are_not_those_of_the_manifest_are_named(released):
    (released.output / SUMS).write_text("", encoding="utf-8")
    assert lines(released) == ["SHA256SUMS:1:1: error: the sums are not those of the manifest [not-as-recorded]"]


def test_a_damaged_manifest_is_named(released):
    (released.output / "manifest.json").write_text("{", encoding="utf-8")
    assert lines(released) == ["manifest.json:1:1: error: the manifest is damaged [not-as-recorded]"]


def test_a_release_that_was_stopped_is_named(released):
    (released.output / ".release").mkdir()
    assert lines(released) == [".release:1:1: error: a release was stopped, or is being made just now [unfinished]"]


@pytest.mark.parametrize("target", ["nowhere", ".release"])
def test_a_link_to_nowhere_in_place_of_the_staging_folder_is_named(released, target):
    (released.output / ".release").symlink_to(target)
    assert any(line.startswith(".release:1:1: error: ") for line in lines(released))


def test_a_leaflet_whose_review_date_has_passed_is_named(released):
    found = lines(replace(released, today=date(2027, 12, 1)))
    said = "not current: 2027-12-01 has come, and it says something else since [not-current]"
    assert f"{A4}.pdf:1:1: error: {said}" in found


def test_other_tools_are_a_note_and_no_fault(released):
    forge(released, lambda facts: facts["tools"].update(WeasyPrint="69.1"))
    found = audit(released)
    assert found.problems == ()
    assert found.note == "made with other tools than those here: WeasyPrint 70.0, was 69.1"


@pytest.mark.parametrize("name", ["manifest.json", "SHA256SUMS", "index.html", f"{A4}.pdf", f"thumbnails/{A4}.png"])
@pytest.mark.parametrize(("kind", "words"), [("pipe", "a pipe"), ("device", "a link"), ("link", "a link")])
def test_what_is_no_plain_file_is_never_opened(released, tmp_path, name, kind, words):
    path = released.output / name
    path.rename(tmp_path / "kept")
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero" if kind == "device" else tmp_path / "kept")
    assert any(
        f"{name}:1:1: error: " in line and f"it is {words}, and no plain file" in line for line in lines(released)
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data.replace(b"  ", b" *"),
        lambda data: data + b"0" * 64 + b"  ../../../etc/passwd\n",
        lambda data: data + b"leaflet.pdf: current\n",
        lambda data: b"# sums\n" + data,
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.rstrip(b"\n"),
        lambda data: data + data,
        lambda data: data.upper(),
        lambda data: b"\n".join(reversed(data.split(b"\n"))),
        lambda data: b"\0" + data,
    ],
)
def test_sums_of_another_form_are_told(released, change):
    path = released.output / SUMS
    path.write_bytes(change(path.read_bytes()))
    assert lines(released) == ["SHA256SUMS:1:1: error: the sums are not those of the manifest [not-as-recorded]"]


def test_a_manifest_of_too_many_bytes_is_told(released):
    path = released.output / "manifest.json"
    with path.open("wb") as file:
        file.truncate(MANIFEST_LIMIT + 1)
    (line,) = lines(released)
    assert line.startswith("manifest.json:1:1: error: the file cannot be read: it has ")


def test_a_web_page_that_makes_its_reader_trip_is_told(released):
    (released.output / f"{A4}.pdf").write_bytes(b"<!doctype html><![x</html>")
    assert f"{A4}.pdf:1:1: error: the file was altered [not-as-recorded]" in lines(released)

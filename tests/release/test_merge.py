import json
import os
import shutil
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

import pytest

from handouts.problem import SourceError
from handouts.release.manifest import from_bytes, read_manifest, to_bytes
from handouts.release.merge import merge
from handouts.release.update import update

TODAY = date(2026, 11, 21)
A4 = "knee-arthroscopy.en.riverside.a4"


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def parted(released_once, tmp_path_factory):
    """Return a project with two parts of its release, and a third of another number of parts."""
    from handouts.project import Project  # noqa: PLC0415
    from handouts.release.request import Request  # noqa: PLC0415

    root = tmp_path_factory.mktemp("parts") / "project"
    shutil.copytree(released_once, root)
    request = Request(Project(root), root / "output/release", TODAY, is_draft=True)
    for name, shard in (("1", (1, 2)), ("2", (2, 2)), ("3", (1, 3))):
        list(update(replace(request, output=root / name, shard=shard), 1))
    return root


@pytest.fixture
def parts(parted, tmp_path):
    """Return a request for the merged release, and the folders of its two parts and of one that does not belong."""
    from handouts.project import Project  # noqa: PLC0415
    from handouts.release.request import Request  # noqa: PLC0415

    root = tmp_path / "project"
    shutil.copytree(parted, root)
    return Request(Project(root), root / "merged", TODAY, is_draft=True), [root / "1", root / "2", root / "3"]


def test_merged_parts_have_the_bytes_of_one_run(parts):
    request, (first, second, _) = parts
    merge([second, first], request)
    assert contents(request.output) == contents(request.project.root / "output/release")


def test_merging_again_changes_nothing(parts):
    request, (first, second, _) = parts
    merge([first, second], request)
    before = contents(request.output)
    merge([first, second], request)
    assert contents(request.output) == before


def test_each_part_holds_only_its_own(parts):
    _, (first, second, _) = parts
    assert [len(list(part.glob("*.pdf"))) for part in (first, second)] == [1, 1]
    assert read_manifest(second).shard == "2/2"


def said(parts, chosen):
    request, folders = parts
    with pytest.raises(SourceError) as caught:
        merge([folders[number] for number in chosen], request)
    assert not request.output.exists()
    return str(caught.value).replace(f"{request.project.root}/", "")


@pytest.mark.parametrize(
    ("chosen", "line"),
    [
        ([0], "1/manifest.json:1:1: error: part 2/2 is missing [parts]"),
        ([0, 0, 1], "1/manifest.json:1:1: error: this is part 1/2, as "),
        ([0, 1, 2], "3/manifest.json:1:1: error: this is part 1/3, and the first is one of 2 [parts]"),
    ],
)
def test_parts_that_do_not_make_a_whole_are_refused(parts, chosen, line):
    assert line in said(parts, chosen)


@pytest.mark.parametrize(
    ("harm", "line"),
    [
        (lambda part: next(part.glob("*.pdf")).write_bytes(b"x"), "the file is altered [damaged-release]"),
        (lambda part: next(part.glob("*.pdf")).unlink(), "the file is missing [damaged-release]"),
        (lambda part: (part / "manifest.json").write_text("{"), "this manifest is damaged"),
        (lambda part: (part / "manifest.json").unlink(), "there is no release in this folder [no-release]"),
    ],
)
def test_a_harmed_part_is_refused(parts, harm, line):
    harm(parts[1][1])
    assert line in said(parts, [0, 1])


def test_parts_made_with_other_tools_or_from_other_files_are_refused(parts):
    path = parts[1][1] / "manifest.json"
    text = path.read_text().replace('"WeasyPrint": "70.0"', '"WeasyPrint": "69.1"')
    name = '"templates/leaflet.html": "'
    start = text.rindex(name) + len(name)
    path.write_text(text[:start] + "0" * 64 + text[start + 64 :])
    found = said(parts, [0, 1])
    assert "this part was made with WeasyPrint 69.1, was 70.0 in " in found
    assert "templates/leaflet.html was another file when this part was made [parts]" in found


def test_what_a_part_could_not_make_is_told(parts):
    request, (first, second, _) = parts
    path = request.project.root / "data/formats/letter.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("label:", "labbel:"), encoding="utf-8")
    for number, part in ((1, first), (2, second)):
        list(update(replace(request, output=part, shard=(number, 2)), 1))
    whole = merge([first, second], request)
    assert [one.edition for one in whole.failed] == ["knee-arthroscopy.en.riverside.letter"]
    assert len(list(request.output.glob("*.pdf"))) == 1


def test_a_merged_release_is_current_and_goes_on(parts):
    request, (first, second, _) = parts
    merge([first, second], request)
    later = replace(request, today=TODAY + timedelta(days=1))
    assert [one.status for one in update(later, 1)] == ["current", "current"]


def forge(part, change):
    """Change the manifest of a part."""
    path = part / "manifest.json"
    facts = json.loads(path.read_bytes())
    change(facts)
    path.write_text(json.dumps(facts), encoding="utf-8")


def add(part, path, data, **facts):
    """Let the first file of a part have another name, as a hostile part may."""
    (part / path).write_bytes(data)
    forge(
        part, lambda row: row["files"][0].update(path=path, sha256=sha256(data).hexdigest(), bytes=len(data), **facts)
    )


def test_a_part_deletes_nothing_outside_the_folder(parts):
    request, (first, second, _) = parts
    precious = request.project.root / "data/precious.txt"
    precious.write_text("mine", encoding="utf-8")
    add(first, "paths", b"../data/precious.txt")
    with pytest.raises(SourceError, match="this manifest is damaged"):
        merge([first, second], request)
    assert precious.read_text(encoding="utf-8") == "mine"
    assert not request.output.exists()


@pytest.mark.parametrize(
    "name", ["paths", "interim", "records", "index.html", "manifest.json", "SHA256SUMS", ".x", "x.pdf", "zz.exe"]
)
def test_a_part_with_a_file_of_another_name_is_refused(parts, name):
    forge(parts[1][1], lambda facts: facts["files"][0].update(path=name))
    assert "2/manifest.json:1:1: error: this manifest is damaged" in said(parts, [0, 1])


def renamed(facts, new):
    old = facts["files"][0]["edition"]
    facts["editions"][new] = facts["editions"].pop(old)
    facts["editions"][new]["thumbnail"] = None
    facts["files"][0].update(edition=new, path=f"{new}.pdf")


@pytest.mark.parametrize("edition", ["x", "a.b.c", "zz.exe", "../../x", "a.b.c.d.e", "A.b.c.d"])
def test_what_is_no_edition_is_refused(parts, edition):
    forge(parts[1][1], lambda facts: renamed(facts, edition))
    assert "this manifest is damaged" in said(parts, [0, 1])


@pytest.mark.parametrize("shard", ["", "1", "x/y", "1/30000000", "0/2", "3/2", 2])
def test_what_is_no_part_is_refused(parts, shard):
    forge(parts[1][1], lambda facts: facts.update(shard=shard))
    assert "this manifest is damaged" in said(parts, [0, 1])


def test_an_edition_that_is_in_no_catalogue_is_refused(parts):
    other = "knee-arthroscopy.en.riverside.a5"
    second = parts[1][1]
    next(second.glob("*.pdf")).rename(second / f"{other}.pdf")
    forge(second, lambda facts: renamed(facts, other))
    found = said(parts, [0, 1])
    assert f"2/manifest.json:1:1: error: {other} is not in the catalogue of this project [parts]" in found
    assert "knee-arthroscopy.en.riverside.letter belongs to part 2/2, and is not in it [parts]" in found


def test_an_edition_in_two_parts_is_refused(parts):
    _, (first, second, _) = parts
    one, other = (from_bytes((part / "manifest.json").read_bytes()) for part in (first, second))
    for path in (*first.glob("*.pdf"), *first.glob("thumbnails/*")):
        shutil.copyfile(path, second / path.relative_to(first))
    both = replace(other, records=other.records | one.records, inputs=other.inputs | one.inputs)
    (second / "manifest.json").write_bytes(to_bytes(both))
    found = said(parts, [0, 1])
    assert f"{A4} is in this part, and in {first.relative_to(parts[0].project.root)} too [parts]" in found


@pytest.mark.parametrize(
    ("change", "said_of_it"),
    [
        (lambda facts: facts["files"][0].update(version=9), "says another code, version or state than its copy had"),
        (lambda facts: facts["files"][0].update(state="approved"), "says another code, version or state than its copy"),
        (lambda facts: facts["copies"].clear(), "says another code, version or state than its copy had"),
        (lambda facts: facts.update(draft=False), "is not approved, and this part was made without drafts"),
        (lambda facts: facts.update(index=None), "this part is being made just now, or was stopped while it was made"),
        (lambda facts: facts["failed"].update({facts["files"][0]["edition"]: []}), "this manifest is damaged"),
    ],
)
def test_a_part_that_contradicts_itself_is_refused(parts, change, said_of_it):
    forge(parts[1][1], change)
    assert said_of_it in said(parts, [0, 1])


def test_a_part_that_is_being_made_is_refused(parts):
    (parts[1][1] / ".release").mkdir()
    assert "this part is being made just now, or was stopped while it was made [unfinished]" in said(parts, [0, 1])


@pytest.mark.parametrize("make", [lambda path: path.symlink_to("/dev/zero"), os.mkfifo, lambda path: path.mkdir()])
@pytest.mark.parametrize("name", ["manifest.json", "*.pdf", "thumbnails/*.png"])
def test_a_part_is_read_from_plain_files_only(parts, make, name):
    path = next(parts[1][1].glob(name))
    path.unlink()
    make(path)
    found = said(parts, [0, 1])
    assert "cannot be read: it is a" in found
    assert found.count("[damaged-release]") == 1


def test_nothing_is_read_behind_a_link_in_a_part(parts):
    folder = parts[1][1] / "thumbnails"
    folder.rename(folder.with_name("elsewhere"))
    folder.symlink_to("elsewhere")
    assert "the file cannot be read: thumbnails is a link, and no folder [damaged-release]" in said(parts, [0, 1])


def test_a_part_is_never_written_over(parts):
    request, (first, second, _) = parts
    before = contents(first)
    link = request.project.root / "link"
    link.symlink_to(first)
    for output in (first, link):
        with pytest.raises(SourceError, match="this is a part, and the release would be written over it"):
            merge([first, second], replace(request, output=output))
    assert contents(first) == before


def test_a_folder_of_somebody_else_is_not_merged_into(parts):
    request, (first, second, _) = parts
    request.output.mkdir()
    (request.output / "index.html").write_text("mine", encoding="utf-8")
    with pytest.raises(SourceError, match="this file is not of a release"):
        merge([first, second], request)
    assert contents(request.output) == {"index.html": b"mine"}

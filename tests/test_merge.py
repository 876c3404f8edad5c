import shutil
from dataclasses import replace
from datetime import date, timedelta

import pytest

from handouts.manifest import read_manifest
from handouts.merge import merge
from handouts.problem import SourceError
from handouts.release import release

TODAY = date(2026, 11, 21)


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def parted(released_once, tmp_path_factory):
    """Return a project with two parts of its release, and a third of another number of parts."""
    from handouts.plan import Request  # noqa: PLC0415
    from handouts.project import Project  # noqa: PLC0415

    root = tmp_path_factory.mktemp("parts") / "project"
    shutil.copytree(released_once, root)
    request = Request(Project(root), root / "output/release", TODAY, is_draft=True)
    for name, shard in (("1", (1, 2)), ("2", (2, 2)), ("3", (1, 3))):
        list(release(replace(request, output=root / name, shard=shard), 1))
    return root


@pytest.fixture
def parts(parted, tmp_path):
    """Return a request for the merged release, and the folders of its two parts and of one that does not belong."""
    from handouts.plan import Request  # noqa: PLC0415
    from handouts.project import Project  # noqa: PLC0415

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
        list(release(replace(request, output=part, shard=(number, 2)), 1))
    whole = merge([first, second], request)
    assert [one.edition for one in whole.failed] == ["knee-arthroscopy.en.riverside.letter"]
    assert len(list(request.output.glob("*.pdf"))) == 1


def test_a_merged_release_is_current_and_goes_on(parts):
    request, (first, second, _) = parts
    merge([first, second], request)
    later = replace(request, today=TODAY + timedelta(days=1))
    assert [one.status for one in release(later, 1)] == ["current", "current"]

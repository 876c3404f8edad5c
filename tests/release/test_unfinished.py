"""What is ours in a folder: what a run may move and take away, and what it may replace."""

import os

import pytest

from handouts.problem import SourceError
from handouts.release.request import STAGING
from handouts.release.unfinished import demand_folder, demand_own, staged, strangers

A4 = "knee-arthroscopy.en.riverside.a4"
NAMES = ["paths", "interim", "index.html", "manifest.json", "SHA256SUMS", f"{A4}.pdf", f".{A4}.pdf.abcd_123.part"]
BELOW = [f"records/{A4}.json", f"thumbnails/{A4}.png", f"thumbnails/.{A4}.png.abcd_123.part"]
OTHERS = ["x", ".x", f"{A4}.exe", f"records/{A4}.pdf", "records/x.json", "thumbnails/x.png", "thumbnails/paths"]


def test_names_of_ours_are_told_from_others(tmp_path):
    for name in (*NAMES, *BELOW, *OTHERS):
        path = tmp_path / STAGING / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    (tmp_path / STAGING / "deep").mkdir()
    assert sorted(staged(tmp_path)) == sorted([*NAMES, *BELOW])
    assert sorted(strangers(tmp_path)) == sorted([*OTHERS, "deep"])


def test_a_folder_that_is_not_there_is_no_fault(tmp_path):
    assert not demand_folder(tmp_path / "gone")
    assert not list(staged(tmp_path))


@pytest.mark.parametrize(
    "files",
    [
        {"index.html": "<h1>My site</h1>"},
        {"manifest.json": '{"name": "My app"}'},
        {"SHA256SUMS": f"{'0' * 64}  debian.iso\n"},
        {
            "index.html": "x",
            "manifest.json": "{}",
            "SHA256SUMS": f"{'0' * 64}  index.html\n{'0' * 64}  manifest.json\n",
        },
        {"SHA256SUMS": f"{'0' * 64}  {A4}.pdf\nmine\n"},
        {"index.html": "x", f"{A4}.pdf": "built"},
    ],
)
def test_what_somebody_else_has_written_is_not_replaced(tmp_path, files):
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        demand_own(tmp_path)
    (problem,) = caught.value.problems
    assert problem.code == "not-ours"
    assert "this file is not of a release, and a release would replace it" in problem.message


@pytest.mark.parametrize("make", [lambda path: path.symlink_to(path.name), os.mkfifo, lambda path: path.mkdir()])
def test_whatever_lies_in_place_of_an_index_is_not_replaced(tmp_path, make):
    make(tmp_path / "index.html")
    with pytest.raises(SourceError, match="not-ours"):
        demand_own(tmp_path)


@pytest.mark.parametrize(
    "lost", [(), ("manifest.json",), ("SHA256SUMS",), ("index.html",), ("manifest.json", "SHA256SUMS")]
)
def test_a_release_of_which_something_was_lost_or_harmed_is_known(released, lost):
    for name in lost:
        (released.output / name).write_text("harmed", encoding="utf-8")
    demand_own(released.output)


def test_a_release_that_was_begun_is_known(tmp_path):
    (tmp_path / "index.html").write_text("", encoding="utf-8")
    (tmp_path / STAGING).mkdir()
    (tmp_path / STAGING / "paths").write_text("", encoding="utf-8")
    demand_own(tmp_path)

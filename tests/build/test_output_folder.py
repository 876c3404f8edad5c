"""Where leaflets may be written: what counts is which folder it is, not how its name is written."""

import os
from pathlib import Path

import pytest

from handouts.build.output_folder import refused
from handouts.project import Project


@pytest.fixture
def place(tmp_path):
    """Return a project without leaflets in a folder of its own."""
    root = tmp_path / "clinic" / "project"
    for name in ("data/treatments", "templates", "output", ".git/hooks"):
        (root / name).mkdir(parents=True)
    (root / "a file").write_text("", encoding="utf-8")
    return Project(root)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("data", "leaflets are made from what lies there"),
        ("data/new/deep", "leaflets are made from what lies there"),
        ("templates", "leaflets are made from what lies there"),
        ("x/../data", "leaflets are made from what lies there"),
        (".git", "it belongs to git"),
        (".git/hooks/new", "it belongs to git"),
        ("elsewhere/.git", "it belongs to git"),
        (".", "it is the project itself"),
        ("output/..", "it is the project itself"),
        ("..", "the project lies in it"),
        ("../..", "the project lies in it"),
        ("/", "the project lies in it"),
        ("a file", '"a file" is a file, and leaflets are written into a folder'),
        ("a file/below", '"a file" is a file, and leaflets are written into a folder'),
        ("/dev/null", '"null" is no folder, and leaflets are written into a folder'),
        ("x" * 300, "no folder can be reached by this name"),
        ("x\0", "no folder can be reached by this name"),
    ],
)
def test_a_folder_that_others_need_is_refused(place, name, said):
    assert refused(place.root / name, place) == said


@pytest.mark.parametrize("name", ["output", "output/new", "new", "../new", "a/b/c"])
def test_every_other_folder_is_taken(place, name):
    assert refused(place.root / name, place) == ""


@pytest.mark.parametrize("below", ["data", "data/treatments", "templates", ".git", ".", ".."])
def test_a_link_is_judged_by_where_it_leads(place, below):
    link = place.root.parent / "link"
    link.symlink_to(place.root / below)
    assert refused(link, place) != ""
    assert refused(link / "new", place) != "" or below in {".", ".."}


def test_a_link_to_itself_leads_nowhere(place):
    (place.root / "circle").symlink_to("circle")
    assert refused(place.root / "circle", place) == "no folder can be reached by this name"


def test_a_pipe_is_no_folder(place):
    os.mkfifo(place.root / "pipe")
    assert refused(place.root / "pipe", place).startswith('"pipe" is no folder')


def test_the_home_folder_and_those_above_are_refused(place, tmp_path, monkeypatch):
    home = tmp_path / "people" / "me"
    home.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    assert refused(home, place) == "it is the home folder, or holds it"
    assert refused(home.parent, place) == "it is the home folder, or holds it"
    assert refused(home / "leaflets", place) == ""


def test_the_sources_may_themselves_be_links(place):
    elsewhere = place.root.parent / "elsewhere"
    (place.root / "data").rename(elsewhere)
    (place.root / "data").symlink_to(elsewhere)
    assert refused(elsewhere / "treatments", place) == "leaflets are made from what lies there"
    assert refused(place.root / "data", place) == "leaflets are made from what lies there"


def test_an_output_that_is_a_link_to_another_folder_is_taken(place):
    (place.root / "output").rmdir()
    Path(place.root.parent / "shelf").mkdir()
    (place.root / "output").symlink_to(place.root.parent / "shelf")
    assert refused(place.root / "output", place) == ""

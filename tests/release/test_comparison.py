import pytest

from handouts.release.comparison import compare
from handouts.release.manifest import read_manifest

A4 = "knee-arthroscopy.en.riverside.a4"


def test_a_release_that_is_as_it_was_made_is_current(released):
    seen = compare(released)
    assert seen.is_current
    assert (seen.stale, seen.others, seen.changed, seen.strangers) == ({}, (), frozenset(), ())


def test_looking_writes_nothing(released):
    before = sorted(released.project.root.rglob("*"))
    compare(released)
    assert sorted(released.project.root.rglob("*")) == before


def test_a_file_that_nobody_released_is_a_stranger(released):
    (released.output / "notes.txt").write_text("", encoding="utf-8")
    (released.output / "thumbnails" / "x.png").write_text("", encoding="utf-8")
    seen = compare(released)
    assert seen.is_current
    assert seen.strangers == ("notes.txt", "thumbnails/x.png")


def test_many_reasons_are_told_in_short(released):
    for name in (
        "templates/leaflet.html",
        "templates/styles/page.css",
        "templates/styles/leaflet.css",
        "data/locales/en/words.yaml",
    ):
        path = released.project.root / name
        path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert compare(released).stale[A4].endswith("; and 1 more")


def test_a_manifest_that_is_damaged_is_told(released):
    (released.output / "manifest.json").write_text("{", encoding="utf-8")
    (released.output / "notes.txt").write_text("", encoding="utf-8")
    seen = compare(released)
    assert (seen.manifest, seen.others) == (None, ("manifest.json is damaged",))
    assert seen.strangers == ("notes.txt",)
    with pytest.raises(ValueError):  # noqa: PT011  (the text is JSON's)
        read_manifest(released.output)

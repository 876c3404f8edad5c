import subprocess
import sys
from datetime import date

import pytest

from handouts.model.record import Entry
from handouts.release.manifest import read_manifest
from handouts.release.plan import falling_due, in_shard, in_words, look
from handouts.release.unchanged import memory_of

TODAY = date(2026, 11, 21)
HEAVY = {
    "weasyprint",
    "jinja2",
    "yaml",
    "pydantic",
    "PIL",
    "pypdfium2",
    "markdown_it",
    "fontTools",
    "handouts.release.run",
}
A4 = "knee-arthroscopy.en.riverside.a4"


def test_a_run_in_which_nothing_changed_imports_nothing_heavy(released):
    program = "import sys; from handouts.cli import main; main(['release', '--draft'], standalone_mode=False)"
    for _ in range(2):  # the first time the manifest is one that was written elsewhere
        done = subprocess.run(
            [sys.executable, "-c", f"{program}; print(*sys.modules)"],
            cwd=released.project.root,
            capture_output=True,
            text=True,
            check=True,
        )
    assert "0 built, 2 current, 0 failed, 0 withdrawn" in done.stdout
    assert not HEAVY & set(done.stdout.splitlines()[-1].split())


def test_a_release_that_is_as_it_was_made_is_current(released):
    seen = look(released)
    assert seen.is_current
    assert (seen.stale, seen.others, seen.changed, seen.strangers) == ({}, (), frozenset(), ())


def test_looking_writes_nothing(released):
    before = sorted(released.project.root.rglob("*"))
    look(released)
    assert sorted(released.project.root.rglob("*")) == before


def test_a_file_that_nobody_released_is_a_stranger(released):
    (released.output / "notes.txt").write_text("", encoding="utf-8")
    (released.output / "thumbnails" / "x.png").write_text("", encoding="utf-8")
    seen = look(released)
    assert seen.is_current
    assert seen.strangers == ("notes.txt", "thumbnails/x.png")


def test_the_memory_of_digests_is_not_in_the_release(released):
    memory = memory_of(released.output, released.project.output)
    assert memory.parent == released.project.output
    assert memory != memory_of(released.output.parent / "other", released.project.output)


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [("a", "b", "copy changed"), ("a", None, "copy is gone"), (None, "b", "copy is new")],
)
def test_what_has_happened_to_an_input_is_told_in_words(before, now, said):
    assert in_words("data/treatments/knee/en.yaml", before, now, "knee.en.riverside.a4") == said


def test_names_of_another_copy_and_of_a_folder_are_told_in_full():
    assert (
        in_words("data/treatments/wrist/en.yaml", "a", "b", "knee.en.b.a4") == "data/treatments/wrist/en.yaml changed"
    )
    assert in_words("data/brands/", "a", "b") == "files in data/brands/ came or went"


def test_many_reasons_are_told_in_short(released):
    for name in (
        "templates/leaflet.html",
        "templates/styles/page.css",
        "templates/styles/leaflet.css",
        "data/locales/en.yaml",
    ):
        path = released.project.root / name
        path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert look(released).stale[A4].endswith("; and 1 more")


@pytest.mark.parametrize("parts", [1, 2, 3, 7, 30])
def test_parts_hold_every_edition_once_and_keep_brands_together(parts):
    names = [f"t{number}.en.{brand}.{form}" for number in range(5) for brand in "abc" for form in ("a4", "letter")]
    shares = [in_shard(names, (part, parts)) for part in range(1, parts + 1)]
    assert sorted(name for share in shares for name in share) == sorted(names)
    for share in shares:
        for name in share:
            treatment, _, _, form = name.split(".")
            assert all(f"{treatment}.en.{brand}.{form}" in share for brand in "abc")


def entry(next_review, edition=A4):
    return Entry("x.pdf", edition, "K", "Knee", 1, "draft", "", "0" * 64, 1, 1, "", "", next_review)


def test_what_falls_due_within_90_days_or_is_overdue_is_told_once_and_in_order():
    rows = [
        entry("2027-02-19"),
        entry("2027-02-20"),
        entry("2026-01-01"),
        entry("2026-01-01", A4.replace("a4", "letter")),
    ]
    assert [one.next_review for one in falling_due(rows, TODAY)] == ["2026-01-01", "2027-02-19"]


def test_a_manifest_that_is_damaged_is_told(released):
    (released.output / "manifest.json").write_text("{", encoding="utf-8")
    (released.output / "notes.txt").write_text("", encoding="utf-8")
    seen = look(released)
    assert (seen.manifest, seen.others) == (None, ("manifest.json is damaged",))
    assert seen.strangers == ("notes.txt",)
    with pytest.raises(ValueError):  # noqa: PT011  (the text is JSON's)
        read_manifest(released.output)

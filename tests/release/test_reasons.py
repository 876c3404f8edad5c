from dataclasses import replace
from datetime import date

import pytest

from handouts.project import Project
from handouts.release.digests import Digests
from handouts.release.manifest import read_manifest
from handouts.release.reasons import changes, fault_of, harm, in_short, in_time, in_words, new_tools, without_today

A4 = "knee-arthroscopy.en.riverside.a4"


def test_three_reasons_are_told_and_the_rest_counted():
    assert in_short(["a"]) == "a"
    assert in_short(["a", "b", "c", "d", "e"]) == "a; b; c; and 2 more"


@pytest.mark.parametrize(
    ("today", "said", "kept"),
    [
        (date(2026, 1, 1), "today, 2026-01-01, is before 2026-02-01", "made for a day before 2026-02-01"),
        (date(2026, 9, 9), *["2026-03-01 has come, and it says something else since"] * 2),
    ],
)
def test_the_reason_that_is_kept_names_no_day_on_which_anything_was_made(today, said, kept):
    holds = ("2026-02-01", "2026-03-01")
    assert (in_time(holds, today), without_today(holds, today)) == (said, kept)


def test_other_tools_are_named():
    assert list(new_tools({"a": "1", "b": "1"}, {"a": "2", "c": "1"})) == [
        "a 2, was 1",
        "b is gone, was 1",
        "c 1, was not there",
    ]


def test_a_record_must_name_what_it_was_made_from(released):
    manifest = read_manifest(released.output)
    record = manifest.records[A4]
    own = Project.named_after(A4)
    assert list(changes(record, manifest, {}, own)) == []
    assert len(list(changes(replace(record, inputs=()), manifest, {}, own))) == 2


def test_harm_is_told_of_each_file_and_a_link_is_harm(released):
    record = read_manifest(released.output).records[A4]
    pdf, png = record.files()
    copy = released.output.parent / "copy.pdf"
    (released.output / pdf.path).rename(copy)
    (released.output / pdf.path).symlink_to(copy)
    (released.output / png.path).unlink()
    assert list(harm(record, released.output, Digests(None))) == ["the file was altered", "the first page is missing"]
    assert fault_of(pdf, released.output, Digests(None)) == "altered"


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [("a", "b", "copy changed"), ("a", None, "copy is gone"), (None, "b", "copy is new")],
)
def test_what_has_happened_to_an_input_is_told_in_words(before, now, said):
    assert in_words("data/treatments/knee/en.yaml", before, now, "data/treatments/knee/en.yaml") == said


def test_names_of_another_copy_and_of_a_folder_are_told_in_full():
    assert (
        in_words("data/treatments/wrist/en.yaml", "a", "b", "data/treatments/knee/en.yaml")
        == "data/treatments/wrist/en.yaml changed"
    )
    assert in_words("data/brands/", "a", "b") == "files in data/brands/ came or went"

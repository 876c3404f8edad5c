"""Parts: each is read with its numbers, and all of them must make the whole catalogue (see test_merge.py)."""

from dataclasses import replace

import pytest

from handouts.problem import SourceError
from handouts.release.parts import disagreements, read_parts

A4, LETTER = "knee-arthroscopy.en.riverside.a4", "knee-arthroscopy.en.riverside.letter"


def test_a_whole_release_is_the_only_part_of_one(released):
    parts = read_parts([released.output])
    assert parts[0].numbers == (1, 1)
    assert parts[0].editions() == [A4, LETTER]
    assert list(disagreements(parts, [A4, LETTER])) == []


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([A4], f"{LETTER} is not in the catalogue of this project"),
        ([A4, LETTER, "x.en.riverside.a4"], "x.en.riverside.a4 belongs to part 1/1, and is not in it"),
    ],
)
def test_parts_must_hold_exactly_the_catalogue(released, names, said):
    assert [one.message for one in disagreements(read_parts([released.output]), names)] == [said]


def test_an_edition_in_the_wrong_part_is_told(released):
    (part,) = read_parts([released.output])
    shared = [
        replace(part, numbers=(number, 2), manifest=replace(part.manifest, shard=f"{number}/2")) for number in (1, 2)
    ]
    messages = {one.message for one in disagreements(shared, [A4, LETTER])}
    assert f"{LETTER} does not belong to part 1/2" in messages


def test_what_is_wrong_is_told_of_every_folder(tmp_path):
    with pytest.raises(SourceError) as caught:
        read_parts([tmp_path / "a", tmp_path / "b"])
    assert [one.code for one in caught.value.problems] == ["no-release", "no-release"]


def test_a_file_that_is_longer_or_other_than_recorded_is_not_taken(released):
    (part,) = read_parts([released.output])
    file = next(part.manifest.files())
    assert part.read(file)
    for change in ({"bytes": file.bytes + 1}, {"sha256": "0" * 64}):
        with pytest.raises(SourceError, match="the file is altered"):
            part.read(replace(file, **change))

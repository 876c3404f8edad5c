"""Killed before any step on files, a command leaves no half file, and the next run makes what an undisturbed one makes.

About 110 kills; the steps are counted over all workers, and spread evenly from the first to the last.
"""

import re
import shutil
from dataclasses import replace

import pytest
from hostile.kills import Victim, counted_run, fresh, made, moments
from hostile.trial import KNEE, Case, attempt, lay_out, nothing, put, swapped

from handouts.release.manifest import from_bytes, to_bytes

pytestmark = pytest.mark.slow
BUILD = ("build", "--workers", "1")
RELEASE = ("release", "--draft", "--workers", "1")
APPROVE = ("approve", "knee-arthroscopy", "--by", "Ann Example, Nurse")
PARTS = (("release", "--draft", "--workers", "1", "--shard", f"{n}/2", "--output", f"part-{n}") for n in (1, 2))
MERGE = ("merge", "part-1", "part-2")
KILLS = {"build": 20, "release": 44, "merge": 32, "approve": 8}  # of all steps, where there are no more
COMMANDS = {"build": BUILD, "release": RELEASE, "merge": MERGE, "approve": APPROVE}
SHARES = [
    ("build", 2),
    ("release", 4),
    ("merge", 2),
    ("approve", 1),
]  # each is a test of its own: they run side by side


def run(place, *words):
    found = attempt(Case("made", nothing, words), place / "project")
    assert found.status == 0, found.said


@pytest.fixture(scope="module")
def states(tmp_path_factory):
    """Return a folder for each command: a project with older leaflets, whose copy has changed since."""
    place = tmp_path_factory.mktemp("states") / "place"
    root = lay_out(place / "project")
    (place / "tmp").mkdir()
    for path in (root / "data/formats").iterdir():
        if path.stem == "web":
            path.unlink()
            continue
        text = path.read_text(encoding="utf-8")
        put(path, f"{text[: text.index('blocks:')]}blocks: [get_help, review]\n")
    put(root / "data/catalogue.yaml", "formats: [a4, text]\n")
    for words in (BUILD, RELEASE, APPROVE):
        run(place, *words)
    swapped(KNEE, "two days", "three days")(root)
    swapped(KNEE, "version: 3", "version: 4")(root)
    for words in PARTS:
        run(place, *words)
    for name in ("said", "heard"):
        (place / name).unlink()
    return place


def is_of_a_run(name):
    """Say whether a file tells of a run and not of what it made: what was said, and when a digest was taken."""
    return (
        name in {"said", "heard"}
        or name.startswith("tmp/")
        or re.fullmatch(r"project/output/\.seen-\w+\.json", name) is not None
    )


def without_reasons(place):
    """Return what lies in a place; of a release, whatever its manifest says of why an edition was made is left out."""
    found = made(place, is_of_a_run)
    path = place / "project/output/release/manifest.json"
    manifest = from_bytes(path.read_bytes())
    records = {edition: replace(one, why="") for edition, one in manifest.records.items()}
    found["project/output/release/manifest.json"] = (to_bytes(replace(manifest, records=records)),)
    found.pop("project/output/release/SHA256SUMS", None)
    return found


def half_files(place, before, after):
    """Yield each file under a final name that is neither what it was nor what it shall be."""
    for name, facts in made(place, is_of_a_run).items():
        is_hidden = any(part.startswith(".") for part in name.split("/")) or name.startswith("tmp")
        is_told = name.endswith(("manifest.json", "SHA256SUMS"))  # tests/test_staging.py holds them to the truth
        if not is_hidden and not is_told and facts not in (before.get(name), after.get(name)):
            yield name


def orphans(place):
    """Yield what a finished run leaves nowhere: parts of files, staging, and anything in the temporary folder."""
    for path in place.rglob("*"):
        name = path.relative_to(place).as_posix()
        is_probe = path.is_file() and path.read_bytes() == b"blat"  # Python's tempfile tries whether it may write
        if name.endswith(".part") or (name.startswith("tmp/") and not is_probe) or "/.release" in name:
            yield name


@pytest.mark.parametrize(
    ("name", "share"), [(name, slice(first, None, parts)) for name, parts in SHARES for first in range(parts)]
)
def test_a_killed_command_leaves_nothing_half_done(states, tmp_path, name, share):
    words = COMMANDS[name]
    place = fresh(states, tmp_path / "place")
    before = made(place, is_of_a_run)
    status, steps = counted_run(Victim(words, place), 0)
    assert status == 0
    assert list(orphans(place)) == []
    whole, after = without_reasons(place), made(place, is_of_a_run)
    killed = 0
    for moment in moments(steps, KILLS[name])[share]:
        fresh(states, place)
        status, _ = counted_run(Victim(words, place), moment)
        killed += status == -9
        assert list(half_files(place, before, after)) == [], f"killed before step {moment} of {steps}"
        status, _ = counted_run(Victim(words, place), 0)
        assert status == 0, (place / "said").read_text(encoding="utf-8")
        assert list(orphans(place)) == [], f"killed before step {moment} of {steps}"
        assert without_reasons(place) == whole, f"killed before step {moment} of {steps}"
    assert killed >= KILLS[name] // share.step - 1
    shutil.rmtree(place)

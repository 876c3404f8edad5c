import hashlib
import json
import os

import pytest

from handouts.problem import Location
from handouts.project import Project
from handouts.release.digests import Digests


def sha256(data):
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"one")
    os.utime(path, (1, 1))
    return path


def later(memory):
    """Let the memory be written long after the files: stamps within the same moment prove nothing."""
    stamp = memory.stat().st_mtime + 3600
    os.utime(memory, (stamp, stamp))


def test_a_digest_is_the_sha_256_of_the_bytes(file):
    assert Digests(None).of(str(file)) == sha256(b"one")


def test_what_is_no_file_has_no_digest(tmp_path):
    assert Digests(None).of(str(tmp_path)) is None
    assert Digests(None).of(str(tmp_path / "gone")) is None


def test_an_untouched_file_is_not_read_again(file, tmp_path):
    memory = tmp_path / "memory.json"
    first = Digests(memory)
    first.of(str(file))
    first.remember()
    kept = json.loads(memory.read_bytes())
    kept["files"][str(file)][4] = "from memory"
    memory.write_text(json.dumps(kept))
    later(memory)
    assert Digests(memory).of(str(file)) == "from memory"


def test_a_file_that_was_touched_is_read_again_though_it_looks_the_same(file, tmp_path):
    memory = tmp_path / "memory.json"
    first = Digests(memory)
    first.of(str(file))
    first.remember()
    later(memory)
    file.write_bytes(b"two")
    os.utime(file, (1, 1))  # the same length and the same date
    assert Digests(memory).of(str(file)) == sha256(b"two")


def test_a_file_as_young_as_the_memory_is_read_again(file, tmp_path):
    memory = tmp_path / "memory.json"
    first = Digests(memory)
    first.of(str(file))
    first.remember()
    kept = json.loads(memory.read_bytes())
    kept["files"][str(file)][4] = "from memory"
    memory.write_text(json.dumps(kept))
    os.utime(memory, (1, 1))
    assert Digests(memory).of(str(file)) == sha256(b"one")


BROKEN = [b"", b"{", b"[]", b'{"files": 1}', b'{"files": {"a": []}, "note": {}}', b"\xff", b"[" * 100_000]


@pytest.mark.parametrize("harm", BROKEN)
def test_a_broken_memory_is_no_memory(file, tmp_path, harm):
    memory = tmp_path / "memory.json"
    memory.write_bytes(harm)
    assert Digests(memory).of(str(file)) == sha256(b"one")


def test_a_memory_that_cannot_be_written_is_no_fault(file):
    digests = Digests(file / "no folder" / "memory.json")
    digests.of(str(file))
    digests.remember()


def test_files_and_folders_have_the_digests_that_a_traced_project_notes(project):
    traced = project.traced()
    traced.treatments()
    traced.locales_of("knee-arthroscopy")
    traced.formats()
    traced.read("data/brands/riverside.yaml", Location("x"))
    traced.has("data/treatments/knee-arthroscopy/approvals.yaml")
    assert len(traced.inputs) == 5
    digests = Digests(None)
    assert {name: digests.of_input(Project(project.root).root, name) for name in traced.inputs} == traced.inputs


@pytest.mark.parametrize(
    "name", ["../outside", "/etc/passwd", "data/../../outside", "x\0", "\ud800", "data\\x", "link", "pipe"]
)
def test_nothing_outside_the_project_has_a_digest(tmp_path, name):
    (tmp_path / "outside").write_text("x", encoding="utf-8")
    root = tmp_path / "project"
    root.mkdir()
    (root / "link").symlink_to("../outside")
    os.mkfifo(root / "pipe")
    assert Digests(None).of_input(root, name) is None


def test_a_link_within_the_project_has_the_digest_of_its_file(tmp_path):
    (tmp_path / "x").write_bytes(b"x")
    (tmp_path / "link").symlink_to("x")
    digests = Digests(None)
    assert digests.of_input(tmp_path, "link") == digests.of_input(tmp_path, "x")
    assert digests.of(str(tmp_path / "link"), is_ours=True) is None

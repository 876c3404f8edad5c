"""One edition in a worker: its record, and that no file is read without being noted."""

import subprocess
import sys
from dataclasses import replace

import pytest

from handouts.model.edition import Edition
from handouts.problem import SourceError
from handouts.release.digests import Digests
from handouts.release.make_edition import Finished, Job, finish
from handouts.release.staging import prepare
from handouts.release.toolchain import tools
from handouts.release.update import update

EDITION = Edition("knee-arthroscopy", "en", "riverside", "a4")
TRACED = """
import sys
from datetime import date
from pathlib import Path
from handouts.release.make_edition import Job, finish
from handouts.model.edition import Edition
from handouts.release.request import Request
from handouts.project import Project

root, form = Path(sys.argv[1]).resolve(), sys.argv[2]
opened = set()

def hear(event, arguments):
    if event in ("open", "os.listdir", "os.scandir") and isinstance(arguments[0], str):
        opened.add(str(Path(arguments[0]).resolve()))

job = Job(Request(Project(root), root / "output/new", date(2026, 11, 21), is_draft=True), {})
(root / "output/new/.release").mkdir(parents=True)
sys.addaudithook(hear)
done = finish(Edition("knee-arthroscopy", "en", "riverside", form), job)
inside = {one[len(str(root)) + 1:] for one in opened if one.startswith(f"{root}/")}
print(sorted(one for one in inside if not one.startswith("output/new") and one not in done.inputs))
print(len(inside))
"""


@pytest.mark.parametrize("form", ["a4", pytest.param("letter", marks=pytest.mark.slow)])
def test_every_file_of_the_project_that_is_opened_is_among_the_inputs(released, form):
    root = released.project.root
    done = subprocess.run([sys.executable, "-c", TRACED, root, form], capture_output=True, text=True, check=True)
    unnoted, opened = done.stdout.splitlines()
    assert unnoted == "[]"
    assert int(opened) > 20


def finished(request):
    prepare(request.output)
    return finish(EDITION, Job(request, tools(Digests(None))))


def test_the_approvals_that_are_not_there_are_an_input_too(released):
    done = finished(released)
    assert isinstance(done, Finished)
    assert done.inputs["data/treatments/knee-arthroscopy/approvals.yaml"] is None
    assert set(done.inputs) == set(done.record.inputs)


def test_what_is_finished_waits_in_the_staging_folder(released):
    before = (released.output / f"{EDITION}.pdf").stat()
    record = finished(released).record
    assert all((released.output / ".release" / file.path).is_file() for file in record.files())
    assert (released.output / f"{EDITION}.pdf").stat() == before


def test_a_record_holds_until_a_check_would_find_something_else(released):
    assert finished(released).record.holds == ("2024-10-27", "2027-12-01")


def codes(request):
    done = finish(EDITION, Job(request, {}))
    return [one.code for one in done.problems]


@pytest.mark.parametrize("name", [f"{EDITION}.pdf", f"thumbnails/{EDITION}.png"])
def test_a_folder_in_the_place_of_a_file_is_told_before_anything_is_put_in_place(released, name):
    (released.output / name).unlink()
    (released.output / name).mkdir()
    before = sorted(released.output.rglob("*"))
    with pytest.raises(SourceError, match=r"a folder lies in place of a file of the release \[not-ours\]"):
        list(update(released, 1))
    assert [one for one in sorted(released.output.rglob("*")) if ".release" not in str(one)] == before


def test_an_edition_whose_own_file_cannot_be_staged_fails_alone(released):
    prepare(released.output)
    (released.output / f".release/{EDITION}.pdf").mkdir()
    assert codes(released) == ["unwritable-file"]


def test_a_draft_is_refused_here_too(released):
    prepare(released.output)
    assert codes(replace(released, is_draft=False)) == ["not-approved"]

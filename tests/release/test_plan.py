import json
import shutil
from dataclasses import replace

import pytest

from handouts.problem import SourceError
from handouts.release.comparison import compare
from handouts.release.manifest import read_manifest
from handouts.release.plan import planned
from handouts.release.reasons import NEW
from handouts.release.staging import stage

KNEE = "data/treatments/knee-arthroscopy/en.yaml"
A4, LETTER = "knee-arthroscopy.en.riverside.a4", "knee-arthroscopy.en.riverside.letter"


def change(request, name, old, new):
    path = request.project.root / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def plan_of(request):
    return planned(compare(request), request)


def steps(request):
    return [(one.edition, one.verb, one.why) for one in plan_of(request).steps]


def test_only_what_is_not_current_is_to_be_built(released):
    change(released, "data/formats/letter.yaml", "page_limit: 1", "page_limit: 2")
    assert steps(released) == [
        (A4, "keep", "nothing has changed"),
        (LETTER, "build", "data/formats/letter.yaml changed"),
    ]


def test_where_nothing_has_changed_nothing_is_needed(released):
    plan = plan_of(released)
    assert (plan.is_needed, plan.withdrawn) == (False, ())


def test_what_was_never_there_is_to_be_built(released):
    shutil.rmtree(released.output)
    assert steps(released) == [(A4, "build", NEW), (LETTER, "build", NEW)]


def test_what_left_the_catalogue_is_to_be_withdrawn(released):
    change(released, "data/catalogue.yaml", "[a4, letter]", "a4")
    plan = plan_of(released)
    assert [one.edition for one in plan.steps] == [A4]
    assert [(one.edition, one.verb, one.why) for one in plan.withdrawn] == [
        (LETTER, "withdraw", "it left the catalogue")
    ]


def test_a_draft_is_refused_with_the_problem_at_its_copy(released):
    refused = plan_of(replace(released, is_draft=False)).of("refuse")
    assert [one.edition for one in refused] == [A4, LETTER]
    assert {one.why for one in refused} == {"taken out of the release"}
    assert refused[0].problems[0].message == "KN-01 is a draft and is not released: never approved"


def test_what_a_run_that_was_stopped_has_finished_is_not_built_again(released):
    manifest = read_manifest(released.output)
    record = manifest.records[A4]
    files = {one.path: (released.output / one.path).read_bytes() for one in record.files()}
    inputs = {name: manifest.inputs[name] for name in record.inputs}
    own = replace(manifest, records={A4: record}, inputs=inputs, index=None, index_inputs=(), copies=())
    (released.output / "manifest.json").unlink()
    (released.output / ".release").mkdir()
    for name in files:
        (released.output / name).unlink()
    (released.output / ".release/thumbnails").mkdir()
    (released.output / ".release/records").mkdir()
    stage(released.output, record, own, files)
    first, second = plan_of(released).steps
    assert (first.finished.record, second.finished) == (record, None)


def test_a_fault_of_the_catalogue_stops_the_plan(released):
    change(released, "data/catalogue.yaml", "brands", "brand")
    with pytest.raises(SourceError, match=r"catalogue\.yaml"):
        plan_of(released)


def test_a_page_that_no_release_has_written_stops_the_plan(released):
    shutil.rmtree(released.output)
    released.output.mkdir()
    (released.output / "index.html").write_text("mine", encoding="utf-8")
    with pytest.raises(SourceError, match="this file is not of a release"):
        plan_of(released)


def test_planning_writes_nothing(released):
    change(released, KNEE, "version: 3", "version: 4")
    before = {path: path.stat().st_mtime_ns for path in released.project.root.rglob("*")}
    plan_of(released)
    assert {path: path.stat().st_mtime_ns for path in released.project.root.rglob("*")} == before


def test_a_manifest_that_was_written_elsewhere_is_not_believed(released):
    facts = json.loads((released.output / "manifest.json").read_bytes())
    facts["files"][0]["approved_by"] = "A. Forger, Nobody"
    (released.output / "manifest.json").write_text(json.dumps(facts), encoding="utf-8")
    assert steps(released)[0] == (A4, "build", "the manifest says another approver")

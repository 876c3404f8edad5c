"""The run: what is planned is done."""

import pytest

from handouts.release.comparison import compare
from handouts.release.manifest import read_manifest
from handouts.release.plan import planned
from handouts.release.run import carry_out
from handouts.release.staging import reserved
from handouts.release.update import update

KNEE = "data/treatments/knee-arthroscopy/en.yaml"
A4, LETTER = "knee-arthroscopy.en.riverside.a4", "knee-arthroscopy.en.riverside.letter"


@pytest.fixture
def changed(released):
    """Return a request for a release of which one edition is to be made anew."""
    path = released.project.root / "data/formats/letter.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("page_limit: 1", "page_limit: 2"), encoding="utf-8")
    return released


def done(request):
    plan = planned(compare(request), request)
    with reserved(request.output):
        return plan, list(carry_out(plan, request, 1))


def test_each_step_has_its_outcome_and_the_manifest_gives_the_planned_reason(changed):
    plan, outcomes = done(changed)
    assert [(one.edition, one.verb, one.why) for one in plan.steps] == [
        (A4, "keep", "nothing has changed"),
        (LETTER, "build", "data/formats/letter.yaml changed"),
    ]
    assert [(one.edition, one.status, one.why) for one in outcomes] == [
        (A4, "current", "nothing has changed"),
        (LETTER, "built", "data/formats/letter.yaml changed"),
    ]
    assert read_manifest(changed.output).records[LETTER].why == "data/formats/letter.yaml changed"
    assert compare(changed).is_current


def test_the_folder_does_not_change_before_all_is_made(changed):
    before = (changed.output / f"{LETTER}.pdf").stat().st_mtime_ns
    plan = planned(compare(changed), changed)
    with reserved(changed.output):
        run = carry_out(plan, changed, 1)
        assert [next(run).status, next(run).status] == ["current", "built"]
        assert (changed.output / f"{LETTER}.pdf").stat().st_mtime_ns == before
        assert list(run) == []
    assert (changed.output / f"{LETTER}.pdf").stat().st_mtime_ns > before


def test_a_file_that_changes_while_the_release_is_made_is_told(released):
    path = released.project.root / KNEE
    path.write_text(path.read_text(encoding="utf-8") + "# one\n", encoding="utf-8")
    found = []
    for one in update(released, 1):
        found.append(one)
        if len(found) == 1:
            path.write_text(path.read_text(encoding="utf-8") + "# two\n", encoding="utf-8")
    assert [one.status for one in found] == ["built", "failed"]
    assert f"{KNEE} was changed while the release was made [changed-meanwhile]" in str(found[1].problems[0])
    assert [one.status for one in update(released, 1)] == ["built", "built"]

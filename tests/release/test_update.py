"""A release brought up to date: what is made, why, and that the folder holds exactly what is current."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from handouts.approval.approve import Signature, approve
from handouts.model.edition import Edition
from handouts.problem import SourceError
from handouts.project import Project
from handouts.release.manifest import SUMS, as_file, from_bytes, read_manifest, sums, to_bytes
from handouts.release.request import Request
from handouts.release.update import Caller, update

TODAY = date(2026, 11, 21)
REVIEW = date(2027, 11, 30)
DAY = timedelta(days=1)
KNEE = "data/treatments/knee-arthroscopy/en.yaml"
A4, LETTER = "knee-arthroscopy.en.riverside.a4", "knee-arthroscopy.en.riverside.letter"


def run(request, workers=1):
    """Return what a run did about each edition: edition, status, why."""
    return [(one.edition, one.status, one.why) for one in update(request, workers)]


def contents(folder):
    """Return every file of a folder that is not hidden, with its bytes."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.startswith(".seen")]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def change(request, name, old, new):
    path = request.project.root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def without_reasons(files):
    """Return the files of a release as if each edition had been made for the first time."""
    manifest = from_bytes(files["manifest.json"])
    records = {name: replace(one, why="") for name, one in manifest.records.items()}
    return files | {"manifest.json": to_bytes(replace(manifest, records=records)), "SHA256SUMS": b""}


def anew(request):
    """Release the same project into an empty folder; returns what is in it."""
    fresh = replace(request, output=request.project.root / "output" / "fresh")
    list(update(fresh, 1))
    found = contents(fresh.output)
    shutil.rmtree(fresh.output)
    return found


# Only what changed


def test_a_release_holds_leaflets_thumbnails_manifest_sums_and_a_page(released):
    names = [f"{edition}.pdf" for edition in (A4, LETTER)] + [f"thumbnails/{one}.png" for one in (A4, LETTER)]
    assert sorted(contents(released.output)) == sorted(["SHA256SUMS", "index.html", "manifest.json", *names])


def test_sha256sum_agrees_with_the_sums(released):
    subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=released.output, check=True, capture_output=True
    )


def test_a_second_run_makes_nothing_and_changes_no_byte(released):
    before = contents(released.output)
    assert run(released) == [(A4, "current", "nothing has changed"), (LETTER, "current", "nothing has changed")]
    assert contents(released.output) == before


@pytest.mark.parametrize(
    ("name", "note"),
    [
        (KNEE, "# note\n"),
        ("templates/styles/leaflet.css", "/* note */\n"),
        ("data/brands/riverside.yaml", "# note\n"),
        ("data/locales/en/claims/safety.yaml", "# note\n"),
        pytest.param("templates/page/macros.html", "{# note #}\n", marks=pytest.mark.slow),
        pytest.param("data/brands/riverside/logo.svg", "<!-- note -->\n", marks=pytest.mark.slow),
        pytest.param("data/locales/en/words.yaml", "# note\n", marks=pytest.mark.slow),
    ],
)
def test_what_changed_is_told_and_made_anew(released, name, note):
    path = released.project.root / name
    path.write_text(path.read_text(encoding="utf-8") + note, encoding="utf-8")
    why = "copy changed" if name == KNEE else f"{name} changed"
    assert run(released) == [(A4, "built", why), (LETTER, "built", why)]
    assert {one.why for one in read_manifest(released.output).records.values()} == {why}
    assert without_reasons(contents(released.output)) == without_reasons(anew(released))


def test_an_edition_that_does_not_use_the_changed_file_is_kept(released):
    change(released, "data/formats/letter.yaml", "page_limit: 1", "page_limit: 2")
    assert run(released) == [
        (A4, "current", "nothing has changed"),
        (LETTER, "built", "data/formats/letter.yaml changed"),
    ]


@pytest.mark.parametrize("name", [f"{A4}.pdf", f"thumbnails/{A4}.png"])
@pytest.mark.parametrize("harm", ["missing", "altered"])
def test_a_harmed_file_is_made_again(released, name, harm):
    before = contents(released.output)
    if harm == "missing":
        (released.output / name).unlink()
    else:
        (released.output / name).write_bytes(b"%PDF- half")
    what = "file" if name.endswith("pdf") else "first page"
    said = f"the {what} {'is missing' if harm == 'missing' else 'was altered'}"
    assert run(released)[0] == (A4, "built", said)
    assert contents(released.output) == before


@pytest.mark.parametrize("name", ["index.html", "SHA256SUMS", "manifest.json"])
def test_a_harmed_index_sums_or_manifest_is_written_again(released, name):
    before = contents(released.output)
    (released.output / name).write_bytes(b"harmed")
    run(released)
    assert contents(released.output) == before


def test_a_tool_of_another_version_makes_everything_anew(released):
    path = released.output / "manifest.json"
    path.write_text(path.read_text().replace('"WeasyPrint": "70.0"', '"WeasyPrint": "69.1"'))
    assert {why for _, _, why in run(released)} == {"WeasyPrint 70.0, was 69.1"}


def test_a_reason_is_kept_until_the_edition_is_made_from_something_else_again(released):
    change(released, "data/formats/letter.yaml", "page_limit: 1", "page_limit: 2")
    run(released)
    (released.output / f"{LETTER}.pdf").write_bytes(b"harmed")
    run(released)
    change(released, KNEE, "version: 3", "version: 3 # note")
    (released.output / f"{A4}.pdf").unlink()
    run(released)
    whys = {one.edition: one.why for one in read_manifest(released.output).records.values()}
    assert whys == {A4: "copy changed", LETTER: "copy changed"}


def test_harm_is_no_reason_that_is_kept(released):
    (released.output / f"{A4}.pdf").write_bytes(b"harmed")
    assert run(released)[0] == (A4, "built", "the file was altered")
    assert {one.why for one in read_manifest(released.output).records.values()} == {""}


def forge(request, change):
    """Change the manifest, and the sums to fit it."""
    path = request.output / "manifest.json"
    facts = json.loads(path.read_bytes())
    change(facts)
    data = json.dumps(facts).encode()
    path.write_bytes(data)
    files = from_bytes(data).files() if "garbage" not in data.decode() else ()
    (request.output / SUMS).write_bytes(sums([*files, as_file(data)]))


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("code", "KN-02", "code"),
        ("title", "Another", "title"),
        ("version", 4, "version"),
        ("state", "approved", "state"),
        ("copy", "0" * 64, "digest of the copy"),
        ("approved_by", "A. Forger, Nobody", "approver"),
        ("approved_on", "2026-01-01", "day of approval"),
        ("next_review", "2030-01-01", "review date"),
    ],
)
@pytest.mark.parametrize("is_known", [False, True])
def test_a_manifest_that_was_touched_is_found_and_healed(released, is_known, field, value, said):
    if is_known and field not in {"state", "title"}:
        pytest.skip("two fields stand for all")
    if is_known:
        run(released)
    before = contents(released.output)
    forge(released, lambda facts: facts["files"][0].update({field: value}))
    assert run(released)[0] == (A4, "built", f"the manifest says another {said}")
    assert without_history(contents(released.output)) == without_history(before)
    assert run(released)[0] == (A4, "current", "nothing has changed")


def without_history(files):
    """Return the files without what was published once: a forged code or version counts as published."""
    files = without_reasons(files)
    manifest = replace(from_bytes(files["manifest.json"]), index=None, withdrawn=())
    return files | {"manifest.json": to_bytes(manifest), "index.html": b""}


@pytest.mark.parametrize(
    "change",
    [
        lambda facts: facts["files"][0].update(next_review="garbage"),
        lambda facts: facts["files"][0].update(path="../../x.pdf"),
        lambda facts: facts.update(shard="x/y"),
        lambda facts: facts["copies"][0].update(holds="garbage"),
    ],
)
def test_a_manifest_that_cannot_be_understood_is_written_anew(released, change):
    before = contents(released.output)
    forge(released, lambda facts: facts.update(garbage=change(facts)))
    assert [status for _, status, _ in run(released)] == ["built", "built"]
    assert contents(released.output) == before


def test_a_copy_that_the_manifest_tells_of_falsely_is_told_rightly_again(released):
    before = contents(released.output)
    forge(released, lambda facts: facts["copies"][0].update(state="approved"))
    assert [status for _, status, _ in run(released)] == ["current", "current"]
    assert contents(released.output) == before


def test_an_edition_that_is_said_to_be_made_from_nothing_is_made_anew(released):
    forge(released, lambda facts: facts["editions"][A4].update(inputs=[]))
    assert run(released)[0][:2] == (A4, "built")


# Nothing stale is left


def test_an_edition_that_left_the_catalogue_is_taken_away_and_listed(released):
    change(released, "data/catalogue.yaml", "[a4, letter]", "a4")
    assert run(released) == [(A4, "current", "nothing has changed"), (LETTER, "withdrawn", "it left the catalogue")]
    assert not [name for name in contents(released.output) if "letter" in name]
    withdrawn = read_manifest(released.output).withdrawn
    assert [(one.edition, one.code, one.version, one.why) for one in withdrawn] == [
        (LETTER, "KN-01", 3, "it left the catalogue")
    ]
    assert run(released) == [(A4, "current", "nothing has changed")]
    assert read_manifest(released.output).withdrawn == withdrawn


def test_an_edition_that_comes_back_is_not_withdrawn_any_more(released):
    before = contents(released.output)
    change(released, "data/catalogue.yaml", "[a4, letter]", "a4")
    run(released)
    change(released, "data/catalogue.yaml", "a4", "[a4, letter]")
    run(released)
    assert contents(released.output) == before


def test_a_raised_version_leaves_the_old_one_among_the_withdrawn(released):
    change(released, KNEE, "version: 3", "version: 4")
    run(released)
    withdrawn = read_manifest(released.output).withdrawn
    assert {(one.version, one.why) for one in withdrawn} == {(3, "replaced by KN-01 version 4")}


def test_a_renamed_treatment_withdraws_the_old_name(released):
    folder = released.project.root / "data/treatments/knee-arthroscopy"
    folder.rename(folder.with_name("knee"))
    statuses = [(edition, status) for edition, status, _ in run(released)]
    assert statuses == [
        ("knee.en.riverside.a4", "built"),
        ("knee.en.riverside.letter", "built"),
        (A4, "withdrawn"),
        (LETTER, "withdrawn"),
    ]
    assert not [name for name in contents(released.output) if "arthroscopy" in name]


def test_a_leaflet_that_fails_is_told_the_others_are_made_and_its_stale_file_is_gone(released):
    change(released, "data/formats/a4.yaml", "label:", "labbel:")
    change(released, "data/formats/letter.yaml", "page_limit: 1", "page_limit: 2")
    outcomes = list(update(released, 1))
    assert [one.status for one in outcomes] == ["failed", "built"]
    assert 'data/formats/a4.yaml:3:1: error: unknown field "labbel" [extra-field]' in str(outcomes[0].problems[0])
    assert outcomes[0].why == "taken out of the release"
    assert not (released.output / f"{A4}.pdf").exists()
    manifest = read_manifest(released.output)
    assert [one.edition for one in manifest.failed] == [A4]
    assert [one.why for one in manifest.withdrawn] == ["not released any more"]
    change(released, "data/formats/a4.yaml", "labbel:", "label:")
    assert [status for _, status, _ in run(released)] == ["built", "current"]
    assert read_manifest(released.output).withdrawn == ()


def test_a_failed_leaflet_is_tried_again_in_every_run(released):
    change(released, "data/formats/a4.yaml", "label:", "labbel:")
    assert [status for _, status, _ in run(released)] == ["failed", "current"]
    assert [status for _, status, _ in run(released)] == ["failed", "current"]


def test_a_code_that_two_treatments_have_stops_the_second(released):
    root = released.project.root
    shutil.copytree(root / "data/treatments/knee-arthroscopy", root / "data/treatments/wrist")
    outcomes = list(update(released, 1))
    assert [one.status for one in outcomes] == ["current", "current", "failed", "failed"]
    assert 'the code "KN-01" belongs to data/treatments/knee-arthroscopy already' in str(outcomes[2].problems[0])


# Approved leaflets only


def test_drafts_are_refused_unless_they_are_asked_for(released):
    outcomes = list(update(replace(released, is_draft=False), 1))
    assert {one.status for one in outcomes} == {"failed"}
    assert str(outcomes[0].problems[0]) == (
        f"{KNEE}:1:1: error: KN-01 is a draft and is not released: never approved [not-approved]\n"
        "  hint: a clinician approves it: handouts approve; or release drafts too, with --draft"
    )
    assert not list(released.output.glob("*.pdf"))


def sign(request):
    signature = Signature("A. Test", "Knee surgeon", TODAY)
    approve(Edition(*A4.split(".")), signature, request.project, TODAY)


def test_approved_leaflets_are_released_and_the_manifest_says_by_whom(released):
    sign(released)
    approved = replace(released, is_draft=False)
    approvals = "data/treatments/knee-arthroscopy/approvals.yaml"
    assert run(approved)[0] == (A4, "built", f"{approvals} is new")
    entry = next(read_manifest(released.output).entries())
    assert (entry.state, entry.approved_by, entry.approved_on) == ("approved", "A. Test, Knee surgeon", "2026-11-21")


@pytest.mark.parametrize(("today", "status"), [(REVIEW, "current"), (REVIEW + DAY, "failed")])
def test_a_leaflet_is_taken_out_on_the_day_after_its_review(released, today, status):
    sign(released)
    approved = replace(released, is_draft=False)
    run(approved)
    outcomes = list(update(replace(approved, today=today), 1))
    assert {one.status for one in outcomes} == {status}
    if status == "failed":
        assert "KN-01 is overdue and is not released: review was due on 2027-11-30 [overdue]" in str(
            outcomes[0].problems[0]
        )


def test_a_day_on_which_a_check_finds_something_else_makes_a_leaflet_anew(released):
    draft = replace(released, today=REVIEW + DAY)
    assert run(draft)[0] == (A4, "built", "2027-12-01 has come, and it says something else since")
    assert run(released)[0] == (A4, "built", "today, 2026-11-21, is before 2027-12-01")


def test_what_falls_due_within_90_days_is_kept_in_the_manifest(released):
    assert read_manifest(released.output).due == ()
    run(replace(released, today=REVIEW - 90 * DAY))
    due = read_manifest(released.output).due
    assert [(one.code, one.next_review, one.state) for one in due] == [("KN-01", "2027-11-30", "draft")]


# The same bytes


def test_two_workers_make_the_same_bytes_as_one(released):
    before = contents(released.output)
    shutil.rmtree(released.output)
    run(released, workers=2)
    assert contents(released.output) == before


OTHER = """
import sys, os
from datetime import date
from pathlib import Path
from handouts.release.request import Request
from handouts.project import Project
from handouts.release.update import update
os.umask(0o077)
root = Path(sys.argv[1])
list(update(Request(Project(root), root / "elsewhere", date(2026, 11, 21), is_draft=True), 1))
"""


def test_another_folder_and_other_settings_give_the_same_bytes(released, tmp_path):
    place = tmp_path / "another place"
    shutil.copytree(released.project.root, place, ignore=shutil.ignore_patterns("output"))
    settings = {"PYTHONHASHSEED": "77", "TZ": "America/Adak", "LC_ALL": "C", "TMPDIR": str(tmp_path)}
    subprocess.run([sys.executable, "-c", OTHER, place], env=dict(os.environ) | settings, check=True)
    assert contents(place / "elsewhere") == contents(released.output)


def test_no_path_or_day_of_this_machine_is_in_a_release(released, tmp_path):
    for name, data in contents(released.output).items():
        if name.endswith((".html", ".json", "SUMS")):
            assert str(tmp_path).encode() not in data
            assert b"2026-11-21" not in data, name


# What cannot be done


def test_a_catalogue_that_is_missing_is_a_problem_and_leaves_the_folder_alone(released):
    before = contents(released.output)
    (released.project.root / "data/catalogue.yaml").unlink()
    with pytest.raises(SourceError) as caught:
        run(released)
    assert 'data/catalogue.yaml:1:1: error: there is no file "data/catalogue.yaml" [missing-file]' in str(caught.value)
    assert contents(released.output) == before


def test_a_project_that_is_reached_by_a_relative_path_is_released(released, monkeypatch):
    monkeypatch.chdir(released.project.root)
    here = Request(Project(Path()), Path("output/release"), TODAY, is_draft=True)
    assert {status for _, status, _ in run(here)} == {"current"}


def test_a_treatment_with_an_endless_name_costs_only_its_own_leaflets(released):
    root = released.project.root
    folder = root / "data/treatments" / ("k" * 210)
    shutil.copytree(root / "data/treatments/knee-arthroscopy", folder)
    path = folder / "en.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("KN-01", "KN-02"), encoding="utf-8")
    outcomes = list(update(released, 1))
    assert [one.status for one in outcomes] == ["failed", "failed", "current", "current"]
    assert str(outcomes[0].problems[0]) == (
        f"data/treatments/{'k' * 210}/en.yaml:1:1: error: the name of this treatment has 210 letters; "
        "the limit is 100 [name-too-long]\n"
        "  hint: give it a shorter one: it becomes part of the names of all leaflets"
    )
    assert [status for _, status, _ in run(released)] == ["failed", "failed", "current", "current"]


# Days


@pytest.mark.parametrize("day", ["9999-12-31", "0001-02-01", "1999-12-31", "2100-01-01"])
def test_a_review_date_of_another_age_costs_its_copy_and_no_other(released, day):
    twin = released.project.root / "data/treatments/wrist"
    shutil.copytree(twin.parent / "knee-arthroscopy", twin)
    change(released, "data/treatments/wrist/en.yaml", "KN-01", "WR-01")
    (twin / "en.yaml").write_text(re.sub("next_review: .*", f"next_review: {day}", (twin / "en.yaml").read_text()))
    outcomes = list(update(released, 1))
    assert [one.status for one in outcomes] == ["current", "current", "failed", "failed"]
    said = {str(one).split("\n")[0] for outcome in outcomes for one in outcome.problems}
    assert [one.partition(": error: ")[2] for one in said] == [
        f"expected a day from 2000-01-01 to 2099-12-31, found {day} [out-of-range]"
    ]


@pytest.mark.parametrize(
    "today", [date(1, 1, 1), date(1970, 1, 1), date(2999, 1, 1), date(9999, 10, 3), date(9999, 12, 31)]
)
def test_a_clock_that_is_wrong_by_ages_ends_in_words(released, today):
    assert {one.status for one in update(replace(released, today=today), 1)} == {"built"}
    assert {one.status for one in update(replace(released, today=today), 1)} == {"current"}


# What is said besides, and what is not done


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


@pytest.fixture
def said():
    """Return a caller that notes all it is told, and the list of it."""
    rows = []
    caller = Caller(
        expect=lambda count: rows.append(("expect", count)),
        get_ready=lambda: rows.append(("ready",)),
        note=lambda words: rows.append(("note", words.split(":")[0])),
        warn=lambda count: rows.append(("warn", count)),
    )
    return caller, rows


def test_where_nothing_is_to_be_done_nobody_gets_ready(released, said):
    caller, rows = said
    list(update(released, 1, caller=caller))
    assert rows == [("warn", 0)]


def test_whoever_asks_is_told_how_many_are_gone_through_and_what_is_odd(released, said):
    (released.output / "manifest.json").write_bytes(b"harmed")
    (released.output / "notes.txt").write_text("mine", encoding="utf-8")
    caller, rows = said
    list(update(released, 1, caller=caller))
    damaged, strange = ("note", "manifest.json is damaged"), ("note", "not part of the release, and left alone")
    assert rows == [damaged, ("ready",), ("expect", 2), ("warn", 0), strange]


def test_a_glance_tells_the_same_as_a_comparison(released, said):
    list(update(released, 1))
    stamp = released.memory.stat().st_mtime + 3600
    os.utime(released.memory, (stamp, stamp))
    caller, rows = said
    known, compared = list(update(released, 1, caller=caller, is_brief=True)), list(update(released, 1, caller=caller))
    assert [one.record for one in known] == [None, None]
    assert known == [replace(one, record=None) for one in compared]
    assert rows == [("warn", 0), ("warn", 0)]

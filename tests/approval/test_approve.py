import os
import resource
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

import handouts
from handouts.approval.approve import Signature, approve
from handouts.model.approval import State
from handouts.model.edition import Edition
from handouts.problem import SourceError
from handouts.sources.approvals import load_approvals, load_signed, load_standing
from handouts.sources.leaflet import load_leaflet, load_treatment, read_sources

TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)
FOLDER = "data/treatments/knee-arthroscopy"
KNEE = f"{FOLDER}/en.yaml"
NAME = f"{FOLDER}/approvals.yaml"
KEPT = f"{FOLDER}/approved/en.v3.yaml"
EDITION = Edition("knee-arthroscopy", "en", "riverside", "a4")
SIGNATURE = Signature("A. Test", "Knee surgeon", TODAY)


def sign(project, signature=SIGNATURE, today=TODAY, edition=EDITION):
    return approve(edition, signature, project, today)


def state(project, folder="knee-arthroscopy", locale="en", today=TODAY):
    """Return where a leaflet stands, by the list and by the build, which must agree."""
    treatment = load_treatment(f"data/treatments/{folder}/{locale}.yaml", project)
    listed = load_standing(treatment, folder, locale, project, today)
    edition = Edition(folder, locale, "riverside", "a4")
    assert load_leaflet(read_sources(edition, project), project, today).standing == listed
    return listed.state


def files(project):
    """Return every file below the treatment's folder with its bytes."""
    root = project.root / FOLDER
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def refused(project, signature=SIGNATURE, today=TODAY, edition=EDITION):
    """Return what is said when nothing may be signed; nothing may have been written either."""
    before = files(project)
    with pytest.raises(SourceError) as caught:
        sign(project, signature, today, edition)
    assert files(project) == before
    return str(caught.value)


@pytest.fixture
def write(project):
    """Return a function that writes a file of the treatment's folder."""

    def put(name, text):
        (project.root / FOLDER / name).write_bytes(text if isinstance(text, bytes) else text.encode())

    return put


def read(project, name=NAME):
    return (project.root / name).read_text(encoding="utf-8")


# What is written


def test_an_approval_says_who_when_and_which_words(project, leaflet):
    approval, is_new = sign(project)
    assert is_new
    assert (approval.by, approval.role, approval.approved_on) == ("A. Test", "Knee surgeon", TODAY)
    assert (approval.locale, approval.code, approval.version) == ("en", "KN-01", 3)
    assert approval.digest == leaflet.treatment.digest()
    assert approval.next_review == date(2027, 11, 30)
    assert load_approvals("knee-arthroscopy", project, TODAY).approvals == (approval,)


def test_the_file_reads_like_a_form(project, leaflet):
    approval, _ = sign(project)
    assert read(project) == (
        '# Who approved which words. "handouts approve" writes this file; approved/ holds the copies as they were'
        " signed.\n# One changed word in the copy, and the leaflet is a draft again.\n"
        f'approvals:\n  - locale: "en"\n    code: "KN-01"\n    version: 3\n    digest: "{leaflet.treatment.digest()}"\n'
        f'    figure: "{approval.figure}"\n    by: "A. Test"\n    role: "Knee surgeon"\n'
        '    approved_on: "2026-11-21"\n    next_review: "2027-11-30"\n    signed_copy: "approved/en.v3.yaml"\n'
    )


def test_a_leaflet_is_approved_once_it_is_signed(project):
    assert state(project) is State.DRAFT
    sign(project)
    assert state(project) is State.APPROVED


def test_what_an_approval_that_was_killed_left_half_written_is_taken_away_by_the_next(project):
    folder = project.root / FOLDER
    (folder / "approved").mkdir()
    half = [folder / ".approvals.yaml.abcd_123.part", folder / "approved/.en.v3.yaml.abcd_123.part"]
    others = [folder / ".my-notes.yaml.abcd_123.part", folder / "approved/.notes.abcd_123.part"]
    for path in (*half, *others):
        path.write_text("half", encoding="utf-8")
    sign(project)
    assert [path.exists() for path in (*half, *others)] == [False, False, True, True]


def test_nothing_is_taken_away_behind_a_link_that_leads_out(project, tmp_path):
    away = tmp_path / "away"
    away.mkdir()
    (away / ".en.v3.yaml.abcd_123.part").write_text("mine", encoding="utf-8")
    (project.root / FOLDER / "approved").symlink_to(away)
    with pytest.raises(SourceError):
        sign(project)
    assert (away / ".en.v3.yaml.abcd_123.part").exists()


def test_the_signed_copy_is_kept_as_it_was_typed(project):
    sign(project)
    assert (project.root / KEPT).read_bytes() == (project.root / KNEE).read_bytes()


def test_nothing_else_is_written(project):
    before = set(files(project))
    sign(project)
    assert set(files(project)) - before == {"approvals.yaml", "approved/en.v3.yaml"}


def test_a_leaflet_without_a_drawing_can_be_signed(project, rewrite):
    text = read(project, KNEE)
    start, end = text.index("  figure:"), text.index("who_it_suits:")
    rewrite(KNEE, text[start:end], "")
    assert sign(project)[0].figure is None
    assert state(project) is State.APPROVED
    assert "figure" not in read(project)


@pytest.mark.parametrize(
    "name",
    [
        'Dr "Jo" O’Neil',
        "Zoë Å: Müller",
        "# no comment",
        "null",
        "1.10",
        "a\\b",
        "{x}",
        "- A",
        "李小龍",
        "*A & B*",
        "😀",
    ],
)
def test_a_name_comes_back_as_it_was_given(project, name):
    sign(project, Signature(name, name, TODAY))
    again = load_approvals("knee-arthroscopy", project, TODAY).approvals
    assert [(one.by, one.role) for one in again] == [(name, name)]


# What stands there already


def test_the_same_approval_twice_stands_there_once(project):
    first, _ = sign(project)
    before = files(project)
    assert sign(project) == (first, False)
    assert files(project) == before


def test_another_clinician_can_sign_the_same_words(project):
    sign(project)
    sign(project, Signature("B. Test", "Nurse", TODAY))
    assert [one.by for one in load_approvals("knee-arthroscopy", project, TODAY).approvals] == ["A. Test", "B. Test"]


def test_a_second_version_is_added_below_the_first(project, rewrite):
    sign(project)
    before = read(project)
    rewrite(KNEE, "version: 3", "version: 4")
    assert state(project) is State.DRAFT
    sign(project)
    assert state(project) is State.APPROVED
    assert read(project).startswith(before)
    assert [one.version for one in load_approvals("knee-arthroscopy", project, TODAY).approvals] == [3, 4]
    assert {"approved/en.v3.yaml", "approved/en.v4.yaml"} <= set(files(project))


def test_what_people_typed_into_the_file_stays_byte_for_byte(project, rewrite):
    sign(project)
    typed = (
        read(project).replace("approvals:\n", "# ours\napprovals:   # all\n\n").replace('"A. Test"', "A. Test  # she")
    )
    typed += "\n    # the end"
    (project.root / NAME).write_text(typed, encoding="utf-8")
    rewrite(KNEE, "version: 3", "version: 4")
    sign(project)
    assert read(project).startswith(f"{typed}\n  - locale:")


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.rstrip(),
        lambda data: data + b"\n\n\n",
    ],
    ids=["CRLF", "BOM", "no last line end", "blank lines"],
)
def test_an_entry_is_added_whatever_the_line_ends(project, rewrite, change):
    first, _ = sign(project)
    path = project.root / NAME
    path.write_bytes(change(path.read_bytes()))
    rewrite(KNEE, "version: 3", "version: 4")
    second, _ = sign(project)
    assert load_approvals("knee-arthroscopy", project, TODAY).approvals == (first, second)
    assert b"\r\n\n" not in path.read_bytes()


@pytest.mark.parametrize("text", ["approvals: []\n", "# ours\napprovals: []", "# ours\n\napprovals:  []  \n\n"])
def test_an_empty_list_can_be_added_to(project, write, text):
    write("approvals.yaml", text)
    sign(project)
    assert state(project) is State.APPROVED
    assert ("# ours" in read(project)) == ("# ours" in text)


@pytest.mark.parametrize(
    "text", ["approvals:\n", "", "# nobody\n", "approvals: none\n", "approval: []\n", "approvals: [\n"]
)
def test_a_broken_file_is_refused(project, write, text):
    write("approvals.yaml", text)
    assert f"{NAME}:" in refused(project)


@pytest.mark.parametrize(
    "layout",
    [
        lambda text: text.replace("\n  - ", "\n- ").replace("\n    ", "\n  "),
        lambda text: text.replace("\n    ", "\n        ").replace("\n  - ", "\n      - "),
        lambda text: "approvals: [{" + ", ".join(row.strip(" -") for row in text.splitlines()[3:]) + "}]\n",
        lambda text: f"{text}...\n",
    ],
    ids=["no indentation", "much indentation", "braces", "end of document"],
)
def test_a_layout_that_cannot_be_added_to_is_refused(project, rewrite, layout):
    first, _ = sign(project)
    path = project.root / NAME
    path.write_text(layout(read(project)), encoding="utf-8")
    rewrite(KNEE, "version: 3", "version: 4")
    assert load_approvals("knee-arthroscopy", project, TODAY).approvals == (first,)
    said = refused(project)
    assert f"{NAME}:1:1: error: no approval can be added at the end of this file [approvals-layout]" in said
    assert 'hint: write it as a list: a line "approvals:" and below it entries' in said


# What may not be signed


def test_a_copy_with_an_error_is_refused(project, rewrite):
    rewrite(KNEE, "[S2]", "[S9]")
    said = refused(project)
    assert "[S9] is not in the list of sources [citation]" in said
    assert f"{KNEE}:1:1: error: the copy cannot be approved while these stand in it [not-approvable]" in said


@pytest.mark.parametrize("words", ["TODO", "[to write: what it is]", "Rest for ??? days", "TBC"])
def test_a_copy_with_a_placeholder_is_refused(project, rewrite, words):
    rewrite(KNEE, "You go home the same day.", f'"{words}"')
    said = refused(project)
    assert f"{KNEE}:6:" in said
    assert "[placeholder]" in said


def test_an_accepted_placeholder_is_refused_all_the_same(project, rewrite):
    rewrite(KNEE, "You go home the same day.", "TODO")
    rewrite(
        KNEE,
        "questions:",
        "accepted:\n  - {code: placeholder, at: key_points.1, reason: Nobody wrote it., by: The lead}\nquestions:",
    )
    assert "[placeholder]" in refused(project)


FIGURE = "You go home the same day. This helps 3 in 10 people."
ACCEPTED = "accepted:\n  - {code: figure-source, at: key_points.1, reason: our own count, by: The lead}\nquestions:"


def test_an_error_that_is_accepted_for_a_reason_can_be_signed(project, rewrite):
    rewrite(KNEE, "You go home the same day.", FIGURE)
    assert "[figure-source]" in refused(project)
    rewrite(KNEE, "questions:", ACCEPTED)
    sign(project)
    assert state(project) is State.APPROVED


def test_an_acceptance_of_one_field_does_not_cover_another(project, rewrite):
    rewrite(KNEE, "Rest your leg for two days.", "This helps 3 in 10 people.")
    rewrite(KNEE, "questions:", ACCEPTED)
    assert "[figure-source]" in refused(project)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("title:", "titel:", "extra-field"),
        ("version: 3", "version: three", "not-a-number"),
        ("figures/knee.svg", "figures/no.svg", "missing-file"),
    ],
)
def test_a_broken_copy_is_refused(project, rewrite, old, new, code):
    rewrite(KNEE, old, new)
    assert f"[{code}]" in refused(project)


@pytest.mark.parametrize(
    ("old", "new"), [("less pain", "little pain"), ("figures/knee.svg", "brands/riverside/logo.svg")]
)
def test_other_words_under_a_signed_version_are_refused(project, rewrite, old, new):
    sign(project)
    rewrite(KNEE, old, new)
    assert refused(project).startswith(
        f"{KNEE}:3:10: error: version 3 was signed in other words on 2026-11-21 [version-not-raised]\n"
        "  hint: raise version to 4"
    )


def test_a_changed_drawing_under_a_signed_version_is_refused(project, rewrite):
    sign(project)
    rewrite("data/figures/knee.svg", "<svg", "<!-- new --><svg")
    assert "[version-not-raised]" in refused(project)


@pytest.mark.parametrize("version", [1, 2, 3, 4])
def test_a_version_that_is_not_new_is_refused(project, rewrite, version):
    sign(project)
    rewrite(KNEE, "version: 3", "version: 4")
    sign(project)
    rewrite(KNEE, "version: 4", f"version: {version}")
    rewrite(KNEE, "less pain", "little pain")
    assert "hint: raise version to 5" in refused(project)


def test_the_version_to_raise_to_is_that_of_the_own_language(project, rewrite):
    sign(project)
    other = read(project).split("approvals:\n")[1].replace('"en"', '"cy"').replace("version: 3", "version: 9")
    (project.root / NAME).write_text(read(project) + other, encoding="utf-8")
    rewrite(KNEE, "less pain", "little pain")
    assert "hint: raise version to 4" in refused(project)


def test_words_that_were_signed_before_can_come_back(project, rewrite):
    sign(project)
    rewrite(KNEE, "version: 3", "version: 4")
    sign(project)
    rewrite(KNEE, "version: 4", "version: 3")
    assert "[version-not-raised]" in refused(project, Signature("B. Test", "Nurse", TODAY))


def test_a_project_without_a_drawing_file_is_refused(project):
    (project.root / "data/figures/knee.svg").unlink()
    assert "[missing-file]" in refused(project)


# Dates, and clocks that are wrong


def test_an_approval_of_tomorrow_is_refused(project):
    said = refused(project, Signature("A. Test", "Knee surgeon", TODAY + DAY))
    assert "the approval would be dated 2026-11-22, and today is 2026-11-21 [approval-in-future]" in said
    assert "is the clock of this machine right?" in said


def test_an_approval_of_an_earlier_day_is_taken(project):
    sign(project, Signature("A. Test", "Knee surgeon", TODAY - 30 * DAY))
    assert state(project) is State.APPROVED


def test_an_approval_before_the_last_one_is_refused(project):
    sign(project)
    said = refused(project, Signature("B. Test", "Nurse", TODAY - 2 * DAY))
    assert "the approval would be dated 2026-11-19, before the one of 2026-11-21 [approval-order]" in said


def test_a_clock_that_went_back_is_noticed(project):
    sign(project)
    before = TODAY - 2 * DAY
    assert "[approval-in-future]" in refused(project, Signature("B. Test", "Nurse", before), before)


def test_where_it_is_still_yesterday_what_was_signed_today_holds_and_can_be_signed_too(project):
    sign(project)
    yesterday = TODAY - DAY
    assert state(project, today=yesterday) is State.APPROVED
    sign(project, Signature("B. Test", "Nurse", yesterday), yesterday)
    assert [one.by for one in load_approvals("knee-arthroscopy", project, yesterday).approvals] == [
        "A. Test",
        "B. Test",
    ]


SIGN = """
import sys
from datetime import date
from pathlib import Path
from handouts.model.edition import Edition
from handouts.project import Project
from handouts.approval.approve import Signature, approve

edition = Edition("knee-arthroscopy", "en", "riverside", "a4")
sys.stdin.read()
approve(edition, Signature(sys.argv[1], "Nurse", date(2026, 11, 21)), Project(Path(sys.argv[2])), date(2026, 11, 21))
"""


def test_of_two_who_sign_at_once_none_is_lost(project):
    names = ["A. Test", "B. Test", "C. Test"]
    started = [
        subprocess.Popen([sys.executable, "-c", SIGN, name, str(project.root)], stdin=subprocess.PIPE) for name in names
    ]
    for one in started:
        one.stdin.close()
    assert [one.wait() for one in started] == [0, 0, 0]
    assert sorted(one.by for one in load_approvals("knee-arthroscopy", project, TODAY).approvals) == names


@pytest.mark.parametrize("review", [TODAY, TODAY - DAY, date(1999, 1, 1)])
def test_a_review_that_is_not_after_today_is_refused(project, review):
    said = refused(project, Signature("A. Test", "Knee surgeon", TODAY, review))
    assert f"the next review ({review}) is not after the approval (2026-11-21) and today (2026-11-21)" in said
    assert "[review-before-approval]" in said


def test_a_review_that_is_past_already_is_refused(project):
    said = refused(project, Signature("A. Test", "Knee surgeon", TODAY - 400 * DAY, TODAY - DAY))
    assert "[review-before-approval]" in said


def test_a_review_date_of_the_copy_that_is_past_is_refused_at_its_line(project, rewrite):
    rewrite(KNEE, "2027-11-30", "2026-11-20")
    line = read(project, KNEE)[: read(project, KNEE).index("2026-11-20")].count("\n") + 1
    assert f"{KNEE}:{line}:16: error: the next review (2026-11-20)" in refused(project)


def test_a_clock_far_ahead_finds_the_review_past(project):
    assert "[review-before-approval]" in refused(
        project, Signature("A. Test", "Nurse", date(2036, 1, 1)), date(2036, 1, 1)
    )


def test_a_review_date_of_its_own_is_taken(project):
    approval, _ = sign(project, Signature("A. Test", "Knee surgeon", TODAY, TODAY + DAY))
    assert approval.next_review == TODAY + DAY
    assert [state(project, today=TODAY + days * DAY) for days in (1, 2)] == [State.APPROVED, State.OVERDUE]


def test_an_overdue_leaflet_can_be_signed_again(project):
    sign(project, Signature("A. Test", "Knee surgeon", TODAY, TODAY + DAY))
    later = TODAY + 5 * DAY
    assert state(project, today=later) is State.OVERDUE
    sign(project, Signature("A. Test", "Knee surgeon", later), later)
    assert state(project, today=later) is State.APPROVED


def test_a_review_date_corrected_on_the_same_day_counts(project):
    sign(project)
    sign(project, Signature("A. Test", "Knee surgeon", TODAY, TODAY + 30 * DAY))
    assert state(project, today=TODAY + 31 * DAY) is State.OVERDUE


# The signed copy


def test_a_signed_copy_with_other_words_is_refused(project, rewrite):
    sign(project)
    rewrite(KEPT, "less pain", "little pain")
    said = refused(project, Signature("B. Test", "Nurse", TODAY))
    assert f"{KEPT}:1:1: error: another copy lies where this version's signed copy is kept [signed-copy]" in said


def test_a_signed_copy_that_is_no_copy_is_refused(project):
    (project.root / FOLDER / "approved").mkdir()
    (project.root / KEPT).write_text("title: something\n", encoding="utf-8")
    assert "[signed-copy]" in refused(project)


def test_a_signed_copy_of_the_same_words_stays_as_it_is(project):
    sign(project)
    path = project.root / KEPT
    path.write_text("# filed\n" + read(project, KEPT), encoding="utf-8")
    before = path.read_bytes()
    sign(project, Signature("B. Test", "Nurse", TODAY))
    assert path.read_bytes() == before


def test_a_lost_signed_copy_is_written_again_with_the_next_signature(project):
    sign(project)
    (project.root / KEPT).unlink()
    sign(project, Signature("B. Test", "Nurse", TODAY))
    assert (project.root / KEPT).read_bytes() == (project.root / KNEE).read_bytes()


def test_a_signed_copy_is_never_written_outside_the_project(project, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (project.root / FOLDER / "approved").symlink_to(outside)
    with pytest.raises(SourceError, match="outside-project"):
        sign(project)
    assert list(outside.iterdir()) == []


# Nothing half done


@pytest.fixture
def limited():
    """Return a function that lets no file grow over so many bytes; undone after the test."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)

    def limit(size):
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))

    yield limit
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_leaves_nothing_half_done(project, limited):
    limited(100)
    before = files(project)
    with pytest.raises(SourceError) as caught:
        sign(project)
    assert "the file cannot be written: file too large [unwritable]" in str(caught.value)
    assert "hint: nothing is approved; what was there is untouched" in str(caught.value)
    assert files(project) == before


def test_a_file_of_approvals_that_cannot_be_written_approves_nothing(project, rewrite, limited, write):
    sign(project)
    write("approvals.yaml", read(project) + "# x\n" * 5000)
    rewrite(KNEE, "version: 3", "version: 4")
    before = files(project)
    limited(10_000)
    with pytest.raises(SourceError, match="unwritable"):
        sign(project)
    assert files(project)["approvals.yaml"] == before["approvals.yaml"]
    assert state(project) is State.DRAFT
    assert not [name for name in files(project) if name.endswith(".part")]


def test_an_approval_that_cannot_be_written_leaves_no_signed_copy(project, rewrite, limited, write):
    sign(project)
    write("approvals.yaml", read(project) + "# x\n" * 5000)
    rewrite(KNEE, "version: 3", "version: 4")
    before = files(project)
    limited(10_000)
    with pytest.raises(SourceError, match="unwritable"):
        sign(project)
    assert files(project) == before


def test_a_signature_can_be_repeated_after_a_failure(project, rewrite, limited, write):
    sign(project)
    write("approvals.yaml", read(project) + "# x\n" * 5000)
    rewrite(KNEE, "version: 3", "version: 4")
    limited(10_000)
    with pytest.raises(SourceError):
        sign(project)
    limited(1 << 30)
    sign(project)
    assert state(project) is State.APPROVED


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_is_read_only_is_a_problem_line(project):
    (project.root / FOLDER).chmod(0o555)
    try:
        assert "permission denied [unwritable]" in refused(project)
    finally:
        (project.root / FOLDER).chmod(0o755)


def test_a_file_in_place_of_the_folder_is_a_problem_line(project, write):
    write("approved", "a file")
    assert "[unwritable]" in refused(project)


# What voids an approval


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("less pain", "little pain"),
        ("You may walk", "you may walk"),
        ("Keep the bandage dry.", "Keep the bandage dry"),
        ("for six hours.", "for six hours!"),
        ("{n: 1, of: 100}", "{n: 1, of: 1000}"),
        ("{n: 20, to: 30, of: 100}", "{n: 20, of: 100}"),
        ("how_often: unknown", "how_often: expected"),
        ("how_long: 2 days", "how_long: 3 days"),
        ("      how_long: 2 days\n", ""),
        ("[S2]", "[S1]"),
        (" [S1]", ""),
        ("https://knee.example/page", "https://knee.example/other"),
        ("year: 2024", "year: 2023"),
        ("publisher: Example Press", "publisher: Another Press"),
        ("version: 3", "version: 4"),
        ("version: 3", "version: 2"),
        ("code: KN-01", "code: KN-02"),
        ("next_review: 2027-11-30", "next_review: 2031-11-30"),
        ("funding: No outside funding", "funding: The maker of the camera"),
        ("    - You take a blood thinner.\n", "    - You take a blood thinner.\n    - You are ill.\n"),
        ("  - Eat nothing for six hours.\n", ""),
        ("  - Eat nothing for six hours.\n  - Bring a list", "  - Bring nothing.\n  - Bring a list"),
        ("questions:\n  - Who will do it?\n", ""),
        ("small camera.\n\n  The camera", "small camera.\n  The camera"),
        ("alt: A bent knee", "alt: A straight knee"),
        ("caption: The camera", "caption: A camera"),
        ("same day.", "**same** day."),
    ],
)
def test_a_change_that_a_patient_could_read_voids_the_approval(project, rewrite, old, new):
    sign(project)
    rewrite(KNEE, old, new)
    assert state(project) is State.DRAFT


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("You go home the same day.", "Rest your leg for two days."),
        ("Your knee is hot and very sore.", "The cut weeps."),
        ("Your knee locks or gives way.", "You take a blood thinner."),
        ("You take a blood thinner.", "The skin over your knee is sore."),
        ("No surgery. Some knees get better with time.", "Exercises with a physiotherapist."),
    ],
)
def test_entries_in_another_order_void_the_approval(project, rewrite, first, second):
    sign(project)
    rewrite(KNEE, first, "@@")
    rewrite(KNEE, second, first)
    rewrite(KNEE, "@@", second)
    assert state(project) is State.DRAFT


def test_a_risk_moved_to_another_group_voids_the_approval(project, rewrite):
    sign(project)
    rewrite(KNEE, "  common:", "  uncommon:")
    assert state(project) is State.DRAFT


@pytest.mark.parametrize(
    "change", [lambda data: data + b"<!-- -->", lambda data: data.replace(b'"', b"'", 2)], ids=["a comment", "quotes"]
)
def test_other_bytes_of_the_drawing_void_the_approval(project, change):
    sign(project)
    path = project.root / "data/figures/knee.svg"
    path.write_bytes(change(path.read_bytes()))
    assert state(project) is State.DRAFT


def test_another_drawing_under_the_same_name_voids_the_approval(project):
    sign(project)
    shutil.copy(project.root / "data/brands/riverside/logo.svg", project.root / "data/figures/knee.svg")
    assert state(project) is State.DRAFT


def test_another_language_with_the_same_words_is_a_draft(project):
    sign(project)
    shutil.copytree(project.root / "data/locales/en", project.root / "data/locales/cy")
    (project.root / KNEE).rename(project.root / FOLDER / "cy.yaml")
    assert state(project, locale="cy") is State.DRAFT


def test_the_approvals_of_one_treatment_do_not_serve_another(project):
    sign(project)
    other = project.root / "data/treatments/other"
    other.mkdir()
    text = read(project, KNEE).replace("KN-01", "KN-02")
    (other / "en.yaml").write_text(text, encoding="utf-8")
    shutil.copy(project.root / NAME, other / "approvals.yaml")
    assert state(project, folder="other") is State.DRAFT


def test_a_word_changed_back_is_approved_again(project, rewrite):
    sign(project)
    rewrite(KNEE, "less pain", "little pain")
    rewrite(KNEE, "little pain", "less pain")
    assert state(project) is State.APPROVED


# What leaves an approval in force


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title:", "# a note\ntitle:"),
        ("version: 3\n", "version: 3   # raised\n"),
        ("purpose: This leaflet", "\n\n\npurpose:     This leaflet"),
        ("title: Keyhole surgery of the knee", 'title: "Keyhole surgery of the knee"'),
        ("title: Keyhole surgery of the knee", "'title': 'Keyhole surgery of the knee'"),
        ("version: 3", 'version: "3"'),
        ("how_often: {n: 1, of: 100}", "how_often:\n        of: 100\n        n: 1"),
        ("how_often: unknown", "how_often: {word: unknown}"),
        ("key_points:\n  - You", "key_points:\n  -   You"),
        ("title: Keyhole surgery of the knee\ncode: KN-01\n", "code: KN-01\ntitle: Keyhole surgery of the knee\n"),
        ("into your knee with", "into your\n  knee with"),
        ("what_it_is: |\n", "what_it_is: |-\n"),
        ("what_it_is: |\n", "what_it_is: |+\n\n"),
        ("during: You are asleep, or your leg is numb.", "during: >\n    You are asleep,\n    or your leg is numb.\n"),
        ("during: You are asleep, or your leg is numb.", "during: |\n    You are asleep,\n    or your leg is numb.\n"),
        ("Bring a list of your medicines.", "Bring a list\n    of your medicines."),
        ("small camera.\n\n  The camera", "small camera.\n\n\n\n  The camera"),
        ("small camera.\n", "small camera.   \n"),
        ("with less pain", "with less\u00a0 pain\u200b"),
        ("medicines.", "medi\u00adcines."),
        ("questions:", "accepted:\n  - {code: claims, at: benefits.1, reason: It is true., by: The lead}\nquestions:"),
    ],
)
def test_a_change_of_layout_leaves_the_approval_in_force(project, rewrite, old, new):
    before = load_treatment(KNEE, project).digest()
    sign(project)
    rewrite(KNEE, old, new)
    assert load_treatment(KNEE, project).digest() == before
    assert state(project) is State.APPROVED


@pytest.mark.parametrize(
    "change",
    [lambda data: data.replace(b"\n", b"\r\n"), lambda data: b"\xef\xbb\xbf" + data, lambda data: data.rstrip()],
    ids=["CRLF", "BOM", "no last line end"],
)
def test_line_ends_leave_the_approval_in_force(project, change):
    sign(project)
    for name in (KNEE, "data/figures/knee.svg") if change(b"\n") == b"\r\n" else (KNEE,):
        path = project.root / name
        path.write_bytes(change(path.read_bytes()))
    assert state(project) is State.APPROVED


def test_a_renamed_folder_leaves_the_approval_in_force(project):
    sign(project)
    (project.root / FOLDER).rename(project.root / "data/treatments/knee-surgery")
    assert state(project, folder="knee-surgery") is State.APPROVED
    edition = Edition("knee-surgery", "en", "riverside", "a4")
    assert load_signed(load_leaflet(read_sources(edition, project), project, TODAY), project).version == 3


def test_the_brand_and_the_format_do_not_count(project, rewrite):
    sign(project)
    rewrite("data/brands/riverside.yaml", "7 River Road", "9 River Road")
    rewrite("data/formats/a4.yaml", "label: A4", "label: Sheet")
    assert state(project) is State.APPROVED


# A newer program


NEWER = {
    "meaning: Annotated": 'also: Annotated[Word | None, Role.CELL, Field(description="few words")] = None\n'
    "    meaning: Annotated",
    "key_points: Annotated": 'savings: Annotated[Many[Line], Role.SENTENCE, Field(description="what it saves")] = ()\n'
    '    greeting: Annotated[Line | None, Role.SENTENCE, Field(description="how it begins")] = None\n'
    '    aftermath: Annotated[Suits | None, Field(description="what comes next")] = Suits()\n'
    '    tone: Annotated[Word, Role.RECORD, Field(description="how it speaks")] = "plain"\n    key_points: Annotated',
    "alternatives: Annotated[Many[Line], Role.SENTENCE, ": (
        "alternatives: Annotated[Many[Annotated[Other, as_line(Other)]], "
    ),
    "class Treatment(Fields):": 'class Other(Fields):\n    SHORT = "what"\n    IS_LINE = True\n'
    '    what: Annotated[Line, Role.SENTENCE, Field(description="what it can do")]\n'
    '    note: Annotated[Line | None, Role.SENTENCE, Field(description="whose it is")] = None\n\n\n'
    "class Treatment(Fields):",
}
STILL_SIGNED = """
from datetime import date
from pathlib import Path
from handouts.model.edition import Edition
from handouts.sources.leaflet import load_leaflet, read_sources
from handouts.project import Project
from handouts.sources.approvals import load_signed

project = Project(Path("project"))
sources = read_sources(Edition("knee-arthroscopy", "en", "riverside", "a4"), project)
leaflet = load_leaflet(sources, project, date(2026, 11, 21))
assert leaflet.treatment.tone == "plain" and leaflet.treatment.alternatives[0].note is None
print(leaflet.state.value, load_signed(leaflet, project).title)
"""


def test_a_program_with_more_fields_finds_the_approval_good_and_knows_the_signed_copy(project, tmp_path):
    sign(project)
    page = project.root / "templates/blocks/alternatives/page.html"  # no plain list any more
    page.parent.mkdir()
    page.write_text("", encoding="utf-8")
    package = tmp_path / "handouts"
    shutil.copytree(Path(handouts.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    model = package / "model" / "treatment.py"
    text = model.read_text(encoding="utf-8")
    for old, new in NEWER.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    model.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", STILL_SIGNED], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stdout == "approved Keyhole surgery of the knee\n", done.stderr

import json
import shutil
from datetime import timedelta

import pytest

KNEE = "data/treatments/knee-arthroscopy/en.yaml"
APPROVALS = "data/treatments/knee-arthroscopy/approvals.yaml"
BY = ("--by", "A. Test, Knee surgeon")
DAY = timedelta(days=1)


def test_approve_says_what_was_recorded_and_where(handouts, row, today, review):
    done = handouts("approve", "knee-arthroscopy", *BY, *review)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        f"approved: knee-arthroscopy (en), KN-01 version 3, copy {row()['digest'][:12]}",
        f"by A. Test, Knee surgeon, on {today}; next review {today + 365 * DAY}",
        f"recorded in {APPROVALS}",
    ]


@pytest.mark.parametrize("command", ["approve", "build"])
def test_whoever_signs_or_builds_another_language_reads_what_nobody_looked_for(handouts, project, review, command):
    german = project.root / "data/locales/de"
    german.mkdir()
    shutil.copy(project.root / "data/locales/en/words.yaml", german)
    shutil.copy(project.root / KNEE, project.root / "data/treatments/knee-arthroscopy/de.yaml")
    more = (*BY, *review) if command == "approve" else ("--format", "text", "--brand", "riverside")
    done = handouts(command, "knee-arthroscopy", "--locale", "de", *more)
    assert done.exit_code == 0
    assert done.stderr.count("checks were not made, for want of words of this language: ") == 1
    assert "claims" in done.stderr


def test_approving_twice_changes_nothing(handouts, project, signed, review):
    before = (project.root / APPROVALS).read_bytes()
    done = handouts("approve", "knee-arthroscopy", *BY, *review)
    assert (done.exit_code, done.stdout.split(":")[0]) == (0, "was approved already")
    assert (project.root / APPROVALS).read_bytes() == before


def test_approve_gives_json_too(handouts, today, review):
    facts = json.loads(handouts("approve", "knee-arthroscopy", *BY, *review, "--json").stdout)
    assert (facts["is_new"], facts["problems"]) == (True, [])
    assert facts["approval"]["approved_on"] == str(today)
    assert facts["approval"]["role"] == "Knee surgeon"


def test_approve_takes_the_day_it_is_given(handouts, row, today, review):
    handouts("approve", "knee-arthroscopy", *BY, *review, "--on", str(today - 3 * DAY))
    assert row()["approved_on"] == str(today - 3 * DAY)


@pytest.mark.parametrize(
    ("by", "name", "role"),
    [
        ("A. Test,Nurse", "A. Test", "Nurse"),
        ("  A. Test  ,  Nurse  ", "A. Test", "Nurse"),
        ("A. Test, MD, Knee surgeon", "A. Test", "MD, Knee surgeon"),
        ("Zoë O’Neil, Krankenschwester für Kinder", "Zoë O’Neil", "Krankenschwester für Kinder"),
    ],
)
def test_name_and_role_are_parted_at_the_first_comma(handouts, review, by, name, role):
    done = handouts("approve", "knee-arthroscopy", "--by", by, *review, "--json")
    approval = json.loads(done.stdout)["approval"]
    assert (approval["by"], approval["role"]) == (name, role)


@pytest.mark.parametrize("by", ["A. Test", "", ",", "A. Test,", ", Nurse", "A. Test, Nurse\nB", "A\x00B, Nurse", " , "])
def test_a_signature_without_name_and_role_is_wrong_usage(handouts, project, review, by):
    done = handouts("approve", "knee-arthroscopy", "--by", by, *review)
    assert done.exit_code == 2
    assert "expected name and role on one line with a comma between" in done.stderr
    assert not (project.root / APPROVALS).exists()


@pytest.mark.parametrize(
    ("by", "said"),
    [
        ("A" * 101 + ", Nurse", "the name has 101 characters; the limit is 100"),
        ("A. Test, " + "n" * 61, "the role has 61 characters; the limit is 60"),
    ],
)
def test_a_name_or_role_that_is_too_long_is_wrong_usage(handouts, project, review, by, said):
    done = handouts("approve", "knee-arthroscopy", "--by", by, *review)
    assert done.exit_code == 2
    assert said in done.stderr
    assert not (project.root / APPROVALS).exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["knee-artroscopy", *BY], 'did you mean "knee-arthroscopy"?'),
        (["knee-arthroscopy"], "Missing option '--by'"),
        ([*BY], "Missing argument 'TREATMENT'"),
        (["knee-arthroscopy", *BY, "--locale", "cy"], 'there is no locale "cy"; there are: en'),
        (["knee-arthroscopy", *BY, "--on", "30.11.2026"], "Invalid value for '--on'"),
        (["knee-arthroscopy", *BY, "--next-review", "2027-02-30"], "Invalid value for '--next-review'"),
        (["../knee-arthroscopy", *BY], "there is no treatment"),
        (["knee-arthroscopy", "home-scar-care", *BY], "unexpected extra argument"),
    ],
)
def test_wrong_words_end_with_2_and_sign_nothing(handouts, project, words, said):
    done = handouts("approve", *words)
    assert done.exit_code == 2
    assert said in done.stderr
    assert not (project.root / APPROVALS).exists()


def test_the_language_must_be_named_where_there_are_several(handouts, project, review):
    shutil.copy(project.root / KNEE, (project.root / KNEE).with_name("cy.yaml"))
    done = handouts("approve", "knee-arthroscopy", *BY, *review)
    assert done.exit_code == 2
    assert "there are several; name one with --locale: cy, en" in done.stderr
    assert handouts("approve", "knee-arthroscopy", *BY, *review, "--locale", "en").exit_code == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (lambda today: ["--on", str(today + DAY)], "approval-in-future"),
        (lambda today: ["--next-review", str(today)], "review-before-approval"),
        (lambda today: ["--on", str(today - 9 * DAY), "--next-review", str(today - DAY)], "review-before-approval"),
    ],
)
def test_a_date_that_cannot_be_right_is_a_problem_line(handouts, project, today, words, code):
    done = handouts("approve", "knee-arthroscopy", *BY, "--next-review", str(today + 365 * DAY), *words(today))
    assert (done.exit_code, done.stdout) == (1, "")
    assert f"[{code}]" in done.stderr
    assert not (project.root / APPROVALS).exists()


def test_a_copy_with_an_error_is_not_signed(handouts, project, review, rewrite):
    rewrite(KNEE, "[S2]", "[S9]")
    done = handouts("approve", "knee-arthroscopy", *BY, *review)
    assert done.exit_code == 1
    assert "[citation]" in done.stderr
    assert "the copy cannot be approved while these stand in it [not-approvable]" in done.stderr
    assert not (project.root / APPROVALS).exists()


def test_a_project_without_brands_is_wrong_usage(handouts, project, review):
    shutil.rmtree(project.root / "data/brands")
    assert handouts("approve", "knee-arthroscopy", *BY, *review).exit_code == 2


def test_a_built_leaflet_prints_its_approval(handouts, signed):
    facts = json.loads(handouts("build", "--format", "a4", "--workers", "1", "--json").stdout)
    assert [one["state"] for one in facts["written"]] == ["approved"]


# verify

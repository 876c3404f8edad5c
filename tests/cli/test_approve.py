import json
import shutil
from datetime import date, timedelta

import pytest

KNEE = "data/treatments/knee-arthroscopy/en.yaml"
APPROVALS = "data/treatments/knee-arthroscopy/approvals.yaml"
BY = ("--by", "A. Test, Knee surgeon")
DAY = timedelta(days=1)


@pytest.fixture
def today():
    """Return the day on this machine's clock, which the command reads too."""
    return date.today()  # noqa: DTZ011


@pytest.fixture
def review(today):
    """Return the option that sets the next review in a year."""
    return ("--next-review", str(today + 365 * DAY))


@pytest.fixture
def signed(handouts, review):
    """Sign the example's copy today."""
    assert handouts("approve", "knee-arthroscopy", *BY, *review).exit_code == 0


def row(handouts):
    """Return the only row of the list."""
    (found,) = json.loads(handouts("list", "--json").stdout)["treatments"]
    return found


# list


def test_list_prints_title_locale_version_state_and_review(handouts):
    assert handouts("list").stdout.splitlines() == [
        "treatment         locale  code   version  state  next review  title                        reason",
        "knee-arthroscopy  en      KN-01  3        draft  2027-11-30   Keyhole surgery of the knee  never approved",
    ]


def test_list_goes_on_when_a_file_is_broken(handouts, project):
    other = project.root / "data/treatments/broken/en.yaml"
    other.parent.mkdir()
    other.write_text("titel: A\n", encoding="utf-8")
    done = handouts("list")
    assert done.exit_code == 1
    assert 'broken/en.yaml:1:1: error: unknown field "titel" [extra-field]' in done.stderr
    assert "knee-arthroscopy  en" in done.stdout


def test_list_names_every_language(handouts, project):
    shutil.copy(project.root / KNEE, (project.root / KNEE).with_name("cy.yaml"))
    assert [line.split()[1] for line in handouts("list").stdout.splitlines()[1:]] == ["cy", "en"]


def test_list_says_who_signed_and_until_when(handouts, signed, today):
    found = row(handouts)
    assert (found["state"], found["reason"]) == ("approved", "approved by A. Test")
    assert (found["approved_by"], found["approved_on"]) == ("A. Test, Knee surgeon", str(today))
    assert found["next_review"] == str(today + 365 * DAY)


def test_list_shows_a_changed_leaflet_as_a_draft(handouts, signed, rewrite, today):
    rewrite(KNEE, "less pain", "little pain")
    found = row(handouts)
    assert (found["state"], found["approved_by"], found["next_review"]) == ("draft", None, "2027-11-30")
    assert found["reason"] == f"changed since A. Test approved version 3 on {today}"


def test_list_shows_a_leaflet_whose_review_is_past_as_overdue(handouts, project, signed, rewrite, today):
    rewrite(APPROVALS, f'approved_on: "{today}"', f'approved_on: "{today - 400 * DAY}"')
    rewrite(APPROVALS, str(today + 365 * DAY), str(today - DAY))
    found = row(handouts)
    assert (found["state"], found["reason"]) == ("overdue", f"review was due on {today - DAY}")


def test_list_refuses_an_approval_of_the_future(handouts, signed, rewrite, today):
    rewrite(APPROVALS, f'approved_on: "{today}"', f'approved_on: "{today + 2 * DAY}"')
    done = handouts("list")
    assert done.exit_code == 1
    assert f"{APPROVALS}:11:18: error: the approval is dated {today + 2 * DAY}" in done.stderr
    assert "knee-arthroscopy" not in done.stdout


def test_list_outside_a_project_is_wrong_usage(handouts, tmp_path):
    assert handouts("list", "--project", str(tmp_path)).exit_code == 2


# approve


def test_approve_says_what_was_recorded_and_where(handouts, today, review):
    done = handouts("approve", "knee-arthroscopy", *BY, *review)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        f"approved: knee-arthroscopy (en), KN-01 version 3, copy {row(handouts)['digest'][:12]}",
        f"by A. Test, Knee surgeon, on {today}; next review {today + 365 * DAY}",
        f"recorded in {APPROVALS}",
    ]


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


def test_approve_takes_the_day_it_is_given(handouts, today, review):
    handouts("approve", "knee-arthroscopy", *BY, *review, "--on", str(today - 3 * DAY))
    assert row(handouts)["approved_on"] == str(today - 3 * DAY)


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


@pytest.fixture
def pdf(handouts, project):
    """Return a leaflet that was built as a draft."""
    handouts("build", "--format", "a4", "--workers", "1")
    return project.output / "knee-arthroscopy.en.riverside.a4.pdf"


def test_verify_says_what_a_pdf_is_and_whether_it_is_current(handouts, pdf):
    done = handouts("verify", str(pdf))
    assert (done.exit_code, done.stderr) == (0, "")
    name, message = "output/knee-arthroscopy.en.riverside.a4.pdf", "a draft, and the words are current"
    assert done.stdout.splitlines() == [
        f"{name}: {message}; no clinician has approved them",
        f"  it says: KN-01 version 3, draft, copy {row(handouts)['digest'][:12]}",
    ]


def test_verify_knows_a_renamed_file_and_who_signed_it(handouts, project, signed, today, pdf):
    path = pdf.rename(project.root / "leaflet (1)")
    done = handouts("verify", str(path))
    assert done.exit_code == 0
    assert done.stdout.startswith("leaflet (1): current\n")
    assert f"KN-01 version 3, approved, approved by A. Test, Knee surgeon on {today}, copy " in done.stdout


def test_verify_ends_with_1_when_one_file_is_not_current(handouts, project, pdf, rewrite):
    other = project.root / "other.pdf"
    other.write_bytes(b"%PDF-")
    done = handouts("verify", str(other), str(pdf), "none.pdf")
    assert done.exit_code == 1
    assert [line.split(": ")[1].split(",")[0] for line in done.stdout.splitlines() if not line.startswith(" ")] == [
        "not a PDF or web page that can be read",
        "a draft",
        "cannot be read",
    ]
    rewrite(KNEE, "less pain", "little pain")
    assert handouts("verify", str(pdf)).exit_code == 1


def test_verify_goes_on_after_a_broken_copy(handouts, pdf, rewrite):
    rewrite(KNEE, "title:", "titel:")
    done = handouts("verify", str(pdf), "none.pdf")
    assert done.exit_code == 1
    assert "[extra-field]" in done.stderr
    assert "none.pdf: cannot be read" in done.stdout


def test_verify_gives_json_too(handouts, pdf):
    facts = json.loads(handouts("verify", "--json", str(pdf), "none.pdf").stdout)
    first, second = facts["verified"]
    assert (first["is_current"], first["made_from"]["code"], first["version_now"]) == (True, "KN-01", 3)
    assert (second["is_current"], second["made_from"]) == (False, None)


def test_verify_without_a_file_is_wrong_usage(handouts):
    assert handouts("verify").exit_code == 2


def test_verify_outside_a_project_is_wrong_usage(handouts, tmp_path):
    done = handouts("verify", "--project", str(tmp_path), "x.pdf")
    assert done.exit_code == 2
    assert "is no project" in done.stderr

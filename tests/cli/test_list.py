import shutil
from datetime import timedelta

KNEE = "data/treatments/knee-arthroscopy/en.yaml"
APPROVALS = "data/treatments/knee-arthroscopy/approvals.yaml"
BY = ("--by", "A. Test, Knee surgeon")
DAY = timedelta(days=1)


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


def test_list_says_who_signed_and_until_when(row, signed, today):
    found = row()
    assert (found["state"], found["reason"]) == ("approved", "approved by A. Test")
    assert (found["approved_by"], found["approved_on"]) == ("A. Test, Knee surgeon", str(today))
    assert found["next_review"] == str(today + 365 * DAY)


def test_list_shows_a_changed_leaflet_as_a_draft(row, signed, rewrite, today):
    rewrite(KNEE, "less pain", "little pain")
    found = row()
    assert (found["state"], found["approved_by"], found["next_review"]) == ("draft", None, "2027-11-30")
    assert found["reason"] == f"changed since A. Test approved version 3 on {today}"


def test_list_shows_a_leaflet_whose_review_is_past_as_overdue(row, signed, rewrite, today):
    rewrite(APPROVALS, f'approved_on: "{today}"', f'approved_on: "{today - 400 * DAY}"')
    rewrite(APPROVALS, str(today + 365 * DAY), str(today - DAY))
    found = row()
    assert (found["state"], found["reason"]) == ("overdue", f"review was due on {today - DAY}")


def test_list_refuses_an_approval_of_the_future(handouts, signed, rewrite, today):
    rewrite(APPROVALS, f'approved_on: "{today}"', f'approved_on: "{today + 2 * DAY}"')
    done = handouts("list")
    assert done.exit_code == 1
    assert f"{APPROVALS}:11:18: error: the approval is dated {today + 2 * DAY}" in done.stderr
    assert "knee-arthroscopy" not in done.stdout


def test_list_outside_a_project_is_wrong_usage(handouts, tmp_path):
    assert handouts("list", "--project", str(tmp_path)).exit_code == 2

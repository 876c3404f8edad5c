import os
import shutil
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pydyf
import pytest

from handouts.approval.approve import Signature, approve
from handouts.approval.verify import verify
from handouts.build.edition import build_leaflet
from handouts.files.plain_file import LEAFLET_LIMIT
from handouts.model.edition import Edition
from handouts.problem import SourceError

REPOSITORY = Path(__file__).parents[2]
TODAY = date(2026, 11, 21)
REVIEW = date(2027, 11, 30)
DAY = timedelta(days=1)
KNEE = "data/treatments/knee-arthroscopy/en.yaml"
APPROVALS = "data/treatments/knee-arthroscopy/approvals.yaml"
EDITION = Edition("knee-arthroscopy", "en", "riverside", "a4")
PAGE = replace(EDITION, format="web")
SIGNATURE = Signature("A. Test", "Knee surgeon", TODAY)


@pytest.fixture(scope="module")
def made(new_project, shop):
    """Return the example's leaflet by its state, and a PDF that somebody else made."""
    project = new_project()

    def build(edition, today=TODAY):
        return build_leaflet(edition, project, today, project.output, shop).paths[0].read_bytes()

    pdfs = {"draft": build(EDITION), "draft page": build(PAGE), "text": build(replace(EDITION, format="text"))}
    approve(EDITION, SIGNATURE, project, TODAY)
    pdfs |= {"approved page": build(PAGE), "approved": build(EDITION), "overdue": build(EDITION, REVIEW + DAY)}
    return pdfs | {"other": blank_pdf()}


def blank_pdf():
    """Return a PDF of one blank page that says nothing of its origin."""
    pdf, data = pydyf.PDF(), BytesIO()
    pdf.add_page(pydyf.Dictionary({"Type": "/Page", "MediaBox": pydyf.Array([0, 0, 100, 100])}))
    pdf.write(data)
    return data.getvalue()


@pytest.fixture
def judge(project, tmp_path, made):
    """Return a function that writes a PDF under a name of its own and verifies it."""

    def run(kind, today=TODAY):
        path = tmp_path / "Downloads (2).bin"
        path.write_bytes(made[kind] if isinstance(kind, str) else kind)
        return verify(path, project, today)

    return run


def sign(project, *, by="A. Test", on=TODAY, review=None):
    approve(EDITION, Signature(by, "Knee surgeon", on, review), project, on)


# The words are the ones of today


def test_a_draft_of_the_words_of_today_may_be_used_as_a_draft(judge):
    verdict = judge("draft")
    assert (verdict.is_current, verdict.message) == (
        True,
        "a draft, and the words are current; no clinician has approved them",
    )
    assert (verdict.version_now, verdict.state_now, verdict.origin.state) == (3, "draft", "draft")


def test_an_approved_leaflet_of_the_words_of_today_is_current(judge, project):
    sign(project)
    verdict = judge("approved")
    assert (verdict.is_current, verdict.message, verdict.state_now) == (True, "current", "approved")
    assert verdict.origin.approved_by == "A. Test, Knee surgeon"


def test_a_draft_is_not_current_once_its_words_are_approved(judge, project):
    sign(project)
    verdict = judge("draft")
    assert not verdict.is_current
    assert verdict.message == "not current: the words are, but they have been approved since; build it again"


def test_a_leaflet_approved_elsewhere_is_not_approved_here(judge):
    verdict = judge("approved")
    assert not verdict.is_current
    assert verdict.message == "not current: it says approved, and nobody has approved these words here"


def test_a_withdrawn_approval_makes_a_leaflet_not_current(judge, project):
    sign(project)
    (project.root / APPROVALS).unlink()
    assert not judge("approved").is_current


@pytest.mark.parametrize(("today", "is_current"), [(REVIEW, True), (REVIEW + DAY, False)])
def test_a_leaflet_is_out_of_date_on_the_day_after_its_review(judge, project, today, is_current):
    sign(project)
    verdict = judge("approved", today)
    assert verdict.is_current is is_current
    assert is_current or verdict.message == "out of date: review was due on 2027-11-30"


def test_a_leaflet_that_was_overdue_when_it_was_made_is_out_of_date(judge, project):
    sign(project)
    assert judge("overdue", REVIEW + DAY).message == "out of date: review was due on 2027-11-30"


def test_a_leaflet_that_calls_itself_overdue_is_not_current_after_a_new_approval(judge, project):
    sign(project)
    sign(project, on=REVIEW + DAY, review=REVIEW + 300 * DAY)
    assert not judge("overdue", REVIEW + DAY).is_current
    assert not judge("approved", REVIEW + DAY).is_current


def test_a_leaflet_approved_again_on_another_day_is_not_current(judge, project):
    sign(project)
    sign(project, on=TODAY + DAY)
    assert "have been approved since" in judge("approved", TODAY + DAY).message


def test_a_leaflet_with_another_review_date_is_not_current(judge, project):
    sign(project, review=REVIEW - 300 * DAY)
    assert not judge("approved").is_current


def test_a_leaflet_with_another_signature_is_not_current(judge, project):
    sign(project, by="B. Test")
    assert not judge("approved").is_current


# The words have changed


def test_changed_words_under_the_same_version_are_told(judge, rewrite):
    rewrite(KNEE, "less pain", "little pain")
    verdict = judge("draft")
    assert not verdict.is_current
    assert verdict.message == "not current: the words have changed since, though the version is the same"


def test_a_raised_version_is_told(judge, rewrite):
    rewrite(KNEE, "version: 3", "version: 4")
    verdict = judge("draft")
    assert (verdict.is_current, verdict.version_now) == (False, 4)
    assert verdict.message == "not current: version 4 is in the project now"


def test_an_approved_leaflet_with_changed_words_is_not_current(judge, project, rewrite):
    sign(project)
    rewrite(KNEE, "Eat nothing for six hours.", "Eat nothing for five hours.")
    assert not judge("approved").is_current


def test_layout_of_the_copy_does_not_matter(judge, project):
    sign(project)
    path = project.root / KNEE
    path.write_bytes(b"\xef\xbb\xbf# a note\r\n" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert judge("approved").is_current


def test_an_approved_leaflet_with_another_drawing_is_not_current(judge, project, rewrite):
    sign(project)
    rewrite("data/figures/knee.svg", "<svg", "<!-- new --><svg")
    assert not judge("approved").is_current


def test_a_draft_with_another_drawing_is_not_current(judge, rewrite):
    rewrite("data/figures/knee.svg", "<svg", "<!-- new --><svg")
    assert not judge("draft").is_current


# Where the copy is


def test_a_code_that_is_gone_means_withdrawn(judge, rewrite):
    rewrite(KNEE, "KN-01", "KN-07")
    verdict = judge("draft")
    assert not verdict.is_current
    assert verdict.message == "withdrawn: no treatment of this project has the code KN-01 in en"
    assert verdict.origin.code == "KN-01"


def test_a_language_that_is_gone_means_withdrawn(judge, project):
    (project.root / KNEE).rename((project.root / KNEE).with_name("cy.yaml"))
    assert judge("draft").message.startswith("withdrawn: ")


def test_a_project_without_treatments_means_withdrawn(judge, project):
    shutil.rmtree(project.root / "data/treatments")
    assert judge("draft").message.startswith("withdrawn: ")


def test_a_renamed_folder_does_not_matter(judge, project):
    sign(project)
    (project.root / "data/treatments/knee-arthroscopy").rename(project.root / "data/treatments/aaa")
    assert judge("approved").is_current


def test_a_broken_treatment_beside_it_does_not_matter(judge, project):
    (project.root / "data/treatments/aaa").mkdir()
    (project.root / "data/treatments/aaa/en.yaml").write_text("title:\n", encoding="utf-8")
    assert judge("draft").is_current


def test_a_broken_copy_is_reported_at_its_line(judge, rewrite):
    rewrite(KNEE, "title:", "titel:")
    with pytest.raises(SourceError) as caught:
        judge("draft")
    assert str(caught.value).startswith(f"{KNEE}:1:1: error: ")


def test_broken_approvals_are_reported(judge, project):
    (project.root / APPROVALS).write_text("approvals: none\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"approvals\.yaml:1:12"):
        judge("draft")


def test_a_clock_that_is_wrong_is_reported(judge, project):
    sign(project)
    with pytest.raises(SourceError, match="approval-in-future"):
        judge("approved", TODAY - 2 * DAY)


# Web pages


def test_a_web_page_says_which_copy_it_was_made_from(judge, made):
    verdict = judge("draft page")
    assert (verdict.is_current, str(verdict.origin.edition)) == (True, str(PAGE))
    assert replace(verdict.origin, edition="") == replace(judge("draft").origin, edition="")


def test_a_signed_web_page_is_current_until_the_words_change(judge, project, rewrite):
    sign(project)
    assert judge("approved page").message == "current"
    rewrite(KNEE, "less pain", "little pain")
    assert judge("approved page").message.startswith("not current")


# What is no leaflet of ours


def test_another_pdf_was_not_made_by_handouts(judge):
    verdict = judge("other")
    assert (verdict.is_current, verdict.origin) == (False, None)
    assert verdict.message == "not made by handouts: it does not say which copy it is from"


@pytest.mark.parametrize("data", [b"", b"\x00no PDF", b"%PDF-1.7\n%%EOF\n"])
def test_what_is_no_pdf_is_told(judge, data):
    verdict = judge(data)
    assert not verdict.is_current
    assert verdict.message == "not a PDF or web page that can be read: damaged, or another kind of file"


@pytest.mark.parametrize("part", [0.2, 0.6, 0.95])
def test_a_pdf_that_was_cut_off_is_told(judge, made, part):
    data = made["draft"]
    assert judge(data[: int(len(data) * part)]).message.startswith("not a PDF or web page that can be read")


@pytest.mark.parametrize("part", [0.1, 0.6, 0.99])
def test_a_web_page_that_was_cut_off_is_told(judge, made, part):
    data = made["draft page"]
    assert judge(data[: int(len(data) * part)]).message.startswith("not a PDF or web page that can be read")


def test_another_web_page_was_not_made_by_handouts(judge):
    verdict = judge(b"<!DOCTYPE html>\n<html><head><title>Knee</title></head><body></body></html>\n")
    assert verdict.message == "not made by handouts: it does not say which copy it is from"


def test_a_plain_text_cannot_say_which_copy_it_is_from(judge):
    verdict = judge("text")
    assert (verdict.is_current, verdict.origin) == (False, None)
    assert verdict.message.startswith("a plain text does not say which copy it is from")


def test_a_missing_file_is_told(project, tmp_path):
    verdict = verify(tmp_path / "none.pdf", project, TODAY)
    assert (verdict.is_current, verdict.message) == (False, "cannot be read: no such file or directory")


def test_a_folder_is_told(project, tmp_path):
    assert verify(tmp_path, project, TODAY).message == "not a file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_a_file_that_may_not_be_read_is_told(project, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    path.chmod(0)
    assert verify(path, project, TODAY).message == "cannot be read: permission denied"


def test_a_file_that_is_too_large_is_not_read(project, tmp_path):
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.truncate(LEAFLET_LIMIT + 1)
    assert verify(path, project, TODAY).message == "too large for a leaflet"


def test_verifying_writes_nothing(judge, project):
    before = sorted(project.root.rglob("*"))
    judge("draft")
    assert sorted(project.root.rglob("*")) == before


# The same as JSON


def test_the_facts_name_both_copies(judge, tmp_path):
    facts = judge("draft").facts()
    assert facts.pop("made_from")["edition"] == str(EDITION)
    assert facts == {
        "path": str(tmp_path / "Downloads (2).bin"),
        "is_current": True,
        "message": "a draft, and the words are current; no clinician has approved them",
        "version_now": 3,
        "state_now": "draft",
        "in_release": "",
    }


def test_the_facts_of_another_pdf_name_no_copy(judge):
    assert judge("other").facts()["made_from"] is None


# What comes from elsewhere


def saying(**facts):
    """Return a PDF of one blank page that says these things of itself."""
    pdf, data = pydyf.PDF(), BytesIO()
    pdf.info.update({f"handouts{name}": pydyf.String(value) for name, value in facts.items()})
    pdf.add_page(pydyf.Dictionary({"Type": "/Page", "MediaBox": pydyf.Array([0, 0, 100, 100])}))
    pdf.write(data)
    return data.getvalue()


@pytest.fixture
def true(judge):
    """Return what a true draft says of itself."""
    origin = judge("draft").origin
    return {name.replace("_", ""): value for name, value in vars(origin).items()}


def test_a_copy_of_what_a_true_draft_says_is_current(judge, true):
    assert judge(saying(**true)).is_current


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"version": "99"}, "not what it says: the file says version 99, these words are version 3"),
        ({"version": "3.0"}, "not what it says: the file says version 3.0, these words are version 3"),
        ({"code": "KN-09"}, "not what it says: the file says code KN-09, these words are code KN-01"),
        (
            {"code": "KN-09", "version": "4"},
            "not what it says: the file says code KN-09, version 4, these words are code KN-01, version 3",
        ),
        (
            {"edition": "knee-arthroscopy.cy.riverside.a4"},
            "withdrawn: no treatment of this project has the code KN-01 in cy; these words are KN-01 in en",
        ),
        (
            {"nextreview": "2031-01-01"},
            'not what it says: the file says that its review is due on "2031-01-01", these words are due on 2027-11-30',
        ),
        ({"state": "approved"}, "not current: it says approved, and nobody has approved these words here"),
        ({"approvedby": "Dr X"}, "not current: it says approved, and nobody has approved these words here"),
        ({"state": "final"}, "not current: it says final, and nobody has approved these words here"),
    ],
)
def test_a_file_that_says_otherwise_than_the_copy_of_its_words_is_told(judge, true, changed, message):
    verdict = judge(saying(**true | changed))
    assert (verdict.is_current, verdict.message) == (False, message)


@pytest.mark.parametrize("changed", [{"approvedby": "Dr X"}, {"approvedon": "2026-01-01"}, {"nextreview": "x"}])
def test_a_file_that_names_another_signature_than_its_approval_is_not_current(judge, project, made, changed):
    sign(project)
    origin = judge("approved").origin
    facts = {name.replace("_", ""): value for name, value in vars(origin).items()}
    assert judge(saying(**facts)).is_current
    assert not judge(saying(**facts | changed)).is_current


@pytest.mark.parametrize("name", ["a\0b.pdf", "loop.pdf", "x" * 300 + ".pdf"])
def test_a_name_that_leads_nowhere_is_told(project, tmp_path, name):
    (tmp_path / "loop.pdf").symlink_to("loop.pdf")
    assert verify(tmp_path / name, project, TODAY).message.startswith("cannot be read: ")


@pytest.mark.parametrize("kind", ["pipe", "device", "link to a device"])
def test_a_pipe_or_a_device_is_never_opened(project, tmp_path, kind):
    path = tmp_path / "leaflet.pdf"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "link to a device":
        path.symlink_to("/dev/zero")
    assert verify(Path("/dev/zero") if kind == "device" else path, project, TODAY).message == "not a file"


def test_a_link_to_a_leaflet_is_followed(project, tmp_path, made):
    (tmp_path / "real.pdf").write_bytes(made["draft"])
    (tmp_path / "leaflet.pdf").symlink_to("real.pdf")
    assert verify(tmp_path / "leaflet.pdf", project, TODAY).is_current

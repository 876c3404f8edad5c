import hashlib
from datetime import date, timedelta

import pytest

from handouts.model.approval import Approvals, State
from handouts.model.leaflet import drawing_digest
from handouts.problem import SourceError
from handouts.sources.approvals import approvals_of, load_approvals, load_signed, load_standing, read_approvals
from handouts.sources.leaflet import load_leaflet, read_sources
from handouts.sources.yaml_file import read_source

TODAY = date(2026, 11, 21)
KNEE = "data/treatments/knee-arthroscopy/en.yaml"
NAME = "data/treatments/knee-arthroscopy/approvals.yaml"
SIGNED = "data/treatments/knee-arthroscopy/approved/en.v3.yaml"


def entry(leaflet, **changes):
    """Return one approval of the leaflet as it is typed in the file."""
    fields = {
        "locale": "en",
        "code": leaflet.treatment.code,
        "version": leaflet.treatment.version,
        "digest": leaflet.treatment.digest(),
        "figure": drawing_digest(leaflet.treatment, leaflet.files),
        "by": "A. Test",
        "role": "Knee surgeon",
        "approved_on": "2026-11-01",
        "next_review": "2027-11-30",
        "signed_copy": "approved/en.v3.yaml",
    }
    rows = [f"{key}: {value}" for key, value in (fields | changes).items() if value is not None]
    return "  - " + "\n    ".join(rows) + "\n"


@pytest.fixture
def write(project):
    """Return a function that writes the file of approvals."""

    def put(text):
        data = text if isinstance(text, bytes) else text.encode()
        (project.root / NAME).write_bytes(data)

    return put


def said_by(project, today=TODAY):
    with pytest.raises(SourceError) as caught:
        load_approvals("knee-arthroscopy", project, today)
    return str(caught.value)


# What the file says


def test_nobody_has_signed_where_there_is_no_file(project):
    assert load_approvals("knee-arthroscopy", project, TODAY) == Approvals()
    assert read_approvals("knee-arthroscopy", project) is None
    assert approvals_of(None, TODAY, []) == Approvals()


def test_every_entry_is_read_in_its_order(project, leaflet, write):
    write("approvals:\n" + entry(leaflet, by="First") + entry(leaflet, by="Second"))
    loaded = load_approvals("knee-arthroscopy", project, TODAY).approvals
    assert [(one.by, one.approved_on, one.version) for one in loaded] == [
        ("First", date(2026, 11, 1), 3),
        ("Second", date(2026, 11, 1), 3),
    ]


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: b"# a comment\n\n" + data + b"\n\n# another\n",
        lambda data: data.replace(b"by: A. Test", b'by: "A. Test"'),
    ],
    ids=["CRLF", "BOM", "comments", "quotes"],
)
def test_the_layout_of_the_file_does_not_matter(project, leaflet, write, change):
    plain = f"approvals:\n{entry(leaflet)}".encode()
    write(plain)
    wanted = load_approvals("knee-arthroscopy", project, TODAY)
    write(change(plain))
    assert load_approvals("knee-arthroscopy", project, TODAY) == wanted
    assert len(wanted.approvals) == 1


def test_an_empty_list_is_no_approval(project, write):
    write("approvals: []\n")
    assert load_approvals("knee-arthroscopy", project, TODAY) == Approvals()


# What is wrong with the file


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_an_empty_file_is_refused(project, write, text):
    write(text)
    assert f"{NAME}:1:1: error: the file is empty [empty-file]" in said_by(project)


def test_a_list_with_nothing_below_it_is_refused(project, write):
    write("approvals:\n")
    assert f'{NAME}:1:11: error: the field "approvals" is empty [empty-field]' in said_by(project)


@pytest.mark.parametrize(
    ("change", "line", "message"),
    [
        ({"digest": "abc"}, 5, '"abc" is not a valid "approvals.1.digest" [wrong-form]'),
        ({"digest": "A" * 64}, 5, "[wrong-form]"),
        ({"version": "0"}, 4, '"approvals.1.version" is 0; expected at least 1 [out-of-range]'),
        ({"version": "three"}, 4, '"three" [not-a-number]'),
        ({"approved_on": "1 November"}, 9, '"1 November" [not-a-date]'),
        ({"approved_on": "2026-02-30"}, 9, '"2026-02-30" [not-a-date]'),
        ({"role": "r" * 61}, 8, "has 61 characters; the limit is 60 [too-long]"),
        ({"signed_copy": "../../secret.yaml"}, 11, "leads out of the project [outside-project]"),
        ({"signed_copy": "/etc/passwd"}, 11, "leads out of the project [outside-project]"),
        ({"by": '"  "'}, 7, 'the field "approvals.1.by" is empty [empty-field]'),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else None,
)
def test_a_wrong_value_is_reported_at_its_line(leaflet, change, line, message):
    problems = []
    approvals_of(read_source(NAME, ("approvals:\n" + entry(leaflet, **change)).encode()), TODAY, problems)
    assert [one.location.line for one in problems] == [line]
    assert message in str(problems[0])


def test_a_missing_field_and_an_unknown_one_are_both_reported(project, leaflet, write):
    write("approvals:\n" + entry(leaflet, role=None, stamp="yes"))
    said = said_by(project)
    assert 'the field "role" is missing in approvals.1 [missing-field]' in said
    assert f'{NAME}:11:5: error: unknown field "stamp" in approvals.1 [extra-field]' in said


def test_a_field_that_stands_twice_is_refused(project, leaflet, write):
    write("approvals:\n" + entry(leaflet) + "    by: B. Test\n")
    assert f'{NAME}:12:5: error: the field "by" stands here a second time' in said_by(project)


def test_broken_yaml_is_reported_at_its_line(project, leaflet, write):
    write("approvals:\n" + entry(leaflet, by='"A. Test'))
    assert f"{NAME}:7:9: error: a quotation mark is opened here and never closed" in said_by(project)


def test_bytes_that_are_no_text_are_refused(project, write):
    write(b"approvals: []\n# \xff\n")
    assert f"{NAME}:2:3: error: byte 0xff is not UTF-8 text [not-utf-8]" in said_by(project)


def test_a_file_that_is_too_large_is_refused(project, write):
    write("# " + "x" * (1 << 20))
    assert "[too-large]" in said_by(project)


def test_a_link_that_leads_out_of_the_project_is_refused(project, leaflet, tmp_path):
    outside = tmp_path / "outside.yaml"
    outside.write_text("approvals:\n" + entry(leaflet), encoding="utf-8")
    (project.root / NAME).symlink_to(outside)
    assert "leads out of the project [outside-project]" in said_by(project)


def test_a_link_to_nothing_is_not_taken_for_no_approval(project, tmp_path):
    (project.root / NAME).symlink_to(project.root / "gone.yaml")
    assert "[missing-file]" in said_by(project)


def test_a_folder_in_place_of_the_file_is_refused(project):
    (project.root / NAME).mkdir()
    assert "is not a plain file [unreadable-file]" in said_by(project)


# Clocks that are wrong


def test_an_approval_of_the_day_after_tomorrow_is_refused_at_its_line(project, leaflet, write):
    write("approvals:\n" + entry(leaflet) + entry(leaflet, approved_on="2026-11-23"))
    assert said_by(project) == (
        f"{NAME}:19:18: error: the approval is dated 2026-11-23, and today is 2026-11-21 [approval-in-future]\n"
        "  hint: is the clock of this machine right? else correct the date"
    )


@pytest.mark.parametrize("day", ["2026-11-21", "2026-11-22"], ids=["today", "today, further east"])
def test_an_approval_of_today_is_taken(project, leaflet, write, day):
    write("approvals:\n" + entry(leaflet, approved_on=day))
    assert load_standing(leaflet.treatment, "knee-arthroscopy", "en", project, TODAY).state is State.APPROVED


def test_a_clock_that_went_back_is_noticed_at_every_approval(project, leaflet, write):
    write("approvals:\n" + entry(leaflet) + entry(leaflet, approved_on="2026-11-02"))
    assert said_by(project, date(2026, 10, 1)).count("[approval-in-future]") == 2


def test_an_approval_of_the_future_in_another_language_is_refused_too(project, leaflet, write):
    write("approvals:\n" + entry(leaflet) + entry(leaflet, locale="cy", approved_on="2027-01-01"))
    assert "[approval-in-future]" in said_by(project)


@pytest.mark.parametrize("review", ["2026-11-01", "2026-10-31"])
def test_a_review_that_is_not_after_the_approval_is_refused_in_its_entry(project, leaflet, write, review):
    write("approvals:\n" + entry(leaflet) + entry(leaflet, next_review=review))
    said = said_by(project)
    assert f"the next review ({review}) is not after the approval (2026-11-01) [review-before-approval]" in said
    assert said.startswith(f"{NAME}:12:")


def test_a_leaflet_is_not_loaded_from_approvals_of_the_future(project, edition, leaflet, write):
    write("approvals:\n" + entry(leaflet, approved_on="2026-11-23"))
    with pytest.raises(SourceError, match="approval-in-future"):
        load_leaflet(read_sources(edition, project), project, TODAY)


# Where a leaflet stands


def test_a_leaflet_is_overdue_on_the_day_after_its_review(project, leaflet, write):
    write("approvals:\n" + entry(leaflet))
    last = date(2027, 11, 30)
    found = [
        load_standing(leaflet.treatment, "knee-arthroscopy", "en", project, day).state
        for day in (last, last + timedelta(days=1))
    ]
    assert found == [State.APPROVED, State.OVERDUE]


def test_a_leaflet_and_its_row_in_the_list_stand_at_the_same_place(project, edition, leaflet, write):
    write("approvals:\n" + entry(leaflet))
    loaded = load_leaflet(read_sources(edition, project), project, TODAY)
    assert loaded.standing == load_standing(leaflet.treatment, "knee-arthroscopy", "en", project, TODAY)
    assert loaded.state is State.APPROVED


@pytest.mark.parametrize(
    "change",
    [
        {"locale": "cy"},
        {"code": "KN-02"},
        {"version": "2"},
        {"digest": "0" * 64},
        {"figure": "0" * 64},
        {"figure": None},
    ],
    ids=lambda change: f"{next(iter(change))} {next(iter(change.values()))}"[:12],
)
def test_an_approval_of_anything_else_does_not_count(project, leaflet, write, change):
    write("approvals:\n" + entry(leaflet, **change))
    assert load_standing(leaflet.treatment, "knee-arthroscopy", "en", project, TODAY).state is State.DRAFT


def test_an_overdue_approval_does_not_hide_behind_one_in_other_words(project, leaflet, write):
    other = entry(leaflet, digest="0" * 64, approved_on="2026-11-20", next_review="2030-01-01")
    write("approvals:\n" + entry(leaflet, approved_on="2025-01-01", next_review="2026-01-01") + other)
    assert load_standing(leaflet.treatment, "knee-arthroscopy", "en", project, TODAY).state is State.OVERDUE


def test_a_missing_drawing_is_reported(project, leaflet):
    (project.root / "data/figures/knee.svg").unlink()
    with pytest.raises(SourceError, match="missing-file"):
        load_standing(leaflet.treatment, "knee-arthroscopy", "en", project, TODAY)


# The drawing


def test_the_digest_of_a_drawing_is_that_of_its_bytes(leaflet):
    data = leaflet.files["data/figures/knee.svg"]
    assert drawing_digest(leaflet.treatment, leaflet.files) == hashlib.sha256(data).hexdigest()


def test_the_line_ends_of_a_drawing_do_not_count(leaflet):
    data = leaflet.files["data/figures/knee.svg"].replace(b"\n", b"\r\n")
    changed = {"data/figures/knee.svg": data}
    assert drawing_digest(leaflet.treatment, changed) == drawing_digest(leaflet.treatment, leaflet.files)


def test_any_other_byte_of_a_drawing_counts(leaflet):
    changed = {"data/figures/knee.svg": leaflet.files["data/figures/knee.svg"] + b" "}
    assert drawing_digest(leaflet.treatment, changed) != drawing_digest(leaflet.treatment, leaflet.files)


def test_a_copy_without_a_drawing_has_no_digest_of_one(leaflet):
    works = leaflet.treatment.how_it_works.model_copy(update={"figure": None})
    assert drawing_digest(leaflet.treatment.model_copy(update={"how_it_works": works}), {}) is None


# The copy as it was signed


@pytest.fixture
def signed(project, edition, leaflet, write):
    """Return the example's leaflet after it was signed, its signed copy beside it."""
    write("approvals:\n" + entry(leaflet))
    path = project.root / SIGNED
    path.parent.mkdir()
    path.write_bytes((project.root / KNEE).read_bytes())
    return load_leaflet(read_sources(edition, project), project, TODAY)


def test_the_signed_copy_is_read_back(project, signed):
    assert load_signed(signed, project) == signed.treatment


def test_nobody_has_signed_a_new_leaflet(project, leaflet):
    assert load_signed(leaflet, project) is None


def test_a_changed_leaflet_still_knows_the_words_that_were_signed(project, edition, signed, rewrite):
    rewrite(KNEE, "version: 3", "version: 4")
    now = load_leaflet(read_sources(edition, project), project, TODAY)
    assert now.state is State.DRAFT
    assert load_signed(now, project).version == 3


def test_a_signed_copy_in_other_words_is_refused(project, signed, rewrite):
    rewrite(SIGNED, "less pain", "no pain")
    with pytest.raises(SourceError) as caught:
        load_signed(signed, project)
    assert str(caught.value) == (
        f"{SIGNED}:1:1: error: this is not the copy that A. Test signed on 2026-11-01 [signed-copy]\n"
        "  hint: bring the file back as it was: it is the record of what was signed"
    )


def test_the_layout_of_a_signed_copy_does_not_count(project, signed):
    path = project.root / SIGNED
    path.write_bytes(b"\xef\xbb\xbf# filed\r\n" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_signed(signed, project) == signed.treatment


def test_a_missing_signed_copy_is_reported(project, signed):
    (project.root / SIGNED).unlink()
    with pytest.raises(SourceError, match="missing-file"):
        load_signed(signed, project)


def test_a_broken_signed_copy_is_reported_at_its_line(project, signed, rewrite):
    rewrite(SIGNED, "version: 3", "version: three")
    with pytest.raises(SourceError) as caught:
        load_signed(signed, project)
    assert str(caught.value).startswith(f"{SIGNED}:3:10: error: ")


def test_a_signed_copy_outside_the_project_is_refused(project, signed, tmp_path):
    outside = tmp_path / "outside.yaml"
    outside.write_bytes((project.root / SIGNED).read_bytes())
    (project.root / SIGNED).unlink()
    (project.root / SIGNED).symlink_to(outside)
    with pytest.raises(SourceError, match="outside-project"):
        load_signed(signed, project)


def test_the_last_approval_of_one_day_names_the_signed_copy(project, edition, leaflet, write):
    later = entry(leaflet, version="4", digest="0" * 64, signed_copy="approved/en.v4.yaml")
    write("approvals:\n" + entry(leaflet) + later)
    loaded = load_leaflet(read_sources(edition, project), project, TODAY)
    assert loaded.standing.last.version == 4


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"next_review": "9999-12-31"}, "found 9999-12-31 [out-of-range]"),
        ({"next_review": "0001-02-01"}, "found 0001-02-01 [out-of-range]"),
        ({"approved_on": "0001-01-01"}, "found 0001-01-01 [out-of-range]"),
        ({"approved_on": "9999-12-31"}, "found 9999-12-31 [out-of-range]"),
        ({"next_review": "2099-12-31"}, "more than 5 years after the approval (2026-11-01) [review-too-far]"),
        ({"next_review": "2031-11-07"}, "more than 5 years after the approval (2026-11-01) [review-too-far]"),
    ],
)
def test_an_approval_for_ever_or_from_another_age_is_told_at_its_line(project, leaflet, write, change, said):
    write("approvals:\n" + entry(leaflet, **change))
    assert said in said_by(project)
    assert f"{NAME}:" in said_by(project)


def test_an_approval_may_hold_for_five_years(project, leaflet, write):
    write("approvals:\n" + entry(leaflet, next_review="2031-11-05"))
    assert load_approvals("knee-arthroscopy", project, TODAY).approvals

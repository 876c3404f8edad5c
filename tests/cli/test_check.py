import json
import re

import pytest

KNEE = "data/treatments/knee-arthroscopy/en.yaml"
A4 = ("--format", "a4", "--workers", "1")


def lines_of(project, words):
    text = (project.root / KNEE).read_text(encoding="utf-8")
    return [number for number, line in enumerate(text.splitlines(), 1) if words in line]


def test_check_writes_nothing_and_counts(handouts, project):
    done = handouts("check", *A4)
    assert done.exit_code == 0
    *_, levels, counts = done.stdout.splitlines()
    assert re.fullmatch(
        r"knee-arthroscopy \(en\): reading grade -?[0-9.]+ \(Flesch-Kincaid\) and [0-9.]+ \(SMOG\);"
        r" hardest is [a-z_]+: -?[0-9.]+ \(Flesch-Kincaid\) and [0-9.]+ \(SMOG\)",
        levels,
    )
    assert re.fullmatch(r"checked 1 leaflet: 0 errors, [0-9]+ warnings?, [0-9]+ notices?, 0 accepted", counts)
    assert not project.output.exists()


def test_check_prints_problems_on_stderr_and_ends_with_1(handouts, project, rewrite):
    rewrite(KNEE, "[S2]", "[S9]")
    (line,) = lines_of(project, "[S9]")
    done = handouts("check", *A4)
    assert done.exit_code == 1
    pattern = (
        rf"^{KNEE}:{line}:[0-9]+: error: \[S9\] is not in the list of sources \[citation\]\n  hint: correct the mark"
    )
    assert re.search(pattern, done.stderr, re.MULTILINE)
    assert done.stdout.splitlines()[-1].startswith("checked 1 leaflet: 1 error, ")


def test_problems_come_in_the_order_of_their_lines(handouts, rewrite):
    rewrite(KNEE, "Your knee locks or gives way.", "TODO")
    rewrite(KNEE, "You go home the same day.", "TODO")
    rewrite(KNEE, "sources:", "sources:\n  - {key: S7, title: TBC, publisher: A}")
    places = re.findall(rf"^{KNEE}:([0-9]+):([0-9]+): ", handouts("check", *A4).stderr, re.MULTILINE)
    numbers = [(int(line), int(column)) for line, column in places]
    assert len(numbers) >= 3
    assert numbers == sorted(numbers)


def test_a_problem_of_several_editions_is_printed_once(handouts, rewrite):
    rewrite(KNEE, "You go home the same day.", "TODO")
    done = handouts("check", "--workers", "1", "--format", "a4", "--format", "letter")
    assert done.stderr.count('"TODO" is a placeholder') == 1
    assert "checked 2 leaflets: 0 errors, " in done.stdout


def test_the_review_edition_is_checked_only_when_it_is_named(handouts, project):
    facts = json.loads(handouts("check", "--json", "--workers", "1").stdout)
    assert facts["checked"] == [
        f"knee-arthroscopy.en.riverside.{form}" for form in project.formats() if form != "review"
    ]
    facts = json.loads(handouts("check", "--json", "--format", "review").stdout)
    assert facts["checked"] == ["knee-arthroscopy.en.riverside.review"]


@pytest.mark.parametrize(("words", "status"), [((), 0), (("--strict",), 1)])
def test_warnings_end_with_1_only_when_strict(handouts, rewrite, words, status):
    rewrite(KNEE, "You go home the same day.", "TODO")
    assert handouts("check", *A4, *words).exit_code == status


def test_strict_passes_what_has_no_warning(handouts):
    done = handouts("check", "--strict", "--json", *A4)
    assert done.exit_code == int(json.loads(done.stdout)["counts"]["warning"] > 0)


def test_an_error_ends_with_1_also_in_json_and_for_github(handouts, rewrite):
    rewrite(KNEE, "[S2]", "[S9]")
    assert [handouts("check", *A4, word).exit_code for word in ("--json", "--github")] == [1, 1]


# What the copy accepts

RISKY = "You go home the same day. This helps 3 in 10 people."
ACCEPTED = """accepted:
  - code: figure-source
    at: key_points.1
    reason: We counted it in our own clinic.
    by: The lead
questions:"""


def test_what_is_accepted_is_counted_and_not_printed(handouts, rewrite):
    rewrite(KNEE, "You go home the same day.", RISKY)
    assert handouts("check", *A4).exit_code == 1
    rewrite(KNEE, "questions:", ACCEPTED)
    done = handouts("check", *A4)
    assert done.exit_code == 0
    assert "[figure-source]" not in done.stderr
    assert done.stdout.splitlines()[-1].endswith(", 1 accepted")


def test_what_is_accepted_stands_in_the_json(handouts, rewrite):
    rewrite(KNEE, "You go home the same day.", RISKY)
    rewrite(KNEE, "questions:", ACCEPTED)
    facts = json.loads(handouts("check", "--json", *A4).stdout)
    assert [one["code"] for one in facts["accepted"]] == ["figure-source"]
    assert facts["counts"]["accepted"] == 1
    assert "figure-source" not in {one["code"] for one in facts["problems"]}


def test_an_acceptance_that_fits_nothing_is_a_warning_at_its_line(handouts, project, rewrite):
    rewrite(KNEE, "questions:", ACCEPTED)
    (line,) = lines_of(project, "- code: figure-source")
    pattern = (
        rf'{KNEE}:{line}:[0-9]+: warning: nothing is found by "figure-source" at key_points.1 \[unused-acceptance\]'
    )
    assert re.search(pattern, handouts("check", *A4).stderr)


# JSON


def test_json_holds_the_same_facts(handouts, project, rewrite):
    rewrite(KNEE, "[S2]", "[S9]")
    (line,) = lines_of(project, "[S9]")
    done = handouts("check", "--json", *A4)
    facts = json.loads(done.stdout)
    assert done.stderr == ""
    assert set(facts["counts"]) == {"error", "warning", "notice", "accepted"}
    assert facts["counts"]["error"] == 1
    (row,) = [one for one in facts["problems"] if one["severity"] == "error"]
    assert row.pop("column") > 1
    assert row == {
        "path": KNEE,
        "line": line,
        "severity": "error",
        "message": "[S9] is not in the list of sources",
        "code": "citation",
        "hint": "correct the mark, or add the source",
    }
    levels = facts["reading_levels"]["knee-arthroscopy.en"]
    assert all(set(one) == {"section", "flesch_kincaid", "smog", "words"} for one in levels)
    assert {"whole", "what_it_is", "aftercare"} <= {one["section"] for one in levels}


def test_a_single_copy_is_told_section_by_section(handouts):
    lines = handouts("check", *A4).stdout.splitlines()
    assert lines[0].split() == ["section", "words", "flesch", "kincaid", "smog"]
    assert re.search(r"^what_it_is +[0-9]+ +-?[0-9.]+ +[0-9.]+$", "\n".join(lines), re.MULTILINE)


def test_several_copies_are_told_in_a_line_each(handouts, project):
    text = (project.root / KNEE).read_text(encoding="utf-8").replace("KN-01", "KN-02")
    other = project.root / "data/treatments/other/en.yaml"
    other.parent.mkdir()
    other.write_text(text, encoding="utf-8")
    lines = handouts("check", *A4).stdout.splitlines()
    assert [line.split(":")[0] for line in lines[:2]] == ["knee-arthroscopy (en)", "other (en)"]
    assert lines[2].startswith("checked 2 leaflets: ")


def test_a_broken_copy_has_no_reading_level(handouts, rewrite):
    rewrite(KNEE, "title:", "titel:")
    done = handouts("check", "--json", *A4)
    facts = json.loads(done.stdout)
    assert (done.exit_code, facts["reading_levels"]) == (1, {})
    assert [one["code"] for one in facts["problems"]].count("extra-field") == 1


# GitHub


def test_github_gets_an_annotation_for_each_problem(handouts, project, rewrite):
    rewrite(KNEE, "[S2]", "[S9]")
    rewrite(KNEE, "You go home the same day.", "TODO")
    (line,) = lines_of(project, "[S9]")
    done = handouts("check", "--github", *A4)
    assert done.stderr == ""
    rows = [row for row in done.stdout.splitlines() if row.startswith("::")]
    for row in rows:
        assert re.fullmatch(r"::(error|warning|notice) file=[^,:]+,line=[0-9]+,col=[0-9]+,title=[a-z-]+::.+", row)
    assert any(
        re.fullmatch(
            rf"::error file={KNEE},line={line},col=[0-9]+,title=citation::"
            r"\[S9\] is not in the list of sources \(correct the mark, or add the source\)",
            row,
        )
        for row in rows
    )
    assert (
        f'::warning file={KNEE},line=6,col=5,title=placeholder::"TODO" is a placeholder (write the text' in done.stdout
    )


def test_github_annotations_do_not_disturb_the_json(handouts, rewrite):
    rewrite(KNEE, "[S2]", "[S9]")
    facts = json.loads(handouts("check", "--github", "--json", *A4).stdout)
    assert "citation" in {one["code"] for one in facts["problems"]}


# The manual


def test_explain_prints_a_page_of_the_manual_and_checks_nothing(handouts, project):
    (project.root / KNEE).unlink()
    done = handouts("check", "--explain", "placeholder")
    assert done.exit_code == 0
    assert done.stdout.startswith("placeholder\n\nA placeholder is still in the copy.\n\n")
    assert "Source: " in done.stdout


@pytest.mark.parametrize("code", ["extra-field", "page-limit", "unused-acceptance", "approval-in-future"])
def test_explain_knows_faults_of_files_pages_and_signatures_too(handouts, code):
    done = handouts("check", "--explain", code)
    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) > 3


def test_explain_gives_json_too(handouts):
    facts = json.loads(handouts("check", "--explain", "citation", "--json").stdout)
    assert facts["code"] == "citation"
    assert "To mend it:" in facts["page"]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("placeholdr", 'did you mean "placeholder"?'),
        ("qqqq", "there are: "),
        ("", "there are: "),
        ("../x", "there are: "),
    ],
)
def test_explain_of_an_unknown_code_is_wrong_usage(handouts, code, said):
    done = handouts("check", "--explain", code)
    assert done.exit_code == 2
    assert f'the manual has no page "{code}"' in done.stderr
    assert said in done.stderr

import pytest
from pydantic import ValidationError

from handouts.model.treatment import Treatment, without_citations
from handouts.problem import SourceError
from handouts.sources.field_faults import reworded
from handouts.sources.leaflet import load_treatment
from handouts.sources.yaml_file import read_source

KNEE = "data/treatments/knee-arthroscopy/en.yaml"
FIELDS = f"the fields here are: {', '.join(Treatment.model_fields)}"
ADVICE = "what, why, how_long, short, picture, act, from, until"
KEY_POINTS = "key_points: 3 to 5 short points: the leaflet in a nutshell"
NEXT_REVIEW = "next_review: the date of the next review, such as 2027-11-30"
VERSION = "version: a whole number, raised with each change"
SHORTEN = "shorten it, or split it over several entries"


@pytest.fixture
def refusal(copy_with):
    """Return a function that changes the example's copy and gives the problems."""

    def tell(old, new):
        with pytest.raises(SourceError) as caught:
            copy_with(old, new)
        return caught.value.problems

    return tell


def told(text):
    """Return what staff read about a copy that says only this, without the file's name."""
    source = read_source("en.yaml", text.encode())
    with pytest.raises(ValidationError) as caught:
        Treatment.model_validate(source.value)
    lines = [str(reworded(source, Treatment, row)) for row in caught.value.errors(include_url=False)]
    return [line.removeprefix("en.yaml:") for line in lines]


# Fields: their names, and whether they are there.


def test_a_misspelt_field_is_unknown_and_not_missing_too(refusal):
    assert [str(one) for one in refusal("title:", "titel:")] == [
        f'{KNEE}:1:1: error: unknown field "titel" [extra-field]\n  hint: did you mean "title"?',
    ]


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ("code: KN-01\ntitel: x", '2:1: error: unknown field "titel"', 'did you mean "title"?'),
        ("xyzzy: x", '1:1: error: unknown field "xyzzy"', FIELDS),
        (
            "what_to_expect:\n  durring: x",
            '2:3: error: unknown field "durring" in what_to_expect',
            'did you mean "during"?',
        ),
        (
            "what_to_expect:\n  qqq: x",
            '2:3: error: unknown field "qqq" in what_to_expect',
            "the fields here are: during, straight_after, timeline, sessions, results, uncertainty",
        ),
        (
            "aftercare:\n  do:\n    - what: x\n    - what: y\n      wy: z",
            '5:7: error: unknown field "wy" in aftercare.do.2',
            'did you mean "why"?',
        ),
        (
            "how_it_works:\n  figure:\n    captoin: x",
            '3:5: error: unknown field "captoin" in how_it_works.figure',
            'did you mean "caption"?',
        ),
    ],
)
def test_an_unknown_field_is_told_with_the_names_it_could_be(text, line, hint):
    assert f"{line} [extra-field]\n  hint: {hint}" in told(text)


@pytest.mark.parametrize(
    "field",
    [
        *("title", "code", "version", "purpose", "what_it_is", "how_it_works"),
        *("what_to_expect", "aftercare", "get_help", "sources", "review"),
    ],
)
def test_the_heart_of_the_card_cannot_be_left_out(field):
    hint = Treatment.model_fields[field].description
    line = f'1:1: error: the field "{field}" is missing [missing-field]\n  hint: {field}: {hint}'
    assert line in told("before: [x]")


@pytest.mark.parametrize(
    "field",
    ["key_points", "who_it_suits", "benefits", "risks", "before", "alternatives", "questions", "glossary"],
)
def test_all_else_may_be_left_out(field):
    assert not any(f'"{field}"' in line for line in told("code: KN-01"))


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ("title:", '1:7: error: the field "title" is empty [empty-field]', "title: the name of the treatment"),
        ('title: ""', '1:8: error: the field "title" is empty [empty-field]', "title: the name of the treatment"),
        ('title: "  "', '1:8: error: the field "title" is empty [empty-field]', "title: the name of the treatment"),
        ("version:", '1:9: error: the field "version" is empty [empty-field]', VERSION),
        ("key_points:", '1:12: error: the field "key_points" is empty [empty-field]', KEY_POINTS),
        ("key_points: []", '1:13: error: the field "key_points" is empty [empty-field]', KEY_POINTS),
        (
            "aftercare:",
            '1:11: error: the field "aftercare" is empty [empty-field]',
            "aftercare: what to do and what to avoid afterwards",
        ),
        (
            "aftercare:\n  do:\n  avoid: []",
            '2:6: error: the field "aftercare.do" is empty [empty-field]',
            "do: what to do",
        ),
        (
            "before:\n  - x\n  -",
            '3:4: error: the field "before.2" is empty [empty-field]',
            "before: the steps to prepare",
        ),
        (
            "review:\n  next_review: # soon",
            '2:15: error: the field "review.next_review" is empty [empty-field]',
            NEXT_REVIEW,
        ),
    ],
)
def test_an_empty_field_is_told(text, line, hint):
    assert f"{line}\n  hint: {hint}" in told(text)


# Kinds: text, lists, fields.


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        (
            "title: [a, b]",
            '1:8: error: expected text in "title", found a list [wrong-kind]',
            "title: the name of the treatment",
        ),
        (
            "title:\n  first: a\n  second: b",
            '2:3: error: expected text in "title", found fields (first, second) [wrong-kind]',
            "title: the name of the treatment",
        ),
        (
            "key_points: Rest",
            (
                '1:13: error: expected a list (lines that start with "- ") in "key_points", '
                'found the text "Rest" [wrong-kind]'
            ),
            KEY_POINTS,
        ),
        (
            "key_points: {a: b}",
            '1:13: error: expected a list (lines that start with "- ") in "key_points", found fields (a) [wrong-kind]',
            KEY_POINTS,
        ),
        (
            "before:\n  - Note: eat nothing",
            '2:5: error: expected text in "before.1", found fields (Note) [wrong-kind]',
            "put the whole text in double quotes: a colon and a space start a field",
        ),
        (
            "title: {Knee} ",
            '1:8: error: expected text in "title", found fields (Knee) [wrong-kind]',
            "a text that starts with { needs quotes",
        ),
        (
            "what_to_expect:\n  during:x",
            (
                "2:3: error: expected fields (during, straight_after, timeline, sessions, results, uncertainty) in "
                '"what_to_expect", found the text "during:x" [wrong-kind]'
            ),
            "a space is missing after the colon",
        ),
        (
            "aftercare:\n  do: Rest",
            (
                '2:7: error: expected a list (lines that start with "- ") in "aftercare.do", '
                'found the text "Rest" [wrong-kind]'
            ),
            "do: what to do",
        ),
        (
            "aftercare:\n  do:\n    - Rest",
            f'3:7: error: expected fields ({ADVICE}) in "aftercare.do.1", found the text "Rest" [wrong-kind]',
            "do: what to do",
        ),
        (
            "aftercare:\n  - Rest",
            '2:3: error: expected fields (do, avoid) in "aftercare", found a list [wrong-kind]',
            "aftercare: what to do and what to avoid afterwards",
        ),
        (
            "how_it_works: [a]",
            '1:15: error: expected fields (text, figure) in "how_it_works", found a list [wrong-kind]',
            "how_it_works: how it works; may name a figure",
        ),
        (
            "how_it_works:\n  text: a\n  figure: figures/knee.svg",
            (
                '3:11: error: expected fields (file, alt, caption) in "how_it_works.figure", '
                'found the text "figures/knee.svg" [wrong-kind]'
            ),
            "figure: a drawing that helps to understand it",
        ),
        (
            "get_help:\n  emergency: Call",
            (
                '2:14: error: expected fields (signs, what_to_do) in "get_help.emergency", found the text "Call" '
                "[wrong-kind]"
            ),
            "emergency: when to call an ambulance",
        ),
        (
            "version: [3]",
            '1:10: error: expected a whole number in "version", found a list [wrong-kind]',
            VERSION,
        ),
        (
            "review:\n  next_review: {year: 2027}",
            '2:16: error: expected a date such as 2027-11-30 in "review.next_review", found fields (year) [wrong-kind]',
            NEXT_REVIEW,
        ),
    ],
)
def test_a_value_of_the_wrong_kind_is_told(text, line, hint):
    assert f"{line}\n  hint: {hint}" in told(text)


# Values.


@pytest.mark.parametrize("written", ["1.5", "-1", "three", "yes"])
def test_a_version_is_a_whole_number(written):
    line = f'1:10: error: expected a whole number such as 3, found "{written}" [not-a-number]\n  hint: {VERSION}'
    assert line in told(f"version: {written}")


def test_versions_start_with_one():
    assert f'1:10: error: "version" is 0; expected at least 1 [out-of-range]\n  hint: {VERSION}' in told("version: 0")


def test_a_version_of_ten_digits_is_too_large():
    line = "1:10: error: 9999999999 is too large; expected at most 999,999,999 [out-of-range]"
    assert f"{line}\n  hint: {VERSION}" in told("version: 9999999999")


def test_a_version_may_stand_in_quotes(copy_with):
    assert copy_with("version: 3", 'version: "12"').version == 12


@pytest.mark.parametrize(("written", "hint"), [("007", "write 7"), ("1e3", "write 1000"), ("1,000", "write 1000")])
def test_a_version_in_another_form_is_told_in_ours(written, hint):
    line = f'1:10: error: expected a whole number such as 3, found "{written}" [not-a-number]\n  hint: {hint}'
    assert line in told(f"version: {written}")


def test_a_review_date_in_another_form_is_told_in_ours():
    line = '2:16: error: expected a date such as 2027-11-30 (year, month, day), found "30.11.2027" [not-a-date]'
    assert f"{line}\n  hint: write 2027-11-30" in told("review:\n  next_review: 30.11.2027")


@pytest.mark.parametrize("written", ["2027-13-01", "2027-02-29", "soon"])
def test_a_review_needs_a_date(written):
    line = f'2:16: error: expected a date such as 2027-11-30 (year, month, day), found "{written}" [not-a-date]'
    assert f"{line}\n  hint: {NEXT_REVIEW}" in told(f"review:\n  next_review: {written}")


CODE = (
    "the clinic's own number of the leaflet, such as SC-01, PL1385 or WHC/0123/2: "
    "letters and digits, with - . / _ or a space between them"
)


@pytest.mark.parametrize(
    "written", ["KN--01", "KN-", "/KN1", "../KN1", "KN/../1", "KN\\1", "KN:1", "<1>", "{1}", "ÄB-1"]
)
def test_a_code_has_nothing_but_letters_digits_and_a_sign_between_them(written):
    line = f'1:7: error: the text "{written}" is not a valid "code" [wrong-form]'
    assert f"{line}\n  hint: code: {CODE}" in told(f"code: '{written}'")


def test_a_code_has_a_digit():
    assert any(
        line.startswith('1:7: error: "KNEE" is not a valid "code"; it has no digit [wrong-form]')
        for line in told("code: KNEE")
    )


def test_a_code_has_24_characters_at_most():
    assert any('"code" has 25 characters; the limit is 24 [too-long]' in line for line in told(f"code: {'7' * 25}"))


@pytest.mark.parametrize(
    "written", ["KN-01", "kn-01", "PL1385", "01188", "WHC/0123/2", "RXR 12-345", "PI_0042 v2", "1.10", "LL / 12", "1e5"]
)
def test_a_clinics_own_number_is_a_code_as_it_was_typed(copy_with, written):
    assert copy_with("code: KN-01", f"code: {written}").code == written


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        (
            "sources:\n  - key: s1",
            '2:10: error: the text "s1" is not a valid "sources.1.key" [wrong-form]',
            "key: the mark used in the text, such as S1",
        ),
        (
            "sources:\n  - year: 24",
            '2:11: error: "sources.1.year" is 24; expected at least 1900 [out-of-range]',
            "year: the year it was published or last reviewed",
        ),
        (
            "sources:\n  - url: knee.example",
            '2:10: error: expected a web address that starts with https://, found "knee.example" [not-an-address]',
            "url: where to read it",
        ),
    ],
)
def test_a_source_is_told_where_it_is_wrong(text, line, hint):
    assert f"{line}\n  hint: {hint}" in told(text)


# Limits.


def test_a_title_may_have_sixty_characters(copy_with):
    assert copy_with("Keyhole surgery of the knee", "x" * 60).title == "x" * 60


def test_a_title_of_sixty_one_characters_is_refused():
    line = '1:8: error: "title" has 61 characters; the limit is 60 [too-long]'
    assert f"{line}\n  hint: shorten it" in told(f"title: {'x' * 61}")


@pytest.mark.parametrize("count", [3, 5])
def test_three_to_five_key_points_are_fine(count):
    assert not any("key_points" in line for line in told(f"key_points: [{', '.join(['x'] * count)}]"))


@pytest.mark.parametrize(
    ("count", "wanted"), [(1, "at least 3"), (2, "at least 3"), (6, "at most 5"), (50, "at most 5")]
)
def test_fewer_or_more_key_points_are_refused(count, wanted):
    entries = "1 entry" if count == 1 else f"{count} entries"
    line = f'1:13: error: "key_points" has {entries}; expected {wanted} [list-length]\n  hint: {KEY_POINTS}'
    assert line in told(f"key_points: [{', '.join(['x'] * count)}]")


def test_three_key_points_with_one_wrong_are_still_three(refusal):
    assert [one.code for one in refusal("  - Rest your leg", "  - Rest: your leg")] == ["wrong-kind"]


def test_a_paragraph_of_two_hundred_thousand_characters_is_refused():
    line = '2:11: error: "what_to_expect.during" has 199,999 characters; the limit is 4,000 [too-long]'
    assert f"{line}\n  hint: shorten it" in told(f"what_to_expect:\n  during: {'word ' * 40_000}")


def test_an_entry_of_a_list_has_a_limit_of_its_own():
    line = f'2:5: error: "before.1" has 601 characters; the limit is 600 [too-long]\n  hint: {SHORTEN}'
    assert line in told(f"before:\n  - {'x' * 601}")


# Short forms.


def test_how_it_works_may_be_text_alone(project):
    path = project.root / KNEE
    before, after = path.read_text(encoding="utf-8").split("how_it_works:")
    rest = after[after.index("who_it_suits:") :]
    path.write_text(f"{before}how_it_works: The doctor sees the joint.\n{rest}", encoding="utf-8")
    explained = load_treatment(KNEE, project).how_it_works
    assert (explained.text, explained.figure) == ("The doctor sees the joint.", None)


def test_the_signs_may_be_a_list_alone(project, copy_with):
    text = (project.root / KNEE).read_text(encoding="utf-8")
    old = text[text.index("  call_clinic:") : text.index("  emergency:")]
    signs = copy_with(old, "  call_clinic:\n    - Your knee is hot.\n").get_help.call_clinic
    assert (signs.signs, signs.what_to_do) == (("Your knee is hot.",), None)


def test_what_to_expect_must_say_something(project, refusal):
    text = (project.root / KNEE).read_text(encoding="utf-8")
    old = text[text.index("what_to_expect:") : text.index("aftercare:")]
    (problem,) = refusal(old, "what_to_expect: {timeline: []}\n")
    assert problem.message == "what_to_expect says nothing; give at least a timeline"


def test_what_to_expect_without_words_is_told_at_its_line(project, refusal):
    text = (project.root / KNEE).read_text(encoding="utf-8")
    old = text[text.index("what_to_expect:") : text.index("aftercare:")]
    (problem,) = refusal(old, "what_to_expect: {timeline: []}\n")
    assert problem.location.line == text[: text.index("what_to_expect:")].count("\n") + 1


# The copy as text.


def test_risks_come_with_their_entries_from_the_most_to_the_least_frequent(leaflet):
    assert [(at, risk.what) for at, risk in leaflet.treatment.each_risk()] == [
        (("risks", "common", 0), "Your knee may swell. [S2]"),
        (("risks", "rare", 0), "The joint may get infected. [S1]"),
        (("risks", "rare", 1), "A nerve may be hurt."),
    ]


def test_a_copy_without_risks_has_none(leaflet):
    assert list(leaflet.treatment.model_copy(update={"risks": None}).each_risk()) == []


@pytest.mark.parametrize(
    ("at", "is_prose"),
    [
        (("what_it_is",), True),
        (("how_it_works", "text"), True),
        (("what_to_expect", "uncertainty"), True),
        (("what_to_expect", "timeline", 0, "what"), False),
        (("key_points", 1), False),
        (("title",), False),
        (("no_such_field",), False),
    ],
)
def test_a_field_says_by_its_type_whether_it_may_have_paragraphs(at, is_prose):
    assert Treatment.is_prose(at) is is_prose


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Rest. [S1]", "Rest."),
        ("Rest [S1].", "Rest."),
        ("Rest [S1, S22]. Walk [S3,S4].", "Rest. Walk."),
        ("Rest. [unsourced]", "Rest."),
        ("Rest. [S1, unsourced]", "Rest."),
        ("Rest. [S1] [S2] Walk.", "Rest. Walk."),
        ("Rest.\n[S1]\nWalk.", "Rest.\n\nWalk."),
        ("Rest [s1] [S] [see S1] [1]", "Rest [s1] [S] [see S1] [1]"),
    ],
)
def test_patients_do_not_read_source_marks(text, read):
    assert without_citations(text) == read


# The digest.


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title:", "# a comment\n\ntitle:"),
        ("title: Keyhole", "title:   Keyhole"),
        ("title: Keyhole surgery of the knee", 'title: "Keyhole surgery of the knee"'),
        ("title: Keyhole surgery of the knee", "title: Keyhole surgery\n  of the knee"),
        ("title: Keyhole surgery of the knee", "title: >\n  Keyhole surgery\n  of the knee"),
        ("version: 3", 'version: "3"'),
        ("code: KN-01\nversion: 3\n", "version: 3\ncode: KN-01\n"),
        ("how_often: {n: 1, of: 100}", "how_often:\n        of: 100\n        n: 1"),
        ("how_often: unknown", "how_often: {word: unknown}"),
        ("  - Who will do it?", "    - 'Who will do it?'   # a comment"),
        ("with a small camera.", "with a\n  small camera."),
        ("small camera.\n\n", "small camera.\n\n\n"),
        ("what_it_is: |", "what_it_is: |+"),
        ("what_it_is: |", "accepted:\n  - {code: claims, at: title, reason: It is the name., by: Lead}\nwhat_it_is: |"),
    ],
    ids=[
        "comment",
        "spaces",
        "quotes",
        "line break",
        "folded",
        "number",
        "order",
        "layout",
        "short form",
        "indent",
        "line break in a block",
        "empty lines",
        "empty end",
        "acceptance",
    ],
)
def test_the_layout_of_a_file_does_not_change_the_digest(leaflet, copy_with, old, new):
    assert copy_with(old, new).digest() == leaflet.treatment.digest()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Keyhole surgery", "Keyhole operation"),
        ("Keyhole", "keyhole"),
        ("version: 3", "version: 4"),
        ("of: 100}", "of: 101}"),
        ("how_often: unknown", "how_often: expected"),
        ("hot or very sore. [S1]", "hot or very sore. [S2]"),
        ("2027-11-30", "2027-12-01"),
        ("  - Eat nothing for six hours.\n  - Bring", "  - Bring"),
        ("  - You may walk with less pain.\n", "  - You may walk\n  - with less pain.\n"),
        ("figures/knee.svg", "figures/other.svg"),
        ("small camera.\n\n  The", "small camera.\n  The"),
        ("a small camera.", "a\n  - small camera."),
        ("with a small camera.", "with a **small** camera."),
    ],
    ids=[
        "word",
        "case",
        "version",
        "number",
        "how often",
        "source",
        "date",
        "left out",
        "split",
        "figure",
        "paragraph",
        "list entry",
        "bold",
    ],
)
def test_one_change_of_the_copy_changes_the_digest(leaflet, copy_with, old, new):
    assert copy_with(old, new).digest() != leaflet.treatment.digest()


def test_two_entries_that_change_places_change_the_digest(leaflet, copy_with):
    first, second = "  - Eat nothing for six hours.\n", "  - Bring a list of your medicines.\n"
    assert copy_with(first + second, second + first).digest() != leaflet.treatment.digest()

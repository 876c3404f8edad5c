from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from handouts.model.field import (
    Colour,
    Day,
    Fields,
    FileName,
    Line,
    Many,
    Number,
    Prose,
    WebAddress,
    WholeNumber,
    Word,
    declared,
    groups_in,
    leaves,
    may_have_paragraphs,
    named,
    said,
)


class Visit(Fields):
    where: Word
    when: Word | None = None


class Plan(Fields):
    title: Word
    visits: Many[Visit] = ()
    notes: Many[Word] = ()
    pages: WholeNumber | None = None


def accepted(kind, value):
    return TypeAdapter(kind).validate_python(value, strict=True)


def refusal(kind, value):
    with pytest.raises(ValidationError) as caught:
        accepted(kind, value)
    (row,) = caught.value.errors(include_url=False)
    return row["type"], row["msg"]


@pytest.mark.parametrize(("written", "number"), [("0", 0), ("3", 3), ("120", 120), ("999999999", 999_999_999)])
def test_a_whole_number_is_read_from_digits(written, number):
    assert accepted(WholeNumber, written) == number


@pytest.mark.parametrize(
    "written", ["1.5", "-1", "+1", "three", "007", "1e3", "0x1F", "1_000", "1,000", "1 000", "\u0663", ""]
)
def test_anything_else_is_no_whole_number(written):
    told = ("not-a-number", f'expected a whole number such as 3, found "{written}"')
    assert refusal(WholeNumber, written) == told


@pytest.mark.parametrize(
    ("kind", "written", "limit"),
    [(WholeNumber, "9999999999", "999,999,999"), (Number, "1000000", "999,999"), (Number, "1000000.5", "999,999")],
)
def test_a_number_of_too_many_digits_is_too_large(kind, written, limit):
    assert refusal(kind, written) == ("out-of-range", f"{written} is too large; expected at most {limit}")


@pytest.mark.parametrize(("written", "number"), [("12", 12.0), ("16.5", 16.5), ("0.25", 0.25), ("20.95", 20.95)])
def test_a_number_is_read_from_digits_and_a_point(written, number):
    assert accepted(Number, written) == number


@pytest.mark.parametrize("written", ["12,5", "12pt", "-1", "1e3", "nan", "inf", ".5", "5.", "1.2.3", "twelve", ""])
def test_anything_else_is_no_number(written):
    told = ("not-a-number", f'expected a number such as 12 or 16.5, found "{written}"')
    assert refusal(Number, written) == told


@pytest.mark.parametrize(("written", "day"), [("2027-11-30", date(2027, 11, 30)), ("2028-02-29", date(2028, 2, 29))])
def test_a_date_is_year_month_day(written, day):
    assert accepted(Day, written) == day


@pytest.mark.parametrize(
    "written",
    [
        "2027-13-01",
        "2027-02-29",
        "30.11.2027",
        "30/11/2027",
        "11-30-2027",
        "2027-11",
        "27-11-30",
        "20271130",
        "2027-W48-2",
        "2027-11-30T10:00",
        "soon",
        "",
    ],
)
def test_anything_else_is_no_date(written):
    message = f'expected a date such as 2027-11-30 (year, month, day), found "{written}"'
    assert refusal(Day, written) == ("not-a-date", message)


@pytest.mark.parametrize("written", ["#0b5d62", "#0B5D62"])
def test_a_colour_is_a_hash_and_six_digits(written):
    assert accepted(Colour, written) == written


@pytest.mark.parametrize(
    "written", ["red", "0b5d62", "#0b5", "#0b5d6", "#0b5d62ff", "#0b5d6g", "rgb(0,0,0)", "var(--x)"]
)
def test_anything_else_is_no_colour(written):
    assert refusal(Colour, written) == ("not-a-colour", f'expected a colour such as "#0b5d62", found "{written}"')


def test_a_colour_that_became_a_comment_is_nothing():
    assert refusal(Colour, None) == ("not-a-colour", 'expected a colour such as "#0b5d62", found nothing')


@pytest.mark.parametrize("written", ["https://a.example", "http://a.example/b?c=d#e"])
def test_a_web_address_starts_with_its_scheme(written):
    assert accepted(WebAddress, written) == written


@pytest.mark.parametrize(
    "written",
    ["a.example", "www.a.example", "ftp://a.example", "javascript:x()", "https://a.example/b c", 'https://a"b'],
)
def test_anything_else_is_no_web_address(written):
    message = f'expected a web address that starts with https://, found "{written}"'
    assert refusal(WebAddress, written) == ("not-an-address", message)


@pytest.mark.parametrize("written", ["logo.svg", "figures/knee.svg", "a..b/c.svg", "figures/.hidden.svg"])
def test_a_file_name_counts_from_the_project(written):
    assert accepted(FileName, written) == written


@pytest.mark.parametrize(
    "written", ["../logo.svg", "a/../../logo.svg", "..", "/etc/passwd", "C:/logo.svg", "..\\logo.svg", "C:\\logo.svg"]
)
def test_a_file_name_may_not_lead_out(written):
    code, message = refusal(FileName, written)
    assert code == "outside-project"
    assert message == f'"{written}" leads out of the project'


def test_a_file_name_is_written_with_slashes():
    told = ("wrong-form", 'write / in place of \\ in "figures\\knee.svg"')
    assert refusal(FileName, "figures\\knee.svg") == told


@pytest.mark.parametrize("written", ["http://a.example/l.svg", "https://a.example/l.svg", "//a.example/l.svg"])
def test_a_file_name_may_not_be_an_address(written):
    message = f'"{written}" is on the network; only files of the project are read'
    assert refusal(FileName, written) == ("outside-project", message)


def test_a_long_value_is_cut_in_the_message():
    assert refusal(WholeNumber, "x" * 500)[1] == f'expected a whole number such as 3, found "{"x" * 60}"'


@pytest.mark.parametrize(("kind", "limit"), [(Word, 120), (Line, 600), (Prose, 4000), (FileName, 200)])
def test_a_text_may_be_as_long_as_its_limit(kind, limit):
    assert accepted(kind, "x" * limit) == "x" * limit


@pytest.mark.parametrize(("kind", "limit"), [(Word, 120), (Line, 600), (Prose, 4000), (FileName, 200)])
def test_a_text_beyond_its_limit_is_refused(kind, limit):
    assert refusal(kind, "x" * (limit + 1))[0] == "string_too_long"


@pytest.mark.parametrize("kind", [Word, Line, Prose, FileName])
def test_spaces_around_a_text_are_taken_off(kind):
    assert accepted(kind, "  knee.svg \n") == "knee.svg"


@pytest.mark.parametrize("kind", [Word, Line, Prose, FileName, WebAddress])
@pytest.mark.parametrize("written", ["", "  ", "\n"])
def test_a_text_is_never_empty(kind, written):
    assert refusal(kind, written)[0] == "string_too_short"


def test_a_list_is_kept_in_its_order():
    assert Plan.model_validate({"title": "t", "notes": ["b", "a"]}).notes == ("b", "a")


def test_fields_never_change():
    with pytest.raises(ValidationError, match="frozen"):
        Visit(where="here").where = "there"


def test_an_unknown_field_is_refused():
    assert refusal(Visit, {"where": "here", "wen": "now"})[0] == "extra_forbidden"


def test_leaves_come_in_the_order_of_the_model_and_not_of_the_file():
    plan = Plan.model_validate(
        {"pages": "2", "notes": ["a", "b"], "visits": [{"when": "now", "where": "x"}], "title": "t"}
    )
    assert list(leaves(plan)) == [
        (("title",), "t"),
        (("visits", 0, "where"), "x"),
        (("visits", 0, "when"), "now"),
        (("notes", 0), "a"),
        (("notes", 1), "b"),
        (("pages",), 2),
    ]


def test_the_entries_of_a_group_of_free_names_are_leaves(leaflet):
    assert (("headings", "risks"), leaflet.locale.headings["risks"]) in list(leaves(leaflet.locale))


def test_fields_that_were_left_out_are_no_leaves():
    assert list(leaves(Plan(title="t"))) == [(("title",), "t")]


def test_declared_fields_come_with_the_names_that_lead_to_them():
    names = [".".join(names) for names, _ in declared(Plan)]
    assert names[:4] == ["title", "visits", "visits.where", "visits.when"]


def test_a_group_is_found_inside_lists_and_choices():
    assert {name: groups_in(info) for name, info in Course.model_fields.items()} == {
        "steps": [Step],
        "first": [Visit],
        "days": [],
        "starts": [],
    }
    assert groups_in(Visit.model_fields["where"]) == []


def test_the_names_of_a_path_are_without_positions():
    assert named(("visits", 0, "where")) == ("visits", "where")
    assert named(()) == ()


@pytest.mark.parametrize(("kind", "may_have"), [(Prose, True), (Prose | None, True), (Line, False), (Word, False)])
def test_prose_may_have_paragraphs_and_a_line_may_not(kind, may_have):
    assert may_have_paragraphs(FieldInfo.from_annotation(kind)) is may_have


class Step(Fields):
    SHORT = "what"
    what: Line
    why: Line | None = None
    how: Word = "slowly"


class Course(Fields):
    steps: Many[Step] = ()
    first: Visit | None = None
    starts: Day | None = None
    days: WholeNumber = 0


def test_fields_say_their_values_and_nothing_that_is_empty():
    course = Course(steps=(Step(what="Wash.", why="It heals."),), starts=date(2027, 1, 2), days=3)
    assert said(course) == {"steps": [{"what": "Wash.", "why": "It heals."}], "starts": "2027-01-02", "days": 3}
    assert said(Course()) == {}


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (Step(what="Wash."), "Wash."),
        (Step(what="Wash.", how="slowly"), "Wash."),
        (Step(what="Wash.", how="fast"), {"what": "Wash.", "how": "fast"}),
        (Visit(where="Ward"), {"where": "Ward"}),
    ],
)
def test_a_group_that_says_no_more_than_its_short_form_is_that(step, words):
    assert said(step) == words


def test_nothing_that_was_said_is_empty():
    assert said(Course(days=0, first=Visit(where="0"))) == {"first": {"where": "0"}}

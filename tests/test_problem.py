import errno
import os
import pickle

import pytest

from handouts.problem import (
    Location,
    Problem,
    Severity,
    SourceError,
    error,
    for_a_line,
    in_reading_order,
    quoted,
    what_failed,
)


def test_a_location_reads_as_editors_and_terminals_open_it():
    assert str(Location("data/brands/a.yaml", 7, 9)) == "data/brands/a.yaml:7:9"


def test_a_location_without_a_line_is_the_start_of_the_file():
    assert str(Location("a.yaml")) == "a.yaml:1:1"


def test_a_problem_is_one_line():
    problem = Problem(Location("a.yaml", 2, 3), Severity.WARNING, "the text is long", "long-text")
    assert str(problem) == "a.yaml:2:3: warning: the text is long [long-text]"


def test_a_hint_stands_indented_on_a_line_of_its_own():
    problem = error(Location("a.yaml"), 'unknown field "txt"', "extra-field", 'did you mean "text"?')
    assert str(problem) == 'a.yaml:1:1: error: unknown field "txt" [extra-field]\n  hint: did you mean "text"?'


def test_a_problem_gives_its_facts_as_plain_values():
    assert error(Location("a.yaml", 2, 3), "no", "some-code", "mend it").facts() == {
        "path": "a.yaml",
        "line": 2,
        "column": 3,
        "severity": "error",
        "message": "no",
        "code": "some-code",
        "hint": "mend it",
    }


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("knee", '"knee"'),
        ("", '""'),
        ("two\n  lines", '"two lines"'),
        ("x" * 60, f'"{"x" * 60}"'),
        ("x" * 61, f'"{"x" * 60}..."'),
    ],
)
def test_a_quoted_text_is_short_and_on_one_line(text, shown):
    assert quoted(text) == shown


def test_problems_are_read_by_file_then_line_then_column():
    places = [Location("b.yaml", 1, 1), Location("a.yaml", 10, 1), Location("a.yaml", 9, 12), Location("a.yaml", 9, 2)]
    problems = [error(place, "x", "x") for place in places]
    assert [str(one.location) for one in in_reading_order(problems)] == [
        "a.yaml:9:2",
        "a.yaml:9:12",
        "a.yaml:10:1",
        "b.yaml:1:1",
    ]


def test_the_same_problem_is_told_once():
    assert len(in_reading_order([error(Location("a.yaml"), "x", "x"), error(Location("a.yaml"), "x", "x")])) == 1


def test_a_source_error_tells_every_problem():
    caught = SourceError([error(Location("b.yaml"), "two", "x"), error(Location("a.yaml"), "one", "x", "mend it")])
    assert str(caught) == "a.yaml:1:1: error: one [x]\n  hint: mend it\nb.yaml:1:1: error: two [x]"


def test_a_source_error_travels_between_processes_with_its_problems():
    sent = SourceError([error(Location("a.yaml", 2, 3), "one", "x", "mend it")])
    assert pickle.loads(pickle.dumps(sent)).problems == sent.problems


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("Zoë’s no\u00a0break – 5 µg, ελληνικά, 😀, \ufffd", "Zoë’s no\u00a0break – 5 µg, ελληνικά, 😀, \ufffd"),
        ("a\nb\r\tc", "a<U+000A>b<U+000D><U+0009>c"),
        ("\x1b[2Kall is well\x07", "<U+001B>[2Kall is well<U+0007>"),
        ("\x9b2K\x85x\x7f", "<U+009B>2K<U+0085>x<U+007F>"),
        ("a\u2028b\u2029", "a<U+2028>b<U+2029>"),
        ("\u202efdp.exe\u2066\u200f\u061c", "<U+202E>fdp.exe<U+2066><U+200F><U+061C>"),
        ("caf\udce9.pdf", "caf<U+DCE9>.pdf"),
    ],
)
def test_no_sign_leaves_its_line_or_is_obeyed(text, shown):
    assert for_a_line(text) == shown


@pytest.mark.parametrize(
    "sign", [*map(chr, range(0x20)), "\x7f", "\x85", "\x9b", "\u2028", "\u2029", "\u202e", "\udc80"]
)
def test_a_problem_stays_on_its_line_whatever_a_file_holds(sign):
    text = f"a{sign}::error::b"
    one = error(Location(f"{text}.yaml"), text, "some-code", text)
    assert len(str(one).splitlines()) == 2
    assert sign not in str(one).replace("\n", "", 1)
    str(one).encode()


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), "no space left on device"),
        (OSError(errno.EACCES, os.strerror(errno.EACCES), "a.pdf"), "permission denied"),
        (OSError("Something else"), "something else"),
    ],
)
def test_why_a_file_cannot_be_written_is_told_in_few_words(reason, said):
    assert what_failed(reason) == said

import pickle

import pytest

from handouts.problem import Location, Problem, Severity, SourceError, error, in_reading_order, quoted


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

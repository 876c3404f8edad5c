import pytest

from handouts.problem import Severity, SourceError
from handouts.sources.yaml_file import read_source


def remarks(text):
    return [str(one.problem).split("\n")[0] for one in read_source("en.yaml", text.encode()).remarks]


def errors(text):
    with pytest.raises(SourceError) as caught:
        read_source("en.yaml", text.encode())
    return str(caught.value)


def test_a_soft_hyphen_is_left_out_and_said_at_its_place():
    source = read_source("en.yaml", "a: x\nb: pain\u00adless\n".encode())
    assert source.value == {"a": "x", "b": "painless"}
    assert remarks("a: x\nb: pain\u00adless\n") == [
        "en.yaml:2:8: notice: an invisible character (soft hyphen, U+00AD) is left out here [left-out-character]"
    ]


def test_a_line_full_of_soft_hyphens_is_one_notice():
    assert len(remarks("a: pain\u00adless and perma\u00adnent\nb: x\u00ady\n")) == 2


def test_a_soft_hyphen_written_as_an_escape_is_left_out_too():
    assert read_source("en.yaml", b'a: "pain\\u00adless"\n').value == {"a": "painless"}
    assert remarks('a: "pain\\u00adless"\n')[0].startswith("en.yaml:1:4: notice: an invisible character (soft hyphen")


def test_the_name_of_a_field_is_read_without_them():
    assert read_source("en.yaml", "a\u200b: x\n".encode()).value == {"a": "x"}


def test_nothing_is_said_of_a_comment():
    assert remarks("# pain\u00adless\na: x\n") == []


def test_a_mark_that_turns_text_round_is_refused_even_in_a_comment():
    assert "right-to-left override" in errors("# \u202e\na: x\n")


def test_digits_that_would_turn_round_are_refused_at_their_place():
    assert errors("a: for 1 \u200f2 \u2013 3\u200f years\n").startswith(
        "en.yaml:1:10: error: an invisible character stands here (right-to-left mark, U+200F) [control-character]"
    )


def test_accents_of_their_own_are_joined_with_their_letter():
    assert read_source("en.yaml", "a: cafe\u0301\n".encode()).value == {"a": "caf\u00e9"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: b\nc: p\u0430inless\n", "2:5"),
        ("a:\n  - knee\n  - very\n    p\u0430inless\n", "4:6"),
        ('a: "x\n\n  p\u0430inless"\n', "3:4"),
        ("a: |\n  \u0430b \u0430b\n", "2:3"),
    ],
)
def test_a_letter_of_another_script_is_told_at_its_line_and_column(text, place):
    assert errors(text).startswith(f"en.yaml:{place}: error: a letter of another script stands in ")


def test_damage_is_an_error_and_a_question_mark_in_a_word_a_warning():
    assert "en.yaml:1:7: error: " in errors("a: Don\u00e2\u20ac\u2122t\n")
    (said,) = read_source("en.yaml", b"a: Don?t\n").remarks
    assert (said.at, said.problem.severity) == (("a",), Severity.WARNING)


def test_all_kinds_are_told_at_once():
    told = errors("a: p\u0430in\nb: Don\u00e2\u20ac\u2122t\nc: ward #4\n")
    assert [code in told for code in ("look-alike", "damaged-text", "comment")] == [True] * 3

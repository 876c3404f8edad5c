import pytest
from jinja2 import TemplateSyntaxError, nodes

from handouts.compose.sandbox import Sandbox
from handouts.compose.template_code import compiled_line, count_conditions, template_line, uncompiled_message

CODE = "a\nb\nc\nd\ne\nf\ndebug_info = '3=2&7=3&9=6'"


@pytest.mark.parametrize(("line", "its"), [(1, 1), (2, 3), (3, 7), (5, 7), (6, 9), (99, 9), (None, 7)])
def test_a_line_of_code_stands_for_a_line_of_the_template(line, its):
    assert template_line(CODE, line) == its


@pytest.mark.parametrize(
    "words",
    [
        "{{ " + "(" * 500 + "1" + ")" * 500 + " }}",
        "{{ 1" + "+1" * 3000 + " }}",
        "{% if 1 %}" * 120 + "{% endif %}" * 120,
        "{{ " + "9" * 5000 + " }}",
    ],
    ids=["parsed", "written", "indented", "digits"],
)
def test_the_line_where_compiling_failed_is_known(words):
    with pytest.raises(TemplateSyntaxError) as caught:
        Sandbox().compile(f"a\nb\n\n{words}\nc", "page")
    assert caught.value.lineno == 4


def test_a_failure_without_a_place_stands_at_the_first_line():
    assert compiled_line(ValueError("x")) == 1


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (RecursionError(), "it is nested too deeply, or one expression is too long"),
        (IndentationError("too many levels"), "it is nested too deeply, or one expression is too long"),
        (ValueError("Exceeds the limit"), "a number in it has too many digits"),
        (RuntimeError("Something else."), "something else"),
        (RuntimeError(), "it cannot be compiled"),
    ],
)
def test_why_a_template_cannot_be_used_is_said_in_plain_words(reason, told):
    assert uncompiled_message(reason) == told


def test_a_condition_of_a_loop_is_counted():
    template = Sandbox().parse("{% for a in b if c %}{% for d in e %}{% endfor %}{% endfor %}")
    count_conditions(template)
    outer, inner = template.find_all(nodes.For)
    assert isinstance(outer.test, nodes.Filter)
    assert inner.test is None

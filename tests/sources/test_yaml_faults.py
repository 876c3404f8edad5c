import pytest
import yaml

from handouts.sources.yaml_faults import yaml_problem

TEXTS = [
    ("title: one: two\n", 1, 'a text with ": " in it needs quotes'),
    ("title: @home\n", 1, 'a text that starts with "@" needs quotes'),
    ("a: 1\n\tb: 2\n", 2, "a tab stands where YAML needs spaces"),
    ('a: "open\nb: 2\n', 1, "a quotation mark is opened here and never closed"),
    ('a: "one" two\n', 1, "the quotation mark ends the text here"),
    ("a:1\nb: 2\n", 1, "a space is missing after the colon here"),
    ("a:\n  - b\n c: d\n", 3, "this line does not fit the ones above it"),
]


@pytest.mark.parametrize(("text", "line", "message"), TEXTS)
def test_broken_yaml_is_described_by_its_line(text, line, message):
    with pytest.raises(yaml.MarkedYAMLError) as caught:
        yaml.compose(text, Loader=yaml.CSafeLoader)
    problem = yaml_problem("en.yaml", text, caught.value)
    assert (problem.location.line, problem.message) == (line, message)


@pytest.mark.parametrize(("text", "line", "message"), TEXTS)
def test_every_fault_says_what_to_do(text, line, message):
    with pytest.raises(yaml.MarkedYAMLError) as caught:
        yaml.compose(text, Loader=yaml.CSafeLoader)
    assert yaml_problem("en.yaml", text, caught.value).hint

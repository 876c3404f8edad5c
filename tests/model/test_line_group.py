import pytest

from handouts.model.advice import Step
from handouts.problem import SourceError


@pytest.mark.parametrize(
    ("new", "what"),
    [
        ("  - Eat nothing.\n", "Eat nothing."),
        ("  - what: Eat nothing.\n", "Eat nothing."),
        ("  - {what: Eat nothing., when: 6 hours before}\n", "Eat nothing."),
        ("  - 6\n", "6"),
    ],
)
def test_a_line_or_a_group_is_the_same(copy_with, new, what):
    step = copy_with("  - Eat nothing for six hours.\n", new).before[0]
    assert isinstance(step, Step)
    assert step.what == what


@pytest.mark.parametrize(
    ("new", "said"),
    [
        (
            "  - Note: eat nothing.\n",
            "  hint: put the whole text in double quotes: a colon and a space start a field",
        ),
        ("  - Note: eat nothing.\n", 'error: expected text in "before.1", found fields (Note) [wrong-kind]'),
        ("  - [a, b]\n", 'error: expected text in "before.1", found a list [wrong-kind]'),
        ("  -\n", 'error: the field "before.1" is empty [empty-field]'),
        ('  - ""\n', 'error: the field "before.1" is empty [empty-field]'),
        (f"  - {'x' * 601}\n", 'error: "before.1" has 601 characters; the limit is 600 [too-long]'),
        (f"  - what: {'x' * 601}\n", 'error: "before.1.what" has 601 characters; the limit is 600 [too-long]'),
        ("  - when: Monday\n", 'error: the field "what" is missing in before.1 [missing-field]'),
        ("  - waht: Eat.\n    when: Now\n", 'error: unknown field "waht" in before.1 [extra-field]'),
    ],
)
def test_what_is_neither_is_told_as_a_line(copy_with, new, said):
    with pytest.raises(SourceError) as caught:
        copy_with("  - Eat nothing for six hours.\n", new)
    assert said in str(caught.value)

import pytest

from handouts.text.spaces import has_any, misplaced

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("text", "index", "where"),
    [
        (f"a:\n{NBSP}{NBSP}b: x\n", 3, "at the start of the line"),
        (f"a:\n  {NBSP}b: x\n", 5, "at the start of the line"),
        (f"a:\n  -{NBSP}x\n", 6, "after the dash"),
        (f"a:\n  - {NBSP}x\n", 7, "at the start of the line"),
        ("a:\n\u200b- x\n", 3, "at the start of the line"),
        ("a:\n-\u2009x\n", 4, "after the dash"),
        (f"a:{NBSP}x\n", 2, "after the colon"),
        ("a:\u200bx\n", 2, "after the colon"),
        (f"a{NBSP}: x\n", 1, "before the colon"),
        ("a:\n  -\u3000x\n", 6, "after the dash"),
    ],
)
def test_a_space_that_is_none_for_yaml_is_told(text, index, where):
    ((at, message),) = misplaced(text, [])
    assert at == index
    assert message.startswith(f"a character that only looks like a space stands {where} (")


@pytest.mark.parametrize(
    "text", [f"a: 10{NBSP}mg\n", f"a: Attention{NBSP}: x\n", f"a: {NBSP.join('xyz')}\n", "a: x\u200by\n", "a: x\n"]
)
def test_a_space_among_words_is_fine(text):
    assert list(misplaced(text, [])) == []


def test_a_space_inside_quotes_is_fine():
    text = f'a: "x\n\n  {NBSP}y"\n'
    assert list(misplaced(text, [(3, len(text))])) == []


@pytest.mark.parametrize(
    ("text", "is_so"), [("a b", False), (f"a{NBSP}b", True), ("\u00e9", False), ("a\u200bb", True)]
)
def test_a_file_without_odd_spaces_is_passed_over(text, is_so):
    assert has_any(text) is is_so

import pytest
from pydantic import TypeAdapter, ValidationError

from handouts.model.blocks import Block, Place, block_fields, is_plain, place


@pytest.mark.parametrize(
    ("block", "found"),
    [
        ("risks", Place("risks")),
        ("what_to_expect.timeline", Place("what_to_expect.timeline")),
        ("aftercare without why", Place("aftercare", ("why",))),
        ("aftercare without why and how_long", Place("aftercare", ("why", "how_long"))),
    ],
)
def test_a_block_is_taken_apart(block, found):
    assert TypeAdapter(Block).validate_python(block) == block
    assert place(block) == found


@pytest.mark.parametrize("block", ["", "../risks", "Risks", "aftercare without", "aftercare, why", "a..b", "_plain/x"])
def test_what_is_no_name_of_a_block_is_refused(block):
    with pytest.raises(ValidationError):
        TypeAdapter(Block).validate_python(block)


@pytest.mark.parametrize(
    ("block", "at", "is_printed"),
    [
        ("aftercare", ("aftercare", "do", 0, "why"), True),
        ("aftercare without why", ("aftercare", "do", 0, "why"), False),
        ("aftercare without why", ("aftercare", "do", 0, "what"), True),
        ("what_to_expect.timeline", ("what_to_expect", "timeline", 0, "when"), True),
        ("what_to_expect.timeline", ("what_to_expect", "during"), False),
        ("risks", ("benefits", 0), False),
    ],
)
def test_a_block_prints_its_field_or_a_part_of_it(block, at, is_printed):
    assert place(block).prints(at) is is_printed


def test_what_stands_in_the_head_of_a_page_is_no_block():
    assert not {"title", "purpose", "code", "version", "accepted"} & set(block_fields())


@pytest.mark.parametrize(
    ("field", "plain"),
    [
        ("what_it_is", True),
        ("benefits", True),
        ("risks", False),
        ("glossary", False),
        ("title", False),
        ("nope", False),
    ],
)
def test_paragraphs_and_lists_of_lines_are_plain(field, plain):
    assert is_plain(field) is plain

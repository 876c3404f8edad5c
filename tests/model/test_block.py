import pytest
from pydantic import TypeAdapter, ValidationError

from handouts.model.block import (
    Block,
    Place,
    are_printing,
    block_fields,
    field_of,
    has_parts,
    is_needed,
    is_plain,
    place,
)
from handouts.model.treatment import Treatment


@pytest.mark.parametrize(
    ("blocks", "at", "is_printed"),
    [
        ((), ("title",), True),
        ((), ("purpose",), True),
        ((), ("benefits", 0), False),
        (("benefits",), ("benefits", 0), True),
        (("review",), ("code",), True),
        (("risks",), ("version",), False),
        (("aftercare",), ("aftercare", "do", 0, "why"), True),
        (("aftercare without why",), ("aftercare", "do", 0, "what"), True),
        (("aftercare without why",), ("aftercare", "avoid", 0, "why"), False),
        (("aftercare without why", "aftercare"), ("aftercare", "avoid", 0, "why"), True),
        (("what_to_expect.timeline",), ("what_to_expect", "timeline", 3, "when"), True),
        (("what_to_expect.timeline",), ("what_to_expect", "results"), False),
    ],
)
def test_a_field_is_printed_by_its_own_block_or_a_part_or_the_one_that_it_names(blocks, at, is_printed):
    assert are_printing(blocks, at) is is_printed


@pytest.mark.parametrize(
    ("block", "at"),
    [
        ("risks", ("risks",)),
        ("review", ("review",)),
        ("aftercare without why", ("aftercare",)),
        ("what_to_expect.timeline", ("what_to_expect", "timeline")),
        ("for_you", ("for_you",)),
    ],
)
def test_a_block_prints_the_field_of_its_name_or_a_part_of_one(block, at):
    assert field_of(block) == at


def test_what_can_go_wrong_and_what_to_do_is_never_spared():
    known = [*Treatment.model_fields, "aftercare without why", "what_to_expect.timeline", "for_you"]
    assert {block for block in known if is_needed(block)} == {
        "what_it_is",
        "how_it_works",
        "what_to_expect",
        "aftercare",
        "aftercare without why",
        "risks",
        "get_help",
        "review",
    }


def test_these_blocks_have_parts_with_headings_of_their_own():
    found = {block for block in Treatment.model_fields if has_parts(block)}
    assert found == {"who_it_suits", "risks", "visit_day", "what_to_expect", "aftercare", "daily_life", "get_help"}


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
        ("main_message", True),
        ("alternatives", True),
        ("benefits", False),
        ("risks", False),
        ("glossary", False),
        ("title", False),
        ("nope", False),
    ],
)
def test_paragraphs_and_lists_of_lines_are_plain(field, plain):
    assert is_plain(field) is plain

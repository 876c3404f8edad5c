import pytest

from handouts.model.block import are_printing, field_of, has_parts, is_needed
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
        (("aftercare_steps",), ("aftercare", "do", 0, "what"), True),
        (("aftercare_steps",), ("aftercare", "avoid", 0, "why"), False),
        (("aftercare_steps", "aftercare"), ("aftercare", "avoid", 0, "why"), True),
        (("timeline",), ("what_to_expect", "timeline", 3, "when"), True),
        (("timeline",), ("what_to_expect", "results"), False),
    ],
)
def test_a_field_is_printed_by_its_own_block_and_by_those_that_it_names(blocks, at, is_printed):
    assert are_printing(blocks, at) is is_printed


@pytest.mark.parametrize(
    ("block", "at"),
    [
        ("risks", ("risks",)),
        ("review", ("review",)),
        ("aftercare_steps", ("aftercare",)),
        ("timeline", ("what_to_expect", "timeline")),
        ("for_you", ("for_you",)),
    ],
)
def test_a_block_prints_the_field_of_its_name_or_the_one_that_names_it(block, at):
    assert field_of(block) == at


def test_what_can_go_wrong_and_what_to_do_is_never_spared():
    known = [*Treatment.model_fields, "aftercare_steps", "timeline", "for_you"]
    assert {block for block in known if is_needed(block)} == {
        "what_it_is",
        "how_it_works",
        "what_to_expect",
        "aftercare",
        "aftercare_steps",
        "risks",
        "get_help",
        "review",
    }


def test_five_blocks_have_parts_with_headings_of_their_own():
    found = {block for block in Treatment.model_fields if has_parts(block)}
    assert found == {"who_it_suits", "risks", "what_to_expect", "aftercare", "get_help"}

"""Blocks of the page: how formats name them, and which fields of the copy each of them prints."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Annotated

from pydantic import StringConstraints

from handouts.model.field import Printed, declared, groups_in, named
from handouts.model.treatment import Treatment
from handouts.problem import FieldPath

# What stands in a format's styles for the sheets of its blocks: each block that has a style.css, in their order.
STYLES = "blocks/*/style.css"
# What stands in a list of blocks for all that are not named in it.
OTHERS = "others"
# Fields of the copy that are printed elsewhere than in a block of their own.
_NO_BLOCKS = {"title", "code", "version", "purpose", "accepted"}

Block = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        min_length=1,
        max_length=120,
        pattern=r"^[a-z_]+(\.[a-z_]+)*( without [a-z_]+( and [a-z_]+)*)?$",
    ),
]


@dataclass(frozen=True)
class Place:
    """A block as a format names it: `risks`, a part such as `what_to_expect.timeline`, or `aftercare without why`.

    `name` is that of its folder below templates/blocks/; `without` names the parts of each entry that it leaves out.
    """

    name: str
    without: tuple[str, ...] = ()

    @property
    def at(self) -> FieldPath:
        """Return the field that the block prints, if it is one of the copy."""
        return tuple(self.name.split("."))

    def prints(self, at: FieldPath) -> bool:
        """Say whether the field, or the part of one, is printed by this block."""
        return at[: len(self.at)] == self.at and at[-1] not in self.without


@lru_cache(maxsize=256)
def place(block: str) -> Place:
    """Return a block as a format names it, taken apart."""
    name, _, without = block.partition(" without ")
    return Place(name, tuple(without.split(" and ")) if without else ())


def block_fields() -> tuple[str, ...]:
    """Return the fields of the copy that are blocks of the page, in the order of the copy."""
    return tuple(name for name in Treatment.model_fields if name not in _NO_BLOCKS)


# The blocks that a locale must have a heading for: the fields, and the lines to write on, which are no field.
HEADED = (*block_fields(), "for_you")


def is_plain(name: str) -> bool:
    """Say whether a field is paragraphs or a list of lines, which need no page of their own."""
    return name in block_fields() and not groups_in(Treatment.model_fields[name])


def are_printing(blocks: Collection[str], at: FieldPath) -> bool:
    """Say whether one of these blocks, as formats name them, prints the field, or every leaflet does."""
    places = [place(block) for block in blocks]
    if any(one.prints(at) for one in places):
        return True
    rule = _printed().get(named(at)[:1])
    return rule is not None and (rule.always or any(one.name == rule.by for one in places))


def field_of(block: str) -> FieldPath:
    """Return the field that a block prints, or a part of."""
    return place(block).at


def is_needed(block: str) -> bool:
    """Say whether a format may not do without the block for want of room."""
    rule = _printed().get(named(field_of(block)))
    return rule is not None and rule.needed


def has_parts(block: str) -> bool:
    """Say whether the parts of the block have headings of their own."""
    return any(part.HAS_PARTS for part in groups_in(Treatment.model_fields[block]))


@cache
def _printed() -> Mapping[tuple[str, ...], Printed]:
    """Return what fields say of where they are printed, by the names that lead to them."""
    found = ((names, one) for names, info in declared(Treatment) for one in info.metadata if isinstance(one, Printed))
    return dict(found)

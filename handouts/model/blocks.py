"""Blocks: the parts of a page, as formats name them; most are a field of the copy."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, get_args, get_origin

from pydantic import StringConstraints

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
    if name not in block_fields():
        return False
    kind = Treatment.model_fields[name].annotation
    inside = get_args(kind)[:1] if get_origin(kind) is tuple else (kind,)
    return all(str in (one, *get_args(one)) for one in inside)

"""Blocks of the page: which fields of the copy each of them prints, as the model of the copy says."""

from collections.abc import Collection, Mapping
from functools import cache

from handouts.model.field import Printed, declared, groups_in, named
from handouts.model.treatment import Treatment
from handouts.problem import FieldPath


def are_printing(blocks: Collection[str], at: FieldPath) -> bool:
    """Say whether one of these blocks prints the field, or every leaflet does."""
    if at[0] in blocks:
        return True
    names = named(at)
    said = [rule for count in range(1, len(names) + 1) if (rule := _printed().get(names[:count]))]
    by = {rule.by for rule in said if rule.by} - {rule.not_by for rule in said}
    return any(rule.always for rule in said) or not by.isdisjoint(blocks)


def field_of(block: str) -> FieldPath:
    """Return the field that a block prints, or a part of: the one of its own name, or the one that names it."""
    others = (names for names, rule in _printed().items() if rule.by == block and block not in Treatment.model_fields)
    return next(others, (block,))


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

"""Shards: the part of a release that each of several machines makes."""

from collections.abc import Iterable

from handouts.model.edition import Edition


def in_shard(names: Iterable[str], shard: tuple[int, int]) -> list[str]:
    """Return the editions of one part of so many; those that differ in brand alone stay together."""
    groups: dict[tuple[str, str, str], list[str]] = {}
    for name in sorted(names):
        one = Edition.parse(name)
        groups.setdefault((one.treatment, one.locale, one.format), []).append(name)
    own = [group for number, (_, group) in enumerate(sorted(groups.items())) if number % shard[1] == shard[0] - 1]
    return sorted(name for group in own for name in group)

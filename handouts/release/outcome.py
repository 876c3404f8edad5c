"""The outcome of a run for one edition."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handouts.problem import Problem
    from handouts.release.record import Record

SAME = "nothing has changed"


@dataclass(frozen=True)
class Outcome:
    """What a run did about one edition: built, current, failed or withdrawn; and why.

    `pages` and `state` are those of its first file. Of an edition that is known at a glance there is no record.
    """

    edition: str
    status: str
    why: str
    record: "Record | None" = None
    problems: "tuple[Problem, ...]" = ()
    pages: int = 0
    state: str = ""

    def all_problems(self) -> "Iterator[Problem]":
        """Yield what was found wrong, whether the edition was made now or earlier."""
        yield from self.record.problems() if self.record else self.problems


def recorded(record: "Record", status: str, why: str) -> Outcome:
    """Return the outcome of an edition that is in the release."""
    first = record.entries[0]
    return Outcome(record.edition, status, why, record, pages=first.pages, state=first.state)

"""A release: what it holds, what that was made from, and what was published before."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from handouts.problem import Location, Problem, Severity

WHOLE = "1/1"  # the shard that is no part
Inputs = Mapping[str, str | None]


@dataclass(frozen=True, order=True)
class File:
    """One file of a release: its name below the folder, its SHA-256 and its length."""

    path: str
    sha256: str
    bytes: int


@dataclass(frozen=True, order=True)
class Entry:
    """One published file, what it says of itself, and who approved it (empty for a draft); dates are written in full.

    `pages` is 0 where a file has none.
    """

    path: str
    edition: str
    code: str
    title: str
    version: int
    state: str
    copy: str
    sha256: str
    bytes: int
    pages: int
    approved_by: str
    approved_on: str
    next_review: str


@dataclass(frozen=True)
class Record:
    """One edition as it was made: its files, the names of its inputs, and what was found wrong.

    All of it holds from the first day of `holds` until the day before the second; empty means no limit. `why` says what
    had changed when it was made again; empty when it was made for the first time.
    """

    edition: str
    entries: tuple[Entry, ...]
    inputs: tuple[str, ...]
    findings: tuple[Mapping[str, Any], ...]
    holds: tuple[str, str]
    thumbnail: File | None = None
    why: str = ""

    def files(self) -> Iterator[File]:
        """Yield every file of the edition."""
        for one in self.entries:
            yield File(one.path, one.sha256, one.bytes)
        if self.thumbnail:
            yield self.thumbnail

    def problems(self) -> Iterator[Problem]:
        """Yield what was found wrong."""
        return map(problem_of, self.findings)

    def holds_on(self, day: str) -> bool:
        """Say whether nothing about the edition has changed by the passing of time."""
        return holds_on(self.holds, day)


def holds_on(holds: tuple[str, str], day: str) -> bool:
    """Say whether a day lies between the first and the one before the second; empty means no limit."""
    return holds[0] <= day and (not holds[1] or day < holds[1])


@dataclass(frozen=True)
class Copy:
    """One treatment's words, and where they stand; published or not. `holds` as in a Record."""

    name: str
    code: str
    version: int
    state: str
    reason: str
    inputs: tuple[str, ...]
    holds: tuple[str, str]


@dataclass(frozen=True, order=True)
class Withdrawn:
    """A version of an edition that was published once and is not any more, and why."""

    edition: str
    code: str
    version: int
    why: str


@dataclass(frozen=True, order=True)
class Due:
    """A leaflet whose review falls due soon, or is overdue."""

    next_review: str
    code: str
    locale: str
    version: int
    state: str
    title: str


@dataclass(frozen=True)
class Failure:
    """An edition of the catalogue that is not in the release, and its problems."""

    edition: str
    findings: tuple[Mapping[str, Any], ...]

    def problems(self) -> Iterator[Problem]:
        """Yield what was found wrong."""
        return map(problem_of, self.findings)


@dataclass(frozen=True)
class Finished:
    """An edition whose files lie in the staging folder, and the digests of what they were made from."""

    record: Record
    inputs: Inputs


@dataclass(frozen=True)
class Manifest:
    """A whole release. `inputs` holds every file that anything in it was made from, and its SHA-256."""

    tools: Mapping[str, str]
    is_draft: bool
    shard: str
    inputs: Inputs
    copies: tuple[Copy, ...]
    records: Mapping[str, Record]
    failed: tuple[Failure, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    due: tuple[Due, ...] = ()
    index: File | None = None
    index_inputs: tuple[str, ...] = ()

    def files(self) -> Iterator[File]:
        """Yield every file that the release holds besides manifest and sums."""
        for record in self.records.values():
            yield from record.files()
        if self.index:
            yield self.index

    def entries(self) -> Iterator[Entry]:
        """Yield every published file, by name of its edition."""
        for record in self.records.values():
            yield from record.entries


def warnings(records: Iterable[Record]) -> int:
    """Return how many different warnings editions have."""
    return len(
        {
            (one["path"], one["line"], one["column"], one["code"], one["message"])
            for record in records
            for one in record.findings
            if one["severity"] == "warning"
        }
    )


def problem_of(facts: Mapping[str, Any]) -> Problem:
    """Return a problem from its facts."""
    place = Location(facts["path"], facts["line"], facts["column"])
    return Problem(place, Severity(facts["severity"]), facts["message"], facts["code"], facts["hint"])

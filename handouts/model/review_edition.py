"""A dossier: everything about a copy that the clinician who signs it should see at a glance."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from handouts.model.governance import Reference
from handouts.problem import Severity


@dataclass(frozen=True)
class Statement:
    """One sentence of the copy with its sources; `place` is its field as people count, such as `benefits.2`.

    `is_marked` tells whether the author marked it as resting on no source.
    """

    place: str
    text: str
    sources: tuple[Reference, ...] = ()
    is_marked: bool = False


@dataclass(frozen=True)
class Remark:
    """Something that a check found in the copy; `reason` and `by` say why it stays, if it was accepted."""

    place: str
    line: int
    severity: Severity
    message: str
    code: str
    reason: str = ""
    by: str = ""


@dataclass(frozen=True)
class Level:
    """How hard a section is to read, in school grades of the United States by two formulas."""

    section: str
    words: int
    sentences: int
    flesch_kincaid: float
    smog: float


@dataclass(frozen=True)
class Piece:
    """A run of words that stayed, came in or went out."""

    kind: Literal["same", "in", "out"]
    text: str


@dataclass(frozen=True)
class Change:
    """One paragraph that differs from the copy that was signed last; all of it new, gone, or changed in part."""

    section: str
    kind: Literal["new", "gone", "changed"]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Dossier:
    """What the review edition prints beside the copy itself."""

    remarks: tuple[Remark, ...]
    accepted: tuple[Remark, ...]
    unsourced: tuple[Statement, ...]
    figures: tuple[Statement, ...]
    levels: tuple[Level, ...]
    whole: Level | None  # None where the language has no formula
    changes: tuple[Change, ...]
    citations: Mapping[str, int]

"""Approvals: who signed which words, and where a leaflet stands as a controlled document."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from handouts.model.day import shifted
from handouts.model.field import ControlledDay, Fields, FileName, Line, Many, WholeNumber, Word
from handouts.model.treatment import Treatment

ROLE_LIMIT = 60  # characters; the foot of every page must hold it
NAME_LIMIT = 100
ELSEWHERE = timedelta(days=1)  # signed today in one time zone is signed tomorrow in another
YEARS_LIMIT = 5  # from a signature to the next review; the check of review dates warns earlier
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


def latest_review(approved_on: date) -> date:
    """Return the last day until which an approval may hold."""
    return shifted(approved_on, YEARS_LIMIT * 366)


class State(StrEnum):
    """Where a leaflet stands as a controlled document."""

    DRAFT = "draft"
    APPROVED = "approved"
    OVERDUE = "overdue"


class Approval(Fields):
    """One signature: exactly these words, by this person, until this date."""

    locale: Annotated[Word, Field(description="the language of the copy, such as en")]
    code: Annotated[Word, Field(description="the code of the leaflet")]
    version: Annotated[WholeNumber, Field(description="the version of the copy", ge=1)]
    digest: Annotated[Digest, Field(description="the SHA-256 of the parsed copy")]
    figure: Annotated[Digest | None, Field(description="the SHA-256 of the drawing, where there is one")] = None
    by: Annotated[Line, Field(description="the name of the clinician", max_length=NAME_LIMIT)]
    role: Annotated[Line, Field(description="the role, as the leaflet prints it", max_length=ROLE_LIMIT)]
    approved_on: Annotated[ControlledDay, Field(description="the day of the signature")]
    next_review: Annotated[ControlledDay, Field(description="the day until which it holds")]
    signed_copy: Annotated[FileName, Field(description="the copy as it was signed, a file beside this one")]

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.next_review <= self.approved_on:
            raise PydanticCustomError(
                "review-before-approval",
                "the next review ({next_review}) is not after the approval ({approved_on})",
                {"next_review": self.next_review.isoformat(), "approved_on": self.approved_on.isoformat()},
            )
        if self.next_review > latest_review(self.approved_on):
            raise PydanticCustomError(
                "review-too-far",
                "the next review ({next_review}) is more than {years} years after the approval ({approved_on})",
                {
                    "next_review": self.next_review.isoformat(),
                    "years": YEARS_LIMIT,
                    "approved_on": self.approved_on.isoformat(),
                },
            )
        return self

    def covers(self, treatment: Treatment, locale: str, figure: str | None) -> bool:
        """Say whether exactly this copy was signed: its language, code and version, its words and its drawing."""
        return (self.locale, self.code, self.version, self.digest, self.figure) == (
            locale,
            treatment.code,
            treatment.version,
            treatment.digest(),
            figure,
        )


class Approvals(Fields):
    """Every approval of one treatment, in the order in which they were recorded."""

    approvals: Annotated[Many[Approval], Field(description="the approvals, the oldest first")] = ()

    def last(self, locale: str, code: str) -> Approval | None:
        """Return the newest approval of a leaflet in a language, whatever its words were."""
        own = [one for one in self.approvals if (one.locale, one.code) == (locale, code)]
        return max(reversed(own), key=lambda one: one.approved_on, default=None)


@dataclass(frozen=True)
class Standing:
    """The state of a leaflet, the approval it rests on, and the last one of the same leaflet in other words.

    `signed_until` is the day of the newest signature of the treatment, whatever it was for.
    """

    state: State = State.DRAFT
    approval: Approval | None = None
    last: Approval | None = None
    signed_until: date | None = None

    def turning_days(self) -> Iterator[date]:
        """Yield the days from which on the leaflet stands elsewhere, or before which its approvals cannot be right."""
        if self.approval:
            yield shifted(self.approval.next_review, 1)
        if self.signed_until:
            yield self.signed_until - min(ELSEWHERE, self.signed_until - date.min)

    @property
    def reason(self) -> str:
        """Say in a few words why the leaflet stands where it does."""
        if self.approval:
            when = self.approval.next_review.isoformat()
            return f"review was due on {when}" if self.state is State.OVERDUE else f"approved by {self.approval.by}"
        if self.last:
            return f"changed since {self.last.by} approved version {self.last.version} on {self.last.approved_on}"
        return "never approved"


def standing(approvals: Approvals, treatment: Treatment, locale: str, figure: str | None, today: date) -> Standing:
    """Return where a leaflet stands today; `figure` is the SHA-256 of its drawing.

    A leaflet is overdue on the day after its review date.
    """
    signed = [one for one in approvals.approvals if one.covers(treatment, locale, figure)]
    last = approvals.last(locale, treatment.code)
    until = max((one.approved_on for one in approvals.approvals), default=None)
    if not signed:
        return Standing(State.DRAFT, None, last, until)
    newest = max(reversed(signed), key=lambda one: one.approved_on)
    return Standing(State.OVERDUE if today > newest.next_review else State.APPROVED, newest, last, until)

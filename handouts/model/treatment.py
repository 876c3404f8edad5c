"""A treatment: the copy of one leaflet, as a clinic writes it."""

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Annotated, Any, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from handouts.model.choice import Choice
from handouts.model.field import (
    ControlledDay,
    Fields,
    FileName,
    Line,
    Many,
    Prose,
    WebAddress,
    WholeNumber,
    Word,
    as_group,
    leaves,
    numbered,
    said,
    unbroken,
)
from handouts.model.risk import Risks
from handouts.problem import FieldPath

# [S3], [S3, S10] and [unsourced] after a statement; patients' formats leave the marks out.
CITATION = re.compile(r"[ \t]*\[((?:S[0-9]+|unsourced)(?:, ?(?:S[0-9]+|unsourced))*)\]")

# Fields that are no text for the patient.
_UNREAD = {"code", "sources", "accepted"}
_PROSE = {"what_it_is", "text", "during", "straight_after", "sessions", "results", "uncertainty"}


class Figure(Fields):
    """A drawing: a file below `data/`, what it shows, and what it tells."""

    file: Annotated[FileName, Field(description="the drawing, an SVG file below data/, such as figures/skin.svg")]
    alt: Annotated[Line, Field(description="what the drawing shows, for someone who cannot see it")]
    caption: Annotated[Line, Field(description="what the drawing tells the reader")]


class Explained(Fields):
    """Text, with a figure if there is one."""

    SHORT = "text"
    text: Annotated[Prose, Field(description="how the treatment works, in plain words")]
    figure: Annotated[Figure | None, Field(description="a drawing that helps to understand it")] = None


class Suits(Fields):
    """Who may have the treatment, and who should speak up or not have it."""

    may_suit: Annotated[Many[Line], Field(description="who the treatment may suit")] = ()
    tell_us_first: Annotated[Many[Line], Field(description="what the clinic must know before treatment")] = ()
    not_suitable: Annotated[Many[Line], Field(description="who should wait or not have it")] = ()


class Stage(Fields):
    """One stretch of time after treatment."""

    when: Annotated[Word, Field(description="the days or weeks, such as Days 1 to 3")]
    what: Annotated[Line, Field(description="what is normal then")]


class Expect(Fields):
    """What happens on the day and afterwards."""

    during: Annotated[Prose | None, Field(description="what happens during treatment")] = None
    straight_after: Annotated[Prose | None, Field(description="how it looks and feels straight after")] = None
    timeline: Annotated[Many[Stage], Field(description="normal healing, one entry for each stretch of time")] = ()
    sessions: Annotated[Prose | None, Field(description="how many visits, how far apart")] = None
    results: Annotated[Prose | None, Field(description="what change to hope for, and when")] = None
    uncertainty: Annotated[Prose | None, Field(description="what nobody knows yet")] = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not any(True for _ in leaves(self)):
            raise PydanticCustomError("empty-field", "what_to_expect says nothing; give at least a timeline")
        return self


class Advice(Fields):
    """One thing to do or to avoid."""

    what: Annotated[Line, Field(description="what to do, or not to do")]
    why: Annotated[Line | None, Field(description="the reason, in a few words")] = None
    how_long: Annotated[Line | None, Field(description="for how long, or how often")] = None


class Aftercare(Fields):
    """What the patient does, and leaves alone, afterwards."""

    do: Annotated[Many[Advice], Field(description="what to do", min_length=1)]
    avoid: Annotated[Many[Advice], Field(description="what to leave alone")] = ()


class Signs(Fields):
    """The signs to act on, and what to do."""

    SHORT = "signs"
    signs: Annotated[Many[Line], Field(description="the signs, one a line", min_length=1)]
    what_to_do: Annotated[Line | None, Field(description="what to do; telephone numbers come from the brand")] = None


class GetHelp(Fields):
    """When to call the clinic, and when to call an ambulance."""

    call_clinic: Annotated[
        Signs, as_group(Signs.SHORT, list, Signs | list[str]), Field(description="when to call the clinic")
    ]
    emergency: Annotated[
        Signs, as_group(Signs.SHORT, list, Signs | list[str]), Field(description="when to call an ambulance")
    ]


class Term(Fields):
    """A word explained."""

    term: Annotated[Word, Field(description="the word")]
    meaning: Annotated[Line, Field(description="what it means, in plain words")]


class Reference(Fields):
    """Where facts come from."""

    key: Annotated[
        str, StringConstraints(pattern=r"^S[0-9]{1,3}$"), Field(description="the mark used in the text, such as S1")
    ]
    title: Annotated[Line, Field(description="the title of the page, leaflet or paper")]
    publisher: Annotated[Line, Field(description="who published it")]
    year: Annotated[
        WholeNumber | None, Field(description="the year it was published or last reviewed", ge=1900, le=2100)
    ] = None
    url: Annotated[WebAddress | None, Field(description="where to read it")] = None


class Acceptance(Fields):
    """A finding of a check that stays in the copy for a reason."""

    code: Annotated[Word, Field(description="the code of the finding, as it stands in brackets, such as claims")]
    at: Annotated[Word, Field(description="the field, counted as people do, such as benefits.2")]
    reason: Annotated[Line, Field(description="why it stays", min_length=10)]
    by: Annotated[Line, Field(description="who decided, by role")]


class Review(Fields):
    """Who answers for the leaflet, and when it is looked at again."""

    written_by: Annotated[Line, Field(description="who wrote it, by role")]
    owner: Annotated[Line, Field(description="who keeps it up to date, by role")]
    funding: Annotated[Line, Field(description="who paid for it")]
    update_policy: Annotated[Line, Field(description="how often it is reviewed, and what brings a review forward")]
    next_review: Annotated[ControlledDay, Field(description="the date of the next review, such as 2027-11-30")]


class Treatment(Fields):
    """The whole copy of one leaflet in one language."""

    title: Annotated[Line, StringConstraints(max_length=60), Field(description="the name of the treatment")]
    code: Annotated[
        str,
        StringConstraints(
            pattern=r"^[A-Za-z0-9]+(?:(?: | ?[./_-] ?)[A-Za-z0-9]+)*$", strip_whitespace=True, max_length=24
        ),
        AfterValidator(numbered),
        Field(
            description="the clinic's own number of the leaflet, such as SC-01, PL1385 or WHC/0123/2: "
            "letters and digits, with - . / _ or a space between them"
        ),
    ]
    version: Annotated[WholeNumber, Field(description="a whole number, raised with each change", ge=1)]
    purpose: Annotated[Line, Field(description="one sentence: what this leaflet helps the reader do")]
    key_points: Annotated[
        Many[Line], Field(description="3 to 5 short points: the leaflet in a nutshell", min_length=3, max_length=5)
    ] = ()
    what_it_is: Annotated[Prose, Field(description="what the treatment is")]
    how_it_works: Annotated[
        Explained, as_group(Explained.SHORT, str, Explained | str), Field(description="how it works; may name a figure")
    ]
    comparison: Annotated[Many[Choice], Field(description="treatments side by side, for a decision aid")] = ()
    what_matters: Annotated[Many[Line], Field(description="what the reader may weigh up, each with a box to tick")] = ()
    who_it_suits: Annotated[Suits | None, Field(description="who it suits, and who should wait")] = None
    benefits: Annotated[Many[Line], Field(description="what it can do")] = ()
    risks: Annotated[Risks | None, Field(description="what can go wrong")] = None
    before: Annotated[Many[Line], Field(description="the steps to prepare")] = ()
    what_to_expect: Annotated[Expect, Field(description="the day itself, healing and results")]
    aftercare: Annotated[Aftercare, Field(description="what to do and what to avoid afterwards")]
    get_help: Annotated[GetHelp, Field(description="the signs that need help, and what to do")]
    alternatives: Annotated[Many[Line], Field(description="other choices, no treatment among them")] = ()
    questions: Annotated[Many[Line], Field(description="questions to ask the clinic")] = ()
    glossary: Annotated[Many[Term], Field(description="words explained")] = ()
    sources: Annotated[Many[Reference], Field(description="where the facts come from", min_length=1)]
    review: Annotated[Review, Field(description="who answers for the leaflet")]
    accepted: Annotated[Many[Acceptance], Field(description="findings that stay for a reason")] = ()

    def texts(self) -> Iterator[tuple[FieldPath, str]]:
        """Yield the path and the whole text, source marks included, of each field with words that a patient reads."""
        for at, value in leaves(self):
            if isinstance(value, str) and at[0] not in _UNREAD and at[-1] not in {"file", "word"}:
                yield at, value

    @staticmethod
    def is_prose(at: FieldPath) -> bool:
        """Say whether a field may have paragraphs and lists; the others are printed as one line."""
        return at[-1] in _PROSE

    def paragraphs(self) -> Iterator[tuple[FieldPath, str]]:
        """Yield the path and the text, source marks included, of each paragraph that a patient reads."""
        for at, value in leaves(self):
            if isinstance(value, str) and at[0] not in _UNREAD and at[-1] not in {"file", "word"}:
                for text in re.split(r"\n\s*\n", value):
                    yield at, text

    def digest(self) -> str:
        """Return the SHA-256 of what the fields say, but for `accepted`, which no patient reads.

        Comments and layout of the file do not count, nor where a line was broken while typing, nor fields that say
        nothing: a signature outlives a program that knows more fields.
        """
        fields: dict[str, Any] = said(self)
        fields.pop("accepted", None)
        text = json.dumps(unbroken(fields), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


def without_citations(text: str) -> str:
    """Return the text without its source marks, as patients read it."""
    return CITATION.sub("", text)

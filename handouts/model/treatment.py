"""A treatment: the copy of one leaflet, as a clinic writes it."""

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from handouts.model.field import Day, Fields, FileName, Line, Many, Prose, WebAddress, WholeNumber, Word, leaves
from handouts.problem import FieldPath

# [S3], [S3, S10] and [unsourced] after a statement; patients' formats leave the marks out.
CITATION = re.compile(r"[ \t]*\[((?:S[0-9]+|unsourced)(?:, ?(?:S[0-9]+|unsourced))*)\]")


def _as_group(name: str, kind: type, both: Any) -> BeforeValidator:
    """Let a plain value stand for a group of fields; `both` is the type that editors accept."""
    return BeforeValidator(
        lambda value: {name: value} if isinstance(value, kind) else value, json_schema_input_type=both
    )


class Figure(Fields):
    """A drawing: a file below `data/`, what it shows, and what it tells."""

    file: Annotated[FileName, Field(description="the drawing, an SVG file below data/, such as figures/skin.svg")]
    alt: Annotated[Line, Field(description="what the drawing shows, for someone who cannot see it")]
    caption: Annotated[Line, Field(description="what the drawing tells the reader")]


class Explained(Fields):
    """Text, with a figure if there is one."""

    text: Annotated[Prose, Field(description="how the treatment works, in plain words")]
    figure: Annotated[Figure | None, Field(description="a drawing that helps to understand it")] = None


class Suits(Fields):
    """Who may have the treatment, and who should speak up or not have it."""

    may_suit: Annotated[Many[Line], Field(description="who the treatment may suit")] = ()
    tell_us_first: Annotated[Many[Line], Field(description="what the clinic must know before treatment")] = ()
    not_suitable: Annotated[Many[Line], Field(description="who should wait or not have it")] = ()


class HowOften(Fields):
    """A frequency in whole people: `n`, from `n` to `to`, or up to `to`, in `of`; or a word in place of numbers."""

    n: Annotated[WholeNumber | None, Field(description="how many people have it", ge=0)] = None
    to: Annotated[WholeNumber | None, Field(description="up to how many, where sources differ", ge=1)] = None
    of: Annotated[WholeNumber | None, Field(description="of how many people", ge=1)] = None
    word: Annotated[str | None, Field(description="unknown, or expected (part of normal healing)")] = None

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if self.word is not None:
            if (self.n, self.to, self.of) != (None, None, None):
                raise PydanticCustomError("how-often", "expected numbers or a word, found both")
            if self.word not in {"unknown", "expected"}:
                raise PydanticCustomError(
                    "how-often",
                    'expected numbers such as {example}, or the word unknown, found "{value}"',
                    {"example": "{n: 1, of: 50}", "value": self.word[:60]},
                )
        elif (self.n is None and self.to is None) or self.of is None:
            raise PydanticCustomError(
                "how-often",
                "expected both n and of, such as {example}, or the word unknown",
                {"example": "{n: 1, of: 50}"},
            )
        elif max(self.n or 0, self.to or 0) > self.of or (self.to is not None and self.to <= (self.n or 0)):
            shown = f"{self.n}" if self.to is None else f"{self.n or 0} to {self.to}"
            raise PydanticCustomError(
                "how-often", "{shown} in {of} people is not possible", {"shown": shown, "of": self.of}
            )
        return self


class Risk(Fields):
    """Something that can go wrong, how often it does, and what to do then."""

    what: Annotated[Line, Field(description="what can happen")]
    how_often: Annotated[
        HowOften,
        _as_group("word", str, HowOften | Literal["unknown", "expected"]),
        Field(
            description="{n: 1, of: 50}, a range such as {n: 1, to: 3, of: 50}, {to: 3, of: 50} for up to, or unknown"
        ),
    ]
    what_to_do: Annotated[Line, Field(description="what the patient does then")]


class Risks(Fields):
    """Risks from the most to the least frequent."""

    common: Annotated[Many[Risk], Field(description="what many people have")] = ()
    uncommon: Annotated[Many[Risk], Field(description="what some people have")] = ()
    rare: Annotated[Many[Risk], Field(description="what few people have, and what is serious")] = ()


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

    signs: Annotated[Many[Line], Field(description="the signs, one a line", min_length=1)]
    what_to_do: Annotated[Line | None, Field(description="what to do; telephone numbers come from the brand")] = None


class GetHelp(Fields):
    """When to call the clinic, and when to call an ambulance."""

    call_clinic: Annotated[
        Signs, _as_group("signs", list, Signs | list[str]), Field(description="when to call the clinic")
    ]
    emergency: Annotated[
        Signs, _as_group("signs", list, Signs | list[str]), Field(description="when to call an ambulance")
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


class Review(Fields):
    """Who answers for the leaflet, and when it is looked at again."""

    written_by: Annotated[Line, Field(description="who wrote it, by role")]
    owner: Annotated[Line, Field(description="who keeps it up to date, by role")]
    funding: Annotated[Line, Field(description="who paid for it")]
    update_policy: Annotated[Line, Field(description="how often it is reviewed, and what brings a review forward")]
    next_review: Annotated[Day, Field(description="the date of the next review, such as 2027-11-30")]


class Treatment(Fields):
    """The whole copy of one leaflet in one language."""

    title: Annotated[Line, StringConstraints(max_length=60), Field(description="the name of the treatment")]
    code: Annotated[
        str,
        StringConstraints(pattern=r"^[A-Z]{1,6}-[0-9]{1,4}$"),
        Field(description="the code for consent forms, such as SC-01"),
    ]
    version: Annotated[WholeNumber, Field(description="a whole number, raised with each change", ge=1)]
    purpose: Annotated[Line, Field(description="one sentence: what this leaflet helps the reader do")]
    key_points: Annotated[
        Many[Line], Field(description="3 to 5 short points: the leaflet in a nutshell", min_length=3, max_length=5)
    ] = ()
    what_it_is: Annotated[Prose, Field(description="what the treatment is")]
    how_it_works: Annotated[
        Explained, _as_group("text", str, Explained | str), Field(description="how it works; may name a figure")
    ]
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

    def paragraphs(self) -> Iterator[tuple[FieldPath, str]]:
        """Yield the path and the text, source marks included, of each paragraph that a patient reads."""
        for at, value in leaves(self):
            if isinstance(value, str) and at[0] not in {"code", "sources"} and at[-1] not in {"file", "word"}:
                for text in re.split(r"\n\s*\n", value):
                    yield at, text

    def digest(self) -> str:
        """Return the SHA-256 of the parsed fields: comments and layout of the file do not count."""
        fields: dict[str, Any] = self.model_dump(mode="json", exclude_none=True)
        text = json.dumps(fields, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


def without_citations(text: str) -> str:
    """Return the text without its source marks, as patients read it."""
    return CITATION.sub("", text)

"""A treatment: the copy of one leaflet, as a clinic writes it."""

import hashlib
import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from handouts.model.advice import Advice, Aftercare, Step
from handouts.model.choice import Choice
from handouts.model.field import (
    Fields,
    FileName,
    Line,
    Many,
    Printed,
    Prose,
    WholeNumber,
    Word,
    as_group,
    declared,
    leaves,
    may_have_paragraphs,
    named,
    numbered,
    said,
    unbroken,
)
from handouts.model.get_help import GetHelp
from handouts.model.governance import Acceptance, Reference, Review
from handouts.model.line_group import as_line
from handouts.model.passage import Role
from handouts.model.risk import Benefit, HowOften, Risk, Risks
from handouts.model.visit import DailyLife, VisitDay
from handouts.problem import FieldPath

# [S3], [S3, S10] and [unsourced] after a statement; patients' formats leave the marks out.
CITATION = re.compile(r"[ \t]*\[((?:S[0-9]+|unsourced)(?:, ?(?:S[0-9]+|unsourced))*)\]")


class Figure(Fields):
    """A drawing: a file below `data/`, what it shows, and what it tells."""

    file: Annotated[
        FileName, Role.NOT_READ, Field(description="the drawing, an SVG file below data/, such as figures/skin.svg")
    ]
    alt: Annotated[Line, Role.ALTERNATIVE, Field(description="what the drawing shows, for someone who cannot see it")]
    caption: Annotated[Line, Role.SENTENCE, Field(description="what the drawing tells the reader")]


class Explained(Fields):
    """Text, with a figure if there is one."""

    SHORT = "text"
    text: Annotated[Prose, Role.SENTENCE, Field(description="how the treatment works, in plain words")]
    figure: Annotated[Figure | None, Field(description="a drawing that helps to understand it")] = None


class Suits(Fields):
    """Who may have the treatment, and who should speak up or not have it."""

    HAS_PARTS = True
    may_suit: Annotated[Many[Line], Role.SENTENCE, Field(description="who the treatment may suit")] = ()
    tell_us_first: Annotated[
        Many[Line], Role.SENTENCE, Field(description="what the clinic must know before treatment")
    ] = ()
    not_suitable: Annotated[Many[Line], Role.SENTENCE, Field(description="who should wait or not have it")] = ()


class Stage(Fields):
    """One stretch of time after treatment."""

    IS_ENTRY = True
    when: Annotated[Word, Role.LABEL, Field(description="the days or weeks, such as Days 1 to 3")]
    what: Annotated[Line, Role.SENTENCE, Field(description="what is normal then")]


class Expect(Fields):
    """What happens on the day and afterwards."""

    HAS_PARTS = True
    during: Annotated[Prose | None, Role.SENTENCE, Field(description="what happens during treatment")] = None
    straight_after: Annotated[
        Prose | None, Role.SENTENCE, Field(description="how it looks and feels straight after")
    ] = None
    timeline: Annotated[Many[Stage], Field(description="normal healing, one entry for each stretch of time")] = ()
    sessions: Annotated[Prose | None, Role.SENTENCE, Field(description="how many visits, how far apart")] = None
    results: Annotated[Prose | None, Role.SENTENCE, Field(description="what change to hope for, and when")] = None
    uncertainty: Annotated[Prose | None, Role.SENTENCE, Field(description="what nobody knows yet")] = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not any(True for _ in leaves(self)):
            raise PydanticCustomError("empty-field", "what_to_expect says nothing; give at least a timeline")
        return self


class Term(Fields):
    """A word explained."""

    term: Annotated[Word, Role.LABEL, Field(description="the word")]
    meaning: Annotated[Line, Role.SENTENCE, Field(description="what it means, in plain words")]


class Treatment(Fields):
    """The whole copy of one leaflet in one language."""

    title: Annotated[
        Line,
        Role.TITLE,
        Printed(always=True),
        StringConstraints(max_length=60),
        Field(description="the name of the treatment"),
    ]
    code: Annotated[
        str,
        Role.RECORD,
        Printed(by="review"),
        StringConstraints(
            pattern=r"^[A-Za-z0-9]+(?:(?: | ?[./_-] ?)[A-Za-z0-9]+)*$", strip_whitespace=True, max_length=24
        ),
        AfterValidator(numbered),
        Field(
            description="the clinic's own number of the leaflet, such as SC-01, PL1385 or WHC/0123/2: "
            "letters and digits, with - . / _ or a space between them"
        ),
    ]
    version: Annotated[
        WholeNumber,
        Role.RECORD,
        Printed(by="review"),
        Field(description="a whole number, raised with each change", ge=1),
    ]
    purpose: Annotated[
        Line,
        Role.SENTENCE,
        Printed(always=True),
        Field(description="one sentence: what this leaflet helps the reader do"),
    ]
    main_message: Annotated[
        Line | None, Role.SENTENCE, Field(description="the one sentence that everybody must take home")
    ] = None
    key_points: Annotated[
        Many[Line],
        Role.SENTENCE,
        Field(description="3 to 5 short points: the leaflet in a nutshell", min_length=3, max_length=5),
    ] = ()
    what_it_is: Annotated[Prose, Role.SENTENCE, Printed(needed=True), Field(description="what the treatment is")]
    how_it_works: Annotated[
        Explained,
        Printed(needed=True),
        as_group(Explained.SHORT, str, Explained | str),
        Field(description="how it works; may name a figure"),
    ]
    comparison: Annotated[Many[Choice], Field(description="treatments side by side, for a decision aid")] = ()
    what_matters: Annotated[
        Many[Line], Role.SENTENCE, Field(description="what the reader may weigh up, each with a box to tick")
    ] = ()
    who_it_suits: Annotated[Suits | None, Field(description="who it suits, and who should wait")] = None
    benefits: Annotated[Many[Annotated[Benefit, as_line(Benefit)]], Field(description="what it can do")] = ()
    risks: Annotated[Risks | None, Printed(needed=True), Field(description="what can go wrong")] = None
    before: Annotated[Many[Annotated[Step, as_line(Step)]], Field(description="the steps to prepare")] = ()
    visit_day: Annotated[VisitDay | None, Field(description="the day of the visit")] = None
    what_to_expect: Annotated[Expect, Printed(needed=True), Field(description="the day itself, healing and results")]
    aftercare: Annotated[
        Aftercare,
        Printed(needed=True),
        Field(description="what to do and what to avoid afterwards"),
    ]
    daily_life: Annotated[DailyLife | None, Field(description="when daily life goes on")] = None
    get_help: Annotated[GetHelp, Printed(needed=True), Field(description="the signs that need help, and what to do")]
    follow_up: Annotated[
        Prose | None, Role.SENTENCE, Field(description="what comes next, and what if it did not work")
    ] = None
    support: Annotated[Prose | None, Role.SENTENCE, Field(description="living with it, and whom to talk to")] = None
    cost: Annotated[Prose | None, Role.SENTENCE, Field(description="who pays, and how much")] = None
    alternatives: Annotated[Many[Line], Role.SENTENCE, Field(description="other choices, no treatment among them")] = ()
    questions: Annotated[Many[Line], Role.QUESTION, Field(description="questions to ask the clinic")] = ()
    glossary: Annotated[Many[Term], Field(description="words explained")] = ()
    sources: Annotated[Many[Reference], Field(description="where the facts come from", min_length=1)]
    review: Annotated[Review, Printed(needed=True), Field(description="who answers for the leaflet")]
    accepted: Annotated[Many[Acceptance], Field(description="findings that stay for a reason")] = ()

    def each_advice(self) -> Iterator[tuple[FieldPath, Step | Advice]]:
        """Yield each step before the treatment and each piece of advice for after it, with the path of its entry."""
        yield from ((("before", position), step) for position, step in enumerate(self.before))
        for kind, entries in (("do", self.aftercare.do), ("avoid", self.aftercare.avoid)):
            yield from ((("aftercare", kind, position), entry) for position, entry in enumerate(entries))

    def each_risk(self) -> Iterator[tuple[FieldPath, Risk]]:
        """Yield each risk, the most frequent first, with the path of its entry."""
        for group, risks in self.risks.groups() if self.risks else ():
            for position, risk in enumerate(risks):
                yield ("risks", group, position), risk

    def each_frequency(self) -> Iterator[tuple[FieldPath, HowOften]]:
        """Yield how often each benefit and each risk is seen, where the copy says it, with the path of its entry."""
        for position, one in enumerate(self.benefits):
            if one.how_often:
                yield ("benefits", position), one.how_often
        yield from ((entry, risk.how_often) for entry, risk in self.each_risk())

    @staticmethod
    def is_prose(at: FieldPath) -> bool:
        """Say whether a field may have paragraphs and lists; the others are printed as one line."""
        return named(at) in _prose()

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


@cache
def _prose() -> frozenset[tuple[str, ...]]:
    return frozenset(names for names, info in declared(Treatment) if may_have_paragraphs(info))

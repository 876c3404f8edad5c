"""Advice: what to do before the treatment and after it, in words, in a picture, and as days of a calendar."""

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from handouts.model.field import Fields, Line, Many, Word
from handouts.model.moment import PATTERN, is_in_order
from handouts.model.passage import Role

_NAME = StringConstraints(pattern="^[a-z]+(-[a-z]+)*$", max_length=40)
_MOMENT = StringConstraints(pattern=PATTERN, strip_whitespace=True)
_MOMENTS = "such as 0 days, 3 days, 2 weeks, 6 months or 1 week before (the treatment), or healed, told, always"

Act = Annotated[
    Annotated[str, _NAME] | None,
    Role.NOT_READ,
    Field(description="the act that it is about, a name in the list acts.yaml of the language, such as sun"),
]
Since = Annotated[
    Annotated[str, _MOMENT] | None, Role.NOT_READ, Field(alias="from", description=f"when it begins, {_MOMENTS}")
]
Until = Annotated[Annotated[str, _MOMENT] | None, Role.NOT_READ, Field(description=f"when it ends, {_MOMENTS}")]


class _Timed(Fields):
    """Something to do between two moments."""

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        since, until = getattr(self, "since", None), getattr(self, "until", None)
        if not is_in_order(since, until):
            words = {"since": since, "until": until}
            raise PydanticCustomError("wrong-times", "it ends ({until}) before it begins ({since})", words)
        return self


class Step(_Timed):
    """One step to prepare."""

    SHORT = "what"
    IS_LINE = True
    IS_ENTRY = True
    what: Annotated[Line, Role.SENTENCE, Field(description="what to do")]
    when: Annotated[Word | None, Role.LABEL, Field(description="when, such as 2 weeks before")] = None
    act: Act = None
    since: Since = None
    until: Until = None


class Advice(_Timed):
    """One thing to do or to avoid."""

    IS_ENTRY = True
    what: Annotated[Line, Role.SENTENCE, Field(description="what to do, or not to do")]
    why: Annotated[Line | None, Role.SENTENCE, Field(description="the reason, in a few words")] = None
    how_long: Annotated[Line | None, Role.CELL, Field(description="for how long, or how often")] = None
    short: Annotated[
        Annotated[Word, StringConstraints(max_length=40)] | None,
        Role.LABEL,
        Field(description="the same in two or three words, printed strong before it, and beside the picture"),
    ] = None
    picture: Annotated[
        Annotated[str, _NAME] | None,
        Role.NOT_READ,
        Field(description="a pictogram of data/pictograms by its name, such as cold-pack; the clinician signs it too"),
    ] = None
    act: Act = None
    since: Since = None
    until: Until = None


class Aftercare(Fields):
    """What the patient does, and leaves alone, afterwards."""

    HAS_PARTS = True
    do: Annotated[Many[Advice], Field(description="what to do", min_length=1)]
    avoid: Annotated[Many[Advice], Field(description="what to leave alone")] = ()

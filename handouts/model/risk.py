"""Benefits and risks: what can come of a treatment, and how often it does."""

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from handouts.model.field import Fields, Line, Many, WholeNumber, Word, as_group
from handouts.model.passage import Role


class HowOften(Fields):
    """A frequency in whole people: `n`, from `n` to `to`, or up to `to`, in `of`; or a word in place of numbers."""

    SHORT = "word"
    n: Annotated[WholeNumber | None, Role.NOT_READ, Field(description="how many people have it", ge=0)] = None
    to: Annotated[
        WholeNumber | None, Role.NOT_READ, Field(description="up to how many, where sources differ", ge=1)
    ] = None
    of: Annotated[WholeNumber | None, Role.NOT_READ, Field(description="of how many people", ge=1)] = None
    unit: Annotated[
        Annotated[Word, StringConstraints(max_length=30)] | None,
        Role.NOT_READ,
        Field(description="what is counted, in the plural, where it is not people: scars, keloids, treatments"),
    ] = None
    word: Annotated[str | None, Role.NOT_READ, Field(description="unknown, or expected (part of normal healing)")] = (
        None
    )

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


_OFTEN = "{n: 1, of: 50}, a range such as {n: 1, to: 3, of: 50}, {to: 3, of: 50} for up to, or unknown"
_AS_WORD = as_group(HowOften.SHORT, str, HowOften | Literal["unknown", "expected"])
_Fact = Annotated[
    Annotated[str, StringConstraints(pattern="^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)] | None,
    Role.NOT_READ,
    Field(description="the name of the fact; entries of one name say the same figure in the whole library"),
]
_Note = Annotated[
    Line | None,
    Role.CELL,
    Field(description="whose figure it is: which study, skin, part of the body, or time"),
]


class Benefit(Fields):
    """Something that the treatment can do; a line of text may stand for it."""

    SHORT = "what"
    IS_LINE = True
    IS_ENTRY = True
    what: Annotated[Line, Role.SENTENCE, Field(description="what it can do")]
    how_often: Annotated[HowOften | None, _AS_WORD, Field(description=_OFTEN)] = None
    fact: _Fact = None
    note: _Note = None


class Risk(Fields):
    """Something that can go wrong, how often it does, and what to do then."""

    IS_ENTRY = True
    what: Annotated[Line, Role.SENTENCE, Field(description="what can happen")]
    how_often: Annotated[HowOften, _AS_WORD, Field(description=_OFTEN)]
    fact: _Fact = None
    note: _Note = None
    what_to_do: Annotated[Line, Role.SENTENCE, Field(description="what the patient does then")]


class Risks(Fields):
    """Risks from the most to the least frequent."""

    HAS_PARTS = True
    common: Annotated[Many[Risk], Field(description="what many people have")] = ()
    uncommon: Annotated[Many[Risk], Field(description="what some people have")] = ()
    rare: Annotated[Many[Risk], Field(description="what few people have, and what is serious")] = ()

    def groups(self) -> Iterator[tuple[str, tuple[Risk, ...]]]:
        """Yield the name of each group and its risks, the most frequent first."""
        yield "common", self.common
        yield "uncommon", self.uncommon
        yield "rare", self.rare

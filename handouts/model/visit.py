"""The visit: its day, and daily life after it."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from handouts.model.field import Fields, Line, Many, leaves
from handouts.model.passage import Role


class _Some(Fields):
    """A group that must say something, whatever it is."""

    HAS_PARTS = True

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not any(True for _ in leaves(self)):
            names = ", ".join(type(self).model_fields)
            raise PydanticCustomError("empty-field", "nothing is said here; give one of: {names}", {"names": names})
        return self


class VisitDay(_Some):
    """The day of the visit."""

    who: Annotated[Line | None, Role.SENTENCE, Field(description="who treats you")] = None
    where: Annotated[Line | None, Role.SENTENCE, Field(description="where it is done, and where to go first")] = None
    how_long: Annotated[Line | None, Role.SENTENCE, Field(description="how long the visit takes")] = None
    bring: Annotated[Many[Line], Role.SENTENCE, Field(description="whom and what to bring")] = ()
    pain_relief: Annotated[Line | None, Role.SENTENCE, Field(description="what is done against pain")] = None
    getting_home: Annotated[Line | None, Role.SENTENCE, Field(description="how to get home, and with whom")] = None


class DailyLife(_Some):
    """When daily life goes on after the treatment."""

    work: Annotated[Line | None, Role.SENTENCE, Field(description="when to go back to work or school")] = None
    washing: Annotated[Line | None, Role.SENTENCE, Field(description="when and how to wash")] = None
    sport: Annotated[Line | None, Role.SENTENCE, Field(description="when to do sport again")] = None
    make_up: Annotated[Line | None, Role.SENTENCE, Field(description="when to wear make-up again")] = None
    travel: Annotated[Line | None, Role.SENTENCE, Field(description="when to travel and fly")] = None
    driving: Annotated[Line | None, Role.SENTENCE, Field(description="when to drive again")] = None

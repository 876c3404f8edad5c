"""The catalogue: which editions are published."""

from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from handouts.model.edition import Edition
from handouts.model.field import Fields, Line, Many

ALL = "all"
KINDS = ("treatment", "locale", "brand", "format")


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Names = Annotated[
    Many[Name],
    BeforeValidator(_as_list, json_schema_input_type=str | list[str]),
    Field(min_length=1),
]


class Exclusion(Fields):
    """Editions that are not published: those that have every name given here."""

    treatment: Annotated[Names | None, Field(description="one treatment, or a list")] = None
    locale: Annotated[Names | None, Field(description="one language, or a list")] = None
    brand: Annotated[Names | None, Field(description="one brand, or a list")] = None
    format: Annotated[Names | None, Field(description="one format, or a list")] = None
    reason: Annotated[Line | None, Field(description="why, for whoever reads the catalogue")] = None

    @model_validator(mode="after")
    def _names_something(self) -> Self:
        if all(getattr(self, kind) is None for kind in KINDS):
            raise PydanticCustomError(
                "empty-exception", "the exception names no treatment, locale, brand or format", {}
            )
        return self

    def covers(self, edition: Edition) -> bool:
        """Say whether an edition is left out by this exception."""
        return all(getattr(self, kind) is None or getattr(edition, kind) in getattr(self, kind) for kind in KINDS)


class Catalogue(Fields):
    """Treatments x locales x brands x formats, less the exceptions; what is left out means all."""

    treatments: Annotated[Names, Field(description="the treatments that are published, or all")] = (ALL,)
    locales: Annotated[Names, Field(description="their languages, or all")] = (ALL,)
    brands: Annotated[Names, Field(description="the brands, or all")] = (ALL,)
    formats: Annotated[Names, Field(description="the formats, or all that patients read")] = (ALL,)
    exceptions: Annotated[Many[Exclusion], Field(description="what is not published")] = ()

"""A locale: the fixed words of a leaflet, and how dates and frequencies are written."""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from string import Formatter
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from handouts.model.block import HEADED
from handouts.model.field import Fields, Line, Many, Word
from handouts.model.risk import HowOften


def _with_places(*names: str) -> AfterValidator:
    """Demand that a phrase holds exactly these places in braces."""

    def check(value: str) -> str:
        try:
            found = {
                f"{name}{form}{turn or ''}" for _, name, form, turn in Formatter().parse(value) if name is not None
            }
        except ValueError:
            found = {"?"}
        if found != set(names):
            wanted = " and ".join(f"{{{name}}}" for name in names)
            raise PydanticCustomError(
                "wrong-places", 'expected a phrase with {wanted}, found "{value}"', {"wanted": wanted, "value": value}
            )
        return value

    return AfterValidator(check)


class Dates(Fields):
    """How a date is written."""

    pattern: Annotated[Word, _with_places("day", "month", "year"), Field(description="such as {day} {month} {year}")]
    months: Annotated[Many[Word], Field(description="the twelve months", min_length=12, max_length=12)]


class Labels(Fields):
    """The small words inside the blocks."""

    patient_information: Word
    contents: Word
    skip: Word
    picture: Word
    draft: Word
    overdue: Annotated[Word, _with_places("date")]
    choice: Word
    suits: Word
    visits: Word
    time_off: Word
    main_risks: Word
    evidence: Word
    matters: Word
    may_suit: Word
    tell_us_first: Word
    not_suitable: Word
    during: Word
    straight_after: Word
    timeline: Word
    sessions: Word
    results: Word
    uncertainty: Word
    common: Word
    uncommon: Word
    rare: Word
    risk: Word
    how_often: Word
    dots: Word
    dots_sure: Word
    dots_may: Word
    dots_none: Word
    what_to_do: Word
    do: Word
    avoid: Word
    why: Word
    how_long: Word
    call_clinic: Word
    call_clinic_what_to_do: Word
    call_clinic_by_day: Word | None = None  # where nobody answers at night
    emergency: Annotated[Word, _with_places("number")]
    emergency_what_to_do: Annotated[Word, _with_places("number")]
    phone: Word
    out_of_hours: Word
    emergency_phone: Word
    email: Word
    web: Word
    name: Word
    treatment_date: Word
    treated_area: Word
    clinician: Word
    next_visit: Word
    instructions: Word
    notes: Word
    my_questions: Word
    agreed: Word
    written_by: Word
    owner: Word
    funding: Word
    update_policy: Word
    next_review: Word
    code: Word
    current_version: Word
    qr_code: Annotated[Line, _with_places("address")]
    approved_by: Annotated[Word, _with_places("role", "date")]
    not_approved: Line
    version: Annotated[Word, _with_places("version")]
    page: Annotated[Word, _with_places("page", "pages")]


class Odds(Fields):
    """How a frequency is written."""

    single: Annotated[Word, _with_places("n", "of")]
    up_to: Annotated[Word, _with_places("to", "of")]
    range: Annotated[Word, _with_places("n", "to", "of")]
    unknown: Word
    expected: Word


class Locale(Fields):
    """One language of the leaflets."""

    language: Annotated[Word, Field(description="the language's own name")]
    rules: Annotated[
        Word | None,
        Field(pattern="^[a-z0-9]+(-[a-z0-9]+)*$", description="the language whose numbers, hard words and claims hold"),
    ] = None
    direction: Annotated[Literal["ltr"], Field(description="ltr: from left to right")]
    dates: Dates
    units: Annotated[Many[Word], Field(description="words that stay on the line of the number before them")] = ()
    headings: Annotated[
        Mapping[str, Word],
        Field(
            description="the heading of each block, by its name",
            json_schema_extra={
                "properties": {name: {"type": "string", "maxLength": 120} for name in HEADED},
                "required": list(HEADED),
            },
        ),
    ]
    labels: Labels
    odds: Odds

    def date(self, day: date) -> str:
        """Write a date in full."""
        return self.dates.pattern.format(day=day.day, month=self.dates.months[day.month - 1], year=day.year)

    def frequency(self, how_often: HowOften) -> str:
        """Write a frequency in whole people, or say that nobody knows."""
        if how_often.word is not None:
            return self.odds.unknown if how_often.word == "unknown" else self.odds.expected
        if how_often.to is not None and how_often.n is None:
            return self.odds.up_to.format(to=how_often.to, of=how_often.of)
        if how_often.to is not None:
            return self.odds.range.format(n=how_often.n, to=how_often.to, of=how_often.of)
        return self.odds.single.format(n=how_often.n, of=how_often.of)

    def tied(self, text: str) -> str:
        """Tie each number to the unit after it, also over the end of a typed line, with a no-break space."""
        if not self.units:
            return text
        return _before(self.units).sub("\u00a0", text)


@lru_cache(maxsize=64)
def _before(units: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of the space between a number and one of these units."""
    return re.compile(rf"(?<=[0-9])(?: +\n?|\n) *(?=(?:{'|'.join(map(re.escape, units))})\b)")

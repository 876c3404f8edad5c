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
    hospital: Annotated[Word, _with_places("place")] | None = None
    hospital_what_to_do: Annotated[Word, _with_places("place")] | None = None
    emergency_department: Word | None = None  # where the brand names none
    urgent_line: Annotated[Word, _with_places("name")] | None = None
    urgent_line_what_to_do: Annotated[Word, _with_places("name", "number")] | None = None
    soon: Word | None = None
    soon_what_to_do: Word | None = None
    visit_who: Word | None = None
    visit_where: Word | None = None
    visit_how_long: Word | None = None
    visit_bring: Word | None = None
    visit_pain_relief: Word | None = None
    visit_getting_home: Word | None = None
    daily_work: Word | None = None
    daily_washing: Word | None = None
    daily_sport: Word | None = None
    daily_make_up: Word | None = None
    daily_travel: Word | None = None
    daily_driving: Word | None = None
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
    single_unit: Annotated[Word, _with_places("n", "of", "unit")] | None = None  # where no people are counted
    up_to_unit: Annotated[Word, _with_places("to", "of", "unit")] | None = None
    range_unit: Annotated[Word, _with_places("n", "to", "of", "unit")] | None = None


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
        numbers = {"n": how_often.n, "to": how_often.to, "of": how_often.of, "unit": how_often.unit}
        form = "single" if how_often.to is None else "up_to" if how_often.n is None else "range"
        pattern: str = getattr(self.odds, f"{form}_unit" if how_often.unit else form)
        return pattern.format(**numbers)

    def tied(self, text: str) -> str:
        """Tie each number to the unit after it, also over the end of a typed line, with a no-break space."""
        if not self.units:
            return text
        return _before(self.units).sub("\u00a0", text)


@lru_cache(maxsize=64)
def _before(units: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of the space between a number and one of these units."""
    return re.compile(rf"(?<=[0-9])(?: +\n?|\n) *(?=(?:{'|'.join(map(re.escape, units))})\b)")

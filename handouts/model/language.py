"""A language: what its folder holds beside the fixed words, one group of fields a file; each file may be missing.

Patterns are regular expressions that see lower and upper case alike; a row is one of several choices. {NAME} in a row
stands for a pattern under `names`, {NUMBER} and {PEOPLE} for those of the numbers.
"""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field

from handouts.model.claims import Claims
from handouts.model.field import Fields, Line, Many, Row, WholeNumber, Word

Rows = Annotated[Many[Row], Field(min_length=1, description="regular expressions, one a choice")]
Words = Annotated[Many[Word], Field(description="words")]


class Phrases(Fields):
    """Patterns of one file."""

    names: Annotated[dict[Word, Row], Field(default_factory=dict, description="patterns that stand in others")]


class Act(Fields):
    """What advice is about."""

    name: Annotated[Word, Field(description="what a calendar calls it")]


class Acts(Phrases):
    """What advice can be about."""

    acts: Annotated[dict[Word, Act], Field(description="each act by the name that the copy gives it")]


class AdviceTimes(Phrases):
    """Lengths of time in advice, and words in the place of one."""

    hour: Rows
    day: Rows
    week: Rows
    month: Rows
    year: Rows
    every: Rows
    healed: Rows
    told: Rows
    always: Rows


class Numbers(Phrases):
    """Numbers in words, and frequencies."""

    small: Annotated[Many[Word], Field(min_length=20, description="from one to twenty or more, without a gap")]
    tens: Annotated[dict[Word, WholeNumber], Field(description="thirty, forty ... with their numbers")]
    large: Annotated[dict[Word, WholeNumber], Field(description="hundred, thousand ... with their numbers")]
    people: Rows
    frequency: Rows
    people_next: Rows
    unit_next: Rows
    place_before: Rows
    score: Rows
    figure: Rows


class HardWords(Phrases):
    """Hard words, the plain words for them, and what explains one where it stands."""

    medical: Annotated[dict[Line, Line], Field(description="medical words, and plain words for them")]
    official: Annotated[dict[Line, Line], Field(description="words of offices, and plain words for them")]
    endings: Annotated[dict[str, Many[Word]], Field(description="what may stand in the place of a word's end")]
    before: Rows
    between: Rows
    closed: Rows
    after: Rows


class Doses(Phrases):
    """Strengths and doses."""

    percent: Rows
    follows: Rows
    precedes: Rows
    contains: Rows
    share: Rows
    share_before: Rows
    dose: Rows
    level_before: Rows
    reading_before: Rows
    time_next: Rows
    pair_before: Rows


class FigureSource(Phrases):
    """Figures that need a source."""

    result: Rows
    many: Rows
    quantity: Rows
    no_figure: Rows
    arrangement: Rows


class HelpOrders(Phrases):
    """Orders to get help, one row a degree."""

    emergency: Rows
    hospital: Rows
    urgent_line: Rows
    call_clinic: Rows
    soon: Rows


class NumberForm(Phrases):
    """Numbers in a form that is hard to read."""

    percent: Rows
    slash: Rows
    range: Rows
    decimal: Rows
    named_before: Rows
    label_before: Rows
    time_before: Rows
    unit_next: Rows
    score: Rows
    of_people: Rows
    tablets: Rows


class NoTreatment(Phrases):
    """The choice to have no treatment."""

    nothing: Rows
    boast: Rows
    choice: Rows


class Ownership(Phrases):
    """Who answers for a leaflet."""

    nobody: Rows
    no_funding: Words
    often: Rows


class PassiveVoice(Phrases):
    """Sentences in which something is done to somebody."""

    irregular: Words
    states: Words
    states_now: Words
    order: Rows
    advice: Rows
    passive: Rows
    somebody: Rows
    a_time: Rows
    actors: Words


class ReadingLevel(Phrases):
    """How the reading level is worked out."""

    formula: Annotated[Literal["english"], Field(description="Flesch-Kincaid and SMOG, with English syllables")]


class RiskWords(Phrases):
    """Words of frequency."""

    word: Rows
    in_common: Rows
    held_in_common: Rows
    comparison: Rows
    compared: Rows
    rare: Rows
    illness: Rows
    share: Rows


class SkinTone(Phrases):
    """Changes of colour in the skin."""

    colour: Rows
    of_a_thing: Rows
    thing_is: Rows
    beside: Rows
    blue: Rows
    on_every_skin: Rows
    all_tones: Rows


class ThirdPerson(Phrases):
    """Words about patients."""

    order: Rows
    forecast: Rows
    he_or_she: Rows
    to_all: Words


FILES: dict[str, type[Phrases]] = {
    "acts": Acts,
    "advice-times": AdviceTimes,
    "doses": Doses,
    "figure-source": FigureSource,
    "hard-words": HardWords,
    "help-orders": HelpOrders,
    "no-treatment": NoTreatment,
    "number-form": NumberForm,
    "numbers": Numbers,
    "ownership": Ownership,
    "passive-voice": PassiveVoice,
    "reading-level": ReadingLevel,
    "risk-words": RiskWords,
    "skin-tone": SkinTone,
    "third-person": ThirdPerson,
}


@dataclass(frozen=True)
class Language:
    """What is known of a language; None where its folder lacks the file. Two of equal digests are the same.

    `locale` is the folder that the files lie in.
    """

    locale: str = ""
    digest: str = ""
    claims: Claims | None = field(default=None, compare=False, repr=False)
    acts: Acts | None = field(default=None, compare=False, repr=False)
    advice_times: AdviceTimes | None = field(default=None, compare=False, repr=False)
    doses: Doses | None = field(default=None, compare=False, repr=False)
    figure_source: FigureSource | None = field(default=None, compare=False, repr=False)
    number_form: NumberForm | None = field(default=None, compare=False, repr=False)
    numbers: Numbers | None = field(default=None, compare=False, repr=False)
    hard_words: HardWords | None = field(default=None, compare=False, repr=False)
    help_orders: HelpOrders | None = field(default=None, compare=False, repr=False)
    no_treatment: NoTreatment | None = field(default=None, compare=False, repr=False)
    ownership: Ownership | None = field(default=None, compare=False, repr=False)
    passive_voice: PassiveVoice | None = field(default=None, compare=False, repr=False)
    reading_level: ReadingLevel | None = field(default=None, compare=False, repr=False)
    risk_words: RiskWords | None = field(default=None, compare=False, repr=False)
    skin_tone: SkinTone | None = field(default=None, compare=False, repr=False)
    third_person: ThirdPerson | None = field(default=None, compare=False, repr=False)

"""Fixed words: what a language, or a brand, must have for the fields that a copy fills."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from handouts.model.block import HEADED
from handouts.model.brand import Brand
from handouts.model.field import Fields
from handouts.model.locale import Locale
from handouts.model.treatment import Treatment
from handouts.model.visit import DailyLife, VisitDay
from handouts.problem import FieldPath, Problem, error
from handouts.project import Project
from handouts.sources.format_file import BLOCKS
from handouts.sources.yaml_file import Source

# The small words that only some copy needs, by the field that needs them. An older language may lack them.
_NEEDED_FOR: dict[str, FieldPath] = {
    "hospital": ("get_help", "hospital"),
    "hospital_what_to_do": ("get_help", "hospital"),
    "emergency_department": ("get_help", "hospital"),
    "urgent_line": ("get_help", "urgent_line"),
    "urgent_line_what_to_do": ("get_help", "urgent_line"),
    "soon": ("get_help", "soon"),
    "soon_what_to_do": ("get_help", "soon"),
    **{f"visit_{name}": ("visit_day", name) for name in VisitDay.model_fields},
    **{f"daily_{name}": ("daily_life", name) for name in DailyLife.model_fields},
}


def missing_words(locale: Locale | None, treatment: Treatment | None, source: Source) -> Iterator[Problem]:
    """Yield a problem for each heading and small word that the copy needs and the locale lacks.

    What the copy leaves out needs none: a newer program knows more fields than an older language has words for.
    """
    if locale is None:
        return
    fields = Treatment.model_fields
    for name in HEADED:
        if name not in locale.headings and (name not in fields or (treatment and is_said(treatment, (name,)))):
            hint = f"{name}: what stands above the block on the page"
            yield _missing(name, "headings", hint, source)
    for name, at in _NEEDED_FOR.items():
        if getattr(locale.labels, name) is None and treatment is not None and is_said(treatment, at):
            yield _missing(name, "labels", f'the copy fills "{".".join(map(str, at))}"', source)


def missing_odds(locale: Locale | None, treatment: Treatment | None, source: Source) -> Iterator[Problem]:
    """Yield a problem for each way to write a frequency of something else than people that the locale lacks."""
    if locale and treatment and any(one.unit for _, one in treatment.each_frequency()):
        for name in ("single_unit", "up_to_unit", "range_unit"):
            if getattr(locale.odds, name) is None:
                yield _missing(name, "odds", "the copy counts something else than people", source)


def _missing(name: str, group: str, hint: str, source: Source) -> Problem:
    return error(source.locate((group,)), f'the field "{name}" is missing in {group}', "missing-field", hint)


def strange_headings(locale: Locale | None, source: Source, project: Project) -> Iterator[Problem]:
    """Yield a problem for each heading without a block."""
    for name in locale.headings if locale else ():
        if name not in HEADED and not project.has(f"{BLOCKS}/{name}/page.html"):
            close = get_close_matches(name, HEADED, n=1)
            hint = f'did you mean "{close[0]}"?' if close else f"the fields here are: {', '.join(HEADED)}"
            place = source.locate(("headings", name), name=True)
            yield error(place, f'unknown field "{name}" in headings', "extra-field", hint)


def missing_line(treatment: Treatment | None, brand: Brand | None, source: Source) -> Iterator[Problem]:
    """Yield a problem where the copy sends patients to an urgent line, and the brand names none."""
    if treatment and brand and treatment.get_help.urgent_line and brand.urgent_line is None:
        message = 'the field "urgent_line" is missing: the copy says when to call it'
        hint = "urgent_line: {name: NHS 111, number: 111}, or another line that answers at any hour"
        yield error(source.locate(()), message, "missing-field", hint)


def is_said(treatment: Treatment, at: FieldPath) -> bool:
    """Say whether a copy fills a field."""
    value: Any = treatment
    default: Any = None
    for part in map(str, at):
        known = type(value).model_fields if isinstance(value, Fields) else {}
        default = known[part].default if part in known else None
        value = getattr(value, part, None)
    return value not in (None, default)

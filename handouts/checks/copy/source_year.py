"""A source has no year.

Without a year nobody can see whether a fact is old. Patients and clinicians have a right to know how fresh
it is.

Limit: one notice for the whole list. If a year is more than 10 years old, that source is a notice of its
own.

To mend it: open the page or the paper, look for "published" or "last reviewed", and write it as `year:
2024`. Where the publisher gives none, leave it out: the review edition then prints "year not given".

It cannot tell: whether the fact still holds. An old source may be right, and a new one wrong.

Source: Patient Information Forum, "PIF TICK criteria"; DISCERN handbook (1998), question 5: is it clear
when the information was produced?
"""

from collections.abc import Iterator
from datetime import date

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import Severity

YEARS_LIMIT = 10


def turning_days(leaflet: Leaflet) -> Iterator[date]:
    """Yield the days from which on something else is found."""
    for source in leaflet.treatment.sources:
        if source.year is not None:
            yield date(source.year, 1, 1)
            yield date(source.year + YEARS_LIMIT + 1, 1, 1)


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield one finding for all sources without a year, one for all old ones, and one for each that is impossible."""
    sources = leaflet.treatment.sources
    bare = [source.key for source in sources if source.year is None]
    if bare:
        message = f"sources without a year ({len(bare)} of {len(sources)}): {', '.join(bare)}"
        yield Finding(("sources",), message, Severity.NOTICE, "add the year where the publisher gives one")
    dated = [(source.key, source.year) for source in sources if source.year is not None]
    old = [f"{key} ({year})" for key, year in dated if today.year - year > YEARS_LIMIT]
    if old:
        message = f"sources of more than {YEARS_LIMIT} years ago ({len(old)} of {len(sources)}): {', '.join(old)}"
        yield Finding(("sources",), message, Severity.NOTICE, "look for newer ones")
    for position, source in enumerate(sources):
        if source.year is not None and source.year > today.year:
            message = f"[{source.key}] is from {source.year}, a year that has not come yet"
            yield Finding(("sources", position, "year"), message, Severity.WARNING, "correct the year")

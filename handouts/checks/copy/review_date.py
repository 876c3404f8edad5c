"""The next review is in the past, or too far away.

Medical advice changes. A leaflet that nobody looks at again grows wrong without anyone noticing.

Limit: a date before today, or more than 3 years and a month after today, is a warning.

To mend it: set `next_review` under `review` to the day on which somebody will read the leaflet again, for
instance 2027-11-30, one year from now.

It cannot tell: whether somebody really looks at the leaflet on that day. `handouts list` shows what falls
due.

Source: Patient Information Forum, "PIF TICK criteria" (information is reviewed at least every three years).
"""

from collections.abc import Iterator
from datetime import date

from handouts.model.approval import State
from handouts.model.day import shifted
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import Severity

DAYS_LIMIT = 3 * 366 + 31


def turning_days(leaflet: Leaflet) -> Iterator[date]:
    """Yield the days from which on something else is found."""
    yield shifted(leaflet.treatment.review.next_review, 1)
    yield shifted(leaflet.next_review, -DAYS_LIMIT)


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for a review date that cannot serve."""
    at = ("review", "next_review")
    planned = leaflet.treatment.review.next_review
    if planned < today and leaflet.state is State.DRAFT:
        yield Finding(at, f"the next review was due on {planned}", Severity.WARNING, "set the date of the next one")
    if (leaflet.next_review - today).days > DAYS_LIMIT:
        message = f"the next review is more than 3 years away: {leaflet.next_review}"
        yield Finding(at, message, Severity.WARNING, "review the leaflet at least every three years")

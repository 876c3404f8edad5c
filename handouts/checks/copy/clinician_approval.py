"""No clinician has approved these words, or the approval has run out.

A leaflet can hurt when nobody who knows the treatment has read it. A draft says so on every page. Staff
should not hand it out.

Limit: a draft is a notice; a review that is overdue is a warning; words that changed while the version
stayed the same are a warning.

To mend it: print the review edition (`handouts build TREATMENT --format review`), let a clinician read and
sign it, then record that with `handouts approve`. If the words changed after an approval, raise `version`
by one first.

It cannot tell: whether the clinician has read the leaflet well, or is the right one to ask.

Source: NHS England, "Standard for creating health content"; Patient Information Forum, "PIF TICK criteria".
"""

from collections.abc import Iterator
from datetime import date

from handouts.model.approval import State
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import Severity

FIRM = True


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for a leaflet that is no longer, or not yet, approved."""
    stands, version = leaflet.standing, leaflet.treatment.version
    if stands.state is State.DRAFT:
        hint = "a clinician reads the review edition; then: handouts approve"
        yield Finding(("title",), f"this is a draft: {stands.reason}", Severity.NOTICE, hint)
        if stands.last and stands.last.version >= version:
            message = f"version {version} is not new: version {stands.last.version} was approved in other words"
            yield Finding(("version",), message, Severity.WARNING, f"raise it to {stands.last.version + 1}")
    if stands.state is State.OVERDUE:
        message = f"the leaflet is overdue: its {stands.reason}"
        yield Finding(("review", "next_review"), message, Severity.WARNING, "a clinician must look at it again")

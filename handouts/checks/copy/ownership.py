"""Nobody answers for the leaflet.

When something in a leaflet is wrong, somebody must be there to put it right. Patients may also know who
paid for it.

Limit: `written_by`, `owner`, `funding` and `update_policy` must each say something. "tbc", "n/a", "unknown"
or a dash is a warning. So is an update policy that does not say how often.

To mend it: name a role, not a person who may leave.

    owner: Clinical lead for scar treatment
    funding: No outside funding
    update_policy: We review this leaflet every year, and sooner if advice changes.

It cannot tell: whether the role exists, or whether the person in it knows.

Source: Patient Information Forum, "PIF TICK criteria"; DISCERN handbook (1998), on who produced the
information.
"""

from collections.abc import Iterator
from datetime import date

from handouts.language.phrases import phrase
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import Severity, quoted

NEEDS = ("ownership",)


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each field of `review` that says nothing."""
    review, words = leaflet.treatment.review, leaflet.language.ownership
    if words is None:
        return
    nobody, often = (phrase(leaflet.language, "ownership", name) for name in ("nobody", "often"))
    for name in ("written_by", "owner", "funding", "update_policy"):
        value: str = getattr(review, name).strip()
        if nobody.fullmatch(value) and not (name == "funding" and value.lower().startswith(words.no_funding)):
            message = f"{quoted(value)} does not say {_ASKED[name]}"
            yield Finding(("review", name), message, Severity.WARNING, "name a role, such as: Clinical lead")
        elif name == "update_policy" and not often.search(value):
            message = f"{quoted(value)} does not say how often the leaflet is reviewed"
            yield Finding(("review", name), message, Severity.WARNING, "write, for instance: We review it every year")


_ASKED = {
    "written_by": "who wrote the leaflet",
    "owner": "who keeps it up to date",
    "funding": "who paid for it",
    "update_policy": "how it is kept up to date",
}

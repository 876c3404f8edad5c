"""A heading and the order below it contradict each other.

Under "Call 999 now" a patient must not read "Call us the same day", nor the other way round. Who is frightened reads
the heading, or the order, and not both; the two must say the same.

Limit: none; the first order of a `what_to_do` under `get_help` must be that of its degree: call an ambulance
(`emergency`), go to the emergency department (`hospital`), call the line for advice (`urgent_line`), call the clinic
(`call_clinic`), book a visit (`soon`). Another is an error.

To mend it: begin with what the heading says, or leave `what_to_do` out; a fixed sentence stands in its place then.
Before, under `emergency`: "Call us the same day." After: "Call emergency help now. Then call us."

It cannot tell: whether a sign stands under the right degree, nor an order in words that `help-orders.yaml` does not
know. What to do before the call ("Press on it for 10 minutes.") is no order to get help.

Source: our own rule. Two orders are none.
"""

from collections.abc import Iterator
from datetime import date

from handouts.language.phrases import phrase
from handouts.model.finding import Finding
from handouts.model.get_help import DEGREES
from handouts.model.language import Language
from handouts.model.leaflet import Leaflet
from handouts.problem import quoted

NEEDS = ("help-orders",)
FIRM = True

_MEANT = {
    "emergency": "call an ambulance",
    "hospital": "go to the emergency department",
    "urgent_line": "call the line for advice",
    "call_clinic": "call the clinic the same day",
    "soon": "book a visit",
}


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each order that is that of another degree."""
    for degree in DEGREES:
        signs = getattr(leaflet.treatment.get_help, degree)
        order = _first_order(signs.what_to_do, leaflet.language) if signs and signs.what_to_do else None
        if order and degree not in order[1]:
            message = f"{quoted(order[0])} stands where the heading says: {_MEANT[degree]}"
            hint = "begin with what the heading says, or move the signs to the degree that fits"
            yield Finding(("get_help", degree, "what_to_do"), message, hint=hint, words=order[0])


def _first_order(text: str, language: Language) -> tuple[str, set[str]] | None:
    """Return the words of the first order to get help in a text, and the degrees that they fit."""
    found = {degree: phrase(language, "help-orders", degree).search(text) for degree in DEGREES}
    starts = {degree: match.start() for degree, match in found.items() if match}
    first = min(starts.values(), default=None)
    fitting = {degree for degree, start in starts.items() if start == first}
    longest = max((match[0] for degree, match in found.items() if match and degree in fitting), key=len, default="")
    return (longest, fitting) if fitting else None

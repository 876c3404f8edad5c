"""The advice is about an act that the list does not know.

A handout for several treatments joins what they say of one act, such as sun. A name of its own, or a misspelt one,
is joined with nothing, so the patient reads two lines that may contradict each other.

Limit: none; each `act` that is not in the `acts.yaml` of the language is an error.

To mend it: write the name that the list has, or add an act to `data/locales/en/acts.yaml`:

    kneel: {name: Kneeling}

It cannot tell: whether the act is the right one.

Source: our own rule. What shall be compared must have one name.
"""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import quoted

NEEDS = ("acts",)
FIRM = True


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each act that has no name in the list."""
    known = leaflet.language.acts.acts if leaflet.language.acts else {}
    for entry, advice in leaflet.treatment.each_advice():
        if advice.act is not None and advice.act not in known:
            close = get_close_matches(advice.act, known, n=1)
            hint = f'did you mean "{close[0]}"?' if close else f"the acts are: {', '.join(sorted(known))}"
            yield Finding((*entry, "act"), f"no act is called {quoted(advice.act)}", hint=hint)

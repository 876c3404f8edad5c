"""A risk stands in a group that does not fit its number.

Patients read the groups from the top and take the first ones for the most frequent. A risk of 20 in 100 among
the rare ones looks smaller than it is, and one of 1 in 1,000 among the common ones larger.

Limit: a numbered risk under `uncommon` or `rare` that is more frequent than a numbered one in a group above
it; a risk under `rare` with 1 in 10 or more; a risk under `common` with less than 1 in 100. Each is a
warning.

To mend it: move the risk to the group that fits, or correct its number. Before: under `rare`, an infection
with `{n: 20, of: 100}`, while under `common` a rash has `{n: 5, of: 100}`. After: the infection stands under
`common`.

It cannot tell: whether a risk without a number stands in the right group; `unknown` and `expected` are not
compared. Of a range it compares the larger number. Serious risks may stand under `rare`, too: if a frequent
one stands there on purpose, accept the finding and say why.

Source: European Commission, "A guideline on summary of product characteristics" (2009), section 4.8: very
common is 1 in 10 or more, common 1 in 100 or more. The order of the groups is our own rule.
"""

from collections.abc import Iterator
from datetime import date

from handouts.language.frequencies import Frequency, frequency_of
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.treatment import without_citations
from handouts.problem import Severity, quoted

LEAST_COMMON = 1 / 100
LEAST_VERY_COMMON = 1 / 10


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield one finding for each risk that its number puts into another group."""
    above: tuple[Frequency, str] | None = None
    for group, risks in leaflet.treatment.risks.groups() if leaflet.treatment.risks else ():
        numbered = [
            (position, frequency, risk.what)
            for position, risk in enumerate(risks)
            if (frequency := frequency_of(risk.how_often))
        ]
        for position, frequency, what in numbered:
            fault = _fault(group, frequency, above)
            if fault:
                message = f"{quoted(without_citations(what))} with {frequency.words} {fault}"
                hint = "move it to the group that fits, or correct the numbers"
                yield Finding(("risks", group, position, "how_often"), message, Severity.WARNING, hint=hint)
        for _, frequency, what in numbered:
            if above is None or frequency.share < above[0].share:
                above = (frequency, what)


def _fault(group: str, frequency: Frequency, above: tuple[Frequency, str] | None) -> str:
    if group == "rare" and frequency.share >= LEAST_VERY_COMMON:
        return "is not rare"
    if group == "common" and frequency.share < LEAST_COMMON:
        return "is not common"
    if above and frequency.share > above[0].share:
        return f"stands below {quoted(without_citations(above[1]))} with {above[0].words}"
    return ""

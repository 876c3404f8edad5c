"""The leaflet says what the treatment can do, and too little of what can go wrong or what nobody knows.

A leaflet with benefits alone is an advertisement. The patient can't weigh the treatment, and can't agree to
it.

Limit: benefits and no risk at all is an error; fewer risks than a third of the benefits is a warning; no
words about what nobody knows yet (`uncertainty` under `what_to_expect`) is a warning.

To mend it: add what can happen, how often, and what the patient does then, and say what is not known. Before:
six benefits and one risk. After: the risks of the consent form are there, and under `uncertainty` stands "Few
trials lasted 6 months or more, so nobody is sure how long it helps."

It cannot tell: whether the risks named are the ones that matter, or whether the wording plays them down.
Risks that are all `unknown` are no fault: it is honest to say so. A leaflet that promises no benefit, results or
comparison (how to look after a plaster cast) need not speak of uncertainty.

Source: DISCERN handbook (1998), questions 6 (balanced and unbiased), 8 (areas of uncertainty) and 11 (risks
of each treatment).
"""

from collections.abc import Iterator
from datetime import date

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import Severity

BENEFITS_FOR_EACH_RISK = 3


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for missing or few risks, and for uncertainty that is not spoken of."""
    treatment = leaflet.treatment
    benefits, risks = len(treatment.benefits), sum(1 for _ in treatment.each_risk())
    if benefits and not risks:
        message = "benefits are named, and no risk"
        yield Finding(("benefits",), message, hint="add the risks, how often each happens, and what to do then")
    elif risks * BENEFITS_FOR_EACH_RISK < benefits:
        message = f"{benefits} benefits, and only {risks} {'risk' if risks == 1 else 'risks'}"
        yield Finding(("risks",), message, Severity.WARNING, hint="add the risks that a patient must know")
    is_choice = treatment.benefits or treatment.comparison or treatment.what_to_expect.results
    if is_choice and treatment.what_to_expect.uncertainty is None:
        message = "nothing is said about what nobody knows yet"
        hint = "add uncertainty under what_to_expect: what studies have not shown"
        yield Finding(("what_to_expect",), message, Severity.WARNING, hint=hint)

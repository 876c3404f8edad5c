"""Frequencies are counted in different numbers of people.

"1 in 50" beside "13 in 100" makes the patient do sums. Some readers take 1 in 100 for a larger risk than 1 in
50, because 100 is the larger number. With one number below the line, a glance shows which risk is larger.

Limit: one number of people in each leaflet, the one that stands there most often (100 where two stand equally
often); each other frequency that could be written with it is a warning.

To mend it: count in the same number of people. Before: `how_often: {n: 1, of: 50}` beside `{n: 13, of: 100}`.
After: `{n: 2, of: 100}` beside `{n: 13, of: 100}`. The hint gives the new figure.

It cannot tell: whether two frequencies are about the same people or the same time. What gives no whole number
is left as it is: 1 in 10,000 may stand beside 13 in 100. Scores such as 6 out of 10 do not count, nor do
percentages, which have a rule of their own.

Source: Centers for Disease Control and Prevention, "Clear Communication Index: a user guide" (2013), numbers.
International Patient Decision Aid Standards (IPDAS) collaboration, assessment instrument, probabilities:
outcomes are compared with the same denominator.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from handouts.language.frequencies import Frequency, frequencies, frequency_of
from handouts.language.sentences import sentences
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import FieldPath, Severity, quoted

NEEDS = ("numbers",)
BEST = 100
# Larger numbers of people are hard to picture, so no leaflet is made to count in them.
MOST_PEOPLE = 1000


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each frequency that could be counted in as many people as the others."""
    found = list(_frequencies(leaflet))
    people = _denominator([one for _, one, _ in found])
    for at, one, sentence in found:
        rewritten = one.counted_in(people) if one.of != people else None
        if rewritten:
            message = f"{quoted(one.words)} counts in {one.of:,} people, the rest of the leaflet in {people:,}"
            words = one.words if sentence else ""
            yield Finding(at, message, Severity.WARNING, hint=f"write {rewritten}", words=words, sentence=sentence)


def _frequencies(leaflet: Leaflet) -> Iterator[tuple[FieldPath, Frequency, str]]:
    """Yield path, frequency and sentence; the sentence is empty for those of a benefit or a risk."""
    for entry, how_often in leaflet.treatment.each_frequency():
        frequency = frequency_of(how_often)
        if frequency:
            yield (*entry, "how_often"), frequency, ""
    for passage in leaflet.passages():
        for sentence in sentences(passage.text):
            for frequency in frequencies(sentence.text, leaflet.language):
                yield passage.at, frequency, sentence.text


def _denominator(found: list[Frequency]) -> int:
    """Return the number of people that most frequencies count in; if several do, the one that suits most others."""
    counts = Counter(one.of for one in found)
    fit = [of for of in counts if of <= MOST_PEOPLE] or list(counts)
    return max(
        fit,
        key=lambda of: (counts[of], of == BEST, sum(one.counted_in(of) is not None for one in found), of),
        default=BEST,
    )

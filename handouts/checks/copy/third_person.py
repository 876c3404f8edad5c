"""The leaflet speaks about patients where it should speak to the reader ("patients should").

"Patients should avoid the sun" sounds like a rule for other people. "Keep out of the sun" is for the person
who holds the leaflet.

Limit: each instruction or promise to "patients", "the patient", "clients", "individuals" or "he or she" is
a warning.

To mend it: say "you", or begin with what to do. Before: "Patients should avoid the sun for 6 weeks." After:
"Keep out of the sun for 6 weeks." Before: "The patient will be given an eye shield." After: "We give you an
eye shield."

It cannot tell: whether the leaflet is for a parent or carer, where "your child" is right. It leaves alone
what is said of patients in studies or of some of them ("most patients", "40 patients", "patients in the
trial"), and misses sentences where other words stand between ("patients with darker skin should"). For
leaflets in English.

Source: Plain Language Action and Information Network, "Federal plain language guidelines", revision 1
(2011), "Use pronouns to speak directly to readers".
"""

from collections.abc import Iterator
from datetime import date

from handouts.language.phrases import phrase
from handouts.language.sentences import sentences
from handouts.model.finding import Finding
from handouts.model.language import Language
from handouts.model.leaflet import Leaflet
from handouts.problem import Severity, quoted

NEEDS = ("third-person",)


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each place that speaks about the patient instead of to the reader."""
    for passage in leaflet.passages():
        for sentence in sentences(passage.text):
            for words in _said_of_others(sentence.text, leaflet.language):
                message = f"{quoted(words)} speaks about patients, not to the reader"
                hint = 'say "you", or begin with what to do'
                yield Finding(passage.at, message, Severity.WARNING, hint=hint, words=words, sentence=sentence.text)


def _said_of_others(sentence: str, language: Language) -> Iterator[str]:
    words = language.third_person
    if words is None:
        return
    order, forecast, he_or_she = (phrase(language, "third-person", name) for name in ("order", "forecast", "he_or_she"))
    said = sentence.replace("’", "'")
    yield from (sentence[slice(*found.span())] for found in order.finditer(said))
    for found in forecast.finditer(said):
        if found["who"] is None or found["who"].lower() in words.to_all:
            yield sentence[slice(*found.span())]
    yield from (found[0] for found in he_or_she.finditer(said))

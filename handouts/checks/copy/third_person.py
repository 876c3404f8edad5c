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

import re
from collections.abc import Iterator
from datetime import date

from handouts.language.sentences import sentences
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import Severity, quoted

LANGUAGE = "en"

_WHO = r"(?:patients?|clients?|individuals?|recipients?|customers?|service\s+users?)"
_ADVERB = r"(?:\w+ly\s+|also\s+|always\s+|not\s+|then\s+|often\s+)?"
_DUTY = (
    rf"{_ADVERB}(?:should(?:n't)?|must(?:n't)?|shall|ought|(?:has|have|needs?)\s+to|"
    rf"(?:is|are)\s+{_ADVERB}(?:advised|asked|encouraged|expected|instructed|recommended|reminded|required|requested"
    r"|told|urged|to\s+be)|(?:do|does)\s+not\s+(?:need|have)\s+to)\b"
)
_PROMISE = rf"{_ADVERB}(?:will|may|can|cannot|might)\b"
_ORDER = re.compile(rf"(?:\b(?:the|a|any|all|every|each)\s+)?\b{_WHO}\s+{_DUTY}", re.IGNORECASE)
_FORECAST = re.compile(rf"(?:\b(?P<who>[\w-]+)\s+)?\b{_WHO}\s+{_PROMISE}", re.IGNORECASE)
_HE_OR_SHE = re.compile(r"\b(?:he\s+or\s+she|she\s+or\s+he|he/she|she/he|s/he)\b|\(s\)he\b", re.IGNORECASE)
# "Most patients may": a fact about people, as is "40 patients will". "The patient will" and "patients will" are not.
_TO_ALL = {"the", "a", "any", "all", "every", "each", "our", "and", "then", "that", "so", "but", "or", "afterwards"}


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each place that speaks about the patient instead of to the reader."""
    for passage in leaflet.passages():
        for sentence in sentences(passage.text):
            for words in _said_of_others(sentence.text):
                message = f"{quoted(words)} speaks about patients, not to the reader"
                hint = 'say "you", or begin with what to do'
                yield Finding(passage.at, message, Severity.WARNING, hint=hint, words=words, sentence=sentence.text)


def _said_of_others(sentence: str) -> Iterator[str]:
    said = sentence.replace("’", "'")
    yield from (sentence[slice(*found.span())] for found in _ORDER.finditer(said))
    for found in _FORECAST.finditer(said):
        if found["who"] is None or found["who"].lower() in _TO_ALL:
            yield sentence[slice(*found.span())]
    yield from (found[0] for found in _HE_OR_SHE.finditer(said))

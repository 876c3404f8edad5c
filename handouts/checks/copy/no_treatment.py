"""No alternative says that the patient may do nothing.

To say no is always a choice, and some scars settle by themselves. A patient who does not read it may think
that treatment is the only way.

Limit: one entry under `alternatives` that speaks of no treatment; without it, or without any alternatives,
there is one warning. A leaflet that names no benefit and compares nothing (how to look after a plaster cast)
offers no treatment, and needs no entry.

To mend it: add an entry that names the choice and says what happens then. Before: "Silicone gel or sheets."
After: "No treatment. Most scars get paler and flatter over up to 2 years."

It cannot tell: whether the entry is fair, or says what would happen. It looks for words such as "no
treatment", "no surgery", "do nothing", "leave it alone", "wait and see", "live with" and "choose not to have
it"; other wordings are missed.

Source: DISCERN handbook (1998), question 12 (what would happen if no treatment is used). General Medical
Council, "Decision making and consent" (2020), principle four: the option to take no action. International
Patient Decision Aid Standards (IPDAS) collaboration.
"""

from collections.abc import Iterator
from datetime import date

from handouts.language.phrases import phrase
from handouts.language.sentences import sentences
from handouts.model.finding import Finding
from handouts.model.language import Language
from handouts.model.leaflet import Leaflet
from handouts.problem import Severity

NEEDS = ("no-treatment",)


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding if none of the alternatives is doing nothing."""
    alternatives = leaflet.treatment.alternatives
    if any(_offers_nothing(sentence.text, leaflet.language) for text in alternatives for sentence in sentences(text)):
        return
    if alternatives:
        at, message = "alternatives", "none of the alternatives is to have no treatment"
    elif not leaflet.treatment.benefits and leaflet.treatment.comparison == ():
        return  # advice for what is done already, such as a plaster cast: nothing is left to choose
    else:
        at, message = "title", "there are no alternatives, so nobody reads that no treatment is a choice"
    hint = 'add an entry under alternatives: "No treatment.", and what happens then'
    yield Finding((at,), message, Severity.WARNING, hint=hint)


def _offers_nothing(sentence: str, language: Language) -> bool:
    def has(name: str) -> bool:
        return phrase(language, "no-treatment", name).search(sentence) is not None

    return has("nothing") and not (has("boast") and not has("choice"))

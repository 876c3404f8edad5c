"""An instruction hides who must act ("the wound should be kept dry").

"The dressing must be changed" leaves open whether the patient, the nurse or somebody at home does it. Some
patients wait for the clinic, and nobody changes it.

Limit: each instruction in the passive is a warning. A notice for the whole leaflet when more than 20 in 100
sentences are passive.

To mend it: tell the reader what to do, or say who does it. Before: "The wound should be kept dry." After:
"Keep the wound dry." Before: "Stitches must be removed after 7 days." After: "We take out the stitches
after 7 days."

It cannot tell: whether it is clear from the sentences around it who acts. An instruction that says "by a
nurse", or one about you, such as "you should be seen within a day", is left alone. Words that can be both,
such as "is infected", count as a state and not as passive. Unusual verbs are missed. For leaflets in
English.

Source: Plain Language Action and Information Network, "Federal plain language guidelines", revision 1
(2011), "Use active voice". The limit of 20 in 100 is this project's.
"""

import re
from collections.abc import Iterator
from datetime import date

from handouts.language.phrases import phrase
from handouts.language.sentences import sentences
from handouts.model.finding import Finding
from handouts.model.language import Language
from handouts.model.leaflet import Leaflet
from handouts.model.passage import RUNNING
from handouts.problem import Severity, quoted

NEEDS = ("passive-voice",)
MOST_PASSIVE_IN_100 = 20
LEAST_SENTENCES = 10


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a warning for each instruction in the passive, and a notice for a leaflet with many passive sentences."""
    count = passive = 0
    for passage in leaflet.passages():
        for sentence in sentences(passage.text):
            said = sentence.text.replace("’", "'")
            count += passage.role in RUNNING
            passive += passage.role in RUNNING and is_passive(said, leaflet.language)
            for words in _hidden(said, leaflet.language):
                message = f"{quoted(words)} does not say who acts"
                hint = 'tell the reader: "Keep it dry", or say who does it: "We change it"'
                yield Finding(passage.at, message, Severity.WARNING, hint=hint, words=words, sentence=sentence.text)
    if count >= LEAST_SENTENCES and passive * 100 > count * MOST_PASSIVE_IN_100:
        message = f"{passive} of {count} sentences are passive; the limit is {MOST_PASSIVE_IN_100} in 100"
        yield Finding(("title",), message, Severity.NOTICE, hint="say who does what: you, we, the nurse")


def is_passive(sentence: str, language: Language) -> bool:
    """Say whether a sentence says that something is done to somebody or something."""
    words = language.passive_voice
    states = {*words.states, *words.states_now} if words else set()
    found = phrase(language, "passive-voice", "passive").finditer(sentence) if words else ()
    return any(one["verb"].lower() not in states for one in found)


def _hidden(sentence: str, language: Language) -> Iterator[str]:
    words = language.passive_voice
    if words is None:
        return

    def pattern(name: str) -> re.Pattern[str]:
        return phrase(language, "passive-voice", name)

    for found in pattern("order").finditer(sentence):
        who = (found["who"] or "").strip().lower()
        by = pattern("somebody").match(sentence, found.end())
        says_who = by is not None and not pattern("a_time").search(sentence, found.end(), by.end() + 12)
        if who not in words.actors and found["verb"].lower() not in words.states and not says_who:
            yield found[0][len(found["who"] or "") :]
    yield from (found[0] for found in pattern("advice").finditer(sentence))

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

from handouts.language.sentences import sentences
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.passage import RUNNING
from handouts.problem import Severity, quoted

LANGUAGE = "en"
MOST_PASSIVE_IN_100 = 20
LEAST_SENTENCES = 10

_IRREGULAR_WORDS = """
beaten begun bitten blown born bought bound broken brought built burnt caught chosen cut done drawn driven drunk
eaten fed felt forbidden found frozen given ground grown held hidden hit hung hurt kept known laid led left lent lit
lost made meant met paid put read said seen sent set sewn shaken shed shot shown shut sought spent split
spread stolen struck stuck swept taken taught thought told torn thrown understood withheld won worn written
"""
# Both a participle and a word for how somebody or something is.
_STATE_WORDS = """
aged allowed ashamed bent blessed blistered bloated blurred bored bothered bruised burnt chapped concerned confused
congested cracked crusted damaged dehydrated depressed detailed disabled distressed embarrassed excited experienced
exhausted expected faded finished frightened healed hundred hurt impaired inclined indeed infected inflamed insured
interested involved irritated located lost married motivated naked obsessed pleased prepared puffed qualified
registered related relaxed reserved retired sacred satisfied scabbed scared scarred settled shocked sunburned
sunburnt supposed surprised swollen tanned thickened tired trained unaffected unchanged unexplained unlimited
unrelated unsettled untreated upset wicked worried wounded wrinkled
"""
_STATES = frozenset(_STATE_WORDS.split())
# Instructions after "should be", and states after "is".
_STATES_NOW = _STATES | {"advised", "blocked", "broken", "closed", "dressed", "dried", "limited", "mixed", "raised"}

_ADVERB = r"(?:(?:not|never|always|also|only|then|still|now|often|usually|first|best|well|\w+ly)\s+){0,2}"
_VERB = rf"(?P<verb>(?:{'|'.join(_IRREGULAR_WORDS.split())})|\w{{2,}}(?<!e)ed)\b"
_MUST = (
    r"(?:should|must|shall|(?:has|have|had|needs?|ought)\s+to|(?:is|are)\s+to)\s+"
    rf"{_ADVERB}(?:be|get)\s+{_ADVERB}{_VERB}"
)
_ORDER = re.compile(rf"(?P<who>\b\w+\s+)?\b{_MUST}", re.IGNORECASE)
_ADVICE = re.compile(
    r"\bit\s+is\s+(?:\w+ly\s+)?(?:not\s+)?(?:recommended|advised|advisable|suggested|requested|required)\s+(?:that|to)\b"
    r"|\byou\s+are\s+(?:\w+ly\s+)?(?:recommended|advised|requested|required)\s+to\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    rf"\b(?:am|is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|gets?|got|getting)\s+{_ADVERB}(?!used\s+to\b){_VERB}",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"\s+(?:\w+\s+){0,3}?by\s+(?:an?|the|your|our|us|someone|one|you|trained|qualified)\b")
_A_TIME = re.compile(r"by\s+(?:an?|the|your|our)\s+(?:end|time|start|next|evening|morning|afternoon|day|same)\b")


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a warning for each instruction in the passive, and a notice for a leaflet with many passive sentences."""
    count = passive = 0
    for passage in leaflet.passages():
        for sentence in sentences(passage.text):
            said = sentence.text.replace("’", "'")
            count += passage.role in RUNNING
            passive += passage.role in RUNNING and is_passive(said)
            for words in _hidden(said):
                message = f"{quoted(words)} does not say who acts"
                hint = 'tell the reader: "Keep it dry", or say who does it: "We change it"'
                yield Finding(passage.at, message, Severity.WARNING, hint=hint, words=words, sentence=sentence.text)
    if count >= LEAST_SENTENCES and passive * 100 > count * MOST_PASSIVE_IN_100:
        message = f"{passive} of {count} sentences are passive; the limit is {MOST_PASSIVE_IN_100} in 100"
        yield Finding(("title",), message, Severity.NOTICE, hint="say who does what: you, we, the nurse")


def is_passive(sentence: str) -> bool:
    """Say whether a sentence says that something is done to somebody or something."""
    return any(found["verb"].lower() not in _STATES_NOW for found in _PASSIVE.finditer(sentence))


def _hidden(sentence: str) -> Iterator[str]:
    for found in _ORDER.finditer(sentence):
        who = (found["who"] or "").strip().lower()
        by = _SOMEBODY.match(sentence, found.end())
        says_who = by is not None and not _A_TIME.search(sentence, found.end(), by.end() + 12)
        if who not in {"you", "we", "i"} and found["verb"].lower() not in _STATES and not says_who:
            yield found[0][len(found["who"] or "") :]
    yield from (found[0] for found in _ADVICE.finditer(sentence))

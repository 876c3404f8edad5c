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

import re
from collections.abc import Iterator
from datetime import date

from handouts.language.sentences import sentences
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import Severity

LANGUAGE = "en"

_TREATMENT = r"(?:treatments?|surgery|operations?|procedures?|injections?|laser|therapy|medicines?|steroids?|action)"
_NOTHING = re.compile(
    rf"""\bno\s+(?:(?:further|active|more|medical|scar)\s+)?{_TREATMENT}\b
    | \b(?:without|avoid(?:ing)?|refus(?:e|ing)|declin(?:e|ing)|go\s+without)\s+(?:any\s+|the\s+|this\s+)?{_TREATMENT}\b
    | \b(?:do|doing)\s+nothing\b | \bnothing\s+(?:at\s+all|needs\s+to\s+be\s+done|can\s+be\s+done) | ^nothing[.:,;]
    | \bleav(?:e|ing)\s+(?:\w+\s+){{1,3}}(?:alone|as\s+(?:it|they)\s+(?:is|are)|untreated
      |to\s+(?:heal|fade|settle|flatten))\b
    | \b(?:keep|accept)(?:ing)?\s+(?:\w+\s+){{1,2}}as\s+(?:it|they)\s+(?:is|are)\b
    | \bwait(?:ing)?\s+(?:and|to)\s+(?:see|watch)\b | \bwatch(?:ing)?\s+and\s+wait(?:ing)?\b | \bwatchful\s+waiting\b
    | \bliv(?:e|ing)\s+with\b | \blet(?:ting)?\s+(?:\w+\s+){{1,2}}(?:heal|fade|settle|flatten)\b
    | \bnot\s+(?:to\s+(?:have|treat|be\s+treated|go\s+ahead)|having|treating|being\s+treated)\b
    | \b(?:do\s+not|don't|need\s+not)\s+(?:have|need)\s+(?:to\s+have\s+)?(?:any\s+)?treatment\b
    | \b(?:decide|choose|deciding|choosing)\s+(?:against|not\s+to)\b | \bdecline\b | \bsay(?:ing)?\s+no\b
    | \b(?:treatment|surgery)\s+(?:is\s+not|isn't)\s+(?:needed|necessary)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "No treatment is without risk" and "Do not leave it untreated" offer no choice.
_BOAST = re.compile(
    rf"\bno\s+{_TREATMENT}\s+(?:can|will|takes?|works?|removes?|has|have|gives?|helps?|is|does)\b"
    r"|\b(?:do\s+not|don't|never|cannot|can't|should\s+not|must\s+not)\s+(?:leave|wait|live|let|go\s+without)\b",
    re.IGNORECASE,
)
_CHOICE = re.compile(
    r"\b(?:choices?|options?|choose|right|possible|an alternative|sensible|fine|enough|best)\b", re.IGNORECASE
)


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding if none of the alternatives is doing nothing."""
    alternatives = leaflet.treatment.alternatives
    if any(_offers_nothing(sentence.text) for text in alternatives for sentence in sentences(text)):
        return
    if alternatives:
        at, message = "alternatives", "none of the alternatives is to have no treatment"
    elif not leaflet.treatment.benefits and leaflet.treatment.comparison == ():
        return  # advice for what is done already, such as a plaster cast: nothing is left to choose
    else:
        at, message = "title", "there are no alternatives, so nobody reads that no treatment is a choice"
    hint = 'add an entry under alternatives: "No treatment.", and what happens then'
    yield Finding((at,), message, Severity.WARNING, hint=hint)


def _offers_nothing(sentence: str) -> bool:
    is_boast = _BOAST.search(sentence) and not _CHOICE.search(sentence)
    return _NOTHING.search(sentence) is not None and not is_boast

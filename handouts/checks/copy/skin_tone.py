"""Redness or another change of colour is described as it looks on light skin only.

Redness can be hard to see on brown or black skin, or look darker, purple or grey. A patient who waits for
"red" may see an infection too late.

Limit: `get_help` and `risks` must each say how such a change looks on brown or black skin, if they name one;
for the rest of the leaflet, once is enough. Without it there is one warning for each.

To mend it: add how it looks, or name signs that do not depend on colour, such as heat, swelling and pain.
Before: "Spreading redness." After: "Spreading redness. It looks darker, purple or grey on brown or black
skin."

It cannot tell: whether the description is right. One word such as "darker", "purple", "skin tone" or "oddly
coloured" in the block is enough, even if it is about something else. Bruises and rashes without a colour are
not looked for, nor are pictures and their descriptions. The colour of a thing ("the tablet is pink", "red card"),
of eyes, blood and urine is passed over, and so are fingers and nails that turn blue.

Source: NHS digital service manual, "Inclusive content".
"""

import re
from collections.abc import Iterator
from datetime import date

from handouts.language.phrases import phrase
from handouts.language.sentences import sentences
from handouts.model.finding import Finding
from handouts.model.language import Language
from handouts.model.leaflet import Leaflet
from handouts.model.passage import STATED
from handouts.problem import FieldPath, Severity, quoted

NEEDS = ("skin-tone",)

# These two name the signs a patient must act on.
STRICT = ("get_help", "risks")


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding at the first change of colour of each strict block, and of the rest, without a description."""
    all_tones = phrase(leaflet.language, "skin-tone", "all_tones")
    first: dict[str, tuple[FieldPath, str, str]] = {}
    described: set[str] = set()
    for passage in leaflet.passages(*STATED):
        block = passage.block if passage.block in STRICT else "the leaflet"
        for sentence in sentences(passage.text):
            found = _first_of_skin(sentence.text, leaflet.language)
            if found:
                first.setdefault(block, (passage.at, found[0], sentence.text))
            if all_tones.search(sentence.text):
                described |= {block, "the leaflet"}
    for block, (at, words, said) in first.items():
        is_said_already = block == "the leaflet" and len(first) > 1 and not described
        if block not in described and not is_said_already:
            message = f"{quoted(words)}, and {block} does not say how it looks on brown or black skin"
            hint = "add how it looks on brown and black skin, such as darker, purple or grey"
            yield Finding(at, message, Severity.WARNING, hint, words=words, sentence=said)


def _first_of_skin(sentence: str, language: Language) -> re.Match[str] | None:
    """Return the first colour of a sentence that is not that of a thing, nor of nails and fingertips."""

    def pattern(name: str) -> re.Pattern[str]:
        return phrase(language, "skin-tone", name)

    for found in pattern("colour").finditer(sentence):
        subject = pattern("thing_is").search(sentence, 0, found.start())
        is_thing = subject is not None and not pattern("beside").match(subject["before"] or "")
        is_thing = is_thing or pattern("of_a_thing").match(sentence, found.end()) is not None
        is_blue = pattern("blue").search(found[0]) and pattern("on_every_skin").search(sentence)
        if not is_thing and not is_blue:
            return found
    return None

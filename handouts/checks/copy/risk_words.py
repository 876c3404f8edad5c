"""A word such as "rare" or "common" stands alone, with no number beside it.

Readers hear very different numbers in the same word: to one "common" is 1 in 2, to another 1 in 100. Many
take a side effect for far more frequent than the writer meant.

Limit: each such word needs a number of people in the same sentence; without it, it is a warning. In `risks`
the numbers under `how_often` of the same risk count.

To mend it: write the number, or leave the word out. Before: "Infection is rare." After: "About 1 in 100
people get an infection.", or under `risks` without the word and with `how_often: unknown`.

It cannot tell: a number in the sentence before or after. "Often", "usually" and "low risk" are not looked
for; "common cold", "commonly called", "more common in children" and a rare illness under `who_it_suits` are
passed over, and so are questions.

Source: Centers for Disease Control and Prevention, "Clear Communication Index: a user guide" (2013), risk.
Patient Information Forum, "PIF TICK criteria".
"""

import re
from collections.abc import Iterator
from datetime import date

from handouts.language.doses import without_strengths
from handouts.language.frequencies import frequencies
from handouts.language.sentences import sentences
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.passage import STATED, Passage, Role
from handouts.problem import Severity, quoted

LANGUAGE = "en"

_WORD = re.compile(
    r"""\b(?:(?:very|extremely|quite|fairly|most|less|more|not|so)\s+)?(?:
    rare(?:ly|r|st)?
    | (?:un)?common(?:er|est)?(?!\s+(?:cold|sense|names?|warts?|law|ground|rooms?|bile|questions?|words?|mistakes?))
    | (?:un)?commonly(?!\s+(?:called|known|named|used|given|done|asked))
    | unlikely | seldom(?:ly)? | infrequent(?:ly)? | occasional(?:ly)? | hardly\s+ever | few\s+and\s+far\s+between
    | frequent\s+(?:side[ -]effects?|risks?|problems?|complications?|reactions?) | once\s+in\s+a\s+blue\s+moon
    )\b(?!-)""",
    re.IGNORECASE | re.VERBOSE,
)
_HELD_IN_COMMON = re.compile(r"\b(?:in|have|has)\s+$", re.IGNORECASE)
_COMPARED = re.compile(r"\s+(?:in|than|if|when|with|after|on|among|as|for)\b", re.IGNORECASE)
_ILLNESS = re.compile(
    r"\s+(?:\w+\s+)?(?:diseases?|illness(?:es)?|disorders?|conditions?|syndromes?|types?|blood|genes?)\b", re.IGNORECASE
)
_SHARE = re.compile(
    r"[0-9]\s?(?:%|per ?cent\b)|[0-9]\s+(?:in|out\s+of|per)\s+[0-9]|[0-9]\s+(?:\w+\s+)?(?:cases|people|patients)\b"
    r"|\b(?:half|thirds?|quarters?)\s+of\b",
    re.IGNORECASE,
)


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each word of frequency without a number."""
    numbered = {entry for entry, risk in leaflet.treatment.each_risk() if risk.how_often.of is not None}
    for passage in leaflet.passages(*STATED, Role.ALTERNATIVE):
        for sentence in sentences(passage.text) if passage.entry not in numbered else ():
            if (
                sentence.text.endswith("?")
                or _SHARE.search(without_strengths(sentence.text))
                or any(frequencies(sentence.text))
            ):
                continue
            for found in _WORD.finditer(sentence.text):
                if not _means_something_else(found, passage):
                    message = f"{quoted(found[0])} stands without a number"
                    hint = "say how many, such as 1 in 100 people, or leave the word out"
                    yield Finding(passage.at, message, Severity.WARNING, hint, words=found[0], sentence=sentence.text)


def _means_something_else(found: re.Match[str], passage: Passage) -> bool:
    word = found[0].lower()
    before, after = found.string[: found.start()], found.string[found.end() :]
    if word == "common" and _HELD_IN_COMMON.search(before):
        return True
    if word.startswith(("more ", "less ")) or word in {"rarer", "commoner"}:
        return _COMPARED.match(after) is not None
    return passage.block == "who_it_suits" and word.startswith("rare") and _ILLNESS.match(after) is not None

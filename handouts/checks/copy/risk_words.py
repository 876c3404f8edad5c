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
from handouts.language.phrases import phrase
from handouts.language.sentences import sentences
from handouts.model.finding import Finding
from handouts.model.language import Language
from handouts.model.leaflet import Leaflet
from handouts.model.passage import STATED, Passage, Role
from handouts.problem import Severity, quoted

NEEDS = ("numbers", "doses", "risk-words")


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each word of frequency without a number."""
    language = leaflet.language
    word, share = (phrase(language, "risk-words", name) for name in ("word", "share"))
    numbered = {entry for entry, one in leaflet.treatment.each_frequency() if one.of is not None}
    for passage in leaflet.passages(*STATED, Role.ALTERNATIVE):
        for sentence in sentences(passage.text) if passage.entry not in numbered else ():
            if (
                sentence.text.endswith("?")
                or share.search(without_strengths(sentence.text, language))
                or any(frequencies(sentence.text, language))
            ):
                continue
            for found in word.finditer(sentence.text):
                if not _means_something_else(found, passage, language):
                    message = f"{quoted(found[0])} stands without a number"
                    hint = "say how many, such as 1 in 100 people, or leave the word out"
                    yield Finding(passage.at, message, Severity.WARNING, hint, words=found[0], sentence=sentence.text)


def _means_something_else(found: re.Match[str], passage: Passage, language: Language) -> bool:
    def pattern(name: str) -> re.Pattern[str]:
        return phrase(language, "risk-words", name)

    word, before, after = found[0], found.string[: found.start()], found.string[found.end() :]
    if pattern("in_common").fullmatch(word) and pattern("held_in_common").search(before):
        return True
    if pattern("comparison").match(word):
        return pattern("compared").match(after) is not None
    is_rare = passage.block == "who_it_suits" and pattern("rare").match(word)
    return bool(is_rare and pattern("illness").match(after))

"""A sentence is longer than 25 words.

By the end of a long sentence its beginning is forgotten. Somebody who is in pain, worried or reading in a
second language loses the thread first.

Limit: 25 words; more is a warning. The end of a paragraph or of a list entry ends a sentence too.

To mend it: say one thing in each sentence, or make a list. Before: "Wash the area gently with mild soap and
water from the first morning, and then pat it dry and put on a thin layer of our ointment." After: "From the
first morning, wash the area gently with mild soap and water. Pat it dry. Put on a thin layer of our
ointment."

It cannot tell: whether a shorter sentence is clear. A word with a hyphen counts as one. In a long list of
signs inside one sentence each word counts; make list entries of them.

Source: GOV.UK, "Sentence length: why 25 words is our limit" (2014).
"""

from collections.abc import Iterator
from datetime import date

from handouts.language.sentences import sentences, words
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import Severity, quoted

WORD_LIMIT = 25


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each sentence over the limit."""
    for passage in leaflet.passages():
        for sentence in sentences(passage.text):
            count = len(words(sentence.text))
            if count > WORD_LIMIT:
                message = f"a sentence of {count} words, the limit is {WORD_LIMIT}: {quoted(sentence.text)}"
                hint = "make two or more sentences of it, or a list"
                yield Finding(
                    passage.at, message, Severity.WARNING, hint=hint, words=sentence.text, sentence=sentence.text
                )

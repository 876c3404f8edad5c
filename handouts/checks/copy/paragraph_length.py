"""A paragraph or list entry is longer than 60 words.

A block of text looks like work, and many readers pass it over. What stands in its middle is found last, and
it may be the one thing this patient needed.

Limit: 60 words in one paragraph or one list entry; more is a warning.

To mend it: start a new paragraph where a new matter starts (leave a line empty), or make a list. Before: a
paragraph of 80 words on pain, washing and work. After: three paragraphs, one for each.

It cannot tell: whether a paragraph keeps to one matter, or how many lines it takes on the page.

Source: Plain Language Action and Information Network, "Federal plain language guidelines", revision 1
(2011), "Write short paragraphs". It names no number of words; 60 is the limit of this project.
"""

from collections.abc import Iterator
from datetime import date

from handouts.language.sentences import plain, sentences, words
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import Severity, quoted

WORD_LIMIT = 60


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each paragraph or list entry over the limit."""
    for passage in leaflet.passages():
        for block in plain(passage.text).splitlines():
            count = len(words(block))
            if count > WORD_LIMIT:
                first = next(sentences(block)).text
                message = f"a paragraph of {count} words, the limit is {WORD_LIMIT}: {quoted(block)}"
                hint = "leave a line empty where a new matter starts, or make a list"
                yield Finding(passage.at, message, Severity.WARNING, hint=hint, words=first, sentence=block)

"""A medical or official word stands in the leaflet without an explanation.

"Apply topically prior to commencing" is clear to the person who wrote it. Patients seldom ask what a word
means: they guess, or do nothing.

Limit: each word of the list is a warning at its first use, once in a leaflet.

To mend it: take the plain word, or explain the hard one where it first stands, or put it in the glossary.
Before: "Commence treatment for erythema." After: "Start treatment for redness." Or: "Lesions, which means
spots or sores, must be dry." Or: "redness (erythema)".

It cannot tell: whether the explanation is a good one, or whether a word outside its list of about 300 is
hard. In a key point the word needs its explanation too, because that is read first. A word with an everyday
sense, such as "oral", counts as hard. For leaflets in English.

Source: Patient Information Forum, "Using plain language in health information"; Plain English Campaign,
"The A to Z of alternative words". The list is this project's.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from handouts.language.phrases import phrase
from handouts.language.sentences import sentences
from handouts.model.finding import Finding
from handouts.model.language import Language
from handouts.model.leaflet import Leaflet
from handouts.model.passage import SAID, Passage, Role
from handouts.problem import Severity, quoted

NEEDS = ("hard-words",)

_WORD = re.compile(r"[\w'’-]+")
_LAST = {Role.TITLE, Role.ALTERNATIVE}


class _Entry(NamedTuple):
    hard: str
    plain: str
    is_official: bool


class _Hit(NamedTuple):
    words: str
    start: int
    end: int
    entry: _Entry


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for the first use of each hard word that is not explained by then."""
    language = leaflet.language
    settled = {hit.entry for term in leaflet.treatment.glossary for hit in _hits(term.term, language)}
    for passage in _in_order(leaflet):
        for sentence in sentences(passage.text):
            for hit in _hits(sentence.text, language):
                entry = hit.entry
                if entry in settled:
                    continue
                settled.add(entry)
                if not _is_explained(sentence.text, hit, language):
                    message = f"{quoted(hit.words)} is a hard word without an explanation"
                    way_out = "" if entry.is_official else "; or explain it here, or in the glossary"
                    hint = f"plain words: {entry.plain}{way_out}"
                    yield Finding(
                        passage.at, message, Severity.WARNING, hint=hint, words=hit.words, sentence=sentence.text
                    )


def _in_order(leaflet: Leaflet) -> Iterator[Passage]:
    """Yield the texts a patient reads; title and alternative text come last, as they cannot hold an explanation."""
    said = [passage for passage in leaflet.passages(*SAID) if passage.block != "glossary"]
    yield from (passage for passage in said if passage.role not in _LAST)
    yield from (passage for passage in said if passage.role in _LAST)


def _hits(text: str, language: Language) -> Iterator[_Hit]:
    """Yield the hard words of a text, the longest first where several begin together.

    They are looked up and not searched for by one pattern: to compile that takes longer than to read a leaflet.
    """
    entries, most = _entries(language)
    found = list(_WORD.finditer(text))
    at = 0
    while at < len(found):
        for count in range(min(most, len(found) - at), 0, -1):
            start, end = found[at].start(), found[at + count - 1].end()
            entry = entries.get(" ".join(text[start:end].lower().split()))
            if entry:
                yield _Hit(text[start:end], start, end, entry)
                at += count - 1
                break
        at += 1


def _is_explained(text: str, hit: _Hit, language: Language) -> bool:
    def pattern(name: str) -> re.Pattern[str]:
        return phrase(language, "hard-words", name)

    before, after = text[: hit.start], text[hit.end :]
    if pattern("between").search(before) and pattern("closed").match(after):
        return True
    return bool(pattern("before").search(before) or pattern("after").match(after))


@lru_cache(maxsize=4)  # languages of one project
def _entries(language: Language) -> tuple[dict[str, _Entry], int]:
    """Return each form of the hard words with its entry, and the number of words in the longest."""
    known = language.hard_words
    if known is None:
        return {}, 0
    rows = [_Entry(hard, plain, is_official=False) for hard, plain in known.medical.items()]
    rows += [_Entry(hard, plain, is_official=True) for hard, plain in known.official.items()]
    found = {
        form.lower(): entry
        for entry in rows
        for word in entry.hard.split("|")
        for form in (word, *_forms(word, known.endings))
    }
    return found, max((len(form.split()) for form in found), default=0)


def _forms(word: str, endings: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield a word with the endings of plurals and verbs."""
    for end, others in endings.items():
        if word.endswith(end):
            yield from (word.removesuffix(end) + other for other in others)

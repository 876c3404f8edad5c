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
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from handouts.language.sentences import sentences
from handouts.language.vocabulary import MEDICAL, OFFICIAL
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.passage import SAID, Passage, Role
from handouts.problem import Severity, quoted

LANGUAGE = "en"

_ARTICLE = r"(?:an?|the|this|another|our|your)"
_CALLED = r"(?:(?:also|sometimes)\s+)?(?:called|named|known\s+as|termed)"
_BEFORE = re.compile(
    rf"(?:\((?:or\s+)?|\b(?:{_CALLED}|meaning|means|that\s+is|i\.e\.,?)\s+|^[^,]*,\s+(?:or|also)\s+)"
    rf"(?:{_ARTICLE}\s+)?[\"'“‘]?$",
    re.IGNORECASE,
)
# "The steroid, triamcinolone, is": between two commas, and no list.
_BETWEEN = re.compile(rf"\b{_ARTICLE}\s+(?:[\w-]+\s+){{0,3}}[\w-]+,\s+$", re.IGNORECASE)
_WORD = re.compile(r"[\w'’-]+")
_CLOSED = re.compile(r"[\"'”’]?(?:[.;)]|$|,(?!\s+[\w-]+,|\s+(?:and|or)\b))")
_AFTER = re.compile(
    r"[\"'”’]?(?:\s+[\w-]+)?(?:"
    r"\s*\((?!s\)|[0-9]|see\b)|\s+[–-]\s"
    r"|\s*:(?!\s*(?:call|keep|use|do|take|wash|put|apply|see|tell|stop|avoid|rest|this|these|it|you|we)\b)"
    r"|,?\s+(?:which\s+|that\s+)?(?:means?|meaning)\b"
    rf"|,\s+(?:{_CALLED}|or|that\s+is|which\s+(?:is|are)|i\.e\.|an?|the|your)\s"
    r"|\s+(?:is|are)\s+(?:an?|the|when|where|what|another\s+word)\s)",
    re.IGNORECASE,
)
_LAST = {Role.TITLE, Role.ALTERNATIVE}


class _Hit(NamedTuple):
    words: str
    start: int
    end: int
    entry: str


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for the first use of each hard word that is not explained by then."""
    settled = {hit.entry for term in leaflet.treatment.glossary for hit in _hits(term.term)}
    for passage in _in_order(leaflet):
        for sentence in sentences(passage.text):
            for hit in _hits(sentence.text):
                entry = hit.entry
                if entry in settled:
                    continue
                settled.add(entry)
                if not _is_explained(sentence.text, hit):
                    message = f"{quoted(hit.words)} is a hard word without an explanation"
                    way_out = "" if entry in _OFFICIAL else "; or explain it here, or in the glossary"
                    hint = f"plain words: {entry.split(' = ')[1]}{way_out}"
                    yield Finding(
                        passage.at, message, Severity.WARNING, hint=hint, words=hit.words, sentence=sentence.text
                    )


def _in_order(leaflet: Leaflet) -> Iterator[Passage]:
    """Yield the texts a patient reads; title and alternative text come last, as they cannot hold an explanation."""
    said = [passage for passage in leaflet.passages(*SAID) if passage.block != "glossary"]
    yield from (passage for passage in said if passage.role not in _LAST)
    yield from (passage for passage in said if passage.role in _LAST)


def _forms(word: str) -> set[str]:
    """Return a word with the endings of plurals and verbs; some of them exist in no dictionary, and do no harm."""
    forms = {word, word + "s", word + "ed", word + "ing"}
    if word.endswith("e"):
        forms |= {word + "d", word[:-1] + "ing", word[:-1] + "or"}
    if word.endswith("y"):
        forms |= {word[:-1] + "ies", word[:-1] + "ied"}
    if word.endswith("is"):
        forms.add(word[:-2] + "es")
    if word.endswith(("s", "x", "ch", "sh")):
        forms.add(word + "es")
    if word.endswith("t"):
        forms |= {word + word[-1] + "ed", word + word[-1] + "ing"}
    return forms


def _hits(text: str) -> Iterator[_Hit]:
    """Yield the hard words of a text, the longest first where several begin together.

    They are looked up and not searched for by one pattern: to compile that takes longer than to read a leaflet.
    """
    found = list(_WORD.finditer(text))
    at = 0
    while at < len(found):
        for count in range(min(_MOST_WORDS, len(found) - at), 0, -1):
            start, end = found[at].start(), found[at + count - 1].end()
            entry = _ENTRIES.get(" ".join(text[start:end].lower().split()))
            if entry:
                yield _Hit(text[start:end], start, end, entry)
                at += count - 1
                break
        at += 1


def _is_explained(text: str, hit: _Hit) -> bool:
    before, after = text[: hit.start], text[hit.end :]
    if _BETWEEN.search(before) and _CLOSED.match(after):
        return True
    return bool(_BEFORE.search(before) or _AFTER.match(after))


_OFFICIAL = frozenset(entry.strip() for entry in OFFICIAL.split(";"))
# Each form of a hard word, and the entry it belongs to.
_ENTRIES = {
    form.lower(): entry.strip()
    for entry in f"{MEDICAL};{OFFICIAL}".split(";")
    for word in entry.split(" = ")[0].strip().split("|")
    for form in _forms(word)
}
_MOST_WORDS = max(len(form.split()) for form in _ENTRIES)

"""Readability: the school grade that a text asks for, by two formulas.

A formula counts the length of words and of sentences, and nothing else. It cannot tell whether a word is known
("graft" is short and hard, "medicine" is long and easy), whether the sentences stand in a good order, whether the
page is well laid out, or whether the text makes sense: the same words in a wrong order have the same grade. Many
short list entries lower the grade. It points to hard places; only readers can say whether a leaflet is understood.

How it counts. A paragraph and a list entry end a sentence. Headings and labels are left out: the title, the times of a
timeline, the terms of a glossary, the text for people who cannot see a drawing. The parts of a hyphenated word are
one word with the syllables of all parts. A number in digits is a word of one syllable: digits are easier to read
than the same number in words. Capitals read as letters have a syllable for each letter and three for W: SPF, NHS.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

import syllapy

from handouts.language.sentences import sentences, words
from handouts.model.passage import RUNNING, passages
from handouts.model.treatment import Treatment

SMOG_SENTENCES = 30
_LETTERS = re.compile(r"[A-Z]{2,6}s?")
_HISS = re.compile(r"(?:[cgsxz]|ch|sh)es$")
_VOWELS = re.compile(r"[aeiouy]*[aiouy]+[aeiouy]*|e+(?!$)|e{2,}|(?<=[^aeiouy]l)e$")
_HIATUS = re.compile(r"io(?!n|u)|ia(?![lgn])|eo(?![nu])|eum")
# Endings that the word list of syllapy 0.8.0 leaves out of its count: "using" 1, "bigger" 1, "printed" 1.
_CLIPPED = re.compile(r"(?:(?<!th)ing|(?<![eo]v)er|est|(?<![iu])or|al|tory|ility|[td]ed)$")
_ONE_BEAT = {"don't", "can't", "won't", "aren't", "weren't", "you'd", "we'd", "i'd", "they'd"}
# What syllapy 0.8.0 and the rules below it get wrong.
_KNOWN = {
    "isotretinoin": 6,
    "contraindicated": 6,
    "fluorouracil": 7,
    "bodyaga": 4,
    "lukewarm": 2,
    "myasthenia": 5,
    "really": 2,
    "evening": 2,
    "sunbed": 2,
    "headaches": 2,
    "theatre": 3,
    "ultraviolet": 5,
}


@dataclass(frozen=True)
class ReadingLevel:
    """What the formulas count in a text; a polysyllable is a word of three syllables or more.

    Each grade is the number of years at school, on the scale of the United States; 0.0 for a text without words.
    """

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    polysyllables: int = 0

    @property
    def flesch_kincaid(self) -> float:
        """Return the Flesch-Kincaid grade; very easy texts are below 0.

        Source: Kincaid, Fishburne, Rogers, Chissom, "Derivation of new readability formulas (Automated Readability
        Index, Fog Count and Flesch Reading Ease Formula) for Navy enlisted personnel" (1975).
        """
        if not self.words or not self.sentences:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59

    @property
    def smog(self) -> float:
        """Return the SMOG grade, never below 3.1; made for 30 sentences or more, see `is_short`.

        Source: McLaughlin, "SMOG grading: a new readability formula", Journal of Reading 12(8) (1969).
        """
        if not self.words or not self.sentences:
            return 0.0
        return 1.0430 * sqrt(self.polysyllables * SMOG_SENTENCES / self.sentences) + 3.1291

    @property
    def grade(self) -> float:
        """Return the mean of both grades, which limits are compared with."""
        return (self.flesch_kincaid + self.smog) / 2

    @property
    def is_short(self) -> bool:
        """Say whether the text has too few sentences for SMOG to be sure of."""
        return self.sentences < SMOG_SENTENCES

    def __add__(self, other: "ReadingLevel") -> "ReadingLevel":
        """Return the level of both texts together."""
        return ReadingLevel(
            self.words + other.words,
            self.sentences + other.sentences,
            self.syllables + other.syllables,
            self.polysyllables + other.polysyllables,
        )


def reading_level(texts: Iterable[str]) -> ReadingLevel:
    """Count what is read in these texts; source marks and markup do not count."""
    total = ReadingLevel()
    for text in texts:
        for sentence in sentences(text):
            counts = [syllables(word) for word in words(sentence.text)]
            if counts:
                total += ReadingLevel(len(counts), 1, sum(counts), sum(count >= 3 for count in counts))
    return total


def sections(treatment: Treatment) -> dict[str, ReadingLevel]:
    """Return the level of each top-level field that a patient reads as text, and of the `whole`."""
    texts: dict[str, list[str]] = {}
    for passage in passages(treatment, *RUNNING):
        texts.setdefault(passage.block, []).append(passage.text)
    levels = {name: reading_level(own) for name, own in texts.items()}
    return levels | {"whole": sum(levels.values(), ReadingLevel())}


@lru_cache(maxsize=8192)
def syllables(word: str) -> int:
    """Return the syllables of an English word as it is read out; at least one for anything with a letter or digit."""
    return sum(_of_part(part) for part in word.replace("’", "'").split("-") if part)


def _of_part(part: str) -> int:
    if part[0].isdigit():
        return 1
    low = part.lower()
    if _LETTERS.fullmatch(part) and low not in syllapy.WORD_DICT:
        letters = part.rstrip("s")
        return len(letters) + 2 * letters.count("W")
    stem, _, end = low.partition("'")
    if low in _ONE_BEAT:
        return 1
    if end == "t":
        return _of_word(stem.removesuffix("n")) + 1
    hisses = end == "s" and re.search(r"(?:[sxz]|[cgs]e|[cs]h)$", stem) is not None
    return _of_word(stem) + hisses


def _of_word(word: str) -> int:
    if word in _KNOWN:
        return _KNOWN[word]
    if len(word) > 4 and word.endswith("ly"):
        return _of_word(word[:-2]) + (not word.endswith("ically"))
    listed = int(syllapy.WORD_DICT.get(word, 0))
    if listed and not (len(word) > 4 and _CLIPPED.search(word)):
        return listed
    return max(listed, _by_rule(word))


def _by_rule(word: str) -> int:
    if len(word) > 4 and word.endswith(("ies", "ied")):
        return _of_word(word[:-3] + "y")
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return _of_word(word[:-1]) + bool(_HISS.search(word))
    if len(word) > 4 and word.endswith("ed") and not word.endswith("eed"):
        stem = word[:-2] if word[-3] == word[-4] else word[:-1]
        return _of_word(stem) + word.endswith(("ted", "ded"))
    return max(1, len(_VOWELS.findall(word)) + len(_HIATUS.findall(word)))

"""Frequencies: so many people in so many, as they stand in a sentence or in a risk."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from handouts.language.phrases import phrase
from handouts.model.language import Language
from handouts.model.risk import HowOften

_DIGITS = re.compile(r"(?<![\w-])[0-9]+(?:[.,:][0-9]+)*(?!\w|-[A-Za-z])")


@dataclass(frozen=True)
class Frequency:
    """From `least` to `most` people in `of`, and the words that say so."""

    words: str
    least: int
    most: int
    of: int

    @property
    def share(self) -> float:
        """Return the largest part of all people, from 0 to 1."""
        return self.most / self.of

    def counted_in(self, people: int) -> str | None:
        """Return the same frequency in so many people, or None where that gives no whole numbers."""
        if self.least * people % self.of or self.most * people % self.of:
            return None
        least, most = (f"{number * people // self.of:,}" for number in (self.least, self.most))
        up_to = "up to " if self.words.startswith("up to ") else ""
        return f"{up_to}{least if least == most else f'{least} to {most}'} in {people:,}"


def frequencies(sentence: str, language: Language) -> Iterator[Frequency]:
    """Yield each frequency of a sentence; a score such as 6 out of 10, a place and a dose are none.

    There is none in a language without numbers in words.
    """
    for found in phrase(language, "numbers", "frequency").finditer(sentence) if language.numbers else ():
        least, of = amount(found["least"], language), amount(found["of"], language)
        most = amount(found["most"], language) if found["most"] else least
        if least <= most <= of and of > 1 and _counts_people(found, of, language):
            yield Frequency(found[0], least, most, of)


def frequency_of(how_often: HowOften) -> Frequency | None:
    """Return the numbers of a risk, or None where a word stands for them."""
    if how_often.of is None:
        return None
    most = how_often.to if how_often.to is not None else how_often.n or 0
    least = how_often.n if how_often.n is not None else most
    words = f"{most}" if least == most else f"{least} to {most}"
    words = words if how_often.n is not None else f"up to {words}"
    return Frequency(f"{words} in {how_often.of:,}", least, most, how_often.of)


def figure_pattern(language: Language) -> re.Pattern[str]:
    """Return the pattern of a number in digits or words; in digits alone for a language without numbers in words."""
    return phrase(language, "numbers", "figure") if language.numbers else _DIGITS


def amount(words: str, language: Language) -> int:
    """Return a whole number written in figures or in words."""
    if words[0].isdigit():
        return int(re.sub(r"[, ]", "", words))
    return sum(_number_words(language)[word] for word in re.split(r"[ -]", words.lower()))


@lru_cache(maxsize=4)  # languages of one project
def _number_words(language: Language) -> dict[str, int]:
    numbers = language.numbers
    if numbers is None:
        return {}
    return {word: number for number, word in enumerate(numbers.small, start=1)} | numbers.tens | numbers.large


def _counts_people(found: re.Match[str], of: int, language: Language) -> bool:
    def has(name: str) -> re.Pattern[str]:
        return phrase(language, "numbers", name)

    link, sentence = found["link"].lower(), found.string
    if has("people_next").match(sentence, found.end()):
        return True
    if has("unit_next").match(sentence, found.end()) or has("place_before").search(sentence, 0, found.start()):
        return False
    if link == "in":
        return not 1900 <= of <= 2100
    if link == "per":
        return of >= 100
    return link.startswith("out") and not has("score").search(sentence)

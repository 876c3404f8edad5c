"""Frequencies: so many people in so many, as they stand in a sentence or in a risk."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handouts.model.risk import HowOften

_SMALL = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"]
_SMALL += ["fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"]
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_LARGE = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_WORDS = {word: number for number, word in enumerate(_SMALL, start=1)} | _TENS | _LARGE

PEOPLE = (
    r"(?:people|persons?|patients?|adults?|women|woman|men|man|children|child|babies|baby|users?|cases?|scars?|keloids?"
    r"|wounds?|knees?|operations?|(?:those|them)\b)"
)
NUMBER = (
    r"(?:[0-9]{1,3}(?:[, ][0-9]{3})+(?![0-9])|[0-9]+"
    rf"|(?:twenty|{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_SMALL[:9])})\b)?|(?:{'|'.join(_WORDS)})\b)"
)
_FREQUENCY = re.compile(
    rf"""(?<![\w.,/-])(?P<least>{NUMBER})(?:\s*(?:to|or|-|–)\s*(?P<most>{NUMBER}))?(?:\s+{PEOPLE})?
    \s+(?P<link>in|out\s+of|of|per|for)\s+(?:(?:every|each)\s+)?(?:an?\s+)?(?P<of>{NUMBER})(?![\w%/-]|[.,][0-9])""",
    re.IGNORECASE | re.VERBOSE,
)
_PEOPLE_NEXT = re.compile(rf"(?:\s+[a-z-]+){{0,2}}\s+{PEOPLE}\b", re.IGNORECASE)
_UNIT_NEXT = re.compile(
    r"\s*(?:seconds?|secs?|min(?:ute)?s?|hours?|days?|nights?|weeks?|months?|years?|m?g|kg|mcg|ml|[mck]?m|inch(?:es)?"
    r"|lit(?:re|er)s?|°|degrees?|rows?|layers?|places?|steps?|stages?|parts?|doses?|goes|adrenaline|epinephrine"
    r"|dilutions?|solutions?|strength)\b",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(r"\b(?:page|step|stage|part|figure|day|week|month|phase|visit|no|type)\s+$", re.IGNORECASE)
_SCORE = re.compile(
    r"\b(?:scor(?:e|es|ed|ing)|rat(?:e|es|ed|ings?)|scales?|grad(?:e|es|ed)|stars?|points?|marks?)\b", re.IGNORECASE
)


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


def frequencies(sentence: str) -> Iterator[Frequency]:
    """Yield each frequency of a sentence; a score such as 6 out of 10, a place and a dose are none."""
    for found in _FREQUENCY.finditer(sentence):
        least, of = amount(found["least"]), amount(found["of"])
        most = amount(found["most"]) if found["most"] else least
        if least <= most <= of and of > 1 and _counts_people(found, sentence):
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


def amount(words: str) -> int:
    """Return a whole number written in figures or in words."""
    if words[0].isdigit():
        return int(re.sub(r"[, ]", "", words))
    return sum(_WORDS[word] for word in re.split(r"[ -]", words.lower()))


def _counts_people(found: re.Match[str], sentence: str) -> bool:
    link, of = found["link"].lower(), amount(found["of"])
    if _PEOPLE_NEXT.match(sentence, found.end()):
        return True
    if _UNIT_NEXT.match(sentence, found.end()) or _PLACE_BEFORE.search(sentence, 0, found.start()):
        return False
    if link == "in":
        return not 1900 <= of <= 2100
    if link == "per":
        return of >= 100
    return link.startswith("out") and not _SCORE.search(sentence)

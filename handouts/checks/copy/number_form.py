"""A number stands in a form that is hard to read: a percentage, a decimal, a dash for a range or a fraction.

Many readers can't tell which is more, 4% or 1 in 10. A dash can be taken for a minus, and a full stop inside
a number is easily lost. More readers understand whole people and whole words.

Limit: none is allowed; each one is a warning. Doses and sizes (0.5 mg, 2.5 mL, half tablets, 2.5 cm), strengths
(5% cream, 4% chlorhexidine, co-codamol 30/500), what an instrument shows (INR 2.5, 38.5 °C), prices, clock times
(8.30 am), dates, telephone numbers and names (5-FU, UVA-1, 5-star) are fine: a dose must never be reworded.

To mend it: write so many people in 100, whole numbers, "to" for a range, and "half" or "a quarter". Before:
"46% got better in 3-6 weeks." After: "46 in 100 people got better in 3 to 6 weeks." The hint gives the new
words.

It cannot tell: whether a decimal can be rounded without harm; check the hint against the source. A blood
pressure such as 120/80 and opening hours such as 9-5 are passed over, as the second number is the smaller
one.

Source: Centers for Disease Control and Prevention, "Clear Communication Index: a user guide" (2013), numbers.
Patient Information Forum, "PIF TICK criteria". The rule about dashes is our own.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction

from handouts.language.doses import is_dose, is_pair_of_doses, strengths
from handouts.language.frequencies import amount
from handouts.language.phrases import phrase
from handouts.language.sentences import sentences
from handouts.model.finding import Finding
from handouts.model.language import Language
from handouts.model.leaflet import Leaflet
from handouts.model.passage import SAID
from handouts.problem import Severity, quoted

NEEDS = ("numbers", "doses", "number-form")

_DASH = "[-‐‑–—−]"  # noqa: RUF001 - the dashes that copy is typed with
_PART = r"[0-9]+(?:[.·][0-9]+)?"
_SIGN = re.compile(r"(?<![\w.,/])(?P<whole>[0-9]*)\s?(?P<part>[½¼¾⅓⅔])")
_FRACTIONS = {"1/2": "half", "1/3": "a third", "2/3": "two thirds", "1/4": "a quarter", "3/4": "three quarters"}
_SIGNS = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4"}


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each number in a form that is hard to read; a span of text is named once."""
    language = leaflet.language
    for passage in leaflet.passages(*SAID):
        for sentence in sentences(passage.text):
            taken = strengths(sentence.text, language)
            for name, reword in _RULES.items():
                for found in _pattern(language, name).finditer(sentence.text):
                    if any(found.start() < end and start < found.end() for start, end in taken):
                        continue
                    said = reword(found, language)
                    if said:
                        taken.append(found.span())
                        message = f"{quoted(found[0])} is {said[0]}"
                        words = found[0].strip()
                        yield Finding(
                            passage.at, message, Severity.WARNING, said[1], words=words, sentence=sentence.text
                        )


def _pattern(language: Language, name: str) -> re.Pattern[str]:
    return _SIGN if name == "sign" else phrase(language, "number-form", name)


def _percent(found: re.Match[str], language: Language) -> tuple[str, str]:
    numbers = [_fraction(part, language) for part in (found["least"], found["most"]) if part]
    if numbers == [100]:
        return "a percentage", 'write "all", or leave it out'
    if max(numbers) > 100:
        return "a percentage", "say it in words, such as twice as many"
    return "a percentage", f"write {_in_people([number / 100 for number in numbers])}"


def _slash(found: re.Match[str], language: Language) -> tuple[str, str] | None:
    least, most = int(found["least"]), int(found["most"])
    if (least, most) == (24, 7):
        return "written with a slash", "write day and night"
    if not 0 < least < most:
        return None
    if is_pair_of_doses(found.string, found.start(), found.end("most"), language):
        is_part = f"{least}/{most}" in _FRACTIONS and _pattern(language, "tablets").match(
            found.string, found.end("most")
        )
        return ("written with a slash", f"say which is meant: half, or {least} or {most}") if is_part else None
    link = "out of" if _pattern(language, "score").search(found.string) else "in"
    named = _FRACTIONS.get(f"{least}/{most}", f"{least} {link} {most}")
    return "written with a slash", f"write {least} or {most}" if found[
        "plural"
    ] and most == least + 1 else f"write {named}"


def _sign(found: re.Match[str], language: Language) -> tuple[str, str] | None:
    if is_dose(found.string, found.start(), found.end(), language):
        return None
    named = _FRACTIONS[_SIGNS[found["part"]]]
    whole = found["whole"]
    return "a fraction", f"write {f'{whole} and {_with_article(named)}' if whole else named}"


def _range(found: re.Match[str], language: Language) -> tuple[str, str] | None:
    least, most = found["least"], found["most"]
    is_phone = re.match("0[0-9]", least) or re.match("0[0-9]", most) or (len(least), len(most)) == (3, 4)
    is_falling = float(least.replace(",", "")) >= float(most.replace(",", ""))
    is_named = bool(found["gap"]) and _pattern(language, "named_before").search(found.string, 0, found.start())
    has_unit = found["unit"] or found["clock"]
    if (is_phone and "." not in least) or is_named or (is_falling and not has_unit):
        return None
    unit = found["unit"] or ""
    rewritten = (
        re.sub(rf"\s?{_DASH}\s?", " to ", found[0], count=1) if unit else f"{least} to {most}{found['clock'] or ''}"
    )
    return "a range with a dash", f"write {rewritten}"


def _decimal(found: re.Match[str], language: Language) -> tuple[str, str] | None:
    text, end = found.string, found.end()

    def is_before(name: str) -> bool:
        return _pattern(language, name).search(text, 0, found.start()) is not None

    whole, part = re.split("[.·]", found["value"])
    is_time = len(part) == 2 and int(whole) < 24 and int(part) < 60 and is_before("time_before")
    if is_time or _pattern(language, "unit_next").match(text[end:]) or is_before("label_before"):
        return None
    if is_dose(text, found.start(), end, language):
        return None
    value = _fraction(found["value"], language)
    people = _pattern(language, "of_people").match(text, end)
    if people:
        return "a decimal", f"write {_in_people([value / amount(people['of'], language)])}"
    named = _FRACTIONS.get(str(value - int(value)))
    if named:
        return "a decimal", f"write {f'{int(value)} and {_with_article(named)}' if int(value) else named}"
    return "a decimal", f"write {_in_people([value])}" if value < 1 else f"write about {round(value)}"


def _in_people(shares: list[Fraction]) -> str:
    """Return so many people in the smallest of 100, 1,000, ... that gives whole numbers."""
    people = 100
    while any((share * people).denominator > 1 for share in shares):
        people *= 10
    return f"{' to '.join(f'{int(share * people):,}' for share in shares)} in {people:,}"


def _fraction(words: str, language: Language) -> Fraction:
    return Fraction(words.replace("·", ".")) if re.fullmatch(_PART, words) else Fraction(amount(words, language))


def _with_article(named: str) -> str:
    return "a half" if named == "half" else named


_RULES: dict[str, Callable[[re.Match[str], Language], tuple[str, str] | None]] = {
    "percent": _percent,
    "slash": _slash,
    "sign": _sign,
    "range": _range,
    "decimal": _decimal,
}

"""The days of a piece of advice are not those of its sentence.

`until: 2 weeks` puts the advice on the calendar of a visit; the patient also reads `how_long`. If one says two weeks
and the other six, somebody swims too soon.

Limit: none; a `from` or `until` in days, weeks, months or years must stand in the words of the entry (`what`,
`how_long`, `when`), and `healed`, `told` or `always` in words that mean them: else it is an error. Of "4 to 6 weeks",
`until` is 6 weeks. A length under `how_long` with an `act` and without `until` is a warning. The day itself (`0 days`)
needs no words.

To mend it: write the same time in both. Before: `how_long: 6 weeks` with `until: 2 weeks`. After: `until: 6 weeks`.

It cannot tell: which of the two is right, or of several lengths in an entry which one is meant. 14 days are 2 weeks and
48 hours 2 days, but a month is not 4 weeks.

Source: our own rule. A patient must read one time.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from handouts.language.frequencies import amount
from handouts.language.phrases import phrase
from handouts.model.advice import Advice, Step
from handouts.model.finding import Finding
from handouts.model.language import Language
from handouts.model.leaflet import Leaflet
from handouts.model.moment import moment
from handouts.model.treatment import without_citations
from handouts.problem import FieldPath, Severity, quoted

NEEDS = ("numbers", "advice-times")

# How many hours, or months, a unit has; hours and months are not compared.
_UNITS = {"hour": (1, "hour"), "day": (24, "hour"), "week": (168, "hour"), "month": (1, "month"), "year": (12, "month")}
_HINT = "write the same time in both; the patient reads the sentence"


class _Length(NamedTuple):
    """A length of time in a sentence: its words, and how long at least and at most, in hours or months."""

    words: str
    least: tuple[int, str]
    most: tuple[int, str]


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each moment that the sentence does not name, and each length that has no moment."""
    for entry, advice in leaflet.treatment.each_advice():
        text = without_citations(" . ".join(filter(None, _words(advice))))
        lengths = list(_lengths(text, leaflet.language))
        for name, written in (("from", advice.since), ("until", advice.until)):
            if written and not _is_said(name, written, text, lengths, leaflet.language):
                yield _disagreement((*entry, name), name, written, lengths)
        if isinstance(advice, Advice) and advice.act and not advice.until and advice.how_long:
            told = list(_lengths(advice.how_long, leaflet.language))
            if told:
                message = f"the sentence says {quoted(told[0].words)}, and until is left out"
                yield Finding((*entry, "how_long"), message, Severity.WARNING, "add until: the calendar needs it")


def _disagreement(at: FieldPath, name: str, written: str, lengths: list[_Length]) -> Finding:
    said = " and ".join(quoted(one.words) for one in lengths) if lengths else "no such time"
    return Finding(at, f"{name} is {quoted(written)}; the sentence says {said}", hint=_HINT)


def _words(advice: Step | Advice) -> tuple[str | None, ...]:
    if isinstance(advice, Step):
        return advice.when, advice.what
    return advice.what, advice.how_long


def _is_said(name: str, written: str, text: str, lengths: list[_Length], language: Language) -> bool:
    """Say whether a moment stands in the words."""
    when = moment(written)
    if when is None:
        has_words = phrase(language, "advice-times", written).search(text) is not None
        return has_words or (written == "always" and not lengths)
    if when.number == 0:
        return True
    size, unit = _UNITS[when.unit]
    wanted = (when.number * size, unit)
    return any(wanted == one.most or (name == "from" and wanted == one.least) for one in lengths)


def _lengths(text: str, language: Language) -> Iterator[_Length]:
    """Yield each length of time in a text, but those that say how often."""
    every = phrase(language, "advice-times", "every")
    for unit, (size, base) in _UNITS.items():
        for found in phrase(language, "advice-times", unit).finditer(text):
            if not every.search(text, 0, found.start()):
                least = amount(found["least"], language) if found["least"] else 1
                most = amount(found["most"], language) if found["most"] else least
                yield _Length(found[0], (least * size, base), (most * size, base))

"""The leaflet, or a section of it, asks for more years at school than many patients have.

More than 4 in 10 adults struggle with health information written for the public. A patient who cannot read
the leaflet cannot follow it, and seldom says so.

Limit: two formulas are worked out, Flesch-Kincaid and SMOG, and their mean counts. Aim for grade 6 (a
reader of 11 to 12). Whole leaflet: above 8 is a warning, above 10 an error. A section of 60 words or more:
above 8 is a warning, at its hardest sentence. A leaflet of fewer than 30 words is not judged.

To mend it: make two sentences of a long one, and put short words for long ones. Before: "Continuation of
regular moisturisation facilitates the restoration of skin integrity." After: "Keep the skin moist. It heals
better."

It cannot tell: whether a word is known, or whether the text is in a good order or makes sense. It counts
syllables and words, and nothing else: "dermis" counts as easy, "medicine" as hard. Many short list entries
lower the grade. SMOG was made for 30 sentences or more; below that it is a rough guide, and the message
says so. Titles, times, glossary terms, sources and imprint are left out. For leaflets in English.

Source: NHS digital service manual, "Content guide: health literacy"; Kincaid and others, "Derivation of new
readability formulas for Navy enlisted personnel" (1975); McLaughlin, "SMOG grading: a new readability
formula" (1969).
"""

from collections.abc import Iterator
from datetime import date

from handouts.language.readability import ReadingLevel, reading_level, sections
from handouts.language.sentences import sentences
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.passage import RUNNING
from handouts.problem import FieldPath, Severity, quoted

NEEDS = ("reading-level",)
AIM, WARNING_ABOVE, ERROR_ABOVE = 6, 8, 10
LEAST_WORDS, LEAST_WORDS_OF_A_SECTION = 30, 60
# Below this, one long word makes any sentence the hardest.
_LEAST_WORDS_OF_A_SENTENCE = 8


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for a hard leaflet, and one for each hard section at its hardest sentence."""
    levels = sections(leaflet.treatment)
    whole = levels.pop("whole")
    grade = round(whole.grade, 1)
    if whole.words >= LEAST_WORDS and grade > WARNING_ABOVE:
        severity = Severity.ERROR if grade > ERROR_ABOVE else Severity.WARNING
        yield Finding(("title",), _message(whole), severity, hint="split long sentences, and put short words for long")
    for field, level in levels.items():
        if level.words >= LEAST_WORDS_OF_A_SECTION and round(level.grade, 1) > WARNING_ABOVE:
            (at, worst), *others = _hardest(leaflet, field)
            hint = f"start with {quoted(worst)}" + "".join(f" and {quoted(text)}" for _, text in others)
            message = f"{field}: {_message(level)}"
            yield Finding(at, message, Severity.WARNING, hint=hint, words=worst, sentence=worst)


def _message(level: ReadingLevel) -> str:
    grades = f"Flesch-Kincaid {level.flesch_kincaid:.1f}, SMOG {level.smog:.1f}"
    doubt = " from fewer sentences than the 30 it needs" if level.is_short else ""
    return f"reading grade {level.grade:.1f} ({grades}{doubt}); aim for {AIM}"


def _hardest(leaflet: Leaflet, field: str) -> list[tuple[FieldPath, str]]:
    """Return the two hardest sentences of a section, the hardest first."""
    found = [
        (passage.at, sentence.text, reading_level([sentence.text]))
        for passage in leaflet.passages(*RUNNING)
        if passage.block == field
        for sentence in sentences(passage.text)
    ]
    found.sort(key=lambda one: (one[2].words >= _LEAST_WORDS_OF_A_SENTENCE, one[2].grade), reverse=True)
    return [(at, text) for at, text, _ in found[:2]]

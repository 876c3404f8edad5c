"""A figure has no source.

Numbers persuade. A patient, or the clinician who signs, must be able to check where each one comes from; a
number that nobody can trace may be a guess or an advertisement.

Limit: results without a source are an error: so many in 100 people, percentages, multiples such as "twice
as", rates of success, scores, numbers of studies or cases, years of effect. Other numbers with a unit (days,
visits, doses, sizes, temperatures) are a warning.

To mend it: put the mark of the source after the statement. Before: "46 in 100 people got better." After: "46
in 100 people got better. [S10]" If it is general medical knowledge, write `[unsourced]`: a clinician must
then confirm it.

It cannot tell: whether the source says so. A mark counts at the end of the sentence or later in the same
paragraph or list entry. A risk, a stage of healing and a piece of advice each count as one: a mark in any of
their fields is enough. Numbers in words count only in results, such as "one in ten". Names (CO2, SPF 50,
5-FU), strengths of products (4% chlorhexidine, saline 0.9%), ages, clock times, 24-hour lines, questions, and
what the clinic itself decides (arrive early, "we call you within 2 days") are passed over.

Source: Patient Information Forum, "PIF TICK criteria" (robust evidence). DISCERN handbook (1998), question 4
(clear what sources of information were used).
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from handouts.language.doses import without_strengths
from handouts.language.frequencies import frequencies, frequency_of
from handouts.language.phrases import phrase
from handouts.language.sentences import Sentence, sentences
from handouts.model.finding import Finding
from handouts.model.language import Language
from handouts.model.leaflet import Leaflet
from handouts.model.passage import Role
from handouts.model.treatment import CITATION
from handouts.problem import FieldPath, Severity, quoted

NEEDS = ("numbers", "doses", "figure-source")

HINT = "add the mark of its source, such as [S1], or [unsourced] if a clinician must confirm it"


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each sentence with a figure, and each numbered benefit or risk, that rests on no source."""
    marked = _marked_fields(leaflet)
    for passage in leaflet.passages(Role.SENTENCE, Role.LABEL, Role.CELL):
        if marked[passage.entry] - {passage.at}:
            continue
        for sentence in sentences(passage.text):
            figure = None if sentence.is_cited or sentence.text.endswith("?") else _figure(sentence, leaflet.language)
            if figure:
                words, severity = figure
                message = f"{quoted(words)} has no source"
                yield Finding(passage.at, message, severity, HINT, words=words, sentence=sentence.text)
    for entry, how_often in leaflet.treatment.each_frequency():
        numbers = frequency_of(how_often)
        if numbers and not marked[entry]:
            yield Finding((*entry, "how_often"), f"{quoted(numbers.words)} has no source", hint=HINT)


def _marked_fields(leaflet: Leaflet) -> defaultdict[FieldPath, set[FieldPath]]:
    """Return the fields of each entry that hold a source mark."""
    marked: defaultdict[FieldPath, set[FieldPath]] = defaultdict(set)
    for passage in leaflet.passages():
        if CITATION.search(passage.text):
            marked[passage.entry].add(passage.at)
    return marked


def _figure(sentence: Sentence, language: Language) -> tuple[str, Severity] | None:
    def pattern(name: str) -> re.Pattern[str]:
        return phrase(language, "figure-source", name)

    text = without_strengths(sentence.text, language)
    for frequency in frequencies(text, language):
        return frequency.words, Severity.ERROR
    result = pattern("result").search(text) or pattern("many").search(text)
    if result:
        return result[0], Severity.ERROR
    if pattern("arrangement").search(text):
        return None
    quantity = pattern("quantity").search(pattern("no_figure").sub(" ", text))
    return (quantity[0], Severity.WARNING) if quantity else None

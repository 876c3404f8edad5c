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
from handouts.language.frequencies import NUMBER, PEOPLE, frequencies, frequency_of
from handouts.language.sentences import Sentence, sentences
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.passage import Role
from handouts.model.treatment import CITATION
from handouts.problem import FieldPath, Severity, quoted

LANGUAGE = "en"

HINT = "add the mark of its source, such as [S1], or [unsourced] if a clinician must confirm it"

_TIMES = rf"(?:(?:{NUMBER}|[0-9.]+)\s*(?:times|x|×))"  # noqa: RUF001 - the sign is typed in copy
_DIGITS = r"(?<![\w.,/-])(?<!SPF[ ])(?<!UVA[ ])[0-9]+(?:[.,][0-9]+)*"
_RESULT = re.compile(
    rf"""(?<![\w.])[0-9][0-9.,]*\s?(?:%|per\ ?cent\b)
    | \b(?:twice|{_TIMES})\s+(?:as|more|less|fewer|higher|lower|greater|better|worse|faster|longer
      |stronger|likelier|smaller|bigger|safer|smoother|flatter|softer)\b
    | \b(?:doubles?|triples?|halves?|twice|half|{_TIMES})\s+(?:the|your)\s+(?:risk|chance|odds|rate)s?\b
    | \b(?:half|(?:a|one|two)[ -]thirds?|(?:a|one|three)[ -]quarters?)\s+(?:of\s+)?(?:(?:all|the|our)\s+)*{PEOPLE}\b
    | \b[0-9]+(?:\.[0-9]+)?-?\s?fold\b | \b(?:two|three|four|five|ten)-?fold\b
    | \bsuccess\w*\b[^.;]*?[0-9]+ | (?<![\w.])[0-9][0-9.,]*[^.;]*?\bsuccess(?:ful(?:ly)?)?\b
    | \b(?:scor(?:e|es|ed|ing)|rated|ratings?)\b[^0-9.;]{{0,30}}[0-9]+ | [0-9]+\s+out\s+of\s+[0-9]+
    | (?<![\w.])[0-9][0-9,]*\s+(?:[a-z]+\s+){{0,2}}(?:studies|study|trials?|reviews?|cases)\b
    | \b(?:last(?:s|ed|ing)?|works?|effects?|results?)\b[^0-9.;]{{0,30}}[0-9][0-9.,]*
      (?:\s?(?:to|or|-|–)\s?[0-9]+)?\s+(?:\w+\s+)?years?\b""",
    re.IGNORECASE | re.VERBOSE,
)
_MANY = re.compile(rf"(?<![\w.])[1-9][0-9][0-9,]*\s+(?:[a-z]+\s+){{0,1}}{PEOPLE}\b", re.IGNORECASE)
_QUANTITY = re.compile(
    rf"""{_DIGITS}(?:\s?(?:to|or|-|–)\s?[0-9]+(?:[.,][0-9]+)*)?
    (?:\s+(?:(?:full|whole|more|extra|short|small|long|separate|further|laser|tiny|weekly|monthly|thin|steroid)\s+)?|-)?
    (?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?|mcg|mg|kg|ml|mm|cm|grams?|g
      |micrograms?|milligrams?|millilit(?:re|er)s?|lit(?:re|er)s?|millimet(?:re|er)s?|centimet(?:re|er)s?|units?|drops?
      |tablets?|capsules?|degrees?|°\s?[CF]?|C|visits?|sessions?|appointments?|treatments?|injections?|courses?|times
      |doses?|layers?|glasses|pints?|cups?|teaspoons?|puffs?)(?!\w)
    | \b(?:days?|weeks?|months?|years?|hours?)\s+[0-9]{{1,3}}(?:\s+to\s+[0-9]+)?(?![\w%:/-]|[.,][0-9]|\s?[ap]m\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# Names and the clinic's own arrangements, which need no source.
_NO_FIGURE = re.compile(
    r"""\b24[ -]hours?(?:\s+a\s+day|\s+(?:\w+\s+)?(?:help|phone)?(?:line|service|number)s?)\b
    | \b[0-9]{1,2}(?:[.:][0-9]{2})?\s?(?:am|pm)\b | \b[0-9]+\s+years?\s+(?:old|of\s+age)\b
    | \b(?:999|911|112|111)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ARRANGEMENT = re.compile(
    r"\b(?:arrive|come|be here)\b.*\bearly\b|\b(?:appointment|visit)s?\s+(?:usually\s+)?(?:takes?|lasts?)\b"
    r"|\bcancel|\bparking\b"
    r"|\bwe(?:'ll|’ll| will)? (?:see|call|ring|phone|e-?mail|write to|send|invite|text|contact) you\b",
    re.IGNORECASE,
)


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each sentence with a figure, and each numbered risk, that rests on no source."""
    marked = _marked_fields(leaflet)
    for passage in leaflet.passages(Role.SENTENCE, Role.LABEL, Role.CELL):
        if marked[passage.entry] - {passage.at}:
            continue
        for sentence in sentences(passage.text):
            figure = None if sentence.is_cited or sentence.text.endswith("?") else _figure(sentence)
            if figure:
                words, severity = figure
                message = f"{quoted(words)} has no source"
                yield Finding(passage.at, message, severity, HINT, words=words, sentence=sentence.text)
    for entry, risk in leaflet.treatment.each_risk():
        numbers = frequency_of(risk.how_often)
        if numbers and not marked[entry]:
            yield Finding((*entry, "how_often"), f"{quoted(numbers.words)} has no source", hint=HINT)


def _marked_fields(leaflet: Leaflet) -> defaultdict[FieldPath, set[FieldPath]]:
    """Return the fields of each entry that hold a source mark."""
    marked: defaultdict[FieldPath, set[FieldPath]] = defaultdict(set)
    for passage in leaflet.passages():
        if CITATION.search(passage.text):
            marked[passage.entry].add(passage.at)
    return marked


def _figure(sentence: Sentence) -> tuple[str, Severity] | None:
    text = without_strengths(sentence.text)
    for frequency in frequencies(text):
        return frequency.words, Severity.ERROR
    result = _RESULT.search(text) or _MANY.search(text)
    if result:
        return result[0], Severity.ERROR
    if _ARRANGEMENT.search(text):
        return None
    quantity = _QUANTITY.search(_NO_FIGURE.sub(" ", text))
    return (quantity[0], Severity.WARNING) if quantity else None

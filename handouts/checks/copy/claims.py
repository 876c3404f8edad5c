"""A sentence promises what no honest leaflet can promise, or sells.

A reader decides about their own skin. "Painless", "guaranteed" or "flawless" hides pain, risk and doubt,
and "ugly" judges the reader. A sale makes them hurry. Who believed a promise feels cheated when healing is
hard, and may not ask for help in time.

Limit: none is allowed. A sure promise is an error: of no pain, no risk, full safety, a lasting or certain result, a
scar that goes away, perfect skin, quick results and no recovery; that it suits everybody; proof without a source;
wonders; words that turn the reader away from doctors; and a success figure with no source mark at it or later in its
paragraph or list entry. The tone of sellers is a warning: praise of clinic or method, beauty and a new life, words
that judge looks, customers' praise, slogans, offers and hurry. `data/locales/en/claims` holds both.

To mend it: say what may happen, to how many people, and what can go wrong.
Before: "Our painless laser erases scars for good." After: "The laser stings, like an elastic band. It may make
your scar flatter and less red. It cannot take the scar away. [S1]"

It cannot tell: whether a statement is true; it knows words and the sentence around them, not facts. It reads past
a word that is denied ("not painless"), asked ("Is it painless?") or warned of ("do not believe anyone who says
it is painless"). New sales talk slips through: of 80 promises in sentences that its authors had not seen, it named
48; of 164 honest ones, it named 2 without need. Praise spread over two sentences slips through too. A word in
quotation marks still counts, and so does a harmless use it does not know: write it another way. It reads every text
of the leaflet but the list of sources.

Source: General Medical Council (UK), "Guidance for doctors who offer cosmetic interventions" (2016), on
communicating information about services: facts that can be checked, no claim that it is free of risk, no pressure.
Source: Committee of Advertising Practice (UK), "CAP Code", rule 3.7 (proof for claims) and section 12 (medicines,
medical devices, health-related products).
Source: DISCERN project (UK), "The DISCERN Handbook" (1998), on information that is balanced and unbiased.
"""

from collections.abc import Iterator
from datetime import date

from handouts.language.promises import promise_reader
from handouts.language.sentences import sentences
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import Severity, quoted

NEEDS = ("claims",)


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each promise, and for each success figure without a source."""
    reader = promise_reader(leaflet.language)
    if reader is None:
        return
    for passage in leaflet.passages():
        said = list(sentences(passage.text))
        for position, sentence in enumerate(said):
            answer = said[position + 1].text if position + 1 < len(said) else ""
            for one in reader.promises(sentence.text, answer):
                message = f"{quoted(one.words)} {one.says}"
                severity = Severity.ERROR if one.is_sure else Severity.WARNING
                yield Finding(passage.at, message, severity, one.hint, words=one.words, sentence=sentence.text)
            for figure in () if sentence.is_cited else reader.success_figures(sentence.text):
                message = f"{quoted(figure)} is a success figure without a source"
                hint = "put the mark of its source behind it, such as [S1], or take it out"
                yield Finding(passage.at, message, hint=hint, words=figure, sentence=sentence.text)

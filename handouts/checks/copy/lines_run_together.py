"""Lines that were typed as lines are printed as one.

YAML and the page join typed lines into a paragraph, since editors break lines where their window ends. Doses on
lines of their own, an address, or bullets pasted from Word become one long line: "Monday: 2 tablets Tuesday: 1
tablet". Somebody who counts tablets loses the place.

Limit: none; lines that start with a sign of a list, a day, a time or a number are an error, other lines that end
early a warning. Also told: entries of a list one after the other in one line, and an empty line in a field of one
line.

To mend it: in a text of paragraphs, start each line with "- ", or leave a line empty between them. In a list such as
`before`, make each line an entry of its own. Before:

    what_it_is: |
      Monday: 2 tablets
      Tuesday: 1 tablet

After:

    what_it_is: |
      - Monday: 2 tablets
      - Tuesday: 1 tablet

It cannot tell: lines that happen to be as long as the window is wide, or two short sentences on lines of their
own, which can be read in one line too. Prose that is broken at fewer than 50 characters may be taken for lines.

Source: our own rule. What an author types is what a patient must see.
"""

import re
from collections.abc import Iterator
from datetime import date

from handouts.language.typed_rows import inline_list, paragraphs, run_together
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import FieldPath, Severity, quoted
from handouts.text.markdown import joined_rows

_SECOND_SIGN = re.compile(r"\s*[-*+\u2013\u2014][ \xa0]+[^\W\d]")
_IN_PROSE = 'start each line with "- ", or leave a line empty between them'
_IN_LINE = "this field is printed as one line: make each line an entry of its own, or a sentence"


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each text with lines that the page runs together."""
    for one in leaflet.texts():
        is_prose = leaflet.treatment.is_prose(one.at)
        found = next(_found(one.at, one.text, leaflet.typed.get(one.at, ""), is_prose=is_prose), None)
        if found:
            yield found


def _found(at: FieldPath, text: str, typed: str, *, is_prose: bool) -> Iterator[Finding]:
    hint = _IN_PROSE if is_prose else _IN_LINE
    groups = list(joined_rows(text)) if is_prose else [text.split("\n")]
    if typed:
        groups[:0] = paragraphs(typed) if is_prose else [typed.split("\n")]
    for rows in groups:
        run = run_together(rows)
        if all("|" in row for row in rows):
            continue  # a table: stray-markup tells of it
        if run:
            severity = Severity.ERROR if run.is_dosed else Severity.WARNING
            line = " ".join(" ".join(rows).split())
            message = f"lines are printed as one: {quoted(line, 80)}"
            yield Finding(at, message, severity, hint, words=run.row, sentence=line)
        elif any(map(inline_list, rows)):
            row = next(filter(inline_list, rows))
            message = f"a list is printed as one line, or with a second sign: {quoted(row)}"
            yield Finding(at, message, Severity.WARNING, hint, words=row)
    if not is_prose and _SECOND_SIGN.match(text):
        message = f"the sign before {quoted(text)} is printed as it stands"
        yield Finding(at, message, Severity.WARNING, "take it out: an entry of a list gets its sign by itself")
    if not is_prose and len(list(paragraphs(typed or text))) > 1:
        message = f"paragraphs are printed as one: {quoted(text)}"
        yield Finding(at, message, Severity.WARNING, _IN_LINE)

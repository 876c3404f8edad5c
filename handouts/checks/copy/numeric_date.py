"""A date in figures is read as another day in another country.

03/04/2027 is the 3rd of April in London and the 4th of March in New York. A patient who stops a medicine on the wrong
day, or comes a month late, has read the leaflet rightly.

Limit: none is allowed where both of the first two numbers can be a month; each one is a warning.

To mend it: write the month as a word, or the year first. Before: "Come back on 03/04/2027." After: "Come back on
3 April 2027."

It cannot tell: which of the two days is meant. 30/11/2027 and 2027-04-03 can be read in one way only and are passed
over, and so are 24/7, 1/2, 120/80, numbers of versions and addresses of web pages.

Source: ISO 8601-1 (2019), dates. GOV.UK style guide, dates: months are written out.
"""

import calendar
import re
from collections.abc import Iterator
from datetime import date

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import Severity, quoted

_DATE = re.compile(
    r"(?<![\w./:,-])(?P<first>0?[1-9]|1[0-2])(?P<sign>\s?[./-]\s?)(?P<second>0?[1-9]|1[0-2])(?P=sign)"
    r"(?P<year>(?:19|20)[0-9]{2}|[0-9]{2})(?![\w/:-]|[.,][0-9])"
)
_WITHOUT_YEAR = re.compile(
    r"\b(?:on|by|from|until|till|before|after|since|due)\s+(?P<first>0?[1-9]|1[0-2])(?P<sign>/)"
    r"(?P<second>0[1-9]|1[0-2])(?P<year>)(?=\s*(?:$|[.,;!)](?![0-9])|(?:at|and|or|to|for|until)\b))",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:\b(?:versions?|ver\.?|v\.?|sections?|clause|chapter|part|step|score|figure|page|release|grade|type|ip|doi"
    r"|steps?|rules?)|§)\s*$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.|tel:)\S*")


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each date of which either number can be the month."""
    for passage in leaflet.passages():
        for words, hint in ambiguous_dates(passage.text):
            message = f"{quoted(words)} is another day where the month comes first"
            yield Finding(passage.at, message, Severity.WARNING, hint, words=words)


def ambiguous_dates(text: str) -> Iterator[tuple[str, str]]:
    """Yield each date that two countries read differently, and how to write it."""
    plain = _ADDRESS.sub(lambda found: "_" * len(found[0]), text)
    for found in [*_DATE.finditer(plain), *_WITHOUT_YEAR.finditer(plain)]:
        first, second, year = int(found["first"]), int(found["second"]), found["year"]
        is_short = len(year) == 2 and found["sign"].strip() == "." and len(found["first"] + found["second"]) < 3
        if first == second or _NAMED.search(plain, 0, found.start("first")):
            continue
        if is_short and re.search(r"\b(?:rev|release|edition)\w*\s*$", plain[: found.start()], re.IGNORECASE):
            continue
        full = f" {year if len(year) != 2 else '20' + year}" if year else ""
        days = [f"{first} {calendar.month_name[second]}{full}", f"{second} {calendar.month_name[first]}{full}"]
        yield plain[found.start("first") : found.end()], f"write {days[0]}, or {days[1]}, whichever is meant"

"""A field of the copy is not on the pages.

What is written in the copy is what the clinician approved. A warning that the template left out never reaches
the patient.

Limit: none; each field that the format carries and whose words are missing from the finished PDF, web page or
text is an error. So are the address of a source that is no link, the description of a figure that a screen
reader does not get, and the web address of the newest version where the brand gives one: printed, and as a QR
code. A plain text prints descriptions as words and has no QR code.

To mend it: this is mostly work for the designer: a template leaves the field out, or a box is too small for
it. Before: a template that prints only the first sign to call the clinic. After: one that prints the whole
list.

Words that two fields say must stand there twice; words in a drawing do not count. Fields of the brand count too:
with the block `get_help` its telephone numbers and hours, and
the department and the line that the copy sends to, with `review` its imprint and its addresses.

It cannot tell: which of two places is meant where the same words stand in both, beyond what stands around them.
Fixed words of the page that are the same as those of a field stand for it. Spaces, hyphens, capitals and the marks
of lists, links and bold type do not count.

Source: our own rule. Every word that a clinician approved must reach the patient.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import pairwise
from urllib.parse import quote

from handouts.checks.tally import Tally, Wanted
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages
from handouts.problem import FieldPath, quoted

# Markup, white space, hyphens at line ends (pdfium gives U+0002 or U+FFFE for them), invisible marks.
_IGNORED = re.compile(r"[\s*_\\\[\]()\u0002\u00ad\u200b\u2010\u2011\u2060\ufeff\ufffe-]+")
_BETWEEN = _IGNORED.pattern.removesuffix("+")
_UNSEEN = r"[\n\u0002\u00ad\u200b\u2060\ufeff\ufffe]"
_LIST_SIGN = re.compile(r"^\s*(?:[-*+]|[0-9]{1,9}[.)])\s+")
_LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]*)\)")
# WeasyPrint 70 writes an address with these signs as they are, and the others by their bytes in UTF-8.
_SAFE = partial(quote, safe="/:?#[]@!$&'()*+,;=~%")
_NUMBERS = ("phone", "out_of_hours", "emergency_number")
SHORTEST_PART = 20  # letters
SHORTEST_CALL = 6  # digits; a shorter number may be the end of a telephone number


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each field whose words are nowhere on the pages."""
    finished = f"the finished {leaflet.format.product}"
    bodies = [squeezed(page.body) for page in pages.pages]
    everything = "\n".join(page.body for page in pages.pages)
    for one in _missing(leaflet, pages, bodies, everything):
        message = f"{quoted(one.words)} is missing from {finished}"
        yield Finding(one.at, message, hint="the template leaves it out, or a box is too small for it", part=one.part)
    alternatives = {squeezed(text) for text in pages.alternative_texts}
    in_words = leaflet.format.output == "text"

    def described(wanted: str) -> bool:
        return is_found(wanted, bodies) if in_words else wanted in alternatives

    for at, kind, value in leaflet.unseen():
        if kind == "link" and pages.links.isdisjoint({value, _SAFE(value)}):
            yield Finding(at, f'the link "{value}" is missing from {finished}')
        if kind == "alt" and not described(squeezed(value)):
            yield Finding(at, f"the description of the figure is missing from {finished}")
    if leaflet.current_version and leaflet.format.audience == "patient":
        yield from _newest_version(leaflet, leaflet.current_version, bodies, alternatives)


def _missing(leaflet: Leaflet, pages: Pages, bodies: list[str], everything: str) -> Iterator[Wanted]:
    """Yield what is missing of the copy, and then of the brand: of each field the first piece."""
    rows = list(_wanted(leaflet))
    counted = [one for one in rows if not one.words.strip().isdecimal()]
    tally = Tally(counted, "".join(bodies), _drawn(pages, bodies), partial(is_parted, bodies=bodies))
    missing = {id(counted[place]) for place in tally.missing()}
    told: set[tuple[str, FieldPath]] = set()
    for one in rows:
        is_number = one.words.strip().isdecimal()
        is_gone = not stands_in(one.words, everything) if is_number else id(one) in missing
        if is_gone and (one.part, one.at) not in told:
            told.add((one.part, one.at))
            yield one
    if leaflet.format.audience == "patient":
        for name in _NUMBERS if leaflet.format.carries(("get_help",)) else ():
            number = getattr(leaflet.brand, name)
            beside = [getattr(leaflet.brand, other) for other in _NUMBERS if other != name]
            if number and not stands_in(number, everything, tuple(filter(None, beside))):
                yield Wanted((name,), number, "", "brand")


def _wanted(leaflet: Leaflet) -> Iterator[Wanted]:
    """Yield each piece of each field that must stand on the pages."""
    for at, text in leaflet.printed():
        for piece in _pieces(text):
            yield Wanted(at, piece, squeezed(piece))
    if leaflet.format.audience == "patient":
        brand = leaflet.brand
        fields: list[tuple[FieldPath, str | None]] = []
        if leaflet.format.carries(("get_help",)):
            fields.append((("hours",), brand.hours))
            fields += _asked_for(leaflet)
        if leaflet.format.carries(("review",)):
            fields += [(("address", position), line) for position, line in enumerate(brand.address)]
            fields += [(("email",), brand.email), (("web",), brand.web), (("imprint",), brand.imprint)]
        for at, value in fields:
            for piece in _pieces(value or ""):
                yield Wanted(at, piece, squeezed(piece), "brand")


def _asked_for(leaflet: Leaflet) -> Iterator[tuple[FieldPath, str | None]]:
    """Yield what the brand says of the department and the line that the copy sends to."""
    help_, brand = leaflet.treatment.get_help, leaflet.brand
    for name, asked, place in (
        ("emergency_department", help_.hospital, brand.emergency_department),
        ("urgent_line", help_.urgent_line, brand.urgent_line),
    ):
        if asked and place:
            yield (name, "name"), place.name
            yield (name, "number"), place.number


def _drawn(pages: Pages, bodies: list[str]) -> list[str]:
    """Return the letters of each label that a drawing has put among the words of the pages."""
    labels = []
    for one in pages.pictures:
        found = squeezed(one.found) if one.printed else ""
        if found and any(found in body for body in bodies):
            labels += [letters for words, _ in one.printed if (letters := squeezed(words)) in found]
    return labels


def _newest_version(leaflet: Leaflet, address: str, bodies: list[str], alternatives: set[str]) -> Iterator[Finding]:
    """Yield a finding when the address of the newest version is not printed, or its QR code is not there."""
    at, hint = ("current_version",), "the template must bring page/qr.html"
    if not is_found(address, bodies):
        message = (
            f'the address of the newest version, "{address}", is missing from the finished {leaflet.format.product}'
        )
        yield Finding(at, message, hint=hint, part="brand")
    if (
        leaflet.format.output == "pdf"
        and leaflet.carries(("review",))
        and squeezed(leaflet.locale.labels.qr_code.format(address=address)) not in alternatives
    ):
        yield Finding(at, "the QR code of the newest version is missing from the finished PDF", hint=hint, part="brand")


def squeezed(text: str) -> str:
    """Return only what counts when words are compared: no space, no markup, no case, no ligatures."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text)).casefold()


def is_found(text: str, bodies: list[str]) -> bool:
    """Say whether the words stand on one page, or run on from one page to the next. `bodies` are squeezed."""
    return squeezed(text) in "".join(bodies) or is_parted(text, bodies)


def is_parted(text: str, bodies: list[str]) -> bool:
    """Say whether the words stand in two parts at the end of one page and on the next, with something between them.

    Where that is so (a note, another column), each part must be long, and the text is parted only between two words:
    else the letters of other words would make up a lost text.
    """
    words = [squeezed(word) for word in text.split()]
    wanted = "".join(words)
    ends = [sum(map(len, words[:count])) for count in range(1, len(words))]
    return any(
        wanted[:end] in body and wanted[end:] in after
        for end in ends
        if SHORTEST_PART <= end <= len(wanted) - SHORTEST_PART
        for body, after in pairwise(bodies)
    )


def stands_in(words: str, text: str, beside: tuple[str, ...] = ()) -> bool:
    """Say whether the words stand in a text as whole words: 999 is neither in 1999 nor in 01632 960 999.

    A short number next to another one counts as part of it, unless the other is one of those `beside`.
    """
    plain = _plain(text)
    for other in beside:
        if squeezed(other) != squeezed(words):
            plain = re.sub(rf"(?<!\w){_pattern(other)}(?!\w)", "|", plain)
    alone = (r"(?<!\d )", r"(?! \d)") if words.isdecimal() and len(words) < SHORTEST_CALL else ("", "")
    pattern = rf"(?<![\w-]){alone[0]}{_pattern(words)}(?!\w|-\w|[.,]\d){alone[1]}"
    return re.search(pattern, plain) is not None


@lru_cache(maxsize=64)  # every number of a leaflet is looked for in the same pages
def _plain(text: str) -> str:
    return re.sub(r"[ \t\xa0]+", " ", unicodedata.normalize("NFKC", text).replace("\r", "")).casefold()


def _pattern(words: str) -> str:
    """Return a pattern of the words as they may stand on a page: broken at a line end, hyphens as other hyphens."""
    pattern = ""
    for sign in unicodedata.normalize("NFKC", words.strip()).casefold():
        pattern += rf"{_BETWEEN}*" if _IGNORED.fullmatch(sign) else rf"{_UNSEEN}*{re.escape(sign)}"
    return pattern


def _pieces(text: str) -> Iterator[str]:
    """Yield each line of a text without its list sign; the words of a link and its address apart."""
    for line in text.splitlines():
        plain = _LIST_SIGN.sub("", line)
        for words, _ in _LINK.findall(plain):
            yield words
        for piece in _LINK.split(plain)[::3]:
            if squeezed(piece):
                yield piece

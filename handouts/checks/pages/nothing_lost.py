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

It cannot tell: which of two places is meant when the same words stand in both. Spaces, hyphens, capitals and
the marks of lists, links and bold type do not count. Words in a drawing count as words on the page.

Source: our own rule. Every word that a clinician approved must reach the patient.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import pairwise
from urllib.parse import quote

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages
from handouts.problem import quoted

# Markup, white space, hyphens at line ends (pdfium gives U+0002 or U+FFFE for them), invisible marks.
_IGNORED = re.compile(r"[\s*_\\\[\]()\u0002\u00ad\u200b\u2010\u2011\u2060\ufeff\ufffe-]+")
_BETWEEN = _IGNORED.pattern.removesuffix("+")
_UNSEEN = r"[\n\u0002\u00ad\u200b\u2060\ufeff\ufffe]"
_LIST_SIGN = re.compile(r"^\s*(?:[-*+]|[0-9]{1,9}[.)])\s+")
_LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]*)\)")
# WeasyPrint 70 writes an address with these signs as they are, and the others by their bytes in UTF-8.
_SAFE = partial(quote, safe="/:?#[]@!$&'()*+,;=~%")
SHORTEST_PART = 20  # letters
SHORTEST_CALL = 6  # digits; a shorter number may be the end of a telephone number


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each field whose words are nowhere on the pages."""
    finished = f"the finished {leaflet.format.product}"
    bodies = [squeezed(page.body) for page in pages.pages]
    everything = "\n".join(page.body for page in pages.pages)
    for at, text in leaflet.printed():
        for piece in _pieces(text):
            number = piece.strip().isdecimal()
            if not (stands_in(piece, everything) if number else is_found(piece, bodies)):
                message = f"{quoted(piece)} is missing from {finished}"
                yield Finding(at, message, hint="the template leaves it out, or a box is too small for it")
                break
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
    """Say whether the words stand on one page, or run on from one page to the next.

    `bodies` are squeezed. Where something stands between the two parts (a note, another column), each part must be
    long, and the text is parted only between two words: else the letters of other words would make up a lost text.
    """
    wanted = squeezed(text)
    if wanted in "".join(bodies):
        return True
    words = [squeezed(word) for word in text.split()]
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

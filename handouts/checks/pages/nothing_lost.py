"""A field of the copy is not on the pages.

Every field that the format carries is looked for in the finished PDF, as a reader program sees it: its
words in the body of the pages, addresses of sources as links, descriptions of figures as alternative texts.
White space, hyphens and the signs of the Markdown subset do not count.
"""

import re
import unicodedata
from collections.abc import Iterator

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages
from handouts.problem import quoted

# Markup, white space, hyphens at line ends (pdfium gives U+0002 or U+FFFE for them), invisible marks.
_IGNORED = re.compile(r"[\s*_\\\[\]()\u0002\u00ad\u200b\u2010\u2011\u2060\ufeff\ufffe-]+")
_LIST_SIGN = re.compile(r"^\s*(?:[-*+]|[0-9]{1,9}[.)])\s+")
_LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]*)\)")


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each field whose words are nowhere on the pages."""
    bodies = [squeezed(page.body) for page in pages.pages]
    for at, text in leaflet.printed():
        for piece in _pieces(text):
            if not is_found(squeezed(piece), bodies):
                message = f"{quoted(piece)} is missing from the finished PDF"
                yield Finding(at, message, hint="the template leaves it out, or a box is too small for it")
                break
    alternatives = {squeezed(text) for text in pages.alternative_texts}
    for at, kind, value in leaflet.unseen():
        if kind == "link" and value not in pages.links:
            yield Finding(at, f'the link "{value}" is missing from the finished PDF')
        if kind == "alt" and squeezed(value) not in alternatives:
            yield Finding(at, "the description of the figure is missing from the finished PDF")


def squeezed(text: str) -> str:
    """Return only what counts when words are compared: no space, no markup, no case, no ligatures."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text)).casefold()


def is_found(wanted: str, bodies: list[str]) -> bool:
    """Say whether the words stand on one page, or run on from the foot of one page to the next."""
    if any(wanted in body for body in bodies):
        return True
    for position, body in enumerate(bodies[:-1]):
        least, most = 0, len(wanted) - 1
        while least < most:
            middle = (least + most + 1) // 2
            least, most = (middle, most) if wanted[:middle] in body else (least, middle - 1)
        if least and is_found(wanted[least:], bodies[position + 1 :]):
            return True
    return False


def _pieces(text: str) -> Iterator[str]:
    """Yield each line of a text without its list sign; the words of a link and its address apart."""
    for line in text.splitlines():
        plain = _LIST_SIGN.sub("", line)
        for words, _ in _LINK.findall(plain):
            yield words
        for piece in _LINK.split(plain)[::3]:
            if squeezed(piece):
                yield piece

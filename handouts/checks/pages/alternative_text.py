"""A picture has no alternative text, or one that says nothing.

Someone who cannot see the picture hears its alternative text instead. "knee.svg" or "picture" tells them
nothing.

Limit: a picture in the PDF or web page without alternative text is an error. A warning is: the name of a
file, fewer than 3 words, the same words as the caption, a start such as "image of", or more than 300
characters. For a logo the clinic's name is enough.

To mend it: say what the picture shows, as you would on the telephone. Before: "Image of needle". After: "A
fine needle slants down into a raised scar."

It cannot tell: whether the text is true, or says what matters in the picture. It knows only English starts
such as "image of". In languages written without spaces it cannot count the words.

Source: W3C, "Web Content Accessibility Guidelines (WCAG) 2.2" (2023), success criterion 1.1.1. ISO
14289-1:2014 (PDF/UA-1), 7.3. The numbers of words and characters are our own rule: neither standard names
any.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from handouts.language.sentences import plain, words
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages
from handouts.model.treatment import Figure
from handouts.problem import Severity, quoted

OUTPUTS = ("pdf", "html")
FEWEST_WORDS = 3
MOST_CHARACTERS = 300
_FILE = re.compile(r"[\w-]+\.(?:svg|png|jpe?g|gif|webp|tiff?|pdf)\b", re.IGNORECASE)
_START = re.compile(
    r"(?:this is )?(?:an? |the )?(?:image|picture|pic|photo|photograph|figure|graphic)(?:s of| of| showing| shows|:)",
    re.IGNORECASE,
)
_EMPTY = {"image", "picture", "photo", "figure", "drawing", "diagram", "graphic", "logo", "icon", "alt", "untitled"}
_HINT = "say what the picture shows, for someone who cannot see it"


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for pictures without alternative text, and for what is wrong with those of figure and logo."""
    count = pages.figures_without_alt
    if count:
        what = f"of the {leaflet.format.product}"
        message = f"1 picture {what} has" if count == 1 else f"{count} pictures {what} have"
        hint = "give each picture in the templates its alt"
        yield Finding(("template",), f"{message} no alternative text", hint=hint, part="format")
    figure = leaflet.treatment.how_it_works.figure
    at = ("how_it_works", "figure", "alt")
    if figure and leaflet.carries(at):
        for message, hint, found in _faults(figure):
            yield Finding(at, message, Severity.WARNING, hint=hint, words=found, sentence=figure.alt)
    alt = leaflet.brand.logo.alt
    if alt and (_FILE.search(alt) or alt.casefold().strip(" .") in _EMPTY):
        message = f"the alternative text {quoted(alt)} of the logo says nothing"
        hint = "write the name of the clinic, or leave it out"
        yield Finding(("logo", "alt"), message, Severity.WARNING, hint=hint, part="brand")


def _faults(figure: Figure) -> Iterator[tuple[str, str, str]]:
    """Yield what is wrong with the alternative text of a figure, what to do, and the words in question."""
    text = " ".join(plain(figure.alt).split())
    said = _only_words(text)
    name = _FILE.search(text)
    start = _START.match(text)
    if name or said == _only_words(PurePosixPath(figure.file).stem):
        found = name[0] if name else text
        yield f"the alternative text names a file: {quoted(found)}", _HINT, found
    elif said == _only_words(plain(figure.caption)):
        yield f"the alternative text {quoted(text)} is the same as the caption", "say what the caption does not", text
    elif len(said.split()) < FEWEST_WORDS:
        yield f"the alternative text {quoted(text)} has fewer than {FEWEST_WORDS} words", _HINT, text
    elif start:
        hint = "begin with what the picture shows: that it is a picture is said anyway"
        yield f"the alternative text begins with {quoted(start[0])}", hint, start[0]
    if len(text) > MOST_CHARACTERS:
        message = f"the alternative text has {len(text)} characters; at most {MOST_CHARACTERS} can be followed by ear"
        yield message, "shorten it, and put the rest into the text", text


def _only_words(text: str) -> str:
    return " ".join(words(text.replace("_", " ").replace("-", " "))).casefold()

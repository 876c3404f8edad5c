"""Plain text: a composition as it goes into a message."""

import re

from handouts.model.composition import Composition
from handouts.model.pages import Page, Pages
from handouts.text.wrap import wrapped

_ADDRESS = re.compile(r"https?://\S+")


def as_text(composition: Composition) -> Pages:
    """Return the finished text (UTF-8, line feeds, 80 columns) and the web addresses that stand in it."""
    text = wrapped(composition.html)
    none: frozenset[str] = frozenset()
    return Pages(
        data=text.encode(),
        pages=(Page(0, 0, text, ""),),
        faces=none,
        unembedded=none,
        glyphs=frozenset(),
        links=frozenset(_ADDRESS.findall(text)),
        alternative_texts=none,
        smallest_pt=0.0,
        smallest_text="",
        lost=(),
        outside=(),
        complaints=(),
    )

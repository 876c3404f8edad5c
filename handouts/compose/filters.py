"""Filters: how the copy's values become words on the page."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from urllib.parse import quote

from markupsafe import Markup, escape

from handouts.compose.contact_links import dial, mail, site
from handouts.graphics.dark_palette import night
from handouts.graphics.dot_chart import dots
from handouts.language.frequencies import figure_pattern
from handouts.model.brand import Palette
from handouts.model.leaflet import Leaflet
from handouts.model.locale import Locale
from handouts.model.risk import HowOften
from handouts.model.treatment import CITATION, without_citations
from handouts.text import markdown, wrap

Nights = dict[Palette, Mapping[str, str]]
Filters = dict[str, tuple[type, Callable[[Any], str]]]


def style_filters() -> Filters:
    """Return the filters that need no leaflet."""
    return {"css_string": (str, _css_string)}


def filters(leaflet: Leaflet, nights: Nights | None = None) -> Filters:
    """Return each filter by the name that templates use, with the kind of value it is for.

    `nights` keeps the colours that were worked out for a palette.
    """
    locale = leaflet.locale
    is_cited = leaflet.format.audience == "clinician"

    def read(text: str) -> str:
        return locale.tied(text if is_cited else without_citations(text))

    def prose(text: str) -> Markup:
        return Markup(_marked(markdown.blocks(read(text))))  # noqa: S704  (markup escapes)

    def line(text: str) -> Markup:
        return Markup(_marked(markdown.inline(read(text))))  # noqa: S704  (markup escapes)

    return {
        **style_filters(),
        **_on_screen(leaflet, {} if nights is None else nights),
        **_in_text(read),
        **_of_values(leaflet),
        "prose": (str, prose),
        "line": (str, line),
    }


def _of_values(leaflet: Leaflet) -> dict[str, tuple[type, Callable[[Any], str]]]:
    """Return the filters for dates, frequencies, numbers and the names of places."""
    locale = leaflet.locale

    def day(value: date) -> str:
        return locale.date(value).replace(" ", "\u00a0")

    def frequency(value: HowOften) -> str:
        return locale.tied(locale.frequency(value))

    def place(name: str) -> str:
        return _place(name, locale)

    def numbers(text: str) -> Markup:
        return _numbers(text, figure_pattern(leaflet.language))

    def dot_picture(value: HowOften) -> str:
        return dots(value, leaflet.brand.palette.brand, leaflet.brand.palette.muted)

    return {
        "dots": (HowOften, dot_picture),
        "day": (date, day),
        "frequency": (HowOften, frequency),
        "place": (str, place),
        "numbers": (str, numbers),
    }


def _on_screen(leaflet: Leaflet, nights: Nights) -> dict[str, tuple[type, Callable[[Any], str]]]:
    """Return what web pages need; on paper an address is only printed."""
    is_page = leaflet.format.output == "html"

    def by_night(name: str) -> str:
        palette = leaflet.brand.palette
        if palette not in nights:
            nights[palette] = night(palette)
        return nights[palette][name]

    return {
        "by_night": (str, by_night),
        "dial": (str, dial if is_page else str),
        "mail": (str, mail if is_page else str),
        "site": (str, site if is_page else str),
    }


def _in_text(read: Callable[[str], str]) -> dict[str, tuple[type, Callable[[Any], str]]]:
    """Return what plain text needs; `read` gives the copy as its readers get it."""

    def plain(text: str) -> str:
        return wrap.digits_tied(markdown.plain_inline(read(text)))

    def plain_prose(text: str) -> str:
        return wrap.digits_tied(markdown.plain_blocks(read(text)))

    return {
        "plain": (str, plain),
        "plain_prose": (str, plain_prose),
        "whole": (str, wrap.whole),
        "title_line": (str, wrap.title),
        "heading_line": (str, wrap.heading),
    }


def asset(name: str) -> str:
    """Return the address of a file below `data/` as style sheets and pictures name it."""
    return f"asset:///data/{quote(name)}"


def _marked(html: str) -> str:
    """Give each source mark in the text of some HTML a span of its own."""

    def mark(found: re.Match[str]) -> str:
        kind = "unsourced" if "unsourced" in found[1] else "cited"
        return f' <span class="mark {kind}">[{found[1]}]</span>'

    return "".join(
        piece if piece.startswith("<") else CITATION.sub(mark, piece) for piece in re.split(r"(<[^>]*>)", html)
    )


def _place(name: str, locale: Locale) -> str:
    """Say where a field stands as a reader of the leaflet finds it: its heading, and which entry below it."""
    section, *rest = name.split(".")
    heading = locale.headings.get(section) or section.replace("_", " ").capitalize()
    below = " ".join(part.replace("_", " ") for part in rest if part not in {"what", "text", "signs", "meaning"})
    return f"{heading} · {below}" if below else heading


def _numbers(text: str, figure: re.Pattern[str]) -> Markup:
    """Print every figure of a text in bold."""
    pieces = [escape(piece) for piece in re.split(f"({figure.pattern})", text, flags=figure.flags)]
    pieces[1::2] = [Markup("<strong>{}</strong>").format(piece) for piece in pieces[1::2]]
    return Markup("").join(pieces)


def _css_string(text: str) -> str:
    """Return a text as a CSS string in double quotes."""
    return '"' + re.sub(r'["\\\n]', lambda found: f"\\{ord(found[0]):x} ", text) + '"'

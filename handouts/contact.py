"""Contacts: the clinic's numbers and addresses as links, for whoever reads on a telephone."""

import re
from urllib.parse import quote

from markupsafe import Markup, escape

_NUMBER = re.compile(r"(?<![\w.])\+?[0-9(][0-9 ()\u00a0-]*[0-9](?!\w)")
SHORTEST = 3  # digits of a number that can be called


def dial(text: str) -> Markup:
    """Return a text in which each telephone number can be touched; other digits (an extension) stay as they are."""
    html, end = Markup(""), 0
    for found in _NUMBER.finditer(text):
        # In +44 (0)1632 the 0 is dialled only without the country's code.
        number = re.sub(r"\(0\)", "", found[0]) if found[0].startswith("+") else found[0]
        digits = re.sub(r"[^0-9+]", "", number)
        if len(digits.lstrip("+")) >= SHORTEST:
            html += escape(text[end : found.start()])
            html += Markup('<a href="tel:{}">{}</a>').format(digits, found[0])
            end = found.end()
    return html + escape(text[end:])


def mail(text: str) -> Markup:
    """Return an e-mail address as a link; anything else as it is."""
    if not re.fullmatch(r"[^\s@]+@[^\s@]+", text):
        return escape(text)
    return Markup('<a href="mailto:{}">{}</a>').format(quote(text, safe="@+."), text)


def site(text: str) -> Markup:
    """Return a web address, typed without https://, as a link; anything else as it is."""
    if not re.fullmatch(r"(?:https?://)?[^\s/:@]+\.[^\s/:@]+(?:/\S*)?", text):
        return escape(text)
    address = text if "://" in text else f"https://{text}"
    return Markup('<a href="{}">{}</a>').format(address, text)

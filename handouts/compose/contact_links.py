"""Contacts: the clinic's numbers and addresses as links, for whoever reads on a telephone."""

import re
from urllib.parse import quote

from markupsafe import Markup, escape

_NUMBER = re.compile(r"(?<![\w.])\+?[0-9(][0-9 ()\u00a0-]*[0-9](?!\w)")
_HOURS = re.compile(r"\s?(?:/|h\b|hours?\b|hrs?\b|days?\b)")
_STREET = re.compile(r"\s+[A-Z][a-z]")
SHORTEST = 3  # digits of a number that can be called


def dial(text: str) -> Markup:
    """Return a text in which each telephone number can be touched; other digits (an extension) stay as they are."""
    html, end = Markup(""), 0
    for found in _NUMBER.finditer(text):
        typed = found[0]
        if _HOURS.match(text, found.end()):  # NHS 111 (24 hours): how long, and no part of the number
            typed = re.sub(r"[ ()\u00a0-]*[0-9]+$", "", typed)
        # In +44 (0)1632 the 0 is dialled only without the country's code.
        number = re.sub(r"\(0\)", "", typed) if typed.startswith("+") else typed
        digits = re.sub(r"[^0-9+]", "", number)
        is_street = len(digits) < 6 and _STREET.match(text, found.start() + len(typed))
        if len(digits.lstrip("+")) >= SHORTEST and not is_street:
            html += escape(text[end : found.start()])
            html += Markup('<a href="tel:{}">{}</a>').format(digits, typed)
            end = found.start() + len(typed)
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

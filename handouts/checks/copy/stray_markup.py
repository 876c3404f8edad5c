"""Signs of markup are printed as they were typed, or words and signs are lost to them.

A leaflet knows paragraphs, **bold**, lists and links. Tables, headings, HTML and the rest come out as bare signs, which
look like a mistake and can hide one: a table becomes one long line of numbers and bars.

Limit: none. A table, a dash that becomes a bullet and stars that vanish between numbers are errors, all else a warning.

To mend it: write it in words, as a list, or in **bold**. Before: "| 1 mg | Brown |" After: "- 1 mg: brown". Before:
"**Stop.**Then call us." After: "**Stop.** Then call us."

It cannot tell: a single star or line below that stands for itself, or blanks to write in, which are left alone.

Source: our own rule. CommonMark 0.31.2, 6.2 (emphasis) says when two stars are no bold type.
"""

import html
import re
from collections.abc import Iterator
from datetime import date

from handouts.model.field import leaves
from handouts.model.finding import Finding, Part
from handouts.model.leaflet import Leaflet
from handouts.model.treatment import CITATION
from handouts.problem import FieldPath, Severity, quoted
from handouts.text.markdown import Oddity, oddities

_TAGS = (
    "a|abbr|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|img|ins|li|mark|o:p|ol|p|pre|s|script|small|span|strike"
    "|strong|style|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul"
)
_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]*)?/?>|<!--.*?(?:-->|$)", re.IGNORECASE | re.DOTALL)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TABLE = re.compile(r"^\s*\|.*\|\s*$|\|\s*:?-{2,}|[^|]\|[^|\n]*\S[^|\n]*\|[^|]|\+-{3,}\+")
_LINES: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"^\s*#{1,6}\s+\S|^\s*#{2,6}\w"), "a heading", "write the words in **bold**, in a line of their own"),
    (re.compile(r"^\s*(?:-{3,}|\*{3,}|={3,}|(?:[*-] ?){3,})\s*$"), "a rule", "leave a line empty in its place"),
    (re.compile(r"^\s*>+\s*(?=[A-Za-z*\"'\u2018\u201c>])"), "a quote", "write it in quotation marks"),
    (re.compile(r"^\s*(?:[-*+]|[0-9]+[.)])\s+\[[ xX]?\]"), "a box to tick", "leave the brackets out"),
    (re.compile(r"^\s*\[[^\]]+\]:\s*\S"), "the address of a link", "write [words](https://...) where the link stands"),
)
_SPOTS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (_TAG, "a tag of HTML", "write **bold**, a list or a new paragraph in its place"),
    (re.compile(r"<(?:https?://|mailto:|[\w.+-]+@)[^<>\s]*>"), "a link", "leave the signs < and > out"),
    (re.compile(r"```+|~~~+|(?<![\w`])`+[^`\n]+`"), "code", "leave the signs ` out"),
    (re.compile(r"!\[[^\]]*\]\("), "a picture", "name a drawing under figure in its place"),
    (re.compile(r"\[\^[^\]\s]+\]"), "a footnote", "name the source as [S1], or write the words here"),
    (re.compile(r"\]\s*\[[^\]]*\]"), "a link", "write [words](https://...)"),
    (
        re.compile(r"(?<!!)\[[^\]\[]+\] +\(\s*(?:https?:|www\.|mailto:|tel:)"),
        "a link",
        "write [words](https://...), without a space",
    ),
    (re.compile(r"~~\S|==[^\s=][^=\n]*==|\+\+[A-Za-z][^+\n]*\+\+"), "a mark", "write **bold**, or leave the signs out"),
    (re.compile(r"\w~\w+~|\w\^[\w-]+\^"), "a small raised or lowered sign", "type the sign itself, such as \u00b2"),
    (
        re.compile(r"\[/?(?:b|i|u|s|url|img|color|size|list|quote|center)(?:=[^\]]*)?\]", re.IGNORECASE),
        "a tag",
        "write **bold**, or leave the brackets out",
    ),
    (re.compile(r"'''|\[\[|\]\]"), "markup of a wiki", "write **bold**, or leave the signs out"),
    (re.compile(r"(?<![\w:]):[a-z][a-z_+]{2,30}:(?![\w:])"), "a picture of a chat", "write a word in its place"),
    (re.compile(r"\{[.#][a-z][\w-]*\}|\{:[^}]*\}"), "an attribute", "leave it out"),
    (re.compile(r"\$\\|\\[(\[]\s*\\|\$[A-Za-z_^{}\\][^$\n]{0,40}\$"), "a formula", "write it in words"),
)
# What is told by its name is not told a second time by what is left of it.
_SAME = {
    "a rule": {Oddity.EMPTY, Oddity.STARS},
    "a picture": {Oddity.LINK},
    "a link": {Oddity.LINK},
    "a formula": {Oddity.BACKSLASH},
}
_SAID = {
    Oddity.STARS: (
        "stands for no bold type",
        Severity.WARNING,
        "no space inside the stars, and one outside: **Stop.** Then",
    ),
    Oddity.OTHER: ("is printed with its signs", Severity.WARNING, "write **bold**, with two stars on each side"),
    Oddity.BETWEEN_NUMBERS: ("loses its stars", Severity.ERROR, "write x or \u00d7 between the numbers"),
    Oddity.LINK: ("is no link", Severity.WARNING, "write [words](https://...) with the whole address"),
    Oddity.TITLE: (
        "loses its second text",
        Severity.WARNING,
        "leave the text in quotes out of the link, or write it behind",
    ),
    Oddity.BACKSLASH: ("is printed with its backslash", Severity.WARNING, "leave it out, or write / in its place"),
    Oddity.EMPTY: ("is a sign of a list without words", Severity.WARNING, "write the words behind it, or take it out"),
    Oddity.DASH: (
        "becomes an entry of a list",
        Severity.ERROR,
        'keep the numbers in one line, and write "to" between them',
    ),
}


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each kind of markup in a text that is printed as it was typed, or loses something."""
    for one in leaflet.texts():
        at, bare = one.at, CITATION.sub("", one.text)
        is_prose = leaflet.treatment.is_prose(at)
        if is_prose and _is_table(bare):
            row = next(row for row in bare.split("\n") if "|" in row or "+-" in row)
            message, hint = f"a table is printed as one line: {quoted(row)}", 'make a list of it: "- 1 mg: brown"'
            yield Finding(at, message, Severity.ERROR, hint, words=row)
        elif not is_prose and _TABLE.search(bare):
            message, hint = f"a table is printed with its signs: {quoted(bare)}", "write it in words"
            yield Finding(at, message, Severity.ERROR, hint, words=bare)
        told: set[Oddity] = set()
        for name, finding in _signs(at, bare):
            told |= _SAME.get(name, set())
            yield finding
        for kind, words in oddities(bare, is_prose=is_prose):
            if kind not in told:
                told.add(kind)
                said, severity, hint = _SAID[kind]
                yield Finding(at, f"{quoted(words)} {said}", severity, hint, words=words)
    parts: tuple[tuple[Part, object], ...] = (("brand", leaflet.brand), ("locale", leaflet.locale))
    for part, group in parts:
        for at, value in leaves(group):
            if isinstance(value, str) and (_TAG.search(value) or _real_entity(value)):
                message = f"markup is printed with its signs: {quoted(value)}"
                yield Finding(at, message, Severity.WARNING, "type the sign or the words themselves", part=part)


def _is_table(text: str) -> bool:
    rows = [row for row in text.split("\n") if "|" in row]
    return len(rows) > 1 or any(_TABLE.search(row) for row in text.split("\n"))


def _signs(at: FieldPath, text: str) -> Iterator[tuple[str, Finding]]:
    """Yield what is known by its signs alone, each kind once, with its name."""
    entity = _real_entity(text)
    if entity:
        hint = f'type "{html.unescape(entity)}" in its place'.replace("\xa0", " ")
        message = f'"{entity}" is printed as it stands'
        yield "", Finding(at, message, Severity.WARNING, hint, words=_beside(text, entity))
    for pattern, name, hint in _LINES:
        row = next((row for row in text.split("\n") if pattern.match(row)), None)
        if row is not None:
            message = f"{name} is printed with its signs: {quoted(row)}"
            yield name, Finding(at, message, Severity.WARNING, hint, words=row)
    for pattern, name, hint in _SPOTS:
        found = pattern.search(text)
        if found:
            words = _beside(text, found[0])
            message = f"{name} is printed with its signs: {quoted(words)}"
            yield name, Finding(at, message, Severity.WARNING, hint, words=words)


def _real_entity(text: str) -> str:
    """Return the first name or number of a sign in HTML, such as `&nbsp;`, or nothing."""
    return next((found[0] for found in _ENTITY.finditer(text) if html.unescape(found[0]) != found[0]), "")


def _beside(text: str, sign: str) -> str:
    """Return a sign with what stands right before and behind it on its line, to be found again in the file."""
    start = text.index(sign)
    line = text[text.rfind("\n", 0, start) + 1 :].split("\n", maxsplit=1)[0]
    inside = line.index(sign.split("\n", maxsplit=1)[0])
    before = line[:inside].split(" ")[-1]
    behind = line[inside + len(sign) :].split(" ")
    return f"{before}{sign}{' '.join(behind[:2])}"

"""The small Markdown subset of the copy: paragraphs, **strong**, lists and links; all else is printed as typed."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

LINK_SCHEMES = ("https://", "http://", "mailto:", "tel:")


class _Renderer(RendererHTML):
    """Writes only what a leaflet knows: other emphasis is printed as it was typed."""

    def em_open(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        return tokens[index].markup

    em_close = em_open

    def strong_open(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        return "<strong>" if tokens[index].markup == "**" else tokens[index].markup

    def strong_close(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        return "</strong>" if tokens[index].markup == "**" else tokens[index].markup

    def link_close(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        """Print the address after the words of a link: paper cannot be clicked."""
        words, depth = "", index - 1
        while tokens[depth].type != "link_open":
            words = tokens[depth].content + words
            depth -= 1
        address = str(tokens[depth].attrs["href"])
        shown = _shown(address)
        return "</a>" if words in {address, shown} else f"</a> ({_escaped(shown)})"

    def ordered_list_open(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        return "<ol>\n"

    def list_item_open(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        """Print the number as it was typed: WeasyPrint 70.0 knows neither <ol start> nor <li value>."""
        typed, level, before = tokens[index].info, tokens[index].level, index - 1
        while tokens[before].level > level or tokens[before].type == "list_item_close":
            before -= 1
        last = int(tokens[before].info or 0) if tokens[before].type == "list_item_open" else 0
        step = int(typed or last + 1) - last
        return "<li>" if step == 1 else f'<li style="counter-increment:list-item {step}">'

    def paragraph_open(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        return "" if tokens[index].level else "<p>"

    def paragraph_close(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        if not tokens[index].level:
            return "</p>\n"
        return "<br>" if tokens[index + 1].type == "paragraph_open" else ""


def _shown(address: str) -> str:
    """Return an address as it is printed, without what only machines need."""
    return address.split(":", 1)[1].lstrip("/") if ":" in address else address


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", renderer_cls=_Renderer).enable(["list", "emphasis", "link", "newline", "escape"])
    parser.validateLink = lambda url: url.lower().startswith(LINK_SCHEMES)  # type: ignore[method-assign]
    return parser


_PARSER = _parser()


@lru_cache(maxsize=1024)  # the brands and formats of one treatment have the same texts
def blocks(text: str) -> str:
    """Return paragraphs and lists as HTML; everything typed that is not markup is escaped."""
    return str(_PARSER.render(text))


@lru_cache(maxsize=4096)
def inline(text: str) -> str:
    """Return one line as HTML without a paragraph around it."""
    return str(_PARSER.renderInline(re.sub(r"[ \t\r\n]+", " ", text.strip())))


def plain_blocks(text: str) -> str:
    """Return paragraphs and lists as plain text: a line each, paragraphs parted by an empty line, entries by "- "."""
    lines: list[str] = []
    signs: list[str] = []
    lists: list[int] = []  # the number of the last entry of each open list; 0 in one without numbers
    for token in _PARSER.parse(text):
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            lists.append(0)
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            lists.pop()
        elif token.type == "list_item_open":
            lists[-1] = int(token.info or lists[-1] + 1) if token.markup in {".", ")"} else 0
            signs.append(f"{lists[-1]}. " if lists[-1] else "- ")
        elif token.type == "inline":
            sign = signs.pop() if signs else ""
            indent = "  " * max(0, len(lists) - bool(sign))
            if lines and not lists:
                lines.append("")
            lines += [f"{indent}{sign}{one}" for one in _words(token).split("\n")]
    return "\n".join(lines)


def joined_rows(text: str) -> Iterator[list[str]]:
    """Yield the typed lines of each paragraph and list entry that are printed as one line."""
    for token in _PARSER.parse(text):
        if token.type == "inline":
            rows: list[str] = []
            for row in token.content.split("\n"):
                rows.append(row.removesuffix("\\"))
                if row.endswith(("  ", "\\")):  # a line that is broken on purpose
                    yield rows
                    rows = []
            yield rows


def plain_inline(text: str) -> str:
    """Return one line without its markup; a link is its words and, in brackets, its address."""
    (token,) = _PARSER.parseInline(re.sub(r"[ \t\r\n]+", " ", text.strip()))
    return _words(token)


def _words(token: Token) -> str:
    """Return the words of a paragraph; what is typed and is no markup stays."""
    words, start, address = "", 0, ""
    for child in token.children or ():
        if child.type == "link_open":
            start, address = len(words), re.sub(r"^(?:mailto|tel):", "", str(child.attrs["href"]))
        elif child.type == "link_close":
            words += "" if words[start:] in {address, _shown(address)} else f" ({address})"
        elif child.type in {"softbreak", "hardbreak"}:
            words += " " if child.type == "softbreak" else "\n"
        elif child.type in {"strong_open", "strong_close"}:
            words += "" if child.markup == "**" else child.markup
        else:
            words += child.content or child.markup
    return words


class Oddity(Enum):
    """What markup does to a text that its author probably did not mean."""

    STARS = "two stars that are no bold type"
    OTHER = "other emphasis, printed with its signs"
    BETWEEN_NUMBERS = "stars that vanish between numbers"
    LINK = "the signs of a link that is none"
    TITLE = "a second text in a link"
    BACKSLASH = "a backslash"
    EMPTY = "an entry of a list without words"
    DASH = "a dash between numbers that becomes a sign of a list"


def oddities(text: str, *, is_prose: bool) -> Iterator[tuple[Oddity, str]]:
    """Yield what is printed otherwise than it was meant, each with the words where it stands."""
    if not re.search(r"[*_\\\[\]]|^\s*[-+]", text, re.MULTILINE):
        return
    if not is_prose:
        text = re.sub(r"[ \t\r\n]+", " ", text.strip())
    for slash in re.finditer(r"\S*\\(?:[^\W_]|[ ]|$|\n)", text):
        if not (is_prose and slash[0].endswith("\n")):
            yield Oddity.BACKSLASH, slash[0].strip()
    tokens = _PARSER.parse(text) if is_prose else _PARSER.parseInline(text)
    for number, token in enumerate(tokens):
        if token.type == "inline":
            yield from _oddities_within(token.children or [])
            yield from _signs_left(token)
        elif token.type == "list_item_open" and tokens[number + 1].type == "list_item_close":
            yield Oddity.EMPTY, token.markup
        elif token.type == "bullet_list_open" and _is_dash(tokens, number, text.split("\n")):
            yield Oddity.DASH, text.split("\n")[(token.map or [0])[0]].strip()


def _is_dash(tokens: Sequence[Token], number: int, rows: Sequence[str]) -> bool:
    """Say whether a list of one entry goes on with the sentence above it."""
    before, first = tokens[number - 1], (tokens[number].map or [0])[0]
    above = rows[first - 1].rstrip() if first else ""
    if before.type != "paragraph_close" or not above or above.endswith(tuple(".:;!?,")):
        return False
    entries = [one for one in tokens if one.type == "list_item_open" and one.level == tokens[number].level + 1]
    return len(entries) == 1 or bool(re.search(r"\d$", above) and re.match(r"\s*[-+*]\s+\d", rows[first]))


def _oddities_within(children: Sequence[Token]) -> Iterator[tuple[Oddity, str]]:
    """Yield what the signs of one paragraph became."""
    for number, child in enumerate(children):
        before = children[number - 1].content if number else ""
        after = children[number + 1].content if number + 1 < len(children) else ""
        if child.type in {"em_open", "strong_open"} and child.markup != "**":
            if not (child.markup == "*" and before[-1:].isalnum()):
                yield Oddity.OTHER, f"{child.markup}{after}"
        elif child.type in {"strong_open", "strong_close"} and before[-1:].isdigit() and after[:1].isdigit():
            yield Oddity.BETWEEN_NUMBERS, f"{before.split(' ')[-1]}**{after.split(' ')[0]}"
        elif child.type == "link_open" and child.attrs.get("title"):
            yield Oddity.TITLE, str(child.attrs["title"])
        elif child.type == "link_open" and not after.strip():
            yield Oddity.LINK, f"[]({child.attrs['href']})"


def _signs_left(token: Token) -> Iterator[tuple[Oddity, str]]:
    """Yield the signs of bold type and of links that are left in the words of a paragraph."""
    words = _words(token)
    stars = re.search(r"\S*\*\*\S*", words)
    if stars and r"\*" not in token.content:
        yield Oddity.STARS, stars[0]
    below = re.search(r"\S*(?:(?<!_)__(?!_)(?=[^\W_])|(?<=[^\W_])__(?!_))\S*", words)
    if (
        below
        and not re.search(r"://|www\.|@", below[0])
        and not any(one.markup == "__" for one in token.children or ())
    ):
        yield Oddity.OTHER, below[0]
    broken = re.search(r"\S*\]\([^)\s]*\)?", words)
    if broken:
        yield Oddity.LINK, broken[0]

"""The small Markdown subset of the copy: paragraphs, **strong**, lists and links; all else is printed as typed."""

import re
from collections.abc import Sequence
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

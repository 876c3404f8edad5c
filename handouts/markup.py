"""The small Markdown subset of the copy: paragraphs, **strong**, lists and links; all else is printed as typed."""

import re
from collections.abc import Sequence
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
        shown = address.split(":", 1)[1].lstrip("/") if ":" in address else address
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


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", renderer_cls=_Renderer).enable(["list", "emphasis", "link", "newline", "escape"])
    parser.validateLink = lambda url: url.lower().startswith(LINK_SCHEMES)  # type: ignore[method-assign]
    return parser


_PARSER = _parser()


def blocks(text: str) -> str:
    """Return paragraphs and lists as HTML; everything typed that is not markup is escaped."""
    return str(_PARSER.render(text))


def inline(text: str) -> str:
    """Return one line as HTML without a paragraph around it."""
    return str(_PARSER.renderInline(re.sub(r"[ \t\r\n]+", " ", text.strip())))

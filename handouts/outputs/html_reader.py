"""Hypertext: what a web page says, to eyes, to ears and to programs."""

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

_SILENT = {"script", "style", "template", "noscript"}
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_INLINE = {"a", "abbr", "b", "em", "i", "label", "small", "span", "strong", "sub", "sup"}
_ALIEN = {"script", "iframe", "frame", "object", "embed", "link", "base", "applet", "portal"}
_ASKING = {"src", "srcset", "poster", "background", "action", "formaction", "ping", "manifest"}


@dataclass(frozen=True)
class Reading:
    """What was read; `text` has blocks on lines of their own, `outside` names what reaches out of the page."""

    text: str
    language: str
    title: str
    headings: tuple[int, ...]
    links: frozenset[str]
    alternative_texts: frozenset[str]
    pictures_without_alt: int
    metas: dict[str, str]
    outside: tuple[str, ...]


def read_html(html: str) -> Reading:
    """Read a web page as a browser without styles does; what is marked `hidden` is left out.

    Raises ValueError when it cannot be read.
    """
    reader = _Reader()
    try:
        reader.feed(html)
        reader.close()
    except AssertionError as reason:  # html.parser of Python 3.11 asserts that "<![" is followed by a name
        raise ValueError(str(reason)) from None
    return Reading(
        text="".join(reader.text),
        language=reader.language,
        title="".join(reader.title).strip(),
        headings=tuple(reader.headings),
        links=frozenset(reader.links),
        alternative_texts=frozenset(reader.alternatives),
        pictures_without_alt=reader.nameless,
        metas=reader.metas,
        outside=tuple(dict.fromkeys(reader.outside)),
    )


@dataclass
class _Found:
    text: list[str] = field(default_factory=list)
    title: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    alternatives: list[str] = field(default_factory=list)
    metas: dict[str, str] = field(default_factory=dict)
    outside: list[str] = field(default_factory=list)
    language: str = ""
    nameless: int = 0


class _Reader(HTMLParser, _Found):
    """Gathers facts from tags; `open` holds the open tags, `silent` counts those whose text nobody sees.

    `inside` counts the open tags by name: a page of thousands of them is not gone through for each word.
    """

    def __init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)
        _Found.__init__(self)
        self.open: list[tuple[str, bool]] = []
        self.inside: Counter[str] = Counter()
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in an element, and what its attributes say."""
        given = {name: value or "" for name, value in attrs}
        if tag not in _INLINE:
            self.text.append("\n")
        self._ask(tag, given)
        if tag == "html":
            self.language = given.get("lang", "")
        elif tag == "meta" and "name" in given:
            self.metas.setdefault(given["name"], given.get("content", ""))
        elif tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag == "img":
            self.alternatives.append(given.get("alt", ""))
            self.nameless += "alt" not in given
        elif len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self.headings.append(int(tag[1]))
        if tag not in _VOID:
            is_silent = tag in _SILENT or "hidden" in given
            self.open.append((tag, is_silent))
            self.inside[tag] += 1
            self.silent += is_silent

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those inside it that were left open."""
        if tag not in _INLINE:
            self.text.append("\n")
        while self.inside[tag]:
            name, is_silent = self.open.pop()
            self.inside[name] -= 1
            self.silent -= is_silent
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        """Take in words."""
        if self.inside["title"]:
            self.title.append(data)
        elif not self.silent and not self.inside["head"]:
            self.text.append(data)

    def _ask(self, tag: str, given: dict[str, str]) -> None:
        """Note what an element asks for outside the page, and what it would run."""
        if tag in _ALIEN:
            self.outside.append(f"<{tag}>")
        if given.get("http-equiv", "").lower() == "refresh":
            self.outside.append("a page that reloads itself")
        for name, value in given.items():
            if name in _ASKING and not value.strip().lower().startswith("data:"):
                self.outside.append(f'"{value[:100]}"')
            if name.startswith("on"):
                self.outside.append(f'the script attribute "{name}"')
            if name == "href" and value.strip().lower().startswith(("javascript:", "data:", "file:")):
                self.outside.append(f'"{value[:100]}"')

"""Outside: what a web page asks for beyond itself, and what it would run.

Style sheets and addresses are read as a browser reads them: capitals, escapes, comments and line ends inside an address
make no difference.
"""

import re
from collections.abc import Iterator

from handouts.outputs.html_tree import Tree

_ANIMATED = {"by", "from", "to", "values"}
_FETCHED = {"archive", "classid", "codebase", "dynsrc", "imagesrcset", "longdesc", "lowsrc", "profile"}
_WORDS = {"alt", "content", "label", "placeholder", "title", "value"}
DEEPEST = 250  # elements in one another; the house's own are 16 deep
_WORD = r"@?(?:[\w-]|[^\x00-\x7f]|\\[0-9a-fA-F]{1,6}[ \t\n]?|\\[^\n0-9a-fA-F])+"
_TOKEN = re.compile(
    r"""/\*.*?(?:\*/|\Z)|"(?P<double>(?:\\.|[^"\\\n])*)"?|'(?P<single>(?:\\.|[^'\\\n])*)'?"""
    rf"""|(?P<word>{_WORD})(?P<call>\()?|(?P<close>\))|(?P<other>\(|.)""",
    re.DOTALL,
)
_RAW = re.compile(r"""\s*((?:\\.|[^\\"'\s)])(?:\\.|[^\\)])*)""", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\n]?|\n|(.))", re.DOTALL)
_ADDRESSES = {"url", "src"}
_PICTURES = re.compile(r"(?:-[a-z]+-)?(?:image-set|image|cross-fade)")
_RUNNING = re.compile(r"(?:-moz-binding|behavior)\s*:|expression\(", re.IGNORECASE)
_LINKS = ("http:", "https:", "mailto:", "tel:", "sms:", "#")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")
_SCRIPTS = ("javascript:", "vbscript:", "livescript:", "data:text/html", "data:text/xml", "data:application/")
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028\u2029\ufeff]")
_PICTURE_PARTS = {"use", "image", "feimage", "link", "pattern", "lineargradient", "radialgradient", "filter", "mpath"}


def plain(text: str) -> str:
    """Return a text of a style sheet without its escapes."""

    def sign(found: re.Match[str]) -> str:
        number = int(found[1], 16) if found[1] else 0
        return (chr(number) if 0 < number < 0x110000 else "\ufffd") if found[1] else found[2] or ""

    return _ESCAPE.sub(sign, text)


def outside_of_sheet(text: str) -> Iterator[tuple[int, str]]:
    """Yield where a style sheet, or a style in the HTML, asks for something outside itself, and what it writes."""
    for start, end, address in _addresses(text):
        if address is None or not _is_inside(address):
            yield start, text[start:end].strip(" ;")
    for found in _RUNNING.finditer(plain(text)):
        yield 0, found[0]


def _addresses(text: str) -> Iterator[tuple[int, int, str | None]]:
    """Yield start, end and address of all that a style sheet asks for; None for a whole style sheet."""
    calls: list[tuple[str, int]] = []
    place = 0
    while found := _TOKEN.match(text, place):
        place = found.end()
        word = plain(found["word"] or "").lower()
        if word == "@import":
            yield found.start(), text.find(";", place) + 1 or len(text), None
        if found["call"] or found["other"] == "(":
            calls.append((word, found.start()))
            raw = _RAW.match(text, place) if word in _ADDRESSES else None
            if raw:
                place = raw.end()
                yield found.start(), place, raw[1]
        elif found["close"]:
            calls = calls[:-1]
        elif calls and (calls[-1][0] in _ADDRESSES or _PICTURES.fullmatch(calls[-1][0])):
            written = [found[kind] for kind in ("double", "single") if found[kind] is not None]
            if written:
                yield calls[-1][1], place, written[0]


def _is_inside(address: str) -> bool:
    """Say whether an address is written out in the page, or is a place in it."""
    bare = _UNSEEN.sub("", plain(address)).lower()
    return bare.startswith(("data:image/", "data:font/", "data:application/font", "data:application/x-font", "#"))


def outside_of_page(tree: Tree) -> Iterator[str]:
    """Yield what the elements of a page ask for outside it, and what they would run."""
    for tag, name, value in tree.attributes:
        yield from _outside_of_attribute(tag, name.rpartition(":")[2], value)
    for style in tree.styles:
        yield from (f'the style "{what[:100]}"' for _, what in outside_of_sheet(style))


def _outside_of_attribute(tag: str, name: str, value: str) -> Iterator[str]:
    bare = _UNSEEN.sub("", value).lower()
    if bare.startswith(_SCRIPTS) or (name in _ANIMATED and "script:" in bare):
        yield f'the script "{value[:100]}"'
    elif name == "srcdoc":
        yield "a page inside the page"
    elif name in _FETCHED or (name == "href" and _leads_away(tag, bare)):
        yield f'"{value[:100]}"'
    elif "(" in value and name not in _WORDS and not bare.startswith("data:"):
        yield from (f'the style "{what[:100]}"' for _, what in outside_of_sheet(value))


def _leads_away(tag: str, bare: str) -> bool:
    """Say whether a link is none that a reader may follow, or belongs to an element that fetches it by itself."""
    if tag in _PICTURE_PARTS:
        return not bare.startswith(("#", "data:image/"))
    return _SCHEME.match(bare) is not None and not bare.startswith(_LINKS)

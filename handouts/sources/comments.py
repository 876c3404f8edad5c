"""Words after a " #": YAML takes them for a comment, so they are on no page.

A comment that stands on a line of its own, after a number, a date or a text in quotes is one, and nothing is said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handouts.problem import FieldPath

# Fields that hold no text a reader sees; a comment after their value is one. The others are read.
_NO_WORDS = frozenset(
    {
        "approved_on",
        "at",
        "audience",
        "blocks",
        "bold",
        "brand",
        "brands",
        "code",
        "current_version",
        "digest",
        "direction",
    }
    | {"act", "from", "picture", "until"}
    | {"email", "emergency_number", "family", "figure", "file", "format", "formats", "how_often", "imposition", "key"}
    | {
        "left_out",
        "locale",
        "locales",
        "logo",
        "n",
        "next_review",
        "of",
        "output",
        "page_limit",
        "regular",
        "signed_copy",
    }
    | {"styles", "template", "to", "treatment", "treatments", "url", "version", "web", "word", "year"}
)
_LENGTH = re.compile(r".*_(?:mm|pt)$")
_QUOTE_IT = 'put the whole text in double quotes: "..."'
_AFTER = re.compile(r"(?P<gap>[ \t]+)(?P<said>#[^\r\n]*)")
_BELOW = re.compile(r"(?P<lines>(?:[ \t]*\r?\n)+)(?P<gap>[ \t]*)(?P<said>#[^\r\n]*)")
_GLUED = r"#[^\s#!:=-]"
_ABOVE = re.compile(rf"[:-][ \t]+(?P<said>{_GLUED}[^\r\n]*)\r?\n\s*$")
_HEADER = re.compile(rf"[|>][-+0-9]*[ \t]+(?P<said>{_GLUED}[^\r\n]*)")
_ENDS = tuple(".!?)]\"'”’…")


@dataclass(frozen=True)
class Written:
    """A text of a YAML file as it was written: its field, where it starts and ends, its quotes or other sign.

    `name` is the column of the field's name, or of the dash of a list's entry, from 0.
    """

    at: FieldPath
    start: int
    end: int
    style: str
    name: int


@dataclass(frozen=True)
class Cut:
    """Words that YAML leaves out: the field, the place of their "#", what is wrong, and whether it is certain."""

    at: FieldPath
    index: int
    message: str
    hint: str
    is_certain: bool


def cuts(text: str, written: Sequence[Written]) -> Iterator[Cut]:
    """Yield the words of a file that YAML takes for a comment and an author probably did not."""
    if not re.search(r"(?:^|\s)#", text):
        return
    for one in written:
        if _holds_words(one.at):
            yield from _around(text, one)


def _holds_words(at: FieldPath) -> bool:
    """Say whether a field holds words that somebody reads."""
    name = next((part for part in reversed(at) if isinstance(part, str)), "")
    if at[:1] in {("headings",), ("labels",)}:
        return True
    return name not in _NO_WORDS and not _LENGTH.match(name) and "palette" not in at and "panels" not in at


def _around(text: str, one: Written) -> Iterator[Cut]:
    """Yield what YAML leaves out in front of a text, behind it on its last line, or else on the line below it."""
    above = _ABOVE.search(text, max(0, one.start - 400), one.start)
    if above:
        yield Cut(one.at, above.start("said"), *_told(above["said"], is_certain=True), is_certain=True)
    if one.style in {"|", ">"}:
        header = _HEADER.match(text, one.start)
        if header:
            yield Cut(one.at, header.start("said"), *_told(header["said"], is_certain=True), is_certain=True)
        return
    value = text[one.start : one.end]
    is_number = not one.style and re.fullmatch(r"[0-9][0-9.:-]*", value) is not None
    behind = _AFTER.match(text, one.end)
    if behind:
        is_glued = re.match(_GLUED, behind["said"]) is not None
        if not is_glued and (is_number or (one.style and not re.match(r"# [0-9]", behind["said"]))):
            return
        is_habit = len(behind["gap"]) > 1 or value.endswith(_ENDS) or not value
        is_certain = is_glued if not one.style else re.match("#[0-9]", behind["said"]) is not None
        is_certain = is_certain or not (is_habit or one.style)
        yield Cut(one.at, behind.start("said"), *_told(behind["said"], is_certain=is_certain), is_certain)
    elif not one.style and value and not is_number:
        yield from _below(text, one, value)


def _below(text: str, one: Written, value: str) -> Iterator[Cut]:
    """Yield a comment right below a text that stands as far in as if it went on with it."""
    below = _BELOW.match(text, one.end)
    if below and len(below["gap"]) > one.name:
        is_certain = not value.endswith(_ENDS) and below["lines"].count("\n") == 1
        yield Cut(one.at, below.start("said"), *_told(below["said"], is_certain=is_certain), is_certain)


def _told(said: str, *, is_certain: bool) -> tuple[str, str]:
    shown = " ".join(said.split())[:40]
    if is_certain:
        return f'"{shown}" is on no page: a space and # start a comment', _QUOTE_IT
    return (
        f'"{shown}" is on no page: is it a comment, or part of the text?',
        "put the whole text in double quotes: with what follows #, or without it if that is a comment",
    )

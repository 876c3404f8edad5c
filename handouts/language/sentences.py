"""Sentences: the copy as it is read, block by block, without source marks and markup."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from handouts.model.treatment import CITATION

_ENTRY = re.compile(r"\s*(?:[-*+]|[0-9]{1,9}[.)])\s+")
_LINK = re.compile(r"\[([^\]]*)\]\([^)\s]*\)")
_MARKUP = re.compile(r"\*\*|__|\\(?=[^\w\s])")
# Source marks travel through the splitting as one private character each.
_MARK = re.compile("[\ue000-\uf8ff]")
_END = re.compile("[.!?…]+[\"'”’)]*[\ue000-\uf8ff]*(?=\\s|$)")
_SHORT = {"dr", "mr", "mrs", "ms", "prof", "st", "e.g", "i.e", "a.m", "p.m", "approx", "vs", "no", "fig", "etc", "inc"}
_WORD = re.compile(r"[0-9]+(?:[.,:][0-9]+)*|[^\W\d_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True)
class Sentence:
    """One sentence in plain words, and the source marks in it or right behind it (`S3`, `unsourced`).

    `is_cited` tells whether a mark stands in its block at its end or later: marks follow what they prove.
    """

    text: str
    marks: tuple[str, ...] = ()
    is_cited: bool = False


def blocks(text: str) -> list[str]:
    """Return each paragraph and each list entry on one line, source marks and markup included."""
    found: list[str] = []
    is_open = False
    for line in text.splitlines():
        entry = _ENTRY.match(line)
        if not line.strip():
            is_open = False
        elif entry or not is_open:
            found.append(line[entry.end() if entry else 0 :].strip())
            is_open = True
        else:
            found[-1] += " " + line.strip()
    return [" ".join(block.split()) for block in found]


def plain(text: str) -> str:
    """Return the words of a text without source marks, list signs and markup; blocks stay on lines of their own."""
    return "\n".join(_MARKUP.sub("", _LINK.sub(r"\1", CITATION.sub("", block))) for block in blocks(text))


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text; the end of a paragraph or list entry ends a sentence."""
    for block in blocks(text):
        yield from _of_block(block)


def words(text: str) -> list[str]:
    """Return the words and numbers of a plain text; `full-time` and `don't` are one word."""
    return _WORD.findall(text)


@lru_cache(maxsize=4096)  # a dozen checks read the same text
def _of_block(block: str) -> tuple[Sentence, ...]:
    marks: list[str] = []

    def keep(found: re.Match[str]) -> str:
        marks.append(found[1])
        return chr(0xE000 + len(marks) - 1)

    text = _MARKUP.sub("", _LINK.sub(r"\1", CITATION.sub(keep, _MARK.sub("", block))))
    pieces = []
    start = 0
    for found in _END.finditer(text):
        if _ends(text, found):
            pieces.append(text[start : found.end()])
            start = found.end()
    pieces.append(text[start:])
    result: list[Sentence] = []
    is_cited = False
    for piece in reversed(pieces):
        own = [mark for sign in _MARK.findall(piece) for mark in re.split(", ?", marks[ord(sign) - 0xE000])]
        is_cited = is_cited or bool(own)
        said = _MARK.sub("", piece).strip()
        if said:
            result.insert(0, Sentence(said, tuple(own), is_cited))
    return tuple(result)


def _ends(text: str, found: re.Match[str]) -> bool:
    """Say whether a full stop ends its sentence, and not only an abbreviation or an initial."""
    after = text[found.end() :].lstrip(" \"'“‘(")
    if after[:1].islower():
        return False
    before = text[: found.start()].rsplit(" ", 1)[-1].lstrip("(\"'“‘")
    is_stop = found[0].startswith(".") and not found[0].startswith("..")
    is_short = before.lower() in _SHORT or re.fullmatch(r"[A-Z]", before) is not None
    return not (is_stop and is_short and after)

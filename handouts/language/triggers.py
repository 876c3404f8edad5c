"""Triggers: the words that a sentence must hold, or a pattern can not match it.

To read a pattern for its words is far cheaper than to compile it, and most patterns are never needed.
"""

import re
from collections.abc import Iterator

LONGEST = 6  # characters of a word that are looked at
_SHORT = 3  # and fewer: a word of many sentences
_PLAIN = r"(?:[a-z0-9]+(?:\?|\\w[*+])?(?=[ |)])|[ |](?!\?))+"
_PART = re.compile(
    rf"\((?:\?:)?(?P<plain>{_PLAIN})\)|"
    r"(?P<word>'?[a-z0-9]+)|(?P<bar>\|)|(?P<close>\))|(?P<look>\(\?<?[=!])|(?P<open>\((?:\?:)?)"
    r"|(?P<some>\?\??|\*|\+|\{[0-9],?[0-9]?\}\??)|\{(?P<name>[A-Z_]+)\}|(?P<edge>\\b|\$)"
    r"|(?P<any>\\[wd]|\[[^\]]*\]|\.)|(?P<sign>\\?.)"
)
_TOKEN = re.compile(r"'?[a-z0-9]+")
Words = frozenset[str]
# Of a piece of a pattern: the words of which each is needed, and whether a new word may begin behind it.
_Read = tuple[tuple[Words, ...], bool]


def keys(text: str) -> set[str]:
    """Return the beginnings of the words of a sentence, each of up to six characters."""
    return {word[:size] for word in _TOKEN.findall(text.lower()) for size in range(1, LONGEST + 1)}


def branches(
    pattern: str, shared: dict[str, "Reader"], frequent: Words = frozenset()
) -> Iterator[tuple[str, tuple[Words, ...]]]:
    """Yield the choices of a pattern, each with sets of beginnings of words: it needs one of every set, rarest first.

    `shared` holds the patterns that stand in it by name, such as {MARK}, `frequent` the beginnings of words of so many
    sentences that they tell little. Raises ValueError for a choice of no word.
    """
    reader = Reader(pattern, shared, frequent)
    while reader.position <= len(reader.parts):
        start = reader.at
        needs, _ = reader.choice(is_boundary=True)
        if not needs:
            message = f"a pattern without a certain word: {pattern[start : reader.at]}"
            raise ValueError(message)
        yield pattern[start : reader.at], tuple(sorted(needs, key=reader.frequency))
        reader.position += 1


def _of_plain(group: str, *, is_boundary: bool) -> _Read:
    """Read a bracket of words and bars alone: most are, and need no more than this."""
    found = group[group.index(":") + 1 if ":" in group else 1 : -1].split("|")
    ends = all(branch.endswith(" ") for branch in found)
    if not is_boundary or not all(map(str.strip, found)):
        return (), ends
    return (frozenset(_key(max(branch.split(), key=len)) for branch in found),), ends


def _key(word: str) -> str:
    if word.endswith("?"):
        return word[:-2][:LONGEST]
    return word.removesuffix("\\w*").removesuffix("\\w+")[:LONGEST]


class Reader:
    """Reads a pattern from left to right."""

    def __init__(self, pattern: str, shared: dict[str, "Reader"], frequent: Words = frozenset()) -> None:
        self.parts = [(str(part.lastgroup), part[0], part.start()) for part in _PART.finditer(pattern)]
        self.shared, self.frequent = shared, frequent
        self.length = len(pattern)
        self.position = 0

    def frequency(self, words: Words) -> tuple[int, int]:
        """Return how little it tells that a text holds one of these words."""
        return sum(len(word) <= _SHORT or word in self.frequent for word in words), len(words)

    @property
    def at(self) -> int:
        """Return where in the pattern it reads."""
        return self.parts[self.position][2] if self.position < len(self.parts) else self.length

    def choice(self, *, is_boundary: bool) -> _Read:
        """Read up to the next bar or closing bracket."""
        needs: tuple[Words, ...] = ()
        parts = self.parts
        while self.position < len(parts) and parts[self.position][0] not in {"bar", "close"}:
            kind, text, _ = parts[self.position]
            self.position += 1
            found, ends = self._piece(kind, text, is_boundary=is_boundary)
            if self.position < len(parts) and parts[self.position][0] == "some":
                if parts[self.position][1] not in {"+", "{1,2}", "{1,3}", "{2}"}:
                    # At most the last letter of a word goes; all of any other piece.
                    found = (frozenset({text[:-1][:LONGEST]}),) if found and kind == "word" and text[1:] else ()
                    ends = is_boundary and ends
                self.position += 1
            needs += found
            is_boundary = ends
        return needs, is_boundary

    def choices(self, *, is_boundary: bool) -> _Read:
        """Read all choices up to the closing bracket, and step behind it."""
        found = [self.choice(is_boundary=is_boundary)]
        while self.position < len(self.parts) and self.parts[self.position][0] == "bar":
            self.position += 1
            found.append(self.choice(is_boundary=is_boundary))
        self.position += 1
        ends = all(end for _, end in found)
        if not all(needs for needs, _ in found):
            return (), ends
        return (
            frozenset().union(*(needs[0] if len(needs) == 1 else min(needs, key=self.frequency) for needs, _ in found)),
        ), ends

    def _piece(self, kind: str, text: str, *, is_boundary: bool) -> _Read:
        if kind == "word":
            is_start = is_boundary or text[0] == "'"
            return (frozenset({text[:LONGEST]}),) if is_start else (), False
        if kind in {"sign", "edge"}:
            return (), True
        if kind == "plain":
            return _of_plain(text, is_boundary=is_boundary)
        if kind == "name":
            reader = self.shared[text[1:-1]]
            reader.position = 0
            needs, ends = reader.choices(is_boundary=True)
            return needs if is_boundary else (), ends
        if kind == "open":
            return self.choices(is_boundary=is_boundary)
        if kind == "look":
            self.choices(is_boundary=is_boundary)
            return (), is_boundary
        return (), False

"""The promises in one sentence, read in its context: what is denied, asked or warned of is no promise."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from handouts.language.claim_context import ContextReader
from handouts.language.patterns import compiled, filled, joined, wrong_pattern
from handouts.language.question import QuestionReader
from handouts.language.triggers import Reader, Words, branches, keys
from handouts.model.claims import Claims, Kind
from handouts.model.language import Language
from handouts.problem import SourceError, quoted

_MOST = 50  # of one sentence: more would flood the screen
_TYPED = str.maketrans("’‘\u2010\u2011\u00a0\u202f\u0131", "''--  i")  # the last: a dotless i
_TALL = re.compile(r"(?<=[a-z])I(?=[a-z])")  # a capital I that is read as a small L


@dataclass(frozen=True)
class _Row:
    number: int
    pattern: str
    needs: tuple[Words, ...]
    path: str
    kind: Kind


@dataclass(frozen=True)
class Promise:
    """Words that promise too much, what they promise, and what to write instead.

    Those that are not sure have the tone of sellers.
    """

    words: str
    says: str
    hint: str
    is_sure: bool = True


class PromiseReader:
    """Finds promises by the claims of a language.

    Raises SourceError for a pattern that is none, or holds no certain word.
    """

    def __init__(self, claims: Claims) -> None:
        shared, self._path = claims.shared, claims.path
        self._names = shared.names
        self._asked = shared.question
        self._context = ContextReader(shared, claims.path)
        self._question = QuestionReader(shared, claims.path)
        told = shared.figures
        self._figure, self._success, self._trouble = (
            joined(rows, shared.names) for rows in (told.figure, told.success, told.trouble)
        )
        self._rows = _rows(claims)

    def promises(self, sentence: str, answer: str = "") -> list[Promise]:
        """Return the promises of a sentence in reading order, longest first and none inside another.

        Words in the tone of sellers never hide a sure promise: where the two overlap, it is the one that is told.
        A question promises nothing, unless it is a seller's ("Tired of your scars?") or its answer is a plain yes or
        no.
        """
        text = re.sub(r"(?<=\w)-(?=\w)", " ", _TALL.sub("l", sentence.translate(_TYPED)))
        can_promise = self._question.read(text, answer)
        if can_promise == "all":
            return [Promise(sentence, self._asked.says, self._asked.hint)]
        found = self._matches(text) if can_promise == "words" else []
        told: list[tuple[re.Match[str], Kind]] = []
        for match, kind in sorted(found, key=lambda one: (one[1].tier != "sure", one[0].start(), -one[0].end())):
            is_free = all(match.end() <= one.start() or match.start() >= one.end() for one, _ in told)
            if len(told) < _MOST and is_free and not self._context.is_innocent(text, match, kind):
                told.append((match, kind))
        return [
            Promise(sentence[match.start() : match.end()].strip(), kind.says, kind.hint, kind.tier == "sure")
            for match, kind in sorted(told, key=lambda one: one[0].start())
        ]

    def success_figures(self, sentence: str) -> Iterator[str]:
        """Yield each percentage or share that tells of success, and not of harm."""
        success, trouble = compiled(self._success, self._path), compiled(self._trouble, self._path)
        if success.search(sentence) and not trouble.search(sentence):
            for match in compiled(self._figure, self._path).finditer(sentence):
                yield match[0]

    def _matches(self, text: str) -> list[tuple[re.Match[str], Kind]]:
        """Return all that matches, tried only with the patterns whose words the text holds."""
        held = keys(text)
        called = {row.number: row for key in held & self._rows.keys() for row in self._rows[key]}
        ready = [row for _, row in sorted(called.items()) if not any(held.isdisjoint(words) for words in row.needs)]
        return [(match, row.kind) for row in ready for match in self._pattern(row).finditer(text)]

    def _pattern(self, row: _Row) -> re.Pattern[str]:
        return compiled(rf"(?<!\w)(?:{filled(row.pattern, self._names)})(?!\w)", row.path)


@lru_cache(maxsize=4)  # languages of one project
def promise_reader(language: Language) -> PromiseReader | None:
    """Return the reader of a language's claims, or None where it has none.

    Raises SourceError as above.
    """
    return PromiseReader(language.claims) if language.claims else None


def _rows(claims: Claims) -> dict[str, list[_Row]]:
    """Return the patterns of all kinds under the beginnings of the rarest words that they need."""
    frequent = frozenset(claims.shared.frequent)
    shared = {name: Reader(pattern, {}, frequent) for name, pattern in claims.shared.names.items()}
    rows: dict[str, list[_Row]] = defaultdict(list)
    number = 0
    for path, kind in claims.kinds:
        for row in kind.patterns:
            try:
                found = list(branches(row, shared, frequent))
            except KeyError as reason:
                message = f"there is no {quoted(str(reason.args[0]))} under names in {claims.path}"
                raise SourceError([wrong_pattern(row, path, message)]) from None
            except (ValueError, IndexError) as reason:
                raise SourceError([wrong_pattern(row, path, str(reason))]) from None
            for pattern, needs in found:
                number += 1
                for key in needs[0]:
                    rows[key].append(_Row(number, pattern, needs[1:], path, kind))
    return rows

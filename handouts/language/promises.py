"""The promises in one sentence, read in its context: what is denied, asked or warned of is no promise."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from handouts.language import question
from handouts.language.claim_context import compiled, is_innocent
from handouts.language.claim_kind import SHARED, Kind, filled
from handouts.language.claims.beauty import BEAUTY
from handouts.language.claims.ease import EASE
from handouts.language.claims.offer import OFFERS
from handouts.language.claims.result import RESULTS
from handouts.language.claims.safety import SAFETY
from handouts.language.claims.selling import SELLING
from handouts.language.claims.slogan import SLOGANS
from handouts.language.claims.story import STORIES
from handouts.language.triggers import Reader, Words, branches, keys

KINDS = (*SAFETY, *RESULTS, *EASE, *SELLING, *BEAUTY, *OFFERS, *SLOGANS, *STORIES)
_MOST = 50  # of one sentence: more would flood the screen
_TYPED = str.maketrans("’‘\u2011\u00a0\u202f", "''-  ")
_FIGURE = (
    r"\d+(?:[.,]\d+)? ?(?:%|per ?cent)|\d+ (?:out of|in) (?:every )?\d+"
    r"|\b(?:nine|eight|seven|four|three|nineteen) (?:out of|in) (?:every )?(?:ten|five|four|twenty)"
    r"|\b(?:ninety|eighty|seventy)(?:[ -]\w+)? per ?cent"
)
_SUCCESS = (
    r"\b(?:clients?|customers?|success\w*|satisf\w+|happy|recommend\w*|agree[ds]?|results|improv\w*|better|smooth\w*"
    r"|effective\w*|love[ds]?|delighted|thrilled|(?:women|users|mums|moms|people) (?:told|saw|said"
    r"|noticed|felt|would|report\w*)|would (?:do|choose|swap|switch|come|buy|book|have it)|told us|clear\w*|fewer"
    r"|reduction|less visible|difference"
    r"|flatter|softer)\b"
)
_TROUBLE = (
    r"\b(?:infect\w*|(?:blood )?clots?|die[ds]?|death|harm\w*|fever|nerves?|numb\w*|allerg\w*|come back"
    r"|comes back|return\w*|new scar|risks?|side effects?|bleed\w*|worse|complication\w*|rash|burns?|blister\w*"
    r"|darker|lighter"
    r"|not improve)\b"
)


@dataclass(frozen=True)
class _Row:
    number: int
    pattern: str
    needs: tuple[Words, ...]
    kind: Kind


@dataclass(frozen=True)
class Promise:
    """Words that promise too much, what they promise, and what to write instead."""

    words: str
    says: str
    hint: str


def promises(sentence: str, answer: str = "") -> list[Promise]:
    """Return the promises of a sentence in reading order, longest first and none inside another.

    A question promises nothing, unless it is a seller's ("Tired of your scars?") or its answer is a plain yes or no.
    """
    text = re.sub(r"(?<=\w)-(?=\w)", " ", sentence.translate(_TYPED))
    can_promise = question.read(text, answer)
    if can_promise == "all":
        return [Promise(sentence, SAFETY[1].says, SAFETY[1].hint)]
    found = _matches(text) if can_promise == "words" else []
    result: list[Promise] = []
    end = 0
    for match, kind in sorted(found, key=lambda one: (one[0].start(), -one[0].end())):
        if len(result) < _MOST and match.start() >= end and not is_innocent(text, match, kind):
            result.append(Promise(sentence[match.start() : match.end()].strip(), kind.says, kind.hint))
            end = match.end()
    return result


def success_figures(sentence: str) -> Iterator[str]:
    """Yield each percentage or share that tells of success, and not of harm."""
    if compiled(_SUCCESS).search(sentence) and not compiled(_TROUBLE).search(sentence):
        for match in compiled(_FIGURE).finditer(sentence):
            yield match[0]


def _matches(text: str) -> list[tuple[re.Match[str], Kind]]:
    """Return all that matches, tried only with the patterns whose words the text holds."""
    held = keys(text)
    rows = _rows()
    called = {row.number: row for key in held & rows.keys() for row in rows[key]}
    ready = [row for _, row in sorted(called.items()) if not any(held.isdisjoint(words) for words in row.needs)]
    return [(match, row.kind) for row in ready for match in _compiled(row.pattern).finditer(text)]


@cache
def _rows() -> dict[str, list[_Row]]:
    """Return the patterns of all kinds under the beginnings of the rarest words that they need."""
    shared = {name: Reader(pattern, {}) for name, pattern in SHARED.items()}
    rows: dict[str, list[_Row]] = defaultdict(list)
    found = [
        (pattern, needs, kind) for kind in KINDS for row in kind.rows() for pattern, needs in branches(row, shared)
    ]
    for number, (pattern, needs, kind) in enumerate(found):
        for key in needs[0]:
            rows[key].append(_Row(number, pattern, needs[1:], kind))
    return rows


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return compiled(rf"(?<!\w)(?:{filled(pattern)})(?!\w)")

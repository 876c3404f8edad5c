"""Tally: words that many fields say must stand on the pages as many times as they are said."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from handouts.model.finding import Part
from handouts.problem import FieldPath

_LABEL = 12  # letters between a field and the next one of its entry, such as `How long:`


@dataclass(frozen=True)
class Wanted:
    """Words that a field wants on the page; `letters` are what is compared, `part` the file that the field is in."""

    at: FieldPath
    words: str
    letters: str
    part: Part = "treatment"


@dataclass
class Tally:
    """What is wanted, and what is there: `body` holds the letters of all pages.

    `drawn` are the letters of each label in a drawing, and `parted` says whether a text stands in two parts.
    """

    wanted: Sequence[Wanted]
    body: str
    drawn: Sequence[str]
    parted: Callable[[str], bool]
    _missing: set[int] = field(default_factory=set)

    def missing(self) -> set[int]:
        """Return the places in `wanted` of what is not there; of equal words those that are not where they belong.

        The longest come first: what they say within themselves is then known, and does not stand for shorter ones.
        """
        rows: dict[str, list[int]] = {}
        for place, one in enumerate(self.wanted):
            rows.setdefault(one.letters, []).append(place)
        kept = set(range(len(self.wanted)))
        said = self._said(kept)
        for letters in sorted(rows, key=len, reverse=True):
            short = said.count(letters) - self.body.count(letters) + sum(one.count(letters) for one in self.drawn)
            if short > 0:
                kept.difference_update(self._settled(rows[letters], short))
                said = self._said(kept)
        return self._missing

    def _settled(self, places: list[int], short: int) -> list[int]:
        """Note which of the fields with equal words are missing; return those that vouch for no shorter words.

        Words in two parts are there, but nothing within them can be counted.
        """
        parted = places[-1:] if self.parted(self.wanted[places[0]].words) else []
        gone = sorted(places, key=lambda place: (self._is_at_home(place), -place))[: short - len(parted)]
        self._missing.update(gone)
        return [*gone, *parted]

    def _said(self, places: set[int]) -> str:
        return "\n".join([self.wanted[place].letters for place in sorted(places)])

    def _is_at_home(self, place: int) -> bool:
        """Say whether the words stand where the other fields of the same entry do."""
        one = self.wanted[place]
        near = self.wanted[max(place - 1, 0) : place + 2] if isinstance(one.at[-1], int) else self.wanted
        beside = [other.letters for other in near if other.at[:-1] == one.at[:-1] and other.at != one.at]
        ends = [(at, at + len(letters)) for letters in beside if (at := self.body.find(letters)) >= 0]
        if not ends:
            return False
        first, last = min(start for start, _ in ends), max(end for _, end in ends)
        return one.letters in self.body[first : last + len(one.letters) + _LABEL]

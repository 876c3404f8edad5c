"""A manuscript: what an author typed, sign by sign, and what of it would not reach the page as it looks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from handouts.problem import FieldPath, Location, Problem, Severity, error
from handouts.sources.comments import Written, cuts
from handouts.text.damaged import damages
from handouts.text.invisible import dropped, marks, told
from handouts.text.look_alikes import look_alikes
from handouts.text.spaces import has_any, misplaced

MOST_PROBLEMS = 20  # of one kind: more would flood the screen


@dataclass(frozen=True)
class Remark:
    """A problem of a text as it was typed, with its field (empty where it stands in none)."""

    at: FieldPath
    problem: Problem


def place(path: str, text: str, index: int) -> Location:
    """Return where a character of a file stands, in lines and columns of any editor."""
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    return Location(path, before.count("\n") + 1, len(before) - before.rfind("\n"))


def unseen(path: str, text: str) -> Iterator[Problem]:
    """Yield an error for each character that nobody sees and that may do harm."""
    for mark in marks(text):
        if not mark.is_dropped:
            yield refused(place(path, text, mark.index), mark.sign)


def refused(here: Location, sign: str) -> Problem:
    """Return the error that a character is, which nobody sees."""
    message, hint = told(sign)
    return error(here, message, "control-character", hint)


def left_out(path: str, text: str) -> Iterator[Problem]:
    """Yield a notice for each line from which characters are left out that nobody sees; comments do not count."""
    lines: set[tuple[int, str]] = set()
    for mark in marks(text):
        here = place(path, text, mark.index)
        begin = text.rfind("\n", 0, mark.index) + 1
        if mark.is_dropped and (here.line, mark.sign) not in lines and not text[begin:].lstrip().startswith("#"):
            lines.add((here.line, mark.sign))
            yield omitted(here, mark.sign)


def omitted(here: Location, sign: str) -> Problem:
    """Return the notice that a character is left out."""
    hint = "nothing to do; the words stay as they are"
    return replace(error(here, dropped(sign), "left-out-character", hint), severity=Severity.NOTICE)


def spaces(path: str, text: str, written: Sequence[Written]) -> Iterator[Problem]:
    """Yield an error for each space that YAML does not take for one, where it needs one."""
    if has_any(text):
        for index, message in misplaced(text, [(one.start, one.end) for one in written if one.style]):
            yield error(place(path, text, index), message, "wrong-space", "delete it, and type a space")


def remarks(path: str, text: str, written: Sequence[Written], values: Sequence[str]) -> Iterator[Remark]:
    """Yield what is wrong with the texts of a file: letters, damage, words that became a comment.

    `values` are the texts as they were read, in the order of `written`.
    """
    for one, value in zip(written, values, strict=True):
        for index, message in islice(look_alikes(value), MOST_PROBLEMS):
            here = place(path, text, _index(text, one, value, index))
            yield Remark(one.at, error(here, message, "look-alike", "type the word anew on your own keyboard"))
        for index, message, hint, is_certain in islice(damages(value), MOST_PROBLEMS):
            here = place(path, text, _index(text, one, value, index))
            yield Remark(one.at, _weighed(error(here, message, "damaged-text", hint), is_certain=is_certain))
    for cut in cuts(text, written):
        problem = error(place(path, text, cut.index), cut.message, "comment", cut.hint)
        yield Remark(cut.at, _weighed(problem, is_certain=cut.is_certain))


def _weighed(problem: Problem, *, is_certain: bool) -> Problem:
    return problem if is_certain else replace(problem, severity=Severity.WARNING)


def _index(text: str, one: Written, value: str, index: int) -> int:
    """Return where a character of a text stands in the file: the same of its kind, counted from the text's start."""
    sign, start = value[index], one.start
    for _ in range(value[: index + 1].count(sign)):
        found = text.find(sign, start, one.end)
        if found < 0:
            return one.start
        start = found + 1
    return start - 1

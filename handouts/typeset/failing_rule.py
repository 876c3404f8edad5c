"""The culprit: which rule of which style sheet makes WeasyPrint fail, where it fails with an exception of its own."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from handouts.model.composition import Composition
from handouts.problem import Location, SourceError, error

_OURS = Path(__file__).parent.parent
_FACE = re.compile(r"@font-face\s*\{[^}]*\}")
_PIECE = re.compile(r"""/\*.*?(?:\*/|\Z)|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{}();]""", re.DOTALL)
_BEFORE = re.compile(r"(?:\s|/\*.*?(?:\*/|\Z))*", re.DOTALL)
_HINT = "take out what is unusual there (sizes, nesting), or write it another way"


@dataclass(frozen=True)
class _Rule:
    """One rule of a style sheet: which sheet, and where it starts and ends there."""

    sheet: int
    start: int
    end: int


def blamed(reason: Exception, composition: Composition, attempt: Callable[[Composition], object]) -> SourceError:
    """Return the problem that a composition cannot be set, at the rule that is to blame, else at the template.

    `attempt` sets a composition once more: the rules are tried with fewer and fewer of them. Fonts stay, without which
    nothing can be set.
    Raises the exception itself where it came out of our own code.
    """
    if _is_ours(reason):
        raise reason
    at = Location(composition.template)
    if isinstance(reason, MemoryError):
        message = "setting the pages takes more memory than there is"
        hint = "look for a very large table or picture, and for patterns that repeat very often"
        return SourceError([error(at, message, "cannot-be-set", hint)])
    deep = isinstance(reason, RecursionError)
    rules = list(_rules(composition))
    if not rules or _fails(attempt, composition, rules, 0):
        words = (
            "elements lie too deep in one another" if deep else "something in the HTML is too unusual for WeasyPrint"
        )
        return SourceError([error(at, f"the pages cannot be set: {words}", "cannot-be-set", _HINT)])
    good, bad = 0, len(rules)
    while bad - good > 1:
        middle = (good + bad) // 2
        good, bad = (good, middle) if _fails(attempt, composition, rules, middle) else (middle, bad)
    rule = rules[bad - 1]
    sheet = composition.stylesheets[rule.sheet]
    line = sheet.text.count("\n", 0, rule.start) + 1
    column = rule.start - sheet.text.rfind("\n", 0, rule.start)
    words = "it lies too deep in itself, or is too long" if deep else "something in it is too unusual for WeasyPrint"
    message = f"the pages cannot be set with this rule: {words}"
    return SourceError([error(Location(sheet.path, line, column), message, "cannot-be-set", _HINT)])


def _is_ours(reason: Exception) -> bool:
    """Say whether an exception came out of our own code; one without end is nobody's own."""
    trace = reason.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    last = Path(trace.tb_frame.f_code.co_filename) if trace else Path()
    return last.is_relative_to(_OURS) and not isinstance(reason, (RecursionError, MemoryError))


def _rules(composition: Composition) -> Iterator[_Rule]:
    for number, sheet in enumerate(composition.stylesheets):
        depth, start = 0, 0
        for found in _PIECE.finditer(sheet.text):
            depth += (found[0] in {"{", "("}) - (found[0] in {"}", ")"})
            if depth <= 0 and found[0] in {"}", ";"}:
                yield _Rule(number, _BEFORE.match(sheet.text, start).end(), found.end())  # type: ignore[union-attr]
                depth, start = 0, found.end()
        rest = _BEFORE.match(sheet.text, start)
        if rest and rest.end() < len(sheet.text):
            yield _Rule(number, rest.end(), len(sheet.text))


def _fails(attempt: Callable[[Composition], object], composition: Composition, rules: list[_Rule], count: int) -> bool:
    """Say whether WeasyPrint fails with the first rules alone."""
    ends = {rule.sheet: rule.end for rule in rules[:count]}
    sheets = []
    for number, sheet in enumerate(composition.stylesheets):
        end = ends.get(number, 0)
        sheets.append(replace(sheet, text=sheet.text[:end] + "".join(_FACE.findall(sheet.text[end:]))))
    try:
        attempt(replace(composition, stylesheets=tuple(sheets)))
    except SourceError:
        return False
    except Exception:  # noqa: BLE001  (whatever it is, it is what is looked for)
        return True
    return False

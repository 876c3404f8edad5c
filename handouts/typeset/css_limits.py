"""Limits of style sheets: sizes that no page has, and nesting without end, are refused before WeasyPrint reads them.

WeasyPrint 70 answers them with exceptions of many kinds, with minutes of work, or with gigabytes of memory.
"""

import math
import re
from collections.abc import Iterator, Sequence

from handouts.model.composition import Composition, Stylesheet
from handouts.problem import Location, Problem, SourceError, error

LARGEST_PX = 100_000.0  # 26 metres
LARGEST = 10_000.0  # of a number without a unit, of per cent, and of units that count from the size of the type
SMALLEST_PX = 0.05  # a hundredth of a millimetre
SMALLEST_RELATIVE = 0.001  # of the size of the type
DEEPEST = 50  # brackets in one another
MOST_WORDS = 10_000  # of a value, once its names such as var(--ink) are filled in
_SPAN = 1_000  # columns or rows that a cell takes; HTML has no more

_PX = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "q": 24 / 25.4}
_RELATIVE = {"em", "rem", "ex", "ch", "lh", "rlh", "ic", "cap", "vw", "vh", "vmin", "vmax", "vi", "vb"}
_TOKEN = re.compile(
    r"""/\*.*?(?:\*/|\Z)|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\(\s*[^"'\s)][^)]*\)|[uU]\+[0-9a-fA-F?]+(?:-[0-9a-fA-F]+)?"""
    r"""|\#[\w-]+|(?P<word>-?(?:[A-Za-z_]|--)[\w-]*)|(?P<number>[-+]?(?:[0-9]*\.)?[0-9]+(?:[eE][-+]?[0-9]+)?)"""
    r"""(?P<unit>%|[A-Za-z]+)?|(?P<open>[({\[])|(?P<close>[)}\]])|(?P<end>;)""",
    re.DOTALL,
)
_NAMED = re.compile(r"(--[\w-]+)\s*:([^;{}]*)")
_USED = re.compile(r"var\(\s*(--[\w-]+)")
_STYLE = re.compile(r"""<[a-zA-Z][^<>]*?\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)')|<style\b[^>]*>(.*?)</style""", re.DOTALL)
_SPANS = re.compile(r"""<[a-zA-Z][^<>]*?\s(?:col|row)?span\s*=\s*["']?\s*([0-9]+)""", re.IGNORECASE)
_HINT = "write what a page can have"


def demand_moderate(composition: Composition) -> None:
    """Refuse what no page has in the style sheets, and in the styles of the HTML.

    Raises SourceError with every place.
    """
    problems = [one for sheet in composition.stylesheets for one in sheet_problems(sheet)]
    problems += names_problems(composition.stylesheets)
    problems += html_problems(composition)
    if problems:
        raise SourceError(problems)


def sheet_problems(sheet: Stylesheet) -> Iterator[Problem]:
    """Yield what is too large, too small or too deep in a style sheet, the first of each line."""
    lines: set[int] = set()
    for place, message in _immoderate(sheet.text):
        at = _location(sheet, place)
        if at.line not in lines:
            yield error(at, message, "out-of-range", _HINT)
        lines.add(at.line)


def names_problems(sheets: Sequence[Stylesheet]) -> list[Problem]:
    """Return a name such as --ink whose value grows without end through other names, if there is one."""
    lengths: dict[str, int] = {}
    values: dict[str, list[tuple[Stylesheet, re.Match[str]]]] = {}
    for sheet in sheets:
        for found in _NAMED.finditer(sheet.text):
            values.setdefault(found[1], []).append((sheet, found))

    def length(name: str, above: tuple[str, ...]) -> int:
        if name not in lengths and name not in above and len(above) < DEEPEST:
            uses = [_USED.findall(found[2]) for _, found in values.get(name, ())]
            own = [len(found[2].split()) for _, found in values.get(name, ())]
            inner = [sum(length(one, (*above, name)) for one in used) for used in uses]
            lengths[name] = max(map(sum, zip(own, inner, strict=True)), default=1)
        return lengths.get(name, 1)

    for name, places in values.items():
        if length(name, ()) > MOST_WORDS:
            sheet, found = places[-1]
            message = f'"{name}" becomes more than {MOST_WORDS:,} words once the names in it are filled in'
            return [error(_location(sheet, found.start()), message, "out-of-range", "write its value out")]
    return []


def html_problems(composition: Composition) -> Iterator[Problem]:
    """Yield what is too large, too small or too deep in the styles that stand in the HTML."""
    at = Location(composition.template)
    for found in _STYLE.finditer(composition.html):
        for _, message in _immoderate(next(one for one in found.groups() if one is not None)):
            yield error(at, f"a style in the HTML: {message}", "out-of-range", _HINT)
    for found in _SPANS.finditer(composition.html):
        if len(found[1]) > 4 or int(found[1]) > _SPAN:
            message = f'a cell spans "{found[1][:20]}" columns or rows; expected at most {_SPAN:,}'
            yield error(at, message, "out-of-range", _HINT)


def _immoderate(text: str) -> Iterator[tuple[int, str]]:
    """Yield where something is immoderate, and what."""
    depth, is_layer = 0, False
    for found in _TOKEN.finditer(text):
        if found["open"]:
            depth += 1
            if depth == DEEPEST + 1:
                yield found.start(), f"brackets lie more than {DEEPEST} deep in one another"
                return
        elif found["close"]:
            depth = max(depth - 1, 0)
            is_layer = is_layer and found["close"] != "}"
        elif found["end"]:
            is_layer = False
        elif found["word"]:
            word = found["word"].lower()
            if word.strip("-") in {"infinity", "nan"} and depth > 1:
                yield found.start(), f'"{found["word"]}" is no size'
            is_layer = is_layer or word == "z-index"  # only the order of layers counts there
        elif found["number"] and not is_layer:
            message = _wrong_size(found["number"], (found["unit"] or "").lower())
            if message:
                yield found.start(), message


def _wrong_size(number: str, unit: str) -> str:
    """Say what is wrong with a number and its unit; nothing when it is moderate."""
    value = abs(float(number))
    written = f"{number[:20]}{unit}"
    is_length = unit in _PX
    largest = LARGEST_PX / _PX[unit] if is_length else LARGEST if unit in {"", "%"} | _RELATIVE else LARGEST_PX
    if value > largest or not math.isfinite(value):
        return f'"{written}" is too large; expected at most {largest:,.0f}{unit}'
    smallest = SMALLEST_PX / _PX[unit] if is_length else 0.0
    if unit in _RELATIVE:
        smallest = SMALLEST_RELATIVE
    elif unit == "%":
        smallest = SMALLEST_PX
    if 0 < value < smallest:
        return f'"{written}" is too small to be seen; expected 0, or at least {smallest:.2g}{unit}'
    return ""


def _location(sheet: Stylesheet, place: int) -> Location:
    start = sheet.text.rfind("\n", 0, place)
    return Location(sheet.path, sheet.text.count("\n", 0, place) + 1, place - start)

"""Checks: one file each; the code of a check is the name of its file, its docstring the page of the manual.

A module whose rule is about the words of a language says what it needs of its folder: NEEDS = ("claims",). Where
that is missing, the check is not made, and `not-checked` says so. One says FIRM = True when nobody may accept what it
finds. A check of finished leaflets says OUTPUTS = ("pdf",) when it has nothing to say about the others. A module that
looks at the date has `turning_days(leaflet)`: the days from which on it finds something else.
"""

import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib import import_module
from types import ModuleType

from handouts.checks import copy, pages
from handouts.checks.memo import Memo
from handouts.checks.missing_words import not_checked
from handouts.model.finding import Finding
from handouts.model.language import Language
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages


def check_copy(leaflet: Leaflet, today: date, memo: Memo | None = None) -> Iterator[Finding]:
    """Yield what every check of the copy finds, each with its code, and which checks the language has no words for."""
    memo = memo or Memo()
    lacking: dict[str, list[str]] = {}
    for code, check in _checks(copy):
        lacks = _lacks(check, leaflet.language)
        if lacks:
            lacking[code] = lacks
            continue
        for finding in memo.judge(code, check.check, leaflet, today):
            yield replace(finding, code=code)
    if lacking:
        yield not_checked(lacking, leaflet.language)


def check_pages(leaflet: Leaflet, typeset_pages: Pages) -> Iterator[Finding]:
    """Yield what every check of the typeset pages finds, each with its code."""
    output = leaflet.format.output
    for code, check in _checks(pages):
        if output in getattr(check, "OUTPUTS", (output,)):
            for finding in check.check(leaflet, typeset_pages):
                yield replace(finding, code=code)


def turning_days(leaflet: Leaflet) -> Iterator[date]:
    """Yield the days from which on the checks of the copy find something else, in any order."""
    for _, check in _checks(copy):
        if hasattr(check, "turning_days"):
            yield from check.turning_days(leaflet)


def manual_pages() -> dict[str, str]:
    """Return the page of the manual of every check, by its code."""
    return {code: inspect.cleandoc(check.__doc__ or "") for area in (copy, pages) for code, check in _checks(area)}


def may_be_accepted(code: str) -> bool:
    """Say whether a finding of this code may stand in the copy with a reason: a check of the copy that is not firm."""
    return any(name == code and not getattr(check, "FIRM", False) for name, check in _checks(copy))


def _lacks(check: ModuleType, language: Language) -> list[str]:
    """Return what a check needs and the language's folder does not hold."""
    needs: tuple[str, ...] = getattr(check, "NEEDS", ())
    return [name for name in needs if getattr(language, name.replace("-", "_")) is None]


def _checks(package: ModuleType) -> Iterator[tuple[str, ModuleType]]:
    for name in sorted(one.name for one in pkgutil.iter_modules(package.__path__)):
        yield name.replace("_", "-"), import_module(f"{package.__name__}.{name}")

"""Checks: one file each; the code of a check is the name of its file, its docstring the page of the manual.

A module may say LANGUAGE = "en" when its rule is about the words of one language, and FIRM = True when nobody may
accept what it finds. A check of finished leaflets says OUTPUTS = ("pdf",) when it has nothing to say about the others.
A module that looks at the date has `turning_days(leaflet)`: the days from which on it finds something else.
"""

import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from importlib import import_module
from types import ModuleType
from typing import Any

from handouts.checks import copy, pages
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages

MOST_KNOWN = 8  # answers kept of each check


class Known:
    """What the checks of the copy found lately, and what they looked at: brands and formats share most of it."""

    def __init__(self) -> None:
        self._judged: dict[str, list[tuple[date, dict[str, Any], tuple[Finding, ...]]]] = {}

    def judge(self, code: str, check: Callable[[Leaflet, date], Iterable[Finding]], seen: Any, today: date) -> Any:
        """Return what a check finds, without asking it again about things that it has judged already."""
        rows = self._judged.setdefault(code, [])
        for day, parts, found in rows:
            if day == today and all(getattr(seen, name) == part for name, part in parts.items()):
                return found
        watched = _Watched(**vars(seen))
        found = tuple(check(watched, today))
        rows[:] = [*rows[1 - MOST_KNOWN :], (today, watched.looked_at(), found)]
        return found


class _Watched(Leaflet):
    """A leaflet that notes which of its parts are looked at."""

    def __getattribute__(self, name: str) -> Any:
        value = super().__getattribute__(name)
        if name in Leaflet.__dataclass_fields__:
            super().__getattribute__("__dict__").setdefault("_looked_at", {})[name] = value
        return value

    def looked_at(self) -> dict[str, Any]:
        """Return the parts that were looked at, by their names."""
        noted: dict[str, Any] = super().__getattribute__("__dict__").get("_looked_at", {})
        return noted


def check_copy(leaflet: Leaflet, today: date, known: Known | None = None) -> Iterator[Finding]:
    """Yield what every check of the copy finds, each with its code."""
    spoken = leaflet.edition.locale.split("-")[0]
    known = known or Known()
    for code, check in _checks(copy):
        if getattr(check, "LANGUAGE", spoken) == spoken:
            for finding in known.judge(code, check.check, leaflet, today):
                yield replace(finding, code=code)


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


def _checks(package: ModuleType) -> Iterator[tuple[str, ModuleType]]:
    for name in sorted(one.name for one in pkgutil.iter_modules(package.__path__)):
        yield name.replace("_", "-"), import_module(f"{package.__name__}.{name}")

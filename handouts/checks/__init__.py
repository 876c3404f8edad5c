"""Checks: one file each; the code of a check is the name of its file."""

import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib import import_module
from types import ModuleType

from handouts.checks import copy, pages
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages


def check_copy(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield what every check of the copy finds, each with its code."""
    for code, check in _checks(copy):
        for finding in check.check(leaflet, today):
            yield replace(finding, code=code)


def check_pages(leaflet: Leaflet, typeset_pages: Pages) -> Iterator[Finding]:
    """Yield what every check of the typeset pages finds, each with its code."""
    for code, check in _checks(pages):
        for finding in check.check(leaflet, typeset_pages):
            yield replace(finding, code=code)


def _checks(package: ModuleType) -> Iterator[tuple[str, ModuleType]]:
    for name in sorted(one.name for one in pkgutil.iter_modules(package.__path__)):
        yield name.replace("_", "-"), import_module(f"{package.__name__}.{name}")

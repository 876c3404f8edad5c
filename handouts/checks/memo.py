"""A memo of what the checks of the copy found, so that none is asked again about what it has judged already."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet

MOST_KEPT = 8  # answers kept of each check


class Memo:
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
        rows[:] = [*rows[1 - MOST_KEPT :], (today, watched.looked_at(), found)]
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

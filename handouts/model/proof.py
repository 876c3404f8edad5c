"""A proof: typeset pages with everything found wrong."""

from dataclasses import dataclass

from handouts.model.pages import Pages
from handouts.problem import Problem, Severity, SourceError


@dataclass(frozen=True)
class Proof:
    """Pages and their problems, sorted by file and line; `accepted` are those that the copy accepts for a reason."""

    pages: Pages
    problems: tuple[Problem, ...]
    accepted: tuple[Problem, ...] = ()

    def raise_errors(self) -> None:
        """Raise SourceError with all problems if one of them stops the leaflet."""
        if any(one.severity is Severity.ERROR for one in self.problems):
            raise SourceError(list(self.problems))

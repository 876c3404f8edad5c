"""What a command says, and where."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from handouts.problem import Problem

Outcome = TypeVar("Outcome")


class Report:
    """What a command says: results on stdout, problems and progress on stderr, or all of it as one JSON object."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        self.facts: dict[str, Any] = {}
        self.status = 0
        self._problems: dict[Problem, None] = {}

    def say(self, line: str) -> None:
        """Print a result."""
        if not self.as_json:
            click.echo(line)

    def table(self, heads: Sequence[str], rows: Sequence[Mapping[str, object]]) -> None:
        """Print rows under their heads, each column as wide as it must be."""
        table = [[name.replace("_", " ") for name in heads], *([str(row[name]) for name in heads] for row in rows)]
        widths = [max(len(row[column]) for row in table) for column in range(len(heads))]
        for row in table:
            self.say("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())

    def note(self, line: str) -> None:
        """Print something that is neither result nor problem."""
        if not self.as_json:
            click.echo(line, err=True)

    def add(self, problems: Sequence["Problem"], *, errors_only: bool = False) -> None:
        """Print problems, each only once, or only the errors among them; an error makes the exit status 1."""
        for one in problems:
            if one not in self._problems:
                self._problems[one] = None
                if one.severity == "error" or not errors_only:
                    self.note(str(one))
            if one.severity == "error":
                self.status = 1

    def count(self, severity: str) -> int:
        """Return how many different problems of a severity were found."""
        return sum(one.severity == severity for one in self._problems)

    def finish(self) -> int:
        """Print the JSON object if it was asked for, and return the exit status."""
        if self.as_json:
            rows = [one.facts() for one in self._problems]
            click.echo(json.dumps({**self.facts, "problems": rows}, indent=1, ensure_ascii=False))
        return self.status


def counted(outcomes: Iterable[Outcome], total: int) -> Iterator[Outcome]:
    """Show a progress bar on a terminal while outcomes come in."""
    if total < 2 or not sys.stderr.isatty():
        yield from outcomes
        return
    with click.progressbar(length=total, label="leaflets", file=sys.stderr, show_pos=True) as bar:
        for outcome in outcomes:
            click.echo("\r\x1b[K", nl=False, err=True)
            yield outcome
            bar.update(1)


def leaflets(count: int) -> str:
    """Return a number of leaflets in words."""
    return "1 leaflet" if count == 1 else f"{count} leaflets"


def shown(path: Path) -> str:
    """Return a path as short as it can be written from here."""
    try:
        return str(path.resolve().relative_to(Path.cwd())) or "."
    except ValueError:
        return str(path)

"""What a command says, and where."""

import io
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from handouts.problem import for_a_line, what_failed

if TYPE_CHECKING:
    from handouts.problem import Problem

Outcome = TypeVar("Outcome")
# JSON writes what is below a blank as an escape; these a terminal, or a reader of lines, would obey all the same.
_RAW = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]")


class UnprintableError(Exception):
    """What a command says cannot be written: no room, or nobody who reads it."""


class Report:
    """What a command says: results on stdout, problems and progress on stderr, or all of it as one JSON object."""

    def __init__(self, *, as_json: bool, debug: bool = False) -> None:
        self.as_json = as_json
        self.debug = debug
        self.facts: dict[str, Any] = {}
        self.status = 0
        self._problems: dict[Problem, None] = {}

    def say(self, *lines: str) -> None:
        """Print a result, on one line or on these."""
        if not self.as_json:
            _print("\n".join(map(for_a_line, lines)))

    def table(self, heads: Sequence[str], rows: Sequence[Mapping[str, object]]) -> None:
        """Print rows under their heads, each column as wide as it must be."""
        table = [[name.replace("_", " ") for name in heads], *([str(row[name]) for name in heads] for row in rows)]
        widths = [max(len(row[column]) for row in table) for column in range(len(heads))]
        for row in table:
            self.say("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())

    def note(self, *lines: str) -> None:
        """Print something that is neither result nor problem, on one line or on these."""
        if not self.as_json:
            _print("\n".join(map(for_a_line, lines)), err=True)

    def note_warnings(self, count: int) -> None:
        """Print how many warnings there are, if any, and where they are named."""
        if count:
            self.note(f'{count} warning{"" if count == 1 else "s"}; "handouts check" names them')

    def trace(self, problem: "Problem") -> None:
        """Print where handouts itself has failed, with --debug; also beside JSON."""
        if self.debug and problem.trace:
            click.echo(problem.trace.rstrip(), err=True)

    def add(self, problems: Sequence["Problem"], *, errors_only: bool = False) -> None:
        """Print problems, each only once, or only the errors among them; an error makes the exit status 1."""
        for one in problems:
            if one not in self._problems:
                self._problems[one] = None
                if one.severity == "error" or not errors_only:
                    self.note(*str(one).split("\n"))
                self.trace(one)
            if one.severity == "error":
                self.status = 1

    def add_sorted(self, problems: Sequence["Problem"], root: Path | None = None) -> None:
        """Print problems by file and line, each only once; with a project's folder, as annotations for GitHub."""
        rows = sorted(set(problems), key=lambda one: (one.location, one.code, one.message))
        if root is None:
            self.add(rows)
            return
        for one in rows:
            self._problems[one] = None
            self.say(annotation(one, root))
            self.trace(one)
            if one.severity == "error":
                self.status = 1

    def count(self, severity: str) -> int:
        """Return how many different problems of a severity were found."""
        return sum(one.severity == severity for one in self._problems)

    def finish(self) -> int:
        """Print the JSON object if it was asked for, and return the exit status."""
        if self.as_json:
            import json  # noqa: PLC0415  (only where it is asked for)

            rows = [one.facts() for one in self._problems]
            text = json.dumps({**self.facts, "problems": rows}, indent=1, ensure_ascii=not _prints_all_letters())
            _print(_RAW.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text))
        return self.status


def prepare_streams() -> None:
    """Make sure that there is something to print to, and that no letter is too much for it.

    A stream that was closed before the command began would lend its number to the next file that is opened, and what is
    printed would land in there.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest number that is free: this one
    sys.stdout = sys.stdout or io.TextIOWrapper(io.FileIO(os.devnull, "w"), encoding="utf-8")
    sys.stderr = sys.stderr or io.TextIOWrapper(io.FileIO(os.devnull, "w"), encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def give_up(reason: UnprintableError) -> None:
    """Say on the other stream that nothing more can be printed; what is still waiting goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            os.dup2(nowhere, stream.fileno())
    if str(reason):
        try:
            click.echo(f"cannot print: {reason}", err=True)
        except OSError:
            os.dup2(nowhere, sys.stderr.fileno())


def unprintable(reason: OSError) -> UnprintableError:
    """Return why nothing can be printed; the text is empty when the reader has gone, which needs no word."""
    return UnprintableError("" if isinstance(reason, BrokenPipeError) else what_failed(reason))


def _print(text: str, *, err: bool = False) -> None:
    """Print lines. Raises UnprintableError."""
    try:
        click.echo(text, err=err)
    except OSError as reason:
        raise unprintable(reason) from None


def _prints_all_letters() -> bool:
    return (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") in {"utf8", "utf16", "utf32"}


def annotation(one: "Problem", root: Path) -> str:
    """Return a problem as a workflow command of GitHub Actions: it shows up on the line of a pull request.

    Source: GitHub Docs, "Workflow commands for GitHub Actions"; in a message % and line ends are written as their
    bytes, in a property the colon and the comma too.
    """
    severity = {"error": "error", "warning": "warning", "notice": "notice"}[str(one.severity)]
    path = _short(root / one.location.path)  # GitHub counts from the repository's folder, where the command is run
    place = f"file={_property(path)},line={one.location.line},col={one.location.column}"
    message = f"{one.message} ({one.hint})" if one.hint else one.message
    return for_a_line(f"::{severity} {place},title={_property(one.code)}::{_data(message)}")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def counted(outcomes: Iterable[Outcome], total: int | Sequence[int]) -> Iterator[Outcome]:
    """Show a progress bar on a terminal while outcomes come in.

    The total may be a list that holds the number as soon as the first outcome is there.
    """
    if not sys.stderr.isatty():
        yield from outcomes
        return
    coming = iter(outcomes)
    first = [] if isinstance(total, int) else list(islice(coming, 1))
    length = total if isinstance(total, int) else sum(total)
    if length <= 1:
        yield from chain(first, coming)
        return
    bar: Any
    with click.progressbar(length=length, label="leaflets", file=sys.stderr, show_pos=True) as bar:
        for outcome in chain(first, coming):
            click.echo("\r\x1b[K", nl=False, err=True)
            yield outcome
            bar.update(1)


def leaflets(count: int) -> str:
    """Return a number of leaflets in words."""
    return "1 leaflet" if count == 1 else f"{count} leaflets"


def pages_in_words(count: int) -> str:
    """Return a number of pages in words; nothing for a file that has none."""
    return "1 page" if count == 1 else f"{count} pages" if count else ""


def edition_line(status: str, edition: str, pages: int = 0, state: str = "", why: str = "") -> str:
    """Return what a release says of one edition."""
    return "  ".join(filter(None, (status.ljust(9), edition, pages_in_words(pages), state, why and f"({why})")))


def shown(path: Path) -> str:
    """Return a path as short as it can be written from here, on one line."""
    return for_a_line(_short(path))


def _short(path: Path) -> str:
    """Return a path as short as it can be written from here, with whatever its name holds."""
    try:
        return str(path.resolve().relative_to(Path.cwd())) or "."
    except (OSError, RuntimeError, ValueError):  # elsewhere; a link to itself; a name that no file can have
        return str(path)

"""The command and what its subcommands share: --project, --json, problems and the exit status."""

import functools
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from handouts import __version__
from handouts.cli.report import Report, UnprintableError, give_up, prepare_streams, unprintable
from handouts.problem import for_a_line

CONTEXT: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class _Program(click.Group):
    """The command, which tells in words too that its help, its version or wrong usage cannot be printed."""

    def main(self, *words: Any, **facts: Any) -> Any:
        prepare_streams()
        try:
            return super().main(*words, **facts)
        except OSError as reason:
            if reason.filename is not None:
                raise
            give_up(unprintable(reason))
            sys.exit(1)

    def make_context(self, *words: Any, **facts: Any) -> click.Context:
        with _plain_words():
            return super().make_context(*words, **facts)

    def invoke(self, context: click.Context) -> Any:
        with _plain_words():
            return super().invoke(context)


@contextmanager
def _plain_words() -> Iterator[None]:
    """Write signs that a terminal would obey by their names where wrong usage quotes what was typed."""
    try:
        yield
    except click.ClickException as reason:
        reason.message = "\n".join(map(for_a_line, reason.message.split("\n")))  # type: ignore[misc]  # Click: for good
        raise


@click.group(cls=_Program, context_settings=CONTEXT)
@click.option("--project", type=click.Path(path_type=Path), help="Folder with data and templates; here if left out.")
@click.version_option(__version__, prog_name="handouts")
@click.pass_context
def main(context: click.Context, project: Path | None) -> None:
    """Make patient leaflets (PDF) from treatments that are written once.

    \b
    A first go:
      handouts init clinic             make a project in the folder clinic
      cd clinic
      handouts build                   make every leaflet; they are in output
    \b
    Day by day:
      handouts list                    what is there, and when each is due for review
      handouts build home-scar-care    make the leaflets of one treatment
      handouts check                   find what is wrong; writes nothing
      handouts approve home-scar-care --by "NAME, ROLE"
                                       a clinician has approved exactly this copy
      handouts verify leaflet.pdf      is this PDF still the leaflet in force?
      handouts release                 make all that is published, approved leaflets only
      handouts new wart-freezing       start a new treatment
      handouts doctor                  is everything installed as it should be?
    \b
    "handouts build --help" tells more about build, and so on.
    Exit status: 0 fine, 1 problems were found, 2 wrong usage.
    """  # noqa: D301  (\b is Click's mark for lines that stay as they are)
    context.obj = project


@contextmanager
def _heeding_stops() -> Iterator[None]:
    """Let SIGTERM end a command as Ctrl-C does, with nothing left behind."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _stop(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def command(function: Callable[..., None]) -> Callable[..., None]:
    """Make a command that takes --project and --json, and ends with status 1 when problems were found."""

    @main.command(name=function.__name__.removeprefix("run_"), context_settings=CONTEXT)
    @click.option(
        "--project", type=click.Path(path_type=Path), help="Folder with data and templates; here if left out."
    )
    @click.option("--json", "as_json", is_flag=True, help="Print the same facts as JSON.")
    @click.option("--debug", is_flag=True, help="Print where handouts itself failed, for those who mend it.")
    @click.pass_context
    @functools.wraps(function)
    def run(context: click.Context, /, *, project: Path | None, as_json: bool, debug: bool, **words: Any) -> None:
        from handouts.project import Project  # noqa: PLC0415

        report = Report(as_json=as_json, debug=debug)
        own = Project(project or context.obj or Path())
        try:
            _run(function, own, report, words)
            status = report.finish()
        except UnprintableError as reason:
            give_up(reason)
            status = 1
        context.exit(status)

    return run


def _run(function: Callable[..., None], own: Any, report: Report, words: dict[str, Any]) -> None:
    """Run a command; what stops it becomes problems of the report, and nobody is shown Python."""
    from handouts.problem import SourceError  # noqa: PLC0415

    try:
        with _heeding_stops():
            function(own, report, **words)
    except SourceError as reason:
        report.add(reason.problems)
    except KeyboardInterrupt:
        report.note("stopped: files that were finished are whole, all others are as they were")
        report.status = 1
    except (click.ClickException, click.Abort, click.exceptions.Exit, UnprintableError):
        raise
    except Exception as reason:  # noqa: BLE001  (what no edition is to blame for)
        from handouts.build.guard import outside_editions  # noqa: PLC0415

        report.add([outside_editions(reason, own)])

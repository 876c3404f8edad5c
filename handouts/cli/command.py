"""The command and what its subcommands share: --project, --json, problems and the exit status."""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from handouts import __version__
from handouts.cli.report import Report, UnprintableError, give_up, prepare_streams

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(context_settings=CONTEXT)
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


def command(function: Callable[..., None]) -> Callable[..., None]:
    """Make a command that takes --project and --json, and ends with status 1 when problems were found."""

    @main.command(name=function.__name__.removeprefix("run_"), context_settings=CONTEXT)
    @click.option(
        "--project", type=click.Path(path_type=Path), help="Folder with data and templates; here if left out."
    )
    @click.option("--json", "as_json", is_flag=True, help="Print the same facts as JSON.")
    @click.pass_context
    @functools.wraps(function)
    def run(context: click.Context, /, *, project: Path | None, as_json: bool, **words: Any) -> None:
        from handouts.problem import SourceError  # noqa: PLC0415
        from handouts.project import Project  # noqa: PLC0415

        prepare_streams()
        report = Report(as_json=as_json)
        try:
            try:
                function(Project(project or context.obj or Path()), report, **words)
            except SourceError as reason:
                report.add(reason.problems)
            except KeyboardInterrupt:
                report.note("stopped: files that were finished are whole, all others are as they were")
                report.status = 1
            status = report.finish()
        except UnprintableError as reason:
            give_up(reason)
            status = 1
        context.exit(status)

    return run

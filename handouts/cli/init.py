"""The command that makes a project."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from handouts.cli.main import command
from handouts.cli.report import Report, shown

if TYPE_CHECKING:
    from handouts.project import Project


@command
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def run_init(project: "Project", report: Report, *, folder: Path) -> None:
    """Make a new, working project in DIR.

    Writes treatments, a brand, formats and templates. A file that is there already is never overwritten.

    \b
    handouts init clinic
    cd clinic
    handouts build
    """  # noqa: D301
    from handouts.setup.new_project import start_project  # noqa: PLC0415

    written, kept = start_project(folder)
    report.facts.update(written=[str(path) for path in written], kept=[str(path) for path in kept])
    for path in kept:
        report.note(f"kept as it was: {shown(path)}")
    report.say(f"{len(written)} files written to {shown(folder)}; {len(kept)} were there already and stay as they are")
    report.say(f'next: cd {shown(folder)}, then "handouts build"')

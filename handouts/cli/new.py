"""The command that starts a treatment."""

from typing import TYPE_CHECKING

import click

from handouts.cli.main import command
from handouts.cli.options import demand_project
from handouts.cli.report import Report, shown

if TYPE_CHECKING:
    from handouts.project import Project


@command
@click.argument("treatment")
def run_new(project: "Project", report: Report, *, treatment: str) -> None:
    """Start a treatment.

    Writes data/treatments/TREATMENT/en.yaml with a comment on every field.

    \b
    handouts new wart-freezing
    handouts build wart-freezing
    handouts check wart-freezing     names what is still to be written
    """  # noqa: D301
    from handouts.setup.new_project import start_treatment  # noqa: PLC0415

    demand_project(project)
    written = start_treatment(treatment, project)
    report.facts["written"] = [str(path) for path in written]
    for path in written:
        report.say(shown(path))

"""The command that joins the parts of a release."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from handouts.cli.main import command
from handouts.cli.options import demand_output, demand_project
from handouts.cli.report import Report, edition_line, shown
from handouts.cli.startup import load_dispatch, today

if TYPE_CHECKING:
    from handouts.project import Project


@command
@click.argument("parts", nargs=-1, required=True, metavar="PART...", type=click.Path(path_type=Path))
@click.option("--output", type=click.Path(path_type=Path), help="Folder of the release [release in the output folder].")
def run_merge(project: "Project", report: Report, *, parts: tuple[Path, ...], output: Path | None) -> None:
    """Join the parts of a release.

    \b
    handouts release --shard 1/2 --output part-1       on one machine
    handouts release --shard 2/2 --output part-2       on another
    handouts merge part-1 part-2

    The result has the same bytes as one run would have made. Parts that do not belong together are refused.
    """  # noqa: D301
    load_dispatch()
    from handouts.release.merge import merge  # noqa: PLC0415
    from handouts.release.request import Request  # noqa: PLC0415

    demand_project(project)
    request = Request(project, demand_output(project, output, project.output / "release"), today())
    manifest = merge(parts, request)
    for failure in manifest.failed:
        report.add(list(failure.problems()))
        report.say(edition_line("failed", failure.edition))
    files = [one.path for one in manifest.entries()]
    report.facts.update(output=str(request.output), files=files, failed=[one.edition for one in manifest.failed])
    report.say(f"{len(files)} files of {len(parts)} parts are in {shown(request.output)}")
    report.status = int(bool(manifest.failed))

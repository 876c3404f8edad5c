"""The command that writes leaflets."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from handouts.cli.main import command
from handouts.cli.options import demand_output, editions, left_aside, selection, tell_strays
from handouts.cli.report import Report, counted, leaflets, pages_in_words, shown
from handouts.cli.startup import load_dispatch, today

if TYPE_CHECKING:
    from handouts.build.edition import Built
    from handouts.project import Project


@command
@selection
@click.option("--output", type=click.Path(path_type=Path), help="Folder for the PDFs [the project's output].")
def run_build(project: "Project", report: Report, *, output: Path | None, workers: int | None, **chosen: Any) -> None:
    """Write the leaflets as PDF files.

    \b
    handouts build
    handouts build home-scar-care --format a4
    handouts build --brand example-skin-clinic --format a4 --format large-print

    No treatment, brand or format named means all of them; options that choose can be given more than once.
    A leaflet with an error is not written, and its old file stays as it was; the others are made all the same.
    """  # noqa: D301
    asked = editions(project, **chosen)
    report.add(tell_strays(project, chosen["treatments"]))
    report.add([one for one in left_aside(project, asked) if one.severity != "notice"], errors_only=True)
    dispatch = load_dispatch()
    from handouts.release.release_files import take_away_leaflets  # noqa: PLC0415

    folder = demand_output(project, output, project.output)
    take_away_leaflets(folder)
    workers = workers or dispatch.usable_workers()
    report.facts["written"] = []
    failed = 0
    for outcome in counted(dispatch.build_all(asked, project, today(), folder, workers), len(asked)):
        report.add([one for one in outcome.problems if one.code == "not-checked"])  # who hands it out must know
        report.add([one for one in outcome.problems if one.severity != "notice"], errors_only=True)
        if isinstance(outcome, dispatch.Failed):
            failed += 1
            continue
        _tell_built(report, outcome)
    for said in dict.fromkeys(row["printing"] for row in report.facts["written"] if row["printing"]):
        report.note(said)
    report.note_warnings(report.count("warning"))
    if failed:
        report.note(f"{leaflets(failed)} of {len(asked)} not written; see the errors above")
        report.status = 1


def _tell_built(report: Report, outcome: "Built") -> None:
    """Print a line for each file of a leaflet that was written."""
    report.facts["written"].append(
        {
            "edition": str(outcome.edition),
            "path": str(outcome.paths[0]),
            "paths": [str(path) for path in outcome.paths],
            "pages": outcome.pages[0],
            "state": outcome.state,
            "printing": outcome.printing or None,
        }
    )
    for path, pages in zip(outcome.paths, outcome.pages, strict=True):
        report.say(f"{shown(path)}  {pages_in_words(pages)}  {outcome.state}")

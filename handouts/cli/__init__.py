"""The command: words in, one call, lines out, an exit status."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from handouts.cli import approve, check, release, verify
from handouts.cli.main import command, main
from handouts.cli.options import (
    demand_output,
    demand_project,
    editions,
    left_aside,
    one_brand,
    selection,
    tell_strays,
)
from handouts.cli.report import Report, counted, leaflets, pages_in_words, shown
from handouts.cli.startup import load_dispatch, today

if TYPE_CHECKING:
    from handouts.build.edition import Built
    from handouts.project import Project

__all__ = ["approve", "check", "main", "release", "verify"]


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
    from handouts.files.orphans import take_away_leaflets  # noqa: PLC0415

    folder = demand_output(project, output, project.output)
    take_away_leaflets(folder)
    workers = workers or dispatch.usable_workers()
    report.facts["written"] = []
    failed = 0
    for outcome in counted(dispatch.build_all(asked, project, today(), folder, workers), len(asked)):
        report.add([one for one in outcome.problems if one.severity != "notice"], errors_only=True)
        if isinstance(outcome, dispatch.Failed):
            failed += 1
            continue
        _tell_built(report, outcome)
    for said in dict.fromkeys(row["printing"] for row in report.facts["written"] if row["printing"]):
        report.note(said)
    warnings = report.count("warning")
    if warnings:
        report.note(f'{warnings} warning{"" if warnings == 1 else "s"}; "handouts check" names them')
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


@command
@click.option("--calibrate", is_flag=True, help="Write a test page for your printer instead: output/calibrate.a4.pdf.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", help="Paper of the test page [a4].")
@click.option("--brand", metavar="BRAND", help="Clinic whose typeface and colours it shows [the first].")
def run_doctor(project: "Project", report: Report, *, calibrate: bool, paper: str, brand: str | None) -> None:
    """Test the installation, and say what to do.

    \b
    handouts doctor
    handouts doctor --calibrate      a test page for your office printer
    handouts doctor --calibrate --paper letter

    Looks at Python, the libraries, Pango, the brands' typefaces and the output folder, and sets a page. The test page
    is one sheet, both sides: it shows the printer's margins, scale and greys, where to fold, and on which edge to flip.
    """  # noqa: D301
    if calibrate:
        _write_test_page(project, report, paper, brand)
        return
    from handouts.setup.doctor import examine, report_lines  # noqa: PLC0415

    examined = list(examine(project))
    report.facts["examined"] = [vars(one) for one in examined]
    for line in report_lines(examined):
        report.say(line)
    report.status = int(not all(one.is_well for one in examined))


def _write_test_page(project: "Project", report: Report, paper: str, brand: str | None) -> None:
    demand_project(project)
    brand_file = one_brand(project, brand)
    load_dispatch()
    from handouts.setup.printer_test import write_test_page  # noqa: PLC0415

    path = write_test_page(paper, brand_file, project)
    report.facts["written"] = [str(path)]
    report.say(f"{shown(path)}  2 pages")
    report.say(
        "print it on one sheet: both sides, flip on the short edge, landscape, 100 %; the page says what to look at"
    )

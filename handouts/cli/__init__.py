"""The command: words in, one call, lines out, an exit status."""

import functools
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from handouts import __version__
from handouts.cli.report import Report, counted, leaflets, shown
from handouts.cli.selection import demand_project, editions, selection
from handouts.cli.startup import load_dispatch, today

if TYPE_CHECKING:
    from handouts.project import Project

_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(context_settings=_CONTEXT)
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
      handouts new wart-freezing       start a new treatment
      handouts doctor                  is everything installed as it should be?
    \b
    "handouts build --help" tells more about build, and so on.
    Exit status: 0 fine, 1 problems were found, 2 wrong usage.
    """  # noqa: D301  (\b is Click's mark for lines that stay as they are)
    context.obj = project


def _command(function: Callable[..., None]) -> Callable[..., None]:
    """Make a command that takes --project and --json, and ends with status 1 when problems were found."""

    @main.command(name=function.__name__.removeprefix("run_"), context_settings=_CONTEXT)
    @click.option(
        "--project", type=click.Path(path_type=Path), help="Folder with data and templates; here if left out."
    )
    @click.option("--json", "as_json", is_flag=True, help="Print the same facts as JSON.")
    @click.pass_context
    @functools.wraps(function)
    def run(context: click.Context, /, *, project: Path | None, as_json: bool, **words: Any) -> None:
        from handouts.problem import SourceError  # noqa: PLC0415
        from handouts.project import Project  # noqa: PLC0415

        report = Report(as_json=as_json)
        try:
            function(Project(project or context.obj or Path()), report, **words)
        except SourceError as reason:
            report.add(reason.problems)
        except KeyboardInterrupt:
            report.note("stopped: files that were finished are whole, all others are as they were")
            report.status = 1
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            report.status = 1
        context.exit(report.finish())

    return run


@_command
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
    dispatch = load_dispatch()
    folder = output or project.output
    workers = workers or dispatch.usable_workers()
    report.facts["written"] = []
    failed = 0
    for outcome in counted(dispatch.build_all(asked, project, today(), folder, workers), len(asked)):
        report.add([one for one in outcome.problems if one.severity != "notice"], errors_only=True)
        if isinstance(outcome, dispatch.Failed):
            failed += 1
            continue
        report.facts["written"].append(
            {
                "edition": str(outcome.edition),
                "path": str(outcome.path),
                "pages": outcome.pages,
                "state": outcome.state,
            }
        )
        pages = "1 page" if outcome.pages == 1 else f"{outcome.pages} pages"
        report.say(f"{shown(outcome.path)}  {pages}  {outcome.state}")
    warnings = report.count("warning")
    if warnings:
        report.note(f'{warnings} warning{"" if warnings == 1 else "s"}; "handouts check" names them')
    if failed:
        report.note(f"{leaflets(failed)} of {len(asked)} not written; see the errors above")
        report.status = 1


@_command
@selection
def run_check(project: "Project", report: Report, *, workers: int | None, **chosen: Any) -> None:
    """Find everything that is wrong; writes nothing.

    \b
    handouts check
    handouts check home-scar-care --format a4

    Each line names file, line and column. An error stops the leaflet, a warning does not, a notice informs.
    """  # noqa: D301
    asked = editions(project, **chosen)
    dispatch = load_dispatch()
    workers = workers or dispatch.usable_workers()
    for outcome in counted(dispatch.check_all(asked, project, today(), workers), len(asked)):
        report.add(outcome.problems)
    counts = {severity: report.count(severity) for severity in ("error", "warning", "notice")}
    report.facts["checked"] = [str(edition) for edition in asked]
    report.facts["counts"] = counts
    found = ", ".join(f"{count} {name}{'' if count == 1 else 's'}" for name, count in counts.items())
    report.say(f"checked {leaflets(len(asked))}: {found}")


@_command
def run_list(project: "Project", report: Report) -> None:
    """Print the treatments with state and next review.

    \b
    handouts list
    handouts list --json

    A leaflet is a draft until a clinician has approved exactly its words.
    """  # noqa: D301
    from handouts.load import load_treatment  # noqa: PLC0415
    from handouts.model.leaflet import State  # noqa: PLC0415
    from handouts.problem import SourceError  # noqa: PLC0415

    demand_project(project)
    rows = []
    for treatment in project.treatments():
        for locale in project.locales_of(treatment):
            try:
                copy = load_treatment(f"data/treatments/{treatment}/{locale}.yaml", project)
            except SourceError as reason:
                report.add(reason.problems)
                continue
            rows.append(
                {
                    "treatment": treatment,
                    "locale": locale,
                    "code": copy.code,
                    "title": copy.title,
                    "version": copy.version,
                    "state": State.DRAFT.value,
                    "next_review": copy.review.next_review.isoformat(),
                }
            )
    report.facts["treatments"] = rows
    report.table(("treatment", "locale", "code", "version", "state", "next_review", "title"), rows)


@_command
@click.argument("treatment")
def run_new(project: "Project", report: Report, *, treatment: str) -> None:
    """Start a treatment.

    Writes data/treatments/TREATMENT/en.yaml with a comment on every field.

    \b
    handouts new wart-freezing
    handouts build wart-freezing
    handouts check wart-freezing     names what is still to be written
    """  # noqa: D301
    from handouts.starter import start_treatment  # noqa: PLC0415

    demand_project(project)
    written = start_treatment(treatment, project)
    report.facts["written"] = [str(path) for path in written]
    for path in written:
        report.say(shown(path))


@_command
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def run_init(project: "Project", report: Report, *, folder: Path) -> None:
    """Make a new, working project in DIR.

    Writes treatments, a brand, formats and templates. A file that is there already is never overwritten.

    \b
    handouts init clinic
    cd clinic
    handouts build
    """  # noqa: D301
    from handouts.starter import start_project  # noqa: PLC0415

    written, kept = start_project(folder)
    report.facts.update(written=[str(path) for path in written], kept=[str(path) for path in kept])
    for path in kept:
        report.note(f"kept as it was: {shown(path)}")
    report.say(f"{len(written)} files written to {shown(folder)}; {len(kept)} were there already and stay as they are")
    report.say(f'next: cd {shown(folder)}, then "handouts build"')


@_command
def run_doctor(project: "Project", report: Report) -> None:
    """Test the installation, and say what to do.

    \b
    handouts doctor

    Looks at Python, the libraries, Pango, the brands' typefaces and the output folder, and sets a page.
    """  # noqa: D301
    from handouts.doctor import examine, report_lines  # noqa: PLC0415

    examined = list(examine(project))
    report.facts["examined"] = [vars(one) for one in examined]
    for line in report_lines(examined):
        report.say(line)
    report.status = int(not all(one.is_well for one in examined))

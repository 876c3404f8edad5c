"""The command that tests the installation, and the office printer."""

from typing import TYPE_CHECKING

import click

from handouts.cli.main import command
from handouts.cli.options import demand_project, one_brand
from handouts.cli.report import Report, shown
from handouts.cli.startup import load_dispatch

if TYPE_CHECKING:
    from handouts.project import Project


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

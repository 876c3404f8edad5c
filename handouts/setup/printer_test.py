"""The test page for an office printer: one sheet, both sides, that shows margins, scale, folds and flip edge."""

from dataclasses import asdict, dataclass
from pathlib import Path

from handouts.compose.leaflet import compose_sheet
from handouts.model.pages import Pages
from handouts.problem import Location, SourceError, error, what_failed
from handouts.project import Project, write_whole
from handouts.sources.leaflet import read_brand
from handouts.typeset import typeset

TEMPLATE = "calibration.html"
STYLE = "styles/calibration.css"


@dataclass(frozen=True)
class Paper:
    """A landscape sheet and the panels of its folded leaflet; the flap is folded in first, so it is narrower."""

    label: str
    width_mm: float
    height_mm: float
    panel_mm: float
    flap_mm: float


PAPERS = {
    "a4": Paper("A4", 297, 210, 100, 97),
    "letter": Paper("US Letter", 279.4, 215.9, 94, 91.4),
}


def set_test_page(paper: Paper, brand_file: str, project: Project) -> Pages:
    """Return the two sides of the test page, in the typeface and colours of a brand.

    Raises SourceError when the brand, the template or the style sheet has a fault, or something does not fit.
    """
    brand, files = read_brand(brand_file, project)
    context = {"paper": asdict(paper), "brand": brand}
    pages = typeset(compose_sheet(TEMPLATE, STYLE, context, files, project), project)
    problems = [
        error(Location(one.path, one.line, one.column), one.message, "complaint", "the test page needs it")
        for one in pages.complaints
    ]
    at = Location(f"templates/{TEMPLATE}")
    if len(pages.pages) != 2 or pages.lost or pages.outside:
        problems.append(error(at, "the test page does not fit on two sides", "page-limit", "make its text shorter"))
    if problems:
        raise SourceError(problems)
    return pages


def write_test_page(name: str, brand_file: str, project: Project) -> Path:
    """Write the test page for a paper (`a4` or `letter`) into the project's output; returns its path.

    Raises SourceError as `set_test_page` does, and when the file cannot be written.
    """
    pages = set_test_page(PAPERS[name], brand_file, project)
    path = project.output / f"calibrate.{name}.pdf"
    try:
        write_whole(path, pages.data)
    except OSError as reason:
        message = f"the test page cannot be written: {what_failed(reason)}"
        raise SourceError(
            [error(Location(str(path)), message, "unwritable", "make room, or unlock the folder")]
        ) from None
    return path

"""The register of approvals: what `approvals.yaml` says, and what it means today."""

from datetime import date

from handouts.model.approval import ELSEWHERE, Approvals, Standing, standing
from handouts.model.leaflet import Leaflet, drawing_digest
from handouts.model.treatment import Treatment
from handouts.problem import Location, Problem, SourceError, error
from handouts.project import TEXT_LIMIT, Project
from handouts.sources.field_faults import validated
from handouts.sources.yaml_file import Source, read_source


def load_approvals(treatment: str, project: Project, today: date) -> Approvals:
    """Return every approval of a treatment.

    Raises SourceError with every fault of the file, and when today's date or an approval's cannot be right.
    """
    problems: list[Problem] = []
    approvals = approvals_of(read_approvals(treatment, project), today, problems)
    if problems:
        raise SourceError(problems)
    return approvals


def load_standing(treatment: Treatment, folder: str, locale: str, project: Project, today: date) -> Standing:
    """Return where the copy of a treatment's folder stands today.

    Raises SourceError when its drawing or its approvals cannot be read.
    """
    figure = read_drawing_digest(treatment, folder, locale, project)
    return standing(load_approvals(folder, project, today), treatment, locale, figure, today)


def read_drawing_digest(treatment: Treatment, folder: str, locale: str, project: Project) -> str | None:
    """Return the SHA-256 of the drawing that a copy names, or None where it names none.

    Raises SourceError when the drawing cannot be read.
    """
    figure = treatment.how_it_works.figure
    if figure is None:
        return None
    at = Location(project.copy_of(folder, locale))
    return drawing_digest(treatment, {f"data/{figure.file}": project.read(f"data/{figure.file}", at)})


def load_signed(leaflet: Leaflet, project: Project) -> Treatment | None:
    """Return the copy as it was signed last, or None where nobody has signed yet.

    Raises SourceError when the file is missing, or holds other words than those that were signed.
    """
    last = leaflet.standing.last
    if last is None:
        return None
    name = project.folder_of(leaflet.edition.treatment) + last.signed_copy
    problems: list[Problem] = []
    signed = validated(read_source(name, project.read(name, Location(name), TEXT_LIMIT)), Treatment, problems)
    if signed is None:
        raise SourceError(problems)
    if signed.digest() != last.digest:
        message = f"this is not the copy that {last.by} signed on {last.approved_on}"
        hint = "bring the file back as it was: it is the record of what was signed"
        raise SourceError([error(Location(name), message, "signed-copy", hint)])
    return signed


def read_approvals(treatment: str, project: Project) -> Source | None:
    """Return the file with a treatment's approvals, or None where nobody has signed yet.

    Raises SourceError when it cannot be read.
    """
    name = project.approvals(treatment)
    if not project.has(name):
        return None
    return read_source(name, project.read(name, Location(name), TEXT_LIMIT))


def approvals_of(source: Source | None, today: date, problems: list[Problem]) -> Approvals:
    """Return the approvals of a source; adds its faults, and dates that a clock set wrong has made."""
    if source is None:
        return Approvals()
    loaded = validated(source, Approvals, problems)
    if loaded is None:
        return Approvals()
    for position, one in enumerate(loaded.approvals):
        if one.approved_on - today > ELSEWHERE:
            place = source.locate(("approvals", position, "approved_on"))
            message = f"the approval is dated {one.approved_on}, and today is {today}"
            problems.append(
                error(place, message, "approval-in-future", "is the clock of this machine right? else correct the date")
            )
    return loaded

"""The order of the steps: one edition from its files to a proof, and to a PDF on the disk."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from handouts.checks import check_copy, check_pages
from handouts.checks.acceptance import settle
from handouts.compose import compose
from handouts.dossier import open_dossier
from handouts.load import Sources, load_leaflet, read_sources
from handouts.model.dossier import Remark
from handouts.model.edition import Edition
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.proof import Proof
from handouts.model.treatment import Acceptance
from handouts.problem import Location, Problem, SourceError, error, field_name, in_reading_order
from handouts.project import Project, write_whole
from handouts.register import load_signed
from handouts.typeset import typeset


@dataclass(frozen=True)
class Built:
    """One leaflet on the disk, and the problems that did not stop it."""

    edition: Edition
    path: Path
    pages: int
    state: str
    problems: tuple[Problem, ...]


def pull_proof(edition: Edition, project: Project, today: date) -> tuple[Leaflet, Proof]:
    """Load, compose, typeset and judge one edition; nothing is written.

    Raises SourceError when a file is so wrong that there is nothing to typeset.
    """
    sources = read_sources(edition, project)
    leaflet = load_leaflet(sources, project, today)
    findings, accepted = settle(leaflet.treatment, list(check_copy(leaflet, today)))
    dossier = None
    if leaflet.format.audience == "clinician":
        remarks = [_remark(sources, one) for one in findings]
        kept = [_remark(sources, one, why) for one, why in accepted]
        dossier = open_dossier(leaflet, remarks, kept, load_signed(leaflet, project))
    pages = typeset(compose(leaflet, project, dossier), project)
    problems = [sources.problem(one) for one in [*findings, *check_pages(leaflet, pages)]]
    problems += [
        error(
            Location(one.path, one.line, one.column), one.message, "complaint", "WeasyPrint leaves it out of the page"
        )
        for one in pages.complaints
    ]
    return leaflet, Proof(pages, tuple(in_reading_order(problems)), tuple(sources.problem(one) for one, _ in accepted))


def _remark(sources: Sources, finding: Finding, reason: Acceptance | None = None) -> Remark:
    line = sources.problem(finding).location.line
    why, by = (reason.reason, reason.by) if reason else ("", "")
    return Remark(field_name(finding.at), line, finding.severity, finding.message, finding.code, why, by)


def build_leaflet(edition: Edition, project: Project, today: date, output: Path) -> Built:
    """Write one leaflet as a PDF; the file appears whole or not at all.

    Raises SourceError when something is wrong with its files, or the PDF cannot be written.
    """
    leaflet, proof = pull_proof(edition, project, today)
    proof.raise_errors()
    path = output / f"{edition}.pdf"
    try:
        write_whole(path, proof.pages.pdf)
    except OSError as reason:
        said = (reason.strerror or str(reason)).lower()
        message = f"the leaflet cannot be written: {said}"
        hint = "make room or choose another folder with --output; what was there before is untouched"
        raise SourceError([error(Location(str(path)), message, "unwritable", hint)]) from None
    return Built(edition, path, len(proof.pages.pages), leaflet.state.value, proof.problems)

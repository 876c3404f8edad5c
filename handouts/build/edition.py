"""The order of the steps: one edition from its files to a proof, and to a PDF on the disk."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from handouts.approval.review_edition import open_dossier
from handouts.build.caches import Workshop, workshop
from handouts.checks import check_copy, check_pages
from handouts.checks.acceptance import settle
from handouts.compose.leaflet import compose
from handouts.model.edition import Edition
from handouts.model.finding import Finding
from handouts.model.governance import Acceptance
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages
from handouts.model.proof import Proof
from handouts.model.review_edition import Dossier, Remark
from handouts.outputs.plain_text import as_text
from handouts.outputs.provenance import page_count
from handouts.outputs.web_page import bind
from handouts.prepress.folding import READING, empty_pages
from handouts.problem import Location, Problem, SourceError, error, field_name, in_reading_order, what_failed
from handouts.project import Project, write_whole
from handouts.sources.approvals import load_signed
from handouts.sources.leaflet import Sources, load_leaflet, read_sources
from handouts.sources.manuscript import Remark as Noted

SUFFIXES = {"pdf": ".pdf", "html": ".html", "text": ".txt"}


@dataclass(frozen=True)
class Made:
    """One leaflet that has no errors; `files` are its files, each with the end of its name and its bytes."""

    leaflet: Leaflet
    proof: Proof
    files: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True)
class Built:
    """One leaflet on the disk, and the problems that did not stop it.

    `paths` are its files: the one that is handed out first, of a folded leaflet then the one for the screen. `pages`
    counts those of each file; a web page or a text is one.
    `printing` says what to set at the printer; mostly nothing.
    """

    edition: Edition
    paths: tuple[Path, ...]
    pages: tuple[int, ...]
    state: str
    problems: tuple[Problem, ...]
    printing: str = ""


def pull_proof(edition: Edition, project: Project, today: date, shop: Workshop | None = None) -> tuple[Leaflet, Proof]:
    """Load, compose, finish and judge one edition; nothing is written. Without a workshop it gets one of its own.

    Raises SourceError when a file is so wrong that there is nothing to typeset.
    """
    if shop is None:
        with workshop() as own:
            return pull_proof(edition, project, today, own)
    sources = read_sources(edition, project)
    leaflet = load_leaflet(sources, project, today)
    findings, accepted = settle(leaflet.treatment, list(check_copy(leaflet, today, shop.memo)))
    dossier = None
    if leaflet.format.audience == "clinician":
        remarks = [_remark(sources, one) for one in findings]
        remarks += [_noted(one) for one in sources.treatment.remarks]
        kept = [_remark(sources, one, why) for one, why in accepted]
        dossier = open_dossier(leaflet, remarks, kept, load_signed(leaflet, project))
    pages = _finished(sources, leaflet, project, dossier, shop)
    problems = [sources.problem(one) for one in [*findings, *check_pages(leaflet, pages)]]
    problems += [one.problem for one in sources.remarks]
    problems += [
        error(
            Location(one.path, one.line, one.column), one.message, "complaint", "WeasyPrint leaves it out of the page"
        )
        for one in pages.complaints
    ]
    return leaflet, Proof(pages, tuple(in_reading_order(problems)), tuple(sources.problem(one) for one, _ in accepted))


def _finished(sources: Sources, leaflet: Leaflet, project: Project, dossier: Dossier | None, shop: Workshop) -> Pages:
    """Finish the composition: as text, as a web page, or set as pages.

    Pages are set a second time, with some for notes, where the sheets would have empty ones.
    Raises SourceError when a font file of the brand cannot draw what it says: every format tells the same.
    """
    composition = compose(leaflet, project, dossier, compiled=shop.compiled)
    words = "".join([composition.html, *(sheet.text for sheet in composition.stylesheets)])
    damaged = [sources.problem(one) for one in shop.typesetter.inspector.findings(leaflet, words)]
    if damaged:
        raise SourceError(damaged)
    if leaflet.format.output == "text":
        return as_text(composition)
    if leaflet.format.output == "html":
        return bind(composition)
    pages = shop.typesetter.typeset(composition, project)
    notes = empty_pages(leaflet.format, pages)
    return (
        shop.typesetter.typeset(compose(leaflet, project, dossier, notes, shop.compiled), project) if notes else pages
    )


def _remark(sources: Sources, finding: Finding, reason: Acceptance | None = None) -> Remark:
    line = sources.problem(finding).location.line
    why, by = (reason.reason, reason.by) if reason else ("", "")
    return Remark(field_name(finding.at), line, finding.severity, finding.message, finding.code, why, by)


def _noted(one: Noted) -> Remark:
    """Return what was noticed while the copy was read as a remark for the clinician."""
    problem = one.problem
    return Remark(field_name(one.at), problem.location.line, problem.severity, problem.message, problem.code)


def make_leaflet(edition: Edition, project: Project, today: date, shop: Workshop | None = None) -> Made:
    """Return the files of one leaflet; nothing is written.

    Raises SourceError when something is wrong with what it is made of.
    """
    leaflet, proof = pull_proof(edition, project, today, shop)
    proof.raise_errors()
    return Made(leaflet, proof, files_of(leaflet, proof))


def files_of(leaflet: Leaflet, proof: Proof) -> tuple[tuple[str, bytes], ...]:
    """Return the files of a leaflet, each as the end of its name and its bytes: what is handed out comes first.

    A folded leaflet is printed from sheets; its pages in reading order, for the screen and for screen readers, are a
    file of their own.
    """
    data = proof.pages.data
    if leaflet.format.imposition:
        from handouts.prepress.imposition import impose  # noqa: PLC0415  (a library that few formats need)

        return (".pdf", impose(data, leaflet.format)), (READING, data)
    if leaflet.format.bleed_mm:
        from handouts.prepress.print_shop import prepare_for_press  # noqa: PLC0415  (as above)

        return ((".pdf", prepare_for_press(data, leaflet.format)),)
    return ((SUFFIXES[leaflet.format.output], data),)


def build_leaflet(edition: Edition, project: Project, today: date, output: Path, shop: Workshop | None = None) -> Built:
    """Write one leaflet; each of its files appears whole or not at all.

    Raises SourceError when something is wrong with its files, or it cannot be written.
    """
    made = make_leaflet(edition, project, today, shop)
    paths = []
    for suffix, data in made.files:
        path = output / f"{edition}{suffix}"
        try:
            write_whole(path, data)
        except OSError as reason:
            raise SourceError([unwritable(path, reason)]) from None
        paths.append(path)
    form, proof = made.leaflet.format, made.proof
    said = f"{form.label}: {form.printing}" if form.printing else ""
    pages = tuple(page_count(data) if suffix.endswith(".pdf") else 1 for suffix, data in made.files)
    return Built(edition, tuple(paths), pages, made.leaflet.state.value, proof.problems, said)


def unwritable(path: Path, reason: OSError) -> Problem:
    """Return the problem that a leaflet has no room, or no permission."""
    message = f"the leaflet cannot be written: {what_failed(reason)}"
    hint = "make room or choose another folder with --output; what was there before is untouched"
    return error(Location(str(path)), message, "unwritable", hint)

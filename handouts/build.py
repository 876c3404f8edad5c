"""The order of the steps: one edition from its files to a proof, and to a PDF on the disk."""

import os
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from handouts.checks import check_copy, check_pages
from handouts.compose import compose
from handouts.load import load_leaflet, read_sources
from handouts.model.edition import Edition
from handouts.model.leaflet import Leaflet
from handouts.model.proof import Proof
from handouts.problem import Location, Problem, SourceError, error, in_reading_order
from handouts.project import Project
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
    leaflet = load_leaflet(sources, project)
    pages = typeset(compose(leaflet, project), project)
    findings = [*check_copy(leaflet, today), *check_pages(leaflet, pages)]
    problems = [sources.problem(one) for one in findings]
    problems += [
        error(
            Location(one.path, one.line, one.column), one.message, "complaint", "WeasyPrint leaves it out of the page"
        )
        for one in pages.complaints
    ]
    return leaflet, Proof(pages, tuple(in_reading_order(problems)))


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


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old one or the new one, never half of it.

    Raises OSError when there is no room or no permission; the old file is then untouched.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o644)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise

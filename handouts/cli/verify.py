"""The command that tells whether a PDF, or a whole release, is what it should be."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from handouts.cli.main import command
from handouts.cli.options import demand_project
from handouts.cli.report import Report, shown
from handouts.cli.startup import today

if TYPE_CHECKING:
    from handouts.outputs.foreign_file import Read
    from handouts.project import Project
    from handouts.release.record import Manifest


@command
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option("--release", type=click.Path(path_type=Path), help="A release's folder: is the PDF one of its files?")
def run_verify(project: "Project", report: Report, *, paths: tuple[Path, ...], release: Path | None) -> None:
    """Say which copy a PDF was made from, and whether it is still current.

    \b
    handouts verify output/release
    handouts verify output/home-scar-care.en.example-skin-clinic.a4.pdf
    handouts verify ~/Downloads/leaflet.pdf --release output/release

    Of a release's folder, every file is read again, and each difference is named: missing, altered, extra, not
    current. Of a single PDF, it reads what the PDF says of itself, so a renamed file is known too; it does not prove
    that nobody has changed the file, unless a release is named that holds the same bytes. Status 1 when something is
    not as it should be.
    """  # noqa: D301
    demand_project(project)
    report.facts.update(verified=[], releases=[])
    from handouts.outputs.foreign_file import foreign_reader  # noqa: PLC0415

    manifest = _manifest(release) if release else None
    with foreign_reader() as read:
        for path in paths:
            if _is_release(path):
                _audit(project, report, path, read)
                continue
            for one in _inside(path):
                _verify(project, report, one, manifest, read)


def _is_release(path: Path) -> bool:
    """Say whether a manifest lies in a folder, or what should be one."""
    try:
        return os.path.lexists(path / "manifest.json")
    except ValueError:
        return False


def _inside(path: Path) -> list[Path]:
    """Return the PDFs of a folder, or the file itself; a folder without any is wrong usage."""
    if not path.is_dir():
        return [path]
    inside = sorted(path.glob("*.pdf"))
    if not inside:
        raise click.UsageError(f'"{shown(path)}" holds neither a release nor a PDF')
    return inside


def _manifest(folder: Path) -> "Manifest":
    """Return the manifest that PDFs are compared with; a folder without one is wrong usage."""
    from handouts.release.manifest import read_manifest  # noqa: PLC0415

    try:
        manifest = read_manifest(folder)
    except (ValueError, OSError):
        manifest = None
    if manifest is None:
        raise click.UsageError(f'"{shown(folder)}" holds no release that can be read')
    return manifest


def _audit(project: "Project", report: Report, folder: Path, read: "Read") -> None:
    from handouts.release.audit import audit  # noqa: PLC0415
    from handouts.release.request import Request  # noqa: PLC0415

    found = audit(Request(project, folder, today()), read)
    report.add(list(found.problems))
    if found.note:
        report.note(found.note)
    facts: dict[str, Any] = {"path": str(folder), "is_current": not found.problems}
    if found.manifest:
        files = sum(1 for _ in found.manifest.files())
        facts["files"] = files
        rows = "1 difference" if len(found.problems) == 1 else f"{len(found.problems)} differences"
        said = f"{rows}, named above" if found.problems else "every byte as recorded, and all of it current"
        report.say(f"{shown(folder)}: {files} files, {said}")
    report.facts["releases"].append(facts)


def _verify(project: "Project", report: Report, path: Path, manifest: "Manifest | None", read: "Read") -> None:
    from handouts.approval.verify import verify  # noqa: PLC0415
    from handouts.problem import SourceError  # noqa: PLC0415

    try:
        verdict = verify(path, project, today(), read)
    except SourceError as reason:
        report.add(reason.problems)
        return
    if manifest:
        from handouts.release.audit import compared  # noqa: PLC0415

        verdict = compared(verdict, manifest)
    report.facts["verified"].append(verdict.facts())
    report.say(f"{shown(path)}: {verdict.message}")
    origin = verdict.origin
    if origin:
        signed = f"approved by {origin.approved_by} on {origin.approved_on}, " if origin.approved_by else ""
        made_from = f"{origin.code} version {origin.version}, {origin.state}"
        report.say(f"  it says: {made_from}, {signed}copy {origin.digest[:12]}")
    if verdict.in_release:
        report.say(f"  {verdict.in_release}")
    if not verdict.is_current:
        report.status = 1

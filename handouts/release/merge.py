"""Merging: the parts of a release, made on several machines, become the release that one run would have made."""

from collections.abc import Sequence
from pathlib import Path

from handouts.problem import Location, SourceError, error
from handouts.project import write_whole
from handouts.release.digests import Digests
from handouts.release.manifest import read_manifest
from handouts.release.parts import Part, disagreements, read_parts
from handouts.release.publish import Past, publish
from handouts.release.reasons import fault_of
from handouts.release.record import WHOLE, Manifest
from handouts.release.request import STAGING, Request
from handouts.release.staging import discard, prepare, reserved, unwritable
from handouts.release.unfinished import demand_own
from handouts.sources.catalogue import load_catalogue


def merge(folders: Sequence[Path], request: Request) -> Manifest:
    """Join the parts in these folders into the request's output folder; returns what was published.

    Raises SourceError when a part is missing, damaged, made from something else or unlike the catalogue, or there is no
    room. Nothing is published then.
    """
    _demand_elsewhere(folders, request.output)
    parts = read_parts(folders)
    names = [str(one) for one in load_catalogue(request.project)]
    problems = [*disagreements(parts, names)]
    if problems:
        raise SourceError(problems)
    _demand_files(parts)
    first = parts[0].manifest
    records = {edition: record for one in parts for edition, record in sorted(one.manifest.records.items())}
    inputs = {name: digest for one in parts for name, digest in one.manifest.inputs.items()}
    failed = tuple(failure for one in parts for failure in one.manifest.failed)
    whole = Manifest(first.tools, first.is_draft, WHOLE, inputs, first.copies, records, failed)
    with reserved(request.output):
        demand_own(request.output)
        prepare(request.output)
        discard(request.output, ())
        try:
            there = read_manifest(request.output)
        except (ValueError, OSError):
            there = None
        _copy(parts, request.output)
        publish(whole, Past(there, tuple(one.manifest for one in parts)), names, request, Digests(None))
    return whole


def _demand_elsewhere(folders: Sequence[Path], output: Path) -> None:
    """Raise SourceError when the release would be written into one of its parts."""
    for folder in folders:
        if folder.exists() and output.exists() and folder.samefile(output):
            message = "this is a part, and the release would be written over it"
            raise SourceError([error(Location(str(folder)), message, "parts", "name another folder with --output")])


def _demand_files(parts: Sequence[Part]) -> None:
    """Raise SourceError with every file of the parts that is not as its manifest says."""
    problems = []
    for part in parts:
        for record in part.manifest.records.values():
            for file in record.files():
                try:
                    part.read(file)
                except SourceError as reason:
                    problems += reason.problems
    if problems:
        raise SourceError(problems)


def _copy(parts: Sequence[Part], output: Path) -> None:
    """Bring the files of all parts into the staging folder, less those that are in place already."""
    digests = Digests(None)
    for part in parts:
        for record in part.manifest.records.values():
            for file in record.files():
                if fault_of(file, output, digests):
                    data = part.read(file)
                    try:
                        write_whole(output / STAGING / file.path, data)
                    except OSError as reason:
                        raise SourceError([unwritable(output, reason)]) from None

"""Merging: the parts of a release, made on several machines, become the release that one run would have made."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from handouts.digests import Digests
from handouts.manifest import NAME, read_manifest
from handouts.model.record import WHOLE, Manifest
from handouts.plan import STAGING, Request, fault_of, new_tools
from handouts.problem import Location, Problem, SourceError, error
from handouts.project import write_whole
from handouts.publish import Past, publish
from handouts.staging import discard, prepare, reserved, unwritable

_AGAIN = "make all parts from the same state of the project, on machines set up alike"


def merge(parts: Sequence[Path], request: Request) -> Manifest:
    """Join the parts into the request's output folder; returns what was published.

    Raises SourceError when a part is missing, damaged or made from something else, or there is no room.
    """
    manifests = _read(parts)
    first = manifests[0]
    problems = [*_numbers(parts, manifests), *_differences(parts, manifests), *_faults(parts, manifests)]
    if problems:
        raise SourceError(problems)
    records = {edition: record for one in manifests for edition, record in sorted(one.records.items())}
    inputs = {name: digest for one in manifests for name, digest in one.inputs.items()}
    failed = tuple(failure for one in manifests for failure in one.failed)
    whole = Manifest(first.tools, first.is_draft, WHOLE, inputs, first.copies, records, failed)
    with reserved(request.output):
        prepare(request.output)
        discard(request.output, ())
        try:
            there = read_manifest(request.output)
        except ValueError:
            there = None
        _copy(parts, manifests, request.output)
        names = [*records, *(one.edition for one in failed)]
        publish(whole, Past(there, tuple(manifests)), names, request, Digests(None))
    return whole


def _read(parts: Sequence[Path]) -> list[Manifest]:
    manifests: list[Manifest] = []
    problems: list[Problem] = []
    for part in parts:
        try:
            manifest = read_manifest(part)
        except (ValueError, OSError):
            message = "this manifest is damaged, or was written by another version of handouts"
            problems.append(error(Location(str(part / NAME)), message, "damaged-release", "make this part again"))
            continue
        if manifest is None:
            message = "there is no release in this folder"
            hint = "name the folders that handouts release --shard I/N has written"
            problems.append(error(Location(str(part / NAME)), message, "no-release", hint))
        else:
            manifests.append(manifest)
    if problems:
        raise SourceError(problems)
    return manifests


def _numbers(parts: Sequence[Path], manifests: Sequence[Manifest]) -> Iterator[Problem]:
    """Yield what is wrong with the numbers of the parts: each of 1/N to N/N must be there once."""
    seen: dict[str, Path] = {}
    total = manifests[0].shard.split("/")[1]
    for part, manifest in zip(parts, manifests, strict=True):
        at = Location(str(part / NAME))
        if manifest.shard.split("/")[1] != total:
            yield error(at, f"this is part {manifest.shard}, and the first is one of {total}", "parts", _AGAIN)
        elif manifest.shard in seen:
            message = f"this is part {manifest.shard}, as {seen[manifest.shard]} is"
            yield error(at, message, "parts", "name each part once")
        seen[manifest.shard] = part
    for number in range(1, int(total) + 1):
        if f"{number}/{total}" not in seen:
            message = f"part {number}/{total} is missing"
            yield error(Location(str(parts[0] / NAME)), message, "parts", f"name all {total} parts")


def _differences(parts: Sequence[Path], manifests: Sequence[Manifest]) -> Iterator[Problem]:
    """Yield where parts were not made from the same files, with the same tools, on days when the same held."""
    first = manifests[0]
    inputs: dict[str, str | None] = dict(first.inputs)
    for part, manifest in zip(parts[1:], manifests[1:], strict=True):
        rows = [f"this part was made with {words} in {parts[0]}" for words in new_tools(first.tools, manifest.tools)]
        if manifest.is_draft != first.is_draft:
            rows.append(f"drafts are in {part if manifest.is_draft else parts[0]} only")
        for name, digest in sorted(manifest.inputs.items()):
            if inputs.setdefault(name, digest) != digest:
                rows.append(f"{name} was another file when this part was made")
        if not rows and manifest.copies != first.copies:
            rows.append("this part was made on a day on which other approvals were in force")
        yield from (error(Location(str(part / NAME)), message, "parts", _AGAIN) for message in rows)


def _faults(parts: Sequence[Path], manifests: Sequence[Manifest]) -> Iterator[Problem]:
    digests = Digests(None)
    for part, manifest in zip(parts, manifests, strict=True):
        for record in manifest.records.values():
            for file in record.files():
                fault = fault_of(file, part, digests)
                if fault:
                    yield error(
                        Location(str(part / file.path)),
                        f"the file is {fault}",
                        "damaged-release",
                        "make this part again",
                    )


def _copy(parts: Sequence[Path], manifests: Sequence[Manifest], output: Path) -> None:
    """Bring the files of all parts into the staging folder, less those that are in place already."""
    digests = Digests(None)
    for part, manifest in zip(parts, manifests, strict=True):
        for record in manifest.records.values():
            for file in record.files():
                if fault_of(file, output, digests):
                    try:
                        write_whole(output / STAGING / file.path, (part / file.path).read_bytes())
                    except OSError as reason:
                        raise SourceError([unwritable(output, reason)]) from None

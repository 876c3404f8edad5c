"""Parts of a release: whether each is sound, and whether they belong together and to the catalogue."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from handouts.files.plain_file import LEAFLET_LIMIT, MANIFEST_LIMIT
from handouts.problem import Location, Problem, SourceError, error, what_failed
from handouts.project import Project
from handouts.release.manifest import NAME, from_bytes
from handouts.release.reasons import new_tools
from handouts.release.record import File, Manifest
from handouts.release.release_files import edition_of, numbers_of, read_release_file
from handouts.release.request import STAGING
from handouts.release.shards import in_shard

_AGAIN = "make all parts from the same state of the project, on machines set up alike"


@dataclass(frozen=True)
class Part:
    """One part: its folder, what its manifest says, and its number and total."""

    folder: Path
    manifest: Manifest
    numbers: tuple[int, int]

    @property
    def at(self) -> Location:
        """Return the place that problems of the part are told at."""
        return Location(str(self.folder / NAME))

    def editions(self) -> list[str]:
        """Return the editions that it holds, and those that it could not make."""
        return [*self.manifest.records, *(one.edition for one in self.manifest.failed)]

    def read(self, file: File) -> bytes:
        """Return the bytes of one of its files. Raises SourceError when they are not those of the manifest."""
        try:
            data = read_release_file(self.folder, file.path, LEAFLET_LIMIT)
        except FileNotFoundError:
            raise SourceError([self._damaged(file, "the file is missing")]) from None
        except OSError as reason:
            raise SourceError([self._damaged(file, f"the file cannot be read: {what_failed(reason)}")]) from None
        if len(data) != file.bytes or hashlib.sha256(data).hexdigest() != file.sha256:
            raise SourceError([self._damaged(file, "the file is altered")])
        return data

    def _damaged(self, file: File, message: str) -> Problem:
        return error(Location(str(self.folder / file.path)), message, "damaged-release", "make this part again")


def read_parts(folders: Sequence[Path]) -> list[Part]:
    """Return the parts that lie in these folders.

    Raises SourceError with what is wrong with the manifest of each.
    """
    parts: list[Part] = []
    problems: list[Problem] = []
    for folder in folders:
        try:
            parts.append(_read(folder))
        except SourceError as reason:
            problems += reason.problems
    if problems:
        raise SourceError(problems)
    return parts


def _read(folder: Path) -> Part:
    at = Location(str(folder / NAME))
    try:
        manifest = from_bytes(read_release_file(folder, NAME, MANIFEST_LIMIT))
        numbers = numbers_of(manifest.shard)
    except (FileNotFoundError, NotADirectoryError):
        hint = "name the folders that handouts release --shard I/N has written"
        raise SourceError([error(at, "there is no release in this folder", "no-release", hint)]) from None
    except OSError as reason:
        message = f"this manifest cannot be read: {what_failed(reason)}"
        raise SourceError([error(at, message, "damaged-release", "make this part again")]) from None
    except ValueError:
        numbers = None
    if numbers is None:
        message = "this manifest is damaged, or was written by another version of handouts"
        raise SourceError([error(at, message, "damaged-release", "make this part again")])
    part = Part(folder, manifest, numbers)
    problems = list(_own_faults(part))
    if problems:
        raise SourceError(problems)
    return part


def _own_faults(part: Part) -> Iterator[Problem]:
    """Yield what is wrong with one part, whatever the others are."""
    manifest = part.manifest
    if manifest.index is None or (part.folder / STAGING).exists() or (part.folder / STAGING).is_symlink():
        message = "this part is being made just now, or was stopped while it was made"
        yield error(part.at, message, "unfinished", "wait until it is done, or make it again")
        return
    failed = {one.edition for one in manifest.failed}
    for edition, record in sorted(manifest.records.items()):
        names = [one.path for one in record.files()]
        if any(edition_of(name) != edition for name in names) or len(set(names)) != len(names):
            message = f"{edition} has a file of another edition, or one file twice"
            yield error(part.at, message, "damaged-release", "make this part again")
        if edition in failed:
            message = f"{edition} is in this part, and is said not to have been made"
            yield error(part.at, message, "damaged-release", "make this part again")
        yield from _said_of_the_copy(part, edition)


def _said_of_the_copy(part: Part, edition: str) -> Iterator[Problem]:
    """Yield where an edition says otherwise of its copy than the part does, or drafts are where none may be."""
    copies = {one.name: one for one in part.manifest.copies}
    copy = copies.get(Project.named_after(edition)[0])
    for entry in part.manifest.records[edition].entries:
        said = (entry.code, entry.version, entry.state)
        if copy is None or said != (copy.code, copy.version, copy.state):
            message = f"{edition} says another code, version or state than its copy had"
            yield error(part.at, message, "damaged-release", "make this part again")
            return
        if entry.state != "approved" and not part.manifest.is_draft:
            message = f"{edition} is not approved, and this part was made without drafts"
            yield error(part.at, message, "damaged-release", "make this part again")
            return


def disagreements(parts: Sequence[Part], names: Sequence[str]) -> Iterator[Problem]:
    """Yield why parts do not make one release; `names` are the editions of the catalogue."""
    yield from _numbers(parts)
    yield from _differences(parts)
    yield from _editions(parts, names)


def _numbers(parts: Sequence[Part]) -> Iterator[Problem]:
    """Yield what is wrong with the numbers of the parts: each of 1/N to N/N must be there once."""
    seen: dict[int, Path] = {}
    total = parts[0].numbers[1]
    for part in parts:
        shard, number = part.manifest.shard, part.numbers[0]
        if part.numbers[1] != total:
            yield error(part.at, f"this is part {shard}, and the first is one of {total}", "parts", _AGAIN)
            continue
        if number in seen:
            yield error(part.at, f"this is part {shard}, as {seen[number]} is", "parts", "name each part once")
        seen[number] = part.folder
    for number in range(1, total + 1):
        if number not in seen:
            yield error(parts[0].at, f"part {number}/{total} is missing", "parts", f"name all {total} parts")


def _differences(parts: Sequence[Part]) -> Iterator[Problem]:
    """Yield where parts were not made from the same files, with the same tools, on days when the same held."""
    first = parts[0]
    inputs: dict[str, str | None] = dict(first.manifest.inputs)
    for part in parts[1:]:
        manifest = part.manifest
        other_tools = new_tools(first.manifest.tools, manifest.tools)
        rows = [f"this part was made with {words} in {first.folder}" for words in other_tools]
        if manifest.is_draft != first.manifest.is_draft:
            rows.append(f"drafts are in {part.folder if manifest.is_draft else first.folder} only")
        for name, digest in sorted(manifest.inputs.items()):
            if inputs.setdefault(name, digest) != digest:
                rows.append(f"{name} was another file when this part was made")
        if not rows and manifest.copies != first.manifest.copies:
            rows.append("this part was made on a day on which other approvals were in force")
        yield from (error(part.at, message, "parts", _AGAIN) for message in rows)


def _editions(parts: Sequence[Part], names: Sequence[str]) -> Iterator[Problem]:
    """Yield each edition that is in two parts, in no catalogue, in the wrong part or in none."""
    seen: dict[str, Path] = {}
    known = set(names)
    for part in parts:
        own = set(in_shard(names, part.numbers))
        for edition in sorted(part.editions()):
            if edition in seen:
                message = f"{edition} is in this part, and in {seen[edition]} too"
                yield error(part.at, message, "parts", "name each part once, and no other folders")
            elif edition not in known:
                message = f"{edition} is not in the catalogue of this project"
                yield error(part.at, message, "parts", _AGAIN)
            elif edition not in own:
                message = f"{edition} does not belong to part {part.manifest.shard}"
                yield error(part.at, message, "parts", _AGAIN)
            seen[edition] = part.folder
        for edition in sorted(own - set(part.editions())):
            message = f"{edition} belongs to part {part.manifest.shard}, and is not in it"
            yield error(part.at, message, "parts", _AGAIN)

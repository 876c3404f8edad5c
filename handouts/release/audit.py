"""The audit of a release: whether every byte is as recorded, and all of it what the project would make today."""

import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from handouts.approval.verify import Verdict
from handouts.files.plain_file import LEAFLET_LIMIT, MANIFEST_LIMIT, kind_of
from handouts.outputs.foreign_file import Read, foreign_reader
from handouts.outputs.provenance import Origin
from handouts.problem import Location, Problem, error, what_failed
from handouts.release.comparison import Comparison, compare
from handouts.release.digests import Digests
from handouts.release.manifest import INDEX, NAME, SUMS, as_file, from_bytes, sums
from handouts.release.reasons import fault_of, new_tools
from handouts.release.record import Entry, Manifest
from handouts.release.recorded import is_its_page, touched
from handouts.release.release_files import read_release_file
from handouts.release.request import STAGING, Request
from handouts.release.toolchain import tools
from handouts.release.unfinished import is_there

_AGAIN = "handouts release makes it again"


@dataclass(frozen=True)
class Audit:
    """What was found about a release; `manifest` is None where there is none that can be read.

    `note` says that other tools made it: it is sound, but made here it might have other bytes.
    """

    manifest: Manifest | None
    problems: tuple[Problem, ...]
    note: str = ""


def audit(request: Request, read: Read | None = None) -> Audit:
    """Read every file of a release again, and name each difference from its manifest and from the project.

    `read` is lent by `foreign_reader` where there is more than one release.
    """
    if read is None:
        with foreign_reader() as lent:
            return audit(request, lent)
    folder = request.output
    try:
        data = read_release_file(folder, NAME, MANIFEST_LIMIT)
        manifest = from_bytes(data)
    except FileNotFoundError:
        return Audit(None, (_altered(folder, NAME, "the file is missing"),))
    except OSError as reason:
        return Audit(None, (_altered(folder, NAME, f"the file cannot be read: {what_failed(reason)}"),))
    except ValueError:
        return Audit(None, (_altered(folder, NAME, "the manifest is damaged"),))
    odd = tuple(_odd(manifest, folder))
    if odd:
        return Audit(manifest, odd)
    digests = Digests(None)
    part, _, parts = manifest.shard.partition("/")
    own = Request(request.project, folder, request.today, manifest.is_draft, (int(part), int(parts)))
    seen = compare(own, digests, manifest.tools)
    other = "; ".join(new_tools(manifest.tools, tools(digests)))
    problems = [*_bytes(manifest, data, folder, digests), *_words(manifest, folder, read), *_today(seen, folder)]
    problems += [_altered(folder, one.name, one.message) for one in touched(manifest, seen, own)]
    if not problems and not other and not is_its_page(manifest, own):
        problems.append(_altered(folder, INDEX, "the page is not the one that this release makes"))
    note = f"made with other tools than those here: {other}" if other else ""
    return Audit(manifest, tuple(problems), note)


def compared(verdict: Verdict, manifest: Manifest) -> Verdict:
    """Return a verdict with what a release says of the same PDF: whether it is one of its files, byte for byte."""
    origin = verdict.origin
    if origin is None:
        return verdict
    same = [one.path for one in manifest.entries() if one.sha256 == verdict.sha256]
    if same:
        return replace(verdict, in_release=f"byte for byte {same[0]} of the release")
    gone = [one for one in manifest.withdrawn if (one.edition, str(one.version)) == (origin.edition, origin.version)]
    if gone:
        return replace(verdict, is_current=False, in_release=f"withdrawn from the release: {gone[0].why}")
    if any(one.edition == origin.edition for one in manifest.entries()):
        return replace(verdict, is_current=False, in_release="not the file of the release: that one has other bytes")
    return replace(verdict, is_current=False, in_release="the release has no such edition")


def _odd(manifest: Manifest, folder: Path) -> Iterator[Problem]:
    """Yield each file that is a link, a pipe or a device: it is not opened, and nothing else is looked at then."""
    for name in (SUMS, INDEX, *(one.path for one in manifest.files())):
        try:
            mode = (folder / name).lstat().st_mode
        except OSError:
            continue  # missing, which is told
        if not stat.S_ISREG(mode):
            yield _altered(folder, name, f"it is {kind_of(mode)}, and no plain file")


def _bytes(manifest: Manifest, data: bytes, folder: Path, digests: Digests) -> Iterator[Problem]:
    """Yield each file that is missing or altered."""
    for file in manifest.files():
        fault = fault_of(file, folder, digests)
        if fault:
            words = "the file is missing" if fault == "missing" else "the file was altered"
            yield _altered(folder, file.path, words)
    if manifest.index is None:
        yield _unfinished(folder, INDEX, "the release is not finished")
    try:
        said = read_release_file(folder, SUMS, MANIFEST_LIMIT)
    except FileNotFoundError:
        yield _altered(folder, SUMS, "the file is missing")
        return
    except OSError as reason:
        yield _altered(folder, SUMS, f"the file cannot be read: {what_failed(reason)}")
        return
    if said != sums([*manifest.files(), as_file(data)]):
        yield _altered(folder, SUMS, "the sums are not those of the manifest")


def _words(manifest: Manifest, folder: Path, read: Read) -> Iterator[Problem]:
    """Yield where a PDF or web page says something else of itself than the manifest does."""
    for entry in manifest.entries():
        if not entry.path.endswith((".pdf", ".html")):
            continue
        try:
            said = read(read_release_file(folder, entry.path, LEAFLET_LIMIT))
        except OSError:
            continue  # told already
        if said.origin is None or _facts(said.origin) != _as_said(entry) or said.pages != entry.pages:
            yield _altered(folder, entry.path, "the file says something else of itself than the manifest")


def _facts(origin: Origin) -> tuple[str, ...]:
    signed = origin.approved_by, origin.approved_on, origin.next_review
    return origin.edition, origin.code, origin.version, origin.digest, origin.state, *signed


def _as_said(entry: Entry) -> tuple[str, ...]:
    signed = entry.approved_by, entry.approved_on, entry.next_review
    return entry.edition, entry.code, str(entry.version), entry.copy, entry.state, *signed


def _today(seen: Comparison, folder: Path) -> Iterator[Problem]:
    """Yield what the project of today would make otherwise, and what does not belong here."""
    for edition, why in seen.stale.items():
        if seen.manifest and not all(reason in _FAULTS for reason in why.split("; ")):
            path = seen.manifest.records[edition].entries[0].path
            yield _stale(folder, path, f"not current: {why}")
    for why in seen.others:
        if why.endswith(("missing or altered", "was stopped")) or why == "editions failed":
            continue  # told by its file
        yield _stale(folder, NAME, f"not current: {why}")
    for failure in seen.manifest.failed if seen.manifest else ():
        yield _unfinished(folder, NAME, f"{failure.edition} could not be made")
    for name in seen.strangers:
        hint = "it is not part of the release: delete it, or move it elsewhere"
        yield error(Location(str(folder / name)), "no release has put this file here", "extra-file", hint)
    if is_there(folder / STAGING):  # a link to nowhere, or to itself, too
        yield _unfinished(folder, STAGING, "a release was stopped, or is being made just now")


_FAULTS = {"the file is missing", "the file was altered", "the first page is missing", "the first page was altered"}


def _altered(folder: Path, name: str, message: str) -> Problem:
    return error(Location(str(folder / name)), message, "not-as-recorded", _AGAIN)


def _stale(folder: Path, name: str, message: str) -> Problem:
    return error(Location(str(folder / name)), message, "not-current", _AGAIN)


def _unfinished(folder: Path, name: str, message: str) -> Problem:
    return error(Location(str(folder / name)), message, "unfinished", "handouts release completes it")

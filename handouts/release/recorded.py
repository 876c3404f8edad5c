"""What a manifest records, compared with what the project says today: a manifest may have been touched, and its sums.

What cannot be told: a row of `withdrawn` that was taken out, and findings, which are not looked for again.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from handouts.model.edition import Edition
from handouts.problem import SourceError, quoted
from handouts.release.comparison import Comparison
from handouts.release.copy_states import Imprint, Survey, survey
from handouts.release.index_page import index_page
from handouts.release.manifest import NAME
from handouts.release.record import Manifest, Record, holds_on
from handouts.release.request import Request
from handouts.release.shards import in_shard
from handouts.sources.catalogue import load_catalogue

_WORDS = {
    "code": "the code is",
    "title": "the title is",
    "version": "the version is",
    "state": "it is",
    "copy": "the digest of its words is",
    "approved_by": "it was approved by",
    "approved_on": "it was approved on",
    "next_review": "its review is due on",
}


@dataclass(frozen=True)
class Touched:
    """A file of the release, or its manifest, and what is recorded of it that is not so."""

    name: str
    message: str


def touched(manifest: Manifest, seen: Comparison, request: Request) -> Iterator[Touched]:
    """Yield what a manifest records otherwise than the project of today; what is not current anyway is passed over."""
    found = survey(request.project, request.today)
    for edition, record in manifest.records.items():
        if edition not in seen.stale:
            yield from _of_record(record, manifest, found, request)
    yield from _of_copies(manifest, seen, found, request.today)
    if seen.changed or manifest.index is None:
        return
    try:
        names = [str(one) for one in load_catalogue(request.project)]
    except SourceError:
        return  # it was broken when the release was made, too
    yield from _of_catalogue(manifest, names, request)
    yield from _of_withdrawn(manifest, set(names))


def is_its_page(manifest: Manifest, request: Request) -> bool:
    """Say whether the page to browse by is the one that this manifest makes here."""
    try:
        page, _ = index_page(manifest, request.project)
    except SourceError:
        return False
    return manifest.index is not None and hashlib.sha256(page).hexdigest() == manifest.index.sha256


def _of_record(record: Record, manifest: Manifest, found: Survey, request: Request) -> Iterator[Touched]:
    edition = Edition.parse(record.edition)
    project = request.project
    first = record.entries[0].path
    for name in (project.treatment(edition), project.brand(edition), project.format(edition), project.locale(edition)):
        if name not in record.inputs:
            yield Touched(first, f"the manifest does not say that it was made from {name}")
    imprint = found.imprints.get(project.treatment(edition))
    if imprint is None:
        yield Touched(first, "the project has no copy that it can be from")
        return
    for entry in record.entries:
        for name, words in _WORDS.items():
            says, true = str(getattr(entry, name)), str(getattr(imprint, name))
            if says != true:
                message = f"the manifest says that {words} {quoted(says)}, the project says {quoted(true)}"
                yield Touched(entry.path, message)
        if entry.state != "approved" and not manifest.is_draft:
            yield Touched(entry.path, f"it is {entry.state}, and the manifest says that only what is approved is here")
    if not _may_hold(record.holds, imprint, request.today):
        yield Touched(first, "the manifest says that it holds on days on which it does not")


def _may_hold(holds: tuple[str, str], imprint: Imprint, today: date) -> bool:
    """Say whether the days between which a record holds do not cross the day on which its review falls due."""
    if today.isoformat() > imprint.next_review:
        return holds[0] > imprint.next_review
    due = date.fromisoformat(imprint.next_review).toordinal()
    return bool(holds[1]) and date.fromisoformat(holds[1]).toordinal() <= due + 1


def _of_copies(manifest: Manifest, seen: Comparison, found: Survey, today: date) -> Iterator[Touched]:
    then = {one.name: one for one in manifest.copies}
    for name in sorted(then.keys() | found.copies.keys()):
        was, now = then.get(name), found.copies.get(name)
        if was and (seen.changed.intersection(was.inputs) or not holds_on(was.holds, today.isoformat())):
            continue  # not current, which is told
        if was != now and (was or not seen.changed):
            yield Touched(NAME, f"what the manifest says of {name} is not what the project says")


def _of_catalogue(manifest: Manifest, names: list[str], request: Request) -> Iterator[Touched]:
    own = set(in_shard(names, request.shard))
    there = {*manifest.records, *(one.edition for one in manifest.failed)}
    for edition in sorted(own - there):
        yield Touched(NAME, f"{edition} is in the catalogue, and the manifest does not know of it")
    for edition in sorted(there - own):
        yield Touched(NAME, f"{edition} is in the manifest, and not in the catalogue")


def _of_withdrawn(manifest: Manifest, names: set[str]) -> Iterator[Touched]:
    now = {edition: record.entries[0] for edition, record in manifest.records.items()}
    for one in manifest.withdrawn:
        entry = now.get(one.edition)
        why = f"replaced by {entry.code} version {entry.version}" if entry else "not released any more"
        if one.edition not in names:
            why = "it left the catalogue"
        if entry and (entry.code, entry.version) == (one.code, one.version):
            yield Touched(NAME, f"{one.edition} version {one.version} is in the release, and said to be withdrawn")
        elif one.why != why:
            yield Touched(NAME, f"why {one.edition} was withdrawn is not so: {quoted(one.why)}")

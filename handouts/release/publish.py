"""Publishing: what was withdrawn and what falls due, the page to browse by, and all of it put in place."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from handouts.release.digests import Digests
from handouts.release.due import falling_due
from handouts.release.index_page import index_page
from handouts.release.manifest import INDEX
from handouts.release.reasons import fault_of
from handouts.release.record import Entry, File, Manifest, Record, Withdrawn
from handouts.release.request import Request
from handouts.release.staging import commit


@dataclass(frozen=True)
class Past:
    """What was published before: the manifest of the folder, if there is one, and those of parts that are merged."""

    there: Manifest | None
    parts: tuple[Manifest, ...] = ()

    def versions(self) -> Iterator[tuple[str, str, int]]:
        """Yield edition, code and version of everything that was ever published."""
        for old in (self.there, *self.parts):
            if old:
                yield from ((one.edition, one.code, one.version) for one in old.withdrawn)
                yield from ((one.edition, one.code, one.version) for one in old.entries())


def publish(manifest: Manifest, past: Past, names: Iterable[str], request: Request, digests: Digests) -> None:
    """Complete a manifest and put its release in place; `names` are all editions of the catalogue.

    Raises SourceError when the page to browse by cannot be made, or there is no room.
    """
    ever, names = set(past.versions()), set(names)
    manifest = replace(
        manifest,
        withdrawn=tuple(_withdrawn(ever, manifest.records, names)),
        due=falling_due(manifest.entries(), request.today),
    )
    page, inputs = index_page(manifest, request.project)
    manifest = replace(
        manifest,
        index=File(INDEX, hashlib.sha256(page).hexdigest(), len(page)),
        index_inputs=tuple(sorted(inputs)),
        inputs=dict(manifest.inputs) | inputs,
    )
    commit(request.output, manifest, _meanwhile(manifest, ever, names, request.output, digests), page, past.there)


def _meanwhile(
    manifest: Manifest, ever: set[tuple[str, str, int]], names: set[str], output: Path, digests: Digests
) -> Manifest:
    """Return what is true of the folder before anything is moved, and still is afterwards."""
    lying = {
        edition: record
        for edition, record in manifest.records.items()
        if not any(fault_of(file, output, digests) for file in record.files())
    }
    withdrawn = tuple(_withdrawn(ever, lying, names))
    return replace(manifest, records=lying, withdrawn=withdrawn, due=(), index=None, index_inputs=())


def _withdrawn(ever: set[tuple[str, str, int]], records: Mapping[str, Record], names: set[str]) -> Iterator[Withdrawn]:
    """Yield what was published once and is not any more."""
    now: dict[str, Entry] = {edition: record.entries[0] for edition, record in records.items()}
    for edition, code, version in sorted(ever):
        entry = now.get(edition)
        if entry and (entry.code, entry.version) == (code, version):
            continue
        if edition not in names:
            why = "it left the catalogue"
        elif entry:
            why = f"replaced by {entry.code} version {entry.version}"
        else:
            why = "not released any more"
        yield Withdrawn(edition, code, version, why)

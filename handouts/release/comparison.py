"""The comparison of a release, as it lies in its folder, with the project of today.

Nothing heavy is imported here, and no YAML is read: a run in which nothing changed ends here.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from handouts.files.orphans import whole_name
from handouts.files.plain_file import MANIFEST_LIMIT
from handouts.project import Project
from handouts.release.digests import Digests
from handouts.release.due import falling_due, unchanging
from handouts.release.manifest import INDEX, NAME, SUMS, as_file, from_bytes, sums
from handouts.release.outcome import SAME, Outcome, recorded
from handouts.release.reasons import changes, fault_of, harm, in_short, in_time, in_words, new_tools, without_today
from handouts.release.record import Manifest, Record, warnings
from handouts.release.release_files import edition_of, read_release_file, take_away_leaflets
from handouts.release.request import STAGING, Request
from handouts.release.toolchain import tools

_DAMAGED = f"{NAME} is damaged"
_MOST_INPUTS = 3


@dataclass(frozen=True)
class Comparison:
    """A release as it lies there, compared with the project of today.

    `stale` names the editions that are not current, and why, and `why` those of them that were made from something
    else: that reason is kept. `others` says what else is to be done. `changed` are inputs that are not what they were,
    `strangers` files that no release put there. `is_known` means that the manifest is the one that was written here.
    """

    manifest: Manifest | None
    tools: Mapping[str, str]
    digests: Digests
    stale: Mapping[str, str] = field(default_factory=dict)
    others: tuple[str, ...] = ()
    changed: frozenset[str] = frozenset()
    strangers: tuple[str, ...] = ()
    why: Mapping[str, str] = field(default_factory=dict)
    is_known: bool = False

    @property
    def is_current(self) -> bool:
        """Say whether nothing is to be done."""
        return self.manifest is not None and not self.stale and not self.others

    @property
    def is_settled(self) -> bool:
        """Say whether nothing is to be done, and what the manifest says is to be believed."""
        return self.is_current and self.is_known

    @property
    def is_damaged(self) -> bool:
        """Say whether there is a manifest that cannot be read."""
        return self.others == (_DAMAGED,)


def compare(request: Request, digests: Digests | None = None, made_with: Mapping[str, str] | None = None) -> Comparison:
    """Compare a release's folder with what it was made from, and with the tools of this machine or those given."""
    digests = digests or Digests(request.memory)
    now = made_with or tools(digests)
    try:
        data = read_release_file(request.output, NAME, MANIFEST_LIMIT)
        manifest = from_bytes(data)
    except (FileNotFoundError, NotADirectoryError):
        return Comparison(
            None, now, digests, others=("there is no release yet",), strangers=_strangers(request.output, ())
        )
    except (OSError, ValueError):
        strangers = tuple(one for one in _strangers(request.output, ()) if not edition_of(one))  # they are made again
        return Comparison(None, now, digests, others=(_DAMAGED,), strangers=strangers)
    root = request.project.root
    there = {name: digests.of_input(root, name) for name in manifest.inputs}
    own = {edition: Project.named_after(edition) for edition in manifest.records}
    news = {name: there[name] for name, digest in manifest.inputs.items() if there[name] != digest}
    others_now = tuple(new_tools(manifest.tools, now))
    stale: dict[str, str] = {}
    why: dict[str, str] = {}
    for edition, record in manifest.records.items():
        made_from = [*others_now, *changes(record, manifest, news, own[edition])]
        harmed = list(harm(record, request.output, digests))
        is_past = not record.holds_on(request.today.isoformat())
        if made_from or is_past:
            why[edition] = in_short([*made_from, *([without_today(record.holds, request.today)] if is_past else [])])
        if made_from or is_past or harmed:
            stale[edition] = in_short(
                [*made_from, *([in_time(record.holds, request.today)] if is_past else []), *harmed]
            )
    others = tuple(_others(manifest, data, request, digests))
    if news and not stale:
        others += tuple(in_words(name, manifest.inputs[name], news[name]) for name in sorted(news)[:_MOST_INPUTS])
    names = [one.path for one in manifest.files()]
    strangers = _strangers(request.output, names)
    is_known = digests.note.get("manifest") == as_file(data).sha256
    return Comparison(manifest, now, digests, stale, others, frozenset(news), strangers, why, is_known)


def current(seen: Comparison) -> Iterator[Outcome]:
    """Yield the outcome of a run in which nothing was to be done."""
    for _, record in sorted(seen.manifest.records.items() if seen.manifest else ()):
        yield recorded(record, "current", SAME)


def remember(seen: Comparison, request: Request) -> None:
    """Keep what was seen for the next run, and that all is current if it is."""
    digests, manifest = seen.digests, seen.manifest
    digests.note = {"manifest": digests.of(f"{request.output}/{NAME}", is_ours=True)}
    if seen.is_current and manifest and not seen.strangers:
        for name in (NAME, SUMS):
            digests.of(f"{request.output}/{name}", is_ours=True)
        for folder in (request.output, request.output / "thumbnails"):
            digests.watch(str(folder))
        start, end = unchanging(manifest, request.today)
        digests.note |= {
            "asked": request.question,
            "tools": dict(seen.tools),
            "from": start,
            "until": end,
            "rows": [[one.edition, one.entries[0].pages, one.entries[0].state] for one in _in_order(manifest)],
            "warnings": warnings(_in_order(manifest)),
        }
    digests.remember()
    take_away_leaflets(request.project.output)


def _in_order(manifest: Manifest) -> list[Record]:
    return [record for _, record in sorted(manifest.records.items())]


def _others(manifest: Manifest, data: bytes, request: Request, digests: Digests) -> Iterator[str]:
    """Yield what is to be done besides making editions."""
    if manifest.failed:
        yield "editions failed"
    if manifest.is_draft != request.is_draft:
        yield "drafts are released too" if request.is_draft else "drafts are not released any more"
    if manifest.shard != request.part:
        yield f"shard {request.part}, was {manifest.shard}"
    if manifest.due != falling_due(manifest.entries(), request.today):
        yield "what falls due has changed"
    index = manifest.index
    if index is None or fault_of(index, request.output, digests):
        yield f"{INDEX} is missing or altered"
    if _read(request.output, SUMS) != sums([*manifest.files(), as_file(data)]):
        yield f"{SUMS} is missing or altered"
    if os.path.islink(request.output / "thumbnails"):  # noqa: PTH114  (the names are text)
        yield "thumbnails is a link"
    if STAGING in (names := _hidden(request.output)) or any(map(_is_half_written, names)):
        yield "the last run was stopped"


def _is_half_written(name: str) -> bool:
    whole = whole_name(name)
    return bool(whole) and (
        whole in {NAME, SUMS, INDEX} or bool(edition_of(whole) or edition_of(f"thumbnails/{whole}"))
    )


def _read(folder: Path, name: str) -> bytes | None:
    try:
        return read_release_file(folder, name, MANIFEST_LIMIT)
    except OSError:
        return None


def _hidden(folder: Path) -> list[str]:
    try:
        return [name for place in (folder, folder / "thumbnails") for name in _listed(place) if name.startswith(".")]
    except OSError:
        return []


def _listed(folder: Path) -> list[str]:
    return os.listdir(folder) if folder.is_dir() else []  # noqa: PTH208  (names are all that is wanted)


def _strangers(folder: Path, names: Iterable[str]) -> tuple[str, ...]:
    """Return the files and folders that no release put there; hidden ones do not count."""
    known = {*names, NAME, SUMS, INDEX, "thumbnails"}
    try:
        found = _listed(folder) + [f"thumbnails/{name}" for name in _listed(folder / "thumbnails")]
    except OSError:
        return ()
    return tuple(sorted(name for name in found if name not in known and not name.split("/")[-1].startswith(".")))

"""The plan: what in a release is not current any more, and why, in words.

Nothing heavy is imported here, and no YAML is read: a run in which nothing changed ends here.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from handouts.digests import Digests
from handouts.glance import memory_of, question
from handouts.manifest import INDEX, NAME, SUMS, as_file, from_bytes, sums
from handouts.model.day import shifted
from handouts.model.record import Due, Entry, File, Inputs, Manifest, Outcome, Record, warnings
from handouts.project import Project
from handouts.tools import tools

DUE_DAYS = 90
STAGING = ".release"  # where what is not finished yet lies, inside the release's folder
_MOST_REASONS = 3


@dataclass(frozen=True)
class Request:
    """What is to be released, and where; `shard` is a part of so many, from 1."""

    project: Project
    output: Path
    today: date
    is_draft: bool = False
    shard: tuple[int, int] = (1, 1)

    @property
    def part(self) -> str:
        """Return the shard as it is written, such as 2/4."""
        return f"{self.shard[0]}/{self.shard[1]}"


@dataclass(frozen=True)
class Look:
    """A release as it lies there, compared with the project of today.

    `stale` names the editions that are not current, and why; `others` says what else is to be done. `changed` are
    inputs that are not what they were, `strangers` files that no release put there.
    """

    manifest: Manifest | None
    tools: Mapping[str, str]
    digests: Digests
    stale: Mapping[str, str] = field(default_factory=dict)
    others: tuple[str, ...] = ()
    changed: frozenset[str] = frozenset()
    strangers: tuple[str, ...] = ()

    @property
    def is_current(self) -> bool:
        """Say whether nothing is to be done."""
        return self.manifest is not None and not self.stale and not self.others


def look(request: Request, digests: Digests | None = None, made_with: Mapping[str, str] | None = None) -> Look:
    """Compare a release's folder with what it was made from, and with the tools of this machine or those given."""
    digests = digests or Digests(memory_of(request.output, request.project.output))
    now = made_with or tools(digests)
    try:
        data = (request.output / NAME).read_bytes()
    except OSError:
        return Look(None, now, digests, others=("there is no release yet",), strangers=_strangers(request.output, ()))
    try:
        manifest = from_bytes(data)
    except ValueError:
        return Look(None, now, digests, others=(f"{NAME} is damaged",), strangers=_strangers(request.output, ()))
    root = request.project.root
    there = {name: digests.of_input(root, name) for name in manifest.inputs}
    news = {name: there[name] for name, digest in manifest.inputs.items() if there[name] != digest}
    others_now = tuple(new_tools(manifest.tools, now))
    stale: dict[str, str] = {}
    for edition, record in manifest.records.items():
        reasons = [*others_now, *_reasons(record, manifest, request, news, digests)]
        if reasons:
            more = len(reasons) - _MOST_REASONS
            stale[edition] = "; ".join(reasons[:_MOST_REASONS]) + (f"; and {more} more" if more > 0 else "")
    others = tuple(_others(manifest, request, digests))
    if news and not stale:
        others += tuple(in_words(name, manifest.inputs[name], news[name]) for name in sorted(news)[:_MOST_REASONS])
    names = [one.path for one in manifest.files()]
    return Look(manifest, now, digests, stale, others, frozenset(news), _strangers(request.output, names))


def current(manifest: Manifest) -> Iterator[Outcome]:
    """Yield the outcome of a run in which nothing was to be done."""
    for edition, record in sorted(manifest.records.items()):
        yield Outcome(edition, "current", "nothing has changed", record)


def remember(seen: Look, request: Request) -> None:
    """Keep what was seen for the next run, and that all is current if it is."""
    digests, manifest = seen.digests, seen.manifest
    digests.note = {}
    if seen.is_current and manifest and not seen.strangers:
        for name in (NAME, SUMS):
            digests.of(f"{request.output}/{name}")
        for folder in (request.output, request.output / "thumbnails"):
            digests.watch(str(folder))
        start, end = _holding(manifest, request.today)
        digests.note = {
            "asked": question(request.project.root, request.output, request.part, is_draft=request.is_draft),
            "tools": dict(seen.tools),
            "from": start,
            "until": end,
            "rows": [[one.edition, one.entries[0].pages, one.entries[0].state] for one in _in_order(manifest)],
            "warnings": warnings(_in_order(manifest)),
        }
    digests.remember()


def _in_order(manifest: Manifest) -> list[Record]:
    return [record for _, record in sorted(manifest.records.items())]


def _holding(manifest: Manifest, today: date) -> tuple[str, str]:
    """Return from which day until before which nothing in a release changes by the passing of time."""
    reviews = {date.fromisoformat(one.next_review) for one in manifest.entries()}
    days = {shifted(day, -DUE_DAYS).isoformat() for day in reviews}
    now = today.isoformat()
    starts = [*(record.holds[0] for record in manifest.records.values()), *(day for day in days if day <= now)]
    ends = [record.holds[1] for record in manifest.records.values()] + [day for day in days if day > now]
    return max(starts, default=""), min(filter(None, ends), default="")


def falling_due(entries: Iterable[Entry], today: date) -> tuple[Due, ...]:
    """Return the leaflets whose review was due before today or falls due within 90 days, the soonest first."""
    last = shifted(today, DUE_DAYS).isoformat()
    rows = {
        Due(one.next_review, one.code, one.edition.split(".")[1], one.version, one.state, one.title)
        for one in entries
        if one.next_review <= last
    }
    return tuple(sorted(rows))


def in_shard(names: Iterable[str], shard: tuple[int, int]) -> list[str]:
    """Return the editions of one part of so many; those that differ in brand alone stay together."""
    groups: dict[tuple[str, str, str], list[str]] = {}
    for name in sorted(names):
        treatment, locale, _, form = name.split(".")
        groups.setdefault((treatment, locale, form), []).append(name)
    own = [group for number, (_, group) in enumerate(sorted(groups.items())) if number % shard[1] == shard[0] - 1]
    return sorted(name for group in own for name in group)


def fault_of(file: File, folder: Path, digests: Digests) -> str:
    """Say what is wrong with a file of a release: nothing, or that it is missing or altered."""
    digest = digests.of(f"{folder}/{file.path}")
    if digest == file.sha256:
        return ""
    return "missing" if digest is None else "altered"


def _reasons(record: Record, manifest: Manifest, request: Request, there: Inputs, digests: Digests) -> Iterator[str]:
    """Yield why an edition is not current, in words; `there` are the inputs that have changed."""
    if there:
        for name in record.inputs:
            if name in there:
                yield in_words(name, manifest.inputs[name], there[name], record.edition)
    if not record.holds_on(request.today.isoformat()):
        yield in_time(record.holds, request.today)
    for one in record.files():
        fault = fault_of(one, request.output, digests)
        if fault:
            what = "first page" if one == record.thumbnail else "file"
            yield f"the {what} is missing" if fault == "missing" else f"the {what} was altered"


def in_words(name: str, before: str | None, now: str | None, edition: str = "") -> str:
    """Say what has happened to an input of an edition."""
    treatment, locale = [*edition.split("."), "", ""][:2]
    what = "copy" if name == f"data/treatments/{treatment}/{locale}.yaml" else name
    if name.endswith("/"):
        return f"files in {name} came or went"
    return f"{what} is gone" if now is None else f"{what} is new" if before is None else f"{what} changed"


def in_time(holds: tuple[str, str], today: date) -> str:
    """Say why what held when an edition was made does not hold today."""
    if today.isoformat() < holds[0]:
        return f"today, {today}, is before {holds[0]}"
    return f"{holds[1]} has come, and it says something else since"


def new_tools(before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    """Yield `WeasyPrint 70.0, was 69.1` for each tool that is another one now."""
    for name in sorted(before.keys() | now.keys()):
        if before.get(name) != now.get(name):
            yield f"{name} {now.get(name, 'is gone')}, was {before.get(name, 'not there')}"


def _others(manifest: Manifest, request: Request, digests: Digests) -> Iterator[str]:
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
    data = _read(request.output / NAME) or b""
    if _read(request.output / SUMS) != sums([*manifest.files(), as_file(data)]):
        yield f"{SUMS} is missing or altered"
    if any(name == STAGING or name.endswith(".part") for name in _hidden(request.output)):
        yield "the last run was stopped"


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
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

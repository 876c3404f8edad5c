"""The release: every edition of the catalogue, made anew where something has changed, and put in place as a whole."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from handouts.build.pool import OpenPool, spread
from handouts.files.scratch import take_away_forsaken
from handouts.model.edition import Edition
from handouts.model.record import Copy, Failure, Manifest, Outcome, Record, holds_on
from handouts.problem import Location, Problem, SourceError, error
from handouts.project import Inputs
from handouts.release.copy_states import Survey, survey
from handouts.release.make_edition import Finished, Job, work_on
from handouts.release.plan import Look, Request, current, in_shard, look, remember
from handouts.release.publish import Past, publish
from handouts.release.reasons import in_short
from handouts.release.staging import clear, discard, lying, prepare, recovered, reserved
from handouts.release.unfinished import demand_own
from handouts.sources.catalogue import load_catalogue

_NO_ROOM = {"unwritable", "temporary-folder"}  # no fault of an edition: the run stops, and the old release stands
_IMPRINT = {
    "code": "code",
    "title": "title",
    "version": "version",
    "state": "state",
    "copy": "digest of the copy",
    "approved_by": "approver",
    "approved_on": "day of approval",
    "next_review": "review date",
}
_SIGN = "a clinician approves it: handouts approve; or release drafts too, with --draft"
_SIGN_AGAIN = "a clinician reads it again and approves it: handouts approve; or release it all the same, with --draft"


@dataclass(frozen=True)
class _Work:
    """Who does the work, and for what."""

    request: Request
    workers: int
    open_pool: OpenPool | None


@dataclass
class _Run:
    """What is known so far: the inputs of everything, and each edition's record or failure."""

    inputs: Inputs
    records: dict[str, Record]
    failed: dict[str, Failure]

    def keep(self, finished: Finished, why: str) -> Outcome:
        """Keep a finished edition, unless a file it was made from has changed since another edition was made."""
        edition = finished.record.edition
        for name, digest in sorted(finished.inputs.items()):
            if self.inputs.setdefault(name, digest) != digest:
                message = f"{name} was changed while the release was made"
                again = "run it again: only what is not current is made"
                return self.fail(edition, [error(Location(name), message, "changed-meanwhile", again)], why)
        self.records[edition] = finished.record
        return Outcome(edition, "built", why, finished.record)

    def fail(self, edition: str, problems: Iterable[Problem], why: str = "") -> Outcome:
        """Note that an edition could not be made."""
        rows = tuple(problems)
        self.failed[edition] = Failure(edition, tuple(one.facts() for one in rows))
        return Outcome(edition, "failed", why, problems=rows)


def release(
    request: Request,
    workers: int,
    open_pool: OpenPool | None = None,
    expect: Callable[[int], None] = lambda _: None,
) -> Iterator[Outcome]:
    """Bring a release's folder up to date; yields what was done about each edition, in the order of their names.

    `expect` is told once how many editions that will be, without those that are withdrawn. The folder changes only at
    the end, all at once. A fault of one edition is told in its outcome.
    Raises SourceError when the catalogue is wrong, another run has the folder, or it cannot be written.
    """
    with reserved(request.output):
        seen = look(request)
        if seen.is_current and seen.manifest and seen.is_known:
            yield from current(seen.manifest)
            return
        demand_own(request.output)
        traced = request.project.traced()
        names = [str(one) for one in load_catalogue(traced)]
        found = survey(traced, request.today, _known_copies(seen, request))
        seen = _compared(seen, found, request)
        if seen.is_current and seen.manifest:
            yield from current(seen.manifest)
            remember(seen, request)
            return
        prepare(request.output)
        take_away_forsaken()  # where all was finished before the last run was killed, nothing more is made
        run = _Run(_inputs(seen, found, traced.inputs or {}), {}, {})
        own = in_shard(names, request.shard)
        expect(len(own))
        yield from _made(run, seen, found, own, _Work(request, workers, open_pool))
        manifest = Manifest(
            tools=seen.tools,
            is_draft=request.is_draft,
            shard=request.part,
            inputs=run.inputs,
            copies=tuple(found.copies.values()),
            records=run.records,
            failed=tuple(run.failed.values()),
        )
        yield from _gone(seen, names)
        publish(manifest, Past(seen.manifest), names, request, seen.digests)
    remember(look(request), request)


def _compared(seen: Look, found: Survey, request: Request) -> Look:
    """Return a look that distrusts a manifest which was not written here: what it says must be true of each copy."""
    if seen.manifest is None or seen.is_known:
        return seen
    stale = dict(seen.stale)
    for edition, record in seen.manifest.records.items():
        imprint = found.imprints.get(request.project.treatment(Edition(*edition.split("."))))
        others = [
            f"the manifest says another {words}"
            for name, words in _IMPRINT.items()
            if imprint
            and edition not in seen.stale
            and any(getattr(entry, name) != getattr(imprint, name) for entry in record.entries)
        ]
        if others:
            stale[edition] = in_short(others)
    differs = {one.name: one for one in seen.manifest.copies} != dict(found.copies)
    return replace(seen, stale=stale, others=(*seen.others, *(["the manifest says otherwise of a copy"] * differs)))


def _gone(seen: Look, names: list[str]) -> Iterator[Outcome]:
    for edition in sorted(set(seen.manifest.records if seen.manifest else ()) - set(names)):
        yield Outcome(edition, "withdrawn", "it left the catalogue")


def _made(run: _Run, seen: Look, found: Survey, names: list[str], work: _Work) -> Iterator[Outcome]:
    """Yield the outcome of each edition: refused, kept, taken from a run that was stopped, or made now."""
    request = work.request
    refused = {name: problems for name in names if (problems := _refusals(name, found, request))}
    old = seen.manifest.records if seen.manifest else {}
    kept = {name: old[name] for name in names if name in old and name not in seen.stale and name not in refused}
    for name, record in kept.items():
        run.records[name] = record
        run.inputs.update({one: seen.manifest.inputs[one] for one in record.inputs if seen.manifest})
    rest = [name for name in names if name not in refused and name not in kept]
    taken = {name: one for name, one in _taken(seen, request).items() if name in rest}
    discard(request.output, [one.record for one in taken.values()])
    missing = [Edition(*name.split(".")) for name in rest if name not in taken]
    reasons = {name: seen.why.get(name) or old[name].why for name in rest if name in old}
    made = spread(work_on(Job(request, seen.tools, reasons)), missing, work.workers, work.open_pool)
    for name in names:
        why = seen.stale.get(name, "it was not there yet")
        taken_out = "taken out of the release" if name in old else ""
        if name in refused:
            yield run.fail(name, refused[name], taken_out)
        elif name in kept:
            yield Outcome(name, "current", "nothing has changed", kept[name])
        elif name in taken:
            yield run.keep(taken[name], f"{why}; finished before the last run was stopped")
        else:
            result = next(made)
            if isinstance(result, Finished):
                yield run.keep(result, why)
                continue
            if any(one.code in _NO_ROOM for one in result.problems):
                clear(request.output)
                raise SourceError(list(result.problems))
            yield run.fail(name, result.problems, taken_out)


def _refusals(name: str, found: Survey, request: Request) -> tuple[Problem, ...]:
    """Return why an edition may not be released at all, whatever its pages look like."""
    path = request.project.treatment(Edition(*name.split(".")))
    if path in found.problems:
        return found.problems[path]
    copy = found.copies.get(path)
    if copy is None or request.is_draft or copy.state == "approved":
        return ()
    if copy.state == "overdue":
        message = f"{copy.code} is overdue and is not released: {copy.reason}"
        return (error(Location(path), message, "overdue", _SIGN_AGAIN),)
    message = f"{copy.code} is a draft and is not released: {copy.reason}"
    return (error(Location(path), message, "not-approved", _SIGN),)


def _known_copies(seen: Look, request: Request) -> list[Copy]:
    """Return the copies that are as they were, so that they need not be read again."""
    if seen.manifest is None or not seen.is_known or seen.manifest.tools != seen.tools:
        return []
    today = request.today.isoformat()
    return [
        one for one in seen.manifest.copies if not seen.changed.intersection(one.inputs) and holds_on(one.holds, today)
    ]


def _inputs(seen: Look, found: Survey, catalogue: Inputs) -> Inputs:
    """Return what catalogue and copies were made from."""
    before = seen.manifest.inputs if seen.manifest else {}
    known = {name: before[name] for one in found.copies.values() for name in one.inputs if name in before}
    return known | found.inputs | catalogue


def _taken(seen: Look, request: Request) -> dict[str, Finished]:
    """Return what a run that was stopped had finished, as far as it still holds."""
    good: dict[str, Finished] = {}
    for part in recovered(request.output):
        there = {name: seen.digests.of_input(request.project.root, name) for name in part.inputs}
        for record in part.records.values():
            whole = all(
                seen.digests.of(str(lying(request.output, file)), is_ours=True) == file.sha256
                for file in record.files()
            )
            fresh = part.tools == seen.tools and there == part.inputs and record.holds_on(request.today.isoformat())
            if whole and fresh:
                good[record.edition] = Finished(record, part.inputs)
    return good

"""The plan: what a run will do about each edition of the catalogue, and why."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from handouts.model.edition import Edition
from handouts.problem import Location, Problem, error
from handouts.project import Inputs
from handouts.release.comparison import Comparison
from handouts.release.copy_states import Survey, survey
from handouts.release.outcome import SAME
from handouts.release.reasons import NEW, in_short
from handouts.release.record import Copy, Finished, Record, holds_on
from handouts.release.request import Request
from handouts.release.shards import in_shard
from handouts.release.staging import place_of, recovered
from handouts.release.unfinished import demand_own
from handouts.sources.catalogue import load_catalogue

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
_FINISHED = "; finished before the last run was stopped"
_SIGN = "a clinician approves it: handouts approve; or release drafts too, with --draft"
_SIGN_AGAIN = "a clinician reads it again and approves it: handouts approve; or release it all the same, with --draft"


@dataclass(frozen=True)
class Step:
    """What is to be done about one edition: build, keep, refuse or withdraw; and why.

    `record` is that of an edition that is kept, or was in the release before; `finished` what a run that was stopped
    has left, and need not be built again. `kept_why` is the reason that the manifest will give.
    """

    edition: str
    verb: str
    why: str
    record: Record | None = None
    finished: Finished | None = None
    problems: tuple[Problem, ...] = ()
    kept_why: str = ""


@dataclass(frozen=True)
class Plan:
    """All that a run will do; `seen` is the comparison that it follows from, `catalogue` every edition by its name."""

    seen: Comparison
    catalogue: Mapping[str, Edition]
    steps: tuple[Step, ...] = ()
    withdrawn: tuple[Step, ...] = ()
    copies: tuple[Copy, ...] = ()
    inputs: Inputs | None = None

    @property
    def is_needed(self) -> bool:
        """Say whether anything is to be done."""
        return not self.seen.is_current

    def of(self, verb: str) -> list[Step]:
        """Return the steps of one kind."""
        return [one for one in self.steps if one.verb == verb]


def planned(seen: Comparison, request: Request) -> Plan:
    """Return what is to be done. Writes nothing.

    Raises SourceError when the catalogue is wrong, or a release would replace what none has written.
    """
    if seen.is_settled:
        return Plan(seen, {}, tuple(_kept(seen)))
    demand_own(request.output)
    traced = request.project.traced()
    catalogue = {str(one): one for one in load_catalogue(traced)}
    found = survey(traced, request.today, _known_copies(seen, request))
    seen = _distrusting(seen, found, catalogue, request)
    if seen.is_current:
        return Plan(seen, catalogue, tuple(_kept(seen)))
    return Plan(
        seen,
        catalogue,
        tuple(_steps(seen, found, catalogue, request)),
        tuple(_withdrawn(seen, catalogue)),
        tuple(found.copies.values()),
        _inputs(seen, found, traced.inputs or {}),
    )


def _kept(seen: Comparison) -> Iterator[Step]:
    """Yield the steps where nothing is to be done."""
    for edition, record in sorted(seen.manifest.records.items() if seen.manifest else ()):
        yield Step(edition, "keep", SAME, record)


def _steps(seen: Comparison, found: Survey, catalogue: Mapping[str, Edition], request: Request) -> Iterator[Step]:
    """Yield what is to be done about each edition of the catalogue."""
    old = seen.manifest.records if seen.manifest else {}
    finished: dict[str, Finished] | None = None
    for name in in_shard(catalogue, request.shard):
        record = old.get(name)
        problems = _refusals(catalogue[name], found, request)
        if problems:
            yield Step(name, "refuse", "taken out of the release" if record else "", record, problems=problems)
        elif record and name not in seen.stale:
            yield Step(name, "keep", SAME, record)
        else:
            finished = dict(_finished(seen, request)) if finished is None else finished
            why = seen.stale.get(name, NEW) + (_FINISHED if name in finished else "")
            kept_why = (seen.why.get(name) or record.why) if record else ""
            yield Step(name, "build", why, record, finished.get(name), kept_why=kept_why)


def _distrusting(seen: Comparison, found: Survey, catalogue: Mapping[str, Edition], request: Request) -> Comparison:
    """Return a comparison that distrusts a manifest not written here: what it says must be true of each copy."""
    if seen.manifest is None or seen.is_known:
        return seen
    stale = dict(seen.stale)
    for edition, record in seen.manifest.records.items():
        imprint = found.imprints.get(request.project.treatment(catalogue[edition])) if edition in catalogue else None
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


def _withdrawn(seen: Comparison, names: Iterable[str]) -> Iterator[Step]:
    for edition in sorted(set(seen.manifest.records if seen.manifest else ()) - set(names)):
        yield Step(edition, "withdraw", "it left the catalogue")


def _refusals(edition: Edition, found: Survey, request: Request) -> tuple[Problem, ...]:
    """Return why an edition may not be released at all, whatever its pages look like."""
    path = request.project.treatment(edition)
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


def _known_copies(seen: Comparison, request: Request) -> list[Copy]:
    """Return the copies that are as they were, so that they need not be read again."""
    if seen.manifest is None or not seen.is_known or seen.manifest.tools != seen.tools:
        return []
    today = request.today.isoformat()
    return [
        one for one in seen.manifest.copies if not seen.changed.intersection(one.inputs) and holds_on(one.holds, today)
    ]


def _inputs(seen: Comparison, found: Survey, catalogue: Inputs) -> Inputs:
    """Return what catalogue and copies were made from."""
    before = seen.manifest.inputs if seen.manifest else {}
    known = {name: before[name] for one in found.copies.values() for name in one.inputs if name in before}
    return known | found.inputs | catalogue


def _finished(seen: Comparison, request: Request) -> Iterator[tuple[str, Finished]]:
    """Yield what a run that was stopped had finished, as far as it still holds."""
    for part in recovered(request.output):
        there = {name: seen.digests.of_input(request.project.root, name) for name in part.inputs}
        for record in part.records.values():
            whole = all(
                seen.digests.of(str(place_of(request.output, file)), is_ours=True) == file.sha256
                for file in record.files()
            )
            fresh = part.tools == seen.tools and there == part.inputs and record.holds_on(request.today.isoformat())
            if whole and fresh:
                yield record.edition, Finished(record, part.inputs)

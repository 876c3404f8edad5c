"""The run: what is planned is made, and put in place as a whole."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handouts.build.guard import Failed
from handouts.build.pool import OpenPool, spread
from handouts.problem import Location, Problem, SourceError, error
from handouts.release.make_edition import Job, work_on
from handouts.release.outcome import Outcome, recorded
from handouts.release.plan import Plan, Step
from handouts.release.publish import Past, publish
from handouts.release.record import Failure, Finished, Manifest, Record
from handouts.release.request import Request
from handouts.release.staging import clear, discard, prepare

_NO_ROOM = {"unwritable", "temporary-folder"}  # no fault of an edition: the run stops, and the old release stands


@dataclass
class _Run:
    """What is known so far: the inputs of everything, and each edition's record or failure."""

    inputs: dict[str, str | None]
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
        return recorded(finished.record, "built", why)

    def fail(self, edition: str, problems: Iterable[Problem], why: str = "") -> Outcome:
        """Note that an edition could not be made."""
        rows = tuple(problems)
        self.failed[edition] = Failure(edition, tuple(one.facts() for one in rows))
        return Outcome(edition, "failed", why, problems=rows)


def carry_out(plan: Plan, request: Request, workers: int, open_pool: OpenPool | None = None) -> Iterator[Outcome]:
    """Make what is planned; yields the outcome of each edition, in the order of their names.

    The folder changes only at the end, all at once. A fault of one edition is told in its outcome.
    Raises SourceError when the folder cannot be written.
    """
    prepare(request.output)
    old = plan.seen.manifest
    run = _Run(dict(plan.inputs or {}), {}, {})
    for step in plan.of("keep"):
        if step.record and old:
            run.records[step.edition] = step.record
            run.inputs.update({one: old.inputs[one] for one in step.record.inputs})
    discard(request.output, [one.finished.record for one in plan.steps if one.finished])
    missing = [one for one in plan.of("build") if not one.finished]
    job = Job(request, plan.seen.tools, {one.edition: one.kept_why for one in missing})
    made = spread(work_on(job), [plan.catalogue[one.edition] for one in missing], workers, open_pool)
    for step in plan.steps:
        yield _done(step, run, made, request)
    for step in plan.withdrawn:
        yield Outcome(step.edition, "withdrawn", step.why)
    manifest = Manifest(
        tools=plan.seen.tools,
        is_draft=request.is_draft,
        shard=request.part,
        inputs=run.inputs,
        copies=plan.copies,
        records=run.records,
        failed=tuple(run.failed.values()),
    )
    publish(manifest, Past(old), plan.catalogue, request, plan.seen.digests)


def _done(step: Step, run: _Run, made: Iterator[Finished | Failed], request: Request) -> Outcome:
    """Return the outcome of one edition: refused, kept, taken from a run that was stopped, or made now."""
    if step.verb == "refuse":
        return run.fail(step.edition, step.problems, step.why)
    if step.verb == "keep" and step.record:
        return recorded(step.record, "current", step.why)
    if step.finished:
        return run.keep(step.finished, step.why)
    result = next(made)
    if isinstance(result, Finished):
        return run.keep(result, step.why)
    if any(one.code in _NO_ROOM for one in result.problems):
        clear(request.output)
        raise SourceError(list(result.problems))
    return run.fail(step.edition, result.problems, "taken out of the release" if step.record else "")

"""The one door to a release, and the order of what is done: look, lock, compare, plan, make, publish, remember.

Nothing heavy is imported before it is needed: of a run in which nothing changed, a glance is all.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handouts.release.outcome import SAME, Outcome
from handouts.release.request import Request
from handouts.release.unchanged import glance

if TYPE_CHECKING:
    from handouts.build.pool import OpenPool
    from handouts.release.comparison import Comparison
    from handouts.release.plan import Plan

_DAMAGED = "manifest.json is damaged: every leaflet is made again, and what was withdrawn before is not known"
_MOST_STRANGERS = 5


@dataclass(frozen=True)
class Caller:
    """What a run says to who has asked for it, besides the outcomes.

    `expect` is told once how many editions are gone through, without those that are withdrawn, where there is anything
    to be done. `get_ready` is called before the first page is set. `warn` is told how many warnings there are.
    """

    expect: Callable[[int], None] = lambda _: None
    get_ready: Callable[[], object] = lambda: None
    note: Callable[[str], None] = lambda _: None
    warn: Callable[[int], None] = lambda _: None


def update(
    request: Request,
    workers: int | None = None,
    open_pool: "OpenPool | None" = None,
    caller: Caller | None = None,
    *,
    is_brief: bool = False,
) -> Iterator[Outcome]:
    """Bring a release's folder up to date; yields what was done about each edition, in the order of their names.

    Whoever is brief wants no problems with the outcomes, only their number: where nobody has touched anything, they are
    not even read. Raises SourceError when the catalogue is wrong, another run has the folder, or it cannot be written.
    """
    caller = caller or Caller()
    known = glance(request) if is_brief else None
    if known is None:
        yield from _brought_up_to_date(request, workers, open_pool, caller)
        return
    for edition, pages, state in known["rows"]:
        yield Outcome(edition, "current", SAME, pages=pages, state=state)
    caller.warn(known["warnings"])


def foresee(request: Request) -> "Plan":
    """Return what `update` would do. Writes nothing, sets no page and waits for nobody.

    Raises SourceError when the catalogue is wrong, or a release would replace what none has written.
    """
    from handouts.release.comparison import compare  # noqa: PLC0415
    from handouts.release.plan import planned  # noqa: PLC0415

    return planned(compare(request), request)


def _brought_up_to_date(
    request: Request, workers: int | None, open_pool: "OpenPool | None", caller: Caller
) -> Iterator[Outcome]:
    from handouts.files.scratch import take_away_forsaken  # noqa: PLC0415
    from handouts.release.comparison import compare, current, remember  # noqa: PLC0415
    from handouts.release.record import Record, warnings  # noqa: PLC0415
    from handouts.release.staging import reserved  # noqa: PLC0415

    records: list[Record] = []
    with reserved(request.output):
        take_away_forsaken()  # where all was finished before the last run was killed, nothing more is made
        seen = compare(request)
        if seen.is_damaged:
            caller.note(_DAMAGED)
        plan = _needed(seen, request)
        for one in _made(plan, request, workers, open_pool, caller) if plan else current(seen):
            records += [one.record] if one.record else []
            yield one
        now = compare(request) if plan else seen
        remember(now, request)
    caller.warn(warnings(records))
    if seen.strangers:
        caller.note(f"not part of the release, and left alone: {', '.join(seen.strangers[:_MOST_STRANGERS])}")


def _needed(seen: "Comparison", request: Request) -> "Plan | None":
    """Return what is to be done; None where that is nothing."""
    if seen.is_settled:
        return None
    from handouts.release.plan import planned  # noqa: PLC0415  (it reads YAML)

    plan = planned(seen, request)
    return plan if plan.is_needed else None


def _made(
    plan: "Plan", request: Request, workers: int | None, open_pool: "OpenPool | None", caller: Caller
) -> Iterator[Outcome]:
    caller.get_ready()
    from handouts.build.pool import usable_workers  # noqa: PLC0415
    from handouts.release.run import carry_out  # noqa: PLC0415  (it sets pages)

    caller.expect(len(plan.steps))
    return carry_out(plan, request, workers or usable_workers(), open_pool)

"""Workers: many pieces of work over many processes; one that dies never costs the others."""

import os
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from functools import partial
from pathlib import Path

from handouts.build.crew import CAN_FORK, over_crew
from handouts.build.worker import Job, Result, Work, here, send_again
from handouts.model.edition import Edition
from handouts.problem import SourceError
from handouts.typeset import font_folder

__all__ = ["OpenPool", "Work", "spread", "usable_workers"]

MOST_SISTERS = 8  # editions that one worker makes in a row
OpenPool = Callable[[int, Path | None], Executor]


def usable_workers() -> int:
    """Return how many processes this machine runs side by side."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(
    work: Work[Job, Result],
    editions: Sequence[Edition],
    workers: int,
    open_pool: OpenPool | None = None,
) -> Iterator[Result]:
    """Yield the result of each edition in the order given, as soon as it and those before it are done.

    Each worker is a process, a single one too: a library that ends its process costs one leaflet. Only where processes
    can't be forked (macOS, Windows), one leaflet alone is made in this one, which would have nothing else to lose.
    `open_pool` gives workers of another kind, with the work's threads or processes as theirs.

    Only a few editions are under way at a time: memory does not grow with their number. Those that differ in brand
    alone are made in a row, by one worker: it may repaint what it has set.
    """
    workers = min(workers, len(editions))
    rows = _in_rows(editions, workers)
    before = sys.unraisablehook
    sys.unraisablehook = send_again
    with ExitStack() as stack:
        stack.callback(setattr, sys, "unraisablehook", before)
        folder = _folder_for_fonts(stack)
        if open_pool:
            found = _over_workers(work, editions, rows, workers, partial(_pool, open_pool, folder))
        elif CAN_FORK or len(editions) > 1:
            found = over_crew(work, editions, rows, workers, folder)
        else:
            found = here(work, editions, range(len(editions)), folder)
        early: dict[int, Result] = {}
        shown = 0
        for position, result in stack.enter_context(closing(found)):  # the workers end before their fonts are removed
            early[position] = result
            while shown in early:
                yield early.pop(shown)
                shown += 1


def _in_rows(editions: Sequence[Edition], workers: int) -> list[list[int]]:
    """Return the positions of the editions, those that differ in brand alone together while every worker has enough."""
    groups: dict[tuple[str, str, str], list[int]] = {}
    for position, one in enumerate(editions):
        groups.setdefault((one.treatment, one.locale, one.format), []).append(position)
    most = max(1, min(MOST_SISTERS, len(editions) // (4 * max(workers, 1))))
    return [group[start : start + most] for group in groups.values() for start in range(0, len(group), most)]


def _folder_for_fonts(stack: ExitStack) -> Path | None:
    """Return a folder for the fonts of all workers; without one, each leaflet says for itself what is wrong."""
    try:
        return stack.enter_context(font_folder())
    except SourceError:
        return None


def _over_workers(
    work: Work[Job, Result],
    editions: Sequence[Edition],
    rows: Sequence[list[int]],
    workers: int,
    pool_of: Callable[[int], AbstractContextManager[Executor]],
) -> Generator[tuple[int, Result], None, None]:
    """Yield position and result of each edition as they come.

    A worker that dies takes its pool with it. Any edition under way may have been the cause: each is tried once
    more, in a worker of its own.
    """
    waiting = deque(rows)
    while waiting:
        running: dict[Future[list[Result]], list[int]] = {}
        with pool_of(max(workers, 1)) as pool:
            try:
                while waiting or running:
                    while waiting and len(running) < 2 * workers:
                        own = [editions[position] for position in waiting[0]]
                        running[pool.submit(_do_row, work.do, own, work.job)] = waiting.popleft()
                    for future in wait(running, return_when=FIRST_COMPLETED).done:
                        results = future.result()
                        yield from zip(running.pop(future), results, strict=True)
            except BrokenExecutor:
                pass
        for position in sorted(position for row in running.values() for position in row):
            yield position, _alone(work, editions[position], pool_of)


def _do_row(do: Callable[[Edition, Job], Result], editions: Sequence[Edition], job: Job) -> list[Result]:
    return [do(edition, job) for edition in editions]


def _alone(
    work: Work[Job, Result], edition: Edition, pool_of: Callable[[int], AbstractContextManager[Executor]]
) -> Result:
    with pool_of(1) as pool:
        try:
            return pool.submit(work.do, edition, work.job).result()
        except BrokenExecutor:
            return work.give_up(edition, work.job)


@contextmanager
def _pool(open_pool: OpenPool, folder: Path | None, workers: int) -> Iterator[Executor]:
    """Open a pool; when the work in it ends early, what was not begun is left."""
    pool = open_pool(workers, folder)
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)

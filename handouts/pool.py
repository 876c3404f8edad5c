"""Workers: many pieces of work over many processes; one that dies never costs the others."""

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from functools import partial
from multiprocessing.connection import wait as wait_for
from pathlib import Path
from types import FrameType
from typing import Generic, TypeVar

from handouts.model.edition import Edition
from handouts.problem import SourceError
from handouts.typeset import font_folder
from handouts.workshop import at_work, stay_at_work

_STOPS = (signal.SIGINT, signal.SIGTERM)
MOST_SISTERS = 8  # editions that one worker makes in a row
OpenPool = Callable[[int, Path | None], Executor]
Job = TypeVar("Job")
Result = TypeVar("Result")


def usable_workers() -> int:
    """Return how many processes this machine runs side by side."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def process_pool(workers: int, folder: Path | None) -> Executor:
    """Return an executor of so many processes; where one can be forked, it has WeasyPrint imported already.

    `folder` is for the fonts of their workshops. The parent removes it, also when a worker is killed.
    """
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker, initargs=(folder,))


class Work(Generic[Job, Result]):
    """What is done to each edition: `do` in a worker, `give_up` here when a worker has died of it twice."""

    def __init__(
        self, do: Callable[[Edition, Job], Result], give_up: Callable[[Edition, Job], Result], job: Job
    ) -> None:
        self.do = do
        self.give_up = give_up
        self.job = job


def spread(
    work: Work[Job, Result],
    editions: Sequence[Edition],
    workers: int,
    open_pool: OpenPool = process_pool,
) -> Iterator[Result]:
    """Yield the result of each edition in the order given, as soon as it and those before it are done.

    Only a few editions are under way at a time: memory does not grow with their number. Those that differ in brand
    alone are made in a row, by one worker: it may repaint what it has set.
    """
    workers = min(workers, len(editions))
    rows = _in_rows(editions, workers)
    before = sys.unraisablehook
    sys.unraisablehook = _send_again
    with ExitStack() as stack:
        stack.callback(setattr, sys, "unraisablehook", before)
        folder = _folder_for_fonts(stack)
        if workers > 1 or open_pool is not process_pool:
            found = _over_workers(work, editions, rows, workers, partial(_pool, open_pool, folder))
        else:
            stack.enter_context(at_work(folder))
            found = ((position, work.do(editions[position], work.job)) for row in rows for position in row)
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
                        with _signals_held():
                            running[pool.submit(_do_row, work.do, own, work.job)] = waiting[0]
                        waiting.popleft()
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
            with _signals_held():
                future = pool.submit(work.do, edition, work.job)
            return future.result()
        except BrokenExecutor:
            return work.give_up(edition, work.job)


@contextmanager
def _pool(open_pool: OpenPool, folder: Path | None, workers: int) -> Iterator[Executor]:
    """Open a pool; when the work in it ends early, its processes are stopped."""
    pool = open_pool(workers, folder)
    is_done = False
    try:
        yield pool
        is_done = True
    finally:
        # Idle workers end by themselves; one that is stopped while it waits can leave half a message to the other.
        for process in () if is_done else multiprocessing.active_children():
            process.terminate()
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _signals_held() -> Iterator[None]:
    """Keep stops waiting while processes are forked: a new one heeds them only when it has its own handlers."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start_worker(folder: Path | None) -> None:
    """Open a workshop, leave Ctrl-C to the parent, clean up when it says stop, and end when it is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPS)
    stay_at_work(folder)
    sys.unraisablehook = _send_again
    threading.Thread(target=_end_with_the_parent, daemon=True).start()
    signal.signal(signal.SIGTERM, _leave)  # last: the executor prints what is raised in here


def _end_with_the_parent() -> None:
    """Wait for the parent to be killed: nobody would take what this process makes, nor ever stop it."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait_for([parent.sentinel])
        os._exit(1)


def _send_again(lost: "sys.UnraisableHookArgs") -> None:
    """Repeat a stop that came while Python tidied up (`__del__`): an exception in there is printed and lost."""
    signals: dict[type[BaseException], signal.Signals] = {KeyboardInterrupt: signal.SIGINT, SystemExit: signal.SIGTERM}
    again = signals.get(lost.exc_type)
    if again is None:
        sys.__unraisablehook__(lost)
    else:
        threading.Timer(0.05, os.kill, (os.getpid(), again)).start()


def _leave(number: int, frame: FrameType | None) -> None:
    sys.exit(1)

"""Many editions, many workers; one that fails never costs the others."""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import FrameType
from typing import TypeVar

from handouts.build import Built, build_leaflet, pull_proof
from handouts.load import load_treatment, repeated_codes
from handouts.model.edition import Edition
from handouts.problem import Location, Problem, SourceError, error
from handouts.project import Project
from handouts.typeset import font_folder
from handouts.workshop import Workshop, new_workshop

SECONDS_LIMIT = 60.0  # for one leaflet; PRODUCT section 8
Result = TypeVar("Result")
_WORKSHOP: ContextVar[Workshop] = ContextVar("workshop")  # of this process, while it works


@dataclass(frozen=True)
class Checked:
    """One edition that was judged and not written; `accepted` are problems that its copy accepts for a reason."""

    edition: Edition
    problems: tuple[Problem, ...]
    accepted: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Failed:
    """One edition that could not be made, and why."""

    edition: Edition
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class _Job:
    """What a worker needs besides the edition; `output` is None when nothing is to be written."""

    project: Project
    today: date
    output: Path | None
    code_problems: tuple[Problem, ...]


def build_all(
    editions: Sequence[Edition], project: Project, today: date, output: Path, workers: int
) -> Iterator[Built | Failed]:
    """Write every edition; yields in the order given, each as soon as it and those before it are done."""
    job = _Job(project, today, output, tuple(code_problems(project)))
    yield from _spread(_build, editions, job, workers)


def check_all(editions: Sequence[Edition], project: Project, today: date, workers: int) -> Iterator[Checked | Failed]:
    """Judge every edition and write nothing; yields in the order given."""
    job = _Job(project, today, None, tuple(code_problems(project)))
    yield from _spread(_check, editions, job, workers)


def code_problems(project: Project) -> Iterator[Problem]:
    """Yield a problem for each treatment whose code another one has too; broken files speak for themselves later."""
    treatments = {}
    for treatment in project.treatments():
        for locale in project.locales_of(treatment):
            name = f"data/treatments/{treatment}/{locale}.yaml"
            try:
                treatments[name] = load_treatment(name, project)
            except SourceError:
                continue
    yield from repeated_codes(treatments)


def usable_workers() -> int:
    """Return how many processes this machine runs side by side."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _build(edition: Edition, job: _Job) -> Built | Failed:
    try:
        _raise_repeated_code(edition, job)
        with _time_limit(edition, job.project):
            output = job.output or job.project.output
            return build_leaflet(edition, job.project, job.today, output, _WORKSHOP.get(None))
    except SourceError as reason:
        return Failed(edition, tuple(reason.problems))


def _check(edition: Edition, job: _Job) -> Checked | Failed:
    try:
        _raise_repeated_code(edition, job)
        with _time_limit(edition, job.project):
            proof = pull_proof(edition, job.project, job.today, _WORKSHOP.get(None))[1]
            return Checked(edition, proof.problems, proof.accepted)
    except SourceError as reason:
        return Failed(edition, tuple(reason.problems))


def _raise_repeated_code(edition: Edition, job: _Job) -> None:
    own = [one for one in job.code_problems if one.location.path == job.project.treatment(edition)]
    if own:
        raise SourceError(own)


def _spread(
    work: Callable[[Edition, _Job], Result], editions: Sequence[Edition], job: _Job, workers: int
) -> Iterator[Result | Failed]:
    workers = min(workers, len(editions))
    before = sys.unraisablehook
    sys.unraisablehook = _send_again
    with ExitStack() as stack:
        stack.callback(setattr, sys, "unraisablehook", before)
        try:
            folder = stack.enter_context(font_folder())
        except SourceError as reason:
            yield from (Failed(edition, tuple(reason.problems)) for edition in editions)
            return
        if workers > 1:
            yield from _spread_over_processes(work, editions, job, workers, folder)
        else:
            token = _WORKSHOP.set(new_workshop(folder))
            stack.callback(_WORKSHOP.reset, token)
            for edition in editions:
                yield work(edition, job)


def _spread_over_processes(
    work: Callable[[Edition, _Job], Result], editions: Sequence[Edition], job: _Job, workers: int, folder: Path
) -> Iterator[Result | Failed]:
    # Where a process can be forked, the workers have WeasyPrint imported already.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker, initargs=(folder,))
    is_done = False
    try:
        futures = [pool.submit(work, edition, job) for edition in editions]
        for edition, future in zip(editions, futures, strict=True):
            try:
                yield future.result()
            except BrokenProcessPool:
                at = Location(job.project.treatment(edition))
                message = f"the process that set {edition} was stopped from outside"
                hint = "free some memory, or build with --workers 1"
                yield Failed(edition, (error(at, message, "worker-lost", hint),))
        is_done = True
    finally:
        # Idle workers end by themselves; one that is stopped while it waits can leave half a message to the other.
        for process in () if is_done else multiprocessing.active_children():
            process.terminate()
        pool.shutdown(wait=True, cancel_futures=True)


def _start_worker(folder: Path) -> None:
    """Open a workshop, leave Ctrl-C to the parent, and clean up when it says stop.

    The parent removes the folder for fonts, also when a worker is killed.
    """
    _WORKSHOP.set(new_workshop(folder))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    sys.unraisablehook = _send_again


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


class _TimeUpError(BaseException):
    """Ends a leaflet that takes too long; no `except Exception` on the way may swallow it."""


def _raise_if_late(rung: list[int], edition: Edition, project: Project, seconds: float) -> None:
    if rung:
        message = f"{edition} took over {seconds:g} seconds and was stopped"
        hint = "look for a very long text or a very large picture"
        raise SourceError([error(Location(project.treatment(edition)), message, "too-slow", hint)]) from None


@contextmanager
def _time_limit(edition: Edition, project: Project, seconds: float = SECONDS_LIMIT) -> Iterator[None]:
    """Stop the work inside after so many seconds.

    Raises SourceError then. Without SIGALRM (Windows) nothing is stopped.
    """
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    rung: list[int] = []

    def ring(number: int, frame: FrameType | None) -> None:
        rung.append(number)
        raise _TimeUpError

    before = signal.signal(signal.SIGALRM, ring)
    # WeasyPrint 70 swallows any exception while it loads a picture (images.py): ring again, and look afterwards.
    signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)
    try:
        yield
        _raise_if_late(rung, edition, project, seconds)
    except _TimeUpError:
        _raise_if_late(rung, edition, project, seconds)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)

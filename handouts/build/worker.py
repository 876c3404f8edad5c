"""A worker: what it does to each edition, how it starts and how it ends."""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.connection import wait as wait_for
from pathlib import Path
from types import FrameType
from typing import Any, Generic, TypeVar

from handouts.build.caches import at_work, stay_at_work
from handouts.build.guard import is_fault
from handouts.build.time_limit import TimeUpError
from handouts.model.edition import Edition

Job = TypeVar("Job")
Result = TypeVar("Result")
STOPS = (signal.SIGINT, signal.SIGTERM)


@dataclass(frozen=True)
class Work(Generic[Job, Result]):
    """What is done to each edition: `do` in a worker, `give_up` in its parent when a worker has died of it twice.

    A worker that is at one edition for longer than `seconds` is killed, and `late` says so.
    """

    do: Callable[[Edition, Job], Result]
    give_up: Callable[[Edition, Job], Result]
    job: Job
    late: Callable[[Edition, Job], Result] | None = None
    seconds: float | None = None


def here(
    work: Work[Job, Result], editions: Sequence[Edition], positions: Sequence[int], folder: Path | None
) -> Generator[tuple[int, Result], None, None]:
    """Do the work in this process, and yield position and result of each edition."""
    if positions:
        with at_work(folder):
            for position in positions:
                yield position, _done(work, editions[position], folder)


def _done(work: Work[Job, Result], edition: Edition, folder: Path | None) -> Result:
    """Do one edition. After one that failed half-way the workshop is a new one: what it keeps may be half done."""
    result = work.do(edition, work.job)
    if is_fault(result):
        stay_at_work(folder)
    return result


def serve(pipe: "Connection[Any, Any]", work: Work[Any, Any], folder: Path | None) -> None:
    """Do row after row until there is none; the result of each edition is sent as soon as it is there."""
    try:
        _start(folder)
        while row := pipe.recv():
            for edition in row:
                pipe.send(_done(work, edition, folder))
    except (EOFError, OSError, MemoryError):
        os._exit(1)  # the parent sees to it, or is gone


def _start(folder: Path | None) -> None:
    """Open a workshop, leave Ctrl-C to the parent, clean up when it says stop, and end when it is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)
    stay_at_work(folder)
    sys.unraisablehook = send_again
    threading.Thread(target=_end_with_the_parent, daemon=True).start()
    signal.signal(signal.SIGTERM, _leave)


def _end_with_the_parent() -> None:
    """Wait for the parent to be killed: nobody would take what this process makes, nor ever stop it."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait_for([parent.sentinel])
        os._exit(1)


def send_again(lost: "sys.UnraisableHookArgs") -> None:
    """Repeat a stop that came while Python tidied up (`__del__`): an exception in there is printed and lost.

    The deadline rings again by itself.
    """
    signals: dict[type[BaseException], signal.Signals] = {KeyboardInterrupt: signal.SIGINT, SystemExit: signal.SIGTERM}
    again = signals.get(lost.exc_type)
    if again is not None:
        threading.Timer(0.05, os.kill, (os.getpid(), again)).start()
    elif lost.exc_type is not TimeUpError:
        sys.__unraisablehook__(lost)


def _leave(number: int, frame: FrameType | None) -> None:
    sys.exit(1)

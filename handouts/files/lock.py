"""A lock: a folder is one process's own for a while; whoever dies gives it free, and no file is left of it."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from handouts.problem import Problem, SourceError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_PAUSE_SECONDS = 0.1


@contextmanager
def locked(folder: Path, seconds: float, busy: Problem) -> Iterator[None]:
    """Keep a folder while the work inside lasts; children hold it too, so that none outlives it unnoticed.

    Waits so many seconds for another process. A file system without locks, and Windows, keep nobody out.
    Raises SourceError with `busy` when the folder is not given free, and OSError when it cannot be opened.
    """
    number = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        _wait(number, seconds, busy)
        yield
    finally:
        os.close(number)


def _wait(number: int, seconds: float, busy: Problem) -> None:
    if fcntl is None:
        return
    until = time.monotonic() + seconds
    while True:
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise SourceError([busy]) from None
            time.sleep(_PAUSE_SECONDS)
        except OSError:
            return  # a file system without locks
        else:
            return

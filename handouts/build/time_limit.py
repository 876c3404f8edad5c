"""A deadline: a leaflet that takes too long is stopped, and said to have been."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from handouts.model.edition import Edition
from handouts.problem import Location, Problem, SourceError, error
from handouts.project import Project

SECONDS_LIMIT = 60.0  # for one leaflet
SECONDS_GRACE = 10.0  # then a worker that has not heard the bell is stopped from outside


class TimeUpError(BaseException):
    """Ends a leaflet that takes too long; no `except Exception` on the way may swallow it."""


def outer_limit() -> float:
    """Return after how many seconds a worker that is still at one leaflet is stopped from outside."""
    return SECONDS_LIMIT + SECONDS_GRACE


def too_slow(edition: Edition, project: Project, seconds: float | None = None) -> Problem:
    """Return the problem that a leaflet took longer than it may."""
    message = f"{edition} took over {SECONDS_LIMIT if seconds is None else seconds:g} seconds and was stopped"
    hint = "look for a very long text or a very large picture"
    return error(Location(project.treatment(edition)), message, "too-slow", hint)


@contextmanager
def time_limit(edition: Edition, project: Project, seconds: float | None = None) -> Iterator[None]:
    """Stop the work inside after so many seconds, 60 if none are given.

    Raises SourceError then, whatever a library makes of the bell: it may swallow it, or turn it into an exception of
    its own. Without SIGALRM (Windows), or in a thread beside the main one, nothing is stopped: there a worker's parent
    is the only clock.
    """
    if not hasattr(signal, "SIGALRM") or threading.current_thread() is not threading.main_thread():
        yield
        return

    rung, is_over = 0, False

    def ring(number: int, frame: FrameType | None) -> None:
        nonlocal rung
        rung += 1
        if not is_over:
            raise TimeUpError

    limit = SECONDS_LIMIT if seconds is None else seconds
    before = signal.signal(signal.SIGALRM, ring)
    # WeasyPrint 70 swallows any exception while it loads a picture (images.py), ctypes while it converts an argument,
    # cffi in what C calls back: ring again, and look afterwards.
    signal.setitimer(signal.ITIMER_REAL, limit, 1.0)
    try:
        try:
            yield
        finally:
            is_over = True
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException:
        if not rung:
            raise
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    if rung:
        raise SourceError([too_slow(edition, project, limit)])

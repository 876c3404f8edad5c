"""A deadline: a leaflet that takes too long is stopped, and said to have been."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from handouts.model.edition import Edition
from handouts.problem import Location, SourceError, error
from handouts.project import Project

SECONDS_LIMIT = 60.0  # for one leaflet; PRODUCT section 8


class _TimeUpError(BaseException):
    """Ends a leaflet that takes too long; no `except Exception` on the way may swallow it."""


def _raise_if_late(rung: list[int], edition: Edition, project: Project, seconds: float) -> None:
    if rung:
        message = f"{edition} took over {seconds:g} seconds and was stopped"
        hint = "look for a very long text or a very large picture"
        raise SourceError([error(Location(project.treatment(edition)), message, "too-slow", hint)]) from None


@contextmanager
def time_limit(edition: Edition, project: Project, seconds: float = SECONDS_LIMIT) -> Iterator[None]:
    """Stop the work inside after so many seconds.

    Raises SourceError then. Without SIGALRM (Windows), or in a thread beside the main one, nothing is stopped.
    """
    if not hasattr(signal, "SIGALRM") or threading.current_thread() is not threading.main_thread():
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

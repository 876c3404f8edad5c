"""Whatever goes wrong with one edition costs this edition, in one line, and none of the others."""

import ctypes
import signal
import tempfile
import time
from pathlib import Path

import pytest

from handouts.build import time_limit
from handouts.build.guard import MESSAGE_LIMIT, Failed, fault, guarded, is_fault
from handouts.model.edition import Edition
from handouts.problem import Location, SourceError, error
from handouts.project import Project

KNEE = Edition("knee-00", "en", "riverside", "a4")
PATH = "data/treatments/knee-00/en.yaml"
HERE = Project(Path())


class PanicError(BaseException):
    """What a library written in another language may raise: no Exception."""


def raising(reason):
    def work():
        raise reason

    return work


def deep():
    return deep()


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (raising(OverflowError("date value out of range")), "OverflowError: date value out of range"),
        (raising(MemoryError()), "MemoryError"),
        (raising(SystemError("error return without exception set")), "SystemError: error return without exception set"),
        (raising(ctypes.ArgumentError("argument 1")), "ArgumentError: argument 1"),
        (raising(PanicError("of a library")), "PanicError: of a library"),
        (raising(AssertionError()), "AssertionError"),
        (deep, "RecursionError: maximum recursion depth exceeded"),
        (lambda: 1 // 0, "ZeroDivisionError: integer division or modulo by zero"),
        (raising(StopIteration()), "StopIteration"),
    ],
)
def test_any_exception_is_one_line_about_its_edition(work, said):
    failed = guarded(KNEE, HERE, work)
    assert isinstance(failed, Failed)
    line, hint = str(failed.problems[0]).split("\n")
    assert line == f"{PATH}:1:1: error: this is a fault of handouts: {said} [fault]"
    assert hint.startswith("  hint: all other leaflets are made; ")
    assert is_fault(failed)


def test_a_problem_that_a_person_can_mend_stays_as_it_is():
    mendable = error(Location(PATH, 7), "unknown field", "extra-field")
    failed = guarded(KNEE, HERE, raising(SourceError([mendable])))
    assert failed == Failed(KNEE, (mendable,))
    assert not is_fault(failed)


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit])
def test_who_stops_the_run_is_heard(stop):
    with pytest.raises(stop):
        guarded(KNEE, HERE, raising(stop()))


class MuteError(Exception):
    def __str__(self):
        return deep()


def said(reason, root="."):
    return fault(reason, Location(PATH), Project(Path(root))).message.removeprefix("this is a fault of handouts: ")


@pytest.mark.parametrize(
    ("reason", "message"),
    [
        (ValueError("first\nsecond\r\n::error::\x1b[2J\u2028third"), "ValueError: first second ::error:: [2J third"),
        (MuteError(), "MuteError"),
        (ValueError("no <a href='https://example.org/a/b'> in </div>"), None),
        (OSError(2, "gone", "/srv/clinic one/data/x.svg"), "FileNotFoundError: [Errno 2] gone: 'data/x.svg'"),
        (ValueError(f"see {tempfile.gettempdir()}/fonts/a.ttf"), "ValueError: see fonts/a.ttf"),
        (ValueError("in /usr/lib/python3/site-packages/x.py, line 1"), "ValueError: in x.py, line 1"),
        (ValueError(r"in C:\Users\nurse\x.svg"), "ValueError: in x.svg"),
        (ValueError("1/2/3 of and/or"), "ValueError: 1/2/3 of and/or"),
    ],
)
def test_what_is_said_is_one_line_without_names_of_the_machine(reason, message):
    assert said(reason, "/srv/clinic one") == (message or f"ValueError: {reason}")


def test_what_is_said_is_short():
    assert len(said(ValueError("x" * 10**6))) == len("ValueError: ") + MESSAGE_LIMIT + len("...")


def test_where_it_failed_goes_along_and_is_neither_shown_nor_recorded():
    found = fault_of(raising(ValueError("odd")))
    assert "raise reason" in found.trace
    assert "Traceback" not in f"{found} {found!r} {found.facts()}"


def fault_of(work):
    return guarded(KNEE, HERE, work).problems[0]


def swallowed():
    """Be deaf to the bell once, as a library is that swallows any exception."""
    try:
        time.sleep(5)
    except BaseException:  # noqa: BLE001
        return "done"


def turned():
    try:
        time.sleep(5)
    except BaseException as reason:
        raise ctypes.ArgumentError from reason


def mended():
    try:
        time.sleep(5)
    except BaseException as reason:
        raise SourceError([error(Location(PATH), "a picture cannot be read", "picture")]) from reason


@pytest.mark.parametrize("work", [lambda: time.sleep(5), swallowed, turned, mended])
def test_a_leaflet_over_its_time_is_too_slow_whatever_a_library_makes_of_the_bell(monkeypatch, work):
    monkeypatch.setattr(time_limit, "SECONDS_LIMIT", 0.05)
    began = time.monotonic()
    assert fault_of(work).code == "too-slow"
    assert time.monotonic() - began < 1
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_a_bell_while_the_wreck_is_cleared_away_costs_no_more(monkeypatch):
    class Slow:
        def __del__(self):
            until = time.monotonic() + 1.3
            while time.monotonic() < until:
                pass

    def work():
        slow = Slow()
        time.sleep(5)
        return slow

    monkeypatch.setattr(time_limit, "SECONDS_LIMIT", 0.05)
    monkeypatch.setattr("sys.unraisablehook", lambda _: None)
    assert fault_of(work).code == "too-slow"

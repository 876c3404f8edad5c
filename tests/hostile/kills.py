"""Kills: a command is stopped dead before its so many-th step on files, with all of its workers."""

import mmap
import os
import shutil
import signal
import struct
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hostile.trial import SECONDS_LIMIT, Case, attempt, nothing, snapshot

STEPS = {
    *("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod", "os.truncate"),
    *("os.utime", "os.scandir", "os.listdir", "tempfile.mkstemp", "tempfile.mkdtemp", "shutil.rmtree"),
}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


@dataclass(frozen=True)
class Victim:
    """A command in a folder where it has work to do; `project` lies in the folder."""

    words: tuple[str, ...]
    place: Path


def _is_step(event: str, arguments: tuple[object, ...], place: str) -> bool:
    if event == "open":
        flags = arguments[2] if isinstance(arguments[2], int) else 0
        return bool(flags & _WRITING) and str(arguments[0]).startswith(place)
    return event in STEPS and any(str(one).startswith(place) for one in arguments[:2])


def counted_run(victim: Victim, moment: int) -> tuple[int, int]:
    """Run a command that is killed before this step, 0 for never; returns its status, and how many steps there were.

    The steps of its workers count too, and they die with it.
    """
    counter = mmap.mmap(-1, 8)

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if event != "open" and event not in STEPS:
            return
        if _is_step(event, arguments, str(victim.place)):
            number = struct.unpack("q", counter[:8])[0] + 1
            counter[:8] = struct.pack("q", number)
            if number == moment:
                os.killpg(0, signal.SIGKILL)

    case = Case("kill", nothing, victim.words)
    found = attempt(case, victim.place / "project", before=lambda: sys.addaudithook(hear))
    assert found.seconds < SECONDS_LIMIT
    assert "Traceback" not in found.said
    return found.status, struct.unpack("q", counter[:8])[0]


def moments(steps: int, times: int) -> list[int]:
    """Return so many different moments among the steps, the first and the last of them too."""
    times = min(times, steps)
    return sorted({1 + round(number * (steps - 1) / max(1, times - 1)) for number in range(times)})


def fresh(state: Path, place: Path) -> Path:
    """Return a copy of a state, in a place that is the same for every run: the output may name no other."""
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(state, place, symlinks=True)
    return place


def made(place: Path, forget: Callable[[str], bool]) -> dict[str, tuple[object, ...]]:
    """Return everything in a place, less what differs from run to run."""
    return {name: facts for name, facts in snapshot(place).items() if not forget(name)}

"""Orphans: half-written files whose process was killed, told from those that somebody is writing just now.

Whoever writes a file holds a lock on its part, and the lock ends with the process.
"""

import os
import re
import stat
from collections.abc import Callable
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_PART = re.compile(r"\.(.+)\.[a-z0-9_]{8}\.part")


def whole_name(name: str) -> str:
    """Return the name that a half-written file would have got; empty for what is no part of a file."""
    found = _PART.fullmatch(name)
    return found[1] if found else ""


def hold(number: int) -> bool:
    """Mark an open part as being written; False when it was taken for an orphan in the moment before."""
    if fcntl is None:
        return True
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True  # a file system without locks: nobody takes a part away there
    return os.fstat(number).st_nlink > 0


def take_away(folder: Path, is_ours: Callable[[str], bool]) -> None:
    """Take away the parts in a folder that nobody writes any more, of files whose names are ours.

    What cannot be taken away stays: it harms nobody.
    """
    try:
        names = os.listdir(folder)  # noqa: PTH208  (names are all that is wanted)
    except OSError:
        return
    for name in names:
        whole = whole_name(name)
        if whole and is_ours(whole):
            _take_away(folder / name)


def _take_away(part: Path) -> None:
    if fcntl is None:
        return
    try:
        if not stat.S_ISREG(os.lstat(part).st_mode):
            return
        number = os.open(part, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.path.samestat(os.fstat(number), os.lstat(part)):
            part.unlink()
    except OSError:  # somebody holds it, or the file system knows no locks
        return
    finally:
        os.close(number)

"""A plain file: the one way in which a file that may come from elsewhere is read.

No link, pipe or device is ever opened, and no more is read than the limit.
"""

import errno
import os
import stat
from pathlib import Path

MANIFEST_LIMIT = 20 << 20  # bytes: some ten thousand editions
LEAFLET_LIMIT = 100 << 20  # bytes


def read_plain_file(path: Path, limit: int) -> bytes:
    """Return the bytes of a file that is no link; the same refusals as `read_release_file`."""
    number = open_plain_file(os.fspath(path), limit)
    with os.fdopen(number, "rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise _too_large(len(data), limit)
    return data


def open_plain_file(path: str, limit: int) -> int:
    """Open a file for reading and return its number; whatever is no plain file is not opened. Raises OSError."""
    try:
        before = os.lstat(path)
        _demand_plain(before, limit)
        # Should it have become a pipe meanwhile, nobody waits for who writes into it.
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        number = os.open(path, flags)
    except ValueError:
        raise OSError(errno.EINVAL, "no file can have this name") from None
    try:
        _demand_same(os.fstat(number), before, limit)
    except OSError:
        os.close(number)
        raise
    return number


def kind_of(mode: int) -> str:
    """Say in plain words what lies there."""
    rows = (
        (stat.S_ISREG, "a file"),
        (stat.S_ISDIR, "a folder"),
        (stat.S_ISLNK, "a link"),
        (stat.S_ISFIFO, "a pipe"),
        (stat.S_ISSOCK, "a socket"),
    )
    return next((words for is_one, words in rows if is_one(mode)), "a device")


def _demand_same(now: os.stat_result, before: os.stat_result, limit: int) -> None:
    _demand_plain(now, limit)
    if (now.st_dev, now.st_ino) != (before.st_dev, before.st_ino):
        raise OSError(errno.EAGAIN, "it was changed while it was read")


def _demand_plain(facts: os.stat_result, limit: int) -> None:
    if not stat.S_ISREG(facts.st_mode):
        raise OSError(errno.EINVAL, f"it is {kind_of(facts.st_mode)}, and no plain file")
    if facts.st_size > limit:
        raise _too_large(facts.st_size, limit)


def _too_large(size: int, limit: int) -> OSError:
    return OSError(errno.EFBIG, f"it has {size:,} bytes; the limit is {limit:,}")

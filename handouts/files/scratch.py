"""A scratch folder: for what lasts as long as a run. The next run takes away what one that was killed has left."""

import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

PREFIX = "handouts-run-"
_OURS = re.compile(rf"{PREFIX}[a-z0-9_]{{8}}")
_ATTEMPTS = 10


class Scratch:
    """A folder of our own in the temporary folder, removed at the end; it is locked, so that others know it is in use.

    Children hold the lock too: their folder stays until the last of them is gone.
    """

    def __init__(self) -> None:
        """Take away the folders of dead runs, and make a new one. Raises OSError when there is no room."""
        take_away_forsaken()
        for _ in range(_ATTEMPTS):
            self._path = Path(tempfile.mkdtemp(prefix=PREFIX))
            self._number = _locked(self._path, wait=True)
            if self._path.exists():  # another run may have found it before it was locked, and taken it away
                return
            if self._number is not None:
                os.close(self._number)
        raise FileNotFoundError(2, os.strerror(2), str(self._path))

    def __enter__(self) -> Path:
        return self._path

    def __exit__(
        self, kind: type[BaseException] | None, reason: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self._path, ignore_errors=True)
        if self._number is not None:
            os.close(self._number)


def take_away_forsaken() -> None:
    """Take away the scratch folders of runs that were killed; for a run too that has no need of one of its own."""
    try:
        folder = Path(tempfile.gettempdir())
    except OSError:  # there is none that can be used: told by whoever needs one
        return
    for path in _forsaken(folder):
        _remove_if_free(path)


def _forsaken(folder: Path) -> Iterator[Path]:
    """Yield the folders that may be left of a run of ours: by name, real folders, and nobody else's."""
    if fcntl is None:
        return
    try:
        with os.scandir(folder) as found:
            names = [one.name for one in found if _OURS.fullmatch(one.name)]
    except OSError:
        return
    for name in sorted(names):
        try:
            facts = (folder / name).lstat()
        except OSError:
            continue
        if stat.S_ISDIR(facts.st_mode) and facts.st_uid == os.geteuid() and not facts.st_mode & 0o077:
            yield folder / name


def _remove_if_free(path: Path) -> None:
    """Remove a folder unless a run has it, or nobody can tell."""
    number = _locked(path, wait=False)
    if number is not None:
        shutil.rmtree(path, ignore_errors=True)
        os.close(number)


def _locked(path: Path, *, wait: bool) -> int | None:
    """Return an open folder that is locked; None where it is gone, in use, or on a file system without locks."""
    if fcntl is None:
        return None
    try:
        number = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        return None
    try:
        fcntl.flock(number, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        os.close(number)
        return None
    return number

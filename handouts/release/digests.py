"""Digests of files: a file that was read before, and has not been touched since, is not read again."""

import errno
import hashlib
import json
import os
import stat
from pathlib import Path
from typing import Any

from handouts.files.plain_file import LEAFLET_LIMIT, MANIFEST_LIMIT, open_plain_file, read_plain_file
from handouts.project import names_in, write_whole

_TICK_NS = 50_000_000  # file systems stamp a change with a clock that stands still for some milliseconds
_Row = list[int | str]  # size, modified, changed (nanoseconds), number of the file, SHA-256


class Digests:
    """The SHA-256 of each file asked for, by its path.

    `memory` is where they are kept from one run to the next: beside what is released, never in it. A memory that
    is missing, broken or older than a file only means that the file is read. `note` is kept with them, for others.
    """

    def __init__(self, memory: Path | None) -> None:
        self.memory = memory
        self._known, self.note, self._written_ns = _recalled(memory)
        self._before = self.note
        self._seen: dict[str, _Row] = {}
        self._absent: set[str] = set()
        self._is_young = False

    def of(self, path: str, root: str = "", *, is_ours: bool = False) -> str | None:
        """Return the digest of a file, or None where there is no plain file within the limit that can be read.

        A file of a release (`is_ours`) may be no link; one of a project may be a link to another below its root.
        """
        try:
            facts = os.stat(path, follow_symlinks=not is_ours)  # noqa: PTH116  (a thousand times where nothing is new)
            row = self._known.get(path) if stat.S_ISREG(facts.st_mode) else None
            if row is not None and self._is_as_it_was(facts, row):
                self._seen[path] = row
                return str(row[4])
            digest = _digest(path if is_ours else _real(path, root))
        except (OSError, ValueError):
            self._absent.add(path)
            return None
        self._seen[path] = [*_looks(facts), digest]
        return digest

    def watch(self, folder: str) -> None:
        """Remember when a folder was changed last: a file in it came, went or got another name."""
        try:
            facts = os.stat(folder)  # noqa: PTH116  (as above)
        except (OSError, ValueError):
            self._absent.add(folder)
            return
        self._seen[folder] = [*_looks(facts), ""]
        if folder in self._known:
            self._is_as_it_was(facts, self._known[folder])  # it may be too young to tell

    def untouched(self) -> bool:
        """Say whether every file and folder that is remembered looks as it did, and what was missing is missing."""
        try:
            as_it_was = all(
                self._is_as_it_was(os.stat(path), row)  # noqa: PTH116  (as above)
                for path, row in self._known.items()
            )
        except (OSError, ValueError):
            return False
        return as_it_was and not any(os.path.lexists(path) for path in self.note.get("absent", ()))

    def _is_as_it_was(self, facts: os.stat_result, row: _Row) -> bool:
        if facts.st_ctime_ns + _TICK_NS >= self._written_ns:
            self._is_young = True
            return False
        return row[:4] == _looks(facts)

    def of_input(self, root: Path, name: str) -> str | None:
        """Return the digest that a traced project notes under this name: of a file, or of a folder's names.

        The name may come from elsewhere: one that leads out of the project has none.
        """
        if name.startswith("/") or ".." in name.split("/") or "\\" in name:
            return None
        if name.endswith("/"):
            self.watch(f"{root}/{name}")
            return hashlib.sha256("\n".join(names_in(root, name)).encode()).hexdigest()
        return self.of(f"{root}/{name}", str(root))

    def remember(self) -> None:
        """Keep the digests for the next run; where that is not possible, the next run reads the files."""
        if self.note:
            self.note["absent"] = sorted(self._absent)
        is_new = self._is_young or self._seen != self._known or self.note != self._before
        if self.memory is None or not is_new:
            return
        try:
            write_whole(self.memory, json.dumps({"files": self._seen, "note": self.note}).encode())
        except OSError:
            return


def _recalled(memory: Path | None) -> tuple[dict[str, _Row], dict[str, Any], int]:
    if memory is None:
        return {}, {}, 0
    try:
        kept = json.loads(read_plain_file(memory, MANIFEST_LIMIT))
        known, note = kept["files"], kept["note"]
        whole = isinstance(note, dict) and all(isinstance(row, list) and len(row) == 5 for row in known.values())
        return (known, note, memory.lstat().st_mtime_ns) if whole else ({}, {}, 0)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {}, {}, 0


def _digest(path: str) -> str:
    with os.fdopen(open_plain_file(path, LEAFLET_LIMIT), "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _real(path: str, root: str) -> str:
    """Return the file that a path leads to. Raises OSError when it lies outside the root, where there is one."""
    real = os.path.realpath(path)
    if root and not real.startswith(os.path.join(os.path.realpath(root), "")):  # noqa: PTH118  (as above)
        raise OSError(errno.EPERM, "it leads out of the project")
    return real


def _looks(facts: os.stat_result) -> _Row:
    return [facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns, facts.st_ino]

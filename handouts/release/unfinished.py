"""What is ours in a release's folder: what is not finished, and whether a release was ever written there.

Whatever lies there may have been put there by somebody else.
"""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from handouts.files.orphans import whole_name
from handouts.files.plain_file import MANIFEST_LIMIT, kind_of
from handouts.problem import Location, Problem, SourceError, error
from handouts.release.manifest import INDEX, NAME, SUMS
from handouts.release.release_files import edition_of, is_edition, read_release_file
from handouts.release.request import STAGING

THUMBNAILS = "thumbnails"
RECORDS = "records"
INTERIM = "interim"
PATHS = "paths"  # every file that this release, or one before it, has put or will put in place
WHOLE = frozenset({NAME, SUMS, INDEX})
_FOLDERS = (THUMBNAILS, RECORDS)
_SUM = re.compile(rb"[0-9a-f]{64}  ([^\n]+)\n")
_MARK = b'"handouts_manifest":'  # the first word of every manifest
_MARK_WITHIN = 200  # bytes


def staged(output: Path) -> Iterator[str]:
    """Yield the names of ours in the staging folder, those of half-written files too."""
    for name, is_folder in _lying_in(output / STAGING):
        if _is_staged(name, is_folder=is_folder) and not is_folder:
            yield name


def strangers(output: Path) -> Iterator[str]:
    """Yield the names in the staging folder that are not ours."""
    for name, is_folder in _lying_in(output / STAGING):
        if not _is_staged(name, is_folder=is_folder):
            yield name


def _is_staged(name: str, *, is_folder: bool) -> bool:
    """Say whether a name in the staging folder is one that a run gives."""
    if is_folder:
        return name in _FOLDERS
    folder, _, last = name.rpartition("/")
    last = whole_name(last) or last
    if folder == RECORDS:
        return last.endswith(".json") and is_edition(last.removesuffix(".json"))
    if folder:
        return bool(edition_of(f"{folder}/{last}"))
    return last in {PATHS, INTERIM, *WHOLE} or bool(edition_of(last))


def _lying_in(staging: Path) -> Iterator[tuple[str, bool]]:
    """Yield what lies in the staging folder and its two folders: the name, and whether it is a folder.

    Raises SourceError when one of the three is something else than a folder.
    """
    for below in ("", *_FOLDERS):
        folder = staging / below
        if not demand_folder(folder):
            continue
        with os.scandir(folder) as found:
            rows = sorted((one.name, one.is_dir(follow_symlinks=False)) for one in found)
        yield from ((f"{below}/{name}" if below else name, is_folder) for name, is_folder in rows)


def demand_folder(folder: Path) -> bool:
    """Say whether a folder is there; raises SourceError when something else, a link too, lies in its place."""
    try:
        mode = folder.lstat().st_mode
    except OSError:
        return False
    if not stat.S_ISDIR(mode):
        raise SourceError([foreign(folder, f"{kind_of(mode)} lies in place of a folder of the release")])
    return True


def is_there(path: Path) -> bool:
    """Say whether there is anything of this name, a link to nowhere too."""
    return os.path.lexists(path)


def is_plain(path: Path) -> bool:
    """Say whether this is a file, and no link to one."""
    return stat.S_ISREG(path.lstat().st_mode)


def foreign(path: Path, message: str) -> Problem:
    """Return the problem that something lies in a release's folder where it keeps what is its own."""
    hint = "look at it, and move it elsewhere or delete it; nothing was changed"
    return error(Location(str(path)), message, "not-ours", hint)


def demand_own(output: Path) -> None:
    """Raise SourceError when a release would replace an index, a manifest or sums that no release has written."""
    there = [name for name in (INDEX, NAME, SUMS) if is_there(output / name)]
    if not there or _is_release(output):
        return
    message = "this file is not of a release, and a release would replace it"
    hint = "name another folder with --output, or move this file elsewhere; nothing was written"
    raise SourceError([error(Location(str(output / there[0])), message, "not-ours", hint)])


def _is_release(output: Path) -> bool:
    """Say whether anything in a folder tells that a release was written, or begun, there."""
    if _MARK in _read(output, NAME)[:_MARK_WITHIN]:
        return True
    said = _read(output, SUMS)
    names = [found[1].decode(errors="replace") for found in _SUM.finditer(said)]
    if any(map(edition_of, names)) and len(_SUM.sub(b"", said)) == 0:
        return True
    if any(staged(output)):
        return True
    pictures = output / THUMBNAILS
    if pictures.is_symlink() or not pictures.is_dir():
        return False
    return any(edition_of(f"{THUMBNAILS}/{one}") for one in os.listdir(pictures))  # noqa: PTH208  (names alone)


def _read(output: Path, name: str) -> bytes:
    try:
        return read_release_file(output, name, MANIFEST_LIMIT)
    except OSError:
        return b""

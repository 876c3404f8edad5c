"""The files of a release: the names they can have, and the one way in which any of them is read.

A release, or a part of one, may come from elsewhere: a name that stands in one of its files is taken only when it has
one of these forms, and no link, pipe or device is ever opened in it.
"""

import errno
import os
import re
import stat
from pathlib import Path

from handouts.files.orphans import take_away
from handouts.files.plain_file import kind_of, read_plain_file

SUFFIXES = (".pdf", ".reading.pdf", ".html", ".txt")  # of the leaflets' files

_WORD = "[a-z0-9]+(?:-[a-z0-9]+)*"
_EDITION = re.compile(rf"{_WORD}(?:\.{_WORD}){{3}}")
_SHARD = re.compile("([1-9][0-9]{0,3})/([1-9][0-9]{0,3})")
_BESIDE = re.compile(r"\.seen-[0-9a-f]{12}\.json|calibrate\.(?:a4|letter)\.pdf")
_MOST_SHARDS = 1000
_MOST_LETTERS = 255  # of a file's name: what file systems take


def is_edition(name: object) -> bool:
    """Say whether this is treatment, locale, brand and format, such as `knee-arthroscopy.en.riverside.a4`."""
    return isinstance(name, str) and len(name) <= 4 * _MOST_LETTERS and _EDITION.fullmatch(name) is not None


def edition_of(path: object) -> str:
    """Return the edition that a file of a release belongs to; empty for what no edition has.

    Only `EDITION.SUFFIX` and `thumbnails/EDITION.png` belong to one: in lower case, so that no two of them are one file
    where case does not count, and never in another folder.
    """
    if not isinstance(path, str) or len(path.removeprefix("thumbnails/")) > _MOST_LETTERS:
        return ""
    if path.startswith("thumbnails/"):
        edition, ends = path.removeprefix("thumbnails/").removesuffix(".png"), path.endswith(".png")
        return edition if ends and is_edition(edition) else ""
    for suffix in SUFFIXES:
        edition = path.removesuffix(suffix)
        if edition != path and is_edition(edition):
            return edition
    return ""


def numbers_of(shard: object) -> tuple[int, int] | None:
    """Return number and total of a part that is written as 2/4; None for anything else."""
    found = _SHARD.fullmatch(shard) if isinstance(shard, str) else None
    if found is None or not int(found[1]) <= int(found[2]) <= _MOST_SHARDS:
        return None
    return int(found[1]), int(found[2])


def take_away_leaflets(folder: Path) -> None:
    """Take away the orphans of a folder of leaflets: those of leaflets, and of what is remembered beside them."""
    take_away(folder, lambda name: bool(edition_of(name) or _BESIDE.fullmatch(name)))


def read_release_file(folder: Path, name: str, limit: int) -> bytes:
    """Return the bytes of a plain file below a release's folder, which may itself be reached through links.

    Raises OSError whose `strerror` says in plain words why it is not read: it is missing (FileNotFoundError), a link, a
    pipe, a device or a folder, lies behind a link, or has more bytes than the limit.
    """
    return read_plain_file(_inside(folder, name), limit)


def _inside(folder: Path, name: str) -> Path:
    """Return the path of a name below a folder; no part of the name may be a link or lead upwards."""
    parts = name.split("/")
    if not all(parts) or {".", ".."} & set(parts) or "\\" in name or "\0" in name:
        raise OSError(errno.EINVAL, "no file of a release can have this name")
    place = folder
    for part in parts[:-1]:
        place /= part
        try:
            mode = os.lstat(place).st_mode
        except ValueError:
            raise OSError(errno.EINVAL, "no file can have this name") from None
        if not stat.S_ISDIR(mode):
            raise OSError(errno.ENOTDIR, f"{part} is {kind_of(mode)}, and no folder")
    return place / parts[-1]

"""Staging: what is not finished lies in a hidden folder of the release until all of it can be put in place.

At every moment the manifest tells the truth about the files it names; it is replaced first by one without the files
that are about to change, and last by the one with all of them. A run that was stopped leaves its finished editions
there, and the next run takes them.
"""

import errno
import os
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from handouts.manifest import INDEX, NAME, SUMS, as_file, from_bytes, sums, to_bytes
from handouts.model.record import File, Manifest, Record
from handouts.plan import STAGING
from handouts.problem import Location, Problem, SourceError, error
from handouts.project import write_whole

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_RECORDS = "records"
_INTERIM = "interim"
_OURS = "paths"  # every file that this release, or one before it, has put or will put in place
_ATTEMPTS, _PAUSE_SECONDS = 20, 0.1


@contextmanager
def reserved(output: Path) -> Iterator[None]:
    """Keep a release's folder for one run; whoever dies gives it free.

    Workers hold it too, so that the next run cannot begin before the last of them has noticed that its parent is gone.
    Raises SourceError when another run has it, or the folder cannot be made.
    """
    try:
        output.mkdir(parents=True, exist_ok=True)
        number = os.open(output, os.O_RDONLY)
    except OSError as reason:
        raise SourceError([unwritable(output, reason)]) from None
    try:
        _lock(number, output)
        yield
    finally:
        os.close(number)


def prepare(output: Path) -> None:
    """Take away half-written files of a run that was stopped.

    Raises SourceError when the folder cannot be written.
    """
    try:
        for folder in (output, output / "thumbnails", output / STAGING, output / STAGING / "thumbnails"):
            for path in sorted(folder.glob(".*.part")):
                path.unlink()
        (output / STAGING).mkdir(exist_ok=True)
    except OSError as reason:
        raise SourceError([unwritable(output, reason)]) from None


def stage(output: Path, record: Record, manifest: Manifest, files: Mapping[str, bytes]) -> None:
    """Keep the files of one edition until all are there; `manifest` says what they were made with.

    Raises SourceError when there is no room or no permission.
    """
    folder = output / STAGING
    try:
        for name, data in files.items():
            write_whole(folder / name, data)
        write_whole(folder / _RECORDS / f"{record.edition}.json", to_bytes(manifest))
    except OSError as reason:
        is_full = reason.errno in {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
        raise SourceError(
            [unwritable(output, reason) if is_full else unwritable_file(output, record, reason)]
        ) from None


def recovered(output: Path) -> Iterator[Manifest]:
    """Yield what a run that was stopped had finished: a manifest for each edition."""
    for path in sorted((output / STAGING / _RECORDS).glob("*.json")):
        try:
            yield from_bytes(path.read_bytes())
        except (ValueError, OSError):
            continue


def lying(output: Path, file: File) -> Path:
    """Return where a file of an edition lies: not yet in place, or already there."""
    staged = output / STAGING / file.path
    return staged if staged.exists() else output / file.path


def commit(output: Path, manifest: Manifest, interim: Manifest, index: bytes, before: Manifest | None) -> None:
    """Put a whole release in place; `interim` is what is true of the folder while that is under way.

    Raises SourceError when there is no room or no permission. Nothing is in place then, or the next run goes on.
    """
    staging = output / STAGING
    names = {one.path for one in manifest.files()}
    ours = names | _once_ours(staging) | ({one.path for one in before.files()} if before else set())
    own = to_bytes(manifest)
    try:
        write_whole(staging / _OURS, "\n".join(sorted(ours)).encode())
        write_whole(staging / INDEX, index)
        write_whole(staging / SUMS, sums([*manifest.files(), as_file(own)]))
        write_whole(staging / _INTERIM, to_bytes(interim))
        write_whole(staging / NAME, own)
    except OSError as reason:
        clear(output)
        raise SourceError([unwritable(output, reason)]) from None
    try:
        _put_in_place(output, names - {INDEX}, ours - names)
        clear(output)
    except OSError as reason:
        raise SourceError([unwritable(output, reason)]) from None


def _put_in_place(output: Path, names: set[str], gone: set[str]) -> None:
    staging = output / STAGING
    moving = [name for name in sorted(names) if (staging / name).exists()]
    going = [name for name in sorted(gone) if (output / name).is_file()]
    if moving or going:
        if (output / NAME).exists():
            (staging / _INTERIM).replace(output / NAME)
        (output / SUMS).unlink(missing_ok=True)
        (output / "thumbnails").mkdir(exist_ok=True)
        for name in moving:
            (staging / name).replace(output / name)
        for name in going:
            (output / name).unlink(missing_ok=True)
    for name in (INDEX, SUMS, NAME):
        (staging / name).replace(output / name)


def discard(output: Path, keep: Iterable[Record]) -> None:
    """Take away whatever lies in the staging folder and does not belong to these editions.

    Raises SourceError when the folder cannot be written.
    """
    staging = output / STAGING
    names = {_OURS}
    for record in keep:
        names |= {f"{_RECORDS}/{record.edition}.json", *(one.path for one in record.files())}
    try:
        for path in sorted(staging.rglob("*")):
            if path.is_file() and path.relative_to(staging).as_posix() not in names:
                path.unlink()
    except OSError as reason:
        raise SourceError([unwritable(output, reason)]) from None


def clear(output: Path) -> None:
    """Take away what is not finished."""
    shutil.rmtree(output / STAGING, ignore_errors=True)


def _once_ours(staging: Path) -> set[str]:
    try:
        return set((staging / _OURS).read_text(encoding="utf-8").split("\n")) - {""}
    except (OSError, ValueError):
        return set()


def _lock(number: int, output: Path) -> None:
    if fcntl is None:
        return
    for attempt in range(_ATTEMPTS):
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if attempt + 1 < _ATTEMPTS:
                time.sleep(_PAUSE_SECONDS)
        except OSError:
            return  # a file system without locks
        else:
            return
    message = "another release is being written into this folder"
    raise SourceError(
        [error(Location(str(output)), message, "busy", "wait until it is done, or name another --output")]
    )


def unwritable_file(output: Path, record: Record, reason: OSError) -> Problem:
    """Return the problem that the files of one edition cannot be written, whatever becomes of the others."""
    message = f"{record.edition} cannot be written: {(reason.strerror or str(reason)).lower()}"
    hint = "a shorter name may do, or the right to write; the other leaflets are made"
    return error(Location(str(output)), message, "unwritable-file", hint)


def unwritable(output: Path, reason: OSError) -> Problem:
    """Return the problem that a release has no room, or no permission."""
    message = f"the release cannot be written: {(reason.strerror or str(reason)).lower()}"
    hint = "make room or choose another folder with --output; no file was left half done"
    return error(Location(str(output)), message, "unwritable", hint)

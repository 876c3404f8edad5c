"""Staging: what is not finished lies in a hidden folder of the release until all of it can be put in place.

At every moment the manifest tells the truth about the files it names; it is replaced first by one without the files
that are about to change, and at the end by the one with all of them. The sums are taken away before anything changes,
and are there again when all is in place. A run that was stopped leaves its finished editions there, and the next run
takes them.

Whatever lies there may have been put there by somebody else: only names of ours are read, moved or taken away, and
nothing is done behind a link.
"""

import errno
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from handouts.files.lock import locked
from handouts.files.orphans import take_away, whole_name
from handouts.files.plain_file import MANIFEST_LIMIT
from handouts.problem import Location, Problem, SourceError, error, what_failed
from handouts.project import write_whole
from handouts.release.manifest import INDEX, NAME, SUMS, as_file, from_bytes, sums, to_bytes
from handouts.release.record import File, Manifest, Record
from handouts.release.release_files import edition_of, read_release_file
from handouts.release.request import STAGING
from handouts.release.unfinished import (
    INTERIM,
    PATHS,
    RECORDS,
    THUMBNAILS,
    WHOLE,
    demand_folder,
    foreign,
    is_plain,
    is_there,
    staged,
    strangers,
)

_PATIENCE_SECONDS = 3.0


@contextmanager
def reserved(output: Path) -> Iterator[None]:
    """Keep a release's folder for one run; whoever dies gives it free.

    Workers hold it too, so that the next run cannot begin before the last of them has noticed that its parent is gone.
    Raises SourceError when another run has it, or the folder cannot be made.
    """
    hint = "wait until it is done, or name another --output"
    busy = error(Location(str(output)), "another release is being written into this folder", "busy", hint)
    with ExitStack() as stack:
        try:
            output.mkdir(parents=True, exist_ok=True)
            stack.enter_context(locked(output, _PATIENCE_SECONDS, busy))
        except OSError as reason:
            raise SourceError([unwritable(output, reason)]) from None
        yield


def prepare(output: Path) -> None:
    """Take away half-written files of a run that was stopped.

    Raises SourceError when the folder cannot be written, or something that is not ours lies in place of the staging
    folder, in it, or in place of the folder of first pages.
    """
    demand_folder(output / THUMBNAILS)
    try:
        problems = [foreign(output / STAGING / name, "no release has put this here") for name in strangers(output)]
        if problems:
            raise SourceError(problems)
        for name in list(staged(output)):
            if not is_plain(output / STAGING / name) or whole_name(name.split("/")[-1]):
                (output / STAGING / name).unlink()
        take_away(output, _is_file_of_ours)
        take_away(output / THUMBNAILS, _is_picture_of_ours)
        (output / STAGING).mkdir(exist_ok=True)
    except OSError as reason:
        raise SourceError([unwritable(output, reason)]) from None


def _is_file_of_ours(name: str) -> bool:
    return name in WHOLE or bool(edition_of(name))


def _is_picture_of_ours(name: str) -> bool:
    return bool(edition_of(f"{THUMBNAILS}/{name}"))


def stage(output: Path, record: Record, manifest: Manifest, files: Mapping[str, bytes]) -> None:
    """Keep the files of one edition until all are there; `manifest` says what they were made with.

    Raises SourceError when there is no room or no permission.
    """
    folder = output / STAGING
    for one in (folder, folder / THUMBNAILS, folder / RECORDS):
        demand_folder(one)
    try:
        for name, data in files.items():
            write_whole(folder / name, data)
        write_whole(folder / RECORDS / f"{record.edition}.json", to_bytes(manifest))
    except OSError as reason:
        is_full = reason.errno in {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
        raise SourceError(
            [unwritable(output, reason) if is_full else unwritable_file(output, record, reason)]
        ) from None


def recovered(output: Path) -> Iterator[Manifest]:
    """Yield what a run that was stopped had finished: a manifest for each edition."""
    for name in sorted(staged(output)):
        if not name.startswith(f"{RECORDS}/"):
            continue
        try:
            manifest = from_bytes(read_release_file(output / STAGING, name, MANIFEST_LIMIT))
        except (ValueError, OSError):
            continue
        if [f"{RECORDS}/{edition}.json" for edition in manifest.records] == [name]:
            yield manifest


def place_of(output: Path, file: File) -> Path:
    """Return where a file of an edition lies: not yet in place, or already there."""
    staged = output / STAGING / file.path
    return staged if is_there(staged) else output / file.path


def commit(output: Path, manifest: Manifest, interim: Manifest, index: bytes, before: Manifest | None) -> None:
    """Put a whole release in place; `interim` is what is true of the folder while that is under way.

    Raises SourceError when there is no room or no permission. Nothing is in place then, or the next run goes on.
    """
    staging = output / STAGING
    names = {one.path for one in manifest.files()} - {INDEX}
    if not all(map(edition_of, names)):
        raise ValueError("a file of a release has a name that none may have")
    once = _once_ours(staging)
    ours = names | once | ({one.path for one in before.files()} - {INDEX} if before else set())
    own, meanwhile = to_bytes(manifest), to_bytes(interim)
    summed = sums([*manifest.files(), as_file(own)])
    try:
        write_whole(staging / PATHS, "\n".join(sorted(ours)).encode())
        write_whole(staging / INDEX, index)
        write_whole(staging / SUMS, summed)
        write_whole(staging / INTERIM, meanwhile)
        write_whole(staging / NAME, own)
    except OSError as reason:
        clear(output, is_done=not once)
        raise SourceError([unwritable(output, reason)]) from None
    _demand_place(output, ours | WHOLE)
    try:
        _put_in_place(output, names, ours - names)
        clear(output, is_done=True)
    except OSError as reason:
        raise SourceError([unwritable(output, reason)]) from None


def _put_in_place(output: Path, names: set[str], gone: set[str]) -> None:
    """Move the files of a release into its folder, in an order in which neither manifest nor sums ever say what is not.

    `names` and `gone` are names of files of editions, and no others.
    """
    staging = output / STAGING
    (output / SUMS).unlink(missing_ok=True)
    if is_there(output / NAME):
        (staging / INTERIM).replace(output / NAME)
    (output / THUMBNAILS).mkdir(exist_ok=True)
    for name in sorted(names):
        if is_there(staging / name):
            (staging / name).replace(output / name)
    for name in sorted(gone):
        (output / name).unlink(missing_ok=True)
    for name in (INDEX, NAME, SUMS):
        (staging / name).replace(output / name)


def discard(output: Path, keep: Iterable[Record]) -> None:
    """Take away whatever lies in the staging folder and does not belong to these editions.

    Raises SourceError when the folder cannot be written.
    """
    names = {PATHS}
    for record in keep:
        names |= {f"{RECORDS}/{record.edition}.json", *(one.path for one in record.files())}
    try:
        for name in list(staged(output)):
            if name not in names:
                (output / STAGING / name).unlink()
    except OSError as reason:
        raise SourceError([unwritable(output, reason)]) from None


def clear(output: Path, *, is_done: bool = False) -> None:
    """Take away what is not finished, and the folder it lay in; what is not ours stays.

    Unless all is done, it is kept which files were once ours: a run before may have been stopped while it moved them.
    """
    with suppress(OSError, SourceError):
        for name in list(staged(output)):
            if is_done or name != PATHS:
                (output / STAGING / name).unlink()
        for folder in (THUMBNAILS, RECORDS, ""):
            with suppress(FileNotFoundError):
                (output / STAGING / folder).rmdir()


def _demand_place(output: Path, names: Iterable[str]) -> None:
    """Raise SourceError when a folder lies where a file is to be put, or something else where the first pages lie."""
    demand_folder(output / THUMBNAILS)
    problems = [
        foreign(output / name, "a folder lies in place of a file of the release")
        for name in sorted(names)
        if is_there(output / name) and stat.S_ISDIR((output / name).lstat().st_mode)
    ]
    if problems:
        clear(output)
        raise SourceError(problems)


def _once_ours(staging: Path) -> set[str]:
    """Return the names of files of editions that a run before was about to take away or to put in place."""
    try:
        rows = read_release_file(staging, PATHS, MANIFEST_LIMIT).decode().split("\n")
    except (OSError, ValueError):
        return set()
    return {name for name in rows if edition_of(name)}


def unwritable_file(output: Path, record: Record, reason: OSError) -> Problem:
    """Return the problem that the files of one edition cannot be written, whatever becomes of the others."""
    message = f"{record.edition} cannot be written: {what_failed(reason)}"
    hint = "a shorter name may do, or the right to write; the other leaflets are made"
    return error(Location(str(output)), message, "unwritable-file", hint)


def unwritable(output: Path, reason: OSError) -> Problem:
    """Return the problem that a release has no room, or no permission."""
    message = f"the release cannot be written: {what_failed(reason)}"
    hint = "make room or choose another folder with --output; no file was left half done"
    return error(Location(str(output)), message, "unwritable", hint)

"""Reasons: why an edition is not current any more, in words."""

import os
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from handouts.release.digests import Digests
from handouts.release.record import File, Inputs, Manifest, Record

NEW = "it was not there yet"
_MOST_REASONS = 3


def in_short(reasons: list[str]) -> str:
    """Return the first reasons on one line, and how many more there are."""
    more = len(reasons) - _MOST_REASONS
    return "; ".join(reasons[:_MOST_REASONS]) + (f"; and {more} more" if more > 0 else "")


def changes(record: Record, manifest: Manifest, there: Inputs, own: tuple[str, str]) -> Iterator[str]:
    """Yield which of the files that an edition was made from are others now; `there` are those that have changed.

    `own` are the files of its copy and of its format.
    """
    copy = own[0]
    if there:
        for name in record.inputs:
            if name in there:
                yield in_words(name, manifest.inputs[name], there[name], copy)
    for name in own:
        if name not in record.inputs:
            yield f"the manifest does not say that it was made from {name}"


def harm(record: Record, folder: Path, digests: Digests) -> Iterator[str]:
    """Yield which files of an edition are not as they were made."""
    for one in record.files():
        fault = fault_of(one, folder, digests)
        if fault:
            what = "first page" if one == record.thumbnail else "file"
            yield f"the {what} is missing" if fault == "missing" else f"the {what} was altered"


def fault_of(file: File, folder: Path, digests: Digests) -> str:
    """Say what is wrong with a file of a release: nothing, or that it is missing or altered.

    A link, a pipe or a device in its place counts as altered, and is not opened.
    """
    path = f"{folder}/{file.path}"
    digest = digests.of(path, is_ours=True)
    if digest == file.sha256:
        return ""
    return "missing" if digest is None and not os.path.lexists(path) else "altered"


def in_words(name: str, before: str | None, now: str | None, copy: str = "") -> str:
    """Say what has happened to an input of an edition, whose own copy lies under the name `copy`."""
    what = "copy" if name == copy else name
    if name.endswith("/"):
        return f"files in {name} came or went"
    return f"{what} is gone" if now is None else f"{what} is new" if before is None else f"{what} changed"


def in_time(holds: tuple[str, str], today: date) -> str:
    """Say why what held when an edition was made does not hold today."""
    if today.isoformat() < holds[0]:
        return f"today, {today}, is before {holds[0]}"
    return f"{holds[1]} has come, and it says something else since"


def without_today(holds: tuple[str, str], today: date) -> str:
    """Say the same in words that are kept: no day on which anything was made is in a manifest."""
    return f"made for a day before {holds[0]}" if today.isoformat() < holds[0] else in_time(holds, today)


def new_tools(before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    """Yield `WeasyPrint 70.0, was 69.1` for each tool that is another one now."""
    for name in sorted(before.keys() | now.keys()):
        if before.get(name) != now.get(name):
            yield f"{name} {now.get(name, 'is gone')}, was {before.get(name, 'not there')}"

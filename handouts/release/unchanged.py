"""A glance: a release that nobody has touched since it was found to be current needs no second look.

Only dates of files are compared, with what the last look has remembered; whatever is doubtful is for `plan` to judge.
"""

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from handouts.release.digests import Digests
from handouts.release.toolchain import tools


def glance(memory: Path, asked: list[str], today: str) -> dict[str, Any] | None:
    """Return what is kept about a release that is current, or None if a look is needed.

    `rows` are edition, pages and state of each leaflet, `warnings` the number of different ones.
    """
    digests = Digests(memory)
    note = digests.note
    if not _is_whole(note):
        return None
    if note["asked"] != asked or not note["from"] <= today < (note["until"] or "9999"):
        return None
    if not digests.untouched() or tools(digests) != note["tools"]:
        return None
    return note


def _is_whole(note: Mapping[str, Any]) -> bool:
    """Say whether a note holds all that a glance tells of, each of its kind: it may have been written by anybody."""
    kinds = {"asked": list, "tools": dict, "from": str, "until": str, "rows": list, "warnings": int, "absent": list}
    return (
        all(type(note.get(name)) is kind for name, kind in kinds.items())
        and all(isinstance(path, str) for path in note["absent"])
        and all(isinstance(row, list) and [type(one) for one in row] == [str, int, str] for row in note["rows"])
    )


def memory_of(output: Path, place: Path) -> Path:
    """Return the file in a place that remembers digests of a release between runs: never in the release itself."""
    real = os.path.realpath(output)  # unlike Path.resolve, it has an answer for a link to itself too
    return place / f".seen-{hashlib.sha256(os.fsencode(real)).hexdigest()[:12]}.json"


def question(root: Path, output: Path, part: str, *, is_draft: bool) -> list[str]:
    """Return what a run was asked to do, to be compared with the last one."""
    return [str(root), str(output), part, "drafts" if is_draft else "approved"]

"""A glance: a release that nobody has touched since it was found to be current needs no second look.

Only dates of files are compared, with what the last look has remembered; whatever is doubtful is for `plan` to judge.
"""

import hashlib
from pathlib import Path
from typing import Any

from handouts.digests import Digests
from handouts.tools import tools


def glance(memory: Path, asked: list[str], today: str) -> dict[str, Any] | None:
    """Return what is kept about a release that is current, or None if a look is needed.

    `rows` are edition, pages and state of each leaflet, `warnings` the number of different ones.
    """
    digests = Digests(memory)
    note = digests.note
    if note.get("asked") != asked or not note["from"] <= today < (note["until"] or "9999"):
        return None
    if not digests.untouched() or tools(digests) != note["tools"]:
        return None
    return note


def memory_of(output: Path, place: Path) -> Path:
    """Return the file in a place that remembers digests of a release between runs: never in the release itself."""
    return place / f".seen-{hashlib.sha256(str(output.resolve()).encode()).hexdigest()[:12]}.json"


def question(root: Path, output: Path, part: str, *, is_draft: bool) -> list[str]:
    """Return what a run was asked to do, to be compared with the last one."""
    return [str(root), str(output), part, "drafts" if is_draft else "approved"]

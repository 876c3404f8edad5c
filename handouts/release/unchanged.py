"""A glance: a release that nobody has touched since it was found to be current needs no comparison.

Only dates of files are compared, with what the last run has remembered; whatever is doubtful is for `comparison`.
"""

from collections.abc import Mapping
from typing import Any

from handouts.release.digests import Digests
from handouts.release.request import Request
from handouts.release.toolchain import tools


def glance(request: Request) -> dict[str, Any] | None:
    """Return what is remembered of a release that is current, or None if it must be compared.

    `rows` are edition, pages and state of each leaflet, `warnings` the number of different ones.
    """
    digests = Digests(request.memory)
    note = digests.note
    if not _is_whole(note):
        return None
    if note["asked"] != request.question or not note["from"] <= request.today.isoformat() < (note["until"] or "9999"):
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

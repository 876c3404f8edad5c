"""Where leaflets may be written: never among what they are made from, and never over what somebody else has written."""

import os
from collections.abc import Iterator
from pathlib import Path

from handouts.project import Project


def refused(folder: Path, project: Project) -> str:
    """Say why nothing may be written into a folder, there or not yet; empty where it may.

    What counts is where a link leads, and which folder it is, not how its name is written.
    """
    try:
        real = folder.resolve()
        above = [*_there(real)]
        nearest = above[0]
        if not nearest.is_dir():
            what = "is a file" if nearest.is_file() else "is no folder"
            return f'"{nearest.name}" {what}, and leaflets are written into a folder'
        return _refused(real, above, project)
    except (OSError, RuntimeError, ValueError):  # a link to itself, a name too long, a NUL
        return "no folder can be reached by this name"


def _refused(real: Path, above: list[Path], project: Project) -> str:
    root = project.root.resolve()
    if any(one.samefile(root / name) for one in above for name in ("data", "templates") if (root / name).is_dir()):
        return "leaflets are made from what lies there"
    if any(name.lower() == ".git" for name in real.parts):
        return "it belongs to git"
    if real.is_dir():
        if real.samefile(root):
            return "it is the project itself"
        if any(real.samefile(one) for one in root.parents):
            return "the project lies in it"
        home = _home()
        if home and any(real.samefile(one) for one in (home, *home.parents) if one.is_dir()):
            return "it is the home folder, or holds it"
        inside = [root / name for name in ("data", "templates") if (root / name).is_dir()]
        if any(real.samefile(one) for name in inside for one in name.resolve().parents):
            return "what leaflets are made from lies in it"
    return ""


def _there(real: Path) -> Iterator[Path]:
    """Yield a path and the folders above it, from below, as far as they are there."""
    for one in (real, *real.parents):
        if os.path.lexists(one):
            yield one


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except (OSError, RuntimeError):
        return None

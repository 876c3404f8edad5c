"""A guard around one edition: whatever goes wrong inside costs this edition, and never the others."""

import os
import re
import sys
import tempfile
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from handouts.build.time_limit import time_limit
from handouts.model.edition import Edition
from handouts.problem import Location, Problem, SourceError, error, quoted
from handouts.project import Project

Done = TypeVar("Done")
MESSAGE_LIMIT = 200  # characters of what an exception says
TRACE_LIMIT = 20_000
_HINT = (
    "all other leaflets are made; undo what was changed last in its copy, brand, format or template, and report this "
    "line with what the same command prints with --debug"
)
_NO_MEMORY = "all other leaflets are made; look for a very long text, a very large picture or a template that grows"
_REPORT_IT = "report this line, with what the same command prints with --debug"
# A name of the machine: two folders or more, which no message of ours needs.
_FOLDERS = re.compile(r"(?<![\w:/.<])(?:[A-Za-z]:)?(?:[/\\][^/\\\s'\"<>|]+)+[/\\](?=[^/\\\s])")


@dataclass(frozen=True)
class Failed:
    """One edition that could not be made, and why."""

    edition: Edition
    problems: tuple[Problem, ...]


def guarded(edition: Edition, project: Project, work: Callable[[], Done]) -> Done | Failed:
    """Return what the work gives, or that it failed: for a fault of a file, of ours, or because it took too long.

    Whoever stops the run (Ctrl-C, SIGTERM) is heard.
    """
    try:
        with time_limit(edition, project):
            return work()
    except SourceError as reason:
        return Failed(edition, tuple(reason.problems))
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as reason:  # noqa: BLE001  (the one guard: a bug, or a library's, must not cost the night)
        return Failed(edition, (fault(reason, Location(project.treatment(edition)), project),))


def is_fault(result: object) -> bool:
    """Say whether an edition failed half-way through, so that what a worker keeps may be half done."""
    return isinstance(result, Failed) and any(one.code in {"fault", "too-slow"} for one in result.problems)


def outside_editions(reason: Exception, project: Project) -> Problem:
    """Return the problem that a command has failed where no edition is to blame: for a file, or for a fault of ours."""
    at = Location("handouts")
    if not isinstance(reason, OSError):
        return fault(reason, at, project, _REPORT_IT)
    name = quoted(os.fspath(reason.filename)) if isinstance(reason.filename, str) else "a file"
    message = f"{name} cannot be used: {(reason.strerror or type(reason).__name__).lower()}"
    hint = "correct the name, or the folder that it lies in"
    return replace(error(at, message, "unreadable-file", hint), trace=_trace(reason))


def fault(reason: BaseException, at: Location, project: Project, hint: str = "") -> Problem:
    """Return the problem that handouts itself has failed: one line, without names of this machine.

    Its traceback goes with it, for whoever asks for it.
    """
    said = _said(reason, project)
    message = f"this is a fault of handouts: {type(reason).__name__}{': ' if said else ''}{said}"
    hint = hint or (_NO_MEMORY if isinstance(reason, MemoryError) else _HINT)
    return replace(error(at, message, "fault", hint), trace=_trace(reason))


def _said(reason: BaseException, project: Project) -> str:
    """Return what an exception says on one line; one that cannot even say it says nothing."""
    try:
        text = str(reason)[: 10 * MESSAGE_LIMIT]
    except Exception:  # noqa: BLE001  (its own fault, while one is told already)
        return ""
    for folder in (str(project.root.absolute()), tempfile.gettempdir(), sys.prefix, str(Path(__file__).parents[2])):
        if len(folder) > 1:
            text = text.replace(f"{folder}/", "")
    line = "".join(sign if sign.isprintable() else " " for sign in _FOLDERS.sub("", text))
    line = " ".join(line.split())
    return f"{line[:MESSAGE_LIMIT]}..." if len(line) > MESSAGE_LIMIT else line


def _trace(reason: BaseException) -> str:
    try:
        return "".join(traceback.format_exception(reason, limit=-40))[-TRACE_LIMIT:]
    except Exception:  # noqa: BLE001  (no memory, or no stack, is left to tell of it)
        return ""

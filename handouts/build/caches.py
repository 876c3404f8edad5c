"""A workshop: what one worker keeps from one leaflet to the next; each leaflet comes out as if it were the only one."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from handouts.checks.memo import Memo
from handouts.compose.environment import Compiled
from handouts.typeset import Typesetter, font_folder


@dataclass(frozen=True)
class Workshop:
    """Compiled templates, fonts with parsed style sheets and the last leaflets, and what was found in their copy."""

    compiled: Compiled
    typesetter: Typesetter
    memo: Memo


def new_workshop(folder: Path) -> Workshop:
    """Return an empty workshop; its font files go into `folder`, which must last as long."""
    return Workshop(Compiled(), Typesetter(folder), Memo())


@contextmanager
def workshop() -> Iterator[Workshop]:
    """Open a workshop and close it again.

    Raises SourceError when the temporary folder cannot be used.
    """
    with font_folder() as folder:
        yield new_workshop(folder)


# A task that an executor runs has no other place for what its process keeps.
_AT_WORK: ContextVar[Workshop | None] = ContextVar("workshop", default=None)


def current_workshop() -> Workshop | None:
    """Return the workshop of this process, or None when it has none."""
    return _AT_WORK.get()


@contextmanager
def at_work(folder: Path | None) -> Iterator[None]:
    """Give this process a workshop while the work inside lasts; without a folder for fonts it has none."""
    token = _AT_WORK.set(new_workshop(folder) if folder else None)
    try:
        yield
    finally:
        _AT_WORK.reset(token)


def stay_at_work(folder: Path | None) -> None:
    """Give this process a workshop for as long as it lives."""
    _AT_WORK.set(new_workshop(folder) if folder else None)

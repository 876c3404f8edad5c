"""A workshop: what one worker keeps from one leaflet to the next; each leaflet comes out as if it were the only one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from handouts.checks import Known
from handouts.compose import Compiled
from handouts.typeset import Typesetter, font_folder


@dataclass(frozen=True)
class Workshop:
    """Compiled templates, fonts with parsed style sheets and the last leaflets, and what was found in their copy."""

    compiled: Compiled
    typesetter: Typesetter
    known: Known


def new_workshop(folder: Path) -> Workshop:
    """Return an empty workshop; its font files go into `folder`, which must last as long."""
    return Workshop(Compiled(), Typesetter(folder), Known())


@contextmanager
def workshop() -> Iterator[Workshop]:
    """Open a workshop and close it again.

    Raises SourceError when the temporary folder cannot be used.
    """
    with font_folder() as folder:
        yield new_workshop(folder)

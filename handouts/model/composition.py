"""A composition: the filled HTML of one leaflet with its style sheets and files."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Stylesheet:
    """One style sheet, filled in, and the name of the file it came from."""

    path: str
    text: str


@dataclass(frozen=True)
class Composition:
    """What is handed to the typesetter; `files` holds pictures and fonts by name.

    `colours`, `logo` (a file) and `edition` are what brands may differ in without another layout; see typeset/repaint.
    """

    template: str
    html: str
    stylesheets: tuple[Stylesheet, ...]
    files: Mapping[str, bytes] = field(repr=False)
    colours: tuple[str, ...] = ()
    logo: str = ""
    edition: str = ""

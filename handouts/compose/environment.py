"""The environment that templates are filled in, and what a worker keeps of it."""

import re
from collections.abc import Callable
from typing import Any

import jinja2
from jinja2.bccache import Bucket

from handouts.compose.filters import Filters, Nights, asset
from handouts.compose.meter import TooMuchError
from handouts.compose.sandbox import Sandbox, given
from handouts.problem import Location, SourceError, error
from handouts.project import Project

FOLDER = "templates/"
TEMPLATE_LIMIT = 256 << 10  # bytes; the longest of the house's own has 12,000
MOST_COMPILED = 400  # templates kept at once
_NAME = re.compile(r"[\w-][\w. -]*(/[\w-][\w. -]*)*")
_LONGEST = 20_000  # characters of a text that a filter of ours takes; a field has up to 4,000


class Compiled(jinja2.BytecodeCache):
    """Templates as Jinja2 compiled them, by their text: what a worker keeps from one leaflet to the next.

    Nothing of a leaflet is in them. `nights` holds the colours of each palette on a dark screen.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], Any] = {}
        self.nights: Nights = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Put the code of a template into Jinja2's hands, if one of the same text was compiled."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if len(self._codes) >= MOST_COMPILED:
            self._codes.clear()
        self._codes[bucket.key, bucket.checksum] = bucket.code


def environment_of(named: Filters, project: Project, compiled: Compiled | None = None) -> Sandbox:
    """Return what templates are filled in: they see these filters, and files below templates/ by their names."""

    def load(name: str) -> tuple[str, str, None] | None:
        path = FOLDER + name
        if not _NAME.fullmatch(name):
            return None
        try:
            return project.read(path, Location(path), TEMPLATE_LIMIT).decode("utf-8"), path, None
        except SourceError as reason:
            if reason.problems[0].code == "missing-file":
                return None  # Jinja2 then says who asked for it
            raise
        except UnicodeDecodeError:
            raise SourceError([error(Location(path), "the template is not UTF-8 text", "not-utf-8")]) from None

    environment = Sandbox(
        loader=jinja2.FunctionLoader(load),
        autoescape=lambda name: not (name or "").endswith((".css", ".txt")),
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=compiled,
    )
    for name, (kind, change) in named.items():
        environment.filters[name] = _for(kind, change, environment)
    environment.open_function("asset", _for(str, asset, environment))
    return environment


def _for(kind: type, change: Callable[[Any], str], environment: Sandbox) -> Callable[[Any], str]:
    """Return the filter with a refusal, at the template's line, of what it is not meant for."""

    def guarded(value: Any) -> str:
        if isinstance(given(value), jinja2.Undefined):
            str(value)  # StrictUndefined then says which name does not exist
        if not isinstance(value, kind):
            name = change.__name__.removeprefix("_")
            raise jinja2.TemplateRuntimeError(f'"{name}" is given a value of the wrong kind')
        if isinstance(value, str) and len(value) > _LONGEST:
            raise TooMuchError(f"a text for a filter has more than {_LONGEST:,} characters")
        made: str = environment.meter.made(change(value))
        return made

    return guarded

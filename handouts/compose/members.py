"""Members: what templates may see behind a dot, and the methods that they may call, each within the limits of a meter.

Everything is listed by name, and what is not listed is closed: a new method of a library is not open by itself.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from jinja2 import Environment
from jinja2.runtime import BlockReference, LoopContext
from jinja2.sandbox import SandboxedFormatter
from markupsafe import EscapeFormatter, Markup

from handouts.compose.meter import Meter, demand_narrow, demand_narrow_form, most_after_replacing
from handouts.compose.stock_filters import demand_known
from handouts.model.field import Fields

_SPLITTING = frozenset({"partition", "rpartition", "rsplit", "split", "splitlines"})
_FILLING = frozenset({"center", "ljust", "rjust", "zfill"})
_ASKING = frozenset(
    {
        *("count", "endswith", "find", "index", "isalnum", "isalpha", "isdecimal", "isdigit", "islower", "isnumeric"),
        *("isspace", "istitle", "isupper", "rfind", "rindex", "startswith"),
    }
)
_CHANGING = frozenset(
    {
        *("capitalize", "casefold", "format", "join", "lower", "lstrip", "removeprefix", "removesuffix", "replace"),
        *("rstrip", "strip", "swapcase", "title", "upper"),
    }
)
_LIST = frozenset({"count", "index"})
_OPEN: tuple[tuple[type, frozenset[str]], ...] = (
    (str, _SPLITTING | _FILLING | _ASKING | _CHANGING),
    (tuple, _LIST),
    (list, _LIST),
    (Mapping, frozenset({"get", "items", "keys", "values"})),
    (date, frozenset({"day", "isoformat", "isoweekday", "month", "weekday", "year"})),
    (
        LoopContext,
        frozenset(
            {
                *("changed", "cycle", "depth", "depth0", "first", "index", "index0", "last", "length", "nextitem"),
                *("previtem", "revindex", "revindex0"),
            }
        ),
    ),
    (BlockReference, frozenset({"super"})),
)


class Method:
    """A method that a template may call: the name of it, and whose it is."""

    __slots__ = ("name", "owner")

    def __init__(self, name: str, owner: Any) -> None:
        self.name = name
        self.owner = owner

    def call(self, environment: Environment, meter: Meter, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Any:
        """Return what the method makes, counted."""
        owner = self.owner
        if isinstance(owner, str):
            if self.name == "format":
                return meter.made(_formatted(environment, meter, owner, args, kwargs))
            if self.name == "join" and len(args) == 1:
                texts = meter.gathered(args[0])
                demand_known(*texts)
                meter.charge(sum(len(str(one)) + len(owner) for one in texts))
                return meter.made(owner.join(texts))
            meter.charge(_size(self.name, owner, args))
        return meter.made(getattr(owner, self.name)(*args, **kwargs))


def open_names(kind: type) -> frozenset[str]:
    """Return the names behind a dot that templates may use of a kind of value."""
    if issubclass(kind, Fields):
        return frozenset(kind.model_fields)
    if is_dataclass(kind):
        return frozenset(one.name for one in fields(kind))
    if issubclass(kind, tuple) and hasattr(kind, "_fields"):
        return _LIST | frozenset(kind._fields)
    return next((names for one, names in _OPEN if issubclass(kind, one)), frozenset())


def _size(name: str, owner: str, args: tuple[Any, ...]) -> int:
    """Return the most characters that a method of a text makes."""
    size = len(owner)
    if name in _FILLING:
        demand_narrow(*args)
        return size + max((one for one in args if isinstance(one, int)), default=0)
    if name == "replace" and len(args) > 1:
        most = most_after_replacing(owner, str(args[0]), str(args[1]))
        return most if most > 100_000 else size
    return 20 * size if name in _SPLITTING else size


class _Form(SandboxedFormatter):
    """Fills the places in braces of a text, with values that have a form as text."""

    def __init__(self, environment: Environment, meter: Meter, **options: Any) -> None:
        super().__init__(environment, **options)
        self._meter = meter

    def format_field(self, value: Any, format_spec: str) -> str:
        demand_known(value)
        demand_narrow_form(format_spec)
        text: str = super().format_field(value, format_spec)
        self._meter.charge(len(text))
        return text

    def convert_field(self, value: Any, conversion: Any) -> Any:
        demand_known(value)
        return super().convert_field(value, conversion)


class _EscapingForm(_Form, EscapeFormatter):
    """The same for a text that is HTML: what is filled in is escaped."""


def _formatted(
    environment: Environment, meter: Meter, text: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> str:
    if isinstance(text, Markup):
        form = _EscapingForm(environment, meter, escape=text.escape)
        return Markup(form.vformat(text, args, kwargs))  # noqa: S704  (what is filled in is escaped)
    return _Form(environment, meter).vformat(text, args, kwargs)

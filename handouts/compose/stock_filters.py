"""Jinja2's own filters that templates may use, each within the limits of a meter.

Left out are those that come out differently each time (random), that print what is no text (pprint, tojson), and that
no leaflet has a use for.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from jinja2 import Environment, Undefined, pass_environment, pass_eval_context
from jinja2.filters import FILTERS, make_attrgetter
from jinja2.nodes import EvalContext

from handouts.compose.meter import (
    Meter,
    TooMuchError,
    demand_narrow,
    demand_plain,
    kind_of,
    most_after_replacing,
    printf_size,
)

Function = Callable[..., Any]

# The kinds of value that a filter is for.
_TEXT = ("capitalize", "escape", "forceescape", "lower", "safe", "string", "title", "trim", "truncate", "upper")
_TEXT_MEASURED = ("center", "format", "indent", "replace", "striptags", "urlencode", "wordcount", "wordwrap")
_NUMBER = ("abs", "float", "int", "round")
_LIST = (
    *("dictsort", "first", "groupby", "items", "last", "list", "map", "max", "min", "reject"),
    *("rejectattr", "reverse", "select", "selectattr", "sort", "unique"),
)
_AS_THEY_ARE = ("attr", "default", "length")
_OTHER_NAMES = {"e": "escape", "d": "default", "count": "length"}


def stock_filters(meter: Meter) -> dict[str, Function]:
    """Return the filters by the names that templates use."""
    made = {name: FILTERS[name] for name in _AS_THEY_ARE}
    made |= {name: _of_text(FILTERS[name], meter, _SIZES.get(name, _same_size)) for name in (*_TEXT, *_TEXT_MEASURED)}
    made |= {name: _of_number(FILTERS[name], meter) for name in _NUMBER}
    made |= {name: _of_list(FILTERS[name], meter) for name in _LIST}
    made |= {name: _of_list(FILTERS[name], meter, _few_parts) for name in ("batch", "slice")}
    made |= {"join": _join(meter), "sum": _sum(meter)}
    return made | {other: made[name] for other, name in _OTHER_NAMES.items()}


def demand_known(*values: Any) -> None:
    """Refuse what does not exist, and what has no form as text."""
    for value in values:
        if isinstance(value, Undefined):
            str(value)  # StrictUndefined then says which name does not exist
    demand_plain(*values)


def _context_arguments(change: Function) -> int:
    """Return how many arguments Jinja2 gives a filter before the value."""
    return int(hasattr(change, "jinja_pass_arg"))


def _of_text(change: Function, meter: Meter, size: Callable[..., int]) -> Function:
    before = _context_arguments(change)

    @wraps(change)
    def measured(*args: Any, **kwargs: Any) -> Any:
        value, *rest = args[before:]
        demand_known(value)
        demand_known(*(one for one in (*rest, *kwargs.values()) if one is not None))
        meter.charge(size(str(value), *rest, **kwargs))
        return meter.made(change(*args, **kwargs))

    return measured


def _of_number(change: Function, meter: Meter) -> Function:
    @wraps(change)
    def measured(*args: Any, **kwargs: Any) -> Any:
        demand_known(*args, *kwargs.values())
        if change is FILTERS["round"] and any(abs(_whole(one)) > 30 for one in (*args[1:], *kwargs.values())):
            raise TooMuchError("expected at most 30 decimal places")
        return meter.made(change(*args, **kwargs))

    return measured


def _of_list(change: Function, meter: Meter, demand: Function = lambda *_, **__: None) -> Function:
    before = _context_arguments(change)

    @wraps(change)
    def measured(*args: Any, **kwargs: Any) -> Any:
        value, *rest = args[before:]
        if isinstance(value, Undefined):
            str(value)
        if not hasattr(value, "__iter__"):
            raise TypeError(f"expected a list, found {kind_of(value)}")
        value = meter.listed(value) if hasattr(value, "__len__") else meter.gathered(value)
        demand(*rest, **kwargs)
        made = change(*args[:before], value, *rest, **kwargs)
        if hasattr(made, "__next__"):
            made = meter.gathered(made)
        return meter.made(made)

    return measured


def _whole(value: Any) -> int:
    return value if isinstance(value, int) else 0


def _same_size(text: str, *args: Any, **kwargs: Any) -> int:
    return len(text)


def _centred(text: str, width: int = 80) -> int:
    demand_narrow(width)
    return len(text) + _whole(width)


def _indented(text: str, width: int | str = 4, *args: Any, **kwargs: Any) -> int:
    demand_narrow(width)
    wide = len(width) if isinstance(width, str) else abs(width)
    return len(text) + (text.count("\n") + 1) * wide


def _wrapped(text: str, width: int = 79, *args: Any, **kwargs: Any) -> int:
    between = max((len(one) for one in (*args, *kwargs.values()) if isinstance(one, str)), default=1)
    return 20 * len(text) + (len(text) // max(_whole(width), 1) + text.count("\n")) * between


def _without_tags(text: str) -> int:
    return len(text) * (1 + text.count("<") // 20)  # the rest is copied for each tag


def _encoded(text: str) -> int:
    return 12 * len(text)


def _replaced(text: str, old: Any, new: Any, *args: Any, **kwargs: Any) -> int:
    demand_known(old, new)
    most = most_after_replacing(text, str(old), str(new))
    return most if most > 100_000 else len(text)


def _formatted(text: str, *args: Any, **kwargs: Any) -> int:
    return printf_size(text, kwargs or args)


_SIZES: dict[str, Callable[..., int]] = {
    "center": _centred,
    "format": _formatted,
    "indent": _indented,
    "replace": _replaced,
    "striptags": _without_tags,
    "urlencode": _encoded,
    "wordwrap": _wrapped,
}


def _few_parts(*args: Any, **kwargs: Any) -> None:
    demand_narrow(*args, *kwargs.values())


def _join(meter: Meter) -> Function:
    @pass_eval_context
    def join(context: EvalContext, value: Any, d: Any = "", attribute: str | int | None = None) -> Any:
        texts = _parts(context.environment, meter, value, attribute)
        demand_known(d, *texts)
        meter.charge(sum(len(str(one)) for one in texts) + len(texts) * len(str(d)))
        return FILTERS["join"](context, texts, d)

    return join


def _sum(meter: Meter) -> Function:
    @pass_environment
    def sum_(environment: Environment, value: Any, attribute: str | int | None = None, start: float = 0) -> Any:
        numbers = _parts(environment, meter, value, attribute)
        if not all(isinstance(one, (int, float)) for one in (start, *numbers)):
            raise TypeError("expected numbers alone")
        return meter.made(sum(numbers, start))

    return sum_


def _parts(environment: Environment, meter: Meter, value: Any, attribute: str | int | None) -> list[Any]:
    """Return the entries of a list, or one attribute of each."""
    if isinstance(value, Undefined):
        str(value)
    if not hasattr(value, "__iter__"):
        raise TypeError(f"expected a list, found {kind_of(value)}")
    entries = meter.gathered(value)
    return entries if attribute is None else list(map(make_attrgetter(environment, attribute), entries))

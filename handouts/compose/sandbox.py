"""The sandbox that templates are filled in: they see data and call no method, but for a few that are listed here.

What they may reach is said by name, and everything else is refused: a new method of a library is not open by itself.
"""

import operator
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import jinja2
from jinja2 import Undefined, nodes
from jinja2.environment import TemplateModule
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, TemplateReference
from jinja2.sandbox import SandboxedEnvironment
from jinja2.tests import TESTS
from jinja2.utils import Namespace

from handouts.compose.members import Method, open_names
from handouts.compose.meter import Meter, TooMuchError, is_plain, kind_of, printf_size
from handouts.compose.stock_filters import demand_known, stock_filters
from handouts.compose.template_code import (
    COUNTED,
    Code,
    compiled_line,
    count_conditions,
    template_line,
    uncompiled_message,
)

_RANGE = 100_000
_TESTS = (
    *("==", "!=", ">", ">=", "<", "<=", "boolean", "defined", "divisibleby", "eq", "equalto", "escaped", "even"),
    *("false", "filter", "float", "ge", "greaterthan", "gt", "in", "integer", "iterable", "le", "lessthan", "lower"),
    *("lt", "mapping", "ne", "none", "number", "odd", "sameas", "sequence", "string", "test", "true", "undefined"),
    "upper",
)
_OPEN_BY_ITEM = (str, tuple, list, range, Mapping, TemplateReference, Undefined)


class Sandbox(SandboxedEnvironment):
    """Where templates are filled; `meter` counts what they make."""

    code_generator_class = Code
    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(self, **options: Any) -> None:
        # Nothing is calculated while compiling: the code is kept, and the next leaflet has other values.
        super().__init__(optimized=False, undefined=jinja2.StrictUndefined, finalize=_printed, **options)
        self.meter = Meter()
        self.filters = stock_filters(self.meter) | {COUNTED: self.meter.step}
        self.tests = {name: TESTS[name] for name in _TESTS}
        self.globals = {"range": _few, "dict": dict, "namespace": Namespace}
        self._names: dict[type, frozenset[str]] = {}

    def open_function(self, name: str, function: Callable[..., Any]) -> None:
        """Let templates call a function by a name."""
        self.globals[name] = function

    # What may be seen

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return what stands behind a dot: a field, an entry, or a method from the list."""
        kind = type(obj)
        names = self._names.get(kind)
        if names is None:
            names = self._names[kind] = open_names(kind)
        if attribute in names:
            value = getattr(obj, attribute)
            return Method(attribute, obj) if callable(value) and not isinstance(value, Undefined) else value
        if isinstance(obj, Undefined):
            return obj[attribute]  # StrictUndefined says which name does not exist
        if isinstance(obj, (Mapping, TemplateReference)) and not attribute.startswith("_"):
            try:
                return obj[attribute]
            except LookupError:
                pass
        elif isinstance(obj, (Namespace, TemplateModule)) and not attribute.startswith("_"):
            try:
                return getattr(obj, attribute)
            except AttributeError:
                pass
        if attribute.startswith("_") or hasattr(kind, attribute):
            return self.unsafe_undefined(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return what stands in brackets: an entry, or a field by its name."""
        if isinstance(obj, _OPEN_BY_ITEM):
            try:
                return obj[argument]
            except (TypeError, LookupError):
                pass
        if isinstance(argument, str):
            return self.getattr(obj, str(argument))
        return self.undefined(obj=obj, name=argument)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """Return what refuses to be used, and says that an attribute is there and closed."""
        message = f'"{attribute}" of {kind_of(obj)} is closed to templates, which see data alone'
        return self.undefined(message, name=attribute, obj=obj, exc=jinja2.exceptions.SecurityError)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Say whether a template may see an attribute."""
        return attr in open_names(type(obj))

    def is_safe_callable(self, obj: Any) -> bool:
        """Say whether a template may call something: a macro, a block, a method or function from the lists."""
        if isinstance(obj, (Macro, BlockReference, LoopContext, Method)):
            return True
        return any(obj is one for one in self.globals.values())

    # What may be done

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call what may be called, with arguments that are not too large."""
        self.meter.step()
        if isinstance(obj, Undefined):
            return obj()
        for one in (*args, *kwargs.values()):
            if isinstance(one, (list, tuple, dict)):
                self.meter.made(one)
        if isinstance(obj, Method):
            own = {name: one for name, one in kwargs.items() if name not in {"_loop_vars", "_block_vars"}}
            return obj.call(self, self.meter, args, own)
        if not self.is_safe_callable(obj):
            raise jinja2.TemplateRuntimeError(f"templates may not call {kind_of(obj)}")
        made = context.call(obj, *args, **kwargs)
        return self.meter.made(made)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Calculate, if the result is not too large."""
        for one in (left, right):
            if isinstance(one, Undefined):
                str(one)
        if operator == "*":
            for value, times in ((left, right), (right, left)):
                if isinstance(value, (str, list, tuple)) and isinstance(times, int):
                    self.meter.repeated(value, times)
        elif operator == "%" and isinstance(left, str):
            self.meter.charge(printf_size(left, right))
        elif operator == "+" and isinstance(left, (str, list, tuple)):
            self.meter.repeated(left, 1)
        elif operator == "**":
            _demand_small_power(left, right)
        try:
            made = _OPERATIONS[operator](left, right)
        except TypeError:
            raise TypeError(f'"{operator}" cannot be calculated with {kind_of(left)} and {kind_of(right)}') from None
        return self.meter.made(made)

    def pieces(self, values: tuple[Any, ...]) -> tuple[Any, ...]:
        """Return what is about to be joined with `~`, counted."""
        demand_known(*values)
        self.meter.charge(sum(len(str(one)) for one in values))
        return values

    def concat(self, pieces: Iterable[str]) -> str:
        """Return the pieces that a template printed as one text, counted."""
        kept = self.meter.gathered(pieces)
        self.meter.charge(sum(map(len, kept)))
        return "".join(kept)

    def get_template(self, name: Any, parent: str | None = None, globals: Any = None) -> jinja2.Template:  # noqa: A002
        """Return a template."""
        self.meter.step()
        return super().get_template(name, parent, globals)

    def select_template(self, names: Any, parent: str | None = None, globals: Any = None) -> jinja2.Template:  # noqa: A002
        """Return the first template of some that exists."""
        if not isinstance(names, (list, tuple, Undefined)) or not all(isinstance(one, str) for one in names):
            raise jinja2.TemplateRuntimeError("a template must be named by a text")
        self.meter.step()
        return super().select_template(names, parent, globals)

    def compile(
        self, source: Any, name: str | None = None, filename: str | None = None, *args: Any, **kwargs: Any
    ) -> Any:
        """Return a template's code.

        Raises TemplateSyntaxError whatever is wrong with it, also where Python itself cannot compile it.
        """
        try:
            return super().compile(source, name, filename, *args, **kwargs)
        except jinja2.TemplateError:
            raise
        except Exception as reason:  # noqa: BLE001  (whatever it is, it came out of what the template says)
            message = uncompiled_message(reason)
            raise jinja2.TemplateSyntaxError(message, compiled_line(reason), name, filename) from None

    def _compile(self, source: str, filename: str) -> Any:
        try:
            return super()._compile(source, filename)
        except (SyntaxError, RecursionError, MemoryError) as reason:
            line = template_line(source, reason.lineno if isinstance(reason, SyntaxError) else None)
            message = uncompiled_message(reason)
            raise jinja2.TemplateSyntaxError(message, line, filename=filename) from None

    def _generate(self, source: nodes.Template, name: Any, filename: Any, defer_init: bool = False) -> str:  # noqa: FBT001, FBT002
        count_conditions(source)
        return super()._generate(source, name, filename, defer_init)


_OPERATIONS: Mapping[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
    "**": operator.pow,
}


def given(value: Any) -> Any:
    """Return what a template prints; a field that was left out must not become the word None."""
    if value is None:
        raise jinja2.TemplateRuntimeError("A field that was left out is used here; ask with {% if ... %} first")
    return value


@jinja2.pass_eval_context
def _printed(context: nodes.EvalContext, value: Any) -> Any:
    """Return what a template prints, counted; what has no form as text is refused."""
    if not isinstance(value, str):
        if isinstance(given(value), Undefined):
            str(value)
        if not is_plain(value):
            raise jinja2.TemplateRuntimeError(f"only a text, a number or a date can be printed, not {kind_of(value)}")
    elif not value.isascii():
        value.encode()  # half a sign, such as "\\ud800", can be written in a template and in no file
    meter: Meter = context.environment.meter  # type: ignore[attr-defined]  # it is a Sandbox
    meter.charge(len(value) if isinstance(value, str) else 1)
    return value


def _few(*args: int) -> range:
    """Return the numbers from one to the next, not too many of them."""
    try:
        numbers = range(*args)
        is_few = len(numbers) <= _RANGE
    except OverflowError:
        is_few = False
    if not is_few:
        raise TooMuchError(f"range too big; expected at most {_RANGE:,} numbers")
    return numbers


def _demand_small_power(left: Any, right: Any) -> None:
    if isinstance(left, int) and isinstance(right, int) and left.bit_length() * abs(right) > 4096:
        raise TooMuchError("a number is too large")

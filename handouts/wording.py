"""Wording: what pydantic finds wrong in a source, in the words of someone who fills in a form."""

import difflib
from typing import Any

from pydantic.fields import FieldInfo

from handouts.model.field import Fields
from handouts.problem import FieldPath, Problem, error
from handouts.source import Source, described

# What pydantic expected, by the type of its finding, in the reader's words.
_KINDS = {
    "string_type": "text",
    "tuple_type": 'a list (lines that start with "- ")',
    "int_type": "a whole number",
    "float_type": "a number",
    "date_type": "a date such as 2027-11-30",
}


def reworded(source: Source, kind: type[Fields], row: Any) -> Problem:
    """Say in plain words what pydantic found, by the type of its finding."""
    at: FieldPath = row["loc"]
    field = str(next((part for part in reversed(at) if isinstance(part, str)), "this"))
    info = _group(kind, at)[1]
    hint = f"{field}: {info.description}" if info and info.description else ""
    inside = f" in {_path(at[:-1])}" if len(at) > 1 else ""
    if row["type"] == "missing":
        message = f'the field "{field}" is missing{inside}'
        return error(source.locate(at[:-1]), message, "missing-field", hint)
    if row["type"] == "extra_forbidden":
        there = source.locate(at, name=True)
        return error(there, f'unknown field "{field}"{inside}', "extra-field", _nearest(kind, at))
    if row["input"] is None or (row["type"] in {"string_too_short", "too_short"} and not row["input"]):
        if "palette" in at:
            hint = 'put a colour in quotes, such as "#0b5d62": a bare # starts a comment'
        return error(source.locate(at), f'the field "{_path(at)}" is empty', "empty-field", hint)
    code, message = _complaint(kind, at, row)
    if code == "too-long":
        hint = "shorten it, or split it over several entries"
    return error(source.locate(at), message, code, hint)


def _complaint(kind: type[Fields], at: FieldPath, row: Any) -> tuple[str, str]:
    """Return code and message for a value of the wrong kind, length or range."""
    what, value, context = row["type"], row["input"], row.get("ctx", {})
    name = f'"{_path(at)}"'
    if what == "string_too_long":
        return "too-long", f"{name} has {len(value):,} characters; the limit is {context['max_length']:,}"
    if what in {"too_short", "too_long"}:
        least = context.get("min_length")
        wanted = f"at least {least}" if least else f"at most {context['max_length']}"
        return "list-length", f"{name} has {len(value)} entries; expected {wanted}"
    if what in {"greater_than_equal", "less_than_equal"}:
        limit = f"at least {context['ge']:g}" if "ge" in context else f"at most {context['le']:g}"
        return "out-of-range", f"{name} is {value}; expected {limit}"
    if what == "string_pattern_mismatch":
        return "wrong-form", f"{described(value)} is not a valid {name}"
    if what == "literal_error":
        return "wrong-form", f"expected {context['expected']} in {name}, found {described(value)}"
    wanted = _KINDS.get(what, "")
    if what in {"model_type", "model_attributes_type", "dict_type"}:
        group = _group(kind, at)[0]
        wanted = f"fields ({', '.join(group.model_fields) if group else ''})"
    if wanted:
        return "wrong-kind", f"expected {wanted} in {name}, found {described(value)}"
    return what, row["msg"]  # our own validators name their code and speak plainly


def _path(at: FieldPath) -> str:
    """Write a field path as people count: risks, common, second entry -> risks.common.2."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in at)


def _group(kind: type[Fields], at: FieldPath) -> tuple[type[Fields] | None, FieldInfo | None]:
    """Return the group of fields that a path ends in, and the last field's own description."""
    group: type[Fields] | None = kind
    info: FieldInfo | None = None
    for part in at:
        if isinstance(part, int):
            continue
        info = group.model_fields.get(part) if group else None
        group = _inner(info.annotation) if info else None
    return group, info


def _inner(annotation: Any) -> type[Fields] | None:
    """Return the group of fields inside an annotation such as `tuple[Risk, ...]` or `Figure | None`."""
    if isinstance(annotation, type) and issubclass(annotation, Fields):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = _inner(inner)
        if found:
            return found
    return _inner(annotation.__origin__) if hasattr(annotation, "__metadata__") else None


def _nearest(kind: type[Fields], at: FieldPath) -> str:
    """Return a hint with the field that was probably meant, or with all that are possible."""
    group = _group(kind, at[:-1])[0] or kind
    close = difflib.get_close_matches(str(at[-1]), group.model_fields, n=1)
    if close:
        return f'did you mean "{close[0]}"?'
    return f"the fields here are: {', '.join(group.model_fields)}"

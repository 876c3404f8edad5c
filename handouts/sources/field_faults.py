"""Wording: what pydantic finds wrong in a source, in the words of someone who fills in a form."""

import difflib
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from handouts.model.field import Fields
from handouts.model.treatment import Treatment
from handouts.problem import FieldPath, Problem, error, field_name
from handouts.sources import typed_numbers
from handouts.sources.yaml_faults import BULLET
from handouts.sources.yaml_file import Source, colon_hint, described

Kind = TypeVar("Kind", bound=Fields)
# What pydantic expected, by the type of its finding, in the reader's words.
_KINDS = {
    "string_type": "text",
    "tuple_type": 'a list (lines that start with "- ")',
    "list_type": 'a list (lines that start with "- ")',
    "int_type": "a whole number",
    "float_type": "a number",
    "date_type": "a date such as 2027-11-30",
}


def validated(source: Source, kind: type[Kind], problems: list[Problem]) -> Kind | None:
    """Return the model of a source, or None with its problems added to the list."""
    try:
        return kind.model_validate(source.value)
    except ValidationError as reason:
        rows = reason.errors(include_url=False)
        problems += [reworded(source, kind, row) for row in without_echoes(rows)]
        return None


def without_echoes(rows: Sequence[Any]) -> Iterator[Any]:
    """Yield the findings that do not only follow from another.

    A list is too short because an entry of it is wrong; a field is missing because its name is misspelt.
    """
    misspelt = {
        (row["loc"][:-1], name) for row in rows if row["type"] == "extra_forbidden" for name in _close(row, rows)
    }
    for row in rows:
        is_short = row["type"] == "too_short" and len(row["input"]) >= row["ctx"]["min_length"]
        is_misspelt = row["type"] == "missing" and (row["loc"][:-1], row["loc"][-1]) in misspelt
        if not is_short and not is_misspelt:
            yield row


def _close(unknown: Any, rows: Sequence[Any]) -> list[str]:
    """Return the missing field of the same group that an unknown one was probably meant to be."""
    missing = [
        str(row["loc"][-1]) for row in rows if row["type"] == "missing" and row["loc"][:-1] == unknown["loc"][:-1]
    ]
    return difflib.get_close_matches(str(unknown["loc"][-1]), missing, n=1)


def reworded(source: Source, kind: type[Fields], row: Any) -> Problem:
    """Say in plain words what pydantic found, by the type of its finding."""
    at = row["loc"] if row["type"] == "missing" else _written(source, kind, row["loc"])
    field = str(next((part for part in reversed(at) if isinstance(part, str)), "this"))
    info = _group(kind, at)[1]
    hint = f"{field}: {info.description}" if info and info.description else ""
    inside = f" in {field_name(at[:-1])}" if len(at) > 1 else ""
    if row["type"] == "missing":
        message = f'the field "{field}" is missing{inside}'
        return error(source.locate(at[:-1]), message, "missing-field", hint)
    if row["type"] == "extra_forbidden":
        there = source.locate(at, name=True)
        return error(there, f'unknown field "{field}"{inside}', "extra-field", _nearest(kind, at))
    blank = row["type"] == "string_too_short" and not row["input"].strip()
    if row["input"] is None or blank or (row["type"] == "too_short" and not row["input"]):
        if "palette" in at:
            hint = 'put a colour in quotes, such as "#0b5d62": a bare # starts a comment'
        return error(source.locate(at), f'the field "{field_name(at)}" is empty', "empty-field", hint)
    code, message = _complaint(kind, at, row)
    return error(source.locate(at), message, code, _better_hint(source, kind, at, row) or hint)


def _written(source: Source, kind: type[Fields], at: FieldPath) -> FieldPath:
    """Return the path of a field as its file has it: a line stands for the group that it is the first field of."""
    group = _group(kind, at[:-1])[0] if len(at) > 1 else None
    return at[:-1] if group and group.IS_LINE and at[-1] == group.SHORT and at not in source.names else at


def _better_hint(source: Source, kind: type[Fields], at: FieldPath, row: Any) -> str:
    """Return what to do about a value where its form tells more than the field's description."""
    value = row["input"]
    if row["type"] == "string_too_long":
        return (
            "shorten it, or split it over several entries" if any(isinstance(one, int) for one in at) else "shorten it"
        )
    if row["type"] == "string_type" and isinstance(value, list) and Treatment.is_prose(at) and kind is Treatment:
        return f'write "{at[-1]}: |" for a text with a list in it'
    if row["type"] == "string_type" and isinstance(value, dict):
        first = next(iter(value), None)
        # Fields in braces start before their first name; fields on lines start with it.
        if first is None or source.locate(at) != source.locate((*at, first), name=True):
            return "a text that starts with { needs quotes"
        if len(value) == 1 and value[first] is not None:
            return "put the whole text in double quotes: a colon and a space start a field"
    if row["type"] in {"model_type", "model_attributes_type", "dict_type"}:
        return colon_hint(value)
    if row["type"] in {"tuple_type", "list_type"} and isinstance(value, str) and BULLET.match(value):
        return 'write "- ", a dash and a space, before each entry'
    return _written_anew(row["type"], row["msg"], value)


def _written_anew(what: str, message: str, value: Any) -> str:
    """Return how a number, a frequency or a date is written that stands in another form; else nothing."""
    if what == "how-often" and isinstance(value, dict) and isinstance(value.get("word"), str):
        written = typed_numbers.frequency(value["word"])
    elif what == "not-a-number" and isinstance(value, str):
        written = typed_numbers.whole(value) if "whole" in message else typed_numbers.decimal(value)
    else:
        return typed_numbers.day(value) if what == "not-a-date" and isinstance(value, str) else ""
    return f"write {written}" if written else ""


def _complaint(kind: type[Fields], at: FieldPath, row: Any) -> tuple[str, str]:
    """Return code and message for a value of the wrong kind, length or range."""
    what, value, context = row["type"], row["input"], row.get("ctx", {})
    name = f'"{field_name(at)}"'
    if what == "string_too_long":
        return "too-long", f"{name} has {len(value):,} characters; the limit is {context['max_length']:,}"
    if what in {"too_short", "too_long"}:
        least = context.get("min_length")
        wanted = f"at least {least}" if least else f"at most {context['max_length']}"
        count = "1 entry" if len(value) == 1 else f"{len(value)} entries"
        return "list-length", f"{name} has {count}; expected {wanted}"
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
        wanted = f"fields ({', '.join(_fields(group)) if group else ''})"
    if wanted:
        return "wrong-kind", f"expected {wanted} in {name}, found {described(value)}"
    if "_" in what:  # a finding of pydantic's that no field of ours is known to bring
        return "wrong-form", f"{described(value)} is not a valid {name}"
    return what, row["msg"]  # our own validators name their code and speak plainly


def _group(kind: type[Fields], at: FieldPath) -> tuple[type[Fields] | None, FieldInfo | None]:
    """Return the group of fields that a path ends in, and the last field's own description."""
    group: type[Fields] | None = kind
    info: FieldInfo | None = None
    for part in at:
        if isinstance(part, int):
            continue
        info = _fields(group).get(part) if group else None
        group = _inner(info.annotation) if info else None
    return group, info


def _fields(group: type[Fields]) -> dict[str, FieldInfo]:
    """Return the fields of a group by the names that they have in a file."""
    return {info.alias or name: info for name, info in group.model_fields.items()}


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
    if colon_hint(at[-1]):
        return colon_hint(at[-1])
    group = _group(kind, at[:-1])[0] or kind
    close = difflib.get_close_matches(str(at[-1]), _fields(group), n=1)
    if close:
        return f'did you mean "{close[0]}"?'
    return f"the fields here are: {', '.join(_fields(group))}"

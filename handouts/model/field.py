"""The kinds of field that YAML files are made of."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, TypeVar, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from handouts.model.day import impossible
from handouts.problem import FieldPath

Item = TypeVar("Item")
_ENTRY = re.compile(r"\s*(?:[-*+]|[0-9]{1,9}[.)])\s")


class Fields(BaseModel):
    """A group of named fields; an unknown name is an error, and values never change.

    `SHORT` names the field that a plain value stands for, where the group may be written as one, and `IS_LINE` that it
    is then found as that line, without the field's name. `IS_ENTRY` says that
    the fields tell one thing together, so that a source mark behind one of them stands for all, and `HAS_PARTS` that
    each of them is a part of the block with a heading of its own.
    """

    SHORT: ClassVar[str] = ""
    IS_LINE: ClassVar[bool] = False
    IS_ENTRY: ClassVar[bool] = False
    HAS_PARTS: ClassVar[bool] = False
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)


def _too_large(value: str, limit: str) -> PydanticCustomError:
    words = {"value": value.strip()[:60], "limit": limit}
    return PydanticCustomError("out-of-range", "{value} is too large; expected at most {limit}", words)


def _whole_number(value: Any) -> Any:
    if isinstance(value, str):
        if re.fullmatch(r"0|[1-9][0-9]{0,8}", value.strip()):
            return int(value)
        if re.fullmatch(r"[1-9][0-9]*", value.strip()):
            raise _too_large(value, "999,999,999")
        raise PydanticCustomError(
            "not-a-number", 'expected a whole number such as 3, found "{value}"', {"value": value[:60]}
        )
    return value


def _number(value: Any) -> Any:
    if isinstance(value, str):
        if re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,4})?", value.strip()):
            return float(value)
        if re.fullmatch(r"[1-9][0-9]{6,}(\.[0-9]*)?", value.strip()):
            raise _too_large(value, "999,999")
        raise PydanticCustomError(
            "not-a-number", 'expected a number such as 12 or 16.5, found "{value}"', {"value": value[:60]}
        )
    return value


def _date(value: Any) -> Any:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else "")
        except ValueError:
            raise PydanticCustomError(
                "not-a-date",
                'expected a date such as 2027-11-30 (year, month, day), found "{value}"',
                {"value": value[:60]},
            ) from None
    return value


def _address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"]+", value):
        raise PydanticCustomError(
            "not-an-address",
            'expected a web address that starts with https://, found "{value}"',
            {"value": value[:60]},
        )
    return value


def _file_name(value: str) -> str:
    if "://" in value or value.startswith("//"):
        raise PydanticCustomError(
            "outside-project", '"{value}" is on the network; only files of the project are read', {"value": value[:60]}
        )
    if value.startswith(("/", "\\")) or ":" in value or ".." in re.split(r"[/\\]", value):
        raise PydanticCustomError("outside-project", '"{value}" leads out of the project', {"value": value[:60]})
    if "\\" in value:
        raise PydanticCustomError("wrong-form", 'write / in place of \\ in "{value}"', {"value": value[:60]})
    return value


def _colour(value: Any) -> Any:
    if value is None or (isinstance(value, str) and not re.fullmatch(r"#[0-9a-fA-F]{6}", value)):
        raise PydanticCustomError(
            "not-a-colour",
            'expected a colour such as "#0b5d62", found {value}',
            {"value": "nothing" if value is None else f'"{value[:60]}"'},
        )
    return value


def numbered(value: str) -> str:
    """Demand a digit in a leaflet's number."""
    if not re.search("[0-9]", value):
        raise PydanticCustomError("wrong-form", '"{value}" is not a valid "code"; it has no digit', {"value": value})
    return value


def _possible(day: date) -> date:
    said = impossible(day)
    if said:
        raise PydanticCustomError("out-of-range", "{said}", {"said": said})
    return day


@dataclass(frozen=True)
class Printed:
    """Says of a field where it is printed, if not only in the block of its own name.

    `by` is another block that prints it; `always` means every leaflet.
    A block that is `needed` is not taken out of a format for want of room.
    """

    by: str = ""
    always: bool = False
    needed: bool = False


class Paragraphs:
    """Says of a type of text that it may have paragraphs and lists; others are printed as one line."""


_TRIMMED: dict[str, Any] = {"strip_whitespace": True, "min_length": 1}

Word = Annotated[str, StringConstraints(max_length=120, **_TRIMMED)]
Line = Annotated[str, StringConstraints(max_length=600, **_TRIMMED)]
Prose = Annotated[str, StringConstraints(max_length=4000, **_TRIMMED), Paragraphs()]
Row = Annotated[str, StringConstraints(max_length=20_000, min_length=1)]  # a pattern: its spaces count
WholeNumber = Annotated[int, BeforeValidator(_whole_number, json_schema_input_type=int)]
Number = Annotated[float, BeforeValidator(_number, json_schema_input_type=float)]
Day = Annotated[date, BeforeValidator(_date, json_schema_input_type=date)]
ControlledDay = Annotated[Day, AfterValidator(_possible)]
Colour = Annotated[str, BeforeValidator(_colour, json_schema_input_type=str)]
WebAddress = Annotated[str, StringConstraints(max_length=500, **_TRIMMED), AfterValidator(_address)]
FileName = Annotated[str, StringConstraints(max_length=200, **_TRIMMED), AfterValidator(_file_name)]
Many = Annotated[tuple[Item, ...], Field(strict=False)]


def as_group(name: str, kind: type, both: Any) -> BeforeValidator:
    """Let a plain value stand for a group of fields; `both` is the type that editors accept."""
    return BeforeValidator(
        lambda value: {name: value} if isinstance(value, kind) else value, json_schema_input_type=both
    )


def leaves(value: Any, at: FieldPath = ()) -> Iterator[tuple[FieldPath, Any]]:
    """Yield every single value below a group of fields with its path, in the order of the model.

    Fields that were left out (None) are passed over.
    """
    if isinstance(value, Fields):
        for name in type(value).model_fields:
            yield from leaves(getattr(value, name), (*at, name))
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from leaves(item, (*at, name))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from leaves(item, (*at, position))
    elif value is not None:
        yield at, value


def named(at: FieldPath) -> tuple[str, ...]:
    """Return the names in a path, without the positions in lists."""
    return tuple(part for part in at if isinstance(part, str))


def declared(kind: type[Fields], below: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], FieldInfo]]:
    """Yield every field below a kind of group with the names that lead to it, a group before what it holds."""
    for name, info in kind.model_fields.items():
        yield (*below, name), info
        for part in groups_in(info):
            yield from declared(part, (*below, name))


def groups_in(info: FieldInfo) -> list[type[Fields]]:
    """Return the kinds of group that a field holds; none for a single value."""
    return [part for part in _parts(info.annotation) if isinstance(part, type) and issubclass(part, Fields)]


def may_have_paragraphs(info: FieldInfo) -> bool:
    """Say whether a text may have paragraphs and lists."""
    return any(isinstance(one, Paragraphs) for one in (*info.metadata, *_parts(info.annotation)))


def _parts(annotation: Any) -> Iterator[Any]:
    """Yield a type and all that it is made of."""
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


def said(value: Any) -> Any:
    """Return what fields say, as text, numbers, lists and groups, without what is empty or was left at its default.

    A group that says no more than its short form is that: `{text: Skin heals.}` says what `Skin heals.` says. So a
    field that is new, or a line that becomes a group, changes nothing in a copy that was written before.
    """
    if isinstance(value, Fields):
        defaults = {name: info.default for name, info in type(value).model_fields.items()}
        pairs = [(name, getattr(value, name)) for name in defaults]
        told = {name: said(one) for name, one in pairs if one is not None and one != defaults[name]}
        told = {name: one for name, one in told.items() if one not in ("", [], {})}
        return told[value.SHORT] if set(told) == {value.SHORT} else told
    if isinstance(value, tuple):
        return [said(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def unbroken(value: Any) -> Any:
    """Return values with their typed lines joined; only an empty line or a list entry starts anew."""
    if isinstance(value, dict):
        return {name: unbroken(item) for name, item in value.items()}
    if isinstance(value, list):
        return [unbroken(item) for item in value]
    if not isinstance(value, str):
        return value
    lines: list[str] = []
    for line in value.strip().splitlines():
        words = " ".join(line.split())
        if not lines or not words or not lines[-1] or _ENTRY.match(line):
            indent = line[: len(line) - len(line.lstrip())] if _ENTRY.match(line) else ""
            lines += [indent + words] if words or lines[-1] else []
        else:
            lines[-1] += " " + words
    return "\n".join(lines)

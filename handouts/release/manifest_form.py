"""The form of a manifest: what each of its fields may hold. Whoever sent the release may have written it, too."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from handouts.files.plain_file import LEAFLET_LIMIT
from handouts.problem import Severity
from handouts.release.record import Copy, Due, Entry, File, Withdrawn
from handouts.release.release_files import edition_of, is_edition, numbers_of

INDEX = "index.html"
_STATES = {"draft", "approved", "overdue"}
_PARTS = {
    "handouts_manifest",
    "draft",
    "shard",
    "tools",
    "files",
    "editions",
    "failed",
    "withdrawn",
    "due",
    "index",
} | {
    "index_inputs",
    "copies",
    "inputs",
    "findings",
}
_FINDING = {"path", "line", "column", "severity", "message", "code", "hint"}
_RECORD = {"holds", "thumbnail", "findings", "inputs"}
_LINE = re.compile("[^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]*")
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SHA256 = re.compile("[0-9a-f]{64}")
_COPY = re.compile("data/treatments/[a-z0-9-]+/[a-z0-9-]+[.]yaml")
_MOST_LETTERS, _MOST_OF_A_FINDING = 1000, 20_000
_MOST = 999_999_999
_MOST_PAGES = 10_000
# A manifest of ten thousand editions has a tenth of these; far more only fills the memory.
_MOST_GROUPS, _MOST_VALUES = 1_000_000, 4_000_000


def parsed(data: bytes) -> Any:
    """Return what a manifest holds as plain values, each of its form.

    Raises ValueError when one is not, or it is no JSON.
    """
    groups = data.count(b"[") + data.count(b"{")
    if groups > _MOST_GROUPS or groups + data.count(b",") > _MOST_VALUES:
        raise ValueError("there is more in it than a release can have")
    try:
        facts = json.loads(data, object_pairs_hook=_once, parse_constant=_refused)
        _demand(facts)
    except (LookupError, TypeError, AttributeError, RecursionError, OverflowError) as reason:
        raise ValueError(str(reason)) from None
    return facts


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    facts = dict(pairs)
    if len(facts) != len(pairs):
        raise ValueError("a name stands there twice")
    return facts


def _refused(name: str) -> None:
    raise ValueError(f"{name} is no number")


def _demand(facts: Any) -> None:
    """Raise ValueError where a part of the manifest is not of its form."""
    _named(facts, _PARTS)
    _so(type(facts["draft"]) is bool, "draft")
    _so(numbers_of(facts["shard"]) is not None, "shard")
    for name, version in _group(facts["tools"]).items():
        _line(name)
        _line(version)
    inputs = _group(facts["inputs"])
    for name, digest in inputs.items():
        _input(name)
        _so(digest is None or _is(_SHA256, digest), "the digest of an input")
    for one in _list(facts["findings"]):
        _finding(one)
    count = len(facts["findings"])
    _editions(facts, inputs, count)
    for edition, numbers in _group(facts["failed"]).items():
        _so(is_edition(edition) and edition not in facts["editions"], "an edition that failed")
        _numbers(numbers, count)
    for kind, name in ((Withdrawn, "withdrawn"), (Due, "due")):
        for row in _list(facts[name]):
            _row(row, kind)
    for row in _list(facts["copies"]):
        _row(row, Copy)
    index = facts["index"]
    _so(index is None or _row(index, File)["path"] == INDEX, "the index")
    _known(facts["index_inputs"], inputs)


def _editions(facts: Mapping[str, Any], inputs: Mapping[str, Any], count: int) -> None:
    """Look at each edition and its files: each has the other."""
    said: set[str] = set()
    paths: set[str] = set()
    for row in _list(facts["files"]):
        _row(row, Entry)
        edition = row["edition"]
        _so(edition in facts["editions"] and row["path"] not in paths, "a file")
        _so(edition_of(row["path"]) == edition and not row["path"].startswith("thumbnails/"), "the name of a file")
        said.add(edition)
        paths.add(row["path"])
    for edition, row in _group(facts["editions"]).items():
        _so(is_edition(edition) and edition in said, "an edition")
        _named({name: value for name, value in row.items() if name != "why"}, _RECORD)
        _line(row.get("why", ""), 10 * _MOST_LETTERS)
        _holds(row["holds"])
        thumbnail = row["thumbnail"]
        _so(thumbnail is None or _row(thumbnail, File)["path"] == f"thumbnails/{edition}.png", "a thumbnail")
        _numbers(row["findings"], count)
        _known(row["inputs"], inputs)


def _row(row: Any, kind: type[Entry | File | Withdrawn | Due | Copy]) -> Mapping[str, Any]:
    """Return a row that has exactly the fields of its kind, each of its form."""
    _named(row, {one.name for one in fields(kind)})
    for name, value in row.items():
        _FORMS.get(name, _line)(value)
    return row  # type: ignore[no-any-return]


def _finding(row: Any) -> None:
    _named(row, _FINDING)
    for name, value in row.items():
        if name in {"line", "column"}:
            _count(value, 0, _MOST)
        else:
            _so(type(value) is str and len(value) <= _MOST_OF_A_FINDING, "a finding")
    Severity(row["severity"])


def _so(claim: object, what: str) -> None:
    if not claim:
        raise ValueError(f"{what} is not of its form")


def _is(form: re.Pattern[str], value: Any) -> bool:
    return type(value) is str and form.fullmatch(value) is not None


def _group(value: Any) -> dict[str, Any]:
    _so(type(value) is dict, "a group")
    return value  # type: ignore[no-any-return]


def _list(value: Any) -> list[Any]:
    _so(type(value) is list, "a list")
    return value  # type: ignore[no-any-return]


def _named(value: Any, names: set[str]) -> None:
    _so(_group(value).keys() == names, "a group of fields")


def _line(value: Any, most: int = _MOST_LETTERS) -> None:
    _so(_is(_LINE, value) and len(value) <= most, "a text")


def _count(value: Any, least: int = 0, most: int = LEAFLET_LIMIT) -> None:
    _so(type(value) is int and least <= value <= most, "a number")


def _digest(value: Any) -> None:
    _so(_is(_SHA256, value), "a digest")


def _day(value: Any) -> None:
    _so(_is(_DAY, value), "a day")
    date.fromisoformat(value)


def _day_or_none(value: Any) -> None:
    if value != "":
        _day(value)


def _holds(value: Any) -> None:
    _so(len(_list(value)) == 2, "the days between which it holds")
    for day in value:
        _day_or_none(day)


def _input(name: Any) -> None:
    """Raise ValueError for a name that leads out of the project, or that no file of one can have."""
    _line(name)
    parts = name.removesuffix("/").split("/")
    _so(all(parts) and not {".", ".."} & set(parts) and "\\" not in name, "the name of an input")


def _inputs(value: Any) -> None:
    for name in _list(value):
        _input(name)


def _known(value: Any, inputs: Iterable[str]) -> None:
    _so(all(type(name) is str and name in inputs for name in _list(value)), "an input")


def _numbers(value: Any, count: int) -> None:
    for number in _list(value):
        _count(number, 0, count - 1)


_FORMS: Mapping[str, Any] = {
    "path": lambda value: _so(edition_of(value) or value == INDEX, "the name of a file"),
    "edition": lambda value: _so(is_edition(value), "an edition"),
    "name": lambda value: _so(_is(_COPY, value), "a copy"),
    "locale": lambda value: _so(is_edition(f"a.{value}.a.a"), "a language"),
    "state": lambda value: _so(type(value) is str and value in _STATES, "a state"),
    "version": lambda value: _count(value, 1, _MOST),
    "pages": lambda value: _count(value, 0, _MOST_PAGES),
    "bytes": _count,
    "sha256": _digest,
    "copy": _digest,
    "approved_on": _day_or_none,
    "next_review": _day,
    "holds": _holds,
    "inputs": _inputs,
}

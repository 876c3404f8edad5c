"""The manifest: a release as a file, written and read whole."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from handouts.model.record import (
    Copy,
    Due,
    Entry,
    Failure,
    File,
    Manifest,
    Record,
    Withdrawn,
    problem_of,
)
from handouts.release_file import edition_of, is_edition, numbers_of

NAME = "manifest.json"
SUMS = "SHA256SUMS"
INDEX = "index.html"
_FORM = 1  # of the file; another number is another program's
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SHA256 = re.compile("[0-9a-f]{64}")
Row = TypeVar("Row", Copy, Entry, File, Withdrawn, Due)


def to_bytes(manifest: Manifest) -> bytes:
    """Return the manifest as JSON: one line for each file, edition and input, always in the same order."""
    judged: list[Record | Failure] = [*manifest.records.values(), *manifest.failed]
    findings = _numbered(one for record in judged for one in record.findings)
    numbers = {text: number for number, text in enumerate(findings)}
    records = sorted(manifest.records.values(), key=lambda one: one.edition)
    facts: dict[str, Any] = {
        "handouts_manifest": _FORM,
        "draft": manifest.is_draft,
        "shard": manifest.shard,
        "tools": dict(sorted(manifest.tools.items())),
        "files": [vars(entry) for record in records for entry in sorted(record.entries)],
        "editions": {
            one.edition: {
                "why": one.why,
                "holds": one.holds,
                "thumbnail": one.thumbnail and vars(one.thumbnail),
                "findings": sorted(numbers[_text(row)] for row in one.findings),
                "inputs": sorted(one.inputs),
            }
            for one in records
        },
        "failed": {
            one.edition: sorted(numbers[_text(row)] for row in one.findings)
            for one in sorted(manifest.failed, key=lambda one: one.edition)
        },
        "withdrawn": [vars(one) for one in sorted(manifest.withdrawn)],
        "due": [vars(one) for one in sorted(manifest.due)],
        "index": manifest.index and vars(manifest.index),
        "index_inputs": sorted(manifest.index_inputs),
        "copies": [vars(one) for one in sorted(manifest.copies, key=lambda one: one.name)],
        "inputs": dict(sorted(manifest.inputs.items())),
        "findings": [json.loads(one) for one in findings],
    }
    return "".join(_laid_out(facts)).encode()


def from_bytes(data: bytes) -> Manifest:
    """Return the manifest that `to_bytes` wrote.

    Raises ValueError when it is damaged, or another program's.
    """
    try:
        facts = json.loads(data)
        if facts["handouts_manifest"] != _FORM:
            raise ValueError("another form")
        return _manifest(facts)
    except (KeyError, TypeError, AttributeError, LookupError, RecursionError, UnicodeDecodeError) as reason:
        raise ValueError(str(reason)) from None


def read_manifest(folder: Path) -> Manifest | None:
    """Return the manifest of a release's folder, or None where there is none.

    Raises ValueError when it is damaged, OSError when it cannot be read.
    """
    try:
        return from_bytes((folder / NAME).read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None


def sums(files: Iterable[File]) -> bytes:
    """Return the lines that `sha256sum --check` reads."""
    return "".join(f"{one.sha256}  {one.path}\n" for one in sorted(files, key=lambda one: one.path)).encode()


def as_file(data: bytes) -> File:
    """Return what the sums say of the manifest itself."""
    return File(NAME, hashlib.sha256(data).hexdigest(), len(data))


def _manifest(facts: Any) -> Manifest:
    findings = facts["findings"]
    for one in findings:
        problem_of(one)
    entries: dict[str, list[Entry]] = {}
    for row in facts["files"]:
        entries.setdefault(row["edition"], []).append(_checked(Entry(**row)))
    records = {
        edition: Record(
            edition,
            tuple(entries.pop(edition)),
            _texts(row["inputs"]),
            tuple([findings[number] for number in row["findings"]]),
            _holds(row["holds"]),
            _named(row["thumbnail"] and _checked(File(**row["thumbnail"])), f"thumbnails/{edition}.png"),
            row.get("why", "") + "",
        )
        for edition, row in facts["editions"].items()
    }
    if not all(map(is_edition, [*records, *facts["failed"]])) or numbers_of(facts["shard"]) is None:
        raise ValueError("an edition or the part is of the wrong form")
    if entries or any(name not in facts["inputs"] for one in records.values() for name in one.inputs):
        raise ValueError("files without an edition, or inputs without a digest")
    return Manifest(
        tools=dict(zip(facts["tools"], _texts(facts["tools"].values()), strict=True)),
        is_draft=bool(facts["draft"]),
        shard=facts["shard"] + "",
        inputs={name: digest and _texts([digest])[0] for name, digest in facts["inputs"].items()},
        copies=tuple(
            _checked(Copy(**(row | {"inputs": _texts(row["inputs"]), "holds": _holds(row["holds"])})))
            for row in facts["copies"]
        ),
        records=records,
        failed=tuple(
            Failure(edition, tuple([findings[number] for number in row])) for edition, row in facts["failed"].items()
        ),
        withdrawn=tuple(_checked(Withdrawn(**row)) for row in facts["withdrawn"]),
        due=tuple(_checked(Due(**row)) for row in facts["due"]),
        index=_named(facts["index"] and _checked(File(**facts["index"])), INDEX),
        index_inputs=_texts(facts["index_inputs"]),
    )


def _checked(row: Row) -> Row:
    """Return a row whose values are of their kinds, and whose names and days have the form of such."""
    for name, value in vars(row).items():
        if name in {"inputs", "holds"}:
            continue  # looked at already
        if type(value) is not (int if name in {"version", "bytes", "pages"} else str):
            raise ValueError(f"{name} is of the wrong kind")
        if name == "edition" and not is_edition(value):
            raise ValueError("an edition is of the wrong form")
        if name in {"approved_on", "next_review"} and (value or name == "next_review"):
            _day(str(value))
    if isinstance(row, (Entry, File)) and not _SHA256.fullmatch(row.sha256):
        raise ValueError("a digest is of the wrong form")
    if isinstance(row, Entry) and (edition_of(row.path) != row.edition or row.path.startswith("thumbnails/")):
        raise ValueError("a file does not bear the name of its edition")
    return row


def _named(file: File | None, name: str) -> File | None:
    """Return a file that has the one name it may have."""
    if file and file.path != name:
        raise ValueError(f"the file must be called {name}")
    return file


def _day(text: str) -> str:
    if not _DAY.fullmatch(text):
        raise ValueError("a day is of the wrong form")
    date.fromisoformat(text)
    return text


def _texts(values: Iterable[Any]) -> tuple[str, ...]:
    rows = tuple(values)
    if isinstance(values, str) or not all(isinstance(one, str) for one in rows):
        raise ValueError("names or digests are of the wrong kind")
    return rows


def _holds(days: Any) -> tuple[str, str]:
    start, end = (one and _day(one) for one in days)
    return start + "", end + ""


def _numbered(findings: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return each different finding once, as text, by file and line."""
    different = {_text(one): one for one in findings}
    return sorted(different, key=lambda text: (*list(different[text].values())[:3], text))


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _laid_out(facts: Mapping[str, Any]) -> Iterator[str]:
    """Yield JSON with one line for each entry of each part."""
    for number, (name, value) in enumerate(facts.items()):
        yield f"{',' if number else '{'}\n{_text(name)}: "
        if value and isinstance(value, list):
            yield "[\n" + ",\n".join(map(_text, value)) + "\n]"
        elif value and isinstance(value, dict):
            yield "{\n" + ",\n".join(f"{_text(key)}: {_text(row)}" for key, row in value.items()) + "\n}"
        else:
            yield _text(value)
    yield "\n}\n"

"""The manifest: a release as a file, written and read whole."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from handouts.files.plain_file import MANIFEST_LIMIT
from handouts.release.manifest_form import INDEX, parsed
from handouts.release.record import (
    Copy,
    Due,
    Entry,
    Failure,
    File,
    Manifest,
    Record,
    Withdrawn,
)
from handouts.release.release_files import read_release_file

__all__ = ["INDEX", "NAME", "SUMS", "as_file", "from_bytes", "read_manifest", "sums", "to_bytes"]

NAME = "manifest.json"
SUMS = "SHA256SUMS"
_FORM = 1  # of the file; another number is another program's


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
    facts = parsed(data)
    if facts["handouts_manifest"] != _FORM or type(facts["handouts_manifest"]) is not int:
        raise ValueError("another form")
    return _manifest(facts)


def read_manifest(folder: Path) -> Manifest | None:
    """Return the manifest of a release's folder, or None where there is none.

    Raises ValueError when it is damaged, OSError when it cannot be read.
    """
    try:
        return from_bytes(read_release_file(folder, NAME, MANIFEST_LIMIT))
    except (FileNotFoundError, NotADirectoryError):
        return None


def sums(files: Iterable[File]) -> bytes:
    """Return the lines that `sha256sum --check` reads."""
    return "".join(f"{one.sha256}  {one.path}\n" for one in sorted(files, key=lambda one: one.path)).encode()


def as_file(data: bytes) -> File:
    """Return what the sums say of the manifest itself."""
    return File(NAME, hashlib.sha256(data).hexdigest(), len(data))


def _manifest(facts: Any) -> Manifest:
    """Return the manifest that facts of the right form make."""
    findings = facts["findings"]
    entries: dict[str, list[Entry]] = {}
    for row in facts["files"]:
        entries.setdefault(row["edition"], []).append(Entry(**row))
    records = {
        edition: Record(
            edition,
            tuple(entries[edition]),
            tuple(row["inputs"]),
            tuple([findings[number] for number in row["findings"]]),
            (row["holds"][0], row["holds"][1]),
            File(**row["thumbnail"]) if row["thumbnail"] else None,
            row.get("why", ""),
        )
        for edition, row in facts["editions"].items()
    }
    return Manifest(
        tools=facts["tools"],
        is_draft=facts["draft"],
        shard=facts["shard"],
        inputs=facts["inputs"],
        copies=tuple(
            Copy(**(row | {"inputs": tuple(row["inputs"]), "holds": tuple(row["holds"])})) for row in facts["copies"]
        ),
        records=records,
        failed=tuple(
            Failure(edition, tuple([findings[number] for number in row])) for edition, row in facts["failed"].items()
        ),
        withdrawn=tuple(Withdrawn(**row) for row in facts["withdrawn"]),
        due=tuple(Due(**row) for row in facts["due"]),
        index=File(**facts["index"]) if facts["index"] else None,
        index_inputs=tuple(facts["index_inputs"]),
    )


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

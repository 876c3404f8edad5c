"""Hostile approvals: forged, copied, turned back, or signed by nobody."""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml
from hostile.trial import APPROVALS, KNEE, RELEASE, TEXT, Case, nothing, put, swapped

from handouts.approval.approve import Signature, approve
from handouts.model.edition import Edition
from handouts.project import Project

LIST = ("list",)
WROTE = r"project/data/treatments/knee-arthroscopy/(approvals\.yaml|approved(/en\.v3\.yaml)?)"
SIGNED = "data/treatments/knee-arthroscopy/approved/en.v3.yaml"
VALUES: dict[str, object] = {
    "null": None,
    "list": ["x"],
    "number": -1,
    "script": "<script>alert(1)</script>",
    "formula": "=cmd|'/c calc'!A1",
    "escape": "a\x1b[31mb",
    "line-end": "a\n  - locale: en",
    "turned": "a\u202eb",
    "nul": "a\0b",
    "blank": " ",
    "long": "x" * 5000,
    "up": "../../../../outside/secret.txt",
    "zeros": "0" * 64,
    "year-0": "0000-01-01",
    "year-1": "0001-01-01",
    "year-9999": "9999-12-31",
    "day-after-tomorrow": (date.today() + timedelta(days=2)).isoformat(),  # noqa: DTZ011
    "long-ago": "1970-01-01",
}
FIELDS = ("locale", "code", "version", "digest", "figure", "by", "role", "approved_on", "next_review", "signed_copy")
NAMES = {
    "formula": "=cmd|'/c calc'!A1, +1+1",
    "at": "@SUM(1+1), -2+3",
    "script": "<script>alert(1)</script>, <b>Nurse</b>",
    "escape": "Ann\x1b[31m, Nurse",
    "line-end": "Ann\n::error::x, Nurse",
    "turned": "Ann\u202e, Nurse",
    "separator": "Ann\u2028, Nurse",
    "zero-width": "A\u200bnn, Nurse",
    "no-role": "Ann",
    "no-name": ", Nurse",
    "commas": ",,,,",
    "empty": "",
    "long": f"{'x' * 5000}, Nurse",
    "long-role": f"Ann, {'x' * 5000}",
    "yaml": "Ann: [a, &b *c #, Nurse: {}",
    "quotes": "\"Ann' \\, 'Nurse\"",
    "tag": "!!python/object/apply:os.system, Nurse",
    "option": "--by, -x",
    "template": "{{ 7 * 7 }}, {% include 'x' %}",
    "emoji": "\U0001f468\u200d\U0001f469, Nurse",
    "surrogate": "A\udcffnn, Nurse",
}
DAYS = (
    "0001-01-01",
    "9999-12-31",
    "2999-01-01",
    "2026-02-30",
    "yesterday",
    "",
    "2026-1-1",
    "1e9",
    "-1",
    "\u0662\u0660\u0662\u0666-01-01",
    "x" * 5000,
)


def sign(root: Path) -> dict[str, Any]:
    """Sign the copy, and return what the file of approvals holds then."""
    today = date.today()  # noqa: DTZ011  (of this machine, as the command's)
    signature = Signature("Ann Example", "Nurse", today)
    approve(Edition("knee-arthroscopy", "en", "riverside", "a4"), signature, Project(root), today)
    facts: dict[str, Any] = yaml.safe_load((root / APPROVALS).read_text(encoding="utf-8"))
    return facts


def _forged(change: Callable[[dict[str, Any]], object]) -> Callable[[Path], None]:
    def forge(root: Path) -> None:
        facts = json.loads(json.dumps(sign(root), default=str))
        change(facts)
        put(root / APPROVALS, json.dumps(facts))

    return forge


def _then(*changes: Callable[[Path], object]) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        sign(root)
        for one in changes:
            one(root)

    return change


def _twice(facts: dict[str, Any]) -> None:
    facts["approvals"] *= 2


def _often(facts: dict[str, Any]) -> None:
    facts["approvals"] *= 1500


def approvals() -> Iterator[Case]:
    """Yield files of approvals, and words for the command that signs."""
    for field in FIELDS:
        for name, value in VALUES.items():

            def change(facts: dict[str, Any], field: str = field, value: object = value) -> None:
                facts["approvals"][0][field] = value

            yield Case(f"{field}-{name}", _forged(change), LIST if name != "script" else TEXT)
    for name, tampered in {
        "twice": _twice,
        "1500-times": _often,
        "list": lambda facts: facts.update(approvals={}),
        "unknown": lambda facts: facts["approvals"][0].update(signature="x"),
    }.items():
        yield Case(f"entries-{name}", _forged(tampered), TEXT)
    for words in (LIST, TEXT, RELEASE, ("release", "--workers", "1")):
        name = "-".join(words[:2])
        word = swapped(KNEE, "two days", "three days")
        yield Case(f"word-changed-{name}", _then(word), words, never=r"  approved(  |\n)")
        yield Case(f"signed-copy-changed-{name}", _then(swapped(SIGNED, "two days", "three days")), words)
        yield Case(f"signed-copy-gone-{name}", _then(lambda root: (root / SIGNED).unlink()), words)
    for name, by in NAMES.items():
        yield Case(f"signed-by-{name}", nothing, ("approve", "knee-arthroscopy", "--by", by), ours=WROTE)
    for day in DAYS:
        for option in ("--on", "--next-review"):
            words = ("approve", "knee-arthroscopy", "--by", "Ann, Nurse", option, day)
            yield Case(f"{option[2:]}-{day[:20]}", nothing, words, ours=WROTE)

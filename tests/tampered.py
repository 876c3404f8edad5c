"""Manifests that were tampered with: the same ones for the same seed."""

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

# What stands where something else should: each was a traceback, a hang or a file outside once, or is a brother of one.
ODD: list[Any] = [
    None,
    True,
    0,
    -1,
    1.5,
    10**30,
    -(10**30),
    "",
    " ",
    "x",
    "a.b.c",
    "a.b.c.d.e",
    "1/0",
    "1/30000000",
    "9999-12-31",
    "0001-01-01",
    "2027-02-30",
    "garbage",
    "../../outside/precious.txt",
    "data/../../outside/precious.txt",
    "/dev/zero",
    "../../../../../../../../dev/zero",
    "paths",
    "index.html",
    "manifest.json",
    ".release/paths",
    "a\0b",
    "a\nb: current",
    "\x1b[2Kcurrent",
    "\u2028\u202e",
    "\ud800",
    "x" * 100_000,
    [],
    {},
    [[]],
    {"a": []},
    ["../../outside/precious.txt"],
]


def tampered(data: bytes, count: int, seed: int = 7) -> Iterator[tuple[str, bytes]]:
    """Yield what was done, and the manifest after it: one to three fields deleted, doubled, retyped or renamed."""
    chance = random.Random(seed)
    facts = json.loads(data)
    for _ in range(count):
        changed = copy.deepcopy(facts)
        done = [_change(changed, chance) for _ in range(chance.choice((1, 1, 2, 3)))]
        text = json.dumps(changed).encode()
        if chance.random() < 0.1:
            text, what = _spoilt(text, chance)
            done.append(what)
        yield "; ".join(done), text


def _change(facts: Any, chance: random.Random) -> str:
    """Change one field somewhere below, and say how."""
    group, way = facts, ""
    while True:
        keys = list(group) if isinstance(group, dict) else list(range(len(group)))
        if not keys:
            return f"{way}: nothing to change"
        key = chance.choice(keys)
        way += f"/{str(key)[:40]}"
        inner = group[key]
        if not isinstance(inner, (dict, list)) or not inner or chance.random() < 0.25:
            break
        group = inner
    kind = chance.choice(("retype", "retype", "delete", "rename", "double", "other"))
    if kind == "delete":
        del group[key]
    elif kind == "rename" and isinstance(group, dict):
        group[str(chance.choice(ODD))] = group.pop(key)
    elif kind == "double" and isinstance(group, list):
        group.append(inner)
    elif kind == "other" and isinstance(inner, str) and inner:
        group[key] = inner[: chance.randrange(len(inner))] + chance.choice("0aZ./\n\x00é") + inner[1:]
    elif kind == "other" and type(inner) is int:
        group[key] = inner + chance.choice((-1, 1, 1000))
    else:
        group[key] = copy.deepcopy(chance.choice(ODD))
    return f"{way}: {kind}"


def _spoilt(text: bytes, chance: random.Random) -> tuple[bytes, str]:
    """Return JSON that is none any more, or says what JSON cannot."""
    at = chance.randrange(len(text))
    return chance.choice(
        [
            (text[:at], "cut"),
            (text[:at] + bytes([chance.randrange(256)]) + text[at + 1 :], "a byte changed"),
            (text.replace(b"1", b"NaN", 1), "NaN"),
            (text.replace(b"{", b'{"draft": true, "draft": false, ', 1), "a name twice"),
            (b"[" * 20_000 + text, "deep"),
            (b"\xef\xbb\xbf" + text, "a mark before it"),
        ]
    )

"""Hostile copies: YAML that bites, fields of every wrong kind, and letters that nobody types."""

from collections.abc import Iterator
from datetime import date

from hostile.trial import A4, KNEE, TEXT, WEB, Case, given, put, swapped, written

REFUSED = frozenset({1})
MIB = 1 << 20


def _laughs(levels: int, width: int, seed: str) -> str:
    rows = [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * width)}]" for level in range(1, levels)]
    return "\n".join([f"a0: &a0 {seed}", *rows, f"title: *a{levels - 1}"])


WHOLE = {
    "empty": "",
    "blanks": "  \n\t\n",
    "comment": "# nothing\n",
    "bom-alone": "\ufeff",
    "three-dashes": "---\n",
    "three-dots": "...\n",
    "scalar": "leaflet\n",
    "null": "null\n",
    "number": "1e999\n",
    "list": "- title: x\n",
    "brace": "{",
    "quote": '"',
    "block-without-text": "title: |",
    "brackets-1000": "[" * 1000,
    "brackets-300000": "[" * 300_000,
    "braces-5000": "{a: " * 5000,
    "closed-brackets-5000": "title: " + "[" * 5000 + "]" * 5000,
    "dashes-nested-5000": "- " * 5000 + "x",
    "questions-2000": "? " * 2000,
    "indented-2000": "".join(" " * level + f"a{level}:\n" for level in range(1000)),
    "laughs-9": _laughs(9, 9, "[lol]"),
    "laughs-30": _laughs(30, 2, "[lol]"),
    "laughs-text": _laughs(7, 10, "lol"),
    "long-scalar-often": f"a: &a {'x' * 400_000}\ntitle: [{', '.join(['*a'] * 5000)}]",
    "alias-to-itself": "title: &a [*a]",
    "alias-to-nothing": "title: *nobody",
    "alias-in-key": "&a title: x\n*a : y",
    "merge-circle": "a: &a\n  <<: *a\n",
    "merge-of-a-text": "<<: x\n",
    "merge-often": "a: &a {b: 1}\nc:\n" + "".join(f"  d{n}: {{<<: *a}}\n" for n in range(20_000)),
    "python-apply": "title: !!python/object/apply:os.system ['touch ../outside/owned']",
    "python-new": "title: !!python/object/new:subprocess.Popen [['touch', '../outside/owned']]",
    "python-name": "title: !!python/name:os.system",
    "python-module": "title: !!python/module:os",
    "python-tuple": "title: !!python/tuple [a, b]",
    "own-tag": "title: !include ../outside/secret.txt",
    "own-tag-at-the-top": "!leaflet\ntitle: x",
    "binary": "title: !!binary aGFsbG8=",
    "binary-broken": "title: !!binary '%%%'",
    "set": "title: !!set {a, b}",
    "omap": "title: !!omap [a: 1, a: 2]",
    "pairs": "title: !!pairs [a: 1]",
    "int-of-words": "version: !!int seven",
    "float-of-words": "version: !!float x",
    "bool-of-words": "version: !!bool perhaps",
    "timestamp-of-words": "version: !!timestamp soon",
    "tag-directive": "%TAG ! tag:evil.example,2026:\n---\ntitle: !x y",
    "yaml-9": "%YAML 9.9\n---\ntitle: x",
    "directive-odd": "%\n%%%\n---\n",
    "key-twice": "title: a\ntitle: b\n",
    "keys-100000": "".join(f"k{n}: 1\n" for n in range(80_000)),
    "key-100000-times": "title: 1\n" * 80_000,
    "key-of-1000": f"{'k' * 1000}: x",
    "key-of-100000": f"? {'k' * 100_000}\n: x",
    "key-null": "~: x",
    "key-bool": "yes: x",
    "key-list": "? [a, b]\n: x",
    "key-map": "? {a: b}\n: x",
    "key-nan": ".nan: x",
    "key-date": "2026-02-30: x",
    "key-empty": '"": x',
    "key-control": '"\\e[31m": x',
    "key-line-end": '"a\\n::error::b": x',
    "int-5000": f"version: {'9' * 5000}",
    "int-hex": f"version: 0x{'f' * 5000}",
    "int-base-60": "version: " + ":".join(["59"] * 3000),
    "float-inf": "version: .inf",
    "float-nan": "version: .nan",
    "float-1e400": "version: 1e400",
    "date-0": "version: 0000-00-00",
    "date-february-30": "version: 2026-02-30",
    "date-odd-time": "version: 2026-02-03T99:99:99Z",
    "escape-surrogate": 'title: "\\ud800"',
    "escape-high": 'title: "\\Uffffffff"',
    "escape-nul": 'title: "\\0"',
    "escape-unknown": 'title: "\\q"',
    "line-of-1-mb": f"title: {'x' * (MIB - 8)}\n",
    "comment-of-1-mb": f"#{'x' * (MIB - 3)}\n",
    "over-1-mib": f"title: {'x' * MIB}\n",
    "of-50-mb": "title: x\n" + "#\n" * (25 * MIB),
    "line-ends-1000000": "\n" * (MIB - 1),
    "zeros": b"\0" * 5000,
    "random": bytes(range(256)) * 200,
    "gzip": b"\x1f\x8b\x08\0" + b"\xff" * 500,
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "utf-8-cut": "title: caf\xe9".encode()[:-1],
    "utf-8-long-form": b"title: \xc0\xaf\xe0\x80\xaf",
    "utf-8-surrogate": b"title: \xed\xa0\x80",
    "latin-1": "title: caf\xe9".encode("latin-1"),
    "bom-utf-16-alone": b"\xff\xfe",
    "bom-utf-32-alone": b"\xff\xfe\0\0",
}

ENCODINGS = ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "utf-7", "cp037", "cp1252")
ENDINGS = {"cr": "\r", "crlf": "\r\n", "nel": "\x85", "ls": "\u2028", "ps": "\u2029", "ff": "\f\n", "vt": "\v\n"}
SIGNS = (
    *("\0", "\x01", "\x07", "\x08", "\x0b", "\x1b", "\x7f", "\x80", "\x9b", "\t", "\xad", "\u061c", "\u200b", "\u200d"),
    *(
        "\u200e",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\ufffe",
        "\uffff",
        "\ud800",
        "\U0001f468",
        "\U000e0041",
        "\U0010ffff",
        "\ue000",
    ),
)

FIELDS: tuple[tuple[str | int, ...], ...] = (
    ("title",),
    ("code",),
    ("version",),
    ("key_points",),
    ("key_points", 0),
    ("what_it_is",),
    ("how_it_works",),
    ("how_it_works", "figure"),
    ("how_it_works", "figure", "file"),
    ("risks",),
    ("risks", "common", 0, "how_often"),
    ("risks", "common", 0, "how_often", "n"),
    ("what_to_expect", "timeline"),
    ("aftercare", "do", 0),
    ("get_help", "emergency", "signs"),
    ("sources",),
    ("sources", 0, "key"),
    ("sources", 0, "year"),
    ("sources", 0, "url"),
    ("review", "next_review"),
    ("accepted",),
    ("unknown",),
)
VALUES: dict[str, object] = {
    "null": None,
    "true": True,
    "minus": -1,
    "huge": 10**40,
    "nan": float("nan"),
    "empty": "",
    "nested": [[[["x"]]]],
    "map": {"x": {"y": 1}},
    "date": date(1, 1, 1),
    "long": "x " * 20_000,
}

TEXTS = {
    "word-of-100000": "x" * 100_000,
    "words-of-900000": "word " * 180_000,
    "lines-of-900000": "word\n" * 180_000,
    "paragraphs-20000": "A.\n\n" * 20_000,
    "list-20000": "- a\n" * 20_000,
    "list-1000-deep": "".join(" " * (2 * level) + "- a\n" for level in range(600)),
    "quotes-5000-deep": ">" * 5000 + " a",
    "stars-50000": "*" * 50_000,
    "stars-and-letters": "*a " * 30_000,
    "underscores-and-letters": "_a_ " * 30_000,
    "brackets-50000": "[" * 50_000,
    "brackets-closed": "[" * 20_000 + "a" + "]" * 20_000,
    "links-open": "[a](" * 20_000,
    "pictures": "![a](http://127.0.0.1/x.png)",
    "back-ticks": "`" * 30_001,
    "back-ticks-uneven": "`".join("a" * n for n in range(400)),
    "tags-open": "<a " * 20_000,
    "comments-open": "<!--" * 20_000,
    "entities": "&lt;&#0;&#x110000;&nosuch;" * 1000,
    "number-of-list": "99999999999999. a\n",
    "table": "|a|b|\n|-|-|\n" * 2000,
    "headings": "# a\n" * 3000,
    "rulers": "---\n***\n" * 3000,
    "accents-10000": "a" + "\u0301" * 10_000,
    "right-to-left": "\u05d0\u05d1\u05d2 " * 500,
    "emoji-families": "\U0001f468\u200d\U0001f469\u200d\U0001f467 " * 500,
    "every-letter": "".join(map(chr, range(0x20, 0x3000))),
    "numbers": "1 in 0, 0 in 1, 999999999999999999999 in 1000, 1/0, 10^999 %, 1:30:99 " * 200,
    "dates": "31 February 2026, 2026-13-45, 1.1.1, 99/99/9999, year 0 " * 200,
    "citations": "A. [S1] [S999999999999] [S-1] [S0] [unsourced] [S1, S1, S1] " * 500,
    "sentences-unended": "Why? What! No... e.g. i.e. Dr. " * 5000,
    "templates": "{{ 7 * 7 }} {% include 'x' %} {# a #}",
}
DAYS = (
    "0001-01-01",
    "1000-01-01",
    "9999-12-31",
    "2026-02-30",
    "2026-1-1",
    "12026-01-01",
    "-0001-01-01",
    "never",
    "2999-12-31",
)


def _encoded(encoding: str) -> Case:
    def change(root):
        put(root / KNEE, (root / KNEE).read_text(encoding="utf-8").encode(encoding))

    return Case(f"encoding-{encoding}", change)


def _ended(name: str, ending: str) -> Case:
    def change(root):
        put(root / KNEE, (root / KNEE).read_text(encoding="utf-8").replace("\n", ending))

    return Case(f"line-ends-{name}", change)


def whole_files() -> Iterator[Case]:
    """Yield copies that are no copies."""
    for name, data in WHOLE.items():
        yield Case(name, written(KNEE, data), TEXT, REFUSED)
    yield from map(_encoded, ENCODINGS)
    for name, ending in ENDINGS.items():
        yield _ended(name, ending)
    yield Case("indented-by-tabs", swapped(KNEE, "  - Rest your", "\t- Rest your"), TEXT, REFUSED)
    for sign in SIGNS:
        yield Case(f"sign-{ord(sign):05x}", swapped(KNEE, "two days", f"two {sign} days"))
        yield Case(f"sign-{ord(sign):05x}-in-a-name", swapped(KNEE, "purpose:", f"purp{sign}ose:"))


def wrong_fields() -> Iterator[Case]:
    """Yield copies in which one field is of another kind."""
    for at in FIELDS:
        for name, value in VALUES.items():
            yield Case(f"{'.'.join(map(str, at))}-{name}", given(KNEE, at, value))
    for day in DAYS:
        yield Case(f"review-{day}", swapped(KNEE, "  next_review: ", f"  next_review: {day} #"))
        yield Case(
            f"release-with-review-{day}",
            swapped(KNEE, "  next_review: ", f"  next_review: {day} #"),
            ("release", "--draft"),
        )


def odd_texts() -> Iterator[Case]:
    """Yield copies that say what nobody would."""
    for name, text in TEXTS.items():
        yield Case(f"{name}-as-text", given(KNEE, ("what_it_is",), text[:900_000]))
        yield Case(f"{name}-on-paper", given(KNEE, ("how_it_works", "text"), text[:3900]), A4)
    for name in ("list-1000-deep", "tags-open", "entities", "every-letter", "right-to-left", "word-of-100000"):
        yield Case(f"{name}-as-page", given(KNEE, ("what_it_is",), TEXTS[name][:3900]), WEB)

"""Hostile words: names of treatments and projects, and options with values that none has."""

from collections.abc import Iterator
from pathlib import Path

from hostile.trial import KNEE, Case, nothing, put

ODD = {
    "empty": "",
    "blank": " ",
    "dot": ".",
    "up": "..",
    "up-up": "../../outside",
    "slash": "/",
    "absolute": "/etc",
    "below": "a/b",
    "backslash": "a\\b",
    "option": "-x",
    "dashes": "--",
    "two-dashes": "a--b",
    "upper": "Knee",
    "letters-101": "a" * 101,
    "letters-210": "a" * 210,
    "letters-300": "a" * 300,
    "letters-100000": "a" * 100_000,
    "accent": "gen\u00f3u",
    "turned": "a\u202eb",
    "zero-width": "a\u200bb",
    "line-end": "a\n::error::b",
    "escape": "a\x1b[31mb",
    "surrogate": "a\udcffb",
    "star": "*",
    "variable": "$HOME",
    "tilde": "~",
    "semicolon": "a; touch b",
    "template": "{{ 7 * 7 }}",
    "percent": "%s%n",
    "device": "con",
    "approvals": "approvals",
    "yaml": "a.yaml",
    "full-width": "\uff41\uff42",
    "digits": "\u0661\u0662",
    "emoji": "\U0001f468\u200d\U0001f469",
}
COMMANDS = {
    "build": ("build",),
    "check": ("check",),
    "new": ("new",),
    "approve": ("approve", "--by", "Ann, Nurse"),
    "verify": ("verify",),
    "merge": ("merge",),
}
OPTIONS = (
    *(("build", name) for name in ("--format", "--brand", "--locale", "--workers", "--project")),
    *(("release", name) for name in ("--shard", "--workers")),
    ("check", "--explain"),
    ("verify", "--release"),
    ("doctor", "--brand"),
)
NUMBERS = ("0", "-1", "1/0", "0/1", "2/1", "1/9999999999", "1e9", "nan", "\u0661/\u0662", "1/1/1", "9" * 5000, "0x1")
OUTPUTS = (
    "data",
    "templates",
    ".",
    "..",
    "/",
    "/dev/null",
    "/dev/full",
    "/proc/self",
    "notes.txt",
    "data/../data",
    "x" * 300,
    "a\nb",
    ".git",
    "output/notes.txt/x",
    "loop",
)


def _loop(root: Path) -> None:
    (root / "loop").symlink_to("loop")
    (root / "output/loop").symlink_to("loop")


def _named(name: str) -> object:
    """Return a change that gives the copy's folder a name."""

    def change(root: Path) -> None:
        try:
            (root / "data/treatments" / name).mkdir(parents=True, exist_ok=True)
            put(root / "data/treatments" / name / "en.yaml", (root / KNEE).read_bytes())
        except (OSError, ValueError):
            pass  # no folder can have this name; the command is asked for it all the same

    return change


def words() -> Iterator[Case]:
    """Yield words for every command."""
    for name, value in ODD.items():
        for command, words in COMMANDS.items():
            ours = r"project/data/treatments/(con|approvals)(/en\.yaml)?" if command == "new" else "never"
            yield Case(f"{command}-{name}", nothing, (*words, value), ours=ours)
        if name not in {"up", "up-up", "absolute", "slash", "dot", "empty"}:
            yield Case(f"folder-{name}", _named(value), ("build", "--format", "text"))
            yield Case(f"release-of-folder-{name}", _named(value), ("release", "--draft"))


def options() -> Iterator[Case]:
    """Yield options with values that none has."""
    for start, (command, option) in enumerate(OPTIONS):
        for name, value in list(ODD.items())[start % 3 :: 3]:  # no two options take the same words in the same way
            yield Case(f"{command}{option}-{name}", nothing, (command, f"{option}={value}"))
    for command, option in (("build", "--workers"), ("release", "--shard"), ("release", "--workers")):
        for value in NUMBERS:
            yield Case(f"{command}{option}-{value[:20]}", nothing, (command, option, value))


def folders() -> Iterator[Case]:
    """Yield folders to write into and to read from that lead to themselves, or belong to others."""
    for output in OUTPUTS:
        for command in (("build", "--format", "text"), ("release", "--draft")):
            yield Case(
                f"{command[0]}-into-{output[:20]}", _loop, (*command, "--output", output), ours=r"project/a\nb(/.*)?"
            )
    for command in (
        ("verify", "loop"),
        ("verify", "--release", "loop", "output/loop"),
        ("merge", "loop"),
        ("merge", "output/loop", "loop"),
        ("init", "loop"),
        ("list", "--project", "loop"),
    ):
        yield Case(f"circle-{'-'.join(command)}", _loop, command)

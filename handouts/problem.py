"""What is wrong, and where."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

FieldPath = tuple[str | int, ...]
# What a terminal obeys and a line cannot hold: controls, ends of lines, marks that turn the direction of writing,
# halves of letters (a file name that is no text is full of them), and signs that no font has.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]"
)


class Severity(StrEnum):
    """How much a problem matters: an error stops the leaflet, a warning does not, a notice informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, order=True)
class Location:
    """A place in a file of the project; line and column count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Return `path:line:column`."""
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong in a file, with the code of the rule and what to do about it.

    `trace` is where our own program failed, for developers; it is no part of what is said or recorded.
    """

    location: Location
    severity: Severity
    message: str
    code: str
    hint: str = ""
    trace: str = field(default="", compare=False, repr=False)

    def __str__(self) -> str:
        """Return the line a reader sees, and an indented hint where there is one."""
        line = for_a_line(f"{self.location}: {self.severity}: {self.message} [{self.code}]")
        return f"{line}\n  hint: {for_a_line(self.hint)}" if self.hint else line

    def facts(self) -> dict[str, str | int]:
        """Return the same as plain values for JSON."""
        return {
            "path": self.location.path,
            "line": self.location.line,
            "column": self.location.column,
            "severity": str(self.severity),
            "message": self.message,
            "code": self.code,
            "hint": self.hint,
        }


def for_a_line(text: str) -> str:
    """Return a text that stays on its line, whoever wrote it: signs that would be obeyed are named, as `<U+001B>`."""
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE.sub(lambda sign: f"<U+{ord(sign[0]):04X}>", text)


def quoted(text: str, limit: int = 60) -> str:
    """Return a text in quotes on one line, cut short after so many characters."""
    words = " ".join(text.split())
    return f'"{words[:limit]}..."' if len(words) > limit else f'"{words}"'


def field_name(at: FieldPath) -> str:
    """Write a field path as people count: risks, common, the second entry is `risks.common.2`."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in at)


def error(location: Location, message: str, code: str, hint: str = "") -> Problem:
    """Return a problem that stops the leaflet."""
    return Problem(location, Severity.ERROR, message, code, hint)


def what_failed(reason: OSError) -> str:
    """Return why a file cannot be read or written, as it is said in a line: `no space left on device`."""
    return (reason.strerror or str(reason)).lower()


def in_reading_order(problems: list[Problem]) -> list[Problem]:
    """Sort problems by file, line and column; the same problem is kept once."""
    return sorted(set(problems), key=lambda one: (one.location, one.code, one.message))


class SourceError(Exception):
    """A person can mend this in a file; carries every problem found."""

    def __init__(self, problems: list[Problem]) -> None:
        """Keep the problems in reading order."""
        self.problems = in_reading_order(problems)
        super().__init__("\n".join(str(one) for one in self.problems))

    def __reduce__(self) -> tuple[type["SourceError"], tuple[list[Problem]]]:
        """Travel between processes with the problems, not with their text."""
        return SourceError, (self.problems,)

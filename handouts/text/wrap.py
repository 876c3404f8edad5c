"""Lines: plain text of at most 80 columns, for a message.

A no-break space marks what stays on one line; it is printed as a plain space.
"""

import re

COLUMNS = 80
_TIE = "\u00a0"
# What hangs: spaces, then the sign of a list.
_START = re.compile(r"(?: *(?:- |\[ \] |[0-9]{1,9}[.)] )| +)")


def whole(text: str) -> str:
    """Return a text that no line end may part: a telephone number, an address."""
    return _TIE.join(text.split())


def digits_tied(text: str) -> str:
    """Return a text in which figures that follow one another stay together, as in a telephone number."""
    return re.sub(r"(?<=[0-9]) (?=[0-9])", _TIE, text)


def title(text: str) -> str:
    """Return the title as it stands in plain text, underlined."""
    return _underlined(text, "=")


def heading(text: str) -> str:
    """Return a heading as it stands in plain text, underlined."""
    return _underlined(text, "-")


def wrapped(text: str) -> str:
    """Return a text with no line over 80 columns; only a word that is longer, such as a web address, sticks out.

    Lists hang. There are never two empty lines together, none after an underline or at either end, and no spaces at the
    end of a line.
    """
    lines = [piece for line in text.split("\n") for piece in _parted(line)]
    joined = "\n".join(line.replace(_TIE, " ").rstrip() for line in lines)
    joined = re.sub(r"\n{3,}", "\n\n", joined).strip("\n") + "\n"
    return re.sub(r"(?m)^(--+|==+)\n\n", r"\1\n", joined)


def _underlined(text: str, sign: str) -> str:
    lines = _parted(" ".join(text.split(" ")))
    return "\n".join([*lines, sign * min(COLUMNS, max(map(len, lines)))])


def _parted(line: str) -> list[str]:
    """Return a line as the lines it takes."""
    found = _START.match(line)
    start = found[0] if found else ""
    rest = line[len(start) :]
    lines: list[str] = []
    for word in rest.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= COLUMNS:
            lines[-1] += f" {word}"
        elif word or not lines:
            lines.append((" " * len(start) if lines else start) + word)
    return lines

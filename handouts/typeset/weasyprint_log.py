"""Complaints: what WeasyPrint logs. Each stands for something missing on the page, so none is passed over."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import unquote

from handouts.model.pages import Complaint

_POSITION = re.compile(r" at (\d+):(\d+)[,:]?")
_GLYPH = re.compile(r"\.notdef glyph.*\bU\+([0-9A-F]+)", re.DOTALL)
_PICTURE = re.compile(r"^Failed to (?:render SVG image|load image at) '?asset:///(data/[^':\s]+)")
_WRITTEN = re.compile(r"`([\w-]+)")
_QUOTED = re.compile(r"'(?::is\()?([^')]+)")


class LogListener(logging.Handler):
    """Keeps what WeasyPrint logs; `sheets` are the style sheets by name, `brought` those that others import.

    `undrawn` are the code points drawn as empty boxes, `undrawable` the pictures that could not be drawn.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.path = ""
        self.sheets: dict[str, str] = {}
        self.brought: dict[str, str] = {}
        self.heard: list[Complaint] = []
        self.undrawn: set[int] = set()
        self.undrawable: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message as a complaint; a missing shape of a letter as its code point."""
        message = record.getMessage()
        glyph = _GLYPH.search(message)
        if glyph:
            self.undrawn.add(int(glyph[1], 16))
            return  # the glyphs check names the letter and its field
        picture = _PICTURE.search(message)
        if picture:
            self.undrawable.add(unquote(picture[1]))
            return  # the check of pictures names the field
        path, line, column = self._place(message)
        words = re.sub(r"\s*\n\s*", " ", _POSITION.sub(",", message, count=1))
        self.heard.append(Complaint(path, line, column, words))

    def _place(self, message: str) -> tuple[str, int, int]:
        """Return file, line and column; WeasyPrint 70 names no place of selectors, and no file of variables."""
        place = _POSITION.search(message)
        if place:
            line, column = int(place[1]), int(place[2])
            for path, text in self.sheets.items() if self.path not in self.sheets else ():
                if _stands_at(text, "var(", line, column):
                    return path, line, column
            written = _WRITTEN.search(message)
            if written and not _stands_at(self.sheets.get(self.path, ""), written[1], line, column):
                for path, text in self.brought.items():
                    if _stands_at(text, written[1], line, column):
                        return path, line, column
            return self.path, line, column
        selector = _QUOTED.search(message)
        text = self.sheets.get(self.path, "")
        at = text.find(selector[1].strip()) if selector else -1
        return (self.path, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)) if at >= 0 else (self.path, 1, 1)


def _stands_at(text: str, words: str, line: int, column: int) -> bool:
    rows = text.split("\n")
    return line <= len(rows) and rows[line - 1].startswith(words, column - 1)


@contextmanager
def listening() -> Iterator[LogListener]:
    """Collect every message from WARNING up; the path set on the listener is taken down with each."""
    logger = logging.getLogger("weasyprint")
    before = logger.handlers, logger.propagate
    log = LogListener()
    logger.handlers, logger.propagate = [log], False
    try:
        yield log
    finally:
        logger.handlers, logger.propagate = before

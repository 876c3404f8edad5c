"""Complaints: what WeasyPrint logs. Each stands for something missing on the page, so none is passed over."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

from handouts.model.pages import Complaint

_POSITION = re.compile(r" at (\d+):(\d+)[,:]?")
_GLYPH = re.compile(r"\.notdef glyph")


class _Ear(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.path = ""
        self.heard: list[Complaint] = []

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if _GLYPH.search(message):
            return  # the glyphs check names the letter and its field
        place = _POSITION.search(message)
        line, column = (int(place[1]), int(place[2])) if place else (1, 1)
        self.heard.append(Complaint(self.path, line, column, _POSITION.sub(",", message, count=1)))


@contextmanager
def listening() -> Iterator[_Ear]:
    """Collect every message from WARNING up; the path set on the listener is taken down with each."""
    logger = logging.getLogger("weasyprint")
    before = logger.handlers, logger.propagate
    ear = _Ear()
    logger.handlers, logger.propagate = [ear], False
    try:
        yield ear
    finally:
        logger.handlers, logger.propagate = before

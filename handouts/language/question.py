"""Questions: which of them promise, by the way they are asked or answered."""

from typing import Literal

from handouts.language.patterns import compiled, joined
from handouts.model.claims import ClaimContext


class QuestionReader:
    """Says what of a question can promise; `path` is the file that its words stand in."""

    def __init__(self, shared: ClaimContext, path: str) -> None:
        self._path = path
        asked = shared.question
        self._sellers, self._yes, self._no, self._harm = (
            joined(rows, shared.names) for rows in (asked.sellers, asked.yes, asked.no, asked.harm)
        )

    def read(self, text: str, answer: str) -> Literal["none", "words", "all"]:
        """Say what of a text can promise: its words, nothing as it asks, or all of it by its answer."""
        if not text.rstrip("\"')” ").endswith("?") or self._has(self._sellers, text):
            return "words"
        if self._has(self._no, answer) and self._has(self._harm, text):
            return "all"
        return "words" if self._has(self._yes, answer) else "none"

    def _has(self, pattern: str, text: str) -> bool:
        return compiled(pattern, self._path).search(text) is not None

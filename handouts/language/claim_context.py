"""The context of a claim: a sentence that denies, asks or warns takes it back."""

import re

from handouts.language.patterns import compiled, joined
from handouts.model.claims import ClaimContext, Kind

_NEARBY = 400  # characters on either side that can take a promise back


class ContextReader:
    """Judges promises by the words around them; `path` is the file that these words stand in."""

    def __init__(self, shared: ClaimContext, path: str) -> None:
        self._path = path
        rows = {name: getattr(shared.context, name) for name in type(shared.context).model_fields}
        self._patterns = {name: joined(own, shared.names) for name, own in rows.items()}
        self._cut_out = joined(shared.cut_out.beside, shared.names)
        self._removed = shared.cut_out.beginning

    def is_innocent(self, text: str, match: re.Match[str], kind: Kind) -> bool:
        """Say whether the words around it take a promise back."""
        start = max(match.start() - _NEARBY, 0)
        text = text[start : match.end() + _NEARBY]
        before, after = self._is("idle").sub(_blank, text)[: match.start() - start], text[match.end() - start :]
        clause = _last(self._is("break_"), before)
        frame = _last(self._is("frame_break"), before)
        return (
            bool(self._is("warned").search(frame) or self._is("asked").search(frame))
            or (kind.denied == "clause" and bool(self._is("denied").search(clause)))
            or (kind.denied != "never" and bool(self._is("near").search(clause) or self._is("undone").search(after)))
            or ("hope" in kind.innocent_with and bool(self._is("hope").search(clause)))
            or ("condition" in kind.innocent_with and self._is_case(clause, text))
            or (match[0].lower().startswith(self._removed) and self._is_cut_out(f"{clause} {after}"))
        )

    def _is(self, name: str) -> re.Pattern[str]:
        return compiled(self._patterns[name], self._path)

    def _is_case(self, clause: str, text: str) -> bool:
        return bool(self._is("condition").search(clause) or self._is("without").search(text))

    def _is_cut_out(self, text: str) -> bool:
        return compiled(self._cut_out, self._path).search(text) is not None


def _blank(match: re.Match[str]) -> str:
    return "_" * len(match[0])


def _last(pattern: re.Pattern[str], text: str) -> str:
    """Return what follows the last match, or the whole text; the match itself stays when it is a word."""
    return text[max((match.start() for match in pattern.finditer(text)), default=0) :]

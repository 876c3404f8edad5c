"""A leaflet: one treatment dressed by a brand, a format and a locale."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from handouts.model.brand import Brand
from handouts.model.edition import Edition
from handouts.model.field import leaves
from handouts.model.format import Format
from handouts.model.locale import Locale
from handouts.model.treatment import HowOften, Treatment, without_citations
from handouts.problem import FieldPath


class State(StrEnum):
    """Where a leaflet stands as a controlled document."""

    DRAFT = "draft"


@dataclass(frozen=True)
class Leaflet:
    """Everything that one edition is made of; `files` holds its pictures and fonts by their name below the project."""

    edition: Edition
    treatment: Treatment
    brand: Brand
    format: Format
    locale: Locale
    state: State
    files: Mapping[str, bytes] = field(repr=False)

    def carries(self, at: FieldPath) -> bool:
        """Say whether the format prints the field: its block is named, or it stands in head and imprint anyway."""
        return at[0] in {"title", "code", "version", "purpose"} or at[0] in self.format.blocks

    def printed(self) -> Iterator[tuple[FieldPath, str]]:
        """Yield each field of the copy that this format carries, and the words that must stand on the page.

        Left out are the keys of sources (patients' formats print no source marks), the name of the
        figure's file, and what reaches the page as a link or an alternative text (see `unseen`).
        """
        treatment = self.treatment
        for at, value in leaves(treatment):
            if not self.carries(at) or at[-1] in {"key", "url", "file", "alt", "n", "to", "of", "word"}:
                continue
            if at == ("version",):
                yield at, self.locale.labels.version.format(version=value)
            elif isinstance(value, date):
                yield at, self.locale.date(value)
            elif isinstance(value, str):
                yield at, without_citations(value)
            else:
                yield at, str(value)
        if "risks" in self.format.blocks and treatment.risks:
            for group in ("common", "uncommon", "rare"):
                for position, risk in enumerate(getattr(treatment.risks, group)):
                    yield ("risks", group, position, "how_often"), self._frequency(risk.how_often)

    def _frequency(self, how_often: HowOften) -> str:
        return self.locale.frequency(how_often)

    def unseen(self) -> Iterator[tuple[FieldPath, str, str]]:
        """Yield path, kind (`link` or `alt`) and value of each field that is in the PDF but not on the paper."""
        for at, value in leaves(self.treatment):
            if self.carries(at) and at[-1] in {"url", "alt"}:
                yield at, *(("link", value) if at[-1] == "url" else ("alt", without_citations(value)))

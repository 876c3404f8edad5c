"""A leaflet: one treatment dressed by a brand, a format and a locale."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import quote

from handouts.model.approval import Standing, State
from handouts.model.brand import Brand
from handouts.model.edition import Edition
from handouts.model.format import Format
from handouts.model.language import Language
from handouts.model.locale import Locale
from handouts.model.passage import READ, Passage, Role, passages, texts, told
from handouts.model.treatment import Treatment, without_citations
from handouts.problem import FieldPath

_ON_PAPER = (*(role for role in READ if role is not Role.ALTERNATIVE), Role.SOURCE, Role.RECORD)


@dataclass(frozen=True)
class Leaflet:
    """Everything that one edition is made of; `files` holds its pictures and fonts by their name below the project.

    `typed` holds the lines of each text of the copy as they were typed, where YAML has joined them.
    """

    edition: Edition
    treatment: Treatment
    brand: Brand
    format: Format
    locale: Locale
    standing: Standing
    files: Mapping[str, bytes] = field(repr=False)
    typed: Mapping[FieldPath, str] = field(repr=False, default_factory=dict)
    language: Language = field(repr=False, default_factory=Language)

    @property
    def state(self) -> State:
        """Return where the leaflet stands as a controlled document."""
        return self.standing.state

    @property
    def next_review(self) -> date:
        """Return the review date: the approval's, or of a draft the copy's."""
        approval = self.standing.approval
        return approval.next_review if approval else self.treatment.review.next_review

    @property
    def current_version(self) -> str | None:
        """Return the web address of this leaflet's newest version, if the brand gives one."""
        address = self.brand.current_version
        if address is None:
            return None
        code, edition = quote(self.treatment.code, safe=""), self.edition
        return address.format(code=code, treatment=edition.treatment, locale=edition.locale)

    def carries(self, at: FieldPath) -> bool:
        """Say whether the format prints the field in its text: its block is named, or every leaflet has it.

        What a clinician reads carries every field. Code and version stand on every page anyway (the check `imprint`).
        """
        return self.format.carries(at)

    def passages(self, *roles: Role) -> Iterator[Passage]:
        """Yield each paragraph of the copy, source marks included; of these roles, or all that a patient reads."""
        return passages(self.treatment, *roles)

    def texts(self, *roles: Role) -> Iterator[Passage]:
        """Yield each text of the copy whole, source marks included; of these roles, or all that a patient reads."""
        return texts(self.treatment, *roles)

    def printed(self) -> Iterator[tuple[FieldPath, str]]:
        """Yield each field of the copy that this format carries, and the words that must stand on the page.

        Left out are source marks and the keys of sources, which only clinicians read, the name of the figure's
        file, and what reaches the page as a link or an alternative text (see `unseen`).
        """
        cited = self.format.audience == "clinician"
        for at, value, *_ in told(self.treatment, *_ON_PAPER, *([Role.KEY] if cited else [])):
            if not self.carries(at):
                continue
            if at == ("version",):
                yield at, self.locale.labels.version.format(version=value)
            elif isinstance(value, date):
                yield at, self.locale.date(self.next_review)
            elif isinstance(value, str):
                yield at, value if cited else without_citations(value)
            else:
                yield at, str(value)
        for entry, how_often in self.treatment.each_frequency():
            if self.carries((*entry, "how_often")):
                yield (*entry, "how_often"), self.locale.frequency(how_often)

    def unseen(self) -> Iterator[tuple[FieldPath, str, str]]:
        """Yield path, kind (`link` or `alt`) and value of each field that is in the PDF but not on the paper."""
        for one in texts(self.treatment, Role.LINK, Role.ALTERNATIVE):
            if self.carries(one.at):
                is_link = one.role is Role.LINK
                yield one.at, "link" if is_link else "alt", one.text if is_link else without_citations(one.text)


def drawing_digest(treatment: Treatment, files: Mapping[str, bytes]) -> str | None:
    """Return the SHA-256 of the copy's drawing, whatever its line ends, or None where it has none."""
    figure = treatment.how_it_works.figure
    if figure is None:
        return None
    return hashlib.sha256(files[f"data/{figure.file}"].replace(b"\r\n", b"\n")).hexdigest()

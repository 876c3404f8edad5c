"""Sources to model: the files of one edition, read, validated and brought together."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from handouts.graphics.pictures import check_picture
from handouts.model.approval import standing
from handouts.model.brand import Brand
from handouts.model.edition import Edition
from handouts.model.finding import Finding, Part
from handouts.model.format import Format
from handouts.model.leaflet import Leaflet, drawing_digest
from handouts.model.locale import Locale
from handouts.model.passage import texts
from handouts.model.treatment import Treatment
from handouts.problem import FieldPath, Location, Problem, SourceError, error
from handouts.project import TEXT_LIMIT, Project
from handouts.sources.approvals import approvals_of, read_approvals
from handouts.sources.field_faults import validated
from handouts.sources.fixed_words import missing_line, missing_odds, missing_words, strange_headings
from handouts.sources.format_file import missing_templates, read_format
from handouts.sources.language_files import load_language
from handouts.sources.long_names import long_names
from handouts.sources.manuscript import Remark
from handouts.sources.yaml_file import Source, read_source

_CODE = re.compile(rb"^code: +(['\"]?)([A-Za-z0-9]+(?:[./_-][A-Za-z0-9]+)*)\1 *\r?$", re.MULTILINE)


@dataclass(frozen=True)
class Sources:
    """The YAML files of one edition with their lines; `approvals` is None where nobody has signed yet."""

    edition: Edition
    treatment: Source
    brand: Source
    format: Source
    locale: Source
    approvals: Source | None = None

    def problem(self, finding: Finding) -> Problem:
        """Return the problem that a finding becomes once its line is known."""
        part: Part = finding.part
        source: Source = getattr(self, part)
        place = source.locate_words(finding.at, finding.words, finding.sentence)
        return Problem(place, finding.severity, finding.message, finding.code, finding.hint)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Return what was noticed in the four files while they were read, and stops no leaflet."""
        return tuple(one for source in (self.treatment, self.brand, self.format, self.locale) for one in source.remarks)


def read_sources(edition: Edition, project: Project) -> Sources:
    """Read the four YAML files of an edition, and the approvals if there are any.

    Raises SourceError with the problems of all of them.
    """
    names = [project.treatment(edition), project.brand(edition), project.format(edition), project.locale(edition)]
    read: list[Source] = []
    problems: list[Problem] = list(long_names(edition, project))
    for name in names:
        try:
            read.append((read_format if name == project.format(edition) else _read)(name, project))
        except SourceError as reason:
            problems += reason.problems
    approvals = None
    try:
        approvals = read_approvals(edition.treatment, project)
    except SourceError as reason:
        problems += reason.problems
    if problems:
        raise SourceError(problems)
    treatment, brand, form, locale = read
    return Sources(edition, treatment, brand, form, locale, approvals)


def _read(name: str, project: Project) -> Source:
    return read_source(name, project.read(name, Location(name), TEXT_LIMIT))


def load_leaflet(sources: Sources, project: Project, today: date) -> Leaflet:
    """Return the leaflet that an edition's sources describe, with its pictures and fonts, as it stands today.

    Raises SourceError with every fault of all files: fields, and files they name.
    """
    problems: list[Problem] = []
    treatment = validated(sources.treatment, Treatment, problems)
    brand = validated(sources.brand, Brand, problems)
    form = validated(sources.format, Format, problems)
    locale = validated(sources.locale, Locale, problems)
    problems += missing_words(locale, treatment, sources.locale)
    problems += missing_odds(locale, treatment, sources.locale)
    problems += strange_headings(locale, sources.locale, project)
    problems += missing_line(treatment, brand, sources.brand)
    language = load_language((locale and locale.rules) or sources.edition.locale, project, problems)
    files: dict[str, bytes] = {}
    for source, at, name, picture in _named_files(sources, treatment, brand):
        try:
            data = project.read(name, source.locate(at))
            if picture:
                check_picture(name, data, source.locate(at))
            files[name] = data
        except SourceError as reason:
            problems += reason.problems
    problems += missing_templates(form, sources.format, project)
    signed = approvals_of(sources.approvals, today, problems)
    if problems or treatment is None or brand is None or form is None or locale is None:
        raise SourceError(problems)
    figure = drawing_digest(treatment, files)
    stands = standing(signed, treatment, sources.edition.locale, figure, today)
    typed = {one.at: lines for one in texts(treatment) if (lines := sources.treatment.typed(one.at))}
    return Leaflet(sources.edition, treatment, brand, form, locale, stands, files, typed, language)


def load_treatment(name: str, project: Project) -> Treatment:
    """Return the copy in a YAML file of the project.

    Raises SourceError with every fault of the file.
    """
    problems: list[Problem] = []
    treatment = validated(read_source(name, project.read(name, Location(name), TEXT_LIMIT)), Treatment, problems)
    if treatment is None:
        raise SourceError(problems)
    return treatment


def read_brand(name: str, project: Project) -> tuple[Brand, dict[str, bytes]]:
    """Return the brand in a YAML file of the project, and its two font files, regular and bold, by name.

    Raises SourceError with the faults of the brand's file, or of the font files it names.
    """
    source = read_source(name, project.read(name, Location(name), TEXT_LIMIT))
    problems: list[Problem] = []
    brand = validated(source, Brand, problems)
    if brand is None:
        raise SourceError(problems)
    face = brand.typefaces.text
    at: FieldPath = ("typefaces", "text")
    files = {
        f"data/{file}": project.read(f"data/{file}", source.locate((*at, weight)))
        for weight, file in (("regular", face.regular), ("bold", face.bold))
    }
    return brand, files


def repeated_codes(codes: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a problem for each file (name to code) whose code another treatment uses too.

    Codes that people take for one another are the same: PL1385, pl1385, PL-1385 and PL 1385.
    """
    first: dict[str, tuple[str, str]] = {}
    for name, code in sorted(codes.items()):
        folder = name.rsplit("/", 1)[0]
        other, theirs = first.setdefault(_spoken(code), (folder, code))
        if other != folder:
            written = "" if theirs == code else f', written "{theirs}"'
            message = f'the code "{code}" belongs to {other} already{written}'
            yield error(Location(name), message, "repeated-code", "give each treatment a code of its own")


def in_doubt(codes: Mapping[str, str]) -> set[str]:
    """Return the files (name to code) whose code stands in the file of another treatment too."""
    folders: dict[str, set[str]] = {}
    for name, code in codes.items():
        folders.setdefault(_spoken(code), set()).add(name.rsplit("/", 1)[0])
    return {name for name, code in codes.items() if len(folders[_spoken(code)]) > 1}


def code_at_a_glance(name: str, project: Project) -> str | None:
    """Return the code of a copy from its line alone; None where only the whole file can tell.

    Raises SourceError when the file cannot be read.
    """
    data = project.read(name, Location(name), TEXT_LIMIT)
    plain = _CODE.findall(data) if data.count(b"\ncode") + data.startswith(b"code") == 1 else []
    return plain[0][1].decode() if len(plain) == 1 else None


def _spoken(code: str) -> str:
    """Return a code as it is read aloud: without case, and with one sign only where two numbers or words meet."""
    plain = re.sub(r"[ ./_-]+", "-", code.casefold())
    return re.sub(r"(?<=[a-z])-(?=[0-9])|(?<=[0-9])-(?=[a-z])", "", plain)


def _named_files(
    sources: Sources, treatment: Treatment | None, brand: Brand | None
) -> Iterator[tuple[Source, FieldPath, str, bool]]:
    """Yield what the copy and the brand name: source, field, file below the project, is it a picture."""
    if treatment and treatment.how_it_works.figure:
        at: FieldPath = ("how_it_works", "figure", "file")
        yield sources.treatment, at, f"data/{treatment.how_it_works.figure.file}", True
    for entry, advice in treatment.each_advice() if treatment else ():
        picture = getattr(advice, "picture", None)
        if picture:
            yield sources.treatment, (*entry, "picture"), f"data/pictograms/{picture}.svg", True
    if brand:
        at = ("logo", "file") if ("logo", "file") in sources.brand.places else ("logo",)
        yield sources.brand, at, f"data/{brand.logo.file}", True
        for weight in ("regular", "bold"):
            name = f"data/{getattr(brand.typefaces.text, weight)}"
            yield sources.brand, ("typefaces", "text", weight), name, False

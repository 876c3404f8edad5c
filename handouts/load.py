"""Sources to model: the files of one edition, read, validated and brought together."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from handouts.model.brand import Brand
from handouts.model.edition import Edition
from handouts.model.field import Fields
from handouts.model.finding import Finding, Part
from handouts.model.format import Format
from handouts.model.leaflet import Leaflet, State
from handouts.model.locale import Locale
from handouts.model.treatment import Treatment
from handouts.picture import check_picture
from handouts.problem import FieldPath, Location, Problem, SourceError, error
from handouts.project import TEXT_LIMIT, Project
from handouts.source import Source, described, read_source

Kind = TypeVar("Kind", bound=Fields)

# What pydantic expected, by the type of its finding, in the reader's words.
_KINDS = {
    "string_type": "text",
    "tuple_type": 'a list (lines that start with "- ")',
    "int_type": "a whole number",
    "float_type": "a number",
    "date_type": "a date such as 2027-11-30",
}


@dataclass(frozen=True)
class Sources:
    """The YAML files of one edition with their lines."""

    edition: Edition
    treatment: Source
    brand: Source
    format: Source
    locale: Source

    def problem(self, finding: Finding) -> Problem:
        """Return the problem that a finding becomes once its line is known."""
        part: Part = finding.part
        source: Source = getattr(self, part)
        place = source.locate(finding.at)
        return Problem(place, finding.severity, finding.message, finding.code, finding.hint)


def read_sources(edition: Edition, project: Project) -> Sources:
    """Read the four YAML files of an edition.

    Raises SourceError with the problems of all four.
    """
    names = [project.treatment(edition), project.brand(edition), project.format(edition), project.locale(edition)]
    read: list[Source] = []
    problems: list[Problem] = []
    for name in names:
        try:
            read.append(read_source(name, project.read(name, Location(name), TEXT_LIMIT)))
        except SourceError as reason:
            problems += reason.problems
    if problems:
        raise SourceError(problems)
    return Sources(edition, *read)


def load_leaflet(sources: Sources, project: Project) -> Leaflet:
    """Return the leaflet that an edition's sources describe, with its pictures and fonts.

    Raises SourceError with every fault of all files: fields, and files they name.
    """
    problems: list[Problem] = []
    treatment = _validated(sources.treatment, Treatment, problems)
    brand = _validated(sources.brand, Brand, problems)
    form = _validated(sources.format, Format, problems)
    locale = _validated(sources.locale, Locale, problems)
    files: dict[str, bytes] = {}
    for source, at, name, picture in _named_files(sources, treatment, brand):
        try:
            data = project.read(name, source.locate(at))
            if picture:
                check_picture(name, data, source.locate(at))
            files[name] = data
        except SourceError as reason:
            problems += reason.problems
    for at, name in _named_templates(form):
        try:
            project.confined(name, sources.format.locate(at))
        except SourceError as reason:
            problems += reason.problems
    if problems or treatment is None or brand is None or form is None or locale is None:
        raise SourceError(problems)
    return Leaflet(sources.edition, treatment, brand, form, locale, State.DRAFT, files)


def load_treatment(name: str, project: Project) -> Treatment:
    """Return the copy in a YAML file of the project.

    Raises SourceError with every fault of the file.
    """
    problems: list[Problem] = []
    treatment = _validated(read_source(name, project.read(name, Location(name), TEXT_LIMIT)), Treatment, problems)
    if treatment is None:
        raise SourceError(problems)
    return treatment


def repeated_codes(treatments: dict[str, Treatment]) -> Iterator[Problem]:
    """Yield a problem for each file (name to copy) whose code another treatment uses too."""
    first: dict[str, str] = {}
    for name, treatment in sorted(treatments.items()):
        folder = name.rsplit("/", 1)[0]
        other = first.setdefault(treatment.code, folder)
        if other != folder:
            message = f'the code "{treatment.code}" belongs to {other} already'
            yield error(Location(name), message, "repeated-code", "give each treatment a code of its own")


def _named_files(
    sources: Sources, treatment: Treatment | None, brand: Brand | None
) -> Iterator[tuple[Source, FieldPath, str, bool]]:
    """Yield what the copy and the brand name: source, field, file below the project, is it a picture."""
    if treatment and treatment.how_it_works.figure:
        at: FieldPath = ("how_it_works", "figure", "file")
        yield sources.treatment, at, f"data/{treatment.how_it_works.figure.file}", True
    if brand:
        at = ("logo", "file") if ("logo", "file") in sources.brand.places else ("logo",)
        yield sources.brand, at, f"data/{brand.logo.file}", True
        for weight in ("regular", "bold"):
            name = f"data/{getattr(brand.typefaces.text, weight)}"
            yield sources.brand, ("typefaces", "text", weight), name, False


def _named_templates(form: Format | None) -> Iterator[tuple[FieldPath, str]]:
    """Yield the files below templates/ that a format names, with the field that does."""
    if form is None:
        return
    yield ("template",), f"templates/{form.template}"
    for position, name in enumerate(form.styles):
        yield ("styles", position), f"templates/{name}"
    for position, name in enumerate(form.blocks):
        yield ("blocks", position), f"templates/parts/{name}.html"


def _validated(source: Source, kind: type[Kind], problems: list[Problem]) -> Kind | None:
    """Return the model of a source, or None with its problems added to the list."""
    try:
        return kind.model_validate(source.value)
    except ValidationError as reason:
        problems += [_reworded(source, kind, row) for row in reason.errors(include_url=False)]
        return None


def _reworded(source: Source, kind: type[Fields], row: Any) -> Problem:
    """Say in plain words what pydantic found, by the type of its finding."""
    at: FieldPath = row["loc"]
    field = str(next((part for part in reversed(at) if isinstance(part, str)), "this"))
    info = _group(kind, at)[1]
    hint = f"{field}: {info.description}" if info and info.description else ""
    inside = f" in {_path(at[:-1])}" if len(at) > 1 else ""
    if row["type"] == "missing":
        message = f'the field "{field}" is missing{inside}'
        return error(source.locate(at[:-1]), message, "missing-field", hint)
    if row["type"] == "extra_forbidden":
        there = source.locate(at, name=True)
        return error(there, f'unknown field "{field}"{inside}', "extra-field", _nearest(kind, at))
    if row["input"] is None or (row["type"] in {"string_too_short", "too_short"} and not row["input"]):
        if "palette" in at:
            hint = 'put a colour in quotes, such as "#0b5d62": a bare # starts a comment'
        return error(source.locate(at), f'the field "{_path(at)}" is empty', "empty-field", hint)
    code, message = _complaint(kind, at, row)
    if code == "too-long":
        hint = "shorten it, or split it over several entries"
    return error(source.locate(at), message, code, hint)


def _complaint(kind: type[Fields], at: FieldPath, row: Any) -> tuple[str, str]:
    """Return code and message for a value of the wrong kind, length or range."""
    what, value, context = row["type"], row["input"], row.get("ctx", {})
    name = f'"{_path(at)}"'
    if what == "string_too_long":
        return "too-long", f"{name} has {len(value):,} characters; the limit is {context['max_length']:,}"
    if what in {"too_short", "too_long"}:
        least = context.get("min_length")
        wanted = f"at least {least}" if least else f"at most {context['max_length']}"
        return "list-length", f"{name} has {len(value)} entries; expected {wanted}"
    if what in {"greater_than_equal", "less_than_equal"}:
        limit = f"at least {context['ge']:g}" if "ge" in context else f"at most {context['le']:g}"
        return "out-of-range", f"{name} is {value}; expected {limit}"
    if what == "string_pattern_mismatch":
        return "wrong-form", f"{described(value)} is not a valid {name}"
    if what == "literal_error":
        return "wrong-form", f"expected {context['expected']} in {name}, found {described(value)}"
    wanted = _KINDS.get(what, "")
    if what in {"model_type", "model_attributes_type", "dict_type"}:
        group = _group(kind, at)[0]
        wanted = f"fields ({', '.join(group.model_fields) if group else ''})"
    if wanted:
        return "wrong-kind", f"expected {wanted} in {name}, found {described(value)}"
    return what, row["msg"]  # our own validators name their code and speak plainly


def _path(at: FieldPath) -> str:
    """Write a field path as people count: risks, common, second entry -> risks.common.2."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in at)


def _group(kind: type[Fields], at: FieldPath) -> tuple[type[Fields] | None, FieldInfo | None]:
    """Return the group of fields that a path ends in, and the last field's own description."""
    group: type[Fields] | None = kind
    info: FieldInfo | None = None
    for part in at:
        if isinstance(part, int):
            continue
        info = group.model_fields.get(part) if group else None
        group = _inner(info.annotation) if info else None
    return group, info


def _inner(annotation: Any) -> type[Fields] | None:
    """Return the group of fields inside an annotation such as `tuple[Risk, ...]` or `Figure | None`."""
    if isinstance(annotation, type) and issubclass(annotation, Fields):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = _inner(inner)
        if found:
            return found
    return _inner(annotation.__origin__) if hasattr(annotation, "__metadata__") else None


def _nearest(kind: type[Fields], at: FieldPath) -> str:
    """Return a hint with the field that was probably meant, or with all that are possible."""
    group = _group(kind, at[:-1])[0] or kind
    close = difflib.get_close_matches(str(at[-1]), group.model_fields, n=1)
    if close:
        return f'did you mean "{close[0]}"?'
    return f"the fields here are: {', '.join(group.model_fields)}"

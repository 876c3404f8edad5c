"""YAML with its lines: every value knows where it was written, and stays as it was written."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Any

import yaml

from handouts.problem import FieldPath, Location, Problem, Severity, SourceError, error, quoted
from handouts.sources import manuscript
from handouts.sources.comments import Written
from handouts.sources.yaml_faults import GLUED, NO_SPACE, QUOTE_IT, mark_place, shape_problems, yaml_problem
from handouts.text.invisible import cleaned, marks

NO_NAME = 10**6  # a column that no line reaches: what stands in brackets has no name above it
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Source:
    """One YAML file: its values (text, lists, fields; None where nothing was written) and their places.

    Numbers, dates and words such as `no` are text here; the model says what they must be. Characters that nobody sees
    and that do no harm are left out of the values; `remarks` tell of them, and of other things that stop no leaflet.
    """

    path: str
    value: Any
    places: Mapping[FieldPath, Location] = field(repr=False)
    names: Mapping[FieldPath, Location] = field(repr=False)
    text: str = field(default="", repr=False)
    spans: Mapping[FieldPath, tuple[int, int]] = field(default_factory=dict, repr=False)
    remarks: tuple[manuscript.Remark, ...] = ()

    def locate(self, field_path: FieldPath, *, name: bool = False) -> Location:
        """Return where a field's value stands (or its name), or the nearest group around it."""
        at = tuple(field_path)
        if name and at in self.names:
            return self.names[at]
        at = self._written(at)
        while at not in self.places:
            at = at[:-1]
        return self.places[at]

    def typed(self, field_path: FieldPath) -> str:
        """Return the lines of a text as they were typed, where YAML joins them; nothing where it is one line."""
        start, end = self.spans.get(self._written(tuple(field_path)), (0, 0))
        raw = self.text[start:end]
        if "\n" not in raw or raw.startswith("|"):
            return ""
        if raw.startswith(">"):
            raw = raw.partition("\n")[2]
        elif raw[0] in "\"'":
            raw = raw[1:-1].replace("\\n", "\n")
        return "\n".join(line.strip() for line in raw.splitlines())

    def _written(self, at: FieldPath) -> FieldPath:
        """Return the path of a field in the file, which may leave out `text` and `signs`."""
        short = tuple(part for part in at if part not in {"text", "signs"})
        return short if at not in self.spans and short in self.spans else at

    def locate_words(self, field_path: FieldPath, words: str, within: str = "") -> Location:
        """Return where words stand inside a field, or the field itself where they are written otherwise.

        `within` is the sentence around them, where they stand more than once. Markup, source marks and the
        ends of typed lines between the words do not count.
        """
        at = self._written(tuple(field_path))
        if at not in self.spans:
            return self.locate(at)
        start, end = self.spans[at]
        found = False
        for phrase in (within, words):
            match = _phrase(phrase).search(self.text, start, end) if phrase.strip() else None
            if match:
                (start, end), found = match.span(), True
        return manuscript.place(self.path, self.text, start) if found else self.locate(at)


def _phrase(words: str) -> re.Pattern[str]:
    """Return a pattern for words in a row, whatever stands between them; bare signs are a line of their own."""
    if not re.search(r"\w", words):
        return re.compile(rf"(?<=\n)[ \t]*{re.escape(words.strip())}(?=[ \t]*\r?\n|\Z)")
    between = r"(?:\[[^\]\n]{0,60}\]|\W)*+"
    return re.compile(r"\b" + between.join(map(re.escape, re.findall(r"\w+", words))) + r"\b")


@lru_cache(maxsize=16)  # the editions of one treatment have copy, formats and locale in common
def read_source(path: str, data: bytes) -> Source:
    """Read one YAML file.

    Raises SourceError with all faults: not UTF-8, control characters, broken YAML, a name given
    twice, aliases, tags, a second document, nesting or length beyond the limits, an empty file.
    """
    text = _decoded(path, data)
    _stop_at(manuscript.unseen(path, text))
    try:
        _stop_at(shape_problems(path, yaml.parse(text, Loader=_LOADER), text))
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as reason:
        _stop_at(manuscript.spaces(path, text, _written_out(text)))
        raise SourceError([yaml_problem(path, text, reason)]) from None
    if root is None:
        message = "the file is empty"
        raise SourceError([error(Location(path), message, "empty-file", "handouts new shows what a file holds")])
    reader = _Reader(path, text)
    value = reader.read(root, ())
    _stop_at(manuscript.spaces(path, text, reader.written))
    noted = [
        manuscript.Remark((), one) for one in islice(manuscript.left_out(path, text), manuscript.MOST_PROBLEMS)
    ] + reader.noted
    noted += manuscript.remarks(path, text, reader.written, reader.values)
    told = [*reader.problems, *(one.problem for one in noted if one.problem.severity is not Severity.NOTICE)]
    if any(one.severity is Severity.ERROR for one in told):
        _stop_at(told)
    if not isinstance(value, dict):
        message = f'expected fields such as "title: ...", found {described(value)}'
        raise SourceError([error(reader.places[()], message, "wrong-kind", colon_hint(value))])
    return Source(path, value, reader.places, reader.names, text, reader.spans, tuple(noted))


def _stop_at(found: Iterable[Problem]) -> None:
    """Raise the first of the problems found, if there are any."""
    problems = list(islice(found, manuscript.MOST_PROBLEMS))
    if problems:
        raise SourceError(problems)


def described(value: Any) -> str:
    """Say in plain words what kind of value was written."""
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return f"fields ({', '.join(list(value)[:3])})" if value else "empty fields"
    return f"the text {quoted(str(value), 40)}"


def colon_hint(value: Any) -> str:
    """Return a hint where a text is a field whose colon has no space after it, else nothing."""
    return NO_SPACE if isinstance(value, str) and GLUED.match(value) else ""


def _decoded(path: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as reason:
        before = data[: reason.start].decode("utf-8", "replace")
        message = f"byte {data[reason.start]:#04x} is not UTF-8 text"
        hint = 'save the file with the encoding "UTF-8"'
        raise SourceError([error(manuscript.place(path, before, len(before)), message, "not-utf-8", hint)]) from None


def _written_out(text: str) -> list[Written]:
    """Return the texts in quotes or after a sign such as | of a file that is no YAML, as far as it can be read."""
    found: list[Written] = []
    try:
        found.extend(
            Written((), event.start_mark.index, event.end_mark.index, event.style, 0)
            for event in yaml.parse(text, Loader=_LOADER)
            if isinstance(event, yaml.ScalarEvent) and event.style and event.start_mark and event.end_mark
        )
    except yaml.MarkedYAMLError:
        return found  # as far as it goes: what comes later is not looked at
    return found


class _Reader:
    """Walks YAML nodes once, and keeps the place of each value and each name."""

    def __init__(self, path: str, text: str) -> None:
        self.path, self.text = path, text
        self.places: dict[FieldPath, Location] = {}
        self.names: dict[FieldPath, Location] = {}
        self.spans: dict[FieldPath, tuple[int, int]] = {}
        self.written: list[Written] = []
        self.values: list[str] = []
        self.problems: list[Problem] = []
        self.noted: list[manuscript.Remark] = []

    def read(self, node: yaml.Node, at: FieldPath, name: int = NO_NAME) -> Any:
        """Return what a node holds; `name` is the column of the field's name or of the entry's dash."""
        self.places[at] = mark_place(self.path, node.start_mark)
        self.spans[at] = (node.start_mark.index, node.end_mark.index)
        if isinstance(node, yaml.SequenceNode):
            dash = NO_NAME if node.flow_style else node.start_mark.column
            return [self.read(item, (*at, position), dash) for position, item in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode):
            return self._read_fields(node, at)
        style = getattr(node, "style", None) or ""  # libyaml says "" where PyYAML says None
        self.written.append(Written(at, *self.spans[at], style, name))
        self.values.append(self._words(node, at))
        return None if not style and node.value == "" else self.values[-1]

    def _words(self, node: yaml.Node, at: FieldPath) -> str:
        """Return a text without characters that nobody sees; tells of those written as escape sequences."""
        typed, here = str(node.value), mark_place(self.path, node.start_mark)
        raw = self.text[node.start_mark.index : node.end_mark.index]
        if "\r" in typed:
            self.problems.append(manuscript.refused(here, "\r"))
        for mark in marks(typed) if "\\" in raw else ():
            if mark.sign in raw:
                continue
            if mark.is_dropped:
                self.noted.append(manuscript.Remark(at, manuscript.omitted(here, mark.sign)))
            else:
                self.problems.append(manuscript.refused(here, mark.sign))
        return cleaned(typed)

    def _read_fields(self, node: yaml.MappingNode, at: FieldPath) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        before = ""
        for key, item in node.value:
            here = mark_place(self.path, key.start_mark)
            problem = self._name_problem(node, key, here)
            name = "" if problem else self._words(key, at)
            if not problem and node.flow_style and re.fullmatch("[0-9]{3}", name) and before[:1].isdecimal():
                before = f"{before},{name}"
                message = f'"{before}" is no number here: the comma ends it'
                problem = error(here, message, "thousands", f"write {before.replace(',', '')}, without a comma")
                self.problems = [one for one in self.problems if f'"{before[:-4]}" is no number' not in one.message]
            path = (*at, name)
            if not problem and path in self.names:
                message = f'the field "{name}" stands here a second time; the first is in line {self.names[path].line}'
                problem = error(here, message, "duplicate-field", "join the two, or delete one")
            if problem:
                self.problems.append(problem)
                continue
            self.names[path] = here
            fields[name] = self.read(item, path, NO_NAME if node.flow_style else key.start_mark.column)
            before = str(fields[name])
        return fields

    def _name_problem(self, node: yaml.Node, key: yaml.Node, here: Location) -> Problem | None:
        """Return what is wrong where a field's name is no word, or its text starts with a question mark."""
        if self.text[node.start_mark.index : node.start_mark.index + 2] == "? ":
            start = mark_place(self.path, node.start_mark)
            return error(start, 'a text that starts with "?" needs quotes', "wrong-kind", QUOTE_IT)
        if not isinstance(key, yaml.ScalarNode):
            sign = "[" if isinstance(key, yaml.SequenceNode) else "{"
            hint = f'a text that starts with "{sign}" needs quotes'
            return error(here, "a field's name must be a word", "wrong-kind", hint)
        return None

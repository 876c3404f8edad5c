"""YAML with its lines: every value knows where it was written, and stays as it was written."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Any

import yaml

from handouts.fault import GLUED, NO_SPACE, yaml_problem
from handouts.problem import FieldPath, Location, Problem, SourceError, error, quoted

DEPTH_LIMIT = 20
VALUE_LIMIT = 20_000
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MOST_PROBLEMS = 20  # of one kind: more would flood the screen
# C0 and C1 control characters, the line ends that editors do not show, and the marks that turn text around.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff\u2028-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Source:
    """One YAML file: its values (text, lists, fields; None where nothing was written) and their places.

    Numbers, dates and words such as `no` are text here; the model says what they must be.
    """

    path: str
    value: Any
    places: Mapping[FieldPath, Location] = field(repr=False)
    names: Mapping[FieldPath, Location] = field(repr=False)
    text: str = field(default="", repr=False)
    spans: Mapping[FieldPath, tuple[int, int]] = field(default_factory=dict, repr=False)

    def locate(self, field_path: FieldPath, *, name: bool = False) -> Location:
        """Return where a field's value stands (or its name), or the nearest group around it."""
        at = tuple(field_path)
        if name and at in self.names:
            return self.names[at]
        while at not in self.places:
            at = at[:-1]
        return self.places[at]

    def locate_words(self, field_path: FieldPath, words: str, within: str = "") -> Location:
        """Return where words stand inside a field, or the field itself where they are written otherwise.

        `within` is the sentence around them, where they stand more than once. Markup, source marks and the
        ends of typed lines between the words do not count.
        """
        at = tuple(field_path)
        if at not in self.spans:
            return self.locate(at)
        start, end = self.spans[at]
        found = False
        for phrase in (within, words):
            match = _phrase(phrase).search(self.text, start, end) if re.search(r"\w", phrase) else None
            if match:
                (start, end), found = match.span(), True
        return _place(self.path, self.text, start) if found else self.locate(at)


def _phrase(words: str) -> re.Pattern[str]:
    """Return a pattern for words in a row, whatever stands between them."""
    between = r"(?:\[[^\]\n]{0,60}\]|\W)*+"
    return re.compile(r"\b" + between.join(map(re.escape, re.findall(r"\w+", words))) + r"\b")


@lru_cache(maxsize=16)  # the editions of one treatment have copy, formats and locale in common
def read_source(path: str, data: bytes) -> Source:
    """Read one YAML file.

    Raises SourceError with all faults: not UTF-8, control characters, broken YAML, a name given
    twice, aliases, tags, a second document, nesting or length beyond the limits, an empty file.
    """
    text = _decoded(path, data)
    problems = list(islice(_forbidden(path, text), _MOST_PROBLEMS))
    if problems:
        raise SourceError(problems)
    try:
        problems = list(islice(_shape_problems(path, text), _MOST_PROBLEMS))
        if problems:
            raise SourceError(problems)
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as reason:
        raise SourceError([yaml_problem(path, text, reason)]) from None
    if root is None:
        message = "the file is empty"
        raise SourceError([error(Location(path), message, "empty-file", "handouts new shows what a file holds")])
    reader = _Reader(path)
    value = reader.read(root, ())
    if reader.problems:
        raise SourceError(reader.problems[:_MOST_PROBLEMS])
    if not isinstance(value, dict):
        message = f'expected fields such as "title: ...", found {described(value)}'
        raise SourceError([error(reader.places[()], message, "wrong-kind", colon_hint(value))])
    return Source(path, value, reader.places, reader.names, text, reader.spans)


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
        raise SourceError([error(_place(path, before, len(before)), message, "not-utf-8", hint)]) from None


def _place(path: str, text: str, index: int) -> Location:
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    return Location(path, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _forbidden(path: str, text: str) -> Iterator[Problem]:
    for match in _CONTROL.finditer(text):
        yield _control_problem(_place(path, text, match.start()), match[0])


def _control_problem(here: Location, sign: str) -> Problem:
    message = f"the invisible control character U+{ord(sign):04X} stands here"
    return error(here, message, "control-character", "delete it, or type the line anew")


def _mark(path: str, mark: Any) -> Location:
    return Location(path, mark.line + 1, mark.column + 1)


def _shape_problems(path: str, text: str) -> Iterator[Problem]:
    """Yield what a leaflet's YAML never needs: aliases, tags, second documents, endless nesting."""
    depth = documents = values = 0
    events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)
    for event in events:
        here = _mark(path, event.start_mark)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            message = f'"{sign}{event.anchor}" is a YAML alias, which is not allowed'
            yield error(
                here, message, "alias", f'write the words out, or put quotes around a text that starts with "{sign}"'
            )
        if getattr(event, "tag", None):
            typed = re.search(r"![^\s,\[\]{}]*", text[event.start_mark.index :][:200])
            hint = 'put quotes around a text that starts with "!"'
            yield error(here, f'"{typed[0] if typed else "!"}" is a YAML tag, which is not allowed', "tag", hint)
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents == 2:
                yield error(here, 'a line "---" starts a second document', "second-document", "delete the line")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        values += isinstance(event, yaml.NodeEvent)
        if depth > DEPTH_LIMIT or values > VALUE_LIMIT:
            many = f"more than {VALUE_LIMIT:,} values" if depth <= DEPTH_LIMIT else f"more than {DEPTH_LIMIT} levels"
            yield error(here, f"the file has {many}", "too-large")
            return


class _Reader:
    """Walks YAML nodes once, and keeps the place of each value and each name."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.places: dict[FieldPath, Location] = {}
        self.names: dict[FieldPath, Location] = {}
        self.spans: dict[FieldPath, tuple[int, int]] = {}
        self.problems: list[Problem] = []

    def read(self, node: yaml.Node, at: FieldPath) -> Any:
        self.places[at] = _mark(self.path, node.start_mark)
        self.spans[at] = (node.start_mark.index, node.end_mark.index)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*at, position)) for position, item in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode):
            return self._read_fields(node, at)
        self._check_signs(node)
        plain = not getattr(node, "style", None)  # libyaml says "" where PyYAML says None
        return None if plain and node.value == "" else node.value

    def _check_signs(self, node: yaml.Node) -> None:
        """Complain of a control character that was written as an escape sequence."""
        sign = _CONTROL.search(str(node.value))
        if sign:
            self.problems.append(_control_problem(_mark(self.path, node.start_mark), sign[0]))

    def _read_fields(self, node: yaml.MappingNode, at: FieldPath) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        for key, item in node.value:
            here = _mark(self.path, key.start_mark)
            if not isinstance(key, yaml.ScalarNode):
                sign = "[" if isinstance(key, yaml.SequenceNode) else "{"
                hint = f'a text that starts with "{sign}" needs quotes'
                self.problems.append(error(here, "a field's name must be a word", "wrong-kind", hint))
                continue
            self._check_signs(key)
            name = str(key.value)
            path = (*at, name)
            if path in self.names:
                message = f'the field "{name}" stands here a second time; the first is in line {self.names[path].line}'
                self.problems.append(error(here, message, "duplicate-field", "join the two, or delete one"))
                continue
            self.names[path] = here
            fields[name] = self.read(item, path)
        return fields

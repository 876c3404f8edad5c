"""YAML with its lines: every value knows where it was written, and stays as it was written."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from handouts.problem import FieldPath, Location, Problem, SourceError, error, quoted

DEPTH_LIMIT = 20
VALUE_LIMIT = 20_000
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# C0 and C1 control characters, and the marks that turn the direction of text around.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\u202a-\u202e]")
_STR = "tag:yaml.org,2002:str"


@dataclass(frozen=True)
class Source:
    """One YAML file: its values (text, lists, fields; None where nothing was written) and their places.

    Numbers, dates and words such as `no` are text here; the model says what they must be.
    """

    path: str
    value: Any
    places: Mapping[FieldPath, Location] = field(repr=False)
    names: Mapping[FieldPath, Location] = field(repr=False)

    def locate(self, field_path: FieldPath, *, name: bool = False) -> Location:
        """Return where a field's value stands (or its name), or the nearest group around it."""
        at = tuple(field_path)
        if name and at in self.names:
            return self.names[at]
        while at not in self.places:
            at = at[:-1]
        return self.places[at]


def read_source(path: str, data: bytes) -> Source:
    """Read one YAML file.

    Raises SourceError with all faults: not UTF-8, control characters, broken YAML, a name given
    twice, aliases, tags, a second document, nesting or length beyond the limits, an empty file.
    """
    text = _decoded(path, data)
    problems = list(_forbidden(path, text))
    if problems:
        raise SourceError(problems)
    try:
        problems = list(_shape_problems(path, text))
        if problems:
            raise SourceError(problems)
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as reason:
        raise SourceError([_reworded(path, text, reason)]) from None
    if root is None:
        message = "the file is empty"
        raise SourceError([error(Location(path), message, "empty-file", "handouts new shows what a file holds")])
    reader = _Reader(path)
    value = reader.read(root, ())
    if reader.problems:
        raise SourceError(reader.problems)
    if not isinstance(value, dict):
        message = f'expected fields such as "title: ...", found {described(value)}'
        raise SourceError([error(reader.places[()], message, "wrong-kind")])
    return Source(path, value, reader.places, reader.names)


def described(value: Any) -> str:
    """Say in plain words what kind of value was written."""
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return f"fields ({', '.join(list(value)[:3])})" if value else "empty fields"
    return f"the text {quoted(str(value), 40)}"


def _decoded(path: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as reason:
        before = data[: reason.start].decode("utf-8", "replace")
        message = f"byte {data[reason.start]:#04x} is not UTF-8 text"
        hint = 'save the file with the encoding "UTF-8"'
        raise SourceError([error(_place(path, before, len(before)), message, "not-utf-8", hint)]) from None


def _place(path: str, text: str, index: int) -> Location:
    line_start = text.rfind("\n", 0, index) + 1
    return Location(path, text.count("\n", 0, index) + 1, index - line_start + 1)


def _forbidden(path: str, text: str) -> Iterator[Problem]:
    for match in _CONTROL.finditer(text):
        message = f"the invisible control character U+{ord(match[0]):04X} stands here"
        yield error(_place(path, text, match.start()), message, "control-character", "delete it, or type the line anew")


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
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            hint = 'put quotes around a text that starts with "!"'
            yield error(here, f'"{tag}" is a YAML tag, which is not allowed', "tag", hint)
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
        self.problems: list[Problem] = []

    def read(self, node: yaml.Node, at: FieldPath) -> Any:
        self.places[at] = _mark(self.path, node.start_mark)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*at, position)) for position, item in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode):
            return self._read_fields(node, at)
        plain = not getattr(node, "style", None)  # libyaml says "" where PyYAML says None
        return None if plain and node.value == "" else node.value

    def _read_fields(self, node: yaml.MappingNode, at: FieldPath) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        for key, item in node.value:
            here = _mark(self.path, key.start_mark)
            if not isinstance(key, yaml.ScalarNode):
                self.problems.append(error(here, "a field's name must be a word", "wrong-kind"))
                continue
            name = str(key.value)
            path = (*at, name)
            if path in self.names:
                message = f'the field "{name}" stands here a second time; the first is in line {self.names[path].line}'
                self.problems.append(error(here, message, "duplicate-field", "join the two, or delete one"))
                continue
            self.names[path] = here
            fields[name] = self.read(item, path)
        return fields


def _reworded(path: str, text: str, reason: yaml.MarkedYAMLError) -> Problem:
    """Say what is wrong with broken YAML by looking at the line itself."""
    mark = reason.problem_mark or reason.context_mark
    where = _mark(path, mark) if mark else Location(path)
    lines = text.splitlines() or [""]
    where = Location(path, min(where.line, len(lines)), where.column)
    line = lines[where.line - 1]
    start = line.lstrip(" -")
    if re.match(r"[ -]*\t", line):
        where = Location(path, where.line, line.index("\t") + 1)
        return error(where, "a tab stands where YAML needs spaces", "tab", "replace each tab by two spaces")
    if re.search(r"\w: .*: ", line) or re.match(r"[ -]*[^\"'|>]*: [^\"'|>].*:\s*$", line):
        hint = 'put the whole text in double quotes: "..."'
        return error(where, 'a text with ": " in it needs quotes', "broken-yaml", hint)
    value = re.sub(r"^[\w-]+:\s+", "", start)
    if value[:1] in "@`%*&!{}[]|>" and value[:1]:
        message = f'a text that starts with "{value[:1]}" needs quotes'
        return error(where, message, "broken-yaml", 'put the whole text in double quotes: "..."')
    context = reason.context_mark
    if (
        context is not None
        and context.line < where.line - 1
        and lines[context.line][context.column : context.column + 1] in {'"', "'"}
    ):
        message = "a quotation mark is opened here and never closed"
        return error(_mark(path, context), message, "broken-yaml", "close it at the end of the text")
    hint = "compare the indentation and quotes with the lines above"
    return error(where, "this line does not fit the ones above it", "broken-yaml", hint)

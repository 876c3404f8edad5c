"""Faults: broken YAML, said in plain words by looking at the line itself."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from handouts.problem import Location, Problem, error

GLUED = re.compile(r"[ -]*[A-Za-z_]\w*:(?=[^\s:/])")
NO_SPACE = "a space is missing after the colon"
# What people type, or paste from Word, in place of "- ".
_SIGNS = (
    r"\u2013\u2014\u2022\xb7\u25aa\u25ab\u25e6\u2023\u2043"
    r"\u2219\u25cf\u25cb\u25a0\u25a1\u27a2\u25ba\u2713\u2714\xa7\uf0b7\uf0a7"
)
BULLET = re.compile(
    rf"[ ]*+(-(?=[^\s-])|[?*+{_SIGNS}]|o(?=\s)|[0-9]{{1,3}}[.)]+|[(]?(?:[a-z]|[ivx]{{1,4}})[)])\s*+(?=\S)"
)
DEPTH_LIMIT = 20
VALUE_LIMIT = 20_000
_FIELD = re.compile(r"\s*+(?:- |[A-Za-z_]++:(?:\s|$))")
_CUT = re.compile(r"""[ -]*+(?:[\w-]++:\s++)?+[^\s"'#|>].*?[ \t](#.*)$""")
_COMMENT = re.compile(r"\s*+(#.*)$")
QUOTE_IT = 'put the whole text in double quotes: "..."'


def yaml_problem(path: str, text: str, reason: yaml.MarkedYAMLError) -> Problem:
    """Return what is wrong with a file that is no YAML, in the words of someone who looks at the line."""
    mark = reason.problem_mark or reason.context_mark
    where = mark_place(path, mark) if mark else Location(path)
    lines = text.splitlines() or [""]
    where = Location(path, min(where.line, len(lines)), where.column)
    line = lines[where.line - 1]
    if re.match(r"[ -]*\t", line):
        where = Location(path, where.line, line.index("\t") + 1)
        return error(where, "a tab stands where YAML needs spaces", "tab", "replace each tab by two spaces")
    known = (
        _quotes_problem(path, text, line, where, reason)
        or _comment_problem(path, text, lines, where, reason)
        or _list_problem(path, lines, where, reason)
    )
    if known:
        return known
    if _holds_colon(line):
        return error(where, 'a text with ": " in it needs quotes', "broken-yaml", QUOTE_IT)
    value = re.sub(r"^[\w-]+:\s+", "", line.lstrip(" -"))
    if value.startswith(tuple("@`%*&!{}[]|>")):
        return error(where, f'a text that starts with "{value[0]}" needs quotes', "broken-yaml", QUOTE_IT)
    # A name without its space is noticed only at the next name.
    before = reason.context_mark.line + 1 if reason.context_mark else where.line - 1
    glued = isinstance(reason, yaml.scanner.ScannerError) and GLUED.match(lines[min(before, len(lines)) - 1])
    if glued:
        message = f"{NO_SPACE} here"
        return error(Location(path, before, glued.end() + 1), message, "broken-yaml", "write a space after the colon")
    hint = "compare the indentation and quotes with the lines above"
    return error(where, "this line does not fit the ones above it", "broken-yaml", hint)


def _odd_line(where: Location, reason: yaml.MarkedYAMLError) -> int:
    """Return the line, counted from 0, that does not fit: a text without its colon is noticed only a line later."""
    opened = reason.context_mark
    return opened.line if isinstance(reason, yaml.scanner.ScannerError) and opened else where.line - 1


def _comment_problem(
    path: str, text: str, lines: list[str], where: Location, reason: yaml.MarkedYAMLError
) -> Problem | None:
    """Say where a " #" has ended a text that goes on in the next line, or a list in brackets."""
    opened, odd = reason.context_mark, _odd_line(where, reason)
    first = last = max((number for number in range(odd) if lines[number].strip()), default=-1)
    if opened and "flow" in str(reason.context):
        first, last = opened.line, where.line - 1
    elif _FIELD.match(lines[odd]):
        return None
    for number in range(last, max(first - 20, -1), -1):
        cut = _CUT.match(lines[number])
        if cut and (first <= number <= last or re.match(r"\s*+#", lines[number + 1])):
            said = " ".join(cut[1].split())[:40]
            message = f'"{said}" is on no page: a space and # start a comment, which ends the text'
            return error(Location(path, number + 1, cut.start(1) + 1), message, "comment", QUOTE_IT)
        if number <= first and not re.match(r"\s*+(?:#|$)", lines[number]):
            return None
        below = _COMMENT.match(lines[number])
        if below and number > 0 and number <= first and not re.match(r"\s*+(?:#|$)", lines[number - 1]):
            message = f'"{" ".join(below[1].split())[:40]}" is on no page: # starts a comment, which ends the text'
            return error(Location(path, number + 1, below.start(1) + 1), message, "comment", QUOTE_IT)
    return None


def _list_problem(path: str, lines: list[str], where: Location, reason: yaml.MarkedYAMLError) -> Problem | None:
    """Say which line of a list starts with another sign than a dash and a space."""
    odd = _odd_line(where, reason)
    above = lines[odd - 1] if odd else ""
    opened = re.match(r"(\s*+)- [^\"'|>]*?(:)\s*+$", above)
    if opened and not lines[odd].startswith(f"{opened[1]}- ") and not _FIELD.match(lines[odd]):
        message = 'a text that ends with ":" needs quotes'
        return error(Location(path, odd, opened.start(2) + 1), message, "broken-yaml", QUOTE_IT)
    for number in dict.fromkeys((odd, where.line - 2)):
        line = lines[number] if 0 <= number < len(lines) else ""
        sign = BULLET.match(line)
        near = [lines[other] for other in (number - 1, number + 1) if 0 <= other < len(lines)]
        if sign and any(re.match(r"\s*+(?:- |[a-z_]++:\s*+$)", other) for other in near):
            here = Location(path, number + 1, sign.start(1) + 1)
            if sign[1] == "-":
                return error(here, "a space is missing after the dash", "broken-yaml", 'write "- " before the words')
            message = f'a line of a list starts with "- ", and this one with "{sign[1]}"'
            hint = 'write "- " in its place, or put the text in double quotes after "- "'
            return error(here, message, "broken-yaml", hint)
    return None


def _holds_colon(line: str) -> bool:
    """Say whether a text after a name holds a colon that YAML takes for another field."""
    name = re.search(r"\w: ", line)
    if name and ": " in line[name.end() :]:
        return True
    first, whole = line.find(": "), line.rstrip()
    signs = set("\"'|>")
    plain = first >= 0 and not signs & set(line[:first]) and not signs & set(line[first + 2 : first + 3])
    return plain and whole.endswith(":") and first + 2 < len(whole) - 1


def _quotes_problem(path: str, text: str, line: str, where: Location, reason: yaml.MarkedYAMLError) -> Problem | None:
    """Say what is wrong with quotation marks, or nothing where they are not to blame."""
    opened = reason.context_mark
    if isinstance(reason, yaml.scanner.ScannerError) and opened is not None:
        sign = text[opened.index : opened.index + 1]
        closed = re.compile(r"""'(?:[^']|'')*+'|"(?:[^"\\]|\\.)*+"|[^"']""", re.DOTALL).match(text, opened.index)
        if sign and not closed:
            message = "a quotation mark is opened here and never closed"
            return error(mark_place(path, opened), message, "broken-yaml", "close it at the end of the text")
    ended = re.match(r"""[ -]*+(?:[\w-]++:\s++)?('(?:[^']|'')*+'|"(?:[^"\\]|\\.)*+")\s*+""", line)
    if isinstance(reason, yaml.parser.ParserError) and ended and ended.end() == where.column - 1 < len(line):
        message = "the quotation mark ends the text here"
        hint = "put the whole text in the other kind of quotes"
        return error(Location(path, where.line, ended.end(1)), message, "broken-yaml", hint)
    return None


def mark_place(path: str, mark: Any) -> Location:
    """Return where a mark of the YAML library stands."""
    return Location(path, mark.line + 1, mark.column + 1)


def shape_problems(path: str, events: Iterator[Any], text: str) -> Iterator[Problem]:
    """Yield what a leaflet's YAML never needs: aliases, tags, second documents, endless nesting."""
    depth = documents = values = 0
    for event in events:
        here = mark_place(path, event.start_mark)
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

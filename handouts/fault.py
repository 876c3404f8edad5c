"""Faults: broken YAML, said in plain words by looking at the line itself."""

import re

import yaml

from handouts.problem import Location, Problem, error

GLUED = re.compile(r"[ -]*[A-Za-z_]\w*:(?=[^\s:/])")
NO_SPACE = "a space is missing after the colon"
_QUOTE_IT = 'put the whole text in double quotes: "..."'


def yaml_problem(path: str, text: str, reason: yaml.MarkedYAMLError) -> Problem:
    """Return what is wrong with a file that is no YAML, in the words of someone who looks at the line."""
    mark = reason.problem_mark or reason.context_mark
    where = _mark(path, mark) if mark else Location(path)
    lines = text.splitlines() or [""]
    where = Location(path, min(where.line, len(lines)), where.column)
    line = lines[where.line - 1]
    if re.match(r"[ -]*\t", line):
        where = Location(path, where.line, line.index("\t") + 1)
        return error(where, "a tab stands where YAML needs spaces", "tab", "replace each tab by two spaces")
    quotes = _quotes_problem(path, text, line, where, reason)
    if quotes:
        return quotes
    if _holds_colon(line):
        return error(where, 'a text with ": " in it needs quotes', "broken-yaml", _QUOTE_IT)
    value = re.sub(r"^[\w-]+:\s+", "", line.lstrip(" -"))
    if value.startswith(tuple("@`%*&!{}[]|>")):
        return error(where, f'a text that starts with "{value[0]}" needs quotes', "broken-yaml", _QUOTE_IT)
    # A name without its space is noticed only at the next name.
    before = reason.context_mark.line + 1 if reason.context_mark else where.line - 1
    glued = isinstance(reason, yaml.scanner.ScannerError) and GLUED.match(lines[min(before, len(lines)) - 1])
    if glued:
        message = f"{NO_SPACE} here"
        return error(Location(path, before, glued.end() + 1), message, "broken-yaml", "write a space after the colon")
    hint = "compare the indentation and quotes with the lines above"
    return error(where, "this line does not fit the ones above it", "broken-yaml", hint)


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
            return error(_mark(path, opened), message, "broken-yaml", "close it at the end of the text")
    ended = re.match(r"""[ -]*+(?:[\w-]++:\s++)?('(?:[^']|'')*+'|"(?:[^"\\]|\\.)*+")\s*+""", line)
    if isinstance(reason, yaml.parser.ParserError) and ended and ended.end() == where.column - 1 < len(line):
        message = "the quotation mark ends the text here"
        hint = "put the whole text in the other kind of quotes"
        return error(Location(path, where.line, ended.end(1)), message, "broken-yaml", hint)
    return None


def _mark(path: str, mark: yaml.Mark) -> Location:
    return Location(path, mark.line + 1, mark.column + 1)

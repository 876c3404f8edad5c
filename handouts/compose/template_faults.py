"""What is wrong with a template, in the house's words and at its line."""

import difflib
import re
import traceback
from collections.abc import Iterator, Mapping
from typing import Any

import jinja2

from handouts.model.field import Fields
from handouts.problem import Location, Problem, error

_DEEP = 20  # templates inside one another; the house's own are six deep
TOO_DEEP = "it is nested too deeply, or one expression is too long"
_LONGEST = 300  # characters of a message


def plain_message(message: str | None) -> str:
    """Return Jinja2's sentence in the house's form: lower case, one line, no full stop, no class names."""
    text = re.sub(r"\bdo_(\w+)\(\)", r'the filter "\1"', message or "")
    text = re.sub(r"'?handouts(?:\.\w+)*\.(\w+)(?: object)?'?", lambda found: f'"{found[1].lower()}"', text)
    text = text.replace("'dict object' has no attribute", "no heading or entry is called")
    text = " ".join(text.replace("'", '"').split()).rstrip(".")
    text = text.encode(errors="backslashreplace").decode()
    return text[:1].lower() + (text[1:] if len(text) <= _LONGEST else f"{text[1:_LONGEST]}...")


def nearest_name(message: str, context: Mapping[str, Any]) -> str:
    """Return a hint with the name that was probably meant: of the model spoken of, or of what templates see."""
    models = {type(one): None for value in context.values() for one in _groups(value)}
    spoken_of = re.search(r"\.(\w+) object' has no attribute", message)
    names = set() if spoken_of else set(context)
    if "'dict object'" in message:
        names = {name for value in context.values() if isinstance(value, Mapping) for name in value}
    for model in models:
        if spoken_of and model.__name__ == spoken_of[1]:
            names.update(model.model_fields)
    wanted = re.findall(r"'(\w+)'", message)
    close = difflib.get_close_matches(wanted[-1], sorted(names - {wanted[-1]}), n=1) if wanted else []
    return f'did you mean "{close[0]}"?' if close else ""


def _groups(value: Any) -> Iterator[Fields]:
    """Yield a group of fields and every group inside it."""
    if isinstance(value, Fields):
        yield value
        for name in type(value).model_fields:
            yield from _groups(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _groups(item)


def fault_of(reason: Exception, folder: str, name: str, context: Mapping[str, Any]) -> Problem:
    """Return what a template could not be filled for, at its line; `name` is that of the outermost one."""
    frames = [one for one in traceback.extract_tb(reason.__traceback__) if one.filename.startswith(folder)]
    where = Location(frames[-1].filename, frames[-1].lineno or 1) if frames else Location(folder + name)
    if isinstance(reason, jinja2.TemplateSyntaxError):
        path = Location(reason.filename or folder + (reason.name or name), reason.lineno)
        return error(path, f"this is not valid Jinja2: {plain_message(reason.message)}", "template")
    if isinstance(reason, jinja2.TemplateNotFound):
        return error(where, f'there is no template "{folder}{plain_message(str(reason.name))}"', "missing-file")
    if isinstance(reason, jinja2.UndefinedError):
        message = f"the template asks for something that does not exist: {plain_message(reason.message)}"
        return error(where, message, "template-name", nearest_name(reason.message or "", context))
    if isinstance(reason, RecursionError) and len(frames) >= _DEEP:
        return error(where, "templates or macros include one another without end", "template")
    return error(where, f"the template cannot be filled: {_words_of(reason)}", "template")


def _words_of(reason: Exception) -> str:
    if isinstance(reason, MemoryError):
        return "it needs more memory than there is"
    if isinstance(reason, RecursionError):
        return TOO_DEEP
    if isinstance(reason, UnicodeError):
        return "it writes half a sign, which no file can hold"
    return plain_message(str(reason)) or "something in it cannot be calculated"

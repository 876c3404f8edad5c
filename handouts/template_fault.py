"""What Jinja2 says of a broken template, in the house's words."""

import difflib
import re
from collections.abc import Iterator
from typing import Any

from handouts.model.field import Fields


def plain_message(message: str | None) -> str:
    """Return Jinja2's sentence in the house's form: lower case, no full stop, no class names."""
    text = re.sub(r"'?handouts(?:\.\w+)*\.(\w+)(?: object)?'?", lambda found: f'"{found[1].lower()}"', message or "")
    text = text.replace("'", '"').rstrip(".")
    return text[:1].lower() + text[1:]


def nearest_name(message: str, context: dict[str, Any]) -> str:
    """Return a hint with the name that was probably meant: of the model spoken of, or of what templates see."""
    models = {type(one): None for value in context.values() for one in _groups(value)}
    spoken_of = re.search(r"\.(\w+) object' has no attribute", message)
    names = set() if spoken_of else set(context)
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

"""A passage: a text of the copy or of a brand, with its field, what it is to the reader, and its entry.

Each field of the model says its role, `Annotated[Line, Role.CELL, Field(...)]`, so that no check need guess from a
field's name whether it reads a sentence, a cell of a table or the words for someone who cannot see a drawing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any, NamedTuple

from handouts.model.field import Fields
from handouts.problem import FieldPath

_BLANK_LINES = re.compile(r"\n\s*\n")


class Role(Enum):
    """What a field is to the reader."""

    TITLE = "title"  # the name of the leaflet
    SENTENCE = "sentence"  # running text, an entry of a list
    QUESTION = "question"  # a question for the clinic: it states nothing
    LABEL = "label"  # the name of a row: a stretch of time, a word that is explained
    CELL = "cell"  # a few words in a table or beside a piece of advice, such as 2 weeks
    ALTERNATIVE = "alternative text"  # what a drawing shows, for someone who cannot see it
    IMPRINT = "imprint"  # who publishes and answers for the leaflet, and how to reach them
    SOURCE = "source"  # a title, publisher or year, in the words of others
    KEY = "key"  # the mark of a source, which only clinicians read
    RECORD = "record"  # a number of the leaflet, or what its authors keep about it
    LINK = "link"  # an address that is followed and not read
    NOT_READ = "not read"  # the name of a file, a colour, or what is printed in other words


# What states something, what is said of the treatment in any way, and all that a patient reads in the copy.
STATED = (Role.TITLE, Role.SENTENCE, Role.LABEL, Role.CELL)
SAID = (*STATED, Role.QUESTION, Role.ALTERNATIVE)
READ = (*SAID, Role.IMPRINT)
# What a reading formula counts.
RUNNING = (Role.SENTENCE, Role.QUESTION, Role.CELL)


@dataclass(frozen=True, slots=True)
class Passage:
    """A text, the path of its field, its role, and the path of the entry that it belongs to.

    An entry is a group whose fields say one thing together, such as a risk, how often it happens and what to do
    (`Fields.IS_ENTRY`); a field outside of any is an entry by itself.
    """

    at: FieldPath
    text: str
    role: Role
    entry: FieldPath

    @property
    def block(self) -> str:
        """Return the name of the outermost field, which is that of its block on the page."""
        return str(self.at[0])


class Leaf(NamedTuple):
    """One single value below a group of fields: text, number or date."""

    at: FieldPath
    value: Any
    role: Role
    entry: FieldPath


def told(group: Fields, *roles: Role) -> list[Leaf]:
    """Return every value of these roles, or all, that was filled in below a group, in the order of the model."""
    found: list[Leaf] = []
    _gather(group, (), (), roles or tuple(Role), found)
    return found


def texts(group: Fields, *roles: Role) -> Iterator[Passage]:
    """Yield each text below a group of fields whole, source marks included; of these roles, or all that is read."""
    for at, value, role, entry in told(group, *(roles or READ)):
        if isinstance(value, str):
            yield Passage(at, value, role, entry)


def passages(group: Fields, *roles: Role) -> Iterator[Passage]:
    """Yield each paragraph below a group of fields, source marks included; of these roles, or all that is read."""
    for one in texts(group, *roles):
        if "\n" not in one.text:
            yield one
            continue
        for text in _BLANK_LINES.split(one.text):
            yield Passage(one.at, text, one.role, one.entry)


def value_at(group: Fields, at: FieldPath) -> Any:
    """Return what stands at a path below a group of fields."""
    found: Any = group
    for part in at:
        found = found[part] if isinstance(part, int) else getattr(found, part)
    return found


def _gather(group: Fields, at: FieldPath, entry: FieldPath, wanted: tuple[Role, ...], found: list[Leaf]) -> None:
    """Add what is wanted below a group; a field without a role holds groups."""
    entry = entry or (at if group.IS_ENTRY else ())
    values = vars(group)
    is_line = group.IS_LINE and not any(value for name, value in values.items() if name != group.SHORT)
    for name, role in _roles(type(group)):
        value = values[name]
        if value is None or not (role is None or role in wanted):
            continue
        place = at if is_line else (*at, name)
        rows = [((*place, row), item) for row, item in enumerate(value)] if type(value) is tuple else [(place, value)]
        for path, item in rows:
            if role is None:
                _gather(item, path, entry, wanted, found)
            else:
                found.append(Leaf(path, item, role, entry or path))


@cache
def _roles(kind: type[Fields]) -> tuple[tuple[str, Role | None], ...]:
    """Return the names of a group's fields, each with its role; one that only holds others has none."""
    return tuple((name, info_role(info)) for name, info in kind.model_fields.items())


def info_role(info: Any) -> Role | None:
    """Return the role that a field of the model declares."""
    return next((one for one in info.metadata if isinstance(one, Role)), None)

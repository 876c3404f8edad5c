"""Lines that may be groups: an entry of a list that was a line of text, and can say more in fields."""

from collections.abc import Mapping
from typing import Any

from pydantic import BeforeValidator
from pydantic_core import PydanticKnownError

from handouts.model.field import Fields


def as_line(kind: type[Fields]) -> BeforeValidator:
    """Let a line of text stand for a group of fields.

    What is neither is told as a line that is none: it is mostly a text with a colon in it.
    """

    def grouped(value: Any) -> Any:
        if isinstance(value, str):
            return {kind.SHORT: value}
        names = {info.alias or name for name, info in kind.model_fields.items()}
        if isinstance(value, kind) or (isinstance(value, Mapping) and names & set(value)):
            return value
        raise PydanticKnownError("string_type")

    return BeforeValidator(grouped, json_schema_input_type=kind | str)

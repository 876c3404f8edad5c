"""The names of characters, as a person can look them up."""

import unicodedata

_CONTROLS = {
    "\x00": "null",
    "\x07": "bell",
    "\x08": "backspace",
    "\x0b": "vertical tab",
    "\x0c": "form feed",
    "\r": "carriage return",
    "\x1b": "escape",
    "\x7f": "delete",
    "\x85": "next line",
}


def named(sign: str) -> str:
    """Return a character's name and number, such as `soft hyphen, U+00AD`."""
    return f"{_name(sign)}, U+{ord(sign):04X}"


def _name(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind == "Co":
        return "a sign of private use"
    if kind == "Cn":
        return "no character of Unicode"
    return _CONTROLS.get(sign) or unicodedata.name(sign, "control character").lower()

"""The manual: a page for every code that a problem line can end with."""

import inspect
from importlib import resources

from handouts.checks import acceptance, manual_pages, missing_words


def pages() -> dict[str, str]:
    """Return the text of each page by its code: of every check, and of every fault of a file."""
    faults = resources.files("handouts.checks").joinpath("faults.txt").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for entry in faults.strip().split("\n\n"):
        code, words = entry.split("\n", 1)
        found[code] = words.replace("\nTo mend it:", "\n\nTo mend it:")
    others = {one.CODE: inspect.getdoc(one) or "" for one in (acceptance, missing_words)}
    return found | manual_pages() | others

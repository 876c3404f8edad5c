"""Origins: which copy a PDF or a web page was made from, as it says itself."""

import re
from dataclasses import dataclass

import pypdfium2

from handouts.outputs.html_reader import read_html

HEAD_LIMIT = 1 << 20  # bytes of a web page in which its facts stand
_PAGE = re.compile(rb"\s*<!doctype html\b.*</html>\s*", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Origin:
    """What a leaflet says of itself.

    `figure` is empty where it has no drawing, `approved_by` and `approved_on` for a draft.
    """

    edition: str
    code: str
    version: str
    digest: str
    state: str
    figure: str = ""
    next_review: str = ""
    approved_by: str = ""
    approved_on: str = ""

    @property
    def locale(self) -> str:
        """Return the language of the copy: the second part of the edition."""
        return [*self.edition.split("."), "", ""][1]


def read_origin(data: bytes) -> Origin | None:
    """Return what a PDF or a web page says of its origin, or None when it was not made by handouts.

    Raises ValueError when it is neither, or is damaged: a web page must be there to its end.
    """
    facts = _of_page(data) if _PAGE.fullmatch(data) else _of_pdf(data)
    if not all(facts[name] for name in _NAMES[:5]):
        return None
    return Origin(**facts)


def is_plain_text(data: bytes) -> bool:
    """Say whether a file is a text without any markup, which can say nothing of itself."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return False
    return not text.lstrip().startswith(("<", "%PDF")) and text.replace("\n", "").isprintable() and bool(text.strip())


def _of_page(data: bytes) -> dict[str, str]:
    """Return the facts in the head of a web page; UnicodeDecodeError is a ValueError."""
    head = re.split(rb"<style\b|</head>", data, maxsplit=1, flags=re.IGNORECASE)[0][:HEAD_LIMIT]
    metas = read_html(head.decode()).metas
    return {name: metas.get("handouts-" + name.replace("_", "-"), "") for name in _NAMES}


def _of_pdf(data: bytes) -> dict[str, str]:
    try:
        with pypdfium2.PdfDocument(data) as document:
            # WeasyPrint 70 writes <meta name="handouts-next-review"> under the letters of its name alone.
            return {name: document.get_metadata_value("handouts" + name.replace("_", "")) for name in _NAMES}
    except pypdfium2.PdfiumError as reason:
        raise ValueError(str(reason)) from None


def page_count(data: bytes) -> int:
    """Return how many pages a PDF has; 0 for one that cannot be read."""
    try:
        with pypdfium2.PdfDocument(data) as document:
            return len(document)
    except pypdfium2.PdfiumError:
        return 0


_NAMES = tuple(Origin.__dataclass_fields__)

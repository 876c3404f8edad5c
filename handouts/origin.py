"""Origins: which copy a PDF was made from, as it says itself."""

from dataclasses import dataclass

import pypdfium2


@dataclass(frozen=True)
class Origin:
    """What a leaflet's PDF says of itself.

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
    """Return what a PDF says of its origin, or None when it was not made by handouts.

    Raises ValueError when it is no PDF that can be read.
    """
    try:
        with pypdfium2.PdfDocument(data) as document:
            # WeasyPrint 70 writes <meta name="handouts-next-review"> under the letters of its name alone.
            facts = {name: document.get_metadata_value("handouts" + name.replace("_", "")) for name in _NAMES}
    except pypdfium2.PdfiumError as reason:
        raise ValueError(str(reason)) from None
    if not all(facts[name] for name in _NAMES[:5]):
        return None
    return Origin(**facts)


_NAMES = tuple(Origin.__dataclass_fields__)

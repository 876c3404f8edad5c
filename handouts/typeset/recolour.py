"""Repainting: one layout for brands that differ in their colours alone.

A leaflet that was set is kept as the objects of its PDF. When the next composition is the same but for the colours of
its palette (and the names of edition and logo file, which nobody sees), its PDF is made from them: the operators that
set a colour are exchanged, and the file is written anew. It has the bytes that setting it would have given. Wherever
that is not sure (words differ, a colour could come from somewhere else, or is mixed), the leaflet is set as ever.
"""

import io
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pydyf

from handouts.graphics.pictures import named_colours
from handouts.model.composition import Composition

_OPERATOR = re.compile(rb"^(?:[0-9.]+ ){3}(?:rg|RG)$", re.MULTILINE)
# What gives a colour in other words, mixes it with another one, or makes another one of it.
_OTHERWISE = re.compile(
    r"(?:rgb|hsl|hwb|lab|lch|color|mix)a?\s*\(|gradient|filter|blend|ridge|groove|inset|outset", re.IGNORECASE
)
_STYLE = re.compile(r'\bstyle="[^"]*"')
_CONTENT = re.compile(r"\bcontent\s*:[^;}]*")
_VERSION = "1.7"  # of the PDF, as the variant pdf/ua-1 asks for


class _Object(pydyf.Object):  # type: ignore[misc]
    """An object of a PDF that is finished: it is put into bytes once, however often it is written."""

    def __init__(self, original: Any) -> None:
        super().__init__()
        self.number, self.generation, self.free = original.number, original.generation, original.free
        self._compressible = original.compressible
        self._original = original
        self._data: bytes | None = None

    @property
    def data(self) -> bytes:
        """Return the object as it stands in the file."""
        if self._data is None:
            self._data, self._original = bytes(self._original.data), None
        return self._data

    @property
    def compressible(self) -> bool:
        """Say whether the object may stand in an object stream."""
        return bool(self._compressible)


@dataclass(frozen=True)
class KeptPdf:
    """A leaflet that was set, ready to be printed in other colours; `drawings` are its streams by their number."""

    composition: Composition
    objects: tuple[_Object, ...] = field(repr=False)
    catalog: Any = field(repr=False)
    info: dict[str, Any] = field(repr=False)
    drawings: dict[int, tuple[bytes, dict[str, Any]]] = field(repr=False)
    operators: frozenset[bytes] = field(repr=False)

    @cached_property
    def is_plain(self) -> bool:
        """Say whether each colour is drawn where the palette is used and nowhere else, and none of them is printed."""
        return _are_distinct(self.composition.colours) and _is_plain(self.composition)


def keep_pdf(pdf: pydyf.PDF, composition: Composition) -> KeptPdf | None:
    """Keep a finished PDF that is about to be written; None when its colours cannot be told apart."""
    if not composition.colours or any(isinstance(one, dict) and "ShadingType" in one for one in pdf.objects):
        return None
    metadata = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    if composition.edition.encode() in b"".join(map(_bytes, metadata.stream)):
        return None
    pages = [one for one in pdf.objects if isinstance(one, dict) and one.get("Type") == "/Page"]
    contents = {int(one["Contents"].split()[0]) for one in pages}
    drawings = {}
    for one in pdf.objects:
        if isinstance(one, pydyf.Stream) and (one.number in contents or _is_drawing(one.extra)):
            drawings[one.number] = (b"\n".join(map(_bytes, one.stream)), dict(one.extra))
            one.stream = [drawings[one.number][0]]
    pdf.objects[:] = [_Object(one) for one in pdf.objects]
    operators = frozenset(found for data, _ in drawings.values() for found in _OPERATOR.findall(data))
    return KeptPdf(composition, tuple(pdf.objects), pdf.catalog, dict(pdf.info), drawings, operators)


def repaint(kept: KeptPdf, wanted: Composition) -> bytes | None:
    """Return the PDF of another composition, or None when it has to be set."""
    before = kept.composition
    if not _differ_in_colours_alone(before, wanted) or not kept.is_plain or not _are_distinct(wanted.colours):
        return None
    exchanged = {
        _operator(old, sign): _operator(new, sign)
        for old, new in zip(before.colours, wanted.colours, strict=True)
        for sign in ("rg", "RG")
    }
    if any(new in kept.operators - exchanged.keys() for new in exchanged.values()):
        return None  # WeasyPrint sets a colour once where two neighbours have the same
    pdf = pydyf.PDF()
    pdf.catalog = kept.catalog
    pdf.objects = [_painted(one, kept, exchanged) for one in kept.objects]
    pdf.info = pydyf.Dictionary({name: _renamed(value, before, wanted) for name, value in kept.info.items()})
    written = io.BytesIO()
    pdf.write(written, _VERSION, None, True)  # noqa: FBT003
    return written.getvalue()


def exchanged_colours(kept: KeptPdf, wanted: Composition) -> dict[tuple[int, int, int], tuple[int, int, int]]:
    """Return each colour of a kept PDF and what it becomes in another composition: red, green, blue from 0 to 255."""
    return dict(zip(map(_triple, kept.composition.colours), map(_triple, wanted.colours), strict=True))


def _triple(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _is_drawing(extra: dict[str, Any]) -> bool:
    return extra.get("Subtype") == "/Form" or "PatternType" in extra


def _bytes(item: Any) -> bytes:
    """Return an item of a stream as pydyf writes it."""
    if isinstance(item, bytes):
        return item
    return bytes(item.data) if isinstance(item, pydyf.Object) else str(item).encode("ascii")


def _operator(colour: str, sign: str) -> bytes:
    """Return what sets a colour: rg for areas, RG for lines."""
    stream = pydyf.Stream()
    stream.set_color_rgb(*(int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)), sign == "RG")
    return bytes(stream.stream[0])


def _painted(one: _Object, kept: KeptPdf, exchanged: dict[bytes, bytes]) -> Any:
    if one.number not in kept.drawings:
        return one
    data, extra = kept.drawings[one.number]
    painted = _OPERATOR.sub(lambda found: exchanged.get(found[0], found[0]), data)
    if painted == data:
        return one
    stream = pydyf.Stream([painted], extra, compress=True)
    stream.number, stream.generation, stream.free = one.number, one.generation, one.free
    return stream


def _renamed(value: Any, before: Composition, wanted: Composition) -> Any:
    if isinstance(value, pydyf.String) and isinstance(value.string, str):
        return pydyf.String(value.string.replace(before.edition, wanted.edition))
    return value


def _differ_in_colours_alone(first: Composition, second: Composition) -> bool:
    """Say whether the second is the first with every colour of its palette exchanged, and nothing else."""
    if first.template != second.template or len(first.colours) != len(second.colours):
        return False
    new = {old[1:].lower(): new[1:] for old, new in zip(first.colours, second.colours, strict=True)}
    pattern = re.compile(f"(#|%23)({'|'.join(new)})", re.IGNORECASE)

    def changed(text: str) -> str:
        return pattern.sub(lambda found: found[1] + new[found[2].lower()], text)

    head, _, body = first.html.partition("</head>")
    if f"{head.replace(first.edition, second.edition)}</head>{changed(body).replace(first.logo, second.logo)}" != (
        second.html
    ):
        return False
    if [(one.path, changed(one.text)) for one in first.stylesheets] != [
        (one.path, one.text) for one in second.stylesheets
    ]:
        return False
    files = {second.logo if name == first.logo else name: data for name, data in first.files.items()}
    return files.keys() == second.files.keys() and all(
        (changed(data.decode()) == second.files[name].decode())
        if name.lower().endswith(".svg")
        else data == second.files[name]
        for name, data in files.items()
    )


def _are_distinct(colours: tuple[str, ...]) -> bool:
    return len({colour.lower() for colour in colours}) == len(colours)


def _is_plain(composition: Composition) -> bool:
    colours = {colour.lower() for colour in composition.colours}
    if colours & named_colours():
        return False
    pictures = [data.decode() for name, data in composition.files.items() if name.lower().endswith(".svg")]
    sheets = [sheet.text for sheet in composition.stylesheets]
    styles = _STYLE.findall(composition.html)
    short = "|".join(f"#{one[1]}{one[3]}{one[5]}" for one in colours if one[1::2] == one[2::2])
    if any(
        _OTHERWISE.search(text) or (short and re.search(rf"(?:{short})\b", text, re.IGNORECASE))
        for text in (*sheets, *styles, *pictures)
    ):
        return False
    words = [_STYLE.sub("", composition.html), *(re.sub(r"<[^>]*>", "", one) for one in pictures)]
    words += [found for sheet in sheets for found in _CONTENT.findall(sheet)]
    hidden = re.compile("|".join(one[1:] for one in colours), re.IGNORECASE)
    return not any(hidden.search(text) for text in words)

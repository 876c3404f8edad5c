"""Pictures from the project: drawings (SVG) and photographs (PNG), looked at before anything draws them."""

import io
import re
import warnings
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from PIL import Image, UnidentifiedImageError

from handouts.problem import Location, Problem, SourceError, error

PIXEL_LIMIT = 40_000_000
ELEMENT_LIMIT = 20_000
_SVG = "{http://www.w3.org/2000/svg}"
_FORBIDDEN = {"script", "foreignObject", "image", "iframe", "audio", "video", "animate", "set", "handler"}
_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!['\"]?#)|@import|javascript:|expression\(", re.IGNORECASE)


def check_picture(name: str, data: bytes, at: Location) -> None:
    """Refuse a picture that is broken, too large or reaches outside itself; `at` names it.

    Raises SourceError: neither SVG nor PNG; an SVG with scripts, outside references, entities or too
    many parts; a PNG that is broken or has too many pixels.
    """
    lower = name.lower()
    if lower.endswith(".svg"):
        problems = list(_svg_problems(name, data, at))
    elif lower.endswith(".png"):
        problems = list(_png_problems(name, data, at))
    else:
        problems = [error(at, f'"{name}" is neither SVG nor PNG', "picture", "save the picture as SVG or PNG")]
    if problems:
        raise SourceError(problems)


def coloured(data: bytes, colours: dict[str, str]) -> bytes:
    """Return a drawing with each `var(--name)` replaced; a name that is not known stays as it is."""
    text = data.decode("utf-8-sig")
    return re.sub(r"var\(--([a-z-]+)\)", lambda found: colours.get(found[1], found[0]), text).encode()


def _png_problems(name: str, data: bytes, at: Location) -> Iterator[Problem]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=["PNG"]) as picture:
                if picture.width * picture.height > PIXEL_LIMIT:
                    message = (
                        f'"{name}" has {picture.width:,} x {picture.height:,} pixels; '
                        f"the limit is {PIXEL_LIMIT:,} in all"
                    )
                    yield error(at, message, "too-large", "save it smaller; 2,000 pixels wide is plenty for print")
                else:
                    picture.load()
    except Image.DecompressionBombError:
        yield error(at, f'"{name}" has far too many pixels; the limit is {PIXEL_LIMIT:,} in all', "too-large")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        yield error(at, f'"{name}" is not a PNG picture that can be read', "picture", "save it again as PNG")


def _svg_problems(name: str, data: bytes, at: Location) -> Iterator[Problem]:
    hint = "save it as plain SVG, without scripts or links"
    if re.search(rb"<!(DOCTYPE|ENTITY)", data, re.IGNORECASE):
        yield error(at, f'"{name}" declares a document type or entities', "unsafe-picture", hint)
        return
    try:
        root = ET.fromstring(data.decode("utf-8-sig"))  # noqa: S314  (document types are refused above)
    except (ET.ParseError, UnicodeDecodeError):
        yield error(at, f'"{name}" is not a drawing that can be read', "picture", "save it again as plain SVG")
        return
    if root.tag != f"{_SVG}svg":
        yield error(at, f'"{name}" is not an SVG drawing', "picture", "save it again as plain SVG")
        return
    parts = list(root.iter())
    if len(parts) > ELEMENT_LIMIT:
        yield error(at, f'"{name}" has {len(parts):,} parts; the limit is {ELEMENT_LIMIT:,}', "too-large")
    seen: set[str] = set()
    for part in parts:
        seen.update(_outside_references(part))
    for what in sorted(seen):
        yield error(at, f'"{name}" holds {what}', "unsafe-picture", hint)


def _outside_references(part: ET.Element) -> Iterator[str]:
    tag = str(part.tag).rsplit("}", 1)[-1]
    if tag in _FORBIDDEN:
        yield f"the element <{tag}>"
    if tag == "style" and _OUTSIDE.search(part.text or ""):
        yield "a style that reaches outside the file"
    for attribute, value in part.attrib.items():
        short = attribute.rsplit("}", 1)[-1]
        if short.lower().startswith("on"):
            yield f'the script attribute "{short}"'
        if short == "href" and not value.strip().startswith("#"):
            yield f'a reference to "{value.strip()[:60]}"'
        elif _OUTSIDE.search(value):
            yield f'"{short}", which reaches outside the file'

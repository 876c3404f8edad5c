"""Pictures from the project: drawings (SVG) and photographs (PNG), looked at before anything draws them."""

import io
import re
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree import ElementTree as ET

from PIL import Image, ImageColor, ImageFile, UnidentifiedImageError

from handouts.problem import Location, Problem, SourceError, error

PIXEL_LIMIT = 40_000_000
ELEMENT_LIMIT = 20_000
USE_LIMIT = 5_000  # references to a part, each counted as often as it is drawn
DRAWN_LIMIT = 200_000  # parts, each counted as often as it is drawn
DEPTH_LIMIT = 100
# Of a small picture: few colours, the white of the paper among them.
_COLOURS, _EVEN, _FLAT = 48, Image.Quantize.MAXCOVERAGE, Image.Dither.NONE
_SVG = "{http://www.w3.org/2000/svg}"
_FORBIDDEN = {"script", "foreignObject", "image", "iframe", "audio", "video", "animate", "set", "handler"}
_OUTSIDE = re.compile(r"url\(\s*+['\"]?+\s*+(?!#)|image-set\(|@import|javascript:|expression\(|\\", re.IGNORECASE)
_REFERENCE = re.compile(r"url\(\s*+['\"]?+\s*+#([^'\")\s]++)", re.IGNORECASE)


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


def named_colours() -> frozenset[str]:
    """Return the colours that have a name in style sheets and drawings, such as "#ffffff" for white."""
    return frozenset("#{:02x}{:02x}{:02x}".format(*ImageColor.getrgb(name)) for name in ImageColor.colormap)


def small_png(size: tuple[int, int], pixels: bytes) -> bytes:
    """Return a picture of few colours as PNG; `pixels` are its rows from the top, three bytes for red, green, blue."""
    data = io.BytesIO()
    picture = Image.frombytes("RGB", size, pixels).quantize(_COLOURS, method=_EVEN, dither=_FLAT)
    picture.save(data, "PNG")
    return data.getvalue()


def _png_problems(name: str, data: bytes, at: Location) -> Iterator[Problem]:
    width, height = struct.unpack(">II", data[16:24].ljust(8, b"\0"))
    try:
        with _strict(), Image.open(io.BytesIO(data), formats=["PNG"]) as picture:
            width, height = picture.size
            if width * height <= PIXEL_LIMIT:
                picture.load()
                return
    except Image.DecompressionBombError:
        pass  # told below with its size
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        yield error(at, f'"{name}" is not a PNG picture that can be read', "picture", "save it again as PNG")
        return
    message = f'"{name}" has {width:,} x {height:,} pixels; the limit is {PIXEL_LIMIT:,} in all'
    yield error(at, message, "too-large", "save it smaller; 2,000 pixels wide is plenty for print")


@contextmanager
def _strict() -> Iterator[None]:
    """Let Pillow refuse cut pictures: once it is imported, WeasyPrint 70.0 has it read them, for the whole process."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _svg_problems(name: str, data: bytes, at: Location) -> Iterator[Problem]:
    hint = "save it as plain SVG, without scripts or links"
    if re.search(rb"<!(DOCTYPE|ENTITY)", data, re.IGNORECASE):
        yield error(at, f'"{name}" declares a document type or entities', "unsafe-picture", hint)
        return
    if re.search(rb"<\?xml-stylesheet", data, re.IGNORECASE):
        yield error(at, f'"{name}" names a style sheet outside the file', "unsafe-picture", hint)
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
    message = f"has {len(parts):,} parts; the limit is {ELEMENT_LIMIT:,}" if len(parts) > ELEMENT_LIMIT else ""
    message = message or _endless(root, parts)
    if message:
        yield error(
            at,
            f'"{name}" {message}',
            "too-large",
            "" if len(parts) > ELEMENT_LIMIT else "save it as plain SVG, with fewer parts",
        )
        return
    seen: set[str] = set()
    for part in parts:
        seen.update(_outside_references(part))
    for what in sorted(seen):
        yield error(at, f'"{name}" holds {what}', "unsafe-picture", hint)


def _endless(root: ET.Element, parts: list[ET.Element]) -> str:
    """Say why a drawing would take for ever to draw: a part inside itself, or parts that multiply; else nothing."""
    known: dict[str, list[ET.Element]] = {}
    for part in parts:
        known.setdefault(part.attrib.get("id", ""), []).append(part)
    done: dict[ET.Element, tuple[int, int, int]] = {}

    def measured(part: ET.Element, depth: int) -> tuple[int, int, int]:
        """Return how many references are followed below a part, how many parts drawn, and how many levels deep."""
        if part not in done and depth > DEPTH_LIMIT:
            return 0, 0, DEPTH_LIMIT + 1
        if part not in done:
            named = [one for name in _names(part) for one in known.get(name, ())]
            below = [measured(inner, depth + 1) for inner in (*part, *named)]
            uses, drawn = len(named) + sum(one[0] for one in below), 1 + sum(one[1] for one in below)
            done[part] = uses, drawn, 1 + max((one[2] for one in below), default=0)
        return done[part]

    uses, drawn, levels = measured(root, 1)
    if levels > DEPTH_LIMIT:
        return f"goes down more than {DEPTH_LIMIT} levels, or holds a part that uses itself"
    if drawn > DRAWN_LIMIT:
        return f"draws {drawn:,} parts by using some again; the limit is {DRAWN_LIMIT:,}"
    return f"uses its parts {uses:,} times; the limit is {USE_LIMIT:,}" if uses > USE_LIMIT else ""


def _names(part: ET.Element) -> Iterator[str]:
    """Yield the names of the parts that a part draws or fills itself with."""
    for attribute, value in part.attrib.items():
        if attribute.rsplit("}", 1)[-1] == "href" and not str(part.tag).endswith("}a"):
            yield value.strip().removeprefix("#")
        else:
            yield from _REFERENCE.findall(value)


def _outside_references(part: ET.Element) -> Iterator[str]:
    tag = str(part.tag).rsplit("}", 1)[-1]
    if tag in _FORBIDDEN:
        yield f"the element <{tag}>"
    if tag == "style" and _OUTSIDE.search("".join(part.itertext())):
        yield "a style that reaches outside the file"
    for attribute, value in part.attrib.items():
        short = attribute.rsplit("}", 1)[-1]
        if short.lower().startswith("on"):
            yield f'the script attribute "{short}"'
        if short == "href" and not value.strip().startswith("#"):
            yield f'a reference to "{value.strip()[:60]}"'
        elif _OUTSIDE.search(value.replace("\\", "") if attribute != short else value):
            yield f'"{short}", which reaches outside the file'

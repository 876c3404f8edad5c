"""Pictures from the project: drawings (SVG) and photographs (PNG), looked at before anything draws them."""

import io
import re
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree import ElementTree as ET

from PIL import Image, ImageColor, ImageFile, UnidentifiedImageError

from handouts.graphics.drawing_geometry import MARKED_LIMIT, broken_numbers, marked_points
from handouts.graphics.drawing_parts import parts as drawn_parts
from handouts.problem import Location, Problem, SourceError, error

PIXEL_LIMIT = 40_000_000
ELEMENT_LIMIT = 20_000
USE_LIMIT = 5_000  # references to a part, each counted as often as it is drawn
DRAWN_LIMIT = 200_000  # parts, each counted as often as it is drawn
DEPTH_LIMIT = 100
_MOST_TOLD = 5
# Of a small picture: few colours, the white of the paper among them.
_COLOURS, _EVEN, _FLAT = 48, Image.Quantize.MAXCOVERAGE, Image.Dither.NONE
# What WeasyPrint 70 can put into a PDF; "I", grey of 32 bits, is cut off above white by Pillow.
_MODES = {"1", "L", "LA", "P", "RGB", "RGBA"}
_HINTS = {
    "type": "in Illustrator, save it with File > Export > Export As > SVG; in Inkscape, as Plain SVG",
    "encoding": "save it as UTF-8: open it in a text editor, and choose UTF-8 as its encoding",
    "image": "take the photograph out of the drawing, and use it as a PNG file of its own",
    "foreignObject": "type its words again as plain text of the drawing",
    "animate": "save the drawing without movement",
    "link": "take the link out, or put what it leads to into the drawing",
    "numbers": "open it in a drawing program, and save it again as plain SVG",
}
_DOCTYPE = re.compile(
    rb"<!DOCTYPE\s+svg(?:\s+PUBLIC\s+(?:\"[^\"<>\[]*\"|'[^'<>\[]*')|\s+SYSTEM)?(?:\s+(?:\"[^\"<>\[]*\"|'[^'<>\[]*'))?\s*>"
)
_ENCODING = re.compile(rb"<\?xml[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)")
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
                if picture.mode not in _MODES:
                    message = f'"{name}" has {data[24]} bits for each shade of grey; a leaflet can print 8'
                    yield error(at, message, "picture", "save it as a PNG of 8 bits, such as 8-bit greyscale or RGB")
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
    if re.search(rb"<!(DOCTYPE|ENTITY)", _DOCTYPE.sub(b"", data, count=1), re.IGNORECASE):
        yield error(at, f'"{name}" declares a document type or entities', "unsafe-picture", _HINTS["type"])
        return
    if re.search(rb"<\?xml-stylesheet", data, re.IGNORECASE):
        yield error(at, f'"{name}" names a style sheet outside the file', "unsafe-picture", hint)
        return
    if not _is_utf8(data):
        yield error(at, f'"{name}" is not written in UTF-8', "picture", _HINTS["encoding"])
        return
    try:
        root = ET.fromstring(data.decode("utf-8-sig"))  # noqa: S314  (entities are refused above)
    except (ET.ParseError, ValueError):
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
    seen: dict[str, str] = {}
    for part in parts:
        seen |= dict.fromkeys(_outside_references(part), _hint(part))
    for what in sorted(seen):
        yield error(at, f'"{name}" holds {what}', "unsafe-picture", seen[what] or hint)
    if not seen:
        yield from _broken(name, root, at)


def _hint(part: ET.Element) -> str:
    tag = str(part.tag).rsplit("}", 1)[-1]
    return _HINTS.get("animate" if tag == "set" else tag, _HINTS["link"] if tag in {"a", "use"} else "")


def _is_utf8(data: bytes) -> bool:
    """Say whether a drawing is written in UTF-8 and says nothing else of itself."""
    named = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf"))
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return b"<svg" not in data  # what is no drawing at all is told as such
    return data.isascii() or named is None or named[1].lower() in {b"utf-8", b"utf8"}


def _broken(name: str, root: ET.Element, at: Location) -> Iterator[Problem]:
    """Yield a problem for what no program can draw, and for lines with too many markers."""
    told: dict[str, None] = {}
    marked = 0
    for part in drawn_parts(root):
        told |= dict.fromkeys(broken_numbers(part))
        marked += marked_points(part)
    for what in list(told)[:_MOST_TOLD]:
        yield error(at, f'"{name}" has {what}', "picture", _HINTS["numbers"])
    if marked > MARKED_LIMIT:
        message = f'"{name}" draws markers at {marked:,} points; the limit is {MARKED_LIMIT:,}'
        yield error(at, message, "too-large", "take the markers off, or use fewer points")


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

"""Hostile files that others name: drawings, pictures and fonts, and whatever may lie in place of a file."""

import io
import os
import shutil
import socket
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from fontTools.ttLib import TTFont
from hostile.trial import (
    A4,
    APPROVALS,
    DRAWING,
    FONT,
    KNEE,
    LOGO,
    RELEASE,
    REPOSITORY,
    RIVERSIDE,
    TEXT,
    WEB,
    Case,
    given,
    nothing,
    put,
    swapped,
    written,
)
from PIL import Image

REFUSED = frozenset({1})
NAMESPACE = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def _svg(inside: str, *, box: str = "0 0 100 40", head: str = "", more: str = "") -> str:
    return f'{head}<svg {NAMESPACE} viewBox="{box}" {more}>{inside}<rect width="9" height="9"/></svg>'


def _entities(levels: int) -> str:
    rows = ['<!ENTITY a0 "lol">', *(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, levels))]
    return f"<!DOCTYPE svg [{''.join(rows)}]>"


def _uses(levels: int) -> str:
    rows = ['<g id="a0"><rect width="1" height="1"/></g>']
    rows += [
        f'<g id="a{n}">{f"<use href=&quot;#a{n - 1}&quot;/>".replace("&quot;", chr(34)) * 10}</g>'
        for n in range(1, levels)
    ]
    return f'<defs>{"".join(rows)}</defs><use href="#a{levels - 1}"/>'


_AWAY = (
    "http://127.0.0.1:9/x.svg",
    "file:///etc/passwd",
    "../../../../outside/secret.svg",
    "//127.0.0.1/x",
    "data:image/svg+xml,<svg/>",
)

SVG = {
    "empty": "",
    "blank": " \n",
    "no-svg": "<html><body>x</body></html>",
    "text": "just words",
    "cut": _svg("<g>")[:90],
    "unclosed": f"<svg {NAMESPACE} viewBox='0 0 9 9'><g>",
    "two-roots": _svg("") * 2,
    "no-namespace": '<svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
    "nul": _svg("<text>a\0b</text>"),
    "control": _svg("<text>a\x1bb</text>"),
    "laughs": _svg("<text>&a9;</text>", head=_entities(10)),
    "entity": _svg("<text>&x;</text>", head='<!DOCTYPE svg [<!ENTITY x "y">]>'),
    "entity-file": _svg(
        "<text>&x;</text>", head='<!DOCTYPE svg [<!ENTITY x SYSTEM "../../../../outside/secret.txt">]>'
    ),
    "entity-net": _svg("<text>&x;</text>", head='<!DOCTYPE svg [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>'),
    "entity-parameter": _svg("", head='<!DOCTYPE svg [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]>'),
    "dtd-outside": _svg("", head='<!DOCTYPE svg SYSTEM "http://127.0.0.1:9/x.dtd">'),
    "xinclude": _svg('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'),
    "instruction": _svg("", head='<?xml-stylesheet href="file:///etc/passwd"?>'),
    "script": _svg("<script>alert(1)</script>"),
    "script-cdata": _svg("<script><![CDATA[alert(1)]]></script>"),
    "handler": _svg('<rect width="9" height="9" onclick="alert(1)"/>'),
    "onload": _svg("", more='onload="alert(1)"'),
    "link-javascript": _svg('<a href="javascript:alert(1)"><rect width="9" height="9"/></a>'),
    "foreign-object": _svg(
        '<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml">x</body></foreignObject>'
    ),
    "animation": _svg('<animate attributeName="href" values="javascript:alert(1)"/>'),
    "import": _svg("<style>@import url(http://127.0.0.1:9/x.css);</style>"),
    "import-escaped": _svg("<style>@\\69mport 'file:///etc/passwd';</style>"),
    "font-face": _svg(
        "<style>@font-face{font-family:x;src:url(file:///etc/passwd)}</style><text font-family='x'>x</text>"
    ),
    "style-url": _svg('<rect width="9" height="9" style="fill:url(http://127.0.0.1:9/x#a)"/>'),
    "filter-image": _svg(
        '<filter id="f"><feImage href="http://127.0.0.1:9/x.png"/></filter><rect filter="url(#f)" height="9"/>'
    ),
    "uses-of-itself": _svg('<g id="a"><use href="#a"/></g>'),
    "uses-in-a-circle": _svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
    "uses-bomb": _svg(_uses(9)),
    "pattern-of-itself": _svg(
        '<pattern id="p" width="1" height="1"><rect fill="url(#p)" width="9" height="9"/></pattern>'
        '<rect fill="url(#p)" width="9" height="9"/>'
    ),
    "gradient-of-itself": _svg('<linearGradient id="g" href="#g"/><rect fill="url(#g)" width="9" height="9"/>'),
    "mask-of-itself": _svg(
        '<mask id="m"><rect mask="url(#m)" width="9" height="9"/></mask><rect mask="url(#m)" width="9" height="9"/>'
    ),
    "clip-of-itself": _svg(
        '<clipPath id="c" clip-path="url(#c)"><rect width="9" height="9"/></clipPath>'
        '<rect clip-path="url(#c)" width="9" height="9"/>'
    ),
    "marker-of-itself": _svg(
        '<marker id="m"><path d="M0 0L9 9" marker-end="url(#m)"/></marker><path d="M0 0L9 9" marker-end="url(#m)"/>'
    ),
    "text-path-of-itself": _svg('<text id="t"><textPath href="#t">x</textPath></text>'),
    "tref": _svg('<text><tref href="#t"/></text>'),
    "deep-2000": _svg("<g>" * 2000 + "</g>" * 2000),
    "deep-100000": _svg("<g>" * 100_000 + "</g>" * 100_000),
    "wide-100000": _svg('<rect width="1" height="1"/>' * 100_000),
    "attributes-50000": _svg(f"<g {' '.join(f'a{n}=' + chr(34) + chr(34) for n in range(50_000))}/>"),
    "path-1000000": _svg(f'<path d="M0 0{"L9 9" * 200_000}"/>'),
    "path-odd": _svg('<path d="M0 0 Q 1 Z A 0 0 0 9 9 nan L 1e999 -1e999 C"/>'),
    "dashes": _svg('<path d="M0 0L99999999 9" stroke="#000" stroke-dasharray="0.00001"/>'),
    "transform-odd": _svg('<rect transform="scale(0) rotate(nan) matrix(1 2 3) skewX(90) foo(" width="9" height="9"/>'),
    "numbers-odd": _svg(
        '<rect x="1e400" y="-1e400" width="nan" height="inf" rx="-1"/><circle r="1e9mm"/><line x1="calc(1px"/>'
    ),
    "colours-odd": _svg('<rect width="9" height="9" fill="rgb(1e9,-1,nan)" stroke="url(" stroke-width="1e999"/>'),
    "units-odd": _svg('<text font-size="1e30em" x="1 2 3 nan" letter-spacing="-1e9">x</text>'),
    "huge-text": _svg(f"<text>{'x' * 500_000}</text>"),
    "switch": _svg('<switch><text systemLanguage="xx">a</text><text>b</text></switch>'),
    "symbol-odd": _svg(
        '<symbol id="s" viewBox="0 0 0 0"><rect width="9" height="9"/></symbol><use href="#s" width="0"/>'
    ),
    "title-control": _svg("<title>a&#27;[31m&#8238;b</title>"),
    "encoding-utf-16": _svg("", head='<?xml version="1.0" encoding="utf-16"?>'),
    "encoding-unknown": _svg("", head='<?xml version="1.0" encoding="klingon"?>'),
    "size-huge": _svg("", more='width="1e9" height="1e9"'),
    "size-percent": _svg("", more='width="100000%" height="-5"'),
    **{
        f"image-{n}": _svg(f'<image href="{address.replace("<", "&lt;")}" width="9" height="9"/>')
        for n, address in enumerate(_AWAY)
    },
    **{f"use-{n}": _svg(f'<use xlink:href="{address.replace("<", "&lt;")}#a"/>') for n, address in enumerate(_AWAY)},
    **{
        f"box-{name}": _svg("", box=box)
        for name, box in {
            "three": "0 0 100",
            "words": "a b c d",
            "empty": "",
            "zero": "0 0 0 0",
            "minus": "0 0 -5 -5",
            "nan": "nan nan nan nan",
            "huge": "0 0 1e300 1e300",
            "tiny": "0 0 1e-300 1e-300",
            "narrow": "0 0 1e9 1",
            "five": "0 0 1 1 1",
        }.items()
    },
}


def _image(form: str, size: tuple[int, int] = (300, 120), mode: str = "RGB", **facts: object) -> bytes:
    held = io.BytesIO()
    Image.new(mode, size, 0).save(held, form, **facts)
    return held.getvalue()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(width: int, height: int, *between: bytes, depth: int = 8, colour: int = 0, data: bytes = b"\0" * 100) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    rows = [_chunk(b"IHDR", head), *between, _chunk(b"IDAT", zlib.compress(data)), _chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(rows)


def pictures() -> dict[str, bytes]:
    """Return PNG files, and files that only say so."""
    good = _image("PNG")
    bomb = zlib.compress(b"\0" * (50 << 20))
    return {
        "empty": b"",
        "signature": good[:8],
        "head-alone": good[:33],
        "half": good[: len(good) // 2],
        "no-end": good[:-12],
        "sum-wrong": good[:40] + bytes([good[40] ^ 255]) + good[41:],
        "more-behind": good + b"<script>alert(1)</script>" * 1000,
        "zero-size": _png(0, 0),
        "huge-size": _png(2**31 - 1, 2**31 - 1),
        "bomb": _png(30_000, 30_000, data=b"\0" * (30_001 * 3000)),
        "wide": _png(60_000, 1, data=b"\0" * 60_001),
        "high": _png(1, 60_000, data=b"\0" * 120_000),
        "depth-7": _png(10, 10, depth=7),
        "colour-9": _png(10, 10, colour=9),
        "no-palette": _png(10, 10, colour=3),
        "text-bomb": _png(10, 10, _chunk(b"zTXt", b"a\0\0" + bomb)),
        "profile-bomb": _png(10, 10, _chunk(b"iCCP", b"a\0\0" + bomb)),
        "exif": _png(10, 10, _chunk(b"eXIf", b"II*\0\x08\0\0\0" + b"\xff" * 500)),
        "international-text": _png(10, 10, _chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x/>")),
        "animated": _image("PNG", save_all=True, append_images=[Image.new("RGB", (300, 120), 1)]),
        "one-pixel": _image("PNG", (1, 1)),
        "16-bit": _image("PNG", mode="I;16"),
        "alpha": _image("PNG", mode="LA"),
        "jpeg": _image("JPEG"),
        "jpeg-half": _image("JPEG")[:400],
        "jpeg-turned": _image("JPEG", exif=_turned()),
        "jpeg-cmyk": _image("JPEG", mode="CMYK"),
        "gif": _image("GIF"),
        "tiff": _image("TIFF"),
        "bmp": _image("BMP"),
        "webp": _image("WEBP"),
        "ico": _image("ICO", (32, 32)),
        "postscript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/etc/passwd) (r) file\n",
        "pdf": b"%PDF-1.7\n%%EOF\n",
        "svg": _svg("").encode(),
        "random": bytes(range(256)) * 50,
    }


def _turned() -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = 6
    return exif


def fonts() -> dict[str, bytes]:
    """Return fonts that are damaged, or none."""
    good = (REPOSITORY / FONT).read_bytes()
    count = struct.unpack(">H", good[4:6])[0]
    rows = {
        good[12 + 16 * n : 16 + 16 * n]: struct.unpack(">II", good[20 + 16 * n : 28 + 16 * n]) for n in range(count)
    }
    made = {
        "empty": b"",
        "tag-alone": good[:4],
        "head-alone": good[:12],
        "directory-alone": good[: 12 + 16 * count],
        "half": good[: len(good) // 2],
        "no-end": good[:-1000],
        "tables-65535": good[:4] + b"\xff\xff" + good[6:],
        "collection": b"ttcf" + good[4:],
        "postscript": b"OTTO" + good[4:],
        "woff": b"wOFF" + good[4:],
        "woff2": b"wOF2" + good[4:],
        "text": b"just words " * 100,
        "picture": _image("PNG"),
        "pdf": b"%PDF-1.7\n",
        "zeros": bytes(len(good)),
    }
    for tag, (start, length) in rows.items():
        name = tag.decode().strip().lower().replace("/", "-")
        if tag in {
            b"cmap",
            b"glyf",
            b"head",
            b"hhea",
            b"hmtx",
            b"loca",
            b"maxp",
            b"name",
            b"OS/2",
            b"post",
            b"GSUB",
            b"GPOS",
        }:
            made[f"{name}-blank"] = good[:start] + bytes(length) + good[start + length :]
            made[f"{name}-full"] = good[:start] + b"\xff" * length + good[start + length :]
            middle = start + length // 2
            made[f"{name}-scratched"] = (
                good[:middle] + b"\xa5" * min(16, length // 2) + good[middle + min(16, length // 2) :]
            )
    return made


def _renamed(root: Path) -> None:
    font = TTFont(root / FONT)
    for record in font["name"].names:
        record.string = "x\x1b[31m\u202e" * 50
    held = io.BytesIO()
    font.save(held)
    put(root / FONT, held.getvalue())


def _folder(path: Path) -> None:
    path.mkdir()
    (path / "x").write_text("mine", encoding="utf-8")


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # a socket's name is short
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(path.name)
    finally:
        os.chdir(here)


def _long(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(8 << 30)


IN_PLACE: dict[str, Callable[[Path], object]] = {
    "nothing": nothing,
    "folder": _folder,
    "pipe": os.mkfifo,
    "socket": _socket,
    "zero": lambda path: path.symlink_to("/dev/zero"),
    "random": lambda path: path.symlink_to("/dev/urandom"),
    "passwd": lambda path: path.symlink_to("/etc/passwd"),
    "outside": lambda path: path.symlink_to(os.path.relpath(path.parents[3] / "nowhere", path.parent)),
    "circle": lambda path: path.symlink_to(path.name),
    "process": lambda path: path.symlink_to("/proc/self/mem"),
    "eight-gigabytes": _long,
}
NAMED = (
    KNEE,
    APPROVALS,
    RIVERSIDE,
    LOGO,
    FONT,
    "data/formats/a4.yaml",
    "data/locales/en/words.yaml",
    "templates/leaflet.html",
    "templates/styles/page.css",
    "templates/blocks/review/page.html",
)
FOLDERS = (
    "data",
    "data/treatments",
    "data/treatments/knee-arthroscopy",
    "data/brands",
    "data/formats",
    "templates",
    "output",
)
ADDRESSES = {
    "up": "../outside/secret.svg",
    "up-inside": "figures/../../../outside/secret.svg",
    "absolute": "/etc/passwd",
    "file": "file:///etc/passwd",
    "net": "http://127.0.0.1:9/x.svg",
    "net-short": "//127.0.0.1:9/x.svg",
    "data": "data:image/svg+xml,<svg/>",
    "javascript": "javascript:alert(1)",
    "windows": "C:\\windows\\x.svg",
    "backslashes": "..\\..\\outside\\secret.svg",
    "nul": "figures/knee.svg\0.png",
    "line-end": "figures/a\n::error::b.svg",
    "escape": "figures/\x1b[31m.svg",
    "percent": "figures/%2e%2e/%2e%2e/x.svg",
    "folder": "figures",
    "dot": ".",
    "blank": " ",
    "long": "a/" * 90 + "x",
    "long-word": "x" * 199,
    "home": "~/x.svg",
    "standard-input": "-",
    "self": "treatments/knee-arthroscopy/en.yaml",
    "turned": "figures/\u202egvs.x",
    "surrogate": "figures/\udcff.svg",
    "template": "{{ 7 * 7 }}.svg",
}


def _put_in_place(name: str, make: Callable[[Path], object]) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        path = root / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
        make(path)

    return change


def _led_out(name: str) -> Callable[[Path], None]:
    """Return a change that moves a folder out of the project, and leaves a link to it."""

    def change(root: Path) -> None:
        away = root.parent / "outside" / name.replace("/", "-")
        if (root / name).is_dir():
            (root / name).rename(away)
        else:
            (root / name).replace(away)
        (root / name).symlink_to(away)

    return change


def drawings() -> Iterator[Case]:
    """Yield drawings, as the figure of a leaflet and as its brand's logo."""
    for name, text in SVG.items():
        yield Case(f"drawing-{name}", written(DRAWING, text), A4)
    for name in (
        "script",
        "handler",
        "link-javascript",
        "image-1",
        "box-three",
        "uses-bomb",
        "laughs",
        "deep-2000",
        "wide-100000",
    ):
        yield Case(f"logo-{name}", written(LOGO, SVG[name]), A4)
        yield Case(f"page-{name}", written(DRAWING, SVG[name]), WEB)


def painted() -> Iterator[Case]:
    """Yield pictures."""
    for name, data in pictures().items():

        def change(root: Path, data: bytes = data) -> None:
            put(root / "data/brands/riverside/logo.png", data)
            swapped(RIVERSIDE, "logo.svg", "logo.png")(root)

        yield Case(f"picture-{name}", change, A4)
        yield (
            Case(f"png-as-drawing-{name}", written(LOGO, data), A4)
            if name in {"jpeg", "half", "random"}
            else Case(f"picture-{name}-on-a-page", change, WEB)
        )


def typefaces() -> Iterator[Case]:
    """Yield fonts."""
    for name, data in fonts().items():
        yield Case(f"font-{name}", written(FONT, data), A4)
        if name.endswith(("full", "half", "alone")):
            yield Case(f"font-{name}-on-a-page", written(FONT, data), WEB)
    yield Case("font-of-another-name", _renamed, A4)
    yield Case("font-of-a-drawing", given(RIVERSIDE, ("typefaces", "text", "regular"), "figures/knee.svg"), WEB)


def places() -> Iterator[Case]:
    """Yield what may lie in place of a file or folder, and the addresses by which others name one."""
    for file in NAMED:
        for name, make in IN_PLACE.items():
            words = A4 if file.endswith((".svg", ".ttf", ".html", ".css", "a4.yaml")) else TEXT
            yield Case(f"{name}-in-place-of-{'-'.join(Path(file).parts[-2:])}", _put_in_place(file, make), words)
        if file != APPROVALS:
            yield Case(f"led-out-{'-'.join(Path(file).parts[-2:])}", _led_out(file), A4)
    for folder in FOLDERS:
        for name in ("nothing", "pipe", "circle", "passwd"):
            yield Case(f"{name}-in-place-of-{folder.replace('/', '-')}", _put_in_place(folder, IN_PLACE[name]), TEXT)
    for name, make in IN_PLACE.items():
        yield Case(f"{name}-in-place-of-catalogue", _put_in_place("data/catalogue.yaml", make), RELEASE)
    for name, address in ADDRESSES.items():
        yield Case(f"address-{name}", given(KNEE, ("how_it_works", "figure", "file"), address), A4)
        yield Case(f"address-of-font-{name}", given(RIVERSIDE, ("typefaces", "text", "regular"), address), A4)

"""Tools: the versions of everything whose code decides the bytes of a leaflet, found without importing any of it."""

import ctypes
import hashlib
import os
import sys
import zlib
from pathlib import Path

from handouts import __version__
from handouts.release.digests import Digests

# Every pinned library that a leaflet is made with, as its folder is named, and as people write it; the tests hold it
# against requirements/run.txt. Left out are those that only build this program, and click, which decides no byte; with
# uharfbuzz, which nobody demands, fontTools packs fonts otherwise.
_LIBRARIES = {
    "annotated_types": "annotated-types",
    "brotli": "Brotli",
    "brotlicffi": "brotlicffi",
    "cffi": "cffi",
    "cssselect2": "cssselect2",
    "fonttools": "fontTools",
    "jinja2": "Jinja2",
    "lxml": "lxml",
    "markdown_it_py": "markdown-it-py",
    "markupsafe": "MarkupSafe",
    "mdurl": "mdurl",
    "packaging": "packaging",
    "pikepdf": "pikepdf",
    "pillow": "Pillow",
    "pycparser": "pycparser",
    "pydantic": "pydantic",
    "pydantic_core": "pydantic-core",
    "pydyf": "pydyf",
    "pypdfium2": "pypdfium2",
    "pyphen": "pyphen",
    "pyyaml": "PyYAML",
    "segno": "segno",
    "syllapy": "syllapy",
    "tinycss2": "tinycss2",
    "tinyhtml5": "tinyhtml5",
    "typing_extensions": "typing-extensions",
    "typing_inspection": "typing-inspection",
    "uharfbuzz": "uharfbuzz",
    "weasyprint": "WeasyPrint",
    "webencodings": "webencodings",
    "zopfli": "zopfli",
}
_PANGO = ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll")
_HARFBUZZ = ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll")
_LEFT_OUT = {"cli", "starter", "__pycache__"}  # they decide nothing about a page


def tools(digests: Digests) -> dict[str, str]:
    """Return name and version of each tool; of handouts itself, version and a digest of its code too."""
    pango, harfbuzz = _loaded(_PANGO), _loaded(_HARFBUZZ)
    native = {
        "Python": f"{sys.version_info.major}.{sys.version_info.minor}",
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        "Pango": _text(pango, "pango_version_string"),
        "HarfBuzz": _text(harfbuzz, "hb_version_string"),
    }
    return {"handouts": f"{__version__} ({_code(digests)})"} | native | _installed()


def _code(digests: Digests) -> str:
    """Return a short digest of the program's own files."""
    package = str(Path(__file__).parents[1])
    whole = hashlib.sha256()
    for folder, folders, names in os.walk(package):
        folders[:] = sorted(set(folders) - _LEFT_OUT)
        for name in sorted(names):
            path = f"{folder}/{name}"
            whole.update(f"{path.removeprefix(package)} {digests.of(path)}\n".encode())
    return whole.hexdigest()[:12]


def _installed() -> dict[str, str]:
    """Return the versions of the libraries as their folders are named, such as `weasyprint-70.0.dist-info`."""
    found: dict[str, str] = {}
    for place in sys.path:
        try:
            names = os.listdir(place or ".")  # noqa: PTH208  (names are all that is wanted)
        except OSError:
            continue
        for entry in names:
            if entry.endswith(".dist-info"):
                name, _, version = entry.removesuffix(".dist-info").partition("-")
                found.setdefault(name.lower().replace("-", "_").replace(".", "_"), version)
    return {shown: found[name] for name, shown in _LIBRARIES.items() if name in found}


def _loaded(names: tuple[str, ...]) -> ctypes.CDLL | None:
    for name in names:
        try:
            return ctypes.CDLL(name)
        except OSError:
            continue
    return None


def _text(library: ctypes.CDLL | None, name: str) -> str:
    """Return what a C function without arguments says, or a word where there is no such library."""
    if library is None:
        return "not found"
    function = getattr(library, name)
    function.restype = ctypes.c_char_p
    return str(function().decode())

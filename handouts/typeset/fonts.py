"""Fonts: only those of the brand, and never one of the system."""

import io
import os
import sys
import warnings
from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from importlib.util import LazyLoader, find_spec, module_from_spec
from pathlib import Path

from fontTools.ttLib import TTFont

from handouts.problem import Location, SourceError, error
from handouts.typeset.font_damage import COPY_AGAIN, UNREADABLE


def isolate() -> None:
    """Hide the system's fonts from Pango; must run before WeasyPrint is imported.

    Fontconfig reads its file once a process, when WeasyPrint loads it. Our file names no folder, so the
    only fonts are those that a style sheet brings with @font-face.
    """
    if "weasyprint" in sys.modules:
        raise RuntimeError("WeasyPrint was imported before the system's fonts were hidden")
    os.environ["FONTCONFIG_FILE"] = str(Path(__file__).with_name("fonts.conf"))
    # Without it macOS draws with its native fonts, and @font-face is ignored.
    os.environ["PANGOCAIRO_BACKEND"] = "fontconfig"
    _load_when_asked("fontTools.subset")
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="No fonts configured")
        import weasyprint  # noqa: F401, PLC0415  (the import is the point)


def _load_when_asked(name: str) -> None:
    """Put a module in place that is read only when something of it is used.

    WeasyPrint 70 imports fontTools.subset, but asks for it only where HarfBuzz cannot subset fonts; reading
    it takes a quarter of WeasyPrint's import.
    """
    parent, _, last = name.rpartition(".")
    import_module(parent)
    spec = find_spec(name)
    if spec is None or spec.loader is None or name in sys.modules:
        return
    spec.loader = LazyLoader(spec.loader)
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    setattr(sys.modules[parent], last, module)


def is_font(data: bytes) -> bool:
    """Say whether the bytes are a TrueType or OpenType font that has letters."""
    return bool(_letters(data))


def code_points(fonts: Iterable[bytes]) -> frozenset[int]:
    """Return the code points that every one of the fonts can draw; empty when there is no font.

    Bold and regular must both have a letter: either may be asked for it.
    """
    sets = [_letters(data) for data in fonts]
    return frozenset.intersection(*sets) if sets else frozenset()


def families(fonts: Iterable[bytes]) -> frozenset[str]:
    """Return the family names inside the fonts; a font that cannot be read has none."""
    names: set[str] = set()
    for data in fonts:
        if is_font(data):
            with TTFont(io.BytesIO(data), lazy=True) as font:
                names.add((font["name"].getBestFamilyName() if "name" in font else "") or "")
    return frozenset(names - {""})


@lru_cache(maxsize=16)
def _letters(data: bytes) -> frozenset[int]:
    """Return the code points of one font; none when it cannot be read."""
    try:
        with TTFont(io.BytesIO(data), lazy=True) as font:
            # Any names do: fontTools would read those of the font, which takes most of the time.
            font.setGlyphOrder([str(number) for number in range(font["maxp"].numGlyphs)])
            return frozenset(font.getBestCmap() or {})
    except UNREADABLE:
        return frozenset()


def subset(name: str, data: bytes, letters: Iterable[str]) -> bytes:
    """Return a font with these letters only, as WOFF; the same letters give the same bytes.

    Raises SourceError, with the name of its file, when the font cannot be taken apart.
    """
    from fontTools import subset as tools  # noqa: PLC0415  (read only when asked, as above)

    options = tools.Options()
    options.flavor = "woff"
    options.hinting = False
    options.recalc_timestamp = False
    made = io.BytesIO()
    try:
        with tools.load_font(io.BytesIO(data), options) as font:
            subsetter = tools.Subsetter(options)
            subsetter.populate(text="".join(sorted(set(letters))))
            subsetter.subset(font)
            tools.save_font(font, made, options)
    except (*UNREADABLE, tools.Subsetter.SubsettingError):
        raise SourceError(
            [error(Location(name), "the font is damaged: it cannot be read", "damaged-font", COPY_AGAIN)]
        ) from None
    return made.getvalue()

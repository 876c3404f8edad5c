"""The font cache: the fonts and parsed style sheets of a leaflet, kept for the next one that asks for the same."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from weasyprint import CSS
from weasyprint.text.fonts import FontConfiguration

from handouts.model.composition import Composition, Stylesheet
from handouts.model.pages import Complaint
from handouts.problem import Location, SourceError, error
from handouts.typeset import fonts
from handouts.typeset.css_limits import demand_moderate
from handouts.typeset.fetcher import ProjectFetcher
from handouts.typeset.weasyprint_log import LogListener

MOST_FONTS = 16  # sets of fonts kept at once: each is a brand
MOST_SHEETS = 256  # style sheets kept at once: some twenty for each brand in a format, most of them of blocks


@dataclass(frozen=True)
class OpenFonts:
    """A set of fonts that WeasyPrint has opened, and what every one of them can draw."""

    configuration: FontConfiguration = field(repr=False)
    glyphs: frozenset[int] = field(repr=False)
    families: frozenset[str]


@dataclass(frozen=True)
class FontsAndSheets:
    """Fonts and parsed style sheets."""

    faces: OpenFonts
    sheets: tuple[Any, ...] = field(repr=False)


@dataclass(frozen=True)
class _Sheet:
    """A parsed style sheet, the complaints it brought, and the fonts that it names, as WeasyPrint describes them."""

    css: Any = field(repr=False)
    heard: tuple[Complaint, ...]
    named: tuple[dict[str, Any], ...] = field(repr=False)


class _Named(list[dict[str, Any]]):
    """Stands in for a font configuration while a style sheet is parsed: WeasyPrint 70 only adds fonts to it."""

    def add_font_face(self, descriptors: dict[str, Any], fetcher: ProjectFetcher) -> None:
        """Note a font."""
        self.append(descriptors)


class FontCache:
    """Keeps fonts and style sheets apart: fonts take memory that never comes back, and are the same in every format.

    What brought in another file of the project is not kept: it may have changed by the next leaflet. `folder` is for
    the font files.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sheets: dict[tuple[str, str], _Sheet] = {}
        self._faces: dict[str, OpenFonts] = {}

    def fonts_and_sheets(self, composition: Composition, fetcher: ProjectFetcher, log: LogListener) -> FontsAndSheets:
        """Return the fonts and style sheets of a composition: those kept, or new ones.

        Raises SourceError when no font could be loaded, or a style sheet names sizes that no page has.
        """
        demand_moderate(composition)
        log.brought = fetcher.sheets
        log.sheets = {sheet.path: sheet.text for sheet in composition.stylesheets}
        sheets = [self._sheet(sheet, fetcher, log) for sheet in composition.stylesheets]
        key = _key(composition, sheets)
        faces = self._faces.pop(key, None) or self._opened(composition)
        others = len(fetcher.others)
        for sheet, parsed in zip(composition.stylesheets, sheets, strict=True):
            log.path = sheet.path
            for one in parsed.named:
                faces.configuration.add_font_face(one, fetcher)  # one that is there already is passed over
        _demand_font(composition, faces.configuration._folder)  # noqa: SLF001
        if len(fetcher.others) == others and not fetcher.problems:
            _keep(self._faces, key, faces, MOST_FONTS)
        return FontsAndSheets(faces, tuple(one.css for one in sheets))

    def _opened(self, composition: Composition) -> OpenFonts:
        """Return a set of fonts that is still empty, with what the composition's font files can draw."""
        configuration = FontConfiguration()
        # WeasyPrint 70 makes a folder that a worker which is stopped never removes: ours lies in `font_folder`.
        configuration._folder = Path(mkdtemp(dir=self._folder))  # noqa: SLF001
        own = [data for _, data in _font_files(composition)]
        return OpenFonts(configuration, fonts.code_points(own), fonts.families(own))

    def _sheet(self, sheet: Stylesheet, fetcher: ProjectFetcher, log: LogListener) -> _Sheet:
        key = (sheet.path, sheet.text)
        parsed = self._sheets.pop(key, None)
        if parsed is None:
            before, others, named = len(log.heard), len(fetcher.others), _Named()
            log.path = sheet.path
            address = f"asset:///{sheet.path}"
            css = CSS(string=sheet.text, base_url=address, url_fetcher=fetcher, font_config=named)
            parsed = _Sheet(css, tuple(log.heard[before:]), tuple(named))
            if len(fetcher.others) > others or fetcher.problems:
                return parsed
        else:
            log.heard += parsed.heard
        _keep(self._sheets, key, parsed, MOST_SHEETS)
        return parsed


def _keep(kept: dict[Any, Any], key: Any, one: Any, most: int) -> None:
    """Keep one as the newest, and forget the oldest beyond `most`."""
    kept[key] = one
    for oldest in list(kept)[:-most]:
        del kept[oldest]


def _key(composition: Composition, sheets: Sequence[_Sheet]) -> str:
    """Return what sets of fonts are told apart by: the names they go by, in order, and their bytes."""
    key = sha256(repr([one for sheet in sheets for one in sheet.named]).encode())
    for name, data in _font_files(composition):
        key.update(f"{name}:{len(data)}:".encode())
        key.update(data)
    return key.hexdigest()


def _font_files(composition: Composition) -> list[tuple[str, bytes]]:
    return [one for one in sorted(composition.files.items()) if one[0].lower().endswith((".ttf", ".otf"))]


def _demand_font(composition: Composition, folder: Path) -> None:
    """Stop before Pango is asked to draw without any font: version 1.50 then ends the whole process (SIGSEGV)."""
    if not any(fonts.is_font(path.read_bytes()) for path in sorted(folder.iterdir()) if path.is_file()):
        message = "no font could be loaded for this leaflet"
        hint = "are the brand's font files whole, and does a style sheet of the format name them with @font-face?"
        raise SourceError([error(Location(composition.template), message, "no-font", hint)])

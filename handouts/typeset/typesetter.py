"""Setting: from filled HTML to a tagged PDF (PDF/UA-1) and what can be read in it."""

import errno
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from handouts.files.scratch import Scratch
from handouts.model.composition import Composition
from handouts.model.pages import Pages
from handouts.problem import Location, SourceError, error, what_failed
from handouts.project import Project
from handouts.typeset import fonts

fonts.isolate()

from weasyprint import HTML  # noqa: E402  (after the system's fonts are hidden)
from weasyprint.text.ffi import pango  # noqa: E402

from handouts.typeset import breaking  # noqa: E402
from handouts.typeset.drawn_words import read_pictures  # noqa: E402
from handouts.typeset.failing_rule import blamed  # noqa: E402
from handouts.typeset.fetcher import ProjectFetcher  # noqa: E402
from handouts.typeset.font_cache import FontCache, FontsAndSheets  # noqa: E402
from handouts.typeset.font_damage import Inspector  # noqa: E402
from handouts.typeset.ink import Pairs, stand_out  # noqa: E402
from handouts.typeset.measure import Fit, fit  # noqa: E402
from handouts.typeset.readback import ReadBack, read_back  # noqa: E402
from handouts.typeset.recolour import KeptPdf, exchanged_colours, keep_pdf, repaint  # noqa: E402
from handouts.typeset.tags import repair  # noqa: E402
from handouts.typeset.weasyprint_log import LogListener, listening  # noqa: E402

breaking.mend()

_OPTIONS = {"pdf_variant": "pdf/ua-1", "custom_metadata": True}
MOST_PRINTS = 2  # leaflets kept to be repainted: a booklet is set twice, and brands of one copy come in a row


@dataclass(frozen=True)
class _Print:
    """A leaflet that was set, with what was measured on it."""

    kept: KeptPdf | None = field(repr=False)
    loaded: FontsAndSheets = field(repr=False)
    measured: Fit = field(repr=False)
    undrawn: frozenset[int]
    logo: str
    pairs: Pairs


class Typesetter:
    """Sets one leaflet after the other, and keeps what they have in common: the fonts and parsed style sheets.

    `folder` is for the font files and must last as long; see `font_folder`. `inspector` looks at font files beforehand.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._font_cache = FontCache(folder)
        self._prints: list[_Print] = []
        self.inspector = Inspector()

    def typeset(self, composition: Composition, project: Project) -> Pages:
        """Set a composition and read it back.

        Raises SourceError when it asks for a file that is missing or not allowed.
        """
        for old in reversed(self._prints):
            pdf = repaint(old.kept, composition) if old.kept else None
            if old.kept and pdf is not None:
                # All ink is where it was: only its colours may be too faint now.
                is_well = stand_out(old.pairs, exchanged_colours(old.kept, composition))
                read = read_back(pdf, old.measured.bodies, None if is_well else old.measured.words)
                return _pages(read, pdf, old, composition)
        with _naming_the_folder(self._folder), listening() as log:
            fetcher = ProjectFetcher(composition, project)
            try:
                loaded = self._font_cache.fonts_and_sheets(composition, fetcher, log)
                pdf, measured, kept = _set(composition, loaded, fetcher, log)
            except (SourceError, OSError):
                fetcher.demand_all()
                raise
            except Exception as reason:  # of any kind: WeasyPrint 70 has none of its own
                fetcher.demand_all()
                raise blamed(reason, composition, partial(self._attempt, fetcher, log)) from reason
        fetcher.demand_all()
        read = read_back(pdf, measured.bodies, measured.words)
        made = _Print(kept, loaded, measured, frozenset(log.undrawn), composition.logo, read.pairs)
        if kept and not log.heard and not log.undrawable and not fetcher.others:
            self._prints = [*self._prints[1 - MOST_PRINTS :], made]
        return _pages(read, pdf, made, composition, log)

    def _attempt(self, fetcher: ProjectFetcher, log: LogListener, composition: Composition) -> None:
        _set(composition, self._font_cache.fonts_and_sheets(composition, fetcher, log), fetcher, log)


def typeset(composition: Composition, project: Project) -> Pages:
    """Set a composition alone, with fonts and style sheets of its own."""
    with font_folder() as folder:
        return Typesetter(folder).typeset(composition, project)


def _set(
    composition: Composition, loaded: FontsAndSheets, fetcher: ProjectFetcher, log: LogListener
) -> tuple[bytes, Fit, KeptPdf | None]:
    kept: list[KeptPdf | None] = []

    def finish(document: Any, pdf: Any) -> None:
        repair(document, pdf)
        kept.append(keep_pdf(pdf, composition))

    log.path = composition.template
    address = f"asset:///{composition.template}"
    html = HTML(string=composition.html, base_url=address, url_fetcher=fetcher)
    document = html.render(stylesheets=list(loaded.sheets), font_config=loaded.faces.configuration, **_OPTIONS)
    measured = fit(html, document, list(loaded.sheets))
    return document.write_pdf(finisher=finish, **_OPTIONS), measured, kept[0]


def _pages(read: ReadBack, pdf: bytes, made: _Print, composition: Composition, log: LogListener | None = None) -> Pages:
    measured, loaded = made.measured, made.loaded
    placed = [replace(one, name=composition.logo) if one.name == made.logo else one for one in measured.placed]
    pictures, blemishes = read_pictures(pdf, placed, composition.files, read.blemishes)
    return Pages(
        data=pdf,
        pages=tuple(replace(page, **vars(how)) for page, how in zip(read.pages, measured.fillings, strict=True)),
        faces=read.faces,
        unembedded=read.unembedded,
        glyphs=loaded.faces.glyphs,
        links=read.links,
        alternative_texts=read.alternative_texts,
        smallest_pt=measured.smallest_pt,
        smallest_text=measured.smallest_text,
        lost=measured.lost,
        outside=measured.outside,
        complaints=tuple(log.heard) if log else (),
        families=loaded.faces.families,
        undrawn=made.undrawn,
        headings=read.headings,
        language=read.language,
        title=read.title,
        is_tagged=read.is_tagged,
        figures_without_alt=read.figures_without_alt,
        measures=measured.measures,
        short_lines=measured.short_lines,
        pictures=pictures,
        undrawable=frozenset(log.undrawable) if log else frozenset(),
        blemishes=blemishes,
    )


@contextmanager
def font_folder() -> Iterator[Path]:
    """Make a folder for font files, and remove it.

    Raises SourceError when there is no room in the temporary folder, or it may not be written.
    """
    try:
        holder = Scratch()
    except OSError as reason:
        raise _unusable(Path(tempfile.tempdir or "."), reason) from None
    with holder as path:
        yield path


@contextmanager
def _naming_the_folder(folder: Path) -> Iterator[None]:
    """Tell of a folder for fonts that is full, or gone, in plain words."""
    try:
        yield
    except OSError as reason:
        inside = str(reason.filename or "").startswith(str(folder))
        if not inside and reason.errno not in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
            raise
        raise _unusable(folder.parent, reason) from None


def _unusable(folder: Path, reason: OSError) -> SourceError:
    message = f"the temporary folder cannot be used: {what_failed(reason)}"
    hint = "make room there, or name another folder in TMPDIR"
    return SourceError([error(Location(str(folder)), message, "temporary-folder", hint)])


def pango_version() -> tuple[int, int, int]:
    """Return the version of the Pango library that draws the letters."""
    number = int(pango.pango_version())
    return number // 10000, number // 100 % 100, number % 100

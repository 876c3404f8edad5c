"""Setting: from filled HTML to a tagged PDF (PDF/UA-1) and what can be read in it."""

import errno
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from handouts.model.composition import Composition
from handouts.model.pages import Pages
from handouts.problem import Location, SourceError, error
from handouts.project import Project
from handouts.typeset import fonts

fonts.isolate()

from weasyprint import CSS, HTML  # noqa: E402  (after the system's fonts are hidden)
from weasyprint.text.ffi import pango  # noqa: E402
from weasyprint.text.fonts import FontConfiguration  # noqa: E402
from weasyprint.urls import FatalURLFetchingError  # noqa: E402

from handouts.typeset.complaints import Ear, listening  # noqa: E402
from handouts.typeset.fetcher import ProjectFetcher  # noqa: E402
from handouts.typeset.fit import Fit, fit  # noqa: E402
from handouts.typeset.readback import read_back  # noqa: E402
from handouts.typeset.tags import repair  # noqa: E402

_OPTIONS = {"pdf_variant": "pdf/ua-1", "custom_metadata": True}


def typeset(composition: Composition, project: Project) -> Pages:
    """Set a composition and read it back.

    Raises SourceError when it asks for a file that is missing or not allowed.
    """
    with listening() as ear, _temporary_folder() as folder:
        pdf, measured = _set(composition, project, ear, folder)
    read = read_back(pdf, measured.bodies)
    own = [data for name, data in sorted(composition.files.items()) if name.lower().endswith((".ttf", ".otf"))]
    return Pages(
        data=pdf,
        pages=tuple(replace(page, **vars(how)) for page, how in zip(read.pages, measured.fillings, strict=True)),
        faces=read.faces,
        unembedded=read.unembedded,
        glyphs=fonts.code_points(own),
        links=read.links,
        alternative_texts=read.alternative_texts,
        smallest_pt=measured.smallest_pt,
        smallest_text=measured.smallest_text,
        lost=measured.lost,
        outside=measured.outside,
        complaints=tuple(ear.heard),
        families=fonts.families(own),
        undrawn=frozenset(ear.undrawn),
        headings=read.headings,
        language=read.language,
        title=read.title,
        is_tagged=read.is_tagged,
        figures_without_alt=read.figures_without_alt,
        measures=measured.measures,
    )


def _set(composition: Composition, project: Project, ear: Ear, folder: Path) -> tuple[bytes, Fit]:
    configuration = FontConfiguration()
    # WeasyPrint 70 makes a folder for fonts that a worker which is stopped never removes: ours is removed at once.
    configuration._folder = folder  # noqa: SLF001
    fetcher = ProjectFetcher(composition, project)
    ear.sheets = {sheet.path: sheet.text for sheet in composition.stylesheets}
    try:
        sheets = []
        for sheet in composition.stylesheets:
            ear.path = sheet.path
            address = f"asset:///{sheet.path}"
            sheets.append(CSS(string=sheet.text, base_url=address, url_fetcher=fetcher, font_config=configuration))
        _demand_font(composition, folder)
        ear.path = composition.template
        address = f"asset:///{composition.template}"
        html = HTML(string=composition.html, base_url=address, url_fetcher=fetcher)
        document = html.render(stylesheets=sheets, font_config=configuration, **_OPTIONS)
        measured = fit(html, document, sheets)
        return document.write_pdf(finisher=repair, **_OPTIONS), measured
    except FatalURLFetchingError:
        raise SourceError([one for reason in fetcher.problems for one in reason.problems]) from None


def _demand_font(composition: Composition, folder: Path) -> None:
    """Stop before Pango is asked to draw without any font: version 1.50 then ends the whole process (SIGSEGV)."""
    if not any(fonts.is_font(path.read_bytes()) for path in sorted(folder.iterdir()) if path.is_file()):
        message = "no font could be loaded for this leaflet"
        hint = "are the brand's font files whole, and does a style sheet of the format name them with @font-face?"
        raise SourceError([error(Location(composition.template), message, "no-font", hint)])


@contextmanager
def _temporary_folder() -> Iterator[Path]:
    """Make a folder for the fonts of one leaflet, and remove it.

    Raises SourceError when there is no room in the temporary folder, or it may not be written.
    """
    name = ""
    try:
        with TemporaryDirectory(prefix="handouts-", ignore_cleanup_errors=True) as name:
            yield Path(name)
    except OSError as reason:
        inside = bool(name) and str(reason.filename or "").startswith(name)
        if name and not inside and reason.errno not in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
            raise
        where = Path(name).parent if name else Path(tempfile.tempdir or ".")
        message = f"the temporary folder cannot be used: {(reason.strerror or str(reason)).lower()}"
        hint = "make room there, or name another folder in TMPDIR"
        raise SourceError([error(Location(str(where)), message, "temporary-folder", hint)]) from None


def pango_version() -> tuple[int, int, int]:
    """Return the version of the Pango library that draws the letters."""
    number = int(pango.pango_version())
    return number // 10000, number // 100 % 100, number % 100

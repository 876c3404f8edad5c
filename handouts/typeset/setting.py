"""Setting: from filled HTML to a tagged PDF (PDF/UA-1) and what can be read in it."""

from handouts.model.composition import Composition
from handouts.model.pages import Pages
from handouts.problem import SourceError
from handouts.project import Project
from handouts.typeset import fonts

fonts.isolate()

from weasyprint import CSS, HTML  # noqa: E402  (after the system's fonts are hidden)
from weasyprint.text.ffi import pango  # noqa: E402
from weasyprint.text.fonts import FontConfiguration  # noqa: E402
from weasyprint.urls import FatalURLFetchingError  # noqa: E402

from handouts.typeset.complaints import listening  # noqa: E402
from handouts.typeset.fetcher import ProjectFetcher  # noqa: E402
from handouts.typeset.fit import fit  # noqa: E402
from handouts.typeset.readback import read_back  # noqa: E402
from handouts.typeset.tags import repair  # noqa: E402

_OPTIONS = {"pdf_variant": "pdf/ua-1", "custom_metadata": True}


def typeset(composition: Composition, project: Project) -> Pages:
    """Set a composition and read it back.

    Raises SourceError when it asks for a file that is missing or not allowed.
    """
    configuration = FontConfiguration()
    fetcher = ProjectFetcher(composition, project)
    with listening() as ear:
        try:
            sheets = []
            for sheet in composition.stylesheets:
                ear.path = sheet.path
                address = f"asset:///{sheet.path}"
                sheets.append(CSS(string=sheet.text, base_url=address, url_fetcher=fetcher, font_config=configuration))
            ear.path = composition.template
            address = f"asset:///{composition.template}"
            html = HTML(string=composition.html, base_url=address, url_fetcher=fetcher)
            document = html.render(stylesheets=sheets, font_config=configuration, **_OPTIONS)
            measured = fit(html.etree_element, document)
            pdf = document.write_pdf(finisher=repair, **_OPTIONS)
        except FatalURLFetchingError:
            raise SourceError([one for reason in fetcher.problems for one in reason.problems]) from None
    read = read_back(pdf, measured.bodies)
    return Pages(
        pdf=pdf,
        pages=read.pages,
        faces=read.faces,
        unembedded=read.unembedded,
        glyphs=fonts.code_points(
            data for name, data in sorted(composition.files.items()) if name.endswith((".ttf", ".otf"))
        ),
        links=read.links,
        alternative_texts=read.alternative_texts,
        smallest_pt=measured.smallest_pt,
        smallest_text=measured.smallest_text,
        lost=measured.lost,
        outside=measured.outside,
        complaints=tuple(ear.heard),
    )


def pango_version() -> tuple[int, int, int]:
    """Return the version of the Pango library that draws the letters."""
    number = int(pango.pango_version())
    return number // 10000, number // 100 % 100, number % 100

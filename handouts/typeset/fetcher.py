"""What WeasyPrint may open: files of the composition, and of the project's data and templates; nothing else."""

import mimetypes
import re
import urllib.parse
from urllib.parse import unquote, urljoin, urlsplit

from handouts.graphics.pictures import check_picture
from handouts.model.composition import Composition, Stylesheet
from handouts.problem import Location, SourceError, error
from handouts.project import Project
from handouts.typeset.css_limits import sheet_problems

# Relative addresses in style sheets count from asset:///templates/..., which urljoin must learn.
for _known in (urllib.parse.uses_relative, urllib.parse.uses_netloc):
    if "asset" not in _known:
        _known.append("asset")

from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: E402  (after the lines above)

_ADDRESS = re.compile(r"""url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3""", re.IGNORECASE)
_FOLDERS = ("data/", "templates/")


class ProjectFetcher(URLFetcher):  # type: ignore[misc]
    """Serves `asset:///data/...` and `asset:///templates/...`, and data: addresses written in the style sheets.

    The address holds no path of this machine, so that the same leaflet gives the same bytes in any folder.
    A refused address would leave a silent hole: `problems` says why, and `demand_all` tells of every one in the end.
    `others` are the files that it took from the project, not from the composition, `sheets` the style sheets of them.
    """

    def __init__(self, composition: Composition, project: Project) -> None:
        super().__init__(allowed_protocols={"data"}, allow_redirects=False)
        self.composition = composition
        self.project = project
        self.problems: list[SourceError] = []
        self.others: list[str] = []
        self.sheets: dict[str, str] = {}

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Return the bytes of an address.

        Raises SourceError, of which WeasyPrint makes a complaint, when it is refused.
        """
        parts = urlsplit(url)
        if parts.scheme == "data":
            return super().fetch(url, headers)
        try:
            name, data = self._read(url, unquote(parts.path).lstrip("/"), parts.scheme)
        except SourceError as reason:
            self.problems.append(reason)
            raise
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, data, {"Content-Type": kind})

    def demand_all(self) -> None:
        """Do nothing when no address was refused.

        Raises SourceError with all that were.
        """
        if self.problems:
            raise SourceError([one for reason in self.problems for one in reason.problems])

    def _place(self, url: str) -> Location:
        """Return where a style sheet names an address; the template where none does."""
        for sheet in self.composition.stylesheets:
            for found in _ADDRESS.finditer(sheet.text):
                if unquote(urljoin(f"asset:///{sheet.path}", found[2] or found[4])) == unquote(url):
                    line = sheet.text.count("\n", 0, found.start()) + 1
                    return Location(sheet.path, line, found.start() - sheet.text.rfind("\n", 0, found.start()))
        return Location(self.composition.template)

    def _read(self, url: str, name: str, scheme: str) -> tuple[str, bytes]:
        at = self._place(url)
        if scheme != "asset":
            message = f'the templates ask for "{url[:100]}"; nothing outside the project is read'
            hint = "copy the file into templates/ and name the copy"
            raise SourceError([error(at, message, "outside-project", hint)])
        if name in self.composition.files:
            return name, self.composition.files[name]
        if ".." in name.split("/") or not name.startswith(_FOLDERS):
            raise SourceError(
                [error(at, f'the templates ask for "{name}", outside data/ and templates/', "outside-project")]
            )
        self.others.append(name)
        data = self.project.read(name, at)
        if name.lower().endswith((".svg", ".png")):
            check_picture(name, data, at)
        if name.lower().endswith(".css"):
            self.sheets[name] = data.decode(errors="replace")
            problems = list(sheet_problems(Stylesheet(name, self.sheets[name])))
            if problems:
                raise SourceError(problems)
        return name, data

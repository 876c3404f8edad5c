"""What WeasyPrint may open: files of the composition, and of the project's data and templates; nothing else."""

import mimetypes
import urllib.parse
from urllib.parse import unquote, urlsplit

from handouts.model.composition import Composition
from handouts.picture import check_picture
from handouts.problem import Location, SourceError, error
from handouts.project import Project

# Relative addresses in style sheets count from asset:///templates/..., which urljoin must learn.
for _known in (urllib.parse.uses_relative, urllib.parse.uses_netloc):
    if "asset" not in _known:
        _known.append("asset")

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse  # noqa: E402  (after the lines above)

_FOLDERS = ("data/", "templates/")


class ProjectFetcher(URLFetcher):  # type: ignore[misc]
    """Serves `asset:///data/...` and `asset:///templates/...`, and data: addresses written in the style sheets.

    The address holds no path of this machine, so that the same leaflet gives the same bytes in any folder.
    A refused address stops the rendering (it would leave a silent hole), and `problems` says why.
    `others` are the files that it took from the project, not from the composition.
    """

    def __init__(self, composition: Composition, project: Project) -> None:
        super().__init__(allowed_protocols={"data"}, allow_redirects=False)
        self.composition = composition
        self.project = project
        self.problems: list[SourceError] = []
        self.others: list[str] = []

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Return the bytes of an address, or stop the rendering."""
        parts = urlsplit(url)
        if parts.scheme == "data":
            return super().fetch(url, headers)
        try:
            name, data = self._read(url, unquote(parts.path).lstrip("/"), parts.scheme)
        except SourceError as reason:
            self.problems.append(reason)
            raise FatalURLFetchingError(str(reason)) from None
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, data, {"Content-Type": kind})

    def _read(self, url: str, name: str, scheme: str) -> tuple[str, bytes]:
        at = Location(self.composition.template)
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
        return name, data

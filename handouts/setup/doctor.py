"""The doctor: tests the installation part by part, and says what to do about each fault."""

import platform
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

from handouts.model.composition import Composition, Stylesheet
from handouts.problem import SourceError, what_failed
from handouts.project import Project

PANGO_COMMANDS = {
    "debian": "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "fedora": "sudo dnf install pango",
    "darwin": "brew install pango",
}


@dataclass(frozen=True)
class Examined:
    """One part of the installation: is it well, what was seen, and what to do if not."""

    part: str
    is_well: bool
    seen: str
    remedy: str = ""


def examine(project: Project) -> Iterator[Examined]:
    """Yield the state of each part; the later ones are left out when WeasyPrint cannot start."""
    yield _python()
    yield from _libraries()
    pango = _pango()
    yield pango
    yield from _project(project)
    yield _output(project)
    if pango.is_well:
        yield from _one_page(project)


def pango_command() -> str:
    """Return the words to type that install Pango here."""
    if sys.platform == "darwin":
        return PANGO_COMMANDS["darwin"]
    try:
        facts = platform.freedesktop_os_release()
    except OSError:
        return "see README.md, Install"
    family = f"{facts.get('ID', '')} {facts.get('ID_LIKE', '')}".split()
    return next((PANGO_COMMANDS[name] for name in ("debian", "fedora") if name in family), PANGO_COMMANDS["debian"])


def _fault(part: str, seen: str, remedy: str) -> Examined:
    return Examined(part, is_well=False, seen=seen, remedy=remedy)


def _python() -> Examined:
    seen = platform.python_version()
    return Examined("Python", sys.version_info >= (3, 11), seen, "install Python 3.11 or newer")


def _libraries() -> Iterator[Examined]:
    """Yield each library whose version decides what the pages look like."""
    try:
        wanted = metadata.requires("handouts") or []
    except metadata.PackageNotFoundError:
        yield _fault("libraries", "handouts is not installed", 'run "make leaflets", or "pip install ."')
        return
    for row in wanted:
        found = re.fullmatch(r"([A-Za-z0-9-]+)==([^ ;]+)", row)
        if found is None:
            continue
        name, version = found.groups()
        try:
            seen = metadata.version(name)
        except metadata.PackageNotFoundError:
            seen = "not installed"
        yield Examined(name, seen == version, seen, f'run "pip install {name}=={version}"')


def _pango() -> Examined:
    try:
        from handouts.typeset import pango_version  # noqa: PLC0415  (loads Pango)
    except OSError:
        return _fault("Pango", "not found", pango_command())
    version = pango_version()
    seen = ".".join(str(part) for part in version)
    return Examined("Pango", version >= (1, 44), seen, f"version 1.44 or newer is needed: {pango_command()}")


def _project(project: Project) -> Iterator[Examined]:
    for folder, names in (
        ("treatments", project.treatments()),
        ("brands", project.brands()),
        ("formats", project.formats()),
    ):
        seen = f"{len(names)} in data/{folder}" if names else f"none in data/{folder}"
        yield Examined(folder, bool(names), seen, 'run "handouts init DIR", or name the folder with --project')


def _output(project: Project) -> Examined:
    try:
        project.output.mkdir(exist_ok=True)
        with tempfile.TemporaryFile(dir=project.output) as file:
            file.write(b"x")
    except OSError as reason:
        return _fault("output", what_failed(reason), "make the folder output writable, or use --output")
    return Examined("output", is_well=True, seen="can be written")


def _one_page(project: Project) -> Iterator[Examined]:
    """Yield what became of a one-page PDF in the first brand's typeface."""
    from handouts.sources.leaflet import read_brand  # noqa: PLC0415
    from handouts.typeset import typeset  # noqa: PLC0415

    for brand in project.brands():
        try:
            dress, files = read_brand(project.brand_of(brand), project)
        except SourceError as reason:
            yield _fault(f"brand {brand}", str(reason.problems[0]).split("\n", 1)[0], "mend the brand's file")
            continue
        face = dress.typefaces.text.family
        rules = "".join(
            f'@font-face {{ font-family: "{face}"; font-weight: {weight}; src: url("asset:///{name}") }}'
            for weight, name in zip((400, 700), files, strict=True)
        )
        sheet = Stylesheet("templates/doctor.css", f'{rules} html {{ font-family: "{face}" }}')
        html = "<!doctype html><html lang=en><title>Test</title><h1>Test page</h1><p>It works, in <b>bold</b> too.</p>"
        pages = typeset(Composition("templates/doctor.html", html, (sheet,), files), project)
        is_well = "It works, in bold too." in " ".join(pages.pages[0].body.split()) and not pages.complaints
        seen = f"one page of {len(pages.data):,} bytes in {', '.join(sorted(pages.faces)) or 'no font'}"
        is_well = is_well and len(pages.faces) == len(files) and not pages.unembedded
        yield Examined(f"a page for {brand}", is_well, seen, "read the brand's typefaces; are both font files there?")


def report_lines(examined: list[Examined]) -> Iterator[str]:
    """Yield a line for each part, and an indented remedy where something is wrong."""
    width = max((len(one.part) for one in examined), default=0)
    for one in examined:
        yield f"{'ok   ' if one.is_well else 'FAULT'}  {one.part:<{width}}  {one.seen}"
        if not one.is_well:
            yield f"       what to do: {one.remedy}"

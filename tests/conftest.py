"""What tests share: a whole tiny project in a folder of its own, and leaflets that say what a test wants."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from handouts.load import load_leaflet, read_sources
from handouts.model.edition import Edition
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Page, Pages
from handouts.plan import Request
from handouts.project import Project
from handouts.release import release

REPOSITORY = Path(__file__).parent.parent
TODAY = date(2026, 11, 21)
# The formats of the tiny project; test_papers.py builds the others from the library.
FORMATS = {"a4", "large-print", "letter", "review", "text", "trifold", "trifold-letter", "web"}
KNEE = "data/treatments/knee-arthroscopy/en.yaml"
RIVERSIDE = "data/brands/riverside.yaml"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that renews golden files."""
    parser.addoption("--update-golden", action="store_true", help="renew tests/golden from what is made now")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a fresh project: the example's copy and brand, the house's templates, formats, locales and fonts."""
    root = tmp_path / "project"
    shutil.copytree(REPOSITORY / "tests" / "example", root)
    shutil.copytree(REPOSITORY / "templates", root / "templates")
    for name in ("formats", "locales", "schemas"):
        shutil.copytree(REPOSITORY / "data" / name, root / "data" / name)
    for path in (root / "data" / "formats").iterdir():
        if path.stem not in FORMATS:
            path.unlink()
    shutil.copytree(REPOSITORY / "data" / "fonts" / "source-sans-3", root / "data" / "fonts" / "source-sans-3")
    return Project(root)


@pytest.fixture(scope="session")
def released_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with two short leaflets of one page, and their release; to be copied, never changed."""
    root = tmp_path_factory.mktemp("released") / "project"
    shutil.copytree(REPOSITORY / "tests" / "example", root)
    shutil.copytree(REPOSITORY / "templates", root / "templates")
    for name in ("locales", "fonts/source-sans-3"):
        shutil.copytree(REPOSITORY / "data" / name, root / "data" / name)
    (root / "data/formats").mkdir()
    for name in ("a4", "letter"):
        head, _ = (REPOSITORY / f"data/formats/{name}.yaml").read_text(encoding="utf-8").split("blocks:")
        text = f"{head}blocks: [get_help, aftercare, review]\npage_limit: 1\n"
        (root / f"data/formats/{name}.yaml").write_text(text, encoding="utf-8")
    (root / "data/catalogue.yaml").write_text("brands: riverside\nformats: [a4, letter]\n", encoding="utf-8")
    project = Project(root)
    outcomes = list(release(Request(project, root / "output/release", TODAY, is_draft=True), 1))
    assert [one.status for one in outcomes] == ["built", "built"]
    return root


@pytest.fixture
def released(released_once: Path, tmp_path: Path) -> Request:
    """Return a release of two drafts, a4 and letter, in a project of its own."""
    root = tmp_path / "released"
    shutil.copytree(released_once, root)
    return Request(Project(root), root / "output/release", TODAY, is_draft=True)


@pytest.fixture
def edition() -> Edition:
    """Return the name of the example's A4 leaflet."""
    return Edition("knee-arthroscopy", "en", "riverside", "a4")


@pytest.fixture
def leaflet(project: Project, edition: Edition) -> Leaflet:
    """Return the example's A4 leaflet."""
    return load_leaflet(read_sources(edition, project), project, TODAY)


@pytest.fixture
def leaflet_saying(project: Project, edition: Edition) -> Callable[[str], Leaflet]:
    """Return a function that makes the example's leaflet with one text as its `what_it_is`."""

    def make(text: str) -> Leaflet:
        leaflet = load_leaflet(read_sources(edition, project), project, TODAY)
        treatment = leaflet.treatment.model_copy(update={"what_it_is": text})
        fields = {name: getattr(leaflet, name) for name in leaflet.__dataclass_fields__}
        return Leaflet(**(fields | {"treatment": treatment}))

    return make


@pytest.fixture
def pages_saying() -> Callable[..., Pages]:
    """Return a function that makes A4 pages with these bodies; every other fact may be given by its name."""

    def make(*bodies: str, **facts: Any) -> Pages:
        empty: dict[str, Any] = dict.fromkeys(
            ("faces", "unembedded", "glyphs", "links", "alternative_texts"), frozenset()
        )
        empty |= dict.fromkeys(("lost", "outside", "complaints"), ())
        empty |= {"data": b"", "pages": tuple(Page(210, 297, body, "") for body in bodies)}
        return Pages(**(empty | {"smallest_pt": 12.0, "smallest_text": ""} | facts))

    return make


@pytest.fixture
def rewrite(project: Project) -> Callable[[str, str, str], None]:
    """Return a function that replaces a text in a file of the project; the text must be there."""

    def change(name: str, old: str, new: str) -> None:
        path = project.root / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change

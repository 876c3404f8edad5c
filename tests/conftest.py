"""What tests share: a whole tiny project in a folder of its own, and leaflets that say what a test wants."""

import re
import shutil
import signal
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from handouts.build.caches import Workshop, workshop
from handouts.build.edition import pull_proof
from handouts.compose.leaflet import compose
from handouts.model.composition import Composition
from handouts.model.edition import Edition
from handouts.model.language import Language
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Page, Pages
from handouts.model.proof import Proof
from handouts.problem import FieldPath
from handouts.project import Project
from handouts.release.request import Request
from handouts.release.update import update
from handouts.sources.leaflet import load_leaflet, read_sources

REPOSITORY = Path(__file__).parent.parent
TODAY = date(2026, 11, 21)
# The library is looked at on the same day each time, or on that of its newest signature.
_SIGNED = [
    date.fromisoformat(day)
    for path in (REPOSITORY / "data/treatments").glob("*/approvals.yaml")
    for day in re.findall(r"approved_on: (\d{4}-\d\d-\d\d)", path.read_text(encoding="utf-8"))
]
LIBRARY_DAY = max([TODAY, *_SIGNED])
# The formats of the tiny project; test_papers.py builds the others from the library.
FORMATS = {"a4", "large-print", "letter", "review", "text", "trifold", "trifold-letter", "web"}
# What a short leaflet says; no gate finds fault with it.
SHORT = ("key_points", "get_help", "aftercare", "review")
KNEE = "data/treatments/knee-arthroscopy/en.yaml"
RIVERSIDE = "data/brands/riverside.yaml"


# Tests that are started in the background inherit that Ctrl-C is ignored; the programs that they start would too.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that renews golden files."""
    parser.addoption("--update-golden", action="store_true", help="renew tests/golden from what is made now")


def lay_out(root: Path, formats: Iterable[str] = FORMATS) -> Project:
    """Write the example's copy and brand into a folder, and the house's templates, locales, schemas and these."""
    shutil.copytree(REPOSITORY / "tests" / "example", root)
    shutil.copytree(REPOSITORY / "templates", root / "templates")
    for name in ("locales", "schemas", "pictograms", "fonts/source-sans-3"):
        shutil.copytree(REPOSITORY / "data" / name, root / "data" / name)
    (root / "data" / "formats").mkdir()
    for name in formats:
        shutil.copyfile(REPOSITORY / f"data/formats/{name}.yaml", root / f"data/formats/{name}.yaml")
    return Project(root)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a fresh project: the example's copy and brand, the house's templates, formats, locales and fonts."""
    return lay_out(tmp_path / "project")


@pytest.fixture
def short_project(tmp_path: Path) -> Project:
    """Return a project like `project` with short leaflets, for tests that need a leaflet and not a whole one."""
    project = lay_out(tmp_path / "project")
    for path in (project.root / "data" / "formats").iterdir():
        text = path.read_text(encoding="utf-8")
        if not text.startswith("  - review_", text.find("\nblocks:\n") + len("\nblocks:\n")):
            short = f"\nblocks: [{', '.join(SHORT)}]\n"
            path.write_text(re.sub(r"\nblocks:(?: \[.*\]|(?:\n  - .*)+)\n", short, text), encoding="utf-8")
    return project


@pytest.fixture(scope="session")
def new_project(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Project]:
    """Return a function that makes a project like `project`, for what is made once for a whole module."""
    return lambda: lay_out(tmp_path_factory.mktemp("new") / "project")


@pytest.fixture(scope="session")
def kept_project(new_project: Callable[[], Project]) -> Project:
    """Return the same project for all tests that only read it; to be built from, never changed."""
    return new_project()


@pytest.fixture(scope="session")
def shop() -> Iterator[Workshop]:
    """Return one workshop for all tests that are not about what a workshop keeps: to open one takes a third second."""
    with workshop() as opened:
        yield opened


@pytest.fixture
def typeset(shop: Workshop) -> Callable[[Composition, Project], Pages]:
    """Return `typeset` of the shared workshop."""
    return shop.typesetter.typeset


@pytest.fixture
def pages_of(project: Project, shop: Workshop) -> Callable[[Leaflet], Pages]:
    """Return a function that composes a leaflet from the project and sets it, in the shared workshop."""
    return lambda leaflet: shop.typesetter.typeset(compose(leaflet, project, compiled=shop.compiled), project)


@pytest.fixture(scope="session")
def pulled(kept_project: Project, shop: Workshop) -> Callable[[str], tuple[Leaflet, Proof]]:
    """Return a function that gives the example's leaflet in a format, and its proof; each is made once."""
    edition = Edition("knee-arthroscopy", "en", "riverside", "a4")
    return cache(lambda form: pull_proof(replace(edition, format=form), kept_project, TODAY, shop))


@pytest.fixture(scope="session")
def released_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with two short leaflets of one page, and their release; to be copied, never changed."""
    project = lay_out(tmp_path_factory.mktemp("released") / "project", ("a4", "letter"))
    root = project.root
    head, _ = (root / "data/formats/a4.yaml").read_text(encoding="utf-8").split("# The order of the full leaflet")
    a4 = f"{head}blocks: [main_message, get_help, review]\npage_limit: 1\n"
    letter = a4.replace("label: A4", "label: US Letter").replace(
        "width_mm: 210\n  height_mm: 297", "width_mm: 215.9\n  height_mm: 279.4"
    )
    for name, text in (("a4", a4), ("letter", letter)):  # neither is like the other: each has its own reasons
        (root / f"data/formats/{name}.yaml").write_text(text, encoding="utf-8")
    (root / "data/catalogue.yaml").write_text("brands: riverside\nformats: [a4, letter]\n", encoding="utf-8")
    outcomes = list(update(Request(project, root / "output/release", TODAY, is_draft=True), 1))
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


@pytest.fixture(scope="session")
def kept_leaflet(kept_project: Project) -> Leaflet:
    """Return the example's A4 leaflet, loaded once: nothing changes it."""
    edition = Edition("knee-arthroscopy", "en", "riverside", "a4")
    return load_leaflet(read_sources(edition, kept_project), kept_project, TODAY)


@pytest.fixture(scope="session")
def english(kept_leaflet: Leaflet) -> Language:
    """Return what is known of English."""
    return kept_leaflet.language


@pytest.fixture
def leaflet(request: pytest.FixtureRequest, edition: Edition, kept_leaflet: Leaflet) -> Leaflet:
    """Return the example's A4 leaflet: that of the test's own project, where the test has one."""
    if "project" not in request.fixturenames:
        return kept_leaflet
    project = request.getfixturevalue("project")
    return load_leaflet(read_sources(edition, project), project, TODAY)


@pytest.fixture
def leaflet_saying(leaflet: Leaflet) -> Callable[[str], Leaflet]:
    """Return a function that makes the example's leaflet with one text as its `what_it_is`."""

    def make(text: str) -> Leaflet:
        treatment = leaflet.treatment.model_copy(update={"what_it_is": text})
        fields = {name: getattr(leaflet, name) for name in leaflet.__dataclass_fields__}
        return Leaflet(**(fields | {"treatment": treatment}))

    return make


@pytest.fixture
def replaced() -> Callable[[Any, FieldPath, Any], Any]:
    """Return a function that puts something else in the place of one field, however deep it lies."""

    def put(value: Any, at: FieldPath, new: Any) -> Any:
        if not at:
            return new
        if isinstance(value, tuple):
            position = int(at[0])
            return (*value[:position], put(value[position], at[1:], new), *value[position + 1 :])
        name = str(at[0])
        return value.model_copy(update={name: put(getattr(value, name), at[1:], new)})

    return put


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

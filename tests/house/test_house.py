"""The house keeps its own rules: layers, doors, names, sizes and the mirror of tests."""

import ast
import importlib
import pkgutil
import re
import subprocess
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import handouts

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "handouts"
MODULES = sorted(path for path in PACKAGE.rglob("*.py"))

# From below; a package imports only from lower rows, and from itself: without a circle.
LAYERS = [
    {"__init__"},
    {"problem"},
    {"text", "files"},
    {"model"},
    {"project", "graphics", "language", "prepress"},
    {"sources", "compose", "typeset", "checks"},
    {"outputs", "setup"},
    {"approval"},
    {"build"},
    {"release"},
    {"cli"},
]
DOORS = {
    "yaml": {"sources"},
    "jinja2": {"compose"},
    "weasyprint": {"typeset"},
    "pypdfium2": {"typeset", "outputs"},
    "pydyf": {"typeset"},
    "fontTools": {"typeset"},
    "pydantic": {"model", "sources", "setup"},
    "pydantic_core": {"model"},
    "markdown_it": {"text"},
    "click": {"cli"},
    "PIL": {"graphics"},
    "pikepdf": {"prepress"},
    "syllapy": {"language"},
    "segno": {"graphics"},
}
FORBIDDEN_NAMES = {"utils", "helpers", "common", "base", "core", "misc", "manager"}
MOST_LINES, MOST_LINES_OF_A_FUNCTION = 250, 40


def unit(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: import by full name"
            names += [
                f"{node.module}.{alias.name}" if node.module == "handouts" else str(node.module) for alias in node.names
            ]
    return names


def level(name: str) -> int:
    return next(number for number, row in enumerate(LAYERS) if name in row)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_from_lower_layers_only(path):
    own = unit(path)
    for name in imports(path):
        if not name.startswith("handouts"):
            continue
        other = name.split(".")[1] if "." in name else "__init__"
        if other in {"__version__", "__init__"}:
            continue
        assert other == own or level(other) < level(own), f"{own} may not import {other}"


def test_inside_a_package_no_circle():
    def module(path: Path) -> str:
        return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")

    known = {module(path) for path in MODULES}
    arrows = {}
    for path in MODULES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = [
            f"{node.module}.{alias.name}"
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("handouts")
            for alias in node.names
        ]
        dotted = [name.removeprefix("handouts.") for name in named]
        arrows[module(path)] = {one if one in known else one.rpartition(".")[0] for one in dotted} & known
    TopologicalSorter(arrows).prepare()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_library_comes_in_through_its_door_only(path):
    for name in imports(path):
        library = name.split(".")[0]
        if library in DOORS:
            assert unit(path) in DOORS[library], f"{path.name} imports {library}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_files_and_functions_stay_small(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST_LINES
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno + 1 <= MOST_LINES_OF_A_FUNCTION, node.name


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_names_say_what_a_module_is(path):
    assert path.stem not in FORBIDDEN_NAMES


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_the_command_prints_or_reads_the_clock(path):
    if unit(path) == "cli":
        return
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\bprint\(|\.today\(\)|\.now\(|time\.time\(|os\.getenv|os\.environ\.get", text)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_each_module_has_its_test(path):
    name = path.relative_to(PACKAGE).with_suffix("").as_posix()
    if not any(isinstance(node, ast.FunctionDef) for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))):
        return  # it only gathers names
    folder = PACKAGE / name.removesuffix("/__init__")
    mirror = Path(name).parent / f"test_{Path(name).name}.py"
    if folder.is_dir():
        mirror = Path(folder.relative_to(PACKAGE)) / f"test_{folder.name}.py"
    assert (ROOT / "tests" / mirror).is_file(), f"tests/{mirror} is missing"


def test_each_test_file_mirrors_a_module():
    whole = {"shipped", "house", "hostile", "cases", "web"}  # of the library, of the project, of what is done to it
    for path in (ROOT / "tests").rglob("test_*.py"):
        place = path.relative_to(ROOT / "tests")
        name = path.stem.removeprefix("test_")
        module = PACKAGE / place.parent / f"{name}.py"
        package = PACKAGE / place.parent / "__init__.py"
        mirrors = module.is_file() or (package.is_file() and place.parent.name == name)
        assert mirrors or place.parts[0] in whole, place


def test_every_check_has_a_manual_page_and_a_check():
    for kind in ("copy", "pages"):
        package = importlib.import_module(f"handouts.checks.{kind}")
        for found in pkgutil.iter_modules(package.__path__):
            module = importlib.import_module(f"{package.__name__}.{found.name}")
            assert module.__doc__, found.name
            assert callable(module.check), found.name


def test_no_file_speaks_of_a_machine_or_a_package_index():
    rows = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    bad = re.compile(r"(?<!\w)/(?:home|root|Users|work)/|https?://[a-z.-]+/(?:simple|packages)/|--(?:extra-)?index-url")
    for row in rows:
        path = ROOT / row
        if path.suffix in {".ttf", ".png", ".svg"} or path.name == "test_house.py" or not path.is_file():
            continue
        found = bad.search(path.read_text(encoding="utf-8"))
        assert not found, f"{row}: {found[0]}"


def test_the_version_is_written_once():
    assert re.fullmatch(r"\d+\.\d+\.\d+", handouts.__version__)
    assert 'dynamic = ["version"]' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")

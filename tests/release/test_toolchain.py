import importlib.metadata
import re
import shutil
import subprocess
import sys
from pathlib import Path

import handouts
from handouts.release.digests import Digests
from handouts.release.toolchain import tools
from handouts.typeset.typesetter import pango_version

# Libraries that build the program and make no leaflet.
ONLY_BUILD = {"editables", "hatchling", "pathspec", "pluggy", "tomlkit", "trove-classifiers"}
HEAVY = {"weasyprint", "jinja2", "yaml", "pydantic", "PIL", "pypdfium2", "importlib.metadata", "cffi"}


def test_versions_are_those_that_the_libraries_give_themselves():
    found = tools(Digests(None))
    for name in ("WeasyPrint", "pydyf", "fontTools", "Jinja2", "Pillow", "pydantic", "pypdfium2", "PyYAML", "syllapy"):
        assert found[name] == importlib.metadata.version(name)
    assert found["Pango"] == ".".join(map(str, pango_version()))
    assert re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+", found["HarfBuzz"])
    assert found["Python"] == f"{sys.version_info.major}.{sys.version_info.minor}"


def test_every_pinned_library_is_a_tool():
    text = (Path(__file__).parents[2] / "requirements/run.txt").read_text(encoding="utf-8")
    pinned = {name.lower() for name in re.findall(r"(?m)^([A-Za-z0-9_.-]+)==", text)}
    assert "segno" in pinned
    elsewhere = {"brotlicffi"}  # for PyPy alone
    known = {name.lower() for name in tools(Digests(None))} | elsewhere
    assert pinned - known == ONLY_BUILD | {"click"}


def test_nothing_heavy_is_imported_for_it():
    program = (
        "import sys; from handouts.release.toolchain import tools; "
        "from handouts.release.digests import Digests; tools(Digests(None))"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"{program}; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    assert not HEAVY & set(done.stdout.split())


CODE = (
    "from handouts.release.toolchain import tools; "
    "from handouts.release.digests import Digests; print(tools(Digests(None))['handouts'])"
)


def code_of(place):
    done = subprocess.run([sys.executable, "-c", CODE], cwd=place, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_a_changed_line_of_our_own_code_is_another_tool_but_not_one_of_the_command(tmp_path):
    package = tmp_path / "handouts"
    shutil.copytree(Path(handouts.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    before = code_of(tmp_path)
    assert before == tools(Digests(None))["handouts"]
    assert before.startswith(handouts.__version__ + " (")
    (package / "cli" / "__init__.py").write_text("# nothing\n", encoding="utf-8")
    assert code_of(tmp_path) == before
    (package / "checks" / "faults.txt").write_text("other\n", encoding="utf-8")
    assert code_of(tmp_path) != before

"""What the tests of the command share: the command itself, run in the project's folder."""

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from handouts.cli import main
from handouts.project import Project


@pytest.fixture
def project(short_project: Project) -> Project:
    """Return a project with short leaflets: the command is tested here, and not what is on the pages."""
    return short_project


@pytest.fixture
def handouts(project: Project, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Return a function that runs the command in the project's folder."""
    monkeypatch.chdir(project.root)
    for name in ("trifold-letter", "web"):  # every format more is made by each test that builds them all
        (project.root / "data" / "formats" / f"{name}.yaml").unlink()

    def run(*words: str) -> Result:
        return CliRunner().invoke(main, list(words), catch_exceptions=False)

    return run

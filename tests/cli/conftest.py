"""What the tests of the command share: the command itself, run in the project's folder."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from click.testing import CliRunner, Result

from handouts.cli import main
from handouts.project import Project
from handouts.release.request import Request


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


@pytest.fixture
def today() -> date:
    """Return the day on this machine's clock, which the command reads too."""
    return date.today()  # noqa: DTZ011


@pytest.fixture
def review(today: date) -> tuple[str, str]:
    """Return the option that sets the next review in a year."""
    return ("--next-review", str(today + timedelta(days=365)))


@pytest.fixture
def signed(handouts: Callable[..., Result], review: tuple[str, str]) -> None:
    """Sign the example's copy today."""
    assert handouts("approve", "knee-arthroscopy", "--by", "A. Test, Knee surgeon", *review).exit_code == 0


@pytest.fixture
def row(handouts: Callable[..., Result]) -> Callable[[], dict[str, Any]]:
    """Return a function that gives the only row of the list."""

    def only() -> dict[str, Any]:
        (found,) = json.loads(handouts("list", "--json").stdout)["treatments"]
        return dict(found)

    return only


@pytest.fixture
def place(released: Request, monkeypatch: pytest.MonkeyPatch) -> Request:
    """Work in the folder of a project that is released."""
    monkeypatch.chdir(released.project.root)
    return released


@pytest.fixture
def in_release(place: Request) -> Callable[..., Result]:
    """Return a function that runs the command there."""

    def run(*words: str) -> Result:
        return CliRunner().invoke(main, list(words), catch_exceptions=False)

    return run

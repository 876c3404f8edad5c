"""The wheel: it carries templates and starter data, and works outside the checkout."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RUN = "import sys; from handouts.cli import main; main(sys.argv[1:])"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Return a folder with the unpacked wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT]
    subprocess.run(build, check=True, capture_output=True)
    wheel = next(folder.glob("*.whl"))
    zipfile.ZipFile(wheel).extractall(folder / "site")
    return folder / "site"


def test_the_wheel_carries_what_init_writes(site):
    names = {path.relative_to(site).as_posix() for path in site.rglob("*")}
    for name in ("data/treatments/home-scar-care/en.yaml", "templates/leaflet.html", "data/schemas/treatment.json"):
        assert f"handouts/starter/{name}" in names
    assert "handouts/typeset/fonts.conf" in names
    assert "handouts/new_treatment.yaml" in names


def test_init_and_build_work_from_the_wheel_alone(site, tmp_path):
    def run(*words, cwd):
        program = [sys.executable, "-c", RUN, *words]
        environment = {"PYTHONPATH": str(site), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
        return subprocess.run(program, cwd=cwd, env=environment, capture_output=True, text=True, check=False)

    where = [sys.executable, "-c", "import handouts; print(handouts.__file__)"]
    found = subprocess.run(
        where, cwd=tmp_path, env={"PYTHONPATH": str(site)}, capture_output=True, text=True, check=True
    )
    assert found.stdout.startswith(str(site))
    assert run("init", "clinic", cwd=tmp_path).returncode == 0
    built = run("build", "home-scar-care", "--format", "a4", cwd=tmp_path / "clinic")
    assert built.returncode == 0, built.stderr
    assert (tmp_path / "clinic/output/home-scar-care.en.example-skin-clinic.a4.pdf").read_bytes().startswith(b"%PDF")

from click.testing import CliRunner

from handouts.cli import main

A4 = ("--format", "a4", "--workers", "1")


def test_init_makes_a_project_that_builds(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["init", "clinic"])
    assert done.exit_code == 0
    monkeypatch.chdir(tmp_path / "clinic")
    done = CliRunner().invoke(main, ["build", "home-scar-care", *A4])
    assert done.exit_code == 0, done.output
    assert "output/home-scar-care.en.example-skin-clinic.a4.pdf" in done.stdout


def test_init_keeps_what_is_there(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    CliRunner().invoke(main, ["init", "clinic"])
    brand = tmp_path / "clinic/data/brands/example-skin-clinic.yaml"
    brand.write_text("name: Mine\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["init", "clinic"])
    assert done.exit_code == 0
    assert "kept as it was: clinic/data/brands/example-skin-clinic.yaml" in done.stderr
    assert brand.read_text(encoding="utf-8") == "name: Mine\n"

from handouts.setup import doctor
from handouts.setup.doctor import Examined, examine, report_lines


def test_every_part_of_this_installation_is_well(project):
    faults = [one for one in examine(project) if not one.is_well]
    assert faults == []


def test_a_library_of_another_version_is_a_fault_with_its_remedy(project, monkeypatch):
    monkeypatch.setattr(doctor.metadata, "version", lambda _: "69.0")
    found = next(one for one in examine(project) if one.part == "weasyprint")
    assert found == Examined("weasyprint", is_well=False, seen="69.0", remedy='run "pip install weasyprint==70.0"')


def test_a_missing_font_file_is_named(project):
    (project.root / "data/fonts/source-sans-3/SourceSans3-Bold.ttf").unlink()
    faults = [one for one in examine(project) if not one.is_well]
    assert [one.part for one in faults] == ["brand riverside"]
    assert 'there is no file "data/fonts/source-sans-3/SourceSans3-Bold.ttf"' in faults[0].seen


def test_a_file_that_is_no_font_is_a_fault(project):
    (project.root / "data/fonts/source-sans-3/SourceSans3-Bold.ttf").write_bytes(b"no font")
    assert [one.part for one in examine(project) if not one.is_well] == ["a page for riverside"]


def test_an_output_folder_in_the_way_of_a_file_is_a_fault(project):
    project.output.write_text("", encoding="utf-8")
    assert [one.part for one in examine(project) if not one.is_well] == ["output"]


def test_a_fault_is_printed_with_what_to_do():
    lines = list(report_lines([Examined("Pango", is_well=False, seen="not found", remedy="brew install pango")]))
    assert lines == ["FAULT  Pango  not found", "       what to do: brew install pango"]


def test_the_command_for_pango_fits_the_system(monkeypatch):
    monkeypatch.setattr(doctor.sys, "platform", "linux")
    for facts, word in (({"ID": "ubuntu", "ID_LIKE": "debian"}, "apt-get"), ({"ID": "fedora"}, "dnf")):
        monkeypatch.setattr(doctor.platform, "freedesktop_os_release", lambda facts=facts: facts)
        assert word in doctor.pango_command()

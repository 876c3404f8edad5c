import hashlib
import os
from dataclasses import replace
from pathlib import Path

import pytest

from handouts.problem import Location, SourceError
from handouts.project import Project

HERE = Location("data/brands/riverside.yaml", 12, 9)


def refusal(project, name, limit=1000):
    with pytest.raises(SourceError) as caught:
        project.read(name, HERE, limit)
    return str(caught.value)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("treatment", "data/treatments/knee-arthroscopy/en.yaml"),
        ("brand", "data/brands/riverside.yaml"),
        ("format", "data/formats/a4.yaml"),
        ("locale", "data/locales/en/words.yaml"),
    ],
)
def test_an_edition_names_its_files(project, edition, kind, name):
    assert getattr(project, kind)(edition) == name


def test_an_edition_may_name_the_file_of_its_brand(project, edition):
    assert (
        project.brand(replace(edition, brand="spring", brand_file="campaigns/spring.yaml")) == "campaigns/spring.yaml"
    )


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("campaigns/spring.yaml", "campaigns/spring.yaml"),
        ("a/../b.yaml", "b.yaml"),
        ("../b.yaml", None),
        ("a/../../b.yaml", None),
        ("/etc/hosts", None),
        ("\0", None),
    ],
)
def test_a_path_counts_from_the_project_and_must_stay_in_it(project, path, name):
    assert project.name_of(Path(path)) == name


def test_finished_leaflets_go_to_output(tmp_path):
    assert Project(tmp_path).output == tmp_path / "output"


def test_treatments_are_the_folders_with_a_usable_name(project):
    for name in ("ankle", "wart-freezing", "Old copies", ".trash", "a--b", "knee_2"):
        (project.root / "data/treatments" / name).mkdir()
    (project.root / "data/treatments/notes.txt").write_text("not a folder", encoding="utf-8")
    assert project.treatments() == ["ankle", "knee-arthroscopy", "wart-freezing"]


def test_locales_are_the_yaml_files_of_a_treatment(project):
    for name in ("de.yaml", "en.yaml.bak", "EN.yaml", ".cy.yaml", "notes.txt"):
        (project.root / "data/treatments/knee-arthroscopy" / name).write_text("", encoding="utf-8")
    assert project.locales_of("knee-arthroscopy") == ["de", "en"]


def test_a_treatment_that_is_not_there_has_no_locales(project):
    assert project.locales_of("ankle") == []


def test_brands_are_files_and_not_the_folders_with_their_logos(project):
    assert project.brands() == ["riverside"]


def test_formats_are_sorted(project):
    assert project.formats() == sorted(path.stem for path in (project.root / "data/formats").glob("*.yaml"))


def test_an_empty_folder_holds_nothing(tmp_path):
    project = Project(tmp_path)
    assert (project.treatments(), project.brands(), project.formats()) == ([], [], [])


def test_a_file_is_read_byte_by_byte(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"a\r\n\xff")
    assert Project(tmp_path).read("a.txt", HERE) == b"a\r\n\xff"


def test_a_missing_file_is_told_where_it_is_named(project):
    assert refusal(project, "data/brands/riverside/emblem.png") == (
        'data/brands/riverside.yaml:12:9: error: there is no file "data/brands/riverside/emblem.png" [missing-file]\n'
        "  hint: put the file there, or correct the name"
    )


def test_a_missing_file_brings_the_nearest_name_to_mind(project):
    assert refusal(project, "data/brands/riverside/Logo.svg") == (
        'data/brands/riverside.yaml:12:9: error: there is no file "data/brands/riverside/Logo.svg" [missing-file]\n'
        '  hint: did you mean "data/brands/riverside/logo.svg"?'
    )


def test_a_folder_is_never_proposed_for_a_missing_file(project):
    (project.root / "data/brands/riverside.yaml").unlink()  # the folder data/brands/riverside stays
    assert 'did you mean "data/brands/riverside"?' not in refusal(project, "data/brands/riverside.yaml")


def test_a_link_to_nowhere_is_not_proposed_in_its_own_place(project):
    (project.root / "data/figures/arm.svg").symlink_to("gone.svg")
    assert 'did you mean "data/figures/arm.svg"?' not in refusal(project, "data/figures/arm.svg")


def test_a_file_below_a_file_is_told(project):
    assert "error: " in refusal(project, "data/brands/riverside.yaml/logo.svg")


def test_a_folder_cannot_be_read_as_a_file(project):
    assert refusal(project, "data/brands/riverside") == (
        'data/brands/riverside.yaml:12:9: error: "data/brands/riverside" is not a plain file [unreadable-file]'
    )


def test_a_pipe_cannot_be_read_as_a_file(project):
    os.mkfifo(project.root / "data/logo.svg")
    assert refusal(project, "data/logo.svg") == (
        'data/brands/riverside.yaml:12:9: error: "data/logo.svg" is not a plain file [unreadable-file]'
    )


def test_a_file_may_have_as_many_bytes_as_the_limit(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"x" * 1000)
    assert len(Project(tmp_path).read("a.txt", HERE, 1000)) == 1000


def test_a_file_above_the_limit_is_refused_with_both_numbers(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"x" * 1001)
    assert refusal(Project(tmp_path), "a.txt") == (
        'data/brands/riverside.yaml:12:9: error: "a.txt" has 1,001 bytes; the limit is 1,000 [too-large]'
    )


@pytest.mark.parametrize("name", ["../secret.txt", "data/../../secret.txt", "/etc/passwd"])
def test_no_file_outside_the_project_is_read(project, name):
    (project.root.parent / "secret.txt").write_text("secret", encoding="utf-8")
    assert refusal(project, name) == (
        f'data/brands/riverside.yaml:12:9: error: "{name}" leads out of the project [outside-project]\n'
        "  hint: copy the file into the project's folder data and name the copy"
    )


def test_a_link_that_leads_out_is_refused(project):
    (project.root.parent / "secret.svg").write_text("secret", encoding="utf-8")
    (project.root / "data/logo.svg").symlink_to(project.root.parent / "secret.svg")
    assert refusal(project, "data/logo.svg") == (
        'data/brands/riverside.yaml:12:9: error: "data/logo.svg" leads out of the project [outside-project]\n'
        "  hint: copy the file into the project's folder data and name the copy"
    )


def test_a_folder_that_is_a_link_leading_out_is_refused(project):
    outside = project.root.parent / "pictures"
    outside.mkdir()
    (outside / "logo.svg").write_text("secret", encoding="utf-8")
    (project.root / "data/pictures").symlink_to(outside)
    assert '"data/pictures/logo.svg" leads out of the project' in refusal(project, "data/pictures/logo.svg")


def test_a_link_within_the_project_is_followed(project):
    (project.root / "data/knee.svg").symlink_to("figures/knee.svg")
    assert project.read("data/knee.svg", HERE) == (project.root / "data/figures/knee.svg").read_bytes()


def test_a_project_may_be_reached_through_a_link(project, tmp_path):
    (tmp_path / "link").symlink_to(project.root)
    assert Project(tmp_path / "link").read("data/figures/knee.svg", HERE)


def test_links_that_lead_in_a_circle_are_refused(project):
    (project.root / "data/round.svg").symlink_to("round.svg")
    assert refusal(project, "data/round.svg").startswith(
        'data/brands/riverside.yaml:12:9: error: "data/round.svg" cannot be read: '
    )


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("data/a\0b.svg", 'error: "data/a<U+0000>b.svg" cannot be read: the name is not usable [unreadable-file]'),
        ("data/figures/knee.svg/x", 'error: "data/figures/knee.svg/x" cannot be read: not a directory'),
        (f"data/{'x' * 300}.svg", "cannot be read: file name too long [unreadable-file]"),
    ],
)
def test_a_name_that_no_file_can_have_is_a_problem_and_no_crash(project, name, line):
    assert line in refusal(project, name)


# What was used is noted


def test_a_traced_project_notes_what_is_read_listed_or_looked_for(project):
    traced = project.traced()
    traced.read("data/figures/knee.svg", HERE)
    traced.confined("data/brands/riverside.yaml", HERE)
    traced.brands()
    assert traced.has("data/figures/knee.svg")
    assert not traced.has("data/treatments/knee-arthroscopy/approvals.yaml")
    with pytest.raises(SourceError):
        traced.read("data/none.svg", HERE)
    knee = hashlib.sha256((project.root / "data/figures/knee.svg").read_bytes()).hexdigest()
    brand = hashlib.sha256((project.root / "data/brands/riverside.yaml").read_bytes()).hexdigest()
    assert traced.inputs == {
        "data/figures/knee.svg": knee,
        "data/brands/riverside.yaml": brand,
        "data/brands/": hashlib.sha256(b"riverside").hexdigest(),
        "data/treatments/knee-arthroscopy/approvals.yaml": None,
        "data/none.svg": None,
    }


def test_a_project_that_is_not_traced_notes_nothing(project):
    project.read("data/figures/knee.svg", HERE)
    assert project.inputs is None


def test_tracing_begins_anew_each_time(project):
    first = project.traced()
    first.brands()
    assert first.traced().inputs == {}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_told(project):
    (project.root / "data/figures/knee.svg").chmod(0)
    assert refusal(project, "data/figures/knee.svg") == (
        'data/brands/riverside.yaml:12:9: error: "data/figures/knee.svg" cannot be read: '
        "permission denied [unreadable-file]"
    )


def test_a_file_has_one_name_however_it_is_asked_for(project, edition):
    assert project.treatment(edition) == Project.copy_of(edition.treatment, edition.locale)
    assert project.brand(edition) == Project.brand_of(edition.brand)
    assert project.format(edition) == Project.format_of(edition.format)
    assert Project.named_after(str(edition)) == (project.treatment(edition), project.format(edition))
    assert project.treatment(edition).startswith(Project.folder_of(edition.treatment))

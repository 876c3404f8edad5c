import pytest

from handouts.problem import Severity
from handouts.sources.strays import plain_name, strays

KNEE = "data/treatments/knee-arthroscopy"


def put(project, name):
    path = project.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("title: x\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("en.yml", "en.yaml"),
        ("EN.yaml", "en.yaml"),
        ("en.YAML", "en.yaml"),
        ("en-US.yaml", "en-us.yaml"),
        ("en_GB.yaml", "en-gb.yaml"),
        ("En.YML", "en.yaml"),
    ],
)
def test_a_copy_of_another_name_leaves_its_treatment_without_one(project, name, wanted):
    put(project, f"data/treatments/cast/{name}")
    (problem,) = strays(project)
    assert problem.location.path == f"data/treatments/cast/{name}"
    assert (problem.severity, problem.hint) == (Severity.ERROR, f'call it "{wanted}"')
    assert problem.message.startswith(f'"{name}" is not read')


@pytest.mark.parametrize("name", ["en.yml", "en - Copy.yaml", "en (2).yaml", "cy_GB.yaml", "approvals.yml"])
def test_a_stray_beside_a_copy_is_a_warning(project, name):
    put(project, f"{KNEE}/{name}")
    assert [one.severity for one in strays(project)] == [Severity.WARNING]


@pytest.mark.parametrize("name", ["Knee Exercises", "Knee", "knee_exercises", "knee exercises"])
def test_a_folder_that_is_not_read_is_named(project, name):
    put(project, f"data/treatments/{name}/en.yaml")
    (problem,) = strays(project)
    assert (problem.location.path, problem.severity) == (f"data/treatments/{name}", Severity.ERROR)
    assert problem.hint == f'call it "{plain_name(name)}"'


def test_a_copy_that_lies_loose_is_named(project):
    put(project, "data/treatments/wrist.yaml")
    (problem,) = strays(project)
    assert problem.severity is Severity.ERROR
    assert problem.hint.startswith("put it into a folder: data/treatments/wrist/en.yaml")


@pytest.mark.parametrize("name", ["brands/My Clinic.yaml", "brands/clinic.yml", "formats/a4.yml"])
def test_a_brand_or_format_of_another_name_is_a_warning(project, name):
    put(project, f"data/{name}")
    assert [(one.location.path, one.severity) for one in strays(project)] == [(f"data/{name}", Severity.WARNING)]


@pytest.mark.parametrize(
    ("name", "path", "hint"),
    [
        ("en.yaml", "en.yaml", "its fixed words are read from data/locales/en/words.yaml"),
        ("en_GB/words.yaml", "en_GB", 'call it "en-gb"'),
        ("en/claims/new.yaml", "en/claims/new.yaml", 'write "- new" under files there, or take it out'),
        ("en/word.yaml", "en/word.yaml", "give it one of these names, or take it out"),
    ],
)
def test_what_is_not_read_of_a_language_is_a_warning(project, name, path, hint):
    put(project, f"data/locales/{name}")
    (problem,) = strays(project)
    assert (problem.location.path, problem.severity) == (f"data/locales/{path}", Severity.WARNING)
    assert problem.hint == hint


@pytest.mark.parametrize(
    "name", ["Thumbs.db", ".DS_Store", "~$en.yaml", ".en.yaml.swp", "en.yaml~", "._en.yaml", "notes.txt", "desktop.ini"]
)
def test_what_programs_leave_behind_is_passed_over(project, name):
    put(project, f"{KNEE}/{name}")
    put(project, f"data/brands/{name}")
    put(project, f"data/treatments/{name}")
    assert strays(project) == []


def test_a_folder_without_copies_and_the_example_are_fine(project):
    (project.root / "data/treatments/Old Pictures").mkdir()
    assert strays(project) == []


@pytest.mark.parametrize(
    ("name", "plain"), [("Knee Exercises", "knee-exercises"), ("en_GB", "en-gb"), ("Ärzte", "arzte"), ("???", "name")]
)
def test_a_name_is_put_into_the_form_that_is_read(name, plain):
    assert plain_name(name) == plain

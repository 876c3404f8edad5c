import pytest
import yaml

from handouts.model.field import leaves
from handouts.model.treatment import Treatment
from handouts.problem import SourceError
from handouts.setup.editor_schemas import schemas
from handouts.setup.new_project import start_project, start_treatment
from handouts.sources.leaflet import load_treatment

# What stands behind a # in a new copy.
OPTIONAL = (
    *("accepted", "comparison", "what_matters", "main_message", "visit_day", "daily_life", "follow_up", "support"),
    *("cost", "hospital", "urgent_line", "soon"),
)


def test_a_new_treatment_holds_every_field_of_the_model(project):
    path = start_treatment("wart-freezing", project)[0]
    text = path.read_text(encoding="utf-8").replace("# figure:", "figure:").replace("#   ", "  ")
    for name in OPTIONAL:
        text = text.replace(f"# {name}:", f"{name}:")
    text = text.replace("# year:", "year:").replace("# url:", "url:")
    copy = Treatment.model_validate(yaml.load(text, Loader=yaml.BaseLoader))
    written = {tuple(part for part in at if isinstance(part, str)) for at, _ in leaves(copy)}
    named = {at[:2] for at in written}
    for name, field in Treatment.model_fields.items():
        assert (name,) in {at[:1] for at in named}, name
        for inner in getattr(field.annotation, "model_fields", {}):
            assert (name, inner) in named, (name, inner)


def test_every_field_has_a_comment_above_it(project):
    lines = start_treatment("wart-freezing", project)[0].read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        if line.split(":")[0] in Treatment.model_fields:
            assert lines[number - 1].startswith("#"), line


def test_its_first_line_names_the_schema_for_editors(project):
    path = start_treatment("wart-freezing", project)[0]
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../schemas/treatment.json"
    assert (path.parent / "../../schemas/treatment.json").resolve().is_file()


def test_schemas_are_written_where_they_are_missing(project):
    (project.root / "data/schemas/treatment.json").unlink()
    written = start_treatment("wart-freezing", project)
    assert project.root / "data/schemas/treatment.json" in written


def test_each_new_treatment_gets_a_free_code(project):
    for name, code in (("one", "NEW-01"), ("two", "NEW-02")):
        start_treatment(name, project)
        assert load_treatment(f"data/treatments/{name}/en.yaml", project).code == code


def test_a_link_in_the_place_of_the_file_is_not_followed(project):
    path = project.root / "data/treatments/wart-freezing/en.yaml"
    path.parent.mkdir()
    path.symlink_to(project.root / "elsewhere.yaml")
    with pytest.raises(SourceError, match="the file is there already"):
        start_treatment("wart-freezing", project)
    assert not (project.root / "elsewhere.yaml").exists()


def test_a_new_project_has_one_brand_and_everything_else(tmp_path):
    written, kept = start_project(tmp_path / "clinic")
    names = {path.relative_to(tmp_path / "clinic").as_posix() for path in written}
    assert not kept
    assert [name for name in names if name.startswith("data/brands/") and name.endswith(".yaml")] == [
        "data/brands/example-skin-clinic.yaml"
    ]
    assert set(schemas()) <= names
    assert "templates/leaflet.html" in names
    assert "data/fonts/source-sans-3/OFL.txt" in names


def test_a_project_cannot_be_made_inside_a_file(tmp_path):
    (tmp_path / "clinic").write_text("", encoding="utf-8")
    with pytest.raises(SourceError, match="the file cannot be written: not a directory"):
        start_project(tmp_path / "clinic")


@pytest.mark.parametrize(("letters", "is_refused"), [(100, False), (101, True), (300, True), (100_000, True)])
def test_a_name_that_is_too_long_is_refused(project, letters, is_refused):
    if not is_refused:
        assert start_treatment("x" * letters, project)
        return
    with pytest.raises(SourceError) as caught:
        start_treatment("x" * letters, project)
    said = f"the name of this treatment has {letters} letters; the limit is 100 [wrong-name]"
    assert said in str(caught.value)


@pytest.mark.parametrize("name", ["x" * 300, "file/clinic"])
def test_a_project_that_cannot_lie_there_is_told(tmp_path, name):
    (tmp_path / "file").write_text("x")
    with pytest.raises(SourceError) as caught:
        start_project(tmp_path / name)
    assert [one.code for one in caught.value.problems] == ["unwritable"]

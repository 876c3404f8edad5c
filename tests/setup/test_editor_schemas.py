import json
from pathlib import Path

import pytest

from handouts.model.brand import Brand
from handouts.model.format import Format
from handouts.model.language import FILES
from handouts.model.treatment import Treatment
from handouts.setup.editor_schemas import schemas

REPOSITORY = Path(__file__).parents[2]


def test_there_is_a_schema_for_each_kind_of_file():
    names = ["brand", "catalogue", "claims", "claims-context", "format", "locale", "treatment", *FILES]
    assert list(schemas()) == [f"data/schemas/{name}.json" for name in sorted(names)]


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_schemas_in_data_are_up_to_date(name):
    assert (REPOSITORY / name).read_text(encoding="utf-8") == schemas()[name]


def test_no_other_schema_lies_in_data():
    assert {f"data/schemas/{path.name}" for path in (REPOSITORY / "data/schemas").iterdir()} == set(schemas())


def treatment():
    return json.loads(schemas()["data/schemas/treatment.json"])


def test_an_editor_can_complete_every_field():
    assert list(treatment()["properties"]) == sorted(Treatment.model_fields)


def test_an_editor_marks_unknown_fields_at_every_depth():
    groups = [treatment(), *treatment()["$defs"].values()]
    assert all(group["additionalProperties"] is False for group in groups if group["type"] == "object")


@pytest.mark.parametrize("kind", [Treatment, Brand, Format])
def test_an_editor_can_show_what_each_field_holds(kind):
    schema = kind.model_json_schema()
    for group in (schema, *schema["$defs"].values()):
        for name, field in group["properties"].items():
            assert field.get("description"), name


def test_an_editor_allows_the_words_for_a_frequency():
    choices = treatment()["$defs"]["Risk"]["properties"]["how_often"]["anyOf"]
    assert {"enum": ["unknown", "expected"], "type": "string"} in choices


def test_an_editor_allows_plain_text_for_how_it_works():
    assert {"type": "string"} in treatment()["properties"]["how_it_works"]["anyOf"]


def test_an_editor_demands_the_heart_of_the_card():
    heart = {"what_it_is", "how_it_works", "what_to_expect", "aftercare", "get_help", "sources", "review"}
    assert set(treatment()["required"]) == heart | {"title", "code", "version", "purpose"}

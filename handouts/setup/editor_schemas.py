"""The JSON Schemas that let an editor complete and check YAML while someone types."""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from handouts.model.brand import Brand
from handouts.model.catalogue import Catalogue
from handouts.model.claims import ClaimContext, ClaimKinds
from handouts.model.field import Fields
from handouts.model.format import Format
from handouts.model.language import FILES
from handouts.model.locale import Locale
from handouts.model.treatment import Treatment

_KINDS: dict[str, type[Fields]] = {
    "treatment": Treatment,
    "brand": Brand,
    "format": Format,
    "locale": Locale,
    "catalogue": Catalogue,
    **FILES,
    "claims": ClaimKinds,
    "claims-context": ClaimContext,
}


def schemas() -> dict[str, str]:
    """Return the text of each schema file by its name below the project."""
    written = {
        name: json.dumps(one, indent=1, ensure_ascii=False, sort_keys=True) for name, one in schemas_as_data().items()
    }
    return {f"data/schemas/{name}.json": f"{text}\n" for name, text in written.items()}


def schemas_as_data() -> dict[str, dict[str, Any]]:
    """Return the schema of each kind of file by its kind."""
    return {name: _schema(name, kind) for name, kind in sorted(_KINDS.items())}


def _schema(name: str, kind: type[Fields]) -> dict[str, Any]:
    schema = kind.model_json_schema(mode="validation", schema_generator=GenerateJsonSchema)
    return {"$schema": "http://json-schema.org/draft-07/schema#", "$id": f"{name}.json"} | schema

"""The JSON Schema of each content file, for editors."""

from __future__ import annotations

import json

from pydantic import BaseModel

from booklet.content.model import ClinicFile, FactsFile, WordingFile, WordsFile

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FILES: tuple[tuple[str, type[BaseModel]], ...] = (
    ("guide", FactsFile),
    ("wording", WordingFile),
    ("words", WordsFile),
    ("clinic", ClinicFile),
)


def schemas() -> dict[str, dict[str, object]]:
    """The schema of every kind of file: guide, wording, words, clinic, scene."""
    from booklet.figure.scene_schema import scene_schema

    return {**{name: _schema(name, shape) for name, shape in _FILES}, "scene": scene_schema()}


def schema_text(name: str) -> str:
    """One schema as JSON text, the same in every run."""
    return json.dumps(schemas()[name], indent=2, ensure_ascii=False) + "\n"


def _schema(name: str, shape: type[BaseModel]) -> dict[str, object]:
    body = shape.model_json_schema(by_alias=True)
    return {"$schema": _DIALECT, "$id": f"booklet-{name}.schema.json", **body}

"""The JSON Schema of scene files, for editors; made from the forms that read them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any

from booklet.figure import art, people
from booklet.figure.anatomy import LANES, MUSCLES, SIDES, SPINE
from booklet.figure.form import keys_of, places
from booklet.figure.form import readers as read
from booklet.figure.layers import LAYERS
from booklet.figure.panel import Panel
from booklet.figure.photo import image_name
from booklet.figure.verbs import TECHNIQUE, Technique

_NUMBER: Mapping[str, object] = {"type": "number"}
_POSITIVE: Mapping[str, object] = {"type": "number", "exclusiveMinimum": 0, "maximum": read.MOST}
_WORD: Mapping[str, object] = {"type": "string", "pattern": "^[a-z][a-z0-9_.-]*$"}
_NAME: Mapping[str, object] = {"type": "string"}
_LENGTH: Mapping[str, object] = {
    "anyOf": [_POSITIVE, {"type": "string", "pattern": "^[0-9.]* ?(mm|cm|fingers?|palms?)$"}]
}
_PLACE: Mapping[str, object] = {"anyOf": [_NAME, {"type": "array", "minItems": 2, "maxItems": 3}]}


def scene_schema() -> dict[str, object]:
    """The schema of a scene file; names of landmarks are checked only when a scene is read."""
    forms: dict[str, type[Any]] = {**LAYERS, TECHNIQUE: Technique}
    layer = {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": False,
        "properties": {word: _form(form) for word, form in forms.items()},
    }
    panel = _form(Panel)
    panel["properties"]["layers"] = {"type": "array", "items": layer}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "booklet-scene.schema.json",
        "title": "Scene",
        "type": "object",
        "required": ["id", "panels"],
        "additionalProperties": False,
        "properties": {
            "id": _WORD,
            "panels": {
                "type": "object",
                "minProperties": 1,
                "propertyNames": _WORD,
                "additionalProperties": panel,
            },
        },
    }


def _form(form: type[Any]) -> dict[str, Any]:
    keys = keys_of(form)
    known = _readers()
    return {
        "type": "object",
        "description": " ".join((form.__doc__ or "").split()),
        "required": [key for key, one in keys.items() if one.default is dataclasses.MISSING],
        "additionalProperties": False,
        "properties": {key: _taken(one.metadata["reader"], known) for key, one in keys.items()},
    }


def _taken(reader: Any, known: Mapping[Any, Mapping[str, object]]) -> Mapping[str, object]:
    if isinstance(reader, read.OneOf):
        return {"enum": list(reader.known)}
    if isinstance(reader, read.SomeOf):
        return {"type": "array", "items": {"enum": list(reader.known)}, "minItems": 1, "uniqueItems": True}
    if isinstance(reader, read.Within | read.Whole):
        kind = "number" if isinstance(reader, read.Within) else "integer"
        return {"type": kind, "minimum": reader.least, "maximum": reader.most}
    return known.get(reader, {})


def _readers() -> dict[Callable[..., Any], Mapping[str, object]]:
    """What each reader takes."""
    views, hands = art.views(), art.hands()
    return {
        read.number: _NUMBER,
        read.size: _POSITIVE,
        read.count: {"type": "integer", "minimum": 0},
        read.counts: {"type": "array", "items": {"type": "integer", "minimum": 0}},
        read.flag: {"type": "boolean"},
        read.word: _WORD,
        read.words: {"type": "array", "items": _WORD},
        read.sign: {"type": ["string", "integer"], "pattern": "^[0-9A-Za-z]$", "minimum": 0, "maximum": 9},
        read.view: {"enum": list(views)},
        read.hand: {"enum": list(hands)},
        read.people: {"enum": list(people.people())},
        read.vertebra: {"enum": list(SPINE)},
        read.muscles: {
            "type": "array",
            "items": {"enum": [f"{name}.{side}" for name in MUSCLES for side in SIDES]},
        },
        places.length: _LENGTH,
        places.lane: {"enum": list(LANES)},
        places.landmark: _NAME,
        places.anywhere: _PLACE,
        places.position: _PLACE,
        places.positions: {"type": "array", "items": _PLACE, "minItems": 2},
        image_name: {"type": "string", "pattern": r"\.([pP][nN][gG]|[jJ][pP][eE]?[gG]|[sS][vV][gG])$"},
        read.share: _numbers(2),
        read.dimensions: _numbers(2),
        read.box: _numbers(4),
        read.profile: {"type": "array", "items": _numbers(2), "minItems": 2},
    }


def _numbers(count: int) -> dict[str, object]:
    return {"type": "array", "items": _NUMBER, "minItems": count, "maxItems": count}

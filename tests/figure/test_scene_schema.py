"""The schema that editors use knows what the reader knows."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from booklet.diagnostics import ContentError
from booklet.figure.layers import LAYERS
from booklet.figure.scene_schema import scene_schema
from booklet.figure.verbs import MOVES, TECHNIQUE
from tests.figure.conftest import ROOT, SCENES, read


def test_every_kind_of_layer_has_a_description_and_known_values() -> None:
    schema = scene_schema()
    panel = schema["properties"]["panels"]["additionalProperties"]  # type: ignore[index]
    kinds = panel["properties"]["layers"]["items"]["properties"]
    assert list(kinds) == [*LAYERS, TECHNIQUE]
    for kind in (panel, *kinds.values()):
        assert kind["description"]
        assert all(kind["properties"].values())


def test_needed_keys_are_needed() -> None:
    panel = scene_schema()["properties"]["panels"]["additionalProperties"]  # type: ignore[index]
    assert panel["required"] == ["size"]
    arrow = panel["properties"]["layers"]["items"]["properties"]["arrow"]
    assert arrow["required"] == ["from", "to"]


def test_a_schema_knows_words_and_lengths() -> None:
    panel = scene_schema()["properties"]["panels"]["additionalProperties"]  # type: ignore[index]
    kinds = panel["properties"]["layers"]["items"]["properties"]
    assert kinds["technique"]["properties"]["move"] == {"enum": list(MOVES)}
    assert kinds["technique"]["properties"]["sides"]["items"] == {"enum": ["L", "R"]}
    assert kinds["measure"]["properties"]["of"] == {"enum": ["finger", "palm", "cm"]}
    (_, text) = kinds["dots"]["properties"]["spacing"]["anyOf"]
    assert re.search(text["pattern"], "1 cm") and not re.search(text["pattern"], "1 cun")
    assert re.search(panel["properties"]["image"]["pattern"], "photos/own.JPG")


def wrong(value: Any, schema: Mapping[str, Any]) -> str:
    """Where a value does not fit a schema, by the few words that ours uses; empty where it does."""
    if "anyOf" in schema:
        found = [wrong(value, one) for one in schema["anyOf"]]
        return "" if "" in found else found[0]
    if "enum" in schema:
        return "" if value in schema["enum"] else f"{value!r} is none of them"
    kinds = schema.get("type", [])
    for kind in (kinds,) if isinstance(kinds, str) else kinds:
        if isinstance(value, _KINDS[kind]) and not (isinstance(value, bool) and kind != "boolean"):
            break
    else:
        return f"{value!r} is no {kinds}" if kinds else ""
    if isinstance(value, str):
        fits = re.search(schema.get("pattern", ""), value)
        return "" if fits else f"{value!r} does not match"
    if isinstance(value, int | float) and not isinstance(value, bool):
        low, high = schema.get("minimum", -math.inf), schema.get("maximum", math.inf)
        return (
            "" if low <= value <= high and value > schema.get("exclusiveMinimum", -math.inf) else f"{value}"
        )
    if isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            return f"{len(value)} items"
        if schema.get("uniqueItems") and len({str(one) for one in value}) < len(value):
            return "twice"
        return next(filter(None, (wrong(one, schema.get("items", {})) for one in value)), "")
    if isinstance(value, dict):
        return _wrong_keys(value, schema)
    return ""


def _wrong_keys(value: Mapping[str, Any], schema: Mapping[str, Any]) -> str:
    known, more = schema.get("properties", {}), schema.get("additionalProperties", {})
    if not schema.get("minProperties", 0) <= len(value) <= schema.get("maxProperties", len(value)):
        return f"{len(value)} keys"
    missing = [key for key in schema.get("required", ()) if key not in value]
    if missing:
        return f"{missing[0]} is missing"
    for key, inner in value.items():
        if (key not in known and more is False) or wrong(key, schema.get("propertyNames", {})):
            return f"{key} is unknown"
        found = wrong(inner, known.get(key, more))
        if found:
            return f"{key}: {found}"
    return ""


_KINDS: Mapping[str, Any] = {
    "string": str,
    "number": (int, float),
    "integer": int,
    "boolean": bool,
    "array": list,
    "object": dict,
}
STARTERS = ROOT / "booklet/cli/starters"
ALL = [*SCENES, *sorted(STARTERS.glob("guide/scenes/*.yaml")), STARTERS / "scene.yaml"]


@pytest.mark.parametrize("path", ALL, ids=lambda path: f"{path.parents[1].name}/{path.stem}")
def test_the_schema_takes_every_scene_there_is(path: Path) -> None:
    text = path.read_text("utf-8").replace("@NAME@", "name").replace("@GUIDE@", "guide")
    assert wrong(yaml.safe_load(text), scene_schema()) == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: a", "ID: a"),
        ("panels:", "panel:"),
        ("main:", "../main:"),
        ("view: back", "view: bakc"),
        ("[90, 90]", "[90]"),
        ("mm: 300", "mm: 0.001"),
        ("press: {at: T5", "pres: {at: T5"),
        ("at: T5", "att: T5"),
        ("radius: 9", "radius: -9"),
        ("radius: 9", "radius: 99999"),
        ("radius: 9", "radius: nine"),
        ("to: T9", "to: T99"),
        ("cun: 3", "cun: 100000"),
        ("sides: [L, R]", "sides: [L, L]"),
        ("sign: 1", "sign: 12"),
        ("bend: 0.5", "bend: 99"),
        ("clockwise: true", "clockwise: maybe"),
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(old: str, new: str) -> None:
    """The twin, and both agree."""
    good = """id: a
panels:
  main:
    size: [90, 90]
    view: back
    center: T5
    mm: 300
    layers:
      - press: {at: T5, radius: 9}
      - grid: {from: T3, to: T9, cun: 3}
      - technique: {move: circle, sides: [L, R]}
      - badge: {sign: 1, at: T5}
      - arrow: {from: T4, to: T5, bend: 0.5}
      - circles: {from: T3, to: T7, clockwise: true}
"""
    assert good.count(old) >= 1
    assert wrong(yaml.safe_load(good), scene_schema()) == ""
    bad = good.replace(old, new, 1)
    assert wrong(yaml.safe_load(bad), scene_schema()) != ""
    with pytest.raises(ContentError):
        read(bad)

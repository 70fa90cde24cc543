"""The schema that editors use knows what the reader knows."""

from __future__ import annotations

import re

from booklet.figure.layers import LAYERS
from booklet.figure.scene_schema import scene_schema
from booklet.figure.verbs import MOVES, TECHNIQUE


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

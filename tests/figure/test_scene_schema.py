"""The schema that editors use knows what the reader knows."""

from __future__ import annotations

from booklet.figure.layers import LAYERS
from booklet.figure.scene_schema import scene_schema


def test_every_kind_of_layer_has_a_description_and_known_values() -> None:
    schema = scene_schema()
    panel = schema["properties"]["panels"]["additionalProperties"]  # type: ignore[index]
    kinds = panel["properties"]["layers"]["items"]["properties"]
    assert list(kinds) == list(LAYERS)
    for kind in (panel, *kinds.values()):
        assert kind["description"]
        assert all(kind["properties"].values())


def test_needed_keys_are_needed() -> None:
    panel = scene_schema()["properties"]["panels"]["additionalProperties"]  # type: ignore[index]
    assert panel["required"] == ["size"]
    arrow = panel["properties"]["layers"]["items"]["properties"]["arrow"]
    assert arrow["required"] == ["from", "to"]

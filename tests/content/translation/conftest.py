"""A pair of texts as files, compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from booklet.content.nodes import parse_sheet
from booklet.content.translation.comparison import Comparison, compare
from booklet.content.translation.pair import Pair
from booklet.content.translation.texts import guide_tree, words_tree

Compare = Callable[..., Comparison]

ENGLISH = """\
language: en
title: Back massage
glance: "{lifts} slow lifts"
steps:
  - Place your thumb.
  - Lift {lifts} times.
  - Let go.
claims: {tired: Less tired., sleep: Better sleep.}
pressure:
  scale:
    - {number: "{none}", text: No pressure}
    - {number: "10", text: Worst pain}
"""
SPANISH = """\
language: es
title: Masaje de espalda
glance: "{lifts} veces"
steps:
  - Ponga el pulgar.
  - Levante {lifts} veces.
  - Suelte.
claims: {tired: Menos cansado., sleep: Mejor sueño.}
pressure:
  scale:
    - {number: "{none}", text: Nada}
    - {number: "10", text: El peor dolor}
"""


def pair_of(original: str, own: str, name: str = "back") -> Pair:
    """Two files as a pair."""
    tree = words_tree if name == "words" else guide_tree
    sheet = parse_sheet(own.encode(), "es.yaml")
    texts = tree(parse_sheet(original.encode(), "en.yaml").data)
    return Pair(name, "es", "en", texts, tree(sheet.data), sheet, Path("es.yaml"))


@pytest.fixture
def compared() -> Compare:
    """Compare two texts; keywords replace a piece that stands in the translation once."""

    def comparing(
        *edits: tuple[str, str], original: str = ENGLISH, marks: Mapping[str, str] | None = None
    ) -> Comparison:
        own = SPANISH
        for find, put in edits:
            assert own.count(find) == 1, find
            own = own.replace(find, put)
        return compare(pair_of(original, own), marks or {})

    return comparing

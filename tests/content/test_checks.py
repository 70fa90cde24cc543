"""Single rules, at their edges; the messages are in mistakes/."""

from __future__ import annotations

from datetime import date

import pytest

from booklet.content.clinic_check import contrast_on_white
from booklet.content.counting import first_word, word_count
from booklet.content.dates import check_dates
from booklet.content.facts import FactsFile
from booklet.content.sheet import Sheet

SHEET = Sheet("guide.yaml", (), {}, {}, {})


def facts(produced: str, review_by: str) -> FactsFile:
    return FactsFile.model_validate(
        {
            "id": "a",
            "version": "1",
            "produced": produced,
            "review_by": review_by,
            "authors": ["A"],
            "cover_scene": "cover",
            "techniques": [{"id": "a", "partner": "needed", "scene": "a"}],
            "sources": [{"id": "s", "title": "S"}],
        }
    )


@pytest.mark.parametrize(
    ("produced", "review_by", "good"),
    [
        ("2026-01-31", "2029-01-31", True),
        ("2026-01-31", "2029-02-01", False),
        ("2024-02-29", "2027-02-28", True),
        ("2024-02-29", "2027-03-01", False),
        ("2026-11-22", "2026-11-23", True),
        ("2026-11-22", "2026-11-22", False),
        ("9999-12-30", "9999-12-31", True),
    ],
)
def test_review_within_36_months(produced: str, review_by: str, good: bool) -> None:
    assert (list(check_dates(facts(produced, review_by), SHEET, date(2024, 1, 1))) == []) is good


@pytest.mark.parametrize(
    ("color", "ratio"), [("#FFFFFF", 1.0), ("#000000", 21.0), ("#595959", 7.0), ("#767676", 4.54)]
)
def test_contrast(color: str, ratio: float) -> None:
    assert contrast_on_white(color) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("", "en", 0),
        ("Press, hold and let go.", "en", 5),
        ("Half-way isn\u2019t 2.5 cm \u2014 no.", "en", 5),
        ("20\u201330 times", "en", 2),
        ("**Stop** if it hurts", "en", 4),
        ("用拇指按住肩井十秒", "zh-Hans", 5),
        ("GB21 肩井", "zh-Hans", 2),
    ],
)
def test_word_count(text: str, language: str, count: int) -> None:
    assert word_count(text, language) == count


@pytest.mark.parametrize(
    ("text", "word"), [("**Press** down", "press"), ("", ""), ("\u201cThen\u201d go", "then")]
)
def test_first_word(text: str, word: str) -> None:
    assert first_word(text) == word

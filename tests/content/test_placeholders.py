"""Placeholders and how numbers are written."""

from __future__ import annotations

import pytest

from booklet.content.facts import Fact
from booklet.content.placeholders import fact_texts, fill
from booklet.content.words import WordsFile

VALUES = {"lifts": "10", "time": "1 minute", "time.number": "1"}


def words(**changes: object) -> WordsFile:
    return WordsFile.model_validate(
        {
            "language": "en",
            "range": "{low} to {high}",
            "units": {"minute": {"one": "{number} minute", "other": "{number} minutes"}},
            "grades": {"guideline": "g", "limited": "l", "traditional": "t"},
            "words": {"few": "a few"},
            **changes,
        }
    )


def written(value: object, unit: str | None = None, **changes: object) -> str:
    fact = Fact.model_validate({"value": value, "from": "clinic", **({"unit": unit} if unit else {})})
    texts, flaws = fact_texts({"key": fact}, words(**changes))
    assert not flaws
    return texts["key"]


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("", ""),
        ("no braces", "no braces"),
        ("{lifts} times", "10 times"),
        ("{time}, {time.number}", "1 minute, 1"),
        ("{{lifts}}", "{lifts}"),
        ("{{{lifts}}}", "{10}"),
        ("100%", "100%"),
    ],
)
def test_fill(text: str, filled: str) -> None:
    answer = fill(text, VALUES)
    assert (answer.text, answer.flaws) == (filled, ())


@pytest.mark.parametrize(
    "text", ["{", "}", "{}", "{lift}", "{lifts", "lifts}", "{lifts!r}", "{ lifts }", "{0}"]
)
def test_flaws(text: str) -> None:
    assert fill(text, VALUES).flaws


def test_what_is_filled_in_is_not_filled_again() -> None:
    assert fill("{a}", {"a": "{b}", "b": "no"}).text == "{b}"


def test_the_nearest_name_is_offered() -> None:
    assert fill("{lfts}", VALUES).flaws[0].hint == "did you mean 'lifts'?"


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("10", None, "10"),
        ("2.50", None, "2.5"),
        ("0.5", "minute", "0.5 minutes"),
        ("1", "minute", "1 minute"),
        ("2", "minute", "2 minutes"),
        (["20", "30"], "minute", "20 to 30 minutes"),
        ("123456789.5", None, "123456789.5"),
        ("few", None, "a few"),
        ("few", "minute", "a few minutes"),
    ],
)
def test_numbers(value: object, unit: str | None, expected: str) -> None:
    assert written(value, unit) == expected


def test_a_language_has_its_own_marks() -> None:
    assert written(["1.5", "2"], None, decimal_mark=",", range="{low} a {high}") == "1,5 a 2"

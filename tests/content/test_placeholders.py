"""Placeholders and how numbers are written."""

from __future__ import annotations

import pytest

from booklet.content.facts import Fact
from booklet.content.locale import Locale
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
    file = words(**changes)
    locale = Locale.of(file.locale or file.language, file.numerals)
    texts, flaws = fact_texts({"key": fact}, file, locale)
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
        ("9999", None, "9999"),
        ("123456789.5", None, "123,456,789.5"),
        ("few", None, "a few"),
        ("few", "minute", "a few minutes"),
    ],
)
def test_numbers(value: object, unit: str | None, expected: str) -> None:
    assert written(value, unit) == expected


def test_a_language_has_its_own_marks() -> None:
    assert written(["1.5", "2"], None, language="es", range="{low} a {high}") == "1,5 a 2"
    assert written("12345", None, language="es") == "12.345" != written("12345", None)
    assert written("12.5", None, language="ar", numerals="arab") == "١٢٫٥"


ARABIC = {
    "language": "ar",
    "range": "{low} إلى {high}",
    "units": {
        "minute": {
            "one": "دقيقة واحدة",
            "two": "دقيقتين",
            "few": "{number} دقائق",
            "many": "{number} دقيقة",
            "other": "{number} دقيقة",
        }
    },
}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1", "دقيقة واحدة"),
        ("2", "دقيقتين"),
        ("3", "3 دقائق"),
        ("11", "11 دقيقة"),
        (["5", "6"], "5 إلى 6 دقائق"),
        (["12", "15"], "12 إلى 15 دقيقة"),
        (["2", "4"], "دقيقتين إلى 4 دقائق"),
        (["1", "2"], "دقيقة واحدة إلى دقيقتين"),
    ],
)
def test_plurals_follow_the_language(value: object, expected: str) -> None:
    """A range takes the plural of its end; an end that is said without a number brings its own unit."""
    assert written(value, "minute", **ARABIC) == expected


def test_a_language_without_plurals() -> None:
    chinese = {"language": "zh-Hans", "units": {"minute": {"other": "{number}分钟"}}}
    assert [written(value, "minute", **chinese) for value in ("1", "2")] == ["1分钟", "2分钟"]

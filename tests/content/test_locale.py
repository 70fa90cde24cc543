"""Numbers, plurals, dates and names as each language writes them."""

from __future__ import annotations

from datetime import date

import pytest

from booklet.content.locale import Locale, own_name

DAY = date(2026, 11, 2)


@pytest.mark.parametrize(
    ("tag", "numerals", "number", "day"),
    [
        ("en-GB", "latn", "12,345.5", "2 November 2026"),
        ("en", "latn", "12,345.5", "November 2, 2026"),
        ("es", "latn", "12.345,5", "2 de noviembre de 2026"),
        ("zh-Hans", "latn", "12,345.5", "2026年11月2日"),
        ("ar", "latn", "12,345.5", "2 نوفمبر 2026"),
        ("ar", "arab", "١٢٬٣٤٥٫٥", "٢ نوفمبر ٢٠٢٦"),
    ],
)
def test_numbers_and_dates(tag: str, numerals: str, number: str, day: str) -> None:
    locale = Locale.of(tag, numerals)  # type: ignore[arg-type]
    assert (locale.number(12345.5), locale.date(DAY)) == (number, day)


@pytest.mark.parametrize("tag", ["en", "es", "zh-Hans", "ar"])
def test_small_numbers_have_no_separator(tag: str) -> None:
    assert Locale.of(tag).number(3096) == "3096" != Locale.of(tag).number(30960)


def test_plurals() -> None:
    assert [Locale.of("ar").plural(n) for n in (0, 1, 2, 3, 11, 100)] == "zero one two few many other".split()
    assert [Locale.of("en").plural(n) for n in (1, 2, 1.5)] == ["one", "other", "other"]
    assert Locale.of("zh-Hans").plurals == {"other"} != Locale.of("es").plurals


def test_names() -> None:
    assert [own_name(tag) for tag in ("es", "ar", "xx")] == ["español", "العربية", "xx"]


@pytest.mark.parametrize("tag", ["xx", "", "not a tag", "e"])
def test_a_language_without_rules(tag: str) -> None:
    with pytest.raises(LookupError, match="no rules are known"):
        Locale.of(tag)

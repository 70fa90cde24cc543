"""What a text and its translation share."""

from __future__ import annotations

import pytest

from booklet.content.translation.tokens import numbers, only_placeholders, placeholders


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lift {lifts} times, {lifts.number} in all.", {"lifts"}),
        ("{low} to {high}", {"low", "high"}),
        ("{{no placeholder}} and {one}", {"one"}),
        ("a { alone, } alone, {} empty", set()),
    ],
)
def test_placeholders(text: str, names: set[str]) -> None:
    assert placeholders(text) == names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3,096 people", "3.096 personas"),
        ("3096 people", "3\u202f096 personnes"),
        ("12,345,678", "12.345.678"),
        ("2.5 cm", "2,5 cm"),
        ("10 to 20", "من ١٠ إلى ٢٠"),
        ("C7 {lifts}", "第7颈椎（C7）"),
        ("no number but {in2}", "kein {wert3}"),
    ],
)
def test_the_same_numbers(one: str, other: str) -> None:
    assert numbers(one) == numbers(other)


@pytest.mark.parametrize(("one", "other"), [("2.5", "25"), ("10", "100"), ("3 to 5", "3"), ("3,096", "3.09")])
def test_other_numbers_are_others(one: str, other: str) -> None:
    assert numbers(one) != numbers(other)


@pytest.mark.parametrize("text", ["{a}", " {a} {b.number} "])
def test_only_placeholders(text: str) -> None:
    assert only_placeholders(text)


@pytest.mark.parametrize("text", ["{a}.", "", "a", "{{a}}", "{a} ×"])
def test_more_than_placeholders(text: str) -> None:
    assert not only_placeholders(text)

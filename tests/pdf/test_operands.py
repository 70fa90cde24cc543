"""How numbers and texts are written."""

from __future__ import annotations

import pytest

from booklet.pdf.operands import number, numbers, text_string


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        (0, 2, "0"),
        (-0.001, 2, "0"),
        (1.0, 2, "1"),
        (100, 0, "100"),
        (-0.5, 2, "-0.5"),
        (1e-9, 2, "0"),
        (1e7, 2, "10000000"),
        (841.8898, 3, "841.89"),
        (2.345678, 5, "2.34568"),
    ],
)
def test_numbers_are_short(value: float, places: int, expected: str) -> None:
    assert number(value, places) == expected


def test_operands_in_a_row() -> None:
    assert numbers(1, 2.5, -3) == "1 2.5 -3"


def test_text_is_utf_16() -> None:
    assert text_string("Aǚ𠮷") == "<FEFF004101DAD842DFB7>"

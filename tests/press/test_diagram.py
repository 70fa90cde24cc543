"""The drawings of a print guide: whole, in greys, and mirrored where pages run from right to left."""

from __future__ import annotations

import re

import pytest

from booklet.press.diagram import DRAWINGS, HIGH, diagram

NAMES = (*DRAWINGS, "cut-2x1", "cut-1x2", "cut-2x2", "stack-2x1", "stack-4x2")


def operators(name: str) -> str:
    form = diagram(name)
    assert form is not None
    return form.stream.decode("ascii")


def points(code: str) -> list[tuple[float, float]]:
    """The ends of all lines and the corners of all boxes."""
    found: list[tuple[float, float]] = []
    for numbers, operator in re.findall(r"((?:-?[\d.]+ )+)(re|m|l|c)\b", code):
        values = [float(number) for number in numbers.split()]
        if operator == "re":
            x, y, wide, high = values[-4:]
            found += [(x, y), (x + wide, y + high)]
        else:
            found.append((values[-2], values[-1]))
    return found


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_cut_off(name: str) -> None:
    form = diagram(name)
    assert form is not None and form.height == HIGH
    outside = [(x, y) for x, y in points(operators(name)) if not (0 <= x <= form.width and 0 <= y <= HIGH)]
    assert outside == []
    assert points("9 9 m 999 9 l S")[-1][0] > form.width, "the comparison can fail"


@pytest.mark.parametrize("name", NAMES)
def test_greys_and_lines_that_print(name: str) -> None:
    code = operators(name)
    assert not re.search(r"\b(?:rg|RG|k|K|cs|CS|scn|SCN)\b", code)
    assert min(float(width) for width in re.findall(r"([\d.]+) w\b", code) or ["1"]) >= 0.5


def test_right_is_left_in_a_mirror() -> None:
    left, right = diagram("fold-staple"), diagram("fold-staple-right")
    assert left and right and left.width == right.width
    assert right.stream == left.stream.replace(b"1 J ", f"1 J -1 0 0 1 {left.width:g} 0 cm\n".encode(), 1)
    assert left.stream != right.stream


@pytest.mark.parametrize("name", ["", "fold-left", "cut-1x1", "cut-0x2", "stack-10x2", "-right"])
def test_there_is_no_other(name: str) -> None:
    assert diagram(name) is None

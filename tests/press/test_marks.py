"""Marks stand where hands cut and fold, and nowhere on what is kept."""

from __future__ import annotations

import re

import pytest

from booklet.layout.paper import BLEED, MM
from booklet.press.impose import impose
from booklet.press.job import Job
from tests.press.test_sheet import CLOSE, HIGH, WIDE, dark_columns, marked, marks_of, rendered, ruled


def test_leaves_are_cut_on_both_sides_of_the_gutter() -> None:
    made = impose(ruled(4), Job("2up", marks=frozenset({"crop"}), bleed=BLEED))
    assert dark_columns(rendered(made, 0), 75) == pytest.approx([10, 50, 56, 96], abs=CLOSE)


def test_patches_lie_outside_the_bleed() -> None:
    found = re.findall(rb"(\S+) (\S+) (\S+) (\S+) re f", marks_of(marked()))
    patches = [[float(one) / MM for one in numbers] for numbers in found]
    assert len(patches) == 7
    assert all(y >= 0 and y + high <= 7 + CLOSE and x + wide <= 90 for x, y, wide, high in patches)


def test_folds_are_shown_at_the_edge_of_a_sheet_without_room() -> None:
    made = impose(ruled(4, 0.0), Job("saddle", marks=frozenset({"fold"})))
    picture = rendered(made, 0)
    for row in (0.5, HIGH - 0.5):
        assert dark_columns(picture, row) == pytest.approx([WIDE], abs=CLOSE)
    assert dark_columns(picture, HIGH - 3.2) == []
    assert dark_columns(picture, HIGH - 1) == [], "dashed"

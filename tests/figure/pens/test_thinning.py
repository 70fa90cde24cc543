"""Thinned outlines stay where they were, keep their ends, and take fewer steps."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from booklet.figure.geometry import Box, Numbers, Point, arc, circle, flatten
from booklet.figure.pens.thinning import Thin, thinned

GRID = math.sqrt(0.5)
"""How far rounding moves a point at most, in steps of the grid."""

STEPS = 16
"""Straight pieces that stand for a curve here."""

NUMBERS = st.floats(-300, 300, allow_nan=False)
WINDOW = (0.0, 0.0, 100.0, 100.0)


@st.composite
def paths(draw: st.DrawFn) -> Numbers:
    """Cubic paths with long and short, wild and almost straight segments."""
    points = [draw(NUMBERS), draw(NUMBERS)]
    for _ in range(draw(st.integers(1, 6))):
        reach = draw(st.sampled_from([0.3, 2.0, 30.0, 300.0]))
        shares = draw(st.lists(st.floats(-1, 1), min_size=6, max_size=6))
        x, y = points[-2:]
        points += [(x, y)[i % 2] + reach * share for i, share in enumerate(shares)]
    return tuple(points)


def shown(thin: Thin) -> list[Point]:
    """Points along a thinned path."""
    kinds, numbers = thin
    assert kinds[0] == "m"
    rest = iter(numbers[2:])
    out: list[Point] = [(numbers[0], numbers[1])]
    for kind in kinds[1:]:
        x, y = out[-1]
        count = {"l": 2, "v": 4, "y": 4, "c": 6}[kind]
        step = [next(rest) for _ in range(count)]
        end = step[-2:]
        handles = {"l": [x, y, *end], "v": [x, y, *step[:2]], "y": [*step[:2], *end], "c": step[:4]}[kind]
        out += flatten((x, y, *handles, *end), STEPS)[1:]
    assert next(rest, None) is None
    return out


def gap(points: list[Point], line: list[Point]) -> float:
    """How far one of the points is at most from a polyline."""
    return max(min(_away(point, a, b) for a, b in pairwise(line)) for point in points)


def _away(point: Point, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    share = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    return math.hypot(point[0] - a[0] - share * dx, point[1] - a[1] - share * dy)


def sag(path: Numbers) -> float:
    """How far the polyline of `flatten(path, STEPS)` may be from the curve: 1/8 of the second derivative."""
    most = 0.0
    for i in range(0, len(path) - 6, 6):
        x0, y0, x1, y1, x2, y2, x3, y3 = path[i : i + 8]
        most = max(most, math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2))
        most = max(most, math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3))
    return 6 * most / 8 / STEPS**2


@settings(deadline=None)
@given(paths(), st.sampled_from([0.0, 0.3, 0.8, 3.0]))
def test_no_point_moves_further_than_the_tolerance(path: Numbers, tolerance: float) -> None:
    thin, before = shown(thinned(path, False, tolerance, None)), flatten(path, STEPS)
    most = tolerance + GRID + 2 * sag(path) + 0.05
    assert gap(before, thin) <= most
    assert gap(thin, before) <= most


def test_the_measure_sees_what_is_lost() -> None:
    """The twin: a path that lost a curve is further away than any tolerance above."""
    hill, lost = (0.0, 0.0, 0.0, 20.0, 40.0, 20.0, 40.0, 0.0), [(0.0, 0.0), (40.0, 0.0)]
    assert gap(flatten(hill, STEPS), lost) == pytest.approx(15)
    assert gap(lost, flatten(hill, STEPS)) == 0


@given(paths())
def test_the_ends_stay(path: Numbers) -> None:
    for window in (None, WINDOW):
        thin = shown(thinned(path, False, 3.0, window))
        assert thin[0] == (round(path[0]), round(path[1]))
        assert thin[-1] == (round(path[-2]), round(path[-1]))


@given(paths())
def test_a_closed_path_stays_closed(path: Numbers) -> None:
    closed = (*path, *path[-2:], *path[:2], *path[:2])
    thin = shown(thinned(closed, False, 3.0, WINDOW))
    assert thin[0] == thin[-1]


def test_a_small_shape_stays() -> None:
    kinds, numbers = thinned(circle(50, 50, 1.2), False, 0.8, WINDOW)
    assert len(kinds) > 3
    assert (min(numbers[::2]), max(numbers[::2])) == (49, 51)


def test_a_line_without_a_length_stays_a_dot() -> None:
    assert thinned((5.0, 5.0), True, 0.8, None) == ("ml", [5, 5, 5, 5])
    assert thinned((5.0, 5.0, 5.1, 5.0), True, 0.8, None) == ("ml", [5, 5, 5, 5])


def test_an_almost_straight_curve_becomes_a_line_and_lines_in_a_row_one() -> None:
    third = (0, 0, 10, 0.5, 20, 0.5, 30, 0)
    assert thinned(third, False, 0.8, None)[0] == "ml"
    assert thinned(third, False, 0.3, None)[0] == "mc"
    row = (*third, 40, 0, 50, 0, 60, 0)
    assert thinned(row, False, 0.8, None) == ("ml", [0, 0, 60, 0])
    corner = (*third, 30, 10, 30, 20, 30, 30)
    assert thinned(corner, False, 0.8, None) == ("mll", [0, 0, 30, 0, 30, 30])


def test_many_lines_that_each_turn_a_little_stay_a_bow() -> None:
    """Twin of the row above: what each line takes of the tolerance adds up."""
    bow = tuple(number for point in flatten(arc(0, 0, 200, 200, 0, 90), 200) for number in point)
    kinds, _ = thinned(bow, True, 0.8, None)
    assert 8 < len(kinds) < 40
    assert (
        gap(list(zip(bow[::2], bow[1::2], strict=True)), shown(thinned(bow, True, 0.8, None))) <= 0.8 + GRID
    )


def test_a_curve_leaves_out_the_handle_that_is_its_end() -> None:
    assert thinned((0, 0, 0, 0, 20, 30, 40, 0), False, 0.8, None) == ("mv", [0, 0, 20, 30, 40, 0])
    assert thinned((0, 0, 20, 30, 40, 0, 40, 0), False, 0.8, None) == ("my", [0, 0, 20, 30, 40, 0])


@given(paths())
def test_what_the_window_shows_does_not_change(path: Numbers) -> None:
    whole, cut = (_inside(shown(thinned(path, False, 0.0, window))) for window in (None, WINDOW))
    assert cut == whole


def _inside(points: list[Point], window: Box = WINDOW) -> list[Point]:
    left, bottom, right, top = window
    return [(x, y) for x, y in points if left < x < right and bottom < y < top]


def test_beyond_the_window_a_run_is_one_line() -> None:
    wave = tuple(float(number) for i in range(1, 31) for number in (-50 + 20 * (i % 2), 3 * i))
    outside = (50.0, 50.0, *wave, 50.0, 90.0)
    assert len(thinned(outside, True, 0.0, None)[0]) == 33 - 1
    assert thinned(outside, True, 0.0, WINDOW) == ("mlll", [50, 50, -30, 3, -50, 90, 50, 90])

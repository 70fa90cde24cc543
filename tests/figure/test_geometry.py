"""Maps, arcs, ribbons."""

from __future__ import annotations

import math

import pytest

from booklet.figure.arrow import Arrow, turning
from booklet.figure.geometry import (
    Affine,
    apart,
    arc,
    bow,
    box_of,
    circle,
    flatten,
    rounded_rectangle,
    smooth,
)
from booklet.figure.ribbon import ribbon
from booklet.figure.segments import crosses, meet


def test_maps_follow_each_other() -> None:
    first, second = Affine(2, 0, 0, 3, 1, 1), Affine(0, 1, -1, 0, 5, 5)
    assert first.then(second).point(2, 3) == pytest.approx(second.point(*first.point(2, 3)))
    assert first.numbers((1, 2, 3, 4)) == (3, 7, 7, 13)
    assert second.numbers((1, 2)) == second.point(1, 2)


def test_placed_lays_the_anchor_on_the_place() -> None:
    for degrees in (0.0, 30.0, 90.0):
        placed = Affine.placed((3, 4), (50, 60), 2.0, degrees)
        assert placed.point(3, 4) == pytest.approx((50, 60))
        assert placed.scale == pytest.approx(2.0)


def test_a_circle_is_round() -> None:
    for x, y in flatten(circle(5, 6, 10), 8):
        assert math.hypot(x - 5, y - 6) == pytest.approx(10, abs=0.01)


def test_arcs_begin_and_end_where_they_should() -> None:
    path = arc(0, 0, 10, 5, 0, 270)
    assert path[:2] == pytest.approx((10, 0))
    assert path[-2:] == pytest.approx((0, -5), abs=1e-9)
    assert len(path) == 2 + 3 * 6


def test_a_rounded_rectangle_fills_its_box() -> None:
    assert box_of(rounded_rectangle(1, 2, 30, 20, 5)) == pytest.approx((1, 2, 31, 22))
    assert box_of(rounded_rectangle(0, 0, 10, 4, 99)) == pytest.approx((0, 0, 10, 4))


def test_smooth_goes_through_its_points() -> None:
    points = [(0.0, 0.0), (5.0, 8.0), (10.0, 0.0)]
    path = smooth(points)
    assert [path[i : i + 2] for i in (0, 6, 12)] == points


def test_a_ribbon_is_widest_in_the_middle() -> None:
    outline = ribbon((0, 0, 10, 0, 20, 0, 30, 0), 2.0, (True, True), 6.0)
    assert box_of(outline) == pytest.approx((0, -1, 30, 1))
    tips = [y for x, y in zip(outline[0::2], outline[1::2], strict=True) if x == 0]
    assert max(map(abs, tips)) == pytest.approx(0.22)
    assert (len(outline) - 2) % 6 == 0


def test_a_ribbon_keeps_a_blunt_end() -> None:
    outline = ribbon((0, 0, 10, 0, 20, 0, 30, 0), 2.0, (True, False), 6.0)
    ends = [y for x, y in zip(outline[0::2], outline[1::2], strict=True) if x == 30]
    assert max(map(abs, ends)) == pytest.approx(1.0)


def test_a_ribbon_too_short_to_see_is_none() -> None:
    assert ribbon((0, 0, 0, 0, 0.1, 0, 0.1, 0), 1.0, (True, True), 6.0) == ()


def test_arrows_end_at_their_tips() -> None:
    arrow = Arrow(tuple(bow((0, 0), (50, 0), 0.0)), 4.0, 12.0)
    outline = arrow.outline()
    assert (50, 0) in outline
    assert max(y for _, y in outline) == pytest.approx(12 * 0.92 / 2)
    assert (0, 0) in Arrow(arrow.way, 4.0, 12.0, both=True).outline()
    assert (0, 0) not in outline


def test_turning_goes_the_way_of_its_sweep() -> None:
    left, right = turning((0, 0), 5, 5, 90, 90), turning((0, 0), 5, 5, 90, -90)
    assert left[-1] == pytest.approx((-5, 0), abs=1e-9)
    assert right[-1] == pytest.approx((5, 0), abs=1e-9)


def test_boxes_apart() -> None:
    assert apart((0, 0, 1, 1), (2, 0, 3, 1))
    assert not apart((0, 0, 1, 1), (2, 0, 3, 1), margin=1.5)
    assert not apart((0, 0, 2, 2), (1, 1, 3, 3))


def test_segments_meet_or_pass() -> None:
    assert meet(((0, 0), (10, 10)), ((0, 10), (10, 0)))
    assert not meet(((0, 0), (4, 4)), ((0, 10), (10, 0)))
    assert not meet(((0, 0), (10, 0)), ((0, 1), (10, 1)))


def test_a_segment_crosses_a_rectangle_or_passes_its_corner() -> None:
    box = (4.0, 4.0, 6.0, 6.0)
    assert crosses(((0, 0), (10, 10)), box)
    assert crosses(((5, 5), (5.5, 5.5)), box)
    assert not crosses(((0, 5), (5, 10.5)), box)
    assert not crosses(((0, 0), (3, 3)), box)

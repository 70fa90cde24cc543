"""Skin that is cut through yields to the hands on it."""

from __future__ import annotations

from itertools import pairwise

from booklet.figure.dent import yielding
from booklet.figure.layers import SectionLayer
from booklet.figure.stand import Stand
from booklet.figure.style import look
from tests.figure.conftest import measure, panel_of

FLAT = "section: {profile: [[-120, 0], [0, 0], [120, 0]]}"


def pressed(hand: str) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    layers = f"[{{{FLAT}}}, {{hand: {hand}}}]"
    scene = panel_of(layers, "size: [96, 96], shape: circle, focus: [0.5, 0.4], mm: 165")
    stand = Stand(scene.panels["main"], 96.0, {}, 12.0, look(), measure, True)
    (section,) = (one for one in scene.panels["main"].layers if isinstance(one, SectionLayer))
    return list(section.profile), yielding(stand, section.profile)


def test_skin_lies_under_a_thumb_that_presses():
    _, line = pressed("{art: thumb_side, anchor: thumb_tip, at: [0, -10]}")
    assert min(y for _, y in line) < -9
    assert abs(line[-1][1]) < 0.5


def test_skin_rises_softly_beside_it():
    _, line = pressed("{art: thumb_side, anchor: thumb_tip, at: [0, -10]}")
    assert all(abs(y1 - y0) <= 1.5 * (x1 - x0) for (x0, y0), (x1, y1) in pairwise(line))


def test_hand_above_the_skin_leaves_it_alone():
    profile, line = pressed("{art: thumb_side, anchor: thumb_tip, at: [0, 40]}")
    assert line == profile


def test_hand_that_holds_a_fold_leaves_it_standing():
    profile, line = pressed("{art: pinch_side, anchor: pinch, at: [0, -20]}")
    assert line == profile

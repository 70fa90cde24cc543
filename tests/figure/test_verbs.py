"""A technique in one line stands for its layers."""

from __future__ import annotations

import pytest

from booklet.diagnostics import ContentError
from booklet.figure.layers import (
    ArrowLayer,
    BadgeLayer,
    CirclesLayer,
    DotsLayer,
    FoldLayer,
    HandLayer,
    Layer,
    PressLayer,
    RubLayer,
    StrokeLayer,
)
from booklet.figure.stage import stage
from booklet.figure.style import look
from booklet.figure.verbs import MOVES
from tests.figure.conftest import HEAD, LABELS, measure, panel_of

SHOULDER = "size: [364, 214], view: shoulder, center: [-44, 1278], mm: 580"
NECK = "size: [364, 214], view: back_bow, center: [0, 1512], mm: 580"

WANTED = {
    "circle": (
        "move: circle, with: heel, along: erector, sides: [L, R], from: T2, to: L5, step: palm",
        "",
        [CirclesLayer, CirclesLayer, HandLayer, BadgeLayer, BadgeLayer],
    ),
    "lift": (
        "move: lift, from: T1, to: L5",
        "",
        [StrokeLayer] * 4 + [FoldLayer] * 2 + [HandLayer] * 2,
    ),
    "press": (
        "move: press, from: GV14, to: L5, step: 1 cm",
        "",
        [DotsLayer] * 2 + [HandLayer] * 2 + [PressLayer] * 2,
    ),
    "rub": ("move: rub", NECK, [HandLayer, RubLayer]),
    "grip": ("move: grip, sides: [R]", SHOULDER, [PressLayer, HandLayer, ArrowLayer, ArrowLayer]),
}


def layers(technique: str, head: str = "") -> tuple[Layer, ...]:
    text = f"[technique: {{{technique}}}]"
    return panel_of(text, head or HEAD).panels["main"].layers


@pytest.mark.parametrize("move", MOVES)
def test_a_move_expands_and_can_be_drawn(move: str) -> None:
    technique, head, kinds = WANTED[move]
    found = layers(technique, head)
    assert [type(layer) for layer in found] == kinds
    assert all(layer.source.line == 3 for layer in found)
    scene = panel_of(f"[technique: {{{technique}}}]", head or HEAD)
    assert stage(scene, "main", 200.0, LABELS, 11.0, look(), measure).ops


def test_the_second_side_is_hollow_and_turns_the_other_way() -> None:
    left, right = layers(WANTED["circle"][0])[:2]
    assert isinstance(left, CirclesLayer) and isinstance(right, CirclesLayer)
    assert (left.hollow, left.clockwise, left.start.side) == (False, False, "L")
    assert (right.hollow, right.clockwise, right.start.side) == (True, True, "R")
    assert left.spacing == 88.0


def test_sides_come_in_their_order() -> None:
    first = layers("move: circle, sides: [R, L]")[0]
    assert isinstance(first, CirclesLayer) and first.start.side == "R" and not first.hollow


@pytest.mark.parametrize(
    ("technique", "head", "message", "hint"),
    [
        ("move: circel", "", "unknown move 'circel'", "circle"),
        ("move: circle, with: heal", "", "there is no hand 'heal_l'", "heel"),
        ("move: circle, along: erectr", "", "unknown lane 'erectr'", "erector"),
        ("move: circle, sides: [left]", "", "unknown side 'left'", "L, R"),
        ("move: circle, from: T22", "", "unknown landmark 'T22'", "T2"),
        ("move: lift", "size: [9, 9], view: front, center: [-128, 1424], mm: 100", "needs a view", "back"),
        ("move: press, step: 2 inch", "", "unknown unit 'inch'", ""),
        ("move: press, step: 1 cun", "", "a cun is no fixed length", "1 finger"),
    ],
)
def test_a_wrong_technique_is_told(technique: str, head: str, message: str, hint: str) -> None:
    with pytest.raises(ContentError) as caught:
        layers(technique, head)
    problem = caught.value.diagnostics[0]
    assert message in problem.message and hint in problem.hint
    assert problem.place is not None and problem.place.line == 3

"""Left is left and right is right: hands, grips, the techniques that use them; points at their border."""

from __future__ import annotations

import pytest

from booklet.figure import art
from booklet.figure.anatomy import COLUMN, RULES
from booklet.figure.geometry import distance
from booklet.figure.layers import HandLayer, PressLayer
from booklet.figure.picture import Clip, Fill, Path
from booklet.figure.stage import stage
from booklet.figure.style import look
from booklet.figure.views import anatomy_of
from tests.figure.conftest import HEAD, measure, panel_of

STEMS = sorted({name[:-2] for name in art.hands() if name.endswith(("_l", "_r"))})
SHOULDER = "size: [364, 214], view: shoulder, center: [-44, 1278], mm: 580"
ON_POINT = 4.0
"""How far a settled thumb may lie off its point, mm."""


def thumb_is_right(name: str) -> bool:
    """Whether the thumb lies to the right of the little finger: so does a left hand's, seen from above."""
    anchors = art.load_hand(name).anchors
    return anchors["thumb_tip"][0] > anchors["little_tip"][0]


def test_there_are_hands_for_both_sides() -> None:
    assert len(STEMS) >= 5
    assert all(f"{stem}_{side}" in art.hands() for stem in STEMS for side in "lr")


@pytest.mark.parametrize("stem", STEMS)
def test_a_left_hand_has_its_thumb_on_the_right(stem: str) -> None:
    assert thumb_is_right(f"{stem}_l")
    assert not thumb_is_right(f"{stem}_r")  # the twin
    left, right = art.load_hand(f"{stem}_l").anchors, art.load_hand(f"{stem}_r").anchors
    assert left == {name: pytest.approx((-x, y), abs=0.2) for name, (x, y) in right.items()}


@pytest.mark.parametrize("body", art.BODIES)
@pytest.mark.parametrize(("name", "side"), [("grip_shoulder", "R"), ("grip_shoulder_left", "L")])
def test_a_grip_lies_on_its_own_shoulder(name: str, side: str, body: str) -> None:
    other = "LR".replace(side, "")
    landmarks = anatomy_of("shoulder", body).landmarks
    thumb = art.load_hand(name, body).anchors["thumb_pad"]
    assert distance(thumb, landmarks[f"GB21.{side}"]) <= ON_POINT
    assert distance(thumb, landmarks[f"GB21.{other}"]) > 50


@pytest.mark.parametrize("side", ["L", "R"])
def test_a_technique_takes_the_hand_of_its_side(side: str) -> None:
    """Over the back each hand works on its own side, with the thumb towards the spine."""
    for move in ("circle", "lift", "press"):
        shown = panel_of(f"[technique: {{move: {move}, sides: [{side}]}}]", HEAD).panels["main"].layers
        (hand,) = (layer for layer in shown if isinstance(layer, HandLayer))
        assert hand.at is not None and hand.at.side == side
        assert thumb_is_right(hand.art) == (side == "L")
    shown = panel_of(f"[technique: {{move: grip, sides: [{side}]}}]", SHOULDER).panels["main"].layers
    (hand,) = (layer for layer in shown if isinstance(layer, HandLayer))
    (press,) = (layer for layer in shown if isinstance(layer, PressLayer))
    assert press.at.landmark == f"GB21.{side}"
    point = anatomy_of("shoulder").landmarks[press.at.landmark]
    assert distance(art.load_hand(hand.art).anchors["thumb_pad"], point) <= ON_POINT


@pytest.mark.parametrize("body", art.BODIES)
def test_a_point_at_a_lower_border_lies_nearer_to_its_own_process(body: str) -> None:
    landmarks = anatomy_of("back", body).landmarks
    for rule in RULES.values():
        if rule.level:
            own = landmarks[rule.level][1]
            below = landmarks[COLUMN[COLUMN.index(rule.level) + 1]][1]
            for name in rule.names:
                assert own > landmarks[name][1] > (own + below) / 2
    assert landmarks["GV14"][1] == pytest.approx((landmarks["C7"][1] + landmarks["T1"][1]) / 2, abs=12)


def painted(layer: str, head: str, body: str, color: str) -> list[Path]:
    """The outlines that are filled with a colour."""
    scene = panel_of(f"[{layer}]", head)
    ops = stage(scene, "main", 364.0, {}, 12.0, look(), measure, figure=body).ops
    return [path for op in ops if isinstance(op, Fill | Clip) for path in op.paths if color in _colors(op)]


def _colors(op: Fill | Clip) -> tuple[str | None, ...]:
    return (op.color,) if isinstance(op, Fill) else (op.fill,)


@pytest.mark.parametrize("body", art.BODIES)
def test_a_grip_is_the_one_that_was_laid_on_this_body(body: str) -> None:
    found = painted("hand: {art: grip_shoulder}", SHOULDER, body, look().operator.base)
    to_page = panel_of("[]", SHOULDER).panels["main"].to_page(anatomy_of("shoulder", body), 364.0)
    own = {
        one: [to_page.numbers(shape.points) for shape in art.load_hand("grip_shoulder", one).skin]
        for one in art.BODIES
    }
    drawn = [path.points for path in found]
    assert all(skin in drawn for skin in own[body])
    assert not any(skin in drawn for one in art.BODIES if one != body for skin in own[one])


def test_the_patients_own_hand_has_the_patients_skin() -> None:
    head = "size: [100, 100], view: back_bow_reach, center: GV14, mm: 260"
    assert not painted("hand: {art: self_neck}", head, "lean", look().operator.base)
    other = "hand: {art: heel_l, anchor: heel, at: GV14}"
    assert painted(other, head, "lean", look().operator.base)

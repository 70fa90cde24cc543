"""Bakes hands coarsely; skipped where the sculpting tool's needs are missing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

np = pytest.importorskip("numpy")
for needed in ("scipy", "numba", "contourpy"):
    pytest.importorskip(needed)

from booklet.figure.sculpt.anchors import anchors  # noqa: E402
from booklet.figure.sculpt.bake_grip import bake_grip  # noqa: E402
from booklet.figure.sculpt.body import Body  # noqa: E402
from booklet.figure.sculpt.builds import BUILDS  # noqa: E402
from booklet.figure.sculpt.creases import field_of  # noqa: E402
from booklet.figure.sculpt.forearm import FOREARM, Forearm  # noqa: E402
from booklet.figure.sculpt.grips import GRIP_VIEWS, GRIPS  # noqa: E402
from booklet.figure.sculpt.hand import build_hand  # noqa: E402
from booklet.figure.sculpt.hand_sprites import bake_sprite, facing  # noqa: E402
from booklet.figure.sculpt.hand_table import HANDS  # noqa: E402
from booklet.figure.sculpt.landmarks import landmarks3d  # noqa: E402
from booklet.figure.sculpt.poses import HEEL  # noqa: E402
from booklet.figure.sculpt.settle_wants import depth, joints  # noqa: E402
from booklet.figure.sculpt.settled import read_settled  # noqa: E402
from booklet.figure.sculpt.settled_hand import Settled  # noqa: E402
from booklet.figure.sculpt.views import VIEWS  # noqa: E402


def settled(grip: str, body: str) -> tuple[Body, Settled]:
    numbers, view = read_settled(grip, body), VIEWS[GRIPS[grip].view]
    assert numbers is not None
    hand = Settled(numbers.pose, np.array(numbers.rotation), np.array(numbers.shift), numbers.size)
    return Body(BUILDS[body], view.posture, view.wrap), hand


def test_facing_is_a_rotation_that_points_the_fingers() -> None:
    turn = facing((0.0, 2.0, 0.0), (0.3, 0.5, 1.0))
    assert turn @ turn.T == pytest.approx(np.eye(3))
    assert np.linalg.det(turn) == pytest.approx(1.0)
    assert turn[:, 1] == pytest.approx([0, 1, 0])


def test_pads_lie_on_the_hands_own_skin() -> None:
    hand = build_hand(HEEL, Forearm(HEEL.wrist))
    distance = field_of(hand)
    for name, place in anchors(hand).items():
        if name.endswith("_pad"):
            assert -3.5 < distance(place) < 1.0, name


def test_the_forearm_widens_to_the_elbow() -> None:
    distance = field_of(build_hand(HEEL, Forearm((0.0, 0.0), sleeve=False)))

    def breadth(along: float) -> float:
        return sum(
            next(x for x in range(80) if distance(np.array([s * x, along, 3.0])) > 0) for s in (-1.0, 1.0)
        )

    assert breadth(-20) < breadth(-100) < breadth(-180)
    assert breadth(-180) > 1.35 * breadth(-20)
    assert np.linalg.norm(Forearm().elbow) == pytest.approx(FOREARM, abs=5)


def test_a_sprite_is_baked_alike_twice() -> None:
    first, second = (bake_sprite(HANDS["fist_r"], 4.0) for _ in range(2))
    assert first == second
    assert first["side"] == "R" and first["sleeve"] and first["lines"]
    assert bake_sprite(replace(HANDS["fist_r"], fingers=(0.3, 0.9, 0.0)), 4.0)["fill"] != first["fill"]


@pytest.mark.parametrize("body", sorted(BUILDS))
def test_the_thumb_presses_the_point(body: str) -> None:
    model, hand = settled("grip", body)
    posed = build_hand(hand.pose, Forearm(hand.pose.wrist))
    point = landmarks3d(model)["GB21.R"]
    assert point is not None
    assert np.linalg.norm(hand.place(anchors(posed)["thumb_pad"]) - point) <= 4.0


@pytest.mark.parametrize("grip", sorted(GRIPS))
@pytest.mark.parametrize("body", sorted(BUILDS))
def test_nothing_sinks_in(grip: str, body: str) -> None:
    model, hand = settled(grip, body)
    posed = build_hand(hand.pose, Forearm(hand.pose.wrist))
    deepest = -min(depth(model, hand, posed)) / 0.8
    assert deepest < 5.0
    pressed = Settled(hand.pose, hand.rotation, hand.shift * 0.97, hand.size)
    assert -min(depth(model, pressed, posed)) / 0.8 > deepest
    assert sum(joints(hand.pose, posed)) < 6.0


def test_an_own_arm_grows_out_of_the_shoulder() -> None:
    art = grip_art("self_neck")
    assert art["self"] is True and not art["sleeve"]
    assert "joint" in {rim["kind"] for rim in art["rim"]}


def test_a_giver_s_hand_is_cut_off_by_the_shoulder() -> None:
    art = grip_art("grip_shoulder")
    assert "self" not in art and art["sleeve"]
    assert {rim["kind"] for rim in art["rim"]} == {"front", "behind"}


def grip_art(name: str) -> dict[str, Any]:
    shown = GRIP_VIEWS[name]
    grip, numbers = GRIPS[shown.grip], read_settled(shown.grip, "lean")
    assert numbers is not None
    return bake_grip(BUILDS["lean"], VIEWS[grip.view], VIEWS[shown.view], grip, shown, numbers, 4.0)

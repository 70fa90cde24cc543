"""The tables and the frozen art of the hands: read without any of the sculpting tool's own needs."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from math import hypot
from typing import Any

import pytest

from booklet.figure.sculpt import poses
from booklet.figure.sculpt.builds import BUILDS
from booklet.figure.sculpt.grips import GRIP_VIEWS, GRIPS
from booklet.figure.sculpt.hand_table import HANDS, pieces
from booklet.figure.sculpt.manifest import ART
from booklet.figure.sculpt.poses import Pose
from booklet.figure.sculpt.settled import read_settled, write_settled
from booklet.figure.sculpt.views import VIEWS

_KEYS = {"fill", "outline", "tone", "lines", "nails", "sleeve", "sleeve_tone", "anchors", "side"}
_ANCHORS = {
    f"{digit}_{part}" for digit in ("thumb", "index", "middle", "ring", "little") for part in ("pad", "tip")
}
_ANCHORS |= {"pinch", "heel", "palm", "wrist", "web", "knuckles", "cuff"}
_NAMES = [piece.name for piece in pieces()]
_POSES = {name: pose for name, pose in vars(poses).items() if isinstance(pose, Pose)}


def art(name: str) -> dict[str, Any]:
    """A baked file, or a skip where it has not been baked yet."""
    path = ART / f"{name}.json"
    if not path.exists():
        pytest.skip(f"{name} is not baked yet")
    data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return data


def impossible(pose: Pose) -> list[str]:
    """What no joint of a hand can do, in words."""
    found = []
    for spread, first, second, third in pose.fingers:
        for joint, bend, least, most in (
            ("spread", spread, -30, 20),
            ("first", first, -15, 95),
            ("second", second, 0, 110),
            ("third", third, -5, 75),
        ):
            if not least <= bend <= most:
                found.append(f"{joint} joint at {bend}")
    bones = pose.thumb.bones
    for one, other in pairwise(bones):
        cosine = sum(a * b for a, b in zip(one, other, strict=True)) / (hypot(*one) * hypot(*other))
        if cosine < 0.5:
            found.append("the thumb bends by more than 60 degrees")
    spreads = [finger[0] for finger in pose.fingers]
    if any(other > one + 2.1 for one, other in pairwise(spreads)):
        found.append("fingers cross")
    return found


def test_tables_need_nothing_heavy() -> None:
    code = (
        "import sys, booklet.figure.sculpt.hand_table as table; table.pieces();"
        "sys.exit(bool({'numpy', 'scipy', 'numba', 'contourpy'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("name", sorted(_POSES))
def test_poses_are_possible(name: str) -> None:
    assert impossible(_POSES[name]) == []


def test_an_impossible_pose_is_found() -> None:
    broken = replace(poses.HEEL, ring=(9.0, 120.0, 10.0, 8.0))
    assert impossible(broken) == ["first joint at 120.0", "fingers cross"]


def test_every_named_hand_is_there() -> None:
    both = {f"{name}_{side}" for name in ("heel", "fist", "pinch", "thumbs", "flat") for side in "lr"}
    assert set(HANDS) == both | {"heel_side", "fist_side", "pinch_side", "thumb_side"}
    assert set(GRIP_VIEWS) == {
        "grip_shoulder", "grip_front", "grip_lift_shoulder", "grip_shoulder_left",
        "self_grip_front", "self_grip_shoulder", "self_neck",
    }  # fmt: skip
    assert len(_NAMES) == len(set(_NAMES)) == len(HANDS) + len(BUILDS) * len(GRIP_VIEWS)


@pytest.mark.parametrize("grip", sorted(GRIPS))
@pytest.mark.parametrize("body", sorted(BUILDS))
def test_settled_hands_are_possible_and_survive_the_file(grip: str, body: str, tmp_path: Any) -> None:
    numbers = read_settled(grip, body)
    assert numbers is not None
    assert impossible(numbers.pose) == []
    write_settled(grip, body, numbers, tmp_path)
    assert read_settled(grip, body, tmp_path) == numbers
    for i, row in enumerate(numbers.rotation):
        for j, other in enumerate(numbers.rotation):
            assert sum(a * b for a, b in zip(row, other, strict=True)) == pytest.approx(
                float(i == j), abs=1e-4
            )


def test_a_hand_never_settled_is_none(tmp_path: Any) -> None:
    assert read_settled("grip", "lean", tmp_path) is None


@pytest.mark.parametrize("name", _NAMES)
def test_baked_hands_have_all_they_need(name: str) -> None:
    data = art(name)
    assert set(data) >= _KEYS
    assert set(data["anchors"]) == _ANCHORS
    assert (ART / f"{name}.json").stat().st_size <= 25_000
    assert data["fill"] and data["lines"]
    if not name.startswith("hands/"):
        shown = GRIP_VIEWS[name.rpartition("/")[2]]
        assert data["frame"] == shown.view and shown.view in VIEWS
        assert data.get("self", False) is GRIPS[shown.grip].own
        assert bool(data["sleeve"]) is not GRIPS[shown.grip].own
        assert {rim["kind"] for rim in data["rim"]} <= {"front", "behind", "joint"}


@pytest.mark.parametrize("name", ["flat_l", "flat_r", "heel_l", "heel_r", "thumbs_l", "thumbs_r"])
def test_open_hands_show_five_nails(name: str) -> None:
    assert len(art(f"hands/{name}")["nails"]) == 5


@pytest.mark.parametrize("name", sorted(name for name in HANDS if name.endswith("_l")))
def test_left_hands_mirror_right_hands(name: str) -> None:
    left, right = art(f"hands/{name}"), art(f"hands/{name[:-1]}r")
    assert (left["side"], right["side"]) == ("L", "R")
    for anchor, (x, y, z) in left["anchors"].items():
        assert right["anchors"][anchor] == pytest.approx([-x, y, z], abs=0.11)


def off_point(hand: dict[str, Any], view: dict[str, Any]) -> float:
    """How far the thumb's pad lies from GB21 of its side in the picture, mm."""
    pad, point = hand["anchors"]["thumb_pad"], view["landmarks"][f"GB21.{hand['side']}"]
    return hypot(pad[0] - point[0], pad[1] - point[1])


@pytest.mark.parametrize("body", sorted(BUILDS))
@pytest.mark.parametrize("name", ["grip_shoulder", "grip_lift_shoulder", "grip_shoulder_left"])
def test_the_thumb_lies_on_gb21(body: str, name: str) -> None:
    hand, view = art(f"{body}/{name}"), art(f"{body}/{GRIP_VIEWS[name].view}")
    if "hidden" not in view or "side" not in hand:
        pytest.skip("the view is not baked yet")
    assert off_point(hand, view) <= 4.0


def test_a_thumb_off_the_point_is_noticed() -> None:
    hand = {"side": "R", "anchors": {"thumb_pad": [100.0, 1480.0, 50.0]}}
    assert off_point(hand, {"landmarks": {"GB21.R": [103.0, 1484.0, 50.0]}}) == pytest.approx(5.0)
    assert off_point(hand, {"landmarks": {"GB21.R": [100.5, 1480.0, 50.0]}}) < 4.0


def test_pinches_stand_side_by_side() -> None:
    """Forty millimetres from the midline the two hands do not meet."""
    for name, sign in (("pinch_l", -1), ("pinch_r", 1)):
        data = art(f"hands/{name}")
        shift = sign * 40 - data["anchors"]["pinch"][0]
        inner = [sign * (x + shift) for path in data["outline"] for x in path[0::2]]
        assert min(inner) > 1.0

"""What a strict illustrator asked for, where numbers can tell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import booklet.figure.sculpt
from booklet.figure.sculpt.builds import BUILDS
from booklet.figure.sculpt.settled import read_settled
from booklet.figure.sculpt.views import VIEWS

for extra in ("numpy", "scipy", "numba"):
    pytest.importorskip(extra, reason="needs the extra [sculpt]")

import numpy as np  # noqa: E402

from booklet.figure.sculpt.forearm import FOREARM, Forearm  # noqa: E402

ART = Path(booklet.figure.sculpt.__file__).parents[1] / "art"
FACELESS = [view for view in VIEWS if not view.startswith("front")]


def art(body: str, name: str) -> dict:
    return json.loads((ART / body / f"{name}.json").read_bytes())


def area(path: list[float]) -> float:
    x, y = np.array(path).reshape(-1, 2)[::3].T
    return 0.5 * abs(float(x[:-1] @ y[1:] - x[1:] @ y[:-1]))


@pytest.mark.parametrize("body", BUILDS)
def test_no_hollow_is_so_small_that_it_looks_like_a_stain(body):
    for view in FACELESS:
        assert all(area(path) > 1200 for path in art(body, view)["valley"]), view


@pytest.mark.parametrize("body", BUILDS)
def test_no_hollow_lies_on_a_head_that_is_turned_away(body):
    for view in ("back", "back_turn_l", "back_turn_r", "back_tilt_l", "back_tilt_r"):
        made = art(body, view)
        hair = np.mean([y for path in made["hair"] for y in path[1::2]])
        assert all(max(path[1::2]) < hair for path in made["valley"]), view


@pytest.mark.parametrize("body", BUILDS)
def test_giver_stands_behind(body):
    settled = read_settled("grip", body)
    forearm = Forearm(settled.pose.wrist)
    way = np.array(settled.rotation) @ (forearm.elbow - forearm.place(0, 0, 0)) / FOREARM
    assert way[2] > 0.6 and abs(way[1]) < 0.3


@pytest.mark.parametrize("body", BUILDS)
@pytest.mark.parametrize("hand", ["self_grip_front", "self_neck"])
def test_own_arm_grows_out_of_the_shoulder_without_an_edge(body, hand):
    kinds = {rim["kind"] for rim in art(body, hand)["rim"]}
    assert "joint" in kinds and "front" in kinds

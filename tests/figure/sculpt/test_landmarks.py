"""The landmarks of the baked views: complete, consistent, and GB21 by its rule."""

from __future__ import annotations

import json
import math
from functools import cache
from typing import Any

import pytest

from booklet.figure.sculpt.builds import BUILDS
from booklet.figure.sculpt.manifest import ART
from booklet.figure.sculpt.views import MUSCLES, VIEWS

SPINE = ("C7", *(f"T{n}" for n in range(1, 13)), *(f"L{n}" for n in range(1, 6)), "S1", "S2")
PAIRED = (
    "GB21 acromion clavicle mastoid axilla waist iliac_crest PSIS "
    "scapula_sup scapula_root scapula_spine scapula_inf"
).split()
EVERY = [(body, view) for body in BUILDS for view in VIEWS]


@cache
def art(body: str, view: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((ART / body / f"{view}.json").read_text("utf-8"))
    return data


@pytest.mark.parametrize(("body", "view"), EVERY)
def test_every_view_has_its_landmarks(body: str, view: str) -> None:
    marks = art(body, view)["landmarks"]
    paired = [f"{name}.{side}" for name in PAIRED for side in "LR"]
    middle = {*SPINE, "GV14", "inion", "nape", "gluteal_top", "sternal_notch"}
    # without the hanging arm there is no fold of the armpit
    of_the_arm = {"elbow.R", "axilla.R"} if VIEWS[view].posture.reach else set()
    assert not {*middle, "elbow.L", "elbow.R", *paired} - of_the_arm - set(marks)
    assert ("elbow.R" in marks) == (not of_the_arm)
    assert set(art(body, view)["hidden"]) <= set(marks)


@pytest.mark.parametrize(("body", "view"), EVERY)
@pytest.mark.parametrize("side", ["L", "R"])
def test_jianjing_follows_the_rule(body: str, view: str, side: str) -> None:
    """Across the line from C7 to the acromion at its middle, on the nearest skin."""
    marks = art(body, view)["landmarks"]
    along, off = rule(marks["C7"], marks[f"acromion.{side}"], marks[f"GB21.{side}"])
    assert abs(along) < 1.0
    assert off < 30.0


def test_the_rule_finds_a_point_that_is_off() -> None:
    along, _ = rule([0, 0, 0], [100, 0, 0], [55, 10, 0])
    assert along == pytest.approx(5.0)


def rule(c7: list[float], acromion: list[float], point: list[float]) -> tuple[float, float]:
    """How far the point lies along the line from its middle, and how far from the middle (mm)."""
    line = [b - a for a, b in zip(c7, acromion, strict=True)]
    off = [p - (a + b) / 2 for p, a, b in zip(point, c7, acromion, strict=True)]
    length = math.hypot(*line)
    return sum(a * b for a, b in zip(line, off, strict=True)) / length, math.hypot(*off)


def test_the_back_is_hidden_from_the_front_and_the_front_from_the_back() -> None:
    assert {"T4", "L3", "PSIS.L", "scapula_inf.R"} <= set(art("lean", "front")["hidden"])
    assert {"sternal_notch", "clavicle.L"} <= set(art("lean", "back")["hidden"])
    assert {"C7", "T4", "L3", "GB21.L", "acromion.R"}.isdisjoint(art("lean", "back")["hidden"])
    assert {"sternal_notch", "clavicle.L"}.isdisjoint(art("lean", "front")["hidden"])


@pytest.mark.parametrize("body", BUILDS)
def test_heads_turn_tilt_and_shoulders_rise_the_way_they_are_called(body: str) -> None:
    def place(view: str, name: str) -> tuple[float, float]:
        x, y, _ = art(body, view)["landmarks"][name]
        return x, y

    straight = place("back", "inion")
    # the back of the head goes the other way than the face
    assert place("back_turn_r", "inion")[0] < straight[0] - 20
    assert place("back_turn_l", "inion")[0] > straight[0] + 20
    assert place("back_tilt_r", "inion")[0] > straight[0] + 20
    assert place("back_tilt_l", "inion")[0] < straight[0] - 20
    for side in "LR":
        assert place("back_shrug", f"acromion.{side}")[1] > place("back", f"acromion.{side}")[1] + 15
    assert place("shoulder_lift", "acromion.R")[1] > place("shoulder", "acromion.R")[1] + 10
    assert place("shoulder_lift", "acromion.L")[1] == pytest.approx(
        place("shoulder", "acromion.L")[1], abs=0.2
    )


@pytest.mark.parametrize("body", BUILDS)
def test_views_that_show_the_back_show_its_muscles(body: str) -> None:
    for view in VIEWS:
        if view.startswith("back"):
            both = {f"{name}.{side}" for name in MUSCLES for side in "LR"}
            assert set(art(body, view)["muscle"]) == both
    assert not any(name.startswith("erector") for name in art(body, "front")["muscle"])


@pytest.mark.parametrize("body", BUILDS)
@pytest.mark.parametrize("view", ["front", "front_reach"])
def test_front_views_wear_a_wrap(body: str, view: str) -> None:
    data = art(body, view)
    top = max(y for path in data["towel"] for y in path[1::2])
    assert data["landmarks"]["sternal_notch"][1] - 150 < top < data["landmarks"]["sternal_notch"][1]


def test_a_view_is_small() -> None:
    """The page program reads these: the number of points decides how fast it is."""
    large = {f"{b}/{v}": size for b, v in EVERY if (size := (ART / b / f"{v}.json").stat().st_size) > 45_000}
    assert not large

"""Points by rule, in every view of every body."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from booklet.figure import art
from booklet.figure.anatomy import (
    COLUMN,
    FINGER_BREADTH,
    LANES,
    MUSCLES,
    RULES,
    SIDES,
    SPINE,
    Anatomy,
    Position,
)
from booklet.figure.views import anatomy_of, shows

VIEWS = art.views()
STRAIGHT = tuple(view for view in VIEWS if anatomy_of(view).straight)
FOLDER = Path(art.__file__).with_name("art")
BAKED = tuple(
    (body, view) for body in art.BODIES for view in VIEWS if (FOLDER / body / f"{view}.json").exists()
)

XYZ = tuple[float, float, float]


def of(view: str) -> Anatomy:
    return anatomy_of(view)


def baked(body: str, view: str) -> dict[str, XYZ] | None:
    """The landmarks with their depth; None where the art is older than the rule on the skin."""
    data = json.loads((FOLDER / body / f"{view}.json").read_bytes())
    if "hidden" not in data:
        return None
    return {name: (x, y, z) for name, (x, y, z) in data["landmarks"].items()}


def off_the_rule(c7: XYZ, acromion: XYZ, point: XYZ) -> tuple[float, float]:
    """How far a point lies from the plane through the midpoint and across the line, and how far
    from the midpoint, mm."""
    line = [b - a for a, b in zip(c7, acromion, strict=True)]
    away = [p - (a + b) / 2 for p, a, b in zip(point, c7, acromion, strict=True)]
    along = sum(a * b for a, b in zip(line, away, strict=True)) / math.hypot(*line)
    return abs(along), math.hypot(*away)


@pytest.mark.parametrize(("body", "view"), BAKED)
@pytest.mark.parametrize("side", ["L", "R"])
def test_gb21_is_half_way_between_c7_and_the_acromion(body: str, view: str, side: str) -> None:
    places = baked(body, view)
    shown = anatomy_of(view, body).landmarks
    if places is None:
        (x0, y0), (x1, y1) = shown["C7"], shown[f"acromion.{side}"]
        assert shown[f"GB21.{side}"] == pytest.approx(((x0 + x1) / 2, (y0 + y1) / 2))
        return
    point = places[f"GB21.{side}"]
    assert shown[f"GB21.{side}"] == point[:2]
    along, away = off_the_rule(places["C7"], places[f"acromion.{side}"], point)
    assert along < 1.0
    assert away < 30.0


def test_a_point_off_the_rule_is_seen() -> None:
    assert off_the_rule((0, 0, 0), (100, 0, 0), (50, 0, 12)) == (0, 12)
    assert off_the_rule((0, 0, 0), (100, 0, 0), (63, 0, 0)) == (13, 13)


def test_without_the_list_of_hidden_landmarks_points_are_worked_out_on_the_picture() -> None:
    known = dict(art.load_body("back").landmarks) | {"GB21.L": (0.0, 0.0), "GV14": (9.0, 9.0)}
    places = Anatomy.of(known).landmarks
    (x0, y0), (x1, y1) = places["C7"], places["acromion.L"]
    assert places["GB21.L"] == pytest.approx(((x0 + x1) / 2, (y0 + y1) / 2))
    assert places["GV14"][1] == pytest.approx((places["C7"][1] + places["T1"][1]) / 2)
    assert Anatomy.of(known, hidden=()).landmarks["GB21.L"] == (0.0, 0.0)


@pytest.mark.parametrize(("body", "view"), [one for one in BAKED if one[1] in STRAIGHT])
def test_gv14_lies_just_below_c7(body: str, view: str) -> None:
    places = anatomy_of(view, body).landmarks
    assert 0 < places["C7"][1] - places["GV14"][1] < 20
    assert places["GV14"][1] > places["T1"][1]


@pytest.mark.parametrize("view", STRAIGHT)
def test_vertebrae_run_downwards(view: str) -> None:
    heights = [of(view).landmarks[name][1] for name in SPINE]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == len(SPINE)


@pytest.mark.parametrize("view", ["back", "back_bow", "shoulder"])
def test_left_mirrors_right(view: str) -> None:
    places = of(view).landmarks
    for name in (name for name in places if name.endswith(".L")):
        x, y = places[name]
        mirrored = places[name[:-1] + "R"]
        assert (-x, y) == pytest.approx(mirrored, abs=1.5)
        assert x < 0


def test_a_shrug_lifts_one_shoulder_and_its_point() -> None:
    places = of("shoulder_lift").landmarks
    assert places["acromion.R"][1] > places["acromion.L"][1] + 10
    assert places["GB21.R"][1] > places["GB21.L"][1] + 5


def test_views_from_behind_have_lanes() -> None:
    assert {"back", "back_bow", "shoulder"} <= set(STRAIGHT)
    assert not {"front", "side_bow"} & set(STRAIGHT)
    assert of("front").cun == 0
    assert not any(name.startswith(("BL", "EX-B2")) for name in of("front").names())


@pytest.mark.parametrize(("body", "view"), [one for one in BAKED if one[1] in STRAIGHT])
def test_three_cun_reach_the_medial_border_of_the_scapula(body: str, view: str) -> None:
    shown = anatomy_of(view, body)
    middle = (shown.landmarks["scapula_root.L"][0] + shown.landmarks["scapula_root.R"][0]) / 2
    assert middle + 3 * shown.cun == pytest.approx(shown.landmarks["scapula_root.R"][0])
    assert 18 < shown.cun < 32


@pytest.mark.parametrize("view", STRAIGHT)
def test_points_beside_the_spine_stand_at_their_level_and_distance(view: str) -> None:
    shown = of(view)
    for rule in RULES.values():
        if not rule.level:
            continue
        tip = shown.landmarks[rule.level]
        below = shown.landmarks[COLUMN[COLUMN.index(rule.level) + 1]]
        for side, sign in (("L", -1), ("R", 1)):
            x, y = shown.landmarks[f"{rule.code}.{side}"]
            assert (x - tip[0]) * sign == pytest.approx(rule.cun * shown.cun, abs=1.5)
            assert below[1] < y < tip[1]


def test_the_bladder_line_skips_t8() -> None:
    levels = {code: rule.level for code, rule in RULES.items()}
    assert (levels["BL11"], levels["BL17"], levels["BL18"], levels["BL25"]) == ("T1", "T7", "T9", "L4")
    assert sum(code.startswith("BL") for code in RULES) == 15
    assert sum(code.startswith("EX-B2") for code in RULES) == 17


def test_every_rule_says_who_says_so() -> None:
    for rule in RULES.values():
        assert rule.words and rule.source
        assert "/work" not in rule.source and "[" not in rule.source
    assert all(lane.source for lane in LANES.values())


def test_lanes_stand_beside_the_spine_at_a_landmarks_height() -> None:
    back = of("back")
    for side, sign in (("L", -1), ("R", 1)):
        x, y = back.point(Position("T7", "finger", side))
        assert (x, y) == pytest.approx((sign * FINGER_BREADTH, back.landmarks["T7"][1]), abs=1.0)
    widths = [LANES[name].width(back.cun) for name in ("middle", "jiaji", "finger", "erector", "outer")]
    assert widths == sorted(widths) and widths[0] == 0
    assert LANES["bladder"].width(back.cun) == pytest.approx(1.5 * back.cun)


def test_offsets_and_levels() -> None:
    back = of("back")
    x, y = back.landmarks["T7"]
    assert back.point(Position("T7", dx=3, dy=-4)) == pytest.approx((x + 3, y - 4))
    assert back.point(Position(dx=3, dy=4)) == (3, 4)
    assert back.point(Position("T7", cun_x=1.5)) == pytest.approx((x + 1.5 * back.cun, y))
    assert back.level(back.landmarks["T9"][1] + 5) == "T9"


def test_a_landmark_on_the_contour_is_seen() -> None:
    side, front = of("side_bow"), of("front")
    assert shows(side, "C7") and shows(side, "GV14")
    if front.hidden:
        assert not shows(front, "C7") and not shows(front, "L3")


@pytest.mark.parametrize("body", art.BODIES)
def test_every_muscle_can_be_shown_on_the_back(body: str) -> None:
    shown = art.load_body("back", body).muscles
    assert {f"{muscle}.{side}" for muscle in MUSCLES for side in SIDES} == set(shown)
    assert not {"deltoid.L"} & set(shown)

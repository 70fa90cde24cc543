"""Points by rule, in every view."""

from __future__ import annotations

import pytest

from booklet.figure import art
from booklet.figure.anatomy import FINGER_BREADTH, LANES, SPINE, Anatomy, Position

VIEWS = art.views()
FROM_BEHIND = tuple(view for view in VIEWS if view.startswith(("back", "shoulder")))


def of(view: str) -> Anatomy:
    return Anatomy.of(art.load_body(view).landmarks)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("side", ["L", "R"])
def test_gb21_is_half_way_between_c7_and_the_acromion(view: str, side: str) -> None:
    places = of(view).landmarks
    (x0, y0), (x1, y1) = places["C7"], places[f"acromion.{side}"]
    assert places[f"GB21.{side}"] == pytest.approx(((x0 + x1) / 2, (y0 + y1) / 2))


@pytest.mark.parametrize("view", VIEWS)
def test_gb21_does_not_depend_on_what_the_art_says(view: str) -> None:
    baked = dict(art.load_body(view).landmarks) | {"GB21.L": (0.0, 0.0), "GV14": (9.0, 9.0)}
    assert Anatomy.of(baked).landmarks == of(view).landmarks


@pytest.mark.parametrize("view", VIEWS)
def test_gv14_lies_just_below_c7(view: str) -> None:
    places = of(view).landmarks
    assert 0 < places["C7"][1] - places["GV14"][1] < 20
    assert places["GV14"][1] > places["T1"][1]


@pytest.mark.parametrize("view", FROM_BEHIND)
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
        assert (-x, y) == pytest.approx(mirrored, abs=0.2)
        assert x < 0


def test_a_shrug_lifts_one_shoulder_and_its_point() -> None:
    places = of("shoulder_lift").landmarks
    assert places["acromion.R"][1] > places["acromion.L"][1] + 10
    assert places["GB21.R"][1] > places["GB21.L"][1] + 5


def test_lanes_stand_beside_the_spine_at_a_landmarks_height() -> None:
    back = of("back")
    for side, sign in (("L", -1), ("R", 1)):
        x, y = back.point(Position("T7", "finger", side))
        assert (x, y) == pytest.approx((sign * FINGER_BREADTH, back.landmarks["T7"][1]))
    assert 0 == LANES["middle"] < LANES["finger"] < LANES["erector"] < LANES["outer"]


def test_offsets_and_levels() -> None:
    back = of("back")
    assert back.point(Position("T7", dx=3, dy=-4)) == pytest.approx((3, back.landmarks["T7"][1] - 4))
    assert back.point(Position(dx=3, dy=4)) == (3, 4)
    assert back.level(back.landmarks["T9"][1] + 5) == "T9"

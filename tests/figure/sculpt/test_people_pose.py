"""Posed people: hands lie on what they should, feet on the floor, faces not in the table."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from booklet.figure.sculpt.people_table import GROUPS, Group, Person, Reach

for extra in ("numpy", "scipy", "numba", "contourpy"):
    pytest.importorskip(extra, reason="needs the extra [sculpt]")

TOUCH = 8.0
"""How far the palm's skin may be from what it lies on (mm)."""


def clear(group: Group) -> dict[str, float]:
    """How far the middle of each palm's skin is from the body that it lies on (mm)."""
    import numpy as np

    from booklet.figure.sculpt import sdf
    from booklet.figure.sculpt.people_clothes import surface
    from booklet.figure.sculpt.people_flesh import HALF_HAND
    from booklet.figure.sculpt.people_spots import pose_group

    posed, _ = pose_group(group)
    found = {}
    for person, joints in posed:
        for side, reach in hands(person):
            if reach.spot:
                other, bones = next(one for one in posed if one[0].role == reach.whose)
                distance = sdf.full_field(surface(other, bones), np.zeros(1), 1)
                frame = joints.frames[f"hand.{side}"]
                palm = joints.at[f"wrist.{side}"] + frame @ np.array((0.0, 62.0, -HALF_HAND))
                found[f"{person.role}.{side}"] = abs(distance(palm))
    return found


def hands(person: Person) -> list[tuple[str, Reach]]:
    return [(side, reach) for side, reach in (("L", person.left), ("R", person.right)) if reach]


def joints_of(group: Group) -> list[tuple[Person, Any]]:
    from booklet.figure.sculpt.people_spots import pose_group

    return pose_group(group)[0]


@pytest.mark.parametrize("name", GROUPS)
def test_hands_touch(name: str) -> None:
    for hand, distance in clear(GROUPS[name]).items():
        assert distance < TOUCH, hand


def test_a_hand_that_does_not_reach_is_found() -> None:
    receiver, giver = GROUPS["sitting_behind"].people
    away = replace(giver, hips=(0, 895, -900))
    assert max(clear(replace(GROUPS["sitting_behind"], people=(receiver, away))).values()) > TOUCH


@pytest.mark.parametrize("name", GROUPS)
def test_feet_stand_on_the_floor(name: str) -> None:
    from booklet.figure.sculpt.people_flesh import feet
    from booklet.figure.sculpt.sdf import AY, BY, RA, RB

    for person, joints in joints_of(GROUPS[name]):
        if person.clothes != "towel":
            lowest = min(min(row[AY] - row[RA], row[BY] - row[RB]) for row in feet(joints))
            assert abs(lowest) < 6


@pytest.mark.parametrize("name", ["lying_beside", "lying_head"])
def test_a_face_lies_between_the_cushions(name: str) -> None:
    group = GROUPS[name]
    _, joints = next(one for one in joints_of(group) if one[0].role == "receiver")
    head = joints.place("head", (0, 100, 0))
    over = [
        block
        for block in group.furniture
        if all(abs(head[i] - block.middle[i]) < block.size[i] / 2 for i in (0, 2))
    ]
    assert not over
    assert any(block.kind == "pad" and abs(head[2] - block.middle[2]) < 125 for block in group.furniture)


def test_a_standing_person_is_as_tall_as_said() -> None:
    ((_, joints),) = joints_of(GROUPS["standing_alone"])
    assert 1725 < joints.place("head", (0, 118, 8))[1] + 92 < 1775


def test_a_coarse_bake_has_everybody() -> None:
    from booklet.figure.sculpt.people_bake import bake_group

    art = bake_group(GROUPS["sitting_behind"], 3.0)
    assert [one["role"] for one in art["people"]] == ["prop", "receiver", "giver"]
    assert set(art["heads"]) == {"receiver", "giver"}
    assert bake_group(GROUPS["sitting_behind"], 3.0) == art

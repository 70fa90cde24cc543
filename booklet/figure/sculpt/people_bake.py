"""Bakes a group of people into the outlines of what is seen of them."""

from __future__ import annotations

from typing import Any

from booklet.figure.sculpt.people_clothes import dressed
from booklet.figure.sculpt.people_scan import camera, scan
from booklet.figure.sculpt.people_spots import pose_group
from booklet.figure.sculpt.people_table import Group
from booklet.figure.sculpt.people_trace import traced


def bake_group(group: Group, fineness: float = 1.0) -> dict[str, Any]:
    """The art of a group, ready for JSON, in whole millimetres of the picture plane.

    `people` are what is seen of each role by material, with its shade; `contour` parts a person from the
    rest, `inner` lines lie within; `heads` are the middles of the heads.
    """
    posed, _ = pose_group(group)
    view = camera(group.yaw, group.above)
    solids = [solid for person, joints in posed for solid in dressed(person, joints)]
    heads = {}
    for person, joints in posed:
        x, y, _depth = view @ joints.place("head", (0, 110, 0))
        heads[person.role] = [round(float(x)), round(float(y))]
    return {**traced(scan(solids, group.furniture, view, fineness)), "heads": heads}

"""Where hands lie on people: spots by name, found on the surface of skin or cloth."""

from __future__ import annotations

import numpy as np

from booklet.figure.sculpt import sdf
from booklet.figure.sculpt.people_clothes import surface
from booklet.figure.sculpt.people_flesh import HALF_HAND
from booklet.figure.sculpt.people_joints import Joints, hang, lay_hand, pose
from booklet.figure.sculpt.people_table import Group, Person, Reach, Vector
from booklet.figure.sculpt.rotation import Array, unit

_FARTHEST = 400.0  # mm from a spot's start inside the body to outside of it
_SLOPE = 6.0  # mm over which the slope of the surface is taken
_TILT = 0.4  # how much the way out counts against the slope: a palm bridges small curves

Posed = tuple[Person, Joints]


def place_spot(name: str) -> tuple[str, Vector, Vector]:
    """A spot's frame, a place inside the body and the way out, both in the frame."""
    kind, _, side = name.partition(".")
    x = {"L": 1.0, "R": -1.0}.get(side, 0.0)
    back = (0.0, 0.0, -1.0)
    return {
        "shoulder": ("chest", (x * 122, 300.0, -26.0), (0.0, 1.0, 0.0)),
        "upper_back": ("chest", (x * 62, 265.0, 0.0), back),
        "lower_back": ("chest", (x * 58, 60.0, 0.0), back),
        "neck_base": ("chest", (0.0, 345.0, -20.0), (0.0, 0.5, -1.0)),
        "nape": ("neck", (0.0, 20.0, -4.0), back),
    }[kind]


def pose_group(group: Group) -> tuple[list[Posed], dict[str, float]]:
    """The people with their hands in place, and by how much (mm) each arm fell short."""
    posed = [(person, pose(person)) for person in group.people]
    short: dict[str, float] = {}
    for person, joints in posed:
        for side, reach in (("L", person.left), ("R", person.right)):
            if reach is None:
                hang(joints, side)
                continue
            palm = touch(reach, *next(one for one in posed if one[0].role == reach.whose))
            short[f"{person.role}.{side}"] = lay_hand(
                joints, side, palm, reach.fingers, reach.elbow, HALF_HAND
            )
    return posed, short


def touch(reach: Reach, other: Person, joints: Joints) -> tuple[Array, Array]:
    """The place that a palm lies on, and the way out of the body there."""
    if not reach.spot:
        return np.array(reach.at), np.array((0.0, 1.0, 0.0))
    start, out = _ray(reach.spot, joints)
    rows = surface(other, joints)
    distance = sdf.full_field(rows, np.zeros(1), 1)
    inside, outside = 0.0, _FARTHEST
    for _ in range(30):
        middle = (inside + outside) / 2
        inside, outside = (middle, outside) if distance(start + out * middle) < 0 else (inside, middle)
    spot = start + out * outside
    slope = [distance(spot + step) - distance(spot - step) for step in np.eye(3) * _SLOPE]
    return spot, unit(unit(np.array(slope)) + out * _TILT)


def _ray(spot: str, joints: Joints) -> tuple[Array, Array]:
    """From inside the body out, in the room."""
    kind, _, side = spot.partition(".")
    if kind == "thigh":
        return joints.between(f"hip.{side}", f"knee.{side}", 0.72), np.array((0.0, 1.0, 0.0))
    frame, inside, out = place_spot(spot)
    return joints.place(frame, inside), unit(joints.frames[frame] @ np.array(out))

"""The joints of a posed figure: a short chain of turns from the hips up, limbs by two-bone reach."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np

from booklet.figure.sculpt.people_table import Person, Vector
from booklet.figure.sculpt.rotation import Array, X, Y, rotation, unit

# Between joint centres (mm) at 1.75 m; shares of stature after Winter, Biomechanics and Motor Control of
# Human Movement (4th ed., 2009), rounded. Trunk and shoulders are set so that the figure stands 1.75 m high.
THIGH, SHIN = 425.0, 410.0
UPPER_ARM, FOREARM = 300.0, 255.0
_PALM = 62.0  # from the wrist to the middle of the palm
_HIP, _SHOULDER = 88.0, 172.0  # half the distance between both
_WAIST, _CHEST, _NECK = 170.0, 378.0, 82.0

SIDES = (("L", 1.0), ("R", -1.0))
"""The sides with the sign of their x."""


@dataclass(slots=True)
class Joints:
    """Joint centres and frames in room millimetres; a frame's columns point left, up and forward."""

    at: dict[str, Array] = field(default_factory=dict)
    frames: dict[str, Array] = field(default_factory=dict)

    def place(self, frame: str, local: Vector) -> Array:
        """A point of a frame, in the room."""
        point: Array = self.at[frame] + self.frames[frame] @ np.array(local)
        return point

    def between(self, one: str, other: str, share: float) -> Array:
        """A point on the way from one joint to another."""
        point: Array = self.at[one] * (1 - share) + self.at[other] * share
        return point


def pose(person: Person) -> Joints:
    """Everything but the arms: hips, waist, chest, neck, head, shoulders, legs."""
    joints = Joints()
    at, frames = joints.at, joints.frames
    heading = rotation(Y, person.yaw)
    frames["pelvis"] = heading @ rotation(X, person.lean)
    at["pelvis"] = np.array(person.hips, dtype=float)
    frames["waist"] = frames["pelvis"] @ rotation(X, person.bend / 2)
    frames["chest"] = frames["pelvis"] @ rotation(X, person.bend)
    at["waist"] = at["chest"] = joints.place("pelvis", (0, _WAIST, -6))
    frames["neck"] = frames["chest"] @ rotation(X, person.neck)
    at["neck"] = joints.place("chest", (0, _CHEST, -30))
    frames["head"] = frames["neck"] @ rotation(X, person.head)
    at["head"] = joints.place("neck", (0, _NECK, 0))
    for (side, way), foot in zip(SIDES, person.feet, strict=True):
        at[f"shoulder.{side}"] = joints.place("chest", (way * _SHOULDER, 322, -12))
        at[f"hip.{side}"] = joints.place("pelvis", (way * _HIP, 0, 0))
        ankle = at["pelvis"] + heading @ np.array((foot[0], 0.0, foot[2]))
        ankle[1] = foot[1]
        forward = frames["pelvis"] @ np.array((way * 0.12, 0.0, 1.0))
        knee, ankle = reach(at[f"hip.{side}"], ankle, (THIGH, SHIN), forward)
        at[f"knee.{side}"], at[f"ankle.{side}"], at[f"foot.{side}"] = knee, ankle, ankle
        frames[f"foot.{side}"] = heading @ rotation(Y, way * 9.0) @ rotation(X, person.toes)
    return joints


def reach(start: Array, end: Array, bones: tuple[float, float], pole: Array) -> tuple[Array, Array]:
    """The middle joint and the end of a limb that bends towards `pole`; an end out of reach comes nearer."""
    first, second = bones
    along = unit(end - start)
    length = min(float(np.linalg.norm(end - start)), (first + second) * 0.999)
    share = (first * first - second * second + length * length) / (2 * length)
    out = unit(pole - along * float(pole @ along))
    aside = math.sqrt(max(first * first - share * share, 0.0))
    return start + along * share + out * aside, start + along * length


def lay_hand(
    joints: Joints, side: str, palm: tuple[Array, Array], fingers: Vector, elbow: Vector, thick: float
) -> float:
    """Lay a hand of half thickness `thick` on a spot (place and way out) and bring the arm to it.
    Returns by how much (mm) the arm was too short."""
    spot, out = palm[0], unit(palm[1])
    ahead = np.array(fingers, dtype=float)
    ahead = unit(ahead - out * float(ahead @ out))
    wrist = spot + out * thick - ahead * _PALM
    start, pole = joints.at[f"shoulder.{side}"], np.array(elbow, dtype=float)
    middle, end = reach(start, wrist, (UPPER_ARM, FOREARM), pole)
    _set_arm(joints, side, middle, end, ahead, out)
    return float(np.linalg.norm(wrist - end))


def hang(joints: Joints, side: str) -> None:
    """Let an arm hang, the back of the hand outwards."""
    way = 1.0 if side == "L" else -1.0
    outward, ahead = joints.frames["chest"][:, 0] * way, joints.frames["chest"][:, 2]
    down = -Y
    elbow = joints.at[f"shoulder.{side}"] + unit(down + outward * 0.16 - ahead * 0.04) * UPPER_ARM
    lower = unit(down + outward * 0.07 + ahead * 0.2)
    back = unit(outward - lower * float(outward @ lower))
    _set_arm(joints, side, elbow, elbow + lower * FOREARM, lower, back)


def _set_arm(joints: Joints, side: str, elbow: Array, wrist: Array, fingers: Array, back: Array) -> None:
    joints.at[f"elbow.{side}"], joints.at[f"wrist.{side}"] = elbow, wrist
    joints.frames[f"hand.{side}"] = np.stack([np.cross(fingers, back), fingers, back], axis=1)

"""A posed hand with its arm as a table of round primitives (right hand, millimetres).

Origin at the wrist's centre; +y to the fingers, +z out of the back of the hand, -x to the thumb.
Segment lengths follow published hand anthropometry (mean adult: length about 189 mm, breadth 85 mm).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from booklet.figure.sculpt import sdf
from booklet.figure.sculpt.digits import FINGERS, Bone, finger_chain, thumb_chain, thumb_root
from booklet.figure.sculpt.forearm import Forearm
from booklet.figure.sculpt.poses import Pose
from booklet.figure.sculpt.rotation import Array, vector

CHAINS = 7  # palm and arm, four fingers, thumb, sleeve
SLEEVE = 6
_CARPAL = ((-13.0, 14.0, -1.0), (-3.0, 14.0, 1.0), (7.0, 14.0, 0.0), (15.0, 12.0, -3.0))
_FINGER_MELT, _THUMB_MELT = 7.0, 9.0  # how far a digit melts into the palm, mm


@dataclass(frozen=True, slots=True)
class HandModel:
    """Primitives (rows of the distance field), melting radii per chain, bones per digit 1..5, and the arm."""

    pose: Pose
    rows: Array
    melt: Array
    bones: dict[int, tuple[Bone, Bone, Bone]]
    arm: Forearm

    def joints(self, digit: int) -> list[Array]:
        """The joints of a digit from its root to the tip."""
        chain = self.bones[digit]
        return [*(bone.start for bone in chain), chain[-1].end]


def build_hand(pose: Pose, arm: Forearm) -> HandModel:
    """The hand in a pose with its arm."""
    rows: list[Array] = []
    melt = np.zeros(8)
    knuckles = {i: _knuckle(i, pose.cup) for i in FINGERS}
    rows += _palm(pose, knuckles)
    rows += arm.rows()
    bones: dict[int, tuple[Bone, Bone, Bone]] = {}
    for i in FINGERS:
        bones[i], flesh = finger_chain(i, knuckles[i], pose.fingers[i - 1])
        rows += flesh
        melt[i] = _FINGER_MELT
    bones[5], flesh = thumb_chain(pose.thumb)
    rows += thumb_root(bones[5], knuckles[1]) + flesh
    melt[5] = _THUMB_MELT
    return HandModel(pose, np.array(rows), melt, bones, arm)


def _knuckle(digit: int, cup: float) -> Array:
    x, y, z = FINGERS[digit].knuckle
    return np.array([x * (1 - 0.10 * cup), y, z - cup * (abs(x + 4) / 30.0) ** 1.5 * 6])


def _palm(pose: Pose, knuckles: dict[int, Array]) -> list[Array]:
    rows = []
    for i, knuckle in knuckles.items():
        radius = FINGERS[i].radii[0]
        start = np.array(_CARPAL[i - 1]) + vector(0, 4, -2)
        rows.append(sdf.cone(start, knuckle + vector(0, -6, -3), 13.5, radius + 1.0, 0, 11))
    for i, knuckle in knuckles.items():  # heads of the metacarpals, prouder in a fist
        bent = min(1.0, max(0.0, (pose.fingers[i - 1][1] - 40) / 40.0))
        head = knuckle + vector(0, -2 + 1.5 * bent, -1.0 + 1.2 * bent)
        rows.append(sdf.ball(head, FINGERS[i].radii[0] + 0.6, 0, 7 - 3 * bent))
    rows.append(sdf.cone((16, 16, -9), (29, 62, -8), 13, 10.5, 0, 10))  # ball of the little finger
    rows.append(sdf.cone((-18, 84, -7), (26, 74, -8), 8.5, 8, 0, 9))  # pads below the fingers
    return rows

"""Lays a hand on a body: small least-squares inverse kinematics.

Unknown are the hand's place and turn, the bend of the fingers, the thumb and the wrist. Wanted: named pads on
the skin, nothing deeper in it than a dimple, joints near the starting pose and within their limits,
and for the patient's own arm an elbow from which the shoulder can be reached.
"""

from __future__ import annotations

import numpy as np
from scipy.optimize import least_squares

from booklet.figure.sculpt.body import Body
from booklet.figure.sculpt.forearm import Forearm
from booklet.figure.sculpt.grips import Grip
from booklet.figure.sculpt.hand import build_hand
from booklet.figure.sculpt.hand_sprites import triple
from booklet.figure.sculpt.poses import Angles, Pose, Thumb
from booklet.figure.sculpt.rotation import Array, rotation, unit
from booklet.figure.sculpt.settle_wants import contact, depth, joints, reach
from booklet.figure.sculpt.settled_hand import Settled, own_size

_UNKNOWNS = 31
# place 0:3, turn 3:6, fingers' first and second joints 6:14, thumb's bones 14:23 and back 23:26,
# wrist 26:28, the fingers' spread 28, of each of two outer fingers 29:31
_SCALE = np.r_[[5] * 3, [0.1] * 3, [8] * 8, [0.1] * 12, [8] * 2, [4] * 3]


def settle(
    body: Body, grip: Grip, start: Array, shift: Array, landmarks: dict[str, Array], evaluations: int = 70
) -> Settled:
    """The hand laid on the body, from a starting rotation and shift."""
    shoulder = body.joint("shoulder.R") if grip.own else None
    size = own_size(body) if grip.own else 1.0

    def build(x: Array) -> Settled:
        turn = rotation(x[3:6], float(np.degrees(np.linalg.norm(x[3:6])))) if x[3:6].any() else np.eye(3)
        return Settled(_posed(grip.pose, x), turn @ start, shift + x[0:3], size)

    def residuals(x: Array) -> Array:
        settled = build(x)
        hand = build_hand(settled.pose, Forearm(settled.pose.wrist))
        return np.array([
            *contact(body, grip, settled, hand, landmarks),
            *depth(body, settled, hand),
            *joints(settled.pose, hand),
            *(reach(body, grip, settled, hand, shoulder) if shoulder is not None else ()),
            *(x[0:3] * 0.01), *(x[3:6] * (3.0 if grip.own else 4.8)), *(x[6:14] * 0.03), *(x[14:23] * 6.0),
            *(x[23:26] * 3.0), *(x[26:28] * 0.06), *(x[28:31] * 0.1),
        ])  # fmt: skip

    start_x = np.zeros(_UNKNOWNS)
    found = least_squares(residuals, start_x, max_nfev=evaluations, diff_step=1e-3, x_scale=_SCALE)
    return build(found.x)


def _posed(pose: Pose, x: Array) -> Pose:
    fingers: list[Angles] = []
    for n, (spread, first, second, third) in enumerate(pose.fingers):
        more = float(x[28] * (0.6, 0.1, -0.4, -1.0)[n] + (x[29], 0.0, 0.0, x[30])[n])
        one, two = float(x[6 + 2 * n]), float(x[7 + 2 * n])
        fingers.append((spread + more, first + one, second + two, third + 0.5 * two))
    t = pose.thumb
    ways = [unit(np.array(way)) + x[14 + 3 * n : 17 + 3 * n] for n, way in enumerate((*t.bones, t.back))]
    a, b, c, back = (triple(unit(way)) for way in ways)
    wrist = (pose.wrist[0] + float(x[26]), pose.wrist[1] + float(x[27]))
    index, middle, ring, little = fingers
    return Pose(index, middle, ring, little, Thumb(a, b, c, back), wrist, pose.cup)

"""What a hand that lies on a body wants, as residuals (about mm): nothing is left when all is met."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from booklet.figure.sculpt.anchors import anchors
from booklet.figure.sculpt.body import Body
from booklet.figure.sculpt.digits import FINGERS, THUMB_RADII
from booklet.figure.sculpt.grips import Grip
from booklet.figure.sculpt.hand import HandModel
from booklet.figure.sculpt.poses import Pose
from booklet.figure.sculpt.rotation import Array, unit
from booklet.figure.sculpt.settled_hand import Settled

DIMPLE = 2.5
"""How deep flesh may press into flesh, mm."""
# Points inside the hand with the radius of the flesh about them.
_INSIDE = (
    ((-18, 60, -4), 13), ((2, 60, -3), 13), ((20, 55, -4), 12), ((0, 20, -2), 16),
    ((20, 25, -8), 13), ((-20, 30, -9), 15), ((-16, 80, -4), 12), ((14, 78, -4), 12),
)  # fmt: skip


def normal_of(body: Body, p: Array) -> Array:
    """The direction out of the skin."""
    step = np.eye(3)
    return unit(np.array([body.field(p + e) - body.field(p - e) for e in step]))


def contact(
    body: Body, grip: Grip, settled: Settled, hand: HandModel, landmarks: dict[str, Array]
) -> list[float]:
    """Pads on the skin, facing it, and pinned anchors on their landmarks."""
    named = {name: settled.place(place) for name, place in anchors(hand).items()}
    out: list[float] = [body.field(named[name]) * 0.6 for name in grip.touch]
    for name, landmark, offset, weight in grip.pins:
        target = landmarks[landmark] + np.array(offset)
        out += list((named[name] - target) * weight)
    for digit, name in ((1, "index_pad"), (2, "middle_pad"), (3, "ring_pad"), (5, "thumb_pad")):
        if name in grip.touch or any(name == pin[0] for pin in grip.pins):
            facing = float(settled.rotation @ hand.bones[digit][2].back @ normal_of(body, named[name]))
            out.append(5.0 * min(0.0, facing - 0.75))
    return out


def depth(body: Body, settled: Settled, hand: HandModel) -> list[float]:
    """How far flesh sinks into the body beyond a dimple."""
    points: list[tuple[Array, float]] = [(np.array(p, float), r) for p, r in _INSIDE]
    for digit in hand.bones:
        chain = hand.joints(digit)
        radii = THUMB_RADII if digit == 5 else FINGERS[digit].radii
        for k in range(1 if digit == 5 else 0, 3):
            for u in (0.0, 0.5, 1.0):
                radius = (radii[k] * (1 - u) + radii[k + 1] * u) * (0.9 if k < 2 else 0.8)
                points.append((chain[k] * (1 - u) + chain[k + 1] * u, radius))
    for y, radius in ((-40.0, 22.0), (-90.0, 27.0), (-150.0, 36.0), (-220.0, 40.0)):
        points.append((hand.arm.place(0, y, 0), radius))
    return [0.8 * min(0.0, body.field(settled.place(p)) - r * settled.size + DIMPLE) for p, r in points]


def joints(pose: Pose, hand: HandModel) -> list[float]:
    """Bends beyond what joints allow, in degrees, and thumb bones that stray, weighed."""
    out: list[float] = []
    for _, first, second, third in pose.fingers:
        for bend, least, most in ((first, -10, 90), (second, 3, 105), (third, 0, 70)):
            out.append(0.5 * (max(0.0, least - bend) + max(0.0, bend - most)))
    for a, b in pairwise(pose.fingers):
        out += [0.3 * max(0.0, abs(a[k] - b[k]) - 10.0) for k in (1, 2)]  # neighbours bend alike
        out.append(0.8 * max(0.0, b[0] - a[0] + 1.0))  # and do not cross
    ways = [bone.way for bone in hand.bones[5]]
    for (one, other), least_cosine in zip(pairwise(ways), (0.66, 0.60), strict=True):
        out.append(10.0 * max(0.0, least_cosine - float(one @ other)))
    out.append(8.0 * max(0.0, 0.25 - float(-ways[0][0])))  # the metacarpal stays on the thumb's side
    for bend, least, most in ((pose.wrist[0], -55, 55), (pose.wrist[1], -16, 26)):
        out.append(0.4 * (max(0.0, least - bend) + max(0.0, bend - most)))
    return out


def reach(body: Body, grip: Grip, settled: Settled, hand: HandModel, shoulder: Array) -> list[float]:
    """The patient's elbow lies an upper arm away from the shoulder, and the upper arm clear of the trunk."""
    elbow = settled.place(hand.arm.elbow)
    out = [0.25 * (float(np.linalg.norm(elbow - shoulder)) - 285.0 * body.build.scale)]
    out += list(0.08 * (elbow - shoulder - np.array(grip.elbow) * body.build.scale))
    for u in (0.35, 0.6, 0.85):
        out.append(0.4 * min(0.0, body.field(shoulder * (1 - u) + elbow * u) - 30.0))
    return out

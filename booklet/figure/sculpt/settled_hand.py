"""A hand laid on a body, with the arm behind it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from booklet.figure.sculpt.body import Body
from booklet.figure.sculpt.forearm import UPPER_ARM, Forearm
from booklet.figure.sculpt.grips import Grip
from booklet.figure.sculpt.hand_sprites import triple
from booklet.figure.sculpt.poses import Pose, Triple
from booklet.figure.sculpt.rotation import Array, unit


@dataclass(frozen=True, slots=True)
class Settled:
    """A hand laid on a body: its pose, the rotation and shift from its frame to the body's, and its size."""

    pose: Pose
    rotation: Array
    shift: Array
    size: float = 1.0

    def place(self, point: Array) -> Array:
        """A point of the hand's frame in the body's."""
        return np.asarray(self.rotation @ point * self.size + self.shift, float)


def arm_of(grip: Grip, way_up: Triple, settled: Settled, body: Body) -> Forearm:
    """The arm behind a settled hand: to the patient's shoulder, or up a way to where the giver stands."""
    straight = Forearm(settled.pose.wrist)
    if grip.own:
        way = body.joint("shoulder.R") - settled.place(straight.elbow)
        upper = settled.rotation.T @ unit(way)
        reach, girth = float(np.linalg.norm(way)) / settled.size, own_girth(body, settled.size)
        return Forearm(settled.pose.wrist, triple(upper), reach, sleeve=False, girth=girth)
    upper = settled.rotation.T @ np.array(way_up)
    return Forearm(settled.pose.wrist, triple(upper), 2 * UPPER_ARM)


def own_size(body: Body) -> float:
    """The size of the patient's own hand: it grows with the body, and with the breadth of its shoulders."""
    return body.build.scale * (1.0 + 0.35 * (min(1.0, body.build.shoulders) - 1.0))


def own_girth(body: Body, size: float) -> float:
    """How thick the patient's own arm is for its hand."""
    return body.build.arm * body.build.scale / size

"""Curves on the surface: creases over joints, arcs and grooves at the knuckles, folds of the sleeve."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from booklet.figure.sculpt import sdf
from booklet.figure.sculpt.digits import FINGERS, THUMB_RADII
from booklet.figure.sculpt.forearm import FOREARM, Forearm
from booklet.figure.sculpt.hand import CHAINS, HandModel
from booklet.figure.sculpt.rotation import Array, vector

Field = Callable[[Array], float]
_FIST = 45.0  # above this mean bend of the knuckles grooves show instead of arcs, degrees


def surface(field: Field, start: Array, way: Array, limit: float = 30.0) -> Array | None:
    """The skin met when walking from inside along a direction; None if it lies beyond `limit` mm."""
    gone = 0.0
    for _ in range(60):
        distance = field(start + way * gone)
        gone -= distance * 0.9
        if abs(distance) < 0.02:
            break
        if gone > limit:
            return None
    return np.asarray(start + way * gone, float)


def field_of(hand: HandModel) -> Field:
    """The hand's distance function in its own frame."""
    return sdf.full_field(hand.rows, hand.melt, CHAINS)


def crease_curves(hand: HandModel) -> Iterator[Array]:
    """Curves of three-dimensional points in the hand's frame."""
    field = field_of(hand)
    for digit, bones in hand.bones.items():
        for j in (1, 2):
            bone, radius = bones[j], (THUMB_RADII[j] if digit == 5 else FINGERS[digit].radii[j])
            for offset in (-1.6, 1.6) if j == 1 or digit == 5 else (0.0,):
                half = np.radians(38 if offset <= 0 else 30)
                curve = []
                for angle in np.linspace(-half, half, 25):
                    base = bone.start + bone.way * (offset * (1 - 0.45 * (angle / 0.66) ** 2))
                    way = np.cos(angle) * bone.back + np.sin(angle) * bone.side
                    curve.append(surface(field, base, way, radius * 3))
                yield from _whole(curve)
    knuckles = {i: hand.bones[i][0].start for i in FINGERS}
    if np.mean([angles[1] for angles in hand.pose.fingers]) > _FIST:
        way = np.array([0, 0.25, 1]) / 1.03
        for a, b in ((1, 2), (2, 3), (3, 4)):
            middle = (knuckles[a] + knuckles[b]) / 2
            yield from _whole(
                [surface(field, middle + vector(0, y, -6), way) for y in np.linspace(7, -20, 16)]
            )
        return
    for i, knuckle in knuckles.items():
        width = 5.5 if i < 4 else 4.5
        starts = [knuckle + vector(u * width, -2 - 4.0 * (1 - u * u), -4) for u in np.linspace(-1, 1, 13)]
        yield from _whole([surface(field, start, np.array([0.0, 0.0, 1.0])) for start in starts])


def _whole(curve: list[Array | None]) -> Iterator[Array]:
    points = [point for point in curve if point is not None]
    if len(points) >= 5:
        yield np.array(points)


# Folds: distance from the wrist at the edge and at the inner end, the side they start from
# (+1 or -1 as seen), how far round they run (degrees from the edge to the viewer).
_FOLDS = ((-128.0, -108.0, 1, 74, 22), (-222.0, -196.0, -1, 78, 18), (-238.0, -226.0, -1, 80, 30))


def sleeve_folds(hand: HandModel, viewer: Array) -> Iterator[Array]:
    """Folds that run from the sleeve's edge inwards, for a viewer in a direction of the hand's frame."""
    arm: Forearm = hand.arm
    if not arm.sleeve:
        return
    field = field_of(hand)
    axis = arm.turn @ np.array([0.0, 1.0, 0.0])
    front = viewer - axis * (viewer @ axis)
    if np.linalg.norm(front) < 0.3:
        return
    front /= np.linalg.norm(front)
    side = np.cross(axis, front)
    for near, far, sign, edge, inner in _FOLDS:
        curve = []
        for u in np.linspace(0, 1, 15):
            angle = np.radians(edge + (inner - edge) * u)
            way = np.cos(angle) * front + sign * np.sin(angle) * side
            along = near + (far - near) * u**1.4
            curve.append(surface(field, arm.place(0.0, max(along, -FOREARM), -1.0), way, 80.0))
        yield from _whole(curve)

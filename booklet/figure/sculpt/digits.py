"""Fingers and thumb: bone lengths, radii, and the round flesh about them (right hand, millimetres)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from booklet.figure.sculpt import sdf
from booklet.figure.sculpt.poses import Angles, Thumb, Triple
from booklet.figure.sculpt.rotation import Array, X, Y, Z, rotation, unit, vector


@dataclass(frozen=True, slots=True)
class Finger:
    """Position of the knuckle, lengths of the three bones, radii at knuckle, joints and tip."""

    knuckle: Triple
    lengths: Triple
    radii: Angles


@dataclass(frozen=True, slots=True)
class Bone:
    """A bone from `start` along `way` with the direction of its back and of its side."""

    start: Array
    way: Array
    back: Array
    side: Array
    length: float

    @property
    def end(self) -> Array:
        """The far joint (or the tip)."""
        return self.start + self.way * self.length


FINGERS = {
    1: Finger((-25, 88, 1), (42, 25, 19), (10.8, 9.9, 8.7, 7.3)),
    2: Finger((-4, 92, 3.5), (46.5, 29, 20), (10.9, 10.0, 8.8, 7.4)),
    3: Finger((16, 86, 2), (43, 27.5, 20), (10.4, 9.5, 8.4, 7.1)),
    4: Finger((33.5, 75, -2.5), (34, 20, 18), (9.4, 8.4, 7.4, 6.3)),
}
THUMB_BASE = np.array([-20.0, 16.0, -9.0])
THUMB_LENGTHS = (44.0, 33.0, 24.5)
THUMB_RADII = (13.5, 12.0, 11.0, 9.0)


def finger_chain(digit: int, knuckle: Array, angles: Angles) -> tuple[tuple[Bone, Bone, Bone], list[Array]]:
    """Bones and flesh of a finger (1 index .. 4 little finger)."""
    finger = FINGERS[digit]
    spread, *bends = angles
    turned = rotation(Z, spread)
    start, bend = knuckle, 0.0
    bones = []
    for length, more in zip(finger.lengths, bends, strict=True):
        bend += more
        posed = turned @ rotation(X, -bend)
        bones.append(Bone(start, posed @ Y, posed @ Z, turned @ X, length))
        start = bones[-1].end
    a, b, c = bones
    r = finger.radii
    tip = c.start + c.way * (c.length - r[3] + 4.0)
    rows = [
        sdf.cone(a.start, b.start, r[0] - 0.4, r[1] - 0.3, digit, 3),
        sdf.cone(b.start, c.start, r[1] - 0.3, r[2] - 0.1, digit, 4),
        sdf.cone(c.start, tip, r[2] - 0.1, r[3], digit, 4),
        sdf.ball(c.start + c.way * 9.5 - c.back * 1.2, r[2] - 0.7, digit, 7),
        sdf.ball(a.start + a.way * a.length * 0.42 - a.back * 1.6, r[1] - 0.4, digit, 9),
        sdf.ball(b.start + b.way * b.length * 0.5 - b.back * 1.2, r[2] - 0.1, digit, 8),
        sdf.ball(b.start + a.back * 0.4, r[1] - 0.1, digit, 5),
    ]
    return (a, b, c), rows


def thumb_chain(thumb: Thumb) -> tuple[tuple[Bone, Bone, Bone], list[Array]]:
    """Bones and flesh of the thumb (digit 5) beyond its root."""
    back = np.array(thumb.back)
    start = THUMB_BASE
    bones = []
    for direction, length in zip(thumb.bones, THUMB_LENGTHS, strict=True):
        way = unit(np.array(direction))
        dorsal = unit(back - way * (back @ way))
        bones.append(Bone(start, way, dorsal, np.cross(way, dorsal), length))
        start = bones[-1].end
    a, b, c = bones
    r = THUMB_RADII
    rows = [
        sdf.cone(b.start, c.start, r[1], r[2] - 0.2, 5, 4),
        sdf.cone(c.start, c.end - c.way * 4.0, r[2] - 0.2, r[3], 5, 5),
        sdf.ball(c.start + c.way * 11 - c.back * 1.6, r[2] - 0.4, 5, 6),
        sdf.ball(b.start + b.back * 0.5, r[1] + 0.5, 5, 5),
        sdf.ball(c.start + c.back * 0.3, r[2] + 0.2, 5, 4),
    ]
    return (a, b, c), rows


def thumb_root(bones: tuple[Bone, Bone, Bone], index_knuckle: Array) -> list[Array]:
    """Ball of the thumb and the first web: part of the palm, so that the thumb melts into it."""
    base, joint = bones[0].start, bones[1].start
    r = THUMB_RADII
    web = joint * 0.55 + base * 0.45 + vector(8, 2, 0)
    inner = base + vector(12, 8, -4)
    return [
        sdf.cone(base + vector(3, 2, -2), joint + vector(2, 0, 0), 16.5, r[1] + 0.3, 0, 14),
        sdf.cone(inner, (joint + vector(10, 2, -2)) * 0.5 + inner * 0.5, 14, 12, 0, 14),
        sdf.cone(web, index_knuckle * 0.62 + vector(-9, 4, -1), 8.5, 8.0, 0, 15),
    ]

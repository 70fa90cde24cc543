"""The flesh of the figures in the pictures of people: rows of the sculpting kernel about posed joints.

`grow` makes a part thicker by so many millimetres: cloth.
"""

from __future__ import annotations

import math

import numpy as np

from booklet.figure.sculpt import sdf
from booklet.figure.sculpt.people_joints import SIDES, Joints
from booklet.figure.sculpt.rotation import Array

HALF_HAND = 13.5
"""From the palm's skin to the middle of the hand (mm)."""

_FINGERS = ((-25.0, 62.0), (-8.0, 78.0), (9.0, 76.0), (25.0, 62.0))  # beside the middle line, length


def trunk(j: Joints, grow: float = 0.0) -> list[Array]:
    """Pelvis, belly, chest and shoulder girdle."""
    chest, pelvis, g = j.frames["chest"].T, j.frames["pelvis"].T, grow
    return [
        sdf.ellipsoid(j.place("pelvis", (0, 40, -8)), (158 + g, 118 + g, 108 + g), pelvis, k=60),
        sdf.ellipsoid(j.place("waist", (0, 10, 4)), (136 + g, 150 + g, 98 + g), j.frames["waist"].T, k=90),
        sdf.ellipsoid(j.place("chest", (0, 165, 0)), (150 + g, 190 + g, 112 + g), chest, k=90),
        sdf.ellipsoid(j.place("chest", (0, 265, -16)), (168 + g, 88 + g, 88 + g), chest, k=70),
        *(
            sdf.cone(j.place("chest", (way * 40, 350, -28)), j.at[f"shoulder.{side}"], 50 + g, 56 + g, k=70)
            for side, way in SIDES
        ),
    ]


def neck_and_head(j: Joints) -> list[Array]:
    """Neck, skull, jaw, nose and ears; no more of a face at the size of a stamp."""
    head = j.frames["head"].T
    return [
        sdf.cone(j.place("neck", (0, -40, -4)), j.place("head", (0, 30, 4)), 66, 54, k=45),
        sdf.ellipsoid(j.place("head", (0, 118, 8)), (74, 92, 94), head, k=20),
        sdf.ellipsoid(j.place("head", (0, 62, 48)), (55, 70, 52), head, k=45),
        sdf.cone(j.place("head", (0, 96, 98)), j.place("head", (0, 72, 108)), 9, 13, k=18),
        *(sdf.ellipsoid(j.place("head", (way * 74, 84, 4)), (11, 30, 18), head, k=6) for _, way in SIDES),
    ]


def hair(j: Joints, bun: bool) -> list[Array]:
    """A cap of hair, open at the face."""
    head = j.frames["head"].T
    rows = [
        sdf.ellipsoid(j.place("head", (0, 132, -6)), (83, 92, 93), head, k=20),
        sdf.ellipsoid(j.place("head", (0, 78, -38)), (70, 62, 58), head, k=40),
    ]
    if bun:
        rows.append(sdf.ellipsoid(j.place("head", (0, 178, -92)), (46, 44, 46), head, k=8))
    return rows


def upper_arm(j: Joints, side: str, grow: float = 0.0) -> list[Array]:
    """Deltoid and upper arm."""
    shoulder, elbow, g = f"shoulder.{side}", f"elbow.{side}", grow
    return [
        sdf.cone(j.at[shoulder], j.between(shoulder, elbow, 0.45), 57 + g, 50 + g, k=45),
        sdf.cone(j.between(shoulder, elbow, 0.4), j.at[elbow], 50 + g, 42 + g, k=30),
    ]


def forearm(j: Joints, side: str) -> list[Array]:
    """Elbow to wrist."""
    elbow, wrist = f"elbow.{side}", f"wrist.{side}"
    return [
        sdf.cone(j.at[elbow], j.between(elbow, wrist, 0.35), 42, 42, k=20),
        sdf.cone(j.between(elbow, wrist, 0.3), j.at[wrist], 42, 28, k=20),
    ]


def hand(j: Joints, side: str, bend: float) -> list[Array]:
    """Palm, four fingers of two pieces that bend alike, and the thumb."""
    way = -1.0 if side == "R" else 1.0
    wrist, frame = j.at[f"wrist.{side}"], j.frames[f"hand.{side}"]

    def at(x: float, y: float, z: float) -> Array:
        point: Array = wrist + frame @ np.array((way * x, y, z))
        return point

    first, second = math.radians(bend), math.radians(bend * 1.8)
    rows = [sdf.cone(at(0, -6, 0), at(0, 16, 0), 28, 28, k=20)]
    rows += [sdf.cone(at(x * 0.6, 22, 0), at(x, 88, 1), 17, 15, k=14) for x in (-22.0, 0.0, 22.0)]
    for x, length in _FINGERS:
        half = length / 2
        y, z = 88 + half * math.cos(first), -half * math.sin(first)
        tip = at(x * 0.95, y + half * math.cos(second), z - half * math.sin(second))
        rows += [sdf.cone(at(x, 84, 0), at(x, y, z), 13, 12, k=8), sdf.cone(at(x, y, z), tip, 12, 9.5, k=8)]
    rows += [
        sdf.cone(at(20, 18, -4), at(46, 50, -8), 18, 14, k=16),
        sdf.cone(at(46, 50, -8), at(60, 92, -8), 13.5, 10.5, k=8),
    ]
    return rows


def legs(j: Joints, grow: float = 0.0) -> list[Array]:
    """Thighs and shins with their calves."""
    rows: list[Array] = []
    for side, _ in SIDES:
        hip, knee, ankle = f"hip.{side}", f"knee.{side}", f"ankle.{side}"
        calf = j.between(knee, ankle, 0.3) - j.frames[f"foot.{side}"][:, 2] * 12
        rows += [
            sdf.cone(j.at[hip], j.at[knee], 88 + grow, 56 + grow, k=40),
            sdf.cone(j.at[knee], calf, 54 + grow, 52 + grow, k=30),
            sdf.cone(calf, j.at[ankle], 52 + grow, 36 + grow * 1.4, k=30),
        ]
    return rows


def feet(j: Joints, grow: float = 0.0) -> list[Array]:
    """Ankle, heel and toes."""
    rows: list[Array] = []
    for side, _ in SIDES:
        foot, g = f"foot.{side}", grow
        heel, ball, toes = (0, -46, -28), (0, -50, 100), (0, -60, 152)
        rows += [
            sdf.cone(j.place(foot, (0, 0, -6)), j.place(foot, heel), 38 + g, 34 + g, k=18),
            sdf.cone(j.place(foot, heel), j.place(foot, ball), 34 + g, 36 + g, k=25),
            sdf.cone(j.place(foot, ball), j.place(foot, toes), 34 + g, 24 + g, k=20),
            sdf.cone(j.place(foot, (0, 0, 0)), j.place(foot, (0, -40, 70)), 34 + g, 30 + g, k=20),
        ]
    return rows

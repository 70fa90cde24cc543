"""Primitives that melt into the trunk: neck, ridge of the trapezius, chest, flanks, seat, thighs."""

from __future__ import annotations

import numpy as np

from booklet.figure.sculpt import sdf
from booklet.figure.sculpt.builds import Build
from booklet.figure.sculpt.neck import Neck
from booklet.figure.sculpt.rotation import Array, vector
from booklet.figure.sculpt.views import Posture


def shoulder_offset(build: Build, posture: Posture, side: int) -> Array:
    """How far the point of the shoulder stands from its lean place (side -1 left, 1 right)."""
    lift = posture.shrug[0] if side < 0 else posture.shrug[1]
    return vector(0, lift - build.shoulder_drop, -0.75 * build.stoop)


def trunk_parts(build: Build, posture: Posture, neck: Neck) -> list[Array]:
    """Rows for the distance field, lean space."""
    rows = [sdf.cone(neck.on_neck((0, 1460, 20)), neck.on_neck((0, 1575, 6)), 56, 50, 0, 30)]
    for side in (-1, 1):
        rows += _neck_side(neck, side)
        rows += _shoulder(build, posture, neck, side)
        rows += _below(build, side)
    if build.jowl:
        rows.append(sdf.ellipsoid(neck.on_neck((0, 1538, 52)), (44, 30, 16 + 0.5 * build.jowl), None, 0, 26))
        rows.append(sdf.ellipsoid(neck.on_neck((0, 1528, -46)), (40, 26, 14 + build.jowl), None, 0, 30))
    # a bowed neck lifts C7 and T1 out of the line of the back
    if posture.bow > 5:
        share = min(1.0, posture.bow / 35.0)
        rows.append(sdf.ball((0, 1503, 50 + 9 * share), 11, 0, 10))
        rows.append(sdf.ball((0, 1477, 58 + 6 * share), 10, 0, 10))
    return rows


def _neck_side(neck: Neck, side: int) -> list[Array]:
    """The column of the nape and the sternocleidomastoid, from the mastoid to the breastbone."""
    mastoid = neck.on_head((side * 52, 1600, 2))
    return [
        sdf.cone(neck.on_neck((side * 15, 1500, 32)), neck.on_neck((side * 20, 1595, 24)), 32, 29, 0, 18),
        sdf.cone(mastoid, (side * 15, 1432, -58), 9, 7.5, 0, 15),
    ]


def _shoulder(build: Build, posture: Posture, neck: Neck, side: int) -> list[Array]:
    """The ridge of the trapezius and the mass behind the collar bone."""
    end = shoulder_offset(build, posture, side)
    middle = vector(side * 80, 1468, 32) + end * 0.6
    return [
        sdf.cone(neck.on_neck((side * 30, 1545, 28)), middle, 25, 26, 0, 28),
        sdf.cone(middle, vector(side * 178, 1428, 12) + end, 26, 24, 0, 30),
        sdf.cone((side * 30, 1420, -62), vector(side * 175, 1420, -18) + end, 18, 22, 0, 30),
    ]


def _below(build: Build, side: int) -> list[Array]:
    """Chest, latissimus with the flank, buttock, thigh."""
    full = build.bust
    rows = [
        sdf.ellipsoid(
            (side * 78, 1310 - 0.6 * full, -70 - 0.8 * full), (80, 70, 52 + 0.4 * full), None, 0, 40
        ),
        sdf.cone((side * 114, 1345, 40), (side * 92, 1130, 26), 46, 36, 0, 50),
        sdf.ellipsoid((side * 84, 880, 62 * build.seat_back), (92, 96, 66), None, 0, 34),
        sdf.cone((side * 88, 830, 0), (side * 86, 500, -4), 92, 72, 0, 30),
    ]
    return rows


def collar_bone(side: int, posture: Posture, build: Build) -> Array:
    """The collar bone from the breastbone to the acromion, front view (x, y) of lean space."""
    end = shoulder_offset(build, posture, side)[1]
    share = np.array([0.0, 0.15, 0.5, 0.8, 1.0])
    x = np.array([18, 52, 98, 138, 168]) * side
    y = np.array([1421, 1425, 1433, 1443, 1449]) + share * end
    return np.stack([x, y], 1)

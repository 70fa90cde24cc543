"""Primitives of the head: skull, jaw, ears, face, bun. The first row is the middle of the skull."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from booklet.figure.sculpt import sdf
from booklet.figure.sculpt.builds import Build
from booklet.figure.sculpt.neck import Neck
from booklet.figure.sculpt.rotation import Array, X, Y, rotation

HAIRLINES: dict[str, tuple[tuple[float, float, float], ...]] = {
    # z (from the nape to the brow), height of the line, height above which the crown is bare
    "short": (
        (110, 1580, 9e3), (62, 1582, 9e3), (44, 1590, 9e3), (34, 1606, 9e3), (27, 1648, 9e3), (12, 1672, 9e3),
        (-6, 1668, 9e3), (-13, 1640, 9e3), (-24, 1646, 9e3), (-36, 1684, 9e3), (-62, 1703, 9e3),
        (-90, 1716, 9e3), (-112, 1722, 9e3),
    ),
    "cropped": (
        (110, 1598, 9e3), (62, 1600, 9e3), (44, 1608, 9e3), (34, 1622, 9e3), (27, 1652, 9e3), (12, 1674, 9e3),
        (-6, 1670, 9e3), (-13, 1652, 9e3), (-24, 1654, 9e3), (-36, 1688, 9e3), (-62, 1710, 9e3),
        (-90, 1724, 9e3), (-112, 1730, 9e3),
    ),
    "drawn_up": (
        (110, 1573, 9e3), (62, 1575, 9e3), (44, 1588, 9e3), (34, 1608, 9e3), (25, 1650, 9e3), (12, 1670, 9e3),
        (-4, 1668, 9e3), (-14, 1662, 9e3), (-30, 1668, 9e3), (-44, 1690, 9e3), (-66, 1702, 9e3),
        (-90, 1712, 9e3), (-112, 1716, 9e3),
    ),
    "thinning": (
        (110, 1590, 1688), (62, 1592, 1690), (44, 1600, 1690), (34, 1616, 1688), (27, 1654, 1684),
        (12, 1674, 1680), (-6, 1668, 1676), (-13, 1646, 1674), (-24, 1650, 1670), (-32, 1672, 1662),
        (-40, 1700, 1616), (-90, 1800, 1580), (-112, 1800, 1580),
    ),
}  # fmt: skip
"""Where the hair begins and ends, lean mm on the upright head; eases from knot to knot."""


def head_parts(build: Build, neck: Neck) -> list[Array]:
    """Rows for the distance field, lean space."""
    to, turn = neck.on_head, neck.head
    rows = [
        sdf.ellipsoid(to((0, 1664, 3)), (75, 87, 97), turn.T, 0, 18),
        sdf.ellipsoid(to((0, 1640, 36)), (66, 66, 60), turn.T, 0, 16),
        sdf.ellipsoid(to((0, 1612, -38)), (57, 70, 57), turn.T, 0, 18),
    ]
    for side in (-1, 1):
        rows.append(sdf.cone(to((side * 47, 1588, -10)), to((side * 16, 1553, -72)), 17, 17, 0, 18))
        rows.append(sdf.ellipsoid(to((side * 40, 1628, -66)), (22, 26, 20), turn.T, 0, 26))
        rows += _ear(neck, side)
    rows += _face(neck)
    if build.jowl:
        rows.append(sdf.ellipsoid(to((0, 1556, -52)), (44, 18, 30), turn.T, 0, 22))
    if build.hair.bun:
        rows.append(sdf.ellipsoid(to((0, 1706, 104)), (36, 33, 33), turn.T, 0, 2))
    return rows


def _ear(neck: Neck, side: int) -> list[Array]:
    """A plate, the rim of the helix curling round it, the tragus and the lobe."""
    to = neck.on_head
    tilt = rotation(Y, side * 24) @ rotation(X, -12)
    centre = np.array([side * 79.0, 1638.0, 14.0])
    # the rim in the plane of the ear: (up, back) of its middle
    rim = ((-12, -11), (6, -15), (24, -12), (31, -1), (27, 11), (12, 16), (-6, 14), (-18, 7))
    at = [to(centre + tilt @ np.array([side * 2.5, up, back * 0.95])) for up, back in rim]
    rows = [sdf.ellipsoid(to(centre), (4.5, 27, 15), (neck.head @ tilt).T, 0, 4)]
    rows += [sdf.cone(a, b, 3.0, 3.0, 0, 3.0) for a, b in pairwise(at[1:])]
    rows.append(sdf.ball(to((side * 74, 1612, 6)), 7.0, 0, 6))
    rows.append(sdf.ball(to((side * 75, 1634, -1)), 4.0, 0, 4))
    return rows


def _face(neck: Neck) -> list[Array]:
    to, turn = neck.on_head, neck.head
    return [
        sdf.cone(to((0, 1655, -86)), to((0, 1623, -105)), 6.5, 9.5, 0, 12),
        sdf.cone(to((-28, 1672, -71)), to((28, 1672, -71)), 14, 14, 0, 22),
        sdf.ellipsoid(to((0, 1597.5, -93)), (19, 6.5, 8), turn.T, 0, 6),
        sdf.ellipsoid(to((0, 1583, -91)), (17, 6.5, 8), turn.T, 0, 6),
        sdf.ellipsoid(to((0, 1555, -80)), (22, 15, 16), turn.T, 0, 12),
    ]

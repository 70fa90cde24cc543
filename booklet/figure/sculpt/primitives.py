"""Rows of primitives: round cones and ellipsoids, gathered in chains.

Primitives of one chain melt together (polynomial smooth minimum). Chain 0 is the trunk of a model (palm
and forearm); every other chain (a finger) melts into chain 0 with its own radius but not into its
neighbours, so two fingers side by side keep a crisp crease between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np

from booklet.figure.sculpt.rotation import Array

Triple: TypeAlias = Sequence[float] | Array

TYPE, AX, AY, AZ, BX, BY, BZ, RA, RB, RC, CHAIN, K = range(12)
"""Columns of a row: kind, two ends, three radii, chain, melting radius."""
M0 = 12
"""Nine numbers from here: rotation of an ellipsoid, row major, space to local."""
ROW = 21
CONE, ELLIPSOID = 0.0, 1.0


def cone(a: Triple, b: Triple, ra: float, rb: float, chain: int = 0, k: float = 6.0) -> Array:
    """A round cone from `a` to `b`."""
    row = np.zeros(ROW)
    row[TYPE] = CONE
    row[AX : AZ + 1], row[BX : BZ + 1] = a, b
    row[RA], row[RB] = ra, rb
    row[CHAIN], row[K] = chain, k
    return row


def ball(a: Triple, r: float, chain: int = 0, k: float = 6.0) -> Array:
    """A ball (a cone with hardly any length)."""
    centre = np.asarray(a, float)
    return cone(centre, centre + np.array([0, 1e-3, 0]), r, r, chain, k)


def ellipsoid(c: Triple, radii: Triple, rot: Array | None = None, chain: int = 0, k: float = 6.0) -> Array:
    """An ellipsoid; `rot` turns space into its own axes."""
    row = np.zeros(ROW)
    row[TYPE] = ELLIPSOID
    row[AX : AZ + 1], row[BX : BZ + 1] = c, c
    row[RA : RC + 1] = radii
    row[CHAIN], row[K] = chain, k
    row[M0 : M0 + 9] = (np.eye(3) if rot is None else np.asarray(rot)).reshape(9)
    return row


def transform(rows: Array, turn: Array, t: Triple = (0, 0, 0), s: float = 1.0) -> Array:
    """A table turned, moved and scaled (into camera space)."""
    turn, move = np.asarray(turn, float), np.asarray(t, float)
    out: Array = rows.copy()
    out[:, AX : AZ + 1] = s * rows[:, AX : AZ + 1] @ turn.T + move
    out[:, BX : BZ + 1] = s * rows[:, BX : BZ + 1] @ turn.T + move
    out[:, RA : RC + 1] *= s
    out[:, K] *= s
    for row, old in zip(out, rows, strict=True):
        if row[TYPE] == ELLIPSOID:
            row[M0 : M0 + 9] = (old[M0 : M0 + 9].reshape(3, 3) @ turn.T).reshape(9)
    return out

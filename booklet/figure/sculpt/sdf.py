"""Models as signed distance fields: rows of primitives, their distance, rays.

A model stands in camera space: x right, y up, z to the viewer, mm.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from booklet.figure.sculpt.distance import cone_distance as cone_distance
from booklet.figure.sculpt.distance import ellipsoid_distance as ellipsoid_distance
from booklet.figure.sculpt.distance import field as field
from booklet.figure.sculpt.distance import smin as smin
from booklet.figure.sculpt.primitives import AX as AX
from booklet.figure.sculpt.primitives import AY as AY
from booklet.figure.sculpt.primitives import AZ as AZ
from booklet.figure.sculpt.primitives import BX as BX
from booklet.figure.sculpt.primitives import BY as BY
from booklet.figure.sculpt.primitives import BZ as BZ
from booklet.figure.sculpt.primitives import CHAIN as CHAIN
from booklet.figure.sculpt.primitives import RA as RA
from booklet.figure.sculpt.primitives import RB as RB
from booklet.figure.sculpt.primitives import RC as RC
from booklet.figure.sculpt.primitives import ROW as ROW
from booklet.figure.sculpt.primitives import TYPE as TYPE
from booklet.figure.sculpt.primitives import K as K
from booklet.figure.sculpt.primitives import Triple, ball, cone, ellipsoid, transform
from booklet.figure.sculpt.rays import render as render
from booklet.figure.sculpt.rotation import Array

__all__ = ["ball", "cone", "ellipsoid", "field", "full_field", "render", "smin", "transform"]


def full_field(rows: Array, kf: Array, nch: int) -> Callable[[Triple], float]:
    """The distance as a function of a point, for few points; `kf` melts every chain into chain 0."""
    indices, chains = np.arange(len(rows)), np.empty(nch)
    return lambda p: float(field(p[0], p[1], p[2], rows, indices, len(rows), kf, nch, chains))

"""Curves on a surface as a view sees them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from booklet.figure.sculpt import trace
from booklet.figure.sculpt.raster import Raster
from booklet.figure.sculpt.rotation import Array

GRAZING = 0.3
"""Where the skin turns away more than this (z of its normal) a line on it is left out."""

_BEHIND = 6.0
"""A line so far behind the surface (mm) is covered."""


def visible_runs(
    raster: Raster, points: Sequence[Array | None], to_camera: Array, grazing: float = GRAZING
) -> list[Array]:
    """The runs (n, 2) of a world curve that the view sees well; None breaks the curve."""
    runs: list[list[Array]] = [[]]
    for p in points:
        camera = None if p is None else to_camera @ p
        if camera is None or not _drawn(raster, camera, grazing):
            runs.append([])
        else:
            runs[-1].append(camera[:2])
    return [np.array(run) for run in runs if len(run) > 3]


def _drawn(raster: Raster, camera: Array, grazing: float) -> bool:
    (i,), (j,) = raster.nearest(camera[None, :2])
    return bool(raster.hit[j, i] and camera[2] > raster.z[j, i] - _BEHIND and raster.n[j, i, 2] > grazing)


def seen(raster: Raster, camera: Array, depth: float = 10.0, near: float = 4.0) -> bool:
    """Whether a camera point is shown: nothing stands before it, at it or `near` mm beside it."""
    (column,), (row,) = raster.rc(camera[None, :2]).T
    i, j, r = round(float(column)), round(float(row)), round(near / raster.h)
    if not (0 <= i < raster.W and 0 <= j < raster.H):
        return False
    around = np.s_[max(0, j - r) : j + r + 1, max(0, i - r) : i + r + 1]
    return bool((raster.hit[around] & (camera[2] > raster.z[around] - depth)).any())


def length_of(run: Array) -> float:
    """Length of a polyline, mm."""
    return float(np.hypot(*np.diff(run, axis=0).T).sum())


def line(run: Array, role: str, name: str, tolerance: float = 0.3) -> dict[str, Any]:
    """A drawn line of the art, tapering at both ends."""
    path = trace.segs_to_path(trace.fit(run, tolerance))
    return {"role": role, "name": name, "path": path, "free": [True, True], "len": round(length_of(run), 1)}

"""Raster buffers to smooth vector curves: contours, smoothing; cracks and fitting stand beside."""

from __future__ import annotations

from typing import Any

import contourpy
import numpy as np
from scipy import ndimage as ndi

from booklet.figure.sculpt.bezier_fit import fit as fit
from booklet.figure.sculpt.bezier_fit import segs_to_path as segs_to_path
from booklet.figure.sculpt.cracks import cracks_to_chains as cracks_to_chains
from booklet.figure.sculpt.rotation import Array, Mask

_PAD = 3


def resample(p: Array, step: float, closed: bool = False) -> Array:
    """A polyline with even steps."""
    p = np.asarray(p, float)
    if closed:
        p = np.vstack([p, p[:1]])
    way = np.r_[0, np.cumsum(np.hypot(*np.diff(p, axis=0).T))]
    count = max(2, round(float(way[-1]) / step) + 1)
    at = np.linspace(0, way[-1], count)
    out = np.stack([np.interp(at, way, p[:, 0]), np.interp(at, way, p[:, 1])], 1)
    return out[:-1] if closed else out


def smooth(p: Array, sigma: float, closed: bool = False) -> Array:
    """Gaussian smoothing along a polyline; open ones keep their ends."""
    if len(p) < 4 or sigma <= 0:
        return p
    if closed:
        out: Array = ndi.gaussian_filter1d(p, sigma, axis=0, mode="wrap")
        return out
    # reflect through the end points
    n = min(int(4 * sigma) + 1, len(p) - 1)
    before, after = 2 * p[0] - p[n:0:-1], 2 * p[-1] - p[-2 : -n - 2 : -1]
    q = ndi.gaussian_filter1d(np.vstack([before, p, after]), sigma, axis=0, mode="nearest")
    out = q[len(before) : len(before) + len(p)]
    out[0], out[-1] = p[0], p[-1]
    return out


def iso(f: Array, level: float, min_len: int = 20) -> list[tuple[Array, bool]]:
    """Level lines of an array in pixel coordinates (column, row), and whether each is closed."""
    lines: Any = contourpy.contour_generator(z=f).lines(level)
    return [(line, bool(np.allclose(line[0], line[-1]))) for line in lines if len(line) >= min_len]


def mask_loops(mask: Mask, sigma: float = 1.2, min_area: float = 60) -> list[Array]:
    """Outlines of a mask, softened by `sigma` pixels; smaller ones (pixels) are left out."""
    soft = ndi.gaussian_filter(np.pad(mask.astype(float), _PAD), sigma)
    loops = [line[:-1] - _PAD for line, closed in iso(soft, 0.5, 8) if closed]
    return [loop for loop in loops if _area(loop) >= min_area]


def _area(p: Array) -> float:
    after = np.roll(p, -1, axis=0)
    return abs(float(0.5 * np.sum(p[:, 0] * after[:, 1] - p[:, 1] * after[:, 0])))

"""Buffers to the pieces of art: outlines, lines, tones, hollows, rims (paths in camera mm)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage as ndi

from booklet.figure.sculpt import sdf, trace
from booklet.figure.sculpt.raster import Raster
from booklet.figure.sculpt.rotation import Array, Mask, unit

LIGHT = unit(np.array([-0.50, 0.62, 0.62]))
"""To the light: from the upper left, before the picture."""

_LIGHT_ISLAND = 2600.0
"""A smaller hole in a hollow is filled, mm2."""

Paths = list[list[float]]


class Buffered(Protocol):
    """What the rays found, however it was cast."""

    h: float
    W: int
    H: int
    z: Array
    n: Array
    hit: Mask

    def xy(self, pixels: Array) -> Array:
        """Pixel coordinates as camera millimetres."""
        ...


def bounds(rows: Array, pad: float = 4) -> tuple[Array, Array]:
    """Lowest and highest corner of a model."""
    r = rows[:, sdf.RA : sdf.RC + 1].max(1)[:, None] + pad
    a, b = rows[:, sdf.AX : sdf.AZ + 1], rows[:, sdf.BX : sdf.BZ + 1]
    return (np.minimum(a, b) - r).min(0), (np.maximum(a, b) + r).max(0)


class Buffers(Raster):
    """A model of primitives seen from z; `chd` are chain distances, `lit` the light (0 to 1)."""

    def __init__(
        self,
        P: Array,
        kf: Array,
        nch: int,
        h: float,
        own: Array | None = None,
        window: Sequence[float] | None = None,
        smax: float = 60.0,
    ) -> None:
        low, high = bounds(P)
        if window is not None:
            low[:2], high[:2] = window[:2], window[2:]
        width, height = (int(np.ceil((high[i] - low[i]) / h)) for i in (0, 1))
        margin = np.zeros(nch) if own is None else own
        z, n, part, self.chd, self.lit = sdf.render(
            P, kf, nch, low[0], high[1], h, width, height, high[2] + 1, low[2] - 1, 16, margin, *LIGHT, smax
        )
        super().__init__(low[0], high[1], h, z, n, part, n)
        self.P, self.kf, self.nch = P, kf, nch


def loops_to_paths(B: Buffered, loops: Sequence[Array], tol: float, sigma: float = 2.0) -> Paths:
    """Closed pixel loops as smooth closed paths."""
    out = []
    for loop in loops:
        line = trace.smooth(trace.resample(loop, 1.0, True), sigma, True)
        out.append(trace.segs_to_path(trace.fit(B.xy(line), tol, True), True))
    return out


def chain_lines(
    B: Buffered, hor: Mask, ver: Mask, tol: float, min_len: float, sigma: float = 2.2, role: str = "inner"
) -> list[dict[str, Any]]:
    """Cracks as drawn lines; ends that touch nothing are free to taper."""
    out = []
    for chain in trace.cracks_to_chains(hor, ver):
        p = chain["pts"]
        if chain["closed"]:
            if len(p) * B.h < min_len:
                continue
            q = trace.smooth(trace.resample(p[:-1], 1.0, True), sigma, True)
            q = np.vstack([q, q[:1]])
        else:
            q = trace.smooth(trace.resample(p, 1.0), sigma)
        length = float(np.hypot(*np.diff(q, axis=0).T).sum()) * B.h
        if length < min_len:
            continue
        path = trace.segs_to_path(trace.fit(B.xy(q), tol, False))
        free = [bool(end) for end in chain["free"]]
        out.append({"role": role, "path": path, "free": free, "len": round(length, 1)})
    return out


def discontinuities(B: Buffered, zthr: float) -> tuple[Mask, Mask]:
    """Depth jumps that a grazing but continuous surface cannot explain; the silhouette is left out."""
    z = np.where(B.hit, B.z, -1e5)
    steep = np.maximum(np.abs(B.n[..., 2]), 0.02)
    sx, sy = (np.abs(B.n[..., i]) / steep * B.h for i in (0, 1))
    across, down = np.abs(z[:, 1:] - z[:, :-1]), np.abs(z[1:] - z[:-1])
    hor = (across > zthr) & (across > 1.6 * np.minimum(sx[:, 1:], sx[:, :-1]) + 0.5 * zthr)
    ver = (down > zthr) & (down > 1.6 * np.minimum(sy[1:], sy[:-1]) + 0.5 * zthr)
    return hor & B.hit[:, 1:] & B.hit[:, :-1], ver & B.hit[1:] & B.hit[:-1]


def tones(
    B: Buffered,
    levels: Sequence[float] = (0.30,),
    blur: float = 1.2,
    min_area_mm: float = 30,
    light: Array | None = None,
    mask: Mask | None = None,
    tol: float = 0.3,
) -> list[Paths]:
    """Shapes of shadow, one list for every level of light; small shapes and small holes are dropped."""
    shine = B.n @ (LIGHT if light is None else light)
    lit = getattr(B, "lit", None)
    if lit is not None:
        shine = np.minimum(shine, lit * 1.2 - 0.1)
    inside = B.hit if mask is None else mask
    soft = _blurred(shine, inside.astype(float), blur / B.h, 1.0)
    out = []
    for level in levels:
        shade = (soft < level) & ndi.binary_dilation(inside, iterations=2)
        shade &= ~_specks(shade, min_area_mm / B.h**2)
        shade |= _specks(~shade & inside, min_area_mm / B.h**2)
        loops = trace.mask_loops(shade, 2.0, min_area_mm / B.h**2 * 0.5)
        out.append(loops_to_paths(B, loops, tol, 3.0))
    return out


def valleys(
    B: Buffered,
    sigma: float,
    level: float,
    min_area: float,
    mask: Mask | None = None,
    tol: float = 0.5,
    clip: float = 40,
    only: Mask | None = None,
) -> tuple[Paths, Array]:
    """Hollows: places below their smoothed surroundings (mm); none at edges, where skin rolls off."""
    inside = B.hit if mask is None else mask
    z = np.where(inside, B.z, 0)
    around = _blurred(z, inside.astype(float), sigma / B.h, 0.0)
    deep = np.where(inside, around - B.z, 0)
    edge = ndi.distance_transform_edt(inside) * B.h
    deep = ndi.gaussian_filter(np.clip(deep, -clip, clip), 2.0 / B.h)
    hollow = (deep > level) & (edge > sigma * 0.8)
    if only is not None:
        hollow &= only
    hollow &= ~_specks(hollow, min_area / B.h**2)
    hollow |= _specks(~hollow & inside, _LIGHT_ISLAND / B.h**2)
    loops = trace.mask_loops(hollow, 2.0, min_area / B.h**2 * 0.5)
    return loops_to_paths(B, loops, tol, 4.0), deep


def _blurred(values: Array, weight: Array, pixels: float, outside: float) -> Array:
    """Values smoothed inside a mask and carried a little beyond it, so that shapes run off the edge."""
    top, below = ndi.gaussian_filter(values * weight, pixels), ndi.gaussian_filter(weight, pixels)
    out: Array = np.where(below > 1e-3, top / np.maximum(below, 1e-3), outside)
    return out


def _specks(mask: Mask, pixels: float) -> Mask:
    """The patches of a mask that are smaller than an area."""
    label, count = ndi.label(mask)
    sizes = np.bincount(label.ravel(), minlength=count + 1).astype(float)
    sizes[0] = np.inf
    out: Mask = sizes[label] < pixels
    return out


def split_outline(
    B: Buffered, loops: Sequence[Array], hid: NDArray[np.bool_], tol: float = 0.12, sigma: float = 2.0
) -> list[dict[str, Any]]:
    """Closed loops as runs: "behind" where an occluder cuts the shape, else "front"."""
    cover = ndi.binary_dilation(hid, iterations=2)
    runs: list[dict[str, Any]] = []
    for loop in loops:
        p = trace.smooth(trace.resample(loop, 1.0, True), sigma, True)
        at = np.clip(np.round(p).astype(int), 0, [B.W - 1, B.H - 1])
        behind = ndi.binary_opening(ndi.binary_closing(cover[at[:, 1], at[:, 0]], iterations=6), iterations=6)
        if behind.all() or not behind.any():
            path = trace.segs_to_path(trace.fit(B.xy(p), tol, True), True)
            runs.append({"kind": "behind" if behind.all() else "front", "closed": True, "path": path})
            continue
        first = int(np.nonzero(behind != np.roll(behind, 1))[0][0])
        p, behind = np.roll(p, -first, 0), np.roll(behind, -first)
        cuts = [0, *(np.nonzero(np.diff(behind.astype(int)))[0] + 1).tolist(), len(p)]
        ring = np.vstack([p, p[:1]])
        for a, b in pairwise(cuts):
            if b + 1 - a > 3:
                path = trace.segs_to_path(trace.fit(B.xy(ring[a : b + 1]), tol))
                runs.append({"kind": "behind" if behind[a] else "front", "closed": False, "path": path})
    return runs

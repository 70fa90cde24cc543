"""Casts rays at a model of primitives (compiled)."""

from __future__ import annotations

from typing import Any

import numpy as np

from booklet.figure.sculpt.distance import field
from booklet.figure.sculpt.jit import compiled, prange


@compiled()
def _within(P: Any, kf: Any, cx: float, cy: float, rad: float, idx: Any) -> int:
    """Gather the primitives that a tile of the picture can meet."""
    n = 0
    for i in range(P.shape[0]):
        q = P[i]
        if q[0] == 0.0:
            ex, ey = q[4] - q[1], q[5] - q[2]
            l2 = ex * ex + ey * ey
            u = 0.0
            if l2 > 1e-12:
                u = ((cx - q[1]) * ex + (cy - q[2]) * ey) / l2
                u = min(1.0, max(0.0, u))
            dx, dy = cx - q[1] - u * ex, cy - q[2] - u * ey
            r = max(q[7], q[8])
        else:
            dx, dy = cx - q[1], cy - q[2]
            r = max(q[7], max(q[8], q[9]))
        mk = max(q[11], kf[int(q[10])])
        if np.sqrt(dx * dx + dy * dy) - r - mk - rad < 0.0:
            idx[n] = i
            n += 1
    return n


@compiled()
def _shadow(
    ox: float, oy: float, oz: float, light: Any, P: Any, idx: Any, kf: Any, nch: int, dch: Any, smax: float
) -> Any:
    """Soft shadow of the model on itself: a short march to the light, 0 dark to 1 lit."""
    way, lit = 2.0, 1.0
    while way < smax:
        d = field(
            ox + light[0] * way, oy + light[1] * way, oz + light[2] * way, P, idx, P.shape[0], kf, nch, dch
        )
        if d < 0.05:
            return 0.0
        lit = min(lit, 10.0 * d / way)
        way += max(d, 0.6)
    return lit


@compiled(parallel=True)
def render(
    P: Any, kf: Any, nch: int, x0: float, y0: float, h: float, W: int, H: int, zmax: float, zmin: float,
    tile: int, own: Any, lx: float, ly: float, lz: float, smax: float,
) -> Any:  # fmt: skip
    """Orthographic rays: depth, normal, part, distance of every chain, light.

    `own[c]` is a margin: chain c is the part of a hit when its raw distance less the margin is the smallest
    of all (chain 0 gets the rest).
    """
    depth = np.full((H, W), -1e6)
    nrm = np.zeros((H, W, 3))
    part = np.full((H, W), -1, np.int32)
    chd = np.full((H, W, nch), 1e6)
    lit = np.ones((H, W))
    allidx = np.arange(P.shape[0])
    light = np.array([lx, ly, lz])
    N = P.shape[0]
    ty = (H + tile - 1) // tile
    tx = (W + tile - 1) // tile
    for t in prange(ty * tx):
        idx = np.empty(N, np.int64)
        dch = np.empty(nch)
        iy0 = (t // tx) * tile
        ix0 = (t % tx) * tile
        cx = x0 + (ix0 + tile * 0.5) * h
        cy = y0 - (iy0 + tile * 0.5) * h
        rad = tile * h * 0.71
        n = _within(P, kf, cx, cy, rad, idx)
        if n == 0:
            continue
        for iy in range(iy0, min(iy0 + tile, H)):
            py = y0 - (iy + 0.5) * h
            for ix in range(ix0, min(ix0 + tile, W)):
                px = x0 + (ix + 0.5) * h
                z = zmax
                hit = False
                for _ in range(220):
                    d = field(px, py, z, P, idx, n, kf, nch, dch)
                    if d < 0.004:
                        hit = True
                        break
                    z -= d * 0.9
                    if z < zmin:
                        break
                if hit:
                    depth[iy, ix] = z
                    best, bd = 0, dch[0]
                    for c in range(nch):
                        chd[iy, ix, c] = dch[c]
                    for c in range(1, nch):
                        if dch[c] - own[c] < bd:
                            best, bd = c, dch[c]
                    part[iy, ix] = best
                    e = 0.05
                    gx = field(px + e, py, z, P, idx, n, kf, nch, dch)
                    gx -= field(px - e, py, z, P, idx, n, kf, nch, dch)
                    gy = field(px, py + e, z, P, idx, n, kf, nch, dch)
                    gy -= field(px, py - e, z, P, idx, n, kf, nch, dch)
                    gz = field(px, py, z + e, P, idx, n, kf, nch, dch)
                    gz -= field(px, py, z - e, P, idx, n, kf, nch, dch)
                    g = np.sqrt(gx * gx + gy * gy + gz * gz) + 1e-12
                    nrm[iy, ix, 0] = gx / g
                    nrm[iy, ix, 1] = gy / g
                    nrm[iy, ix, 2] = gz / g
                    at = px + gx / g, py + gy / g, z + gz / g
                    lit[iy, ix] = _shadow(at[0], at[1], at[2], light, P, allidx, kf, nch, dch, smax)
    return depth, nrm, part, chd, lit

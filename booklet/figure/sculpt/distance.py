"""Distances to primitives and how they melt (compiled)."""

from __future__ import annotations

from typing import Any

import numpy as np

from booklet.figure.sculpt.jit import compiled


@compiled()
def cone_distance(px: float, py: float, pz: float, q: Any) -> Any:
    """Distance to a round cone (exact; after the published closed form of the swept ball)."""
    bax, bay, baz = q[4] - q[1], q[5] - q[2], q[6] - q[3]
    l2 = bax * bax + bay * bay + baz * baz
    rr = q[7] - q[8]
    a2 = l2 - rr * rr
    pax, pay, paz = px - q[1], py - q[2], pz - q[3]
    if a2 <= 0.0 or l2 < 1e-5:
        if q[7] >= q[8]:
            return np.sqrt(pax * pax + pay * pay + paz * paz) - q[7]
        dx, dy, dz = px - q[4], py - q[5], pz - q[6]
        return np.sqrt(dx * dx + dy * dy + dz * dz) - q[8]
    il2 = 1.0 / l2
    y = pax * bax + pay * bay + paz * baz
    z = y - l2
    cx, cy, cz = pax * l2 - bax * y, pay * l2 - bay * y, paz * l2 - baz * y
    x2 = cx * cx + cy * cy + cz * cz
    y2 = y * y * l2
    z2 = z * z * l2
    k = (1.0 if rr > 0 else (-1.0 if rr < 0 else 0.0)) * rr * rr * x2
    if (1.0 if z > 0 else -1.0) * a2 * z2 > k:
        return np.sqrt(x2 + z2) * il2 - q[8]
    if (1.0 if y > 0 else -1.0) * a2 * y2 < k:
        return np.sqrt(x2 + y2) * il2 - q[7]
    return (np.sqrt(x2 * a2 * il2) + y * rr) * il2 - q[7]


@compiled()
def ellipsoid_distance(px: float, py: float, pz: float, q: Any) -> Any:
    """Distance to an ellipsoid (first order, exact on its surface)."""
    dx, dy, dz = px - q[1], py - q[2], pz - q[3]
    x = q[12] * dx + q[13] * dy + q[14] * dz
    y = q[15] * dx + q[16] * dy + q[17] * dz
    z = q[18] * dx + q[19] * dy + q[20] * dz
    a, b, c = q[7], q[8], q[9]
    k0 = np.sqrt((x / a) ** 2 + (y / b) ** 2 + (z / c) ** 2)
    k1 = np.sqrt((x / a / a) ** 2 + (y / b / b) ** 2 + (z / c / c) ** 2)
    if k1 < 1e-9:
        return -min(a, min(b, c))
    return k0 * (k0 - 1.0) / k1


@compiled()
def smin(a: float, b: float, k: float) -> Any:
    """The smaller of two distances, melted over `k` mm."""
    if k <= 0.0:
        return min(a, b)
    h = max(k - abs(a - b), 0.0) / k
    return min(a, b) - h * h * k * 0.25


@compiled()
def field(px: float, py: float, pz: float, P: Any, idx: Any, n: int, kf: Any, nch: int, dch: Any) -> Any:
    """Distance to a model; `dch[c]` receives the raw distance of every chain."""
    for c in range(nch):
        dch[c] = 1e9
    for j in range(n):
        q = P[idx[j]]
        d = cone_distance(px, py, pz, q) if q[0] == 0.0 else ellipsoid_distance(px, py, pz, q)
        c = int(q[10])
        if dch[c] > 1e8:
            dch[c] = d
        else:
            dch[c] = smin(dch[c], d, q[11])
    D = dch[0]
    for c in range(1, nch):
        if dch[c] < 1e8:
            d = smin(dch[c], dch[0], kf[c]) if dch[0] < 1e8 else dch[c]
            if d < D:
                D = d
    return D

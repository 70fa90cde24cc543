"""Fits smooth cubic curves to polylines (P. J. Schneider's method, Graphics Gems, 1990; written anew)."""

from __future__ import annotations

import numpy as np

from booklet.figure.sculpt.rotation import Array

_ROUNDS, _DEEPEST = 5, 24


def fit(points: Array, tol: float, closed: bool = False) -> list[Array]:
    """A polyline as cubic segments (4 x 2), no further than `tol` from its points."""
    p = np.asarray(points, float)
    p = p[np.r_[True, np.hypot(*np.diff(p, axis=0).T) > 1e-6]]
    if len(p) < 2:
        return []
    if closed:
        if np.linalg.norm(p[0] - p[-1]) > 1e-6:
            p = np.vstack([p, p[:1]])
        start = _unit(p[min(3, len(p) - 1)] - p[-min(4, len(p))])
        end = -start
    else:
        n = min(4, len(p) - 1)
        start, end = _unit(p[n] - p[0]), _unit(p[-1 - n] - p[-1])
    out: list[Array] = []
    _split(p, start, end, tol, out, 0)
    return out


def segs_to_path(segments: list[Array], closed: bool = False) -> list[float]:
    """Segments as flat numbers: x0 y0, then two handles and an end for each."""
    if not segments:
        return []
    points = [segments[0][0]] + [point for segment in segments for point in segment[1:]]
    return [round(float(value), 2) for point in points for value in point]


def _split(p: Array, start: Array, end: Array, tol: float, out: list[Array], depth: int) -> None:
    """Fit one cubic; where it is too far off, cut there and fit both halves."""
    if len(p) == 2:
        third = np.linalg.norm(p[1] - p[0]) / 3
        out.append(np.array([p[0], p[0] + start * third, p[1] + end * third, p[1]]))
        return
    u, worst = _chord(p), 0
    for _ in range(_ROUNDS):
        curve = _cubic(p, start, end, u)
        off = ((_at(curve, u) - p) ** 2).sum(1)
        worst = int(off.argmax())
        if off[worst] < tol * tol or depth > _DEEPEST:
            out.append(curve)
            return
        if off[worst] > (tol * 6) ** 2:
            break
        u = _nearer(curve, p, u)
    worst = min(max(worst, 1), len(p) - 2)
    middle = _unit(p[min(len(p) - 1, worst + 4)] - p[max(0, worst - 4)])
    _split(p[: worst + 1], start, -middle, tol, out, depth + 1)
    _split(p[worst:], middle, end, tol, out, depth + 1)


def _at(c: Array, t: Array) -> Array:
    t = t[:, None]
    m = 1 - t
    out: Array = m**3 * c[0] + 3 * m * m * t * c[1] + 3 * m * t * t * c[2] + t**3 * c[3]
    return out


def _cubic(p: Array, start: Array, end: Array, u: Array) -> Array:
    """The least-squares cubic with given tangents."""
    b0, b1, b2, b3 = (1 - u) ** 3, 3 * u * (1 - u) ** 2, 3 * u * u * (1 - u), u**3
    a1, a2 = start[None] * b1[:, None], end[None] * b2[:, None]
    rest = p - (p[0] * (b0 + b1)[:, None] + p[-1] * (b2 + b3)[:, None])
    c00, c01, c11 = (a1 * a1).sum(), (a1 * a2).sum(), (a2 * a2).sum()
    x0, x1 = (a1 * rest).sum(), (a2 * rest).sum()
    determinant = c00 * c11 - c01 * c01
    length = float(np.linalg.norm(p[-1] - p[0]))
    first = last = length / 3
    if abs(determinant) > 1e-12:
        first, last = (x0 * c11 - x1 * c01) / determinant, (c00 * x1 - c01 * x0) / determinant
    if not (1e-3 * length <= first <= 3 * length and 1e-3 * length <= last <= 3 * length):
        first = last = length / 3
    return np.array([p[0], p[0] + start * first, p[-1] + end * last, p[-1]])


def _chord(p: Array) -> Array:
    way = np.r_[0, np.cumsum(np.hypot(*np.diff(p, axis=0).T))]
    out: Array = way / max(way[-1], 1e-12)
    return out


def _nearer(c: Array, p: Array, u: Array) -> Array:
    """One Newton step of every parameter towards the nearest place on the curve."""
    d1 = 3 * np.diff(c, axis=0)
    d2 = 2 * np.diff(d1, axis=0)
    m = 1 - u
    q1 = (m * m)[:, None] * d1[0] + (2 * m * u)[:, None] * d1[1] + (u * u)[:, None] * d1[2]
    q2 = m[:, None] * d2[0] + u[:, None] * d2[1]
    off = _at(c, u) - p
    slope = (q1 * q1).sum(1) + (off * q2).sum(1)
    slope[np.abs(slope) < 1e-12] = 1e-12
    out: Array = np.clip(u - (off * q1).sum(1) / slope, 0, 1)
    return out


def _unit(v: Array) -> Array:
    length = np.linalg.norm(v)
    out: Array = v / length if length > 0 else v
    return out

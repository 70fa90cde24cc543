"""The body's distance field and its ray caster (compiled).

World space is the picture's; lean space is where all tables and primitives stand. The build leads from
one to the other: size, lost height, a backward shift by height, and (trunk only) a width factor.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from booklet.figure.sculpt.distance import cone_distance, ellipsoid_distance, smin
from booklet.figure.sculpt.jit import compiled
from booklet.figure.sculpt.loft import FLOOR, STEP
from booklet.figure.sculpt.relief import BOTTOM, COLUMNS, LEFT, ROWS
from booklet.figure.sculpt.relief import STEP as PIXEL

SCALE, SHORTER, TOWEL, WRAP, THICK, TX, TY, TZ, NX, NY, NZ = range(11)
HEAD = 11
"""Nine numbers from here: the head's rotation, row major."""
SIZE = 20
SKIN, ARM_LEFT, ARM_RIGHT, HAIR, CLOTH = range(5)
WRAP_HIPS, WRAP_CHEST, WRAP_FRONT = 0.0, 1.0, 2.0
WRAP_TOP = 1322.0
_ARM, _NEAR_ARM = 100.0, -40.0
"""Arms keep this far from the midline (mm); from here on they are looked at."""


@compiled()
def lean_height(y: float, b: Any) -> float:
    """World height (already divided by the size) to lean height."""
    lost: float = b[SHORTER]
    if y <= 950.0 or lost == 0.0:
        return y
    if y >= 1500.0 - lost:
        return y + lost
    return 950.0 + (y - 950.0) * 550.0 / (550.0 - lost)


@compiled()
def warp(y: float, table: Any, column: int) -> float:
    """Width factor of the skin (0), backward shift (1) or width factor of the bones (2) at a lean height."""
    v = min(max((y - FLOOR) / STEP, 0.0), table.shape[0] - 1.001)
    j = int(v)
    f = v - j
    out: float = table[j, column] * (1 - f) + table[j + 1, column] * f
    return out


@compiled()
def _relief(x: float, y: float, z: float, heights: Any) -> float:
    u, v = (x - LEFT) / PIXEL, (y - BOTTOM) / PIXEL
    w = (z - 5.0) / 45.0
    if w <= 0 or u < 0 or v < 0 or u >= COLUMNS - 1.001 or v >= ROWS - 1.001:
        return 0.0
    w = min(w, 1.0)
    i, j = int(u), int(v)
    fu, fv = u - i, v - j
    low = heights[j, i] * (1 - fu) + heights[j, i + 1] * fu
    high = heights[j + 1, i] * (1 - fu) + heights[j + 1, i + 1] * fu
    out: float = w * w * (3 - 2 * w) * (low * (1 - fv) + high * fv)
    return out


@compiled()
def _trunk(x: float, y: float, z: float, sections: Any) -> float:
    v = min(max((y - FLOOR) / STEP, 0.0), sections.shape[0] - 2.0)
    j = int(v)
    f = v - j
    half = sections[j, 0] * (1 - f) + sections[j + 1, 0] * f
    front = sections[j, 1] * (1 - f) + sections[j + 1, 1] * f
    back = sections[j, 2] * (1 - f) + sections[j + 1, 2] * f
    n = sections[j, 3] * (1 - f) + sections[j + 1, 3] * f
    depth = 0.5 * (front + back)
    ux, uz = abs(x) / half, abs(z - 0.5 * (back - front)) / depth
    s = ux**n + uz**n
    if s < 1e-6:
        return float(-min(half, depth))
    r = s ** (1 / n)
    gx = r / s * ux ** (n - 1) / half
    gz = r / s * uz ** (n - 1) / depth
    d = (r - 1) / (np.sqrt(gx * gx + gz * gz) + 1e-9)
    return float(max(d, y - 1528.0) if y > 1528.0 else d)


@compiled()
def hairline(x: float, y: float, z: float, b: Any, line: Any) -> float:
    """Above 0 inside the hair. Lean coordinates, taken back to the upright head."""
    dx, dy, dz = x - b[NX], y - b[NY], z - b[NZ]
    x0 = b[TX] + b[HEAD] * dx + b[HEAD + 3] * dy + b[HEAD + 6] * dz
    y0 = b[TY] + b[HEAD + 1] * dx + b[HEAD + 4] * dy + b[HEAD + 7] * dz
    z0 = b[TZ] + b[HEAD + 2] * dx + b[HEAD + 5] * dy + b[HEAD + 8] * dz
    if x0 * x0 + (y0 - 1645.0) ** 2 + (z0 - 10.0) ** 2 > 190.0**2:
        return -50.0
    if abs(x0) > 79.0 and y0 < 1674.0 and -14.0 < z0 < 46.0:
        return -50.0  # the ear
    n = line.shape[0]
    i = 0
    while i < n - 2 and z0 < line[i + 1, 0]:
        i += 1
    f = min(max((z0 - line[i + 1, 0]) / (line[i, 0] - line[i + 1, 0]), 0.0), 1.0)
    f = f * f * (3 - 2 * f)
    low = line[i + 1, 1] * (1 - f) + line[i, 1] * f
    high = line[i + 1, 2] * (1 - f) + line[i, 2] * f
    if z0 > 30:
        low += 9.0 * (x0 / 50.0) ** 2 - 2.0
    if high > 5e3:
        return float(y0 - low)
    # a bald crown reaches lowest behind; its edge is uneven
    ragged = 2.2 * np.sin(x0 / 5.3) + 1.6 * np.sin(z0 / 6.1 + 0.31 * x0)
    return float(min(y0 - low, high - y0 + 0.005 * x0 * x0 + ragged))


@compiled()
def clothline(x: float, y: float, z: float, b: Any) -> float:
    """Above 0 inside the towel or the wrap."""
    if b[TOWEL] <= 0.0:
        return -50.0
    out = b[TOWEL] + 5.0 * np.cos(x / 46.0) + 0.00022 * x * x - y
    if b[WRAP] == WRAP_CHEST:
        out = max(out, WRAP_TOP + 4.0 * np.cos(x / 38.0 + 0.7) + 0.00015 * x * x - y)
    elif b[WRAP] == WRAP_FRONT:
        top = WRAP_TOP - 0.10 * (z + 90.0) - y
        out = max(out, min(top, 6.0 - z + 5.0 * np.cos(y / 41.0)))
    return float(out)


@compiled()
def _shell(x: float, y: float, z: float, b: Any, line: Any) -> float:
    out = 0.0
    if y > 1440.0:
        h = hairline(x, y, z, b, line)
        if h > 0:
            t = min(1.0, h / 26.0)
            out += b[THICK] * t * t * (3 - 2 * t)
    t = clothline(x, y, z, b)
    if t > -2.0:
        out += 7.0 * min(1.0, (t + 2.0) / 6.0)
    return out


@compiled()
def _melt(x: float, y: float, z: float, d: float, prims: Any, start: int, end: int) -> float:
    for i in range(start, end):
        q = prims[i]
        e = cone_distance(x, y, z, q) if q[0] == 0.0 else ellipsoid_distance(x, y, z, q)
        d = e if d > 1e8 else smin(d, e, q[11])
    return d


@compiled()
def body_field(
    wx: float,
    wy: float,
    wz: float,
    prims: Any,
    n: Any,
    sections: Any,
    heights: Any,
    table: Any,
    line: Any,
    b: Any,
    out: Any,
) -> float:
    """Signed distance at a world point; `out` gets trunk, left arm and right arm apart."""
    s = b[SCALE]
    y = lean_height(wy / s, b)
    factor, shift = warp(y, table, 0), warp(y, table, 1)
    x, z = wx / s / factor, wz / s - shift
    d = _trunk(x, y, z, sections)
    d = _melt(x, y, z, d, prims, 0, n[0])
    # the head is far from most places: leave it out where it cannot matter
    q = prims[n[0]]
    away = np.sqrt((x - q[1]) ** 2 + (y - q[2]) ** 2 + (z - q[3]) ** 2) - 175.0
    d = _melt(x, y, z, d, prims, n[0], n[1]) if away < 40.0 else min(d, away)
    d -= _relief(wx / s / warp(y, table, 2), y, z, heights)
    d -= _shell(x, y, z, b, line)
    # beyond the midline an arm is so far that a bound will do
    ax, az = wx / s, wz / s
    left = _melt(ax, y, az, 1e9, prims, n[1], n[2]) if ax < _NEAR_ARM else ax + _ARM
    right = _melt(ax, y, az, 1e9, prims, n[2], n[3]) if -ax < _NEAR_ARM else _ARM - ax
    d *= min(1.0, factor)
    out[0], out[1], out[2] = d, left, right
    # the arm melts into the shoulder, but not into the flank
    t = min(1.0, max(0.0, (y - 1310.0) / 90.0))
    k = 4.0 + 34.0 * t * t * (3 - 2 * t)
    return float(s * min(smin(d, left, k), smin(d, right, k)))
